//! One timeline per unit: everything dated that happened to it, in order, told in both languages.

use chrono::NaiveDate;

use super::SuccessionKind;
use crate::actor::OfficeKind;
use crate::cluster::ClusterKind;
use crate::id::{ClusterId, DocumentId, UnitId};
use crate::language::Language;

/// On which side of a succession the unit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The unit follows others.
    From,
    /// Others follow the unit.
    By,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimelineFact {
    /// The unit began, under this name.
    Established(String),
    /// It took this name.
    Renamed(String),
    /// It followed others, or others followed it.
    Succeeded {
        /// How.
        kind: SuccessionKind,
        /// Which way.
        direction: Direction,
        /// The others, with their names around that day.
        others: Vec<(UnitId, String)>,
    },
    /// The unit ended.
    Dissolved,
    /// It joined or left a cluster.
    Membership {
        /// Whether it joined; else it left.
        begins: bool,
        /// Which cluster.
        cluster: ClusterId,
        /// The cluster's name.
        name: String,
    },
    /// It took up or laid down an office of a cluster.
    Office {
        /// Whether it took it up; else it laid it down.
        begins: bool,
        /// Head or deputy.
        kind: OfficeKind,
        /// Of a cluster or of a bloc.
        of: ClusterKind,
        /// Which cluster.
        cluster: ClusterId,
        /// The cluster's name.
        name: String,
    },
    /// A result that ranks it was published.
    ResultPublished {
        /// The cluster's name in the result.
        name: String,
        /// The emulation year.
        year: i32,
        /// 1 for the first publication, more for corrections.
        version: i32,
    },
}

/// Kinds of events, for icons and filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TimelineEventKind {
    /// The unit began.
    Established,
    /// It followed other units.
    SucceededFrom,
    /// It took another name.
    Renamed,
    /// It joined a cluster.
    JoinedCluster,
    /// It took up an office.
    OfficeBegan,
    /// A result was published.
    ResultPublished,
    /// It laid down an office.
    OfficeEnded,
    /// It left a cluster.
    LeftCluster,
    /// Other units followed it.
    SucceededBy,
    /// The unit ended.
    Dissolved,
}

/// One dated event of a unit's life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineEvent {
    /// The day.
    pub on: NaiveDate,
    /// What happened.
    pub fact: TimelineFact,
    /// The document that decided it; `None` when not in the register.
    pub document: Option<DocumentId>,
}

impl TimelineFact {
    /// The kind of event.
    pub const fn kind(&self) -> TimelineEventKind {
        match self {
            Self::Established(_) => TimelineEventKind::Established,
            Self::Renamed(_) => TimelineEventKind::Renamed,
            Self::Succeeded { direction: Direction::From, .. } => TimelineEventKind::SucceededFrom,
            Self::Succeeded { direction: Direction::By, .. } => TimelineEventKind::SucceededBy,
            Self::Dissolved => TimelineEventKind::Dissolved,
            Self::Membership { begins: true, .. } => TimelineEventKind::JoinedCluster,
            Self::Membership { begins: false, .. } => TimelineEventKind::LeftCluster,
            Self::Office { begins: true, .. } => TimelineEventKind::OfficeBegan,
            Self::Office { begins: false, .. } => TimelineEventKind::OfficeEnded,
            Self::ResultPublished { .. } => TimelineEventKind::ResultPublished,
        }
    }

    /// The kind of succession; `None` for other events.
    pub const fn succession(&self) -> Option<SuccessionKind> {
        match self {
            Self::Succeeded { kind, .. } => Some(*kind),
            _ => None,
        }
    }

    /// The cluster it is about; `None` for events of the unit alone.
    pub const fn cluster(&self) -> Option<ClusterId> {
        match self {
            Self::Membership { cluster, .. } | Self::Office { cluster, .. } => Some(*cluster),
            _ => None,
        }
    }

    /// The other units it is about.
    pub fn units(&self) -> Vec<UnitId> {
        match self {
            Self::Succeeded { others, .. } => others.iter().map(|(unit, _)| *unit).collect(),
            _ => Vec::new(),
        }
    }

