//! What each signal is called, how it is reckoned and what it cannot see, for readers of the screen.

use crate::criteria::code::coded;
use crate::language::Language;

coded! {
    /// A kind of signal.
    pub enum Signal {
        /// Độ phân tán: how far scorers of one line lie apart.
        Spread = "SPREAD",
        /// Độ rộng, chặt: how lenient or strict a scorer is.
        Leniency = "LENIENCY",
        /// Nâng đỡ hai chiều: pairs that favour each other.
        Reciprocity = "RECIPROCITY",
        /// Chấm chặt riêng một đơn vị: one paper far stricter than all around it.
        Strictness = "STRICTNESS",
        /// Cào bằng: full marks for nearly everything.
        Levelling = "LEVELLING",
        /// Chênh lệch tự chấm: the self-score above what others decided.
        Gap = "GAP",
        /// Hạng không tính phiếu của mình: the rank without the papers a unit gave.
        OwnBallot = "OWN_BALLOT",
        /// Khoảng hạng: ranks too close to call.
        Band = "BAND",
    }
}

impl Signal {
    /// The name of the signal.
    pub const fn name(self, language: Language) -> &'static str {
        let (vietnamese, english) = match self {
            Self::Spread => ("Độ phân tán giữa những người chấm", "Spread among scorers"),
            Self::Leniency => ("Chấm rộng tay, chặt tay", "Leniency of scorers"),
            Self::Reciprocity => ("Hai đơn vị chấm cao cho nhau", "Pairs that favour each other"),
            Self::Strictness => ("Chấm chặt riêng một đơn vị", "Strict with one unit alone"),
            Self::Levelling => ("Mức độ cào bằng", "Levelling"),
            Self::Gap => ("Tự chấm so với kết quả", "Self-score against the result"),
            Self::OwnBallot => ("Hạng khi bỏ phiếu của chính mình", "Rank without the own papers"),
            Self::Band => ("Khoảng hạng, quá sát để phân định", "Too close to call"),
        };
        pick(language, vietnamese, english)
    }

    /// How it is reckoned.
    pub const fn method(self, language: Language) -> &'static str {
        let (vietnamese, english) = match self {
            Self::Spread => (
                "Với mỗi tiêu chí của mỗi đơn vị: điểm cao nhất trừ điểm thấp nhất, và độ lệch trung bình so với trung vị. Một điểm cần xem lý do khi lệch khỏi trung vị của những người chấm còn lại quá ngưỡng, và ít nhất gấp ba độ lệch thường thấy của họ.",
                "For each line of each unit: highest less lowest, and the mean distance from the median. A score asks for its reason when it lies further from the median of the others than the threshold, and at least three times as far as those others usually do.",
            ),
            Self::Leniency => (
                "Trung bình chênh lệch giữa điểm của người chấm và trung vị của những người còn lại, trên cùng đơn vị và cùng tiêu chí. Dương là rộng tay, âm là chặt tay; điểm trừ được đổi dấu.",
                "The mean difference between a scorer's points and the median of the others, on the same unit and line. Positive is lenient, negative strict; penalty points count with the opposite sign.",
            ),
            Self::Reciprocity => (
                "Phần một đơn vị chấm cho đơn vị kia cao hơn những người khác, sau khi trừ độ rộng tay chung của người chấm; lấy số nhỏ hơn của hai chiều. Chỉ cao khi cả hai cùng nâng nhau.",
                "What one unit gives another beyond the others, less the scorer's own usual leniency; the smaller of the two directions. It is high only when each favours the other.",
            ),
            Self::Strictness => (
                "Phần một phiếu thấp hơn những người khác chấm cùng đơn vị, sau khi trừ độ chặt tay chung của người chấm.",
                "How far one paper lies below the others about the same unit, less the scorer's own usual strictness.",
            ),
            Self::Levelling => (
                "Tỷ lệ điểm tối đa trong số điểm đã chấm ở các tiêu chí điểm chuẩn, theo người chấm, theo tiêu chí và theo đơn vị.",
                "The share of full marks among the points given on base lines, by scorer, by criterion and by unit.",
            ),
            Self::Gap => (
                "Tổng điểm tự chấm trừ tổng điểm do người khác quyết định, tính theo phần trăm tổng điểm chuẩn.",
                "The self-scored total less the total that others decided, in percent of the declared total.",
            ),
            Self::OwnBallot => (
                "Xếp hạng lại mỗi đơn vị sau khi bỏ toàn bộ phiếu do chính đơn vị ấy chấm. Hạng này không phụ thuộc đơn vị chấm người khác ra sao.",
                "Each unit is ranked anew without all papers it gave. That rank does not depend on how it scored others.",
            ),
            Self::Band => (
                "Hạng thấp nhất và cao nhất khi lần lượt bỏ từng người chấm, hoặc khi một dòng điểm của một đơn vị tăng hay giảm đúng một bước.",
                "The best and the worst rank when each scorer in turn is left out, or when one line of one unit is a single step higher or lower.",
            ),
        };
        pick(language, vietnamese, english)
    }

    /// What it cannot see.
    pub const fn limits(self, language: Language) -> &'static str {
        let (vietnamese, english) = match self {
            Self::Spread => (
                "Không biết ai đúng: người lệch có thể là người duy nhất đọc kỹ minh chứng.",
                "It does not know who is right: the one apart may be the only one who read the evidence.",
            ),
            Self::Leniency => (
                "Khi từ nửa số người chấm trở lên cùng rộng tay, không còn mốc để so.",
                "When half of the scorers or more are lenient together there is nothing left to compare with.",
            ),
            Self::Reciprocity => (
                "Không thấy được sự nâng đỡ nhẹ, cũng như vòng ba đơn vị trở lên.",
                "Weak favours are not detectable, nor are rings of three or more units.",
            ),
            Self::Strictness => (
                "Không phân biệt được chấm chặt có lý do với chấm chặt để kìm đối thủ.",
                "It cannot tell strictness for a reason from strictness against a rival.",
            ),
            Self::Levelling => (
                "Điểm tối đa có thể là đúng: tiêu chí dễ, hoặc mọi đơn vị đều hoàn thành.",
                "Full marks may be right: the line may be easy, or everybody may have fulfilled it.",
            ),
            Self::Gap => (
                "Chênh lệch có thể do minh chứng thiếu, không phải do tự chấm cao.",
                "A gap may come from missing evidence, not from a generous self-score.",
            ),
            Self::OwnBallot => (
                "Chỉ thấy phần ảnh hưởng của phiếu chính mình, không thấy ảnh hưởng của phiếu người khác.",
                "It shows the influence of the own papers only, not that of anybody else's.",
            ),
            Self::Band => (
                "Không phải khoảng tin cậy thống kê: hai người chấm cùng thay đổi có thể đưa hạng ra ngoài khoảng.",
                "It is no statistical confidence interval: two scorers changing together can leave the band.",
            ),
        };
        pick(language, vietnamese, english)
    }
}

const fn pick(language: Language, vietnamese: &'static str, english: &'static str) -> &'static str {
    match language {
        Language::Vietnamese => vietnamese,
        Language::English => english,
    }
}
