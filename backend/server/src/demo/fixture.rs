//! The fixture that tests know: two clusters of one ministry with every role, an open round in each, and an
//! officer of another ministry.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use chrono::{NaiveDate, TimeDelta};
use domain::actor::OfficeKind;
use domain::cluster::{AssignOffice, ClusterKind, FormCluster};
use domain::criteria::{CriterionSection, EvidenceRule, NotApplicablePolicy, RuleItem, RuleSpec, RuleStep, RuleType};
use domain::document::{DocumentType, RecordDocument};
use domain::evaluation::{Aggregation, CrossMode, Deadlines, RoundKind, RoundStage, TieRule, default_classes};
use domain::id::{ClusterId, CriteriaSetId, DocumentId, RoundId, UnitId};
use domain::identity::{NewUser, Password};
use domain::unit::{CreateUnit, NewName, UnitKind};
use domain::{Hundredths, Role};
use serde_json::{Value, json};

use crate::app::App;
use crate::criteria::service::{
    CreateCriteriaSet, Draft, PublishCriteriaSet, SaveCriterion, SaveGroup, SectionCap, create_criteria_set,
    publish_criteria_set, save_criterion, save_group,
};
use crate::cx::Cx;
use crate::evaluation::service::{AdvanceRound, CreateRound, advance_round, create_round};
use crate::identity::service::{SystemRole, create_user_as_system};
use crate::{cluster, document, unit};

/// The password of every account of the fixture.
pub const PASSWORD: &str = "fixture-password";

/// Identifiers of everything in the fixture, by name.
#[derive(Debug, Clone, Default)]
pub struct Fixture {
    /// Units: `ministry`, `otherMinistry`, `field`, `a1`…`a3`, `b1`…`b3`.
    pub units: BTreeMap<&'static str, UnitId>,
    /// Clusters `a` (head a1, deputy a2) and `b` (head b1, deputy b2).
    pub clusters: BTreeMap<&'static str, ClusterId>,
    /// Open rounds `a` and `b`.
    pub rounds: BTreeMap<&'static str, RoundId>,
    /// The published criteria set.
    pub criteria: Option<CriteriaSetId>,
    /// The decision that formed the clusters.
    pub decision: Option<DocumentId>,
    /// Usernames; the password is [`PASSWORD`].
    pub accounts: Vec<&'static str>,
}

