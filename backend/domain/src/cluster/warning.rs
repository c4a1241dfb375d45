//! What staff should look at in a cluster; warnings block nothing.

use crate::actor::OfficeKind;
use crate::language::Language;

use super::Office;

/// Sizes between which ranking a cluster says something. No law sets them: the clusters found in the
/// sources have five to ten members, and peers that guard the size use these bounds.
const FEWEST: usize = 7;
const MOST: usize = 12;

/// Something unusual about a cluster on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClusterWarning {
    /// Fewer members than usual; carries how many.
    Small(usize),
    /// More members than usual; carries how many.
    Large(usize),
    /// Nobody holds the office of head.
    NoHead,
}

impl ClusterWarning {
    /// The warnings of a cluster with so many members and these offices in force.
    pub fn of(members: usize, offices: &[Office]) -> Vec<Self> {
        if members == 0 {
            return Vec::new();
        }
        let size = match members {
            ..FEWEST => Some(Self::Small(members)),
            FEWEST..=MOST => None,
            _ => Some(Self::Large(members)),
        };
        let headless = !offices.iter().any(|office| office.kind == OfficeKind::Head);
        size.into_iter().chain(headless.then_some(Self::NoHead)).collect()
    }

    /// The warning, said to a person.
    pub fn text(self, language: Language) -> String {
        match self {
            Self::Small(members) => language.choose(
                format!("Chỉ có {members} thành viên; thường từ {FEWEST} đến {MOST}."),
                format!("Only {members} members; {FEWEST} to {MOST} are usual."),
            ),
            Self::Large(members) => language.choose(
                format!("Có đến {members} thành viên; thường từ {FEWEST} đến {MOST}."),
                format!("As many as {members} members; {FEWEST} to {MOST} are usual."),
            ),
            Self::NoHead => language.choose("Chưa có đơn vị đứng đầu.", "No unit holds the office of head.").to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::office;
    use super::*;

    #[test]
    fn an_unusual_size_warns_and_nothing_more() {
        let head = [office(1, OfficeKind::Head, 1, "2022-03-02", None)];
        for (members, expected) in
            [(6, vec![ClusterWarning::Small(6)]), (7, vec![]), (12, vec![]), (13, vec![ClusterWarning::Large(13)])]
        {
            assert_eq!(ClusterWarning::of(members, &head), expected);
        }
        assert_eq!(ClusterWarning::of(0, &[]), [], "nothing is missing where nothing is in force");
        let deputy = [office(1, OfficeKind::Deputy, 1, "2022-03-02", None)];
        assert_eq!(ClusterWarning::of(9, &deputy), [ClusterWarning::NoHead]);
    }
}
