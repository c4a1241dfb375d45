//! The bundle as it is read: every field of `docs/bundle.md`, and no other.

#![expect(clippy::struct_field_names, reason = "the names are those of the file")]

use serde::{Deserialize, Deserializer, de::Error as _};

use crate::number::Number;

macro_rules! read {
    ($($name:ident { $($field:ident: $type:ty),* $(,)? })*) => {$(
        #[derive(Debug, Clone, PartialEq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $(pub $field: $type),* }
    )*};
}

read! {
    Bundle {
        format: String, round: Round, rules: Rules, criteria: Criteria, members: Vec<Member>, sheets: Vec<Sheet>,
        disqualifications: Vec<Ground>, adjustments: Vec<Adjustment>, result: Published, audit: Audit,
        signature: Option<Signature>,
    }
    Round {
        id: String, name: String, kind: String, year: i32, cluster: String, ministry: String, demonstration: bool,
    }
    Rules { aggregation: Aggregation, tie_rules: Vec<TieRule>, classes: Vec<Class> }
    Class { code: String, name: String, at_least: Number, group_floors: Vec<Floor> }
    Floor { group_code: String, percent: Number }
    Criteria {
        id: String, name: String, year: i32, version: i32, notice: Option<String>, declared_total: Number,
        bonus_cap: Option<Number>, penalty_cap: Option<Number>, groups: Vec<Group>, criteria: Vec<Line>,
    }
    Group { code: String, name: String, parent: Option<String>, section: Section }
    Line {
        code: String, name: String, group: String, section: Section, maximum: Number, step: Number, rule: Rule,
        not_applicable: Policy, applies_to: Option<Vec<String>>,
    }
    Member { code: String, name: String, missing_scorers: Vec<String> }
    Sheet {
        id: String, stage: Stage, unit: String, author: String, author_name: String, version: i32,
        submitted_at: Option<String>, values: Vec<Value>, facts: Vec<Vec<Number>>, commitment: Option<Commitment>,
    }
    Commitment { nonce: String, hash: String }
    Ground { unit: String, code: String, name: String, effect: Effect, document: Option<String> }
    Adjustment {
        unit: String, line: String, objection: String, at: String, before: Value, after: Value, facts: Vec<Number>,
    }
    Published { id: String, sha256: String, snapshot: String }
    Audit { sequence: i64, hash: String }
    Signature { algorithm: String, key_id: String, public_key: String, sha256: String, value: String }
    Snapshot {
        format: String, result_version: i32, reason: Option<String>, published_at: String, decision: Option<String>,
        round_name: String, kind: String, year: i32, cluster_name: String, ministry_name: String, demonstration: bool,
        criteria_name: String, criteria_notice: Option<String>, declared_total: Number, groups: Vec<SnapshotGroup>,
        rows: Vec<Row>, unresolved: Option<Unresolved>,
    }
    Unresolved { reason: String, objections: Vec<Open> }
    Open { unit_name: String, unit_code: String, subject: Option<String>, filed_at: String }
    SnapshotGroup { code: String, name: String, parent: Option<String>, maximum: Number }
    Row {
        rank: Option<u32>, tied: bool, unit_name: String, unit_code: String, total: Number, base: Number,
        bonus: Number, penalty: Number, percent: Option<Number>, classification: Option<String>,
        groups: Vec<Subtotal>,
    }
    Subtotal { code: String, points: Number, maximum: Number, percent: Option<Number> }
    Rung { threshold: Number, points: Number }
    Item { label: String, points: Number, cap: Option<Number> }
}

macro_rules! codes {
    ($($name:ident { $($member:ident = $code:literal),* $(,)? })*) => {$(
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
        pub enum $name { $(#[serde(rename = $code)] $member),* }
    )*};
}

codes! {
    Figure { Mean = "MEAN", Median = "MEDIAN", TrimmedMean = "TRIMMED_MEAN" }
    Missing { LeaveOut = "LEAVE_OUT", Require = "REQUIRE", SelfValue = "SELF_VALUE" }
    TieRule { GroupA = "GROUP_A", GroupD = "GROUP_D", FewerPenalty = "FEWER_PENALTY_POINTS", MoreBonus = "MORE_BONUS_POINTS" }
    Section { Base = "BASE", Bonus = "BONUS", Penalty = "PENALTY" }
    Policy { Exclude = "EXCLUDE", Full = "FULL", Zero = "ZERO" }
    Effect { Block = "BLOCK", Defer = "DEFER", Cap = "CAP" }
    Stage { Own = "SELF", Cross = "CROSS", Agreed = "AGREED", Appraised = "APPRAISED" }
}

/// How peers' values become one.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aggregation {
    #[serde(rename = "type")]
    pub figure: Figure,
    pub trim: usize,
    pub missing: Missing,
    pub at_least: Option<usize>,
}

/// How facts become points.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "type", rename_all = "SCREAMING_SNAKE_CASE", deny_unknown_fields)]
pub enum Rule {
    Bool,
    Ladder {
        steps: Vec<Rung>,
    },
    Late {
        steps: Vec<Rung>,
    },
    Prop,
    PropOver {
        cap: Number,
    },
    RelLeader {
        at_target: Number,
    },
    PerItem {
        items: Vec<Item>,
    },
    Level {
        items: Vec<Item>,
    },
    Rank {
        steps: Vec<Rung>,
    },
    Deduct {
        items: Vec<Item>,
    },
    #[serde(rename = "PLUSMINUS")]
    PlusMinus {
        items: Vec<Item>,
    },
    Judge,
}

/// A value of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    Points(Number),
    Missing,
    NotApplicable,
    NotAssigned,
    Withheld,
    Awaiting,
}

const STATES: [(Value, &str, &str); 5] = [
    (Value::Missing, "MISSING", "m"),
    (Value::NotApplicable, "NOT_APPLICABLE", "n"),
    (Value::NotAssigned, "NOT_ASSIGNED", "u"),
    (Value::Withheld, "WITHHELD", "w"),
    (Value::Awaiting, "AWAITING", "a"),
];

impl Value {
    /// The points; `None` for a state.
    pub fn points(self) -> Option<Number> {
        if let Self::Points(points) = self { Some(points) } else { None }
    }

    /// As in the text of a commitment.
    pub fn short(self) -> String {
        let state = STATES.iter().find(|(state, ..)| *state == self);
        state.map_or_else(|| self.points().map(|it| it.0.to_string()).unwrap_or_default(), |state| state.2.to_owned())
    }
}

impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match STATES.iter().find(|(state, ..)| state == self) {
            Some((_, code, _)) => f.write_str(code),
            None => write!(f, "{}", self.points().unwrap_or_default()),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let state = STATES.iter().find(|(_, code, _)| *code == text).map(|(state, ..)| *state);
        let value = state.or_else(|| Number::read(&text).map(Value::Points));
        value.ok_or_else(|| D::Error::custom(format!("\"{text}\" is no value")))
    }
}
