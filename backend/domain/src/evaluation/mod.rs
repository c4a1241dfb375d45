//! Evaluation: rounds of one cluster, sheets of points, totals, ranking, publication.
//!
//! A round ([`round`]) freezes a criteria set, the members and the deadlines. Each author fills one
//! [`sheet`] per evaluation and stage ([`entry`], [`submit`]); sheets stay sealed until their stage is
//! revealed ([`seal`]). Cross sheets are aggregated ([`aggregate`]), four values stand side by side
//! and the latest that decided is final ([`final_value`]), reckoned for the round as a whole
//! ([`outcome`]); [`totals`], [`classification`] and
//! [`ranking`] follow; [`publication`] freezes what was published, [`receipt`] derives one unit's result step
//! by step, and a [`bundle`] lets anybody recompute all of it. A unit may reply to what a stage changed
//! ([`reply`]) and object to the provisional result ([`objection`]).

pub mod aggregate;
pub mod amendment;
pub mod assignment;
pub mod audience;
pub mod bundle;
mod carry;
pub mod classification;
pub mod commitment;
pub mod disagreement;
pub mod entry;
pub mod error;
pub mod final_value;
pub mod objection;
pub mod outcome;
pub mod policy;
pub mod proposal;
pub mod publication;
pub mod ranking;
pub mod receipt;
pub mod remind;
pub mod replay;
pub mod reply;
pub mod round;
pub mod seal;
pub mod sheet;
pub mod submit;
#[cfg(test)]
pub(crate) mod testing;
pub mod totals;

pub use aggregate::{Aggregation, CrossRule, MissingScorers};
pub use amendment::{LineFate, Passage, SheetOutcome};
pub use assignment::{CrossMode, HardRules, Pair, Relation, RelationKind};
pub use audience::{Audience, audience};
pub use classification::{ClassRule, Classification, GroupFloor, default_classes};
pub use commitment::Commitment;
pub use entry::{EntryState, Lines, ScoreEntry};
pub use error::{EvaluationError, EvaluationErrorCode};
pub use final_value::{FinalValue, StageValues};
pub use outcome::{Outcome, Papers, outcomes};
pub use proposal::Proposal;
pub use publication::{Snapshot, SnapshotGroup, SnapshotRow, SnapshotSubtotal};
pub use ranking::{RankRow, Ranked, TieRule, TieStep, rank};
pub use round::{Deadlines, NewRound, Round, RoundKind, RoundStage, StageFacts};
pub use sheet::{Sheet, SheetStage, SheetState, Value};
pub use submit::{SheetProblem, SheetProblemCode, SubmitFacts};
pub use totals::{GroupSubtotal, StageTotals};
