//! Facts: what a scorer types, checked before any rule looks at it.

use crate::criteria::code::coded;
use crate::hundredths::Hundredths;
use crate::language::Language;

coded! {
    /// What kind of figure a fact is.
    pub enum FactKind {
        /// A figure of at most two places, zero or more.
        Number = "NUMBER",
        /// A whole number of things, zero or more.
        Count = "COUNT",
        /// A percentage.
        Percent = "PERCENT",
        /// The place of the chosen label, from zero.
        Choice = "CHOICE",
        /// One for yes, zero for no.
        YesNo = "YES_NO",
        /// Whole days, zero or more.
        Days = "DAYS",
        /// A rank, one or more.
        Rank = "RANK",
    }
}

/// One fact that a rule asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactSlot {
    /// Stable name within the rule: `actual`, `item0`.
    pub key: String,
    /// The question in Vietnamese.
    pub label_vi: String,
    /// The question in English (labels of items stay as the set has them).
    pub label_en: String,
    /// What kind of figure answers it.
    pub kind: FactKind,
    /// The labels of a choice, in order; empty for the other kinds.
    pub choices: Vec<String>,
}

impl FactSlot {
    /// A slot that is no choice.
    pub(super) fn new(key: &str, kind: FactKind, vietnamese: &str, english: &str) -> Self {
        Self {
            key: key.to_owned(),
            label_vi: vietnamese.to_owned(),
            label_en: english.to_owned(),
            kind,
            choices: Vec::new(),
        }
    }

    /// The question in one language.
    pub fn label(&self, language: Language) -> &str {
        language.choose(&self.label_vi, &self.label_en)
    }

    fn check(&self, fact: Hundredths) -> Result<(), FactError> {
        let count = fact.hundredths();
        let whole = count % 100 == 0;
        let valid = match self.kind {
            FactKind::Number | FactKind::Percent => (0..=Hundredths::LIMIT).contains(&count),
            FactKind::Count | FactKind::Days => whole && (0..=Hundredths::LIMIT).contains(&count),
            FactKind::Rank => whole && (100..=Hundredths::LIMIT).contains(&count),
            FactKind::YesNo => count == 0 || count == 100,
            FactKind::Choice => whole && index(fact).is_some_and(|place| place < self.choices.len()),
        };
        if valid { Ok(()) } else { Err(FactError::WrongKind { slot: Box::new(self.clone()) }) }
    }
}

/// Why facts give no points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactError {
    /// The rule is a judgement: points are typed, not facts.
    NoFacts,
    /// Another number of facts is due.
    WrongNumber {
        /// How many the rule asks for.
        due: usize,
        /// How many were given.
        given: usize,
    },
    /// A fact is not of the kind its slot asks for.
    WrongKind {
        /// The slot.
        slot: Box<FactSlot>,
    },
    /// The target is zero, so there is nothing to compare with: such a line is "not applicable".
    NoTarget,
    /// The rank is behind the last of those ranked.
    RankBeyondRanked,
    /// The points follow from the facts of all units of the round, never from one unit's alone.
    NeedsAllUnits,
}

impl FactError {
    /// The reason in the reader's language, without a closing full stop.
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::NoFacts => language
                .choose("tiêu chí này chấm điểm trực tiếp, không nhập số liệu", "this line takes points, not facts")
                .to_owned(),
            Self::WrongNumber { due, given } => language.choose(
                format!("cần {due} số liệu, đã nhập {given}"),
                format!("{due} facts are due, {given} were given"),
            ),
            Self::WrongKind { slot } => {
                let (vietnamese, english) = kind_text(slot.kind);
                format!("{}: {}", slot.label(language), language.choose(vietnamese, english))
            }
            Self::NoTarget => language
                .choose(
                    "chỉ tiêu phải lớn hơn 0; nếu không được giao chỉ tiêu, chọn “không áp dụng”",
                    "the target must be more than 0; without a target choose “not applicable”",
                )
                .to_owned(),
            Self::RankBeyondRanked => language
                .choose("thứ hạng lớn hơn số đơn vị được xếp hạng", "the rank is behind the number ranked")
                .to_owned(),
            Self::NeedsAllUnits => language
                .choose("điểm chỉ tính được khi có số liệu của các đơn vị trong đợt", "needs the facts of all units")
                .to_owned(),
        }
    }
}

const fn kind_text(kind: FactKind) -> (&'static str, &'static str) {
    match kind {
        FactKind::Number => ("phải là số không âm", "must be a number, not negative"),
        FactKind::Percent => ("phải là tỷ lệ phần trăm không âm", "must be a percentage, not negative"),
        FactKind::Count => ("phải là số nguyên không âm", "must be a whole number, not negative"),
        FactKind::Days => ("phải là số ngày nguyên không âm", "must be whole days, not negative"),
        FactKind::Rank => ("phải là thứ hạng từ 1", "must be a rank from 1"),
        FactKind::YesNo => ("phải là có (1) hoặc không (0)", "must be yes (1) or no (0)"),
        FactKind::Choice => ("phải chọn một trong các mức", "must be one of the choices"),
    }
}

/// A whole fact as a place in a list; `None` when negative.
pub(super) fn index(fact: Hundredths) -> Option<usize> {
    usize::try_from(fact.hundredths() / 100).ok().filter(|_| fact.hundredths() >= 0)
}

/// Checks number and kinds of the facts.
pub(super) fn check(slots: &[FactSlot], facts: &[Hundredths]) -> Result<(), FactError> {
    if slots.is_empty() {
        return Err(FactError::NoFacts);
    }
    if slots.len() != facts.len() {
        return Err(FactError::WrongNumber { due: slots.len(), given: facts.len() });
    }
    slots.iter().zip(facts).try_for_each(|(slot, fact)| slot.check(*fact))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_accepts_its_figures_and_refuses_the_others() {
        let accepted = |kind, hundredths| {
            let choices = vec!["a".to_owned(), "b".to_owned()];
            let slot = FactSlot { choices, ..FactSlot::new("k", kind, "Số", "Figure") };
            check(&[slot], &[Hundredths::from_hundredths(hundredths)]).is_ok()
        };
        for (kind, good, bad) in [
            (FactKind::Number, vec![0, 12_345], vec![-5, Hundredths::LIMIT + 1]),
            (FactKind::Percent, vec![0, 9_825, 10_000], vec![-1]),
            (FactKind::Count, vec![0, 100], vec![50, -100]),
            (FactKind::Days, vec![0, 300], vec![150, -100]),
            (FactKind::Rank, vec![100, 6_300], vec![0, 150]),
            (FactKind::YesNo, vec![0, 100], vec![50, 200, -100]),
            (FactKind::Choice, vec![0, 100], vec![200, 50, -100, -50]),
        ] {
            assert!(good.iter().all(|&figure| accepted(kind, figure)), "{kind:?}");
            assert!(!bad.iter().any(|&figure| accepted(kind, figure)), "{kind:?}");
        }
    }

    #[test]
    fn a_wrong_number_of_facts_is_said_in_words() {
        let slots = [FactSlot::new("k", FactKind::Count, "Số lượng", "Count")];
        let error = check(&slots, &[]).unwrap_err();
        assert_eq!(error, FactError::WrongNumber { due: 1, given: 0 });
        assert_eq!(error.text(Language::English), "1 facts are due, 0 were given");
        let kind = check(&slots, &[Hundredths::from_hundredths(150)]).unwrap_err();
        assert_eq!(kind.text(Language::Vietnamese), "Số lượng: phải là số nguyên không âm");
    }
}
