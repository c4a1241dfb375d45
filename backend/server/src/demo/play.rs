//! The rounds of the demonstration: one finished in 2022, one open today.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Context as _, Result};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::Role;
use domain::evaluation::{
    Aggregation, CrossMode, Deadlines, RoundKind, RoundStage, SheetStage, TieRule, default_classes,
};
use domain::id::{ClusterId, CriteriaSetId, DocumentId, RoundId, UnitId, UserId};
use storage::evaluation::{member, round as rounds, sheet as sheets};

use super::account::{People, historian};
use super::invent;
use super::organisation::{Organisation, Today};
use super::paper;
use super::stage::{Stage, day};
use crate::criteria::service::{
    CreateCriteriaSet, Draft, PublishCriteriaSet, SaveGroup, SectionCap, create_criteria_set, publish_criteria_set,
    save_group,
};
use crate::cx::Cx;
use crate::evaluation::service::{
    AdvanceRound, CreateRound, ProposePublication, PublishRound, SaveScores, ScoreChange, SubmitSheet, advance_round,
    create_round, propose_publication, publish_round, save_scores, submit_sheet,
};

/// The constructed template of the product.
fn template() -> Option<String> {
    domain::criteria::templates().first().map(|template| template.key.to_owned())
}

/// A published set from the template, its first groups appraised by these bodies.
async fn criteria(
    cx: &mut impl FnMut() -> Cx,
    owner: UnitId,
    year: i32,
    fields: &[(&str, UnitId)],
    decision: Option<DocumentId>,
) -> Result<CriteriaSetId> {
    let command = CreateCriteriaSet {
        owner,
        name: format!("Bộ tiêu chí minh họa năm {year}"),
        year,
        template: template(),
        declared_total: None,
        bonus_cap: SectionCap::AsTemplate,
        penalty_cap: SectionCap::AsTemplate,
        idempotency_key: None,
    };
    let mut set = create_criteria_set(&cx(), command).await?;
    for (code, body) in fields {
        let group = set.group_by_code(code).context("a group of the template")?.clone();
        let command = SaveGroup {
            draft: Draft { set: set.id, expected_version: set.version },
            group: Some(group.id),
            code: group.code,
            name: group.name,
            parent: group.parent,
            section: group.section,
            position: Some(group.position),
            field_owner: Some(*body),
        };
        set = save_group(&cx(), command).await?;
    }
    let publish = PublishCriteriaSet { set: set.id, expected_version: set.version, decision, idempotency_key: None };
    Ok(publish_criteria_set(&cx(), publish).await?.id)
}

fn round_of(cluster: ClusterId, set: CriteriaSetId, name: &str, year: i32, due: [DateTime<Utc>; 4]) -> CreateRound {
    CreateRound {
        cluster,
        criteria_set: set,
        name: name.to_owned(),
        kind: RoundKind::YearEnd,
        year,
        deadlines: Deadlines { self_due: due[0], cross_due: due[1], agreed_due: due[2], appraised_due: due[3] },
        cross_mode: CrossMode::Everybody,
        cross_rule: Aggregation::Mean.into(),
        tie_rules: TieRule::ALL.into(),
        classes: default_classes(),
        hearing: None,
        idempotency_key: None,
    }
}

async fn move_on(cx: &Cx, round: RoundId, to: RoundStage) -> Result<()> {
    let version = rounds::one(cx.db(), round).await?.context("the round")?.version;
    let command = AdvanceRound { round, expected_version: version, to, reason: None, idempotency_key: None };
    advance_round(cx, command).await?;
    Ok(())
}

/// Who plays a round.
struct Cast {
    user: UserId,
    /// Who signs for a unit; units without a leader of their own are played by `user`.
    leaders: HashMap<UnitId, UserId>,
    ministry: UnitId,
    cluster: ClusterId,
    head: UnitId,
}

impl Cast {
    fn officer(&self, stage: &mut Stage) -> Cx {
        stage.acting(self.user, Role::MinistryOfficer, self.ministry, None)
    }

    /// The author of a paper: the unit itself, the head for agreed papers, the ministry for appraisals.
    fn author(&self, stage: &mut Stage, kind: SheetStage, unit: UnitId) -> Cx {
        match kind {
            SheetStage::Self_ | SheetStage::Cross => {
                let leader = self.leaders.get(&unit).copied().unwrap_or(self.user);
                stage.acting(leader, Role::MemberLeader, unit, None)
            }
            SheetStage::Agreed => stage.acting(self.user, Role::MemberLeader, self.head, Some(self.cluster)),
            SheetStage::Appraised => self.officer(stage),
        }
    }
}

