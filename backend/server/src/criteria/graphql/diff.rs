//! Two versions of a criteria table side by side.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::{Context, Enum, Object, Result, SimpleObject};
use domain::Language;
use domain::criteria as rules;
use domain::criteria::diff::{frame, of_pair};
use domain::id::UnitId;

use super::line::{Criterion, day};
use super::set::CriteriaSet;
use crate::criteria::lineage::Comparison;
use crate::graphql::CxExt as _;
use crate::graphql::loaders::load_all;

/// What a difference is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::Subject")]
pub enum CriteriaDifferenceSubject {
    /// The set as a whole.
    Set,
    /// A group.
    Group,
    /// A line.
    Criterion,
    /// A ground for not considering a unit.
    Disqualifier,
}

/// In which respect two versions differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::Aspect")]
pub enum CriteriaDifferenceKind {
    /// Not there before.
    Added,
    /// Not there any more.
    Removed,
    /// Comes from several lines.
    Merged,
    /// Comes from a line that others come from too.
    Split,
    /// The code.
    Code,
    /// The name.
    Name,
    /// The group it stands in.
    Group,
    /// The place among its siblings.
    Order,
    /// How its points enter the total.
    Section,
    /// The standard points.
    Maximum,
    /// The step.
    Step,
    /// How facts become points.
    Rule,
    /// Whether evidence is needed.
    Evidence,
    /// What evidence is expected.
    EvidenceHint,
    /// What happens when the line does not apply.
    NotApplicable,
    /// The units it is for.
    AppliesTo,
    /// The ministry body that appraises it.
    FieldOwner,
    /// The emulation year.
    Year,
    /// What the base maxima sum to.
    DeclaredTotal,
    /// The most that bonus lines add.
    BonusCap,
    /// The most that penalty lines take away.
    PenaltyCap,
    /// What readers are told about the origin of the table.
    Notice,
    /// What a ground does.
    Effect,
}

/// One difference between two versions, in the reader's language.
#[derive(Debug, Clone, SimpleObject)]
pub struct CriteriaDifference {
    /// What it is about.
    subject: CriteriaDifferenceSubject,
    /// In which respect.
    kind: CriteriaDifferenceKind,
    /// The respect in words: "điểm tối đa".
    label: String,
    /// The code as it is now, of what was taken out as it was; empty for the set.
    code: String,
    /// The name as it is now, of what was taken out as it was.
    name: String,
    /// As it was, in words; null for what was added.
    before: Option<String>,
    /// As it is, in words; null for what was taken out.
    after: Option<String>,
    /// The difference in one sentence.
    sentence: String,
}

/// A line of the later version beside what it comes from.
struct Line {
    pair: rules::Pair,
    differences: Vec<CriteriaDifference>,
}

/// Two versions of a criteria table, every line of both once.
pub struct CriteriaSetDiff {
    comparison: Comparison,
    frame: Vec<CriteriaDifference>,
    lines: Vec<Line>,
}

impl CriteriaSetDiff {
    /// Says every difference in the reader's language; the names of units come in one statement.
    pub async fn of(ctx: &Context<'_>, comparison: Comparison) -> Result<Self> {
        let Comparison { older, newer, mapping } = &comparison;
        let around = frame(older, newer, mapping);
        let pairs = rules::pairs(older, newer, mapping);
        let of_lines: Vec<_> = pairs.iter().map(|pair| of_pair(older, newer, mapping, pair)).collect();
        let all = around.iter().chain(of_lines.iter().flatten());
        let names = names(ctx, newer, all).await?;
        let language = ctx.cx().language();
        let say = |found: &[rules::Difference]| found.iter().map(|one| said(one, language, &names)).collect();
        let frame = say(&around);
        let lines =
            pairs.into_iter().zip(&of_lines).map(|(pair, found)| Line { pair, differences: say(found) }).collect();
        Ok(Self { comparison, frame, lines })
    }
}

/// The short names of every unit that differences mention.
async fn names<'a>(
    ctx: &Context<'_>,
    set: &rules::CriteriaSet,
    differences: impl Iterator<Item = &'a rules::Difference>,
) -> Result<HashMap<UnitId, String>> {
    let day = day(ctx, set);
    let contents = differences.flat_map(|one| one.before.iter().chain(&one.after));
    let keys: Vec<_> = contents.flat_map(|content| content.units().to_vec()).map(|unit| (unit, day)).collect();
    let found = load_all(ctx, keys).await?;
    Ok(found.into_iter().map(|((unit, _), view)| (unit, view.name.short_name)).collect())
}

fn said(one: &rules::Difference, language: Language, names: &HashMap<UnitId, String>) -> CriteriaDifference {
    let name = |unit: UnitId| names.get(&unit).cloned().unwrap_or_default();
    let text = |content: &Option<rules::diff::Content>| content.as_ref().map(|content| content.text(language, &name));
    CriteriaDifference {
        subject: one.subject.into(),
        kind: one.aspect.into(),
        label: one.aspect.text(language).to_owned(),
        code: one.code.clone(),
        name: one.name.clone(),
        before: text(&one.before),
        after: text(&one.after),
        sentence: one.sentence(language, &name),
    }
}

/// Two versions of a criteria table. Lines are matched by what copies remember, else by their codes.
#[Object]
impl CriteriaSetDiff {
    /// The earlier version.
    async fn from(&self) -> CriteriaSet {
        CriteriaSet(Arc::clone(&self.comparison.older))
    }

    /// The later version.
    async fn to(&self) -> CriteriaSet {
        CriteriaSet(Arc::clone(&self.comparison.newer))
    }

    /// Everything that differs, in the order of the later version; empty when nothing does.
    async fn differences(&self) -> Vec<CriteriaDifference> {
        self.frame.iter().chain(self.lines.iter().flat_map(|line| &line.differences)).cloned().collect()
    }

    /// What differs outside the lines: the set itself, its groups, the grounds for not considering a unit.
    async fn frame(&self) -> &[CriteriaDifference] {
        &self.frame
    }

    /// Every line of both versions once, in the order of the later; what was taken out stands where it stood.
    #[graphql(complexity = "60 * child_complexity + 1")]
    async fn lines(&self) -> Vec<CriteriaDiffLine> {
        let line = |line: &Line| CriteriaDiffLine {
            before: line.pair.older.iter().map(|place| Criterion::of(&self.comparison.older, *place)).collect(),
            after: line.pair.newer.map(|place| Criterion::of(&self.comparison.newer, place)),
            differences: line.differences.clone(),
        };
        self.lines.iter().map(line).collect()
    }
}

/// A line of the later version beside what it comes from.
#[derive(SimpleObject)]
pub struct CriteriaDiffLine {
    /// The lines it comes from: one, none for a new line, several for a merged one.
    before: Vec<Criterion>,
    /// The line; null when it was taken out.
    after: Option<Criterion>,
    /// What differs; empty when nothing does.
    differences: Vec<CriteriaDifference>,
}
