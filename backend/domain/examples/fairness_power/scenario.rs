//! What is planted, and what counts as found.

use domain::fairness::polish::fit;
use domain::fairness::{
    Basis, PairExcess, RoundPapers, Thresholds, Towards, bands, blind_ranks, leave_one_out, leniency, levelling,
    outliers, pairs, towards,
};

use crate::world::World;

/// One row of the table.
pub struct Scenario {
    /// The signal.
    pub signal: &'static str,
    /// What is planted, in words.
    pub planted: &'static str,
    /// Plants it.
    pub plant: fn(&mut World),
    /// Whether the signal is raised as it should, or for an honest round at all.
    pub raised: fn(&RoundPapers, &Thresholds) -> bool,
}

fn nothing(_: &mut World) {}

fn everybody(world: &World) -> usize {
    world.round.units.len()
}

fn strict(world: &mut World, thousandths: i64) {
    for about in 1..everybody(world) {
        world.shift(0, about, -thousandths);
    }
}

fn mutual(world: &mut World, thousandths: i64) {
    world.shift(0, 1, thousandths);
    world.shift(1, 0, thousandths);
}

fn rivals(world: &mut World, thousandths: i64) {
    world.shift(0, 1, -thousandths);
    world.shift(0, 2, -thousandths);
}

fn ring(world: &mut World, thousandths: i64) {
    for (scorer, about) in [(0, 1), (1, 2), (2, 0)] {
        world.shift(scorer, about, thousandths);
    }
}

fn first_is_notable(round: &RoundPapers, thresholds: &Thresholds) -> bool {
    leniency(round, &fit(round)).first().is_some_and(|one| one.is_notable(thresholds))
}

fn any_is_notable(round: &RoundPapers, thresholds: &Thresholds) -> bool {
    leniency(round, &fit(round)).iter().any(|one| one.is_notable(thresholds))
}

fn notable(round: &RoundPapers, thresholds: &Thresholds) -> Vec<PairExcess> {
    let found = pairs(round, &towards(round, &fit(round)));
    found.into_iter().filter(|pair| pair.is_notable(thresholds)).collect()
}

fn is_first_pair(round: &RoundPapers, pair: &PairExcess) -> bool {
    matches!(round.units.as_slice(), [one, other, ..] if pair.is_of(one.unit, other.unit))
}

fn low(round: &RoundPapers, thresholds: &Thresholds) -> Vec<Towards> {
    towards(round, &fit(round)).into_iter().filter(|paper| paper.is_low(thresholds)).collect()
}

fn both_rivals(round: &RoundPapers, thresholds: &Thresholds) -> bool {
    let Some(first) = round.units.first() else { return false };
    low(round, thresholds).iter().filter(|paper| paper.scorer == first.unit).count() >= 2
}

fn own_papers_matter(round: &RoundPapers, _: &Thresholds) -> bool {
    blind_ranks(round, Basis::Cross).first().is_some_and(domain::fairness::BlindRank::differs)
}

fn too_close(round: &RoundPapers, _: &Thresholds) -> bool {
    let without = leave_one_out(round, Basis::Cross);
    bands(round, Basis::Cross, &without).iter().any(domain::fairness::Band::is_close)
}

fn levels(round: &RoundPapers, thresholds: &Thresholds) -> bool {
    levelling(round).scorers.first().is_some_and(|share| share.is_notable(thresholds.levelling))
}

fn strange(round: &RoundPapers, thresholds: &Thresholds) -> bool {
    !outliers(round, thresholds).is_empty()
}

/// Whether the very score that [`one_strange_score`] changed is raised.
fn first_score_is_strange(round: &RoundPapers, thresholds: &Thresholds) -> bool {
    let Some(first) = round.papers.first() else { return false };
    outliers(round, thresholds).iter().any(|score| score.sheet == first.sheet.id && score.line == 0)
}

/// Whether two of the three of [`ring`] are raised as a pair.
fn ring_is_notable(round: &RoundPapers, thresholds: &Thresholds) -> bool {
    let ring: Vec<_> = round.units.iter().take(3).map(|judged| judged.unit).collect();
    notable(round, thresholds).iter().any(|pair| ring.contains(&pair.one) && ring.contains(&pair.other))
}

fn one_strange_score(world: &mut World, thousandths: i64) {
    if let (Some(paper), maximum) = (world.round.papers.first_mut(), 80 * 100) {
        for value in paper.sheet.values.iter_mut().take(1) {
            let less = domain::Hundredths::from_hundredths(maximum * thousandths / 1_000);
            let points = value.points().map(|points| domain::evaluation::Value::Points(points - less));
            *value = points.unwrap_or(*value);
        }
    }
}

const fn row(
    signal: &'static str,
    planted: &'static str,
    plant: fn(&mut World),
    raised: fn(&RoundPapers, &Thresholds) -> bool,
) -> Scenario {
    Scenario { signal, planted, plant, raised }
}

/// Every row, honest rounds first.
pub const SCENARIOS: &[Scenario] = &[
    row("leniency", "nothing (any scorer raised)", nothing, any_is_notable),
    row("leniency", "one scorer 2 % stricter", |world| strict(world, 20), first_is_notable),
    row("leniency", "one scorer 4 % stricter", |world| strict(world, 40), first_is_notable),
    row("leniency", "one scorer 8 % stricter", |world| strict(world, 80), first_is_notable),
    row("reciprocity", "nothing (any pair raised)", nothing, |round, limits| !notable(round, limits).is_empty()),
    row("reciprocity", "a pair gives each other 3 % more", |world| mutual(world, 30), first_pair),
    row("reciprocity", "a pair gives each other 5 % more", |world| mutual(world, 50), first_pair),
    row("reciprocity", "a pair gives each other 10 % more", |world| mutual(world, 100), first_pair),
    row("reciprocity", "a ring of three gives 10 % more", |world| ring(world, 100), ring_is_notable),
    row("strictness", "nothing (any paper raised)", nothing, |round, limits| !low(round, limits).is_empty()),
    row("strictness", "two rivals get 5 % less", |world| rivals(world, 50), both_rivals),
    row("strictness", "two rivals get 10 % less", |world| rivals(world, 100), both_rivals),
    row("levelling", "nothing (the first scorer raised)", nothing, levels),
    row("levelling", "one scorer gives full marks on 95 %", |world| world.level(0, 95), levels),
    row("spread", "nothing (any score raised)", nothing, strange),
    row("spread", "one score 40 % lower", |world| one_strange_score(world, 400), first_score_is_strange),
    row("own papers", "nothing (the first unit's rank moves)", nothing, own_papers_matter),
    row("own papers", "one scorer 8 % stricter", |world| strict(world, 80), own_papers_matter),
    row("own papers", "two rivals get 20 % less", |world| rivals(world, 200), own_papers_matter),
    row("band", "nothing (any rank too close)", nothing, too_close),
];

fn first_pair(round: &RoundPapers, thresholds: &Thresholds) -> bool {
    notable(round, thresholds).iter().any(|pair| is_first_pair(round, pair))
}