/// Fills in and hands in the papers of a stage about some members, by their place in the cluster's list.
async fn fill(stage: &mut Stage, cast: &Cast, round: RoundId, kind: SheetStage, places: Range<usize>) -> Result<()> {
    let officer = cast.officer(stage);
    let db = officer.db().clone();
    let row = rounds::one(&db, round).await?.context("the round")?;
    let set = storage::criteria::one(&db, row.criteria_set).await?.context("the criteria")?;
    let members = member::of_rounds(&db, &[round]).await?;
    let all = sheets::of_round(&db, round, None).await?;
    for stored in all.iter().filter(|stored| stored.sheet.stage == kind) {
        let sheet = &stored.sheet;
        let place = members.iter().position(|member| member.id == sheet.evaluation).context("a member")?;
        if !places.contains(&place) {
            continue;
        }
        let own = all
            .iter()
            .find(|other| other.sheet.evaluation == sheet.evaluation && other.sheet.stage == SheetStage::Self_);
        let salt = members.iter().position(|member| member.unit == sheet.author).unwrap_or(members.len()) + 2;
        let mut scores: Vec<ScoreChange> = set
            .criteria
            .iter()
            .enumerate()
            .filter_map(|(index, line)| match (kind, own) {
                (SheetStage::Self_, _) => Some(invent::own(&set, place, index, line)),
                (_, Some(own)) => invent::later(place, salt, index, line, *own.sheet.values.get(index)?),
                (_, None) => None,
            })
            .collect();
        paper::attach(&cast.author(stage, kind, sheet.author), &mut scores).await?;
        let save = SaveScores { sheet: sheet.id, expected_version: sheet.version, scores, idempotency_key: None };
        save_scores(&cast.author(stage, kind, sheet.author), save).await?;
        let submit = SubmitSheet { sheet: sheet.id, expected_version: sheet.version + 1, idempotency_key: None };
        submit_sheet(&cast.author(stage, kind, sheet.author), submit).await?;
    }
    Ok(())
}

/// Plays the round of 2022 from its opening to the published result. Every score is invented.
pub async fn finished_round(stage: &mut Stage, then: &Organisation) -> Result<()> {
    stage.on(day("2022-04-01")?);
    let user = historian(stage, then.ministry, "minhhoa.2022", "Dữ liệu minh họa năm 2022").await?;
    let other = historian(stage, then.ministry, "minhhoa.2022.duyet", "Người phê duyệt (minh họa năm 2022)").await?;
    let leaders = HashMap::new();
    let cast = Cast { user, leaders, ministry: then.ministry, cluster: then.cluster, head: then.head };
    let set = criteria(&mut || cast.officer(stage), then.ministry, 2022, &[], None).await?;
    let due = ["2022-11-30", "2022-12-10", "2022-12-20", "2023-01-31"].map(|text| {
        day(text).map(|day| day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(16)).unwrap_or_default()
    });
    let name = "Tổng kết năm 2022 (điểm minh họa)";
    let round = create_round(&cast.officer(stage), round_of(then.cluster, set, name, 2022, due)).await?;
    for (on, to, written) in [
        ("2022-11-01", RoundStage::Open, Some(SheetStage::Self_)),
        ("2022-11-25", RoundStage::Sealed, None),
        ("2022-12-01", RoundStage::Cross, Some(SheetStage::Cross)),
        ("2022-12-08", RoundStage::Reply, None),
        ("2022-12-15", RoundStage::Agreed, Some(SheetStage::Agreed)),
        ("2022-12-26", RoundStage::Appraised, Some(SheetStage::Appraised)),
        ("2023-01-20", RoundStage::Provisional, None),
    ] {
        stage.on(day(on)?);
        move_on(&cast.officer(stage), round, to).await?;
        if let Some(kind) = written {
            // The last stages come after the deadline of the one before, but before their own.
            if kind == SheetStage::Agreed {
                stage.on(day("2022-12-16")?);
            }
            fill(stage, &cast, round, kind, 0..usize::MAX).await?;
        }
    }
    stage.on(day("2023-02-10")?);
    publish(&cast.officer(stage), &Cast { user: other, ..cast }.officer(stage), round).await
}

/// Publishes a round: one proposes, the other approves.
async fn publish(proposer: &Cx, approver: &Cx, round: RoundId) -> Result<()> {
    let version = rounds::one(proposer.db(), round).await?.context("the round")?.version;
    let propose = ProposePublication { round, expected_version: version, decision: None, reason: None };
    propose_publication(proposer, propose).await?;
    let publish = PublishRound { round, expected_version: version + 1, idempotency_key: None };
    publish_round(approver, publish).await?;
    Ok(())
}

/// Five in the afternoon in Việt Nam on the day of a moment.
fn end_of_office(moment: DateTime<Utc>) -> DateTime<Utc> {
    moment.date_naive().and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(10)
}

/// Opens a round of today to play with: two units have handed in, the others have still to begin.
pub async fn open_round(stage: &mut Stage, today: &Today, people: &People) -> Result<()> {
    let now = stage.start();
    stage.at(now - TimeDelta::days(20));
    let user = *people.get("bo.tdkt").context("the ministry's officer")?;
    let head = today.departments.first().context("a member")?.1;
    let leader = |code: &str| people.get(&format!("{}.ld", code.to_lowercase())).copied();
    let leaders = today.departments.iter().filter_map(|(code, unit)| Some((*unit, leader(code)?))).collect();
    let cast = Cast { user, leaders, ministry: today.ministry, cluster: today.cluster, head };
    let fields = [("A1", today.fields[0]), ("A2", today.fields[1])];
    let set = criteria(&mut || cast.officer(stage), today.ministry, 2026, &fields, None).await?;
    let due = [10, 20, 30, 60].map(|days| end_of_office(now + TimeDelta::days(days)));
    let name = "Tổng kết năm 2026 (minh họa, đang mở)";
    let round = create_round(&cast.officer(stage), round_of(today.cluster, set, name, 2026, due)).await?;
    stage.at(now - TimeDelta::days(10));
    move_on(&cast.officer(stage), round, RoundStage::Open).await?;
    stage.at(end_of_office(now - TimeDelta::days(2)) - TimeDelta::hours(1));
    // The last two members of the list have handed in; those who try the demonstration play the others.
    let members = today.departments.len();
    fill(stage, &cast, round, SheetStage::Self_, members - 2..members).await?;
    stage.at(now);
    Ok(())
}