impl Fixture {
    /// As printed by `thidua demo --fixture two-clusters`.
    pub fn to_json(&self) -> Value {
        fn texts<I: ToString>(map: &BTreeMap<&'static str, I>) -> BTreeMap<&'static str, String> {
            map.iter().map(|(name, id)| (*name, id.to_string())).collect()
        }
        json!({
            "password": PASSWORD,
            "accounts": self.accounts,
            "units": texts(&self.units),
            "clusters": texts(&self.clusters),
            "rounds": texts(&self.rounds),
            "criteriaSet": self.criteria.map(|id| id.to_string()),
            "decision": self.decision.map(|id| id.to_string()),
        })
    }
}

/// Units of the fixture: key, kind, name, code.
const UNITS: [(&str, UnitKind, &str, &str); 9] = [
    ("ministry", UnitKind::Ministry, "Bộ Kiểm thử", "BKT"),
    ("otherMinistry", UnitKind::Ministry, "Bộ Khác", "BK"),
    ("field", UnitKind::MinistryBody, "Cục Lĩnh vực", "CLV"),
    ("a1", UnitKind::Department, "Sở A Một", "A1"),
    ("a2", UnitKind::Department, "Sở A Hai", "A2"),
    ("a3", UnitKind::Department, "Sở A Ba", "A3"),
    ("b1", UnitKind::Department, "Sở B Một", "B1"),
    ("b2", UnitKind::Department, "Sở B Hai", "B2"),
    ("b3", UnitKind::Department, "Sở B Ba", "B3"),
];

/// Accounts of the fixture: username, role, unit.
const ACCOUNTS: [(&str, Role, Option<&str>); 19] = [
    ("admin", Role::SystemAdministrator, None),
    ("officer", Role::MinistryOfficer, Some("ministry")),
    ("approver", Role::MinistryOfficer, Some("ministry")),
    ("otherofficer", Role::MinistryOfficer, Some("otherMinistry")),
    ("field", Role::FieldOwner, Some("field")),
    ("council", Role::CouncilMember, Some("ministry")),
    ("observer", Role::Observer, Some("ministry")),
    ("a1.officer", Role::MemberOfficer, Some("a1")),
    ("a1.leader", Role::MemberLeader, Some("a1")),
    ("a2.officer", Role::MemberOfficer, Some("a2")),
    ("a2.leader", Role::MemberLeader, Some("a2")),
    ("a3.officer", Role::MemberOfficer, Some("a3")),
    ("a3.leader", Role::MemberLeader, Some("a3")),
    ("b1.officer", Role::MemberOfficer, Some("b1")),
    ("b1.leader", Role::MemberLeader, Some("b1")),
    ("b2.officer", Role::MemberOfficer, Some("b2")),
    ("b2.leader", Role::MemberLeader, Some("b2")),
    ("b3.officer", Role::MemberOfficer, Some("b3")),
    ("b3.leader", Role::MemberLeader, Some("b3")),
];

fn cx(app: &App) -> Cx {
    Cx::system(app.clone(), "fixture")
}

/// Loads the fixture into an empty database.
pub async fn two_clusters(app: &App) -> Result<Fixture> {
    let today = cx(app).today();
    let since = today - TimeDelta::days(365);
    let mut fixture = Fixture::default();
    for (key, kind, name, code) in UNITS {
        let name = NewName { name: name.to_owned(), short_name: name.to_owned(), code: code.to_owned() };
        let command = CreateUnit { kind, name, parent: None, established_on: since, document: None };
        fixture.units.insert(key, unit::service::create_unit(&cx(app), command).await?.unit.id);
    }
    for (username, role, place) in ACCOUNTS {
        let unit = place.and_then(|key| fixture.units.get(key)).copied();
        let display_name = format!("Tài khoản {username}");
        let new = NewUser { username: username.to_owned(), display_name, password: Password::new(PASSWORD) };
        create_user_as_system(&cx(app), new, &[SystemRole { role, unit, valid_from: since }]).await?;
        fixture.accounts.push(username);
    }
    fixture.decision = Some(decision(app, since).await?);
    for (number, key, members) in [(1, "a", ["a1", "a2", "a3"]), (2, "b", ["b1", "b2", "b3"])] {
        let formed = form(app, &fixture, number, key, members, since).await?;
        fixture.clusters.insert(key, formed);
    }
    fixture.criteria = Some(criteria(app, &fixture, today).await?);
    for key in ["a", "b"] {
        let opened = open(app, &fixture, key).await?;
        fixture.rounds.insert(key, opened);
    }
    Ok(fixture)
}

async fn decision(app: &App, issued_on: NaiveDate) -> Result<DocumentId> {
    let command = RecordDocument {
        issuer: None,
        issuer_name: "Bộ Kiểm thử".to_owned(),
        kind: DocumentType::Decision,
        number: 1,
        symbol: "QĐ-BKT".to_owned(),
        issued_on,
        summary: "Chia cụm thi đua".to_owned(),
    };
    Ok(document::service::record_document(&cx(app), command).await?.id)
}

async fn form(
    app: &App,
    fixture: &Fixture,
    number: i32,
    key: &str,
    members: [&str; 3],
    since: NaiveDate,
) -> Result<ClusterId> {
    let unit = |key: &str| fixture.units.get(key).copied().context("a unit of the fixture");
    let command = FormCluster {
        kind: ClusterKind::Cluster,
        ministry: unit("ministry")?,
        number,
        label: key.to_uppercase(),
        name: format!("Cụm thi đua {}", key.to_uppercase()),
        decision: fixture.decision,
        formed_on: since,
        members: members.iter().map(|key| unit(key)).collect::<Result<_>>()?,
    };
    let mut cluster = cluster::service::form_cluster(&cx(app), command).await?;
    for (kind, key) in [OfficeKind::Head, OfficeKind::Deputy].into_iter().zip(members) {
        let office = AssignOffice {
            cluster: cluster.id,
            expected_version: cluster.version,
            unit: unit(key)?,
            kind,
            valid_from: since,
            valid_until: None,
            decision: fixture.decision,
        };
        cluster = cluster::service::assign_office(&cx(app), office).await?;
    }
    Ok(cluster.id)
}

fn whole(number: i32) -> Hundredths {
    Hundredths::whole(number)
}

fn step(threshold: i32, points: i32) -> RuleStep {
    RuleStep { threshold: whole(threshold), points: whole(points) }
}

/// Lines of the fixture's criteria: code, group, maximum, rule type, evidence.
const LINES: [(&str, &str, i32, RuleType, EvidenceRule); 7] = [
    ("A.1", "A", 30, RuleType::Prop, EvidenceRule::Required),
    ("A.2", "A", 20, RuleType::Ladder, EvidenceRule::Optional),
    ("A.3", "A", 10, RuleType::Judge, EvidenceRule::None),
    ("B.1", "B", 20, RuleType::Late, EvidenceRule::None),
    ("B.2", "B", 20, RuleType::Bool, EvidenceRule::None),
    ("T.1", "T", 10, RuleType::PlusMinus, EvidenceRule::None),
    ("P.1", "P", 10, RuleType::PlusMinus, EvidenceRule::None),
];

fn rule(kind: RuleType) -> RuleSpec {
    let steps = match kind {
        RuleType::Ladder => vec![step(98, 20), step(90, 10)],
        RuleType::Late => vec![step(0, 20), step(5, 10)],
        _ => Vec::new(),
    };
    let items = match kind {
        RuleType::PlusMinus => vec![RuleItem { label: "Mỗi lần".to_owned(), points: whole(2), cap: None }],
        _ => Vec::new(),
    };
    RuleSpec { steps, items, ..RuleSpec::of(kind) }
}

async fn criteria(app: &App, fixture: &Fixture, today: NaiveDate) -> Result<CriteriaSetId> {
    use chrono::Datelike as _;
    let owner = *fixture.units.get("ministry").context("the ministry")?;
    let field = fixture.units.get("field").copied();
    let command = CreateCriteriaSet {
        owner,
        name: "Bộ tiêu chí kiểm thử".to_owned(),
        year: today.year(),
        template: None,
        declared_total: Some(whole(100)),
        bonus_cap: SectionCap::At(whole(10)),
        penalty_cap: SectionCap::At(whole(10)),
        idempotency_key: None,
    };
    let mut set = create_criteria_set(&cx(app), command).await?;
    for (code, section, field_owner) in [
        ("A", CriterionSection::Base, field),
        ("B", CriterionSection::Base, None),
        ("T", CriterionSection::Bonus, None),
        ("P", CriterionSection::Penalty, None),
    ] {
        let command = SaveGroup {
            draft: Draft { set: set.id, expected_version: set.version },
            group: None,
            code: code.to_owned(),
            name: format!("Nhóm {code}"),
            parent: None,
            section,
            position: None,
            field_owner,
        };
        set = save_group(&cx(app), command).await?;
    }
    for (code, group, maximum, kind, evidence) in LINES {
        let command = SaveCriterion {
            draft: Draft { set: set.id, expected_version: set.version },
            criterion: None,
            group: set.group_by_code(group).context("a group")?.id,
            code: code.to_owned(),
            name: format!("Tiêu chí {code}"),
            maximum: whole(maximum),
            step: if kind == RuleType::Prop { Hundredths::from_hundredths(1) } else { Hundredths::from_hundredths(50) },
            rule: rule(kind),
            evidence,
            evidence_hint: None,
            not_applicable: NotApplicablePolicy::Exclude,
            applies_to: Vec::new(),
            position: None,
            field_owner: None,
        };
        set = save_criterion(&cx(app), command).await?;
    }
    let publish =
        PublishCriteriaSet { set: set.id, expected_version: set.version, decision: None, idempotency_key: None };
    Ok(publish_criteria_set(&cx(app), publish).await?.id)
}

async fn open(app: &App, fixture: &Fixture, key: &str) -> Result<RoundId> {
    use chrono::Datelike as _;
    let now = cx(app).now();
    let due = |days| now + TimeDelta::days(days);
    let command = CreateRound {
        cluster: *fixture.clusters.get(key).context("a cluster")?,
        criteria_set: fixture.criteria.context("the criteria")?,
        name: format!("Đợt {}", key.to_uppercase()),
        kind: RoundKind::YearEnd,
        year: cx(app).today().year(),
        deadlines: Deadlines { self_due: due(10), cross_due: due(20), agreed_due: due(30), appraised_due: due(40) },
        cross_mode: CrossMode::Everybody,
        cross_rule: Aggregation::Mean.into(),
        tie_rules: TieRule::ALL.into(),
        classes: default_classes(),
        hearing: None,
        idempotency_key: None,
    };
    let round = create_round(&cx(app), command).await?;
    let command =
        AdvanceRound { round, expected_version: 1, to: RoundStage::Open, reason: None, idempotency_key: None };
    advance_round(&cx(app), command).await?;
    Ok(round)
}
