//! From where on a signal is worth a second look. Editable defaults without a legal source, chosen by
//! simulation (`examples/fairness_power.rs`) so that honest rounds seldom raise one.

use crate::hundredths::Hundredths;

/// The thresholds of a reading, all in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// A single score this far from the median of the others, of the line's maximum.
    pub outlier: Hundredths,
    /// A scorer this far from the others on the whole, of the maxima it judged.
    pub leniency: Hundredths,
    /// What two units at least give each other beyond what others gave, of the maxima.
    pub reciprocity: Hundredths,
    /// How much stricter one paper is than everything around it lets expect, of the maxima.
    pub strictness: Hundredths,
    /// Full marks among all base lines that a scorer judged, or that a criterion or a unit was given.
    pub levelling: Hundredths,
    /// Self-scored total above the decided one, of the declared total.
    pub gap: Hundredths,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            outlier: Hundredths::whole(20),
            leniency: Hundredths::from_hundredths(250),
            reciprocity: Hundredths::whole(3),
            strictness: Hundredths::whole(5),
            levelling: Hundredths::whole(90),
            gap: Hundredths::whole(5),
        }
    }
}
