//! The scores of a sheet, their compact text, and the repeatable numbers of the trial.

use crate::Outcome;

/// Criteria of a sheet.
pub(crate) const CRITERIA: usize = 40;
const GROUPS: usize = 6;
/// Why there are no points: missing, not applicable, not assigned, withheld; counted from one.
const REASONS: [&str; 4] = ["m", "n", "u", "w"];

/// One score: points in hundredths or the reason for their absence, and the figures behind it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cell {
    pub(crate) points: Option<i32>,
    /// Zero when there are points.
    pub(crate) reason: i16,
    pub(crate) facts: Vec<i32>,
}

impl Cell {
    /// The value and the facts in the form of (a) and of the audit.
    pub(crate) fn texts(&self) -> (String, String) {
        let reason = || usize::try_from(self.reason - 1).ok().and_then(|place| REASONS.get(place));
        let value = self.points.map_or_else(|| (*reason().unwrap_or(&"?")).to_owned(), |points| points.to_string());
        (value, self.facts.iter().map(ToString::to_string).collect::<Vec<_>>().join(";"))
    }

    /// Reads the form of (a).
    fn read(value: &str, facts: &str) -> Outcome<Self> {
        let place = REASONS.iter().position(|reason| *reason == value);
        let (points, reason) = match place {
            Some(place) => (None, i16::try_from(place + 1)?),
            None => (Some(value.parse()?), 0),
        };
        Ok(Self { points, reason, facts: read_facts(facts)? })
    }
}

/// Reads the facts of one score, in either layout.
pub(crate) fn read_facts(text: &str) -> Outcome<Vec<i32>> {
    Ok(text.split(';').filter(|part| !part.is_empty()).map(str::parse).collect::<Result<_, _>>()?)
}

/// The values and the facts of a whole sheet in the form of (a).
pub(crate) fn encode(cells: &[Cell]) -> (String, String) {
    let (values, facts): (Vec<_>, Vec<_>) = cells.iter().map(Cell::texts).unzip();
    (values.join(","), facts.join(","))
}

/// Reads a whole sheet of (a).
pub(crate) fn decode(values: &str, facts: &str) -> Outcome<Vec<Cell>> {
    values.split(',').zip(facts.split(',')).map(|(value, facts)| Cell::read(value, facts)).collect()
}

/// The total, and the subtotals of the groups.
pub(crate) fn totals(cells: &[Cell]) -> (i64, String) {
    let mut groups = [0_i64; GROUPS];
    for (position, cell) in cells.iter().enumerate() {
        groups[position * GROUPS / CRITERIA] += i64::from(cell.points.unwrap_or(0));
    }
    (groups.iter().sum(), groups.map(|group| group.to_string()).join(","))
}

/// Small and repeatable; both layouts must see the same numbers.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from((self.0 >> 20) % u64::from(bound)).unwrap_or(0)
    }

    /// A score as they occur: one in ten without points, up to two facts.
    pub(crate) fn cell(&mut self) -> Cell {
        let facts = (0..self.below(3)).map(|_| self.below(20_000).cast_signed()).collect();
        match i16::try_from(self.below(40)).unwrap_or(0) {
            reason @ 1..=4 => Cell { points: None, reason, facts },
            _ => Cell { points: Some(self.below(500).cast_signed()), reason: 0, facts },
        }
    }
}
