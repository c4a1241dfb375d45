//! Fairness: what the cross-scores of a round say about how they were given.
//!
//! Every signal is a measure with the figures behind it, never an accusation: it says where a second
//! look is worth the time. All of it is reckoned from the papers that were handed in ([`RoundPapers`])
//! in whole hundredths; nothing here changes a score, a total or a rank. What is recomputed (ranks
//! without some papers) goes through the same rules as the result itself ([`recompute`]).
//!
//! The method of each signal, where it comes from, how often it finds what was planted among 7 to 12
//! units and what it cannot see stand in `backend/docs/fairness.md`.

pub mod band;
pub mod blind_rank;
pub mod difference;
pub mod gap;
pub mod input;
pub mod leave_one_out;
pub mod leniency;
pub mod levelling;
pub mod method;
pub mod policy;
pub mod polish;
pub mod reciprocity;
pub mod recompute;
pub mod report;
pub mod spread;
pub mod stats;
#[cfg(test)]
mod testing;
pub mod thresholds;
pub mod towards;
pub mod words;

pub use band::{Band, bands};
pub use blind_rank::{BlindRank, blind_ranks};
pub use difference::Difference;
pub use gap::{LineGap, UnitGap, gaps};
pub use input::{Basis, Judged, Paper, RoundPapers};
pub use leave_one_out::{WithoutScorer, leave_one_out};
pub use leniency::{Leniency, leniency};
pub use levelling::{Levelling, Share, levelling};
pub use method::Signal;
pub use reciprocity::{PairExcess, pairs, repeated};
pub use report::{RankView, Report, report};
pub use spread::{CriterionSpread, LineSpread, Outlier, outliers, spreads};
pub use thresholds::Thresholds;
pub use towards::{Towards, towards};
