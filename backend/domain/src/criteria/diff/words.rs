//! Differences as sentences.

use super::{Aspect, Content, Difference, Subject};
use crate::id::UnitId;
use crate::language::Language;

impl Aspect {
    /// In which respect, in the reader's language.
    pub const fn text(self, language: Language) -> &'static str {
        let (vietnamese, english) = match self {
            Self::Added => ("thêm mới", "added"),
            Self::Removed => ("bỏ", "taken out"),
            Self::Merged => ("gộp", "merged"),
            Self::Split => ("tách", "split"),
            Self::Code => ("mã", "code"),
            Self::Name => ("tên", "name"),
            Self::Group => ("nhóm", "group"),
            Self::Order => ("thứ tự", "place"),
            Self::Section => ("phần điểm", "section"),
            Self::Maximum => ("điểm tối đa", "maximum"),
            Self::Step => ("bước điểm", "step"),
            Self::Rule => ("cách tính điểm", "rule"),
            Self::Evidence => ("minh chứng", "evidence"),
            Self::EvidenceHint => ("hướng dẫn minh chứng", "evidence expected"),
            Self::NotApplicable => ("khi không áp dụng", "when not applicable"),
            Self::AppliesTo => ("đơn vị áp dụng", "units it is for"),
            Self::FieldOwner => ("đơn vị thẩm định", "appraised by"),
            Self::Year => ("năm thi đua", "emulation year"),
            Self::DeclaredTotal => ("tổng điểm công bố", "declared total"),
            Self::BonusCap => ("trần điểm thưởng", "cap on bonus points"),
            Self::PenaltyCap => ("trần điểm trừ", "cap on penalty points"),
            Self::Notice => ("ghi chú nguồn gốc", "note on origin"),
            Self::Effect => ("hệ quả", "effect"),
        };
        match language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        }
    }
}

impl Difference {
    /// The difference in one sentence; `name` gives the names of units.
    pub fn sentence(&self, language: Language, name: &dyn Fn(UnitId) -> String) -> String {
        let text = |content: &Option<Content>| content.as_ref().map(|content| content.text(language, name));
        let (before, after) = (text(&self.before).unwrap_or_default(), text(&self.after).unwrap_or_default());
        let subject = self.subject(language);
        let named = format!("{subject} “{}”", self.name);
        match self.aspect {
            Aspect::Added if after.is_empty() => {
                language.choose(format!("Thêm {}.", lower(&named)), format!("New: {}.", lower(&named)))
            }
            Aspect::Added => language.choose(
                format!("Thêm {}, tối đa {after} điểm.", lower(&named)),
                format!("New: {}, at most {after} points.", lower(&named)),
            ),
            Aspect::Removed => {
                language.choose(format!("Bỏ {}.", lower(&named)), format!("Taken out: {}.", lower(&named)))
            }
            Aspect::Merged => language.choose(format!("{named} gộp từ {before}."), format!("{named} merges {before}.")),
            Aspect::Split => {
                language.choose(format!("{named} tách từ {before}."), format!("{named} is split off {before}."))
            }
            aspect => {
                let what = aspect.text(language);
                let (before, after) = (quoted(self.before.as_ref(), &before), quoted(self.after.as_ref(), &after));
                language.choose(
                    format!("{subject}: {what} đổi từ {before} thành {after}."),
                    format!("{subject}: {what} changed from {before} to {after}."),
                )
            }
        }
    }

    fn subject(&self, language: Language) -> String {
        let (vietnamese, english) = match self.subject {
            Subject::Set => return language.choose("Bộ tiêu chí", "The set").to_owned(),
            Subject::Group => ("Nhóm", "Group"),
            Subject::Criterion => ("Tiêu chí", "Criterion"),
            Subject::Disqualifier => ("Điều kiện loại", "Ground"),
        };
        format!("{} {}", language.choose(vietnamese, english), self.code)
    }
}

/// Words in quotation marks, figures without; nothing said is a dash.
fn quoted(content: Option<&Content>, text: &str) -> String {
    match content {
        _ if text.is_empty() => "–".to_owned(),
        Some(Content::Text(_) | Content::Rule(..)) => format!("“{}”", text.trim_end_matches('.')),
        _ => text.to_owned(),
    }
}

/// The same with a small first letter, for the middle of a sentence.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
