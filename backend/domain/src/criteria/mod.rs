//! Criteria sets: versioned tables of criteria, each with a rule that turns facts into points.
//!
//! A set is drafted line by line ([`edit`], [`order`], [`grounds`]) or copied from another ([`copy`]),
//! checked ([`publish::problems`]) and published, after which nothing in it changes: a correction is a
//! new set. A copy knows where each of its lines comes from ([`lineage`]), so that two versions can be
//! compared ([`mod@diff`]) and sheets carried from one to the other.

pub(crate) mod code;
pub mod copy;
pub mod diff;
pub mod edit;
pub mod error;
pub mod grounds;
pub mod lineage;
pub mod order;
pub mod policy;
pub mod publish;
pub mod rule;
mod set;
pub mod template;
#[cfg(test)]
pub(crate) mod testing;
pub(crate) mod words;

pub use diff::{Aspect, Difference, Pair, Subject, diff, pairs};
pub use error::{CriteriaError, CriteriaErrorCode};
pub use lineage::{Mapping, Strand};
pub use rule::{
    DEFAULT_AT_TARGET, FactError, FactKind, FactSlot, Performance, Rule, RuleItem, RuleSpec, RuleStep, RuleType,
};
pub use set::{
    Applicability, CriteriaSet, CriteriaSetStatus, Criterion, CriterionGroup, CriterionSection, Disqualifier,
    DisqualifierEffect, EvidenceRule, NotApplicablePolicy,
};
pub use template::{NewCriteriaSet, Template, templates};
