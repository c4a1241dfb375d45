//! What a round declares about its cross-scoring.

use crate::evaluation::error::{Detail, EvaluationError, EvaluationErrorCode as Code};
use crate::id::UnitId;
use crate::language::Language;

/// Who cross-scores whom, in general.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum CrossMode {
    /// Everybody scores everybody.
    #[default]
    Everybody,
    /// Each unit is scored by so many peers.
    Peers {
        /// How many, at least one.
        per_unit: u32,
    },
    /// Tổ công tác: a few members score all the others.
    WorkingGroup {
        /// The scoring members.
        units: Vec<UnitId>,
    },
}

impl CrossMode {
    /// The stored and public code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Everybody => "EVERYBODY",
            Self::Peers { .. } => "PEERS",
            Self::WorkingGroup { .. } => "WORKING_GROUP",
        }
    }

    /// The mode in words.
    pub fn text(&self, language: Language) -> String {
        match (self, language) {
            (Self::Everybody, Language::Vietnamese) => {
                "Các đơn vị chấm chéo lẫn nhau, mọi đơn vị chấm mọi đơn vị".into()
            }
            (Self::Everybody, Language::English) => "Everybody scores everybody".into(),
            (Self::Peers { per_unit }, Language::Vietnamese) => format!("Mỗi đơn vị do {per_unit} đơn vị khác chấm"),
            (Self::Peers { per_unit: 1 }, Language::English) => "Each unit is scored by one peer".into(),
            (Self::Peers { per_unit }, Language::English) => format!("Each unit is scored by {per_unit} peers"),
            (Self::WorkingGroup { units }, Language::Vietnamese) => {
                format!("Tổ công tác gồm {} đơn vị chấm", units.len())
            }
            (Self::WorkingGroup { units }, Language::English) => {
                format!("A working group of {} units scores", units.len())
            }
        }
    }
}

/// What is wrong with a mode for these members; paths begin with `cross`. More peers than there are is
/// no plan; that ties leave a unit with fewer is found when papers are handed out, and listed.
pub fn mode_errors(mode: &CrossMode, members: &[UnitId]) -> Vec<EvaluationError> {
    let most = members.len().saturating_sub(1);
    let at = |code, field: &str| EvaluationError::new(code, &["cross", field]);
    match mode {
        CrossMode::Everybody => Vec::new(),
        CrossMode::Peers { per_unit } if (1..=most).contains(&(*per_unit as usize)) => Vec::new(),
        CrossMode::Peers { .. } => vec![at(Code::PlanInvalid, "perUnit").with(Detail::Count(most))],
        CrossMode::WorkingGroup { units } if units.is_empty() => vec![at(Code::PlanInvalid, "groupUnitIds")],
        CrossMode::WorkingGroup { units } => {
            let place = |place: usize| ["cross".to_owned(), "groupUnitIds".to_owned(), place.to_string()];
            let error = |code, at| EvaluationError { path: place(at).into(), ..EvaluationError::new(code, &[]) };
            let wrong = units.iter().enumerate().filter_map(|(at, unit)| match unit {
                unit if !members.contains(unit) => Some(error(Code::NotMember, at)),
                unit if units[..at].contains(unit) => Some(error(Code::DuplicatePair, at)),
                _ => None,
            });
            wrong.collect()
        }
    }
}
