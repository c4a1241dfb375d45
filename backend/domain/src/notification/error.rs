//! What can be wrong with what people say about notifications.

use crate::error::RuleError;
use crate::language::Language;

crate::error_codes! {
    /// The closed list of broken rules of this slice.
    pub enum NotificationErrorCode {
        /// The text is no plain e-mail address.
        AddressInvalid = "ADDRESS_INVALID",
        /// The ladder has a rung twice, too many rungs, or one too far from the deadline.
        LadderInvalid = "LADDER_INVALID",
        /// The pause between reminders is out of bounds.
        PauseInvalid = "PAUSE_INVALID",
        /// Neither notifications are named nor all of them meant, or too many are named.
        NothingNamed = "NOTHING_NAMED",
    }
}

/// One broken rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotificationError {
    /// Which rule.
    pub code: NotificationErrorCode,
    /// The input field.
    pub field: &'static str,
}

impl NotificationError {
    /// A broken rule at a field.
    pub const fn new(code: NotificationErrorCode, field: &'static str) -> Self {
        Self { code, field }
    }
}

impl RuleError for NotificationError {
    fn code(&self) -> &'static str {
        self.code.code()
    }

    fn path(&self) -> Vec<String> {
        vec![self.field.to_owned()]
    }

    fn text(&self, language: Language) -> String {
        use NotificationErrorCode as C;
        let (vietnamese, english) = match self.code {
            C::AddressInvalid => (
                "Địa chỉ thư điện tử chưa đúng, ví dụ: ten@donvi.gov.vn.",
                "This is not an e-mail address; an example: name@unit.gov.vn.",
            ),
            C::LadderInvalid => (
                "Có tối đa 12 mốc nhắc, mỗi mốc một lần, cách thời hạn không quá 60 ngày (1.440 giờ).",
                "There are at most 12 reminders, each once, at most 60 days (1,440 hours) from the deadline.",
            ),
            C::PauseInvalid => {
                ("Hai lần nhắc cách nhau từ 1 đến 336 giờ.", "Between two reminders lie 1 to 336 hours.")
            }
            C::NothingNamed => {
                ("Hãy nêu từ 1 đến 100 thông báo, hoặc chọn tất cả.", "Name 1 to 100 notifications, or choose all.")
            }
        };
        language.choose(vietnamese, english).to_owned()
    }
}
