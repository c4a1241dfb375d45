//! Dated facts: a name, a membership or an office holds from one day until another.

use chrono::NaiveDate;

/// Days from `from` (included) until `until` (excluded); `until = None` means still in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    /// First day in force.
    pub from: NaiveDate,
    /// First day no longer in force; `None` while open.
    pub until: Option<NaiveDate>,
}

impl Period {
    /// An open period beginning on `from`.
    pub const fn since(from: NaiveDate) -> Self {
        Self { from, until: None }
    }

    /// A period of known end; `None` when it would hold no day.
    pub fn between(from: NaiveDate, until: Option<NaiveDate>) -> Option<Self> {
        match until {
            Some(end) if end <= from => None,
            _ => Some(Self { from, until }),
        }
    }

    /// Whether the fact is in force on `day`.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|end| day < end)
    }

    /// Whether the two periods share a day.
    pub fn overlaps(&self, other: &Self) -> bool {
        other.until.is_none_or(|end| self.from < end) && self.until.is_none_or(|end| other.from < end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 7, n).unwrap_or_default()
    }

    #[test]
    fn the_last_day_is_the_one_before_until() {
        let period = Period { from: day(1), until: Some(day(3)) };
        assert!(!period.contains(day(3)) && period.contains(day(2)) && period.contains(day(1)));
        assert!(Period::since(day(1)).contains(day(30)));
        assert_eq!(Period::between(day(3), Some(day(3))), None);
    }

    #[test]
    fn periods_that_touch_do_not_overlap() {
        let july = Period { from: day(1), until: Some(day(10)) };
        assert!(!july.overlaps(&Period::since(day(10))));
        assert!(july.overlaps(&Period::since(day(9))));
        assert!(Period::since(day(20)).overlaps(&Period::since(day(1))));
    }
}