    /// The event, said to a person.
    pub fn text(&self, language: Language) -> String {
        let (vietnamese, english) = match self {
            Self::Established(name) => (format!("Thành lập: {name}"), format!("Established: {name}")),
            Self::Renamed(name) => (format!("Mang tên: {name}"), format!("Called: {name}")),
            Self::Succeeded { kind, direction, others } => succeeded(*kind, *direction, &join(others)),
            Self::Dissolved => ("Kết thúc hoạt động".to_owned(), "Dissolved".to_owned()),
            Self::Membership { begins: true, name, .. } => (format!("Vào {name}"), format!("Joined {name}")),
            Self::Membership { begins: false, name, .. } => (format!("Rời {name}"), format!("Left {name}")),
            Self::Office { begins, kind, of, name, .. } => office(*begins, *kind, *of, name),
            Self::ResultPublished { name, year, version: 1 } => {
                (format!("Công bố kết quả năm {year} của {name}"), format!("Result of {year} published for {name}"))
            }
            Self::ResultPublished { name, year, version } => (
                format!("Công bố kết quả đính chính lần {} năm {year} của {name}", version - 1),
                format!("Correction {} of the result of {year} published for {name}", version - 1),
            ),
        };
        language.choose(vietnamese, english)
    }
}

fn join(others: &[(UnitId, String)]) -> String {
    others.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join("; ")
}

fn succeeded(kind: SuccessionKind, direction: Direction, others: &str) -> (String, String) {
    let (vietnamese, english) = match (kind, direction) {
        (SuccessionKind::Rename, Direction::From) => ("Chuyển đổi từ", "Succeeds"),
        (SuccessionKind::Rename, Direction::By) => ("Chuyển đổi thành", "Succeeded by"),
        (SuccessionKind::Merge, Direction::From) => ("Hợp nhất từ", "Merged from"),
        (SuccessionKind::Merge, Direction::By) => ("Hợp nhất thành", "Merged into"),
        (SuccessionKind::Split, Direction::From) => ("Tách ra từ", "Split from"),
        (SuccessionKind::Split, Direction::By) => ("Chia tách thành", "Split into"),
        (SuccessionKind::Absorb, Direction::From) => ("Nhận sáp nhập", "Absorbed"),
        (SuccessionKind::Absorb, Direction::By) => ("Sáp nhập vào", "Absorbed by"),
    };
    (format!("{vietnamese}: {others}"), format!("{english}: {others}"))
}

fn office(begins: bool, kind: OfficeKind, of: ClusterKind, name: &str) -> (String, String) {
    let (vietnamese, english) = match (kind, of) {
        (OfficeKind::Head, ClusterKind::Cluster) => ("cụm trưởng", "head"),
        (OfficeKind::Head, ClusterKind::Bloc) => ("khối trưởng", "head"),
        (OfficeKind::Deputy, ClusterKind::Cluster) => ("cụm phó", "deputy"),
        (OfficeKind::Deputy, ClusterKind::Bloc) => ("khối phó", "deputy"),
    };
    if begins {
        (format!("Làm {vietnamese} của {name}"), format!("Became {english} of {name}"))
    } else {
        (format!("Thôi làm {vietnamese} của {name}"), format!("Ceased to be {english} of {name}"))
    }
}

/// The events in the order of their days; on one day, beginnings come before ends.
pub fn in_order(mut events: Vec<TimelineEvent>) -> Vec<TimelineEvent> {
    events.sort_by_key(|event| (event.on, event.fact.kind()));
    events
}

#[cfg(test)]
mod tests {
    use super::super::testing::{day, unit_id};
    use super::*;

    fn event(on: &str, fact: TimelineFact) -> TimelineEvent {
        TimelineEvent { on: day(on), fact, document: None }
    }

    #[test]
    fn a_timeline_runs_by_day_and_a_life_begins_before_it_ends() {
        let merged = TimelineFact::Succeeded {
            kind: SuccessionKind::Merge,
            direction: Direction::By,
            others: vec![(unit_id(2), "Thái Nguyên (mới)".into())],
        };
        let events = in_order(vec![
            event("2025-07-01", TimelineFact::Dissolved),
            event("2025-07-01", merged.clone()),
            event("2003-08-01", TimelineFact::Established("Bắc Kạn".into())),
        ]);
        let kinds: Vec<_> = events.iter().map(|event| event.fact.kind()).collect();
        assert_eq!(
            kinds,
            [TimelineEventKind::Established, TimelineEventKind::SucceededBy, TimelineEventKind::Dissolved]
        );
        assert_eq!(merged.text(Language::Vietnamese), "Hợp nhất thành: Thái Nguyên (mới)");
        assert_eq!(merged.text(Language::English), "Merged into: Thái Nguyên (mới)");
        assert_eq!(merged.units(), [unit_id(2)]);
    }

    #[test]
    fn a_correction_says_that_it_is_one() {
        let first = TimelineFact::ResultPublished { name: "Cụm II".into(), year: 2022, version: 1 };
        let second = TimelineFact::ResultPublished { name: "Cụm II".into(), year: 2022, version: 2 };
        assert_eq!(first.text(Language::Vietnamese), "Công bố kết quả năm 2022 của Cụm II");
        assert_eq!(second.text(Language::Vietnamese), "Công bố kết quả đính chính lần 1 năm 2022 của Cụm II");
    }
}
