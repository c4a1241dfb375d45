//! Criteria sets: versioned tables of criteria, each with a rule that turns facts into points.
//!
//! A set is drafted line by line ([`edit`]), checked ([`publish::problems`]) and published, after
//! which nothing in it changes: a correction is a new set. An open round keeps the set it began with.

pub(crate) mod code;
pub mod edit;
pub mod error;
pub mod policy;
pub mod publish;
pub mod rule;
mod set;
pub mod template;
#[cfg(test)]
pub(crate) mod testing;
pub(crate) mod words;

pub use error::{CriteriaError, CriteriaErrorCode};
pub use rule::{
    DEFAULT_AT_TARGET, FactError, FactKind, FactSlot, Performance, Rule, RuleItem, RuleSpec, RuleStep, RuleType,
};
pub use set::{
    Applicability, CriteriaSet, CriteriaSetStatus, Criterion, CriterionGroup, CriterionSection, Disqualifier,
    DisqualifierEffect, EvidenceRule, NotApplicablePolicy,
};
pub use template::{NewCriteriaSet, Template, templates};
