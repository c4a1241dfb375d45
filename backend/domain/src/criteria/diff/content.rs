//! What stood or stands somewhere in a set, said in words.

use crate::criteria::rule::Rule;
use crate::criteria::set::{CriterionSection, DisqualifierEffect, EvidenceRule, NotApplicablePolicy};
use crate::criteria::words::figure;
use crate::hundredths::Points;
use crate::id::UnitId;
use crate::language::Language;

/// What a difference shows as it was or as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A text as the set has it.
    Text(String),
    /// Codes of lines or groups.
    Codes(Vec<String>),
    /// Points.
    Points(Points),
    /// A cap; `None` = no cap.
    Cap(Option<Points>),
    /// A place among siblings, from 1.
    Place(usize),
    /// A year.
    Year(i32),
    /// A rule on a line with this maximum.
    Rule(Rule, Points),
    /// See [`CriterionSection`].
    Section(CriterionSection),
    /// See [`EvidenceRule`].
    Evidence(EvidenceRule),
    /// See [`NotApplicablePolicy`].
    Policy(NotApplicablePolicy),
    /// See [`DisqualifierEffect`].
    Effect(DisqualifierEffect),
    /// The units a line is for; empty = all.
    Units(Vec<UnitId>),
    /// The ministry body that appraises; `None` = as what is around it says.
    Owner(Option<UnitId>),
}

impl Content {
    /// In the reader's language; `name` gives the names of units.
    pub fn text(&self, language: Language, name: &dyn Fn(UnitId) -> String) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Codes(codes) => codes.join(", "),
            Self::Points(points) | Self::Cap(Some(points)) => figure(*points, language),
            Self::Cap(None) => language.choose("không giới hạn", "no cap").to_owned(),
            Self::Place(place) => place.to_string(),
            Self::Year(year) => year.to_string(),
            Self::Rule(rule, maximum) => rule.explanation(*maximum, language),
            Self::Units(units) if units.is_empty() => language.choose("mọi đơn vị", "every unit").to_owned(),
            Self::Units(units) => units.iter().map(|unit| name(*unit)).collect::<Vec<_>>().join(", "),
            Self::Owner(Some(unit)) => name(*unit),
            Self::Owner(None) => language.choose("theo nhóm", "as the group says").to_owned(),
            Self::Section(_) | Self::Evidence(_) | Self::Policy(_) | Self::Effect(_) => {
                let (vietnamese, english) = self.listed();
                language.choose(vietnamese, english).to_owned()
            }
        }
    }

    /// The words of the closed lists; empty for everything else.
    const fn listed(&self) -> (&'static str, &'static str) {
        match self {
            Self::Section(CriterionSection::Base) => ("điểm chuẩn", "base points"),
            Self::Section(CriterionSection::Bonus) => ("điểm thưởng", "bonus points"),
            Self::Section(CriterionSection::Penalty) => ("điểm trừ", "penalty points"),
            Self::Evidence(EvidenceRule::None) => ("không yêu cầu", "not asked for"),
            Self::Evidence(EvidenceRule::Optional) => ("không bắt buộc", "optional"),
            Self::Evidence(EvidenceRule::Required) => ("bắt buộc", "required"),
            Self::Policy(NotApplicablePolicy::Exclude) => ("loại khỏi tổng rồi quy đổi", "left out and normalised"),
            Self::Policy(NotApplicablePolicy::Full) => ("tính đủ điểm", "counts in full"),
            Self::Policy(NotApplicablePolicy::Zero) => ("tính 0 điểm", "counts as zero"),
            Self::Effect(DisqualifierEffect::Block) => ("không xét", "not considered"),
            Self::Effect(DisqualifierEffect::Defer) => ("tạm hoãn xét", "deferred"),
            Self::Effect(DisqualifierEffect::Cap) => ("hạ trần xếp loại", "kept from the highest class"),
            _ => ("", ""),
        }
    }

    /// Every unit that [`Content::text`] would ask the name of.
    pub fn units(&self) -> &[UnitId] {
        match self {
            Self::Units(units) => units,
            Self::Owner(unit) => unit.as_slice(),
            _ => &[],
        }
    }
}
