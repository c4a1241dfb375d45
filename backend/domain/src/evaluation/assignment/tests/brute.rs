//! The proposal against every choice there is, for few units.

use proptest::prelude::*;

use super::*;
use crate::evaluation::assignment::soft::band;

/// Mutual pairs, repeated pairs, papers beyond an even share.
type Cost = (usize, usize, usize);

fn cost(scene: &Scene, pairs: &[Pair]) -> Cost {
    let given: HashSet<_> = pairs.iter().copied().collect();
    let mutual = pairs.iter().filter(|pair| pair.scorer < pair.unit && given.contains(&pair.turned())).count();
    let repeated = pairs.iter().filter(|pair| scene.repeated.contains(pair)).count();
    let (least, most) = band(pairs.len(), scene.members.len());
    let off = |scorer: &UnitId| {
        let papers = pairs.iter().filter(|pair| pair.scorer == *scorer).count();
        papers.saturating_sub(most) + least.saturating_sub(papers)
    };
    (mutual, repeated, scene.members.iter().map(off).sum())
}

/// Units by place, sets of them as bits: there are millions of choices to look at.
struct Places {
    /// By unit: whose pair it is of the round before.
    repeated: Vec<u16>,
    /// By unit: every set of scorers it may have.
    choices: Vec<Vec<u16>>,
}

impl Places {
    fn new(scene: &Scene, per_unit: usize) -> Self {
        let set = |holds: &dyn Fn(Pair) -> bool, unit: UnitId| -> u16 {
            let bits = scene.members.iter().enumerate();
            bits.map(|(place, &scorer)| u16::from(holds(Pair { scorer, unit })) << place).sum()
        };
        let choices = |&unit: &UnitId| {
            let allowed = set(&|pair| scene.hard.why(pair).is_none(), unit);
            let count = allowed.count_ones().min(u32::try_from(per_unit).unwrap());
            (0..1u16 << scene.members.len())
                .filter(|chosen| chosen & !allowed == 0 && chosen.count_ones() == count)
                .collect()
        };
        Self {
            repeated: scene.members.iter().map(|&unit| set(&|pair| scene.repeated.contains(&pair), unit)).collect(),
            choices: scene.members.iter().map(choices).collect(),
        }
    }

    fn cost(&self, chosen: &[u16]) -> Cost {
        let size = chosen.len();
        let has = |unit: usize, scorer: usize| usize::from(chosen[unit] >> scorer & 1);
        let mutual = (0..size).map(|one| (0..one).map(|other| has(one, other) & has(other, one)).sum::<usize>()).sum();
        let repeated = chosen.iter().zip(&self.repeated).map(|(set, last)| (set & last).count_ones() as usize).sum();
        let papers = chosen.iter().map(|set| set.count_ones() as usize).sum();
        let (least, most) = band(papers, size);
        let off = |scorer| {
            let papers: usize = (0..size).map(|unit| has(unit, scorer)).sum();
            papers.saturating_sub(most) + least.saturating_sub(papers)
        };
        (mutual, repeated, (0..size).map(off).sum())
    }

    /// Every choice: the first unit's scorers, then the next one's.
    fn least(&self, chosen: &mut Vec<u16>) -> Cost {
        let Some(choices) = self.choices.get(chosen.len()) else { return self.cost(chosen) };
        let mut best = (usize::MAX, 0, 0);
        for &set in choices {
            chosen.push(set);
            best = best.min(self.least(chosen));
            chosen.pop();
        }
        best
    }
}

/// Units, scorers each, and pairs that are tied, in conflict or of the round before.
fn scenes(counts: &'static [(u128, u32)]) -> impl Strategy<Value = (Scene, u32)> {
    let pairs = |most| prop::collection::vec((1u128..9, 1u128..9), 0..most);
    (prop::sample::select(counts), pairs(3), pairs(6), pairs(12), any::<u32>()).prop_map(
        |((count, per_unit), ties, conflicts, last, seed)| {
            let all = members(count);
            let relations: Vec<_> = ties.iter().map(|&(one, other)| tie(one, other, RelationKind::Parent)).collect();
            let conflicts: Vec<_> = conflicts.iter().map(|&(scorer, about)| pair(scorer, about)).collect();
            let last: Vec<_> = last.iter().map(|&(scorer, about)| pair(scorer, about)).collect();
            let scene = Scene {
                hard: HardRules::new(&all, &relations, &conflicts),
                repeated: repeated(&last, &all, &[]),
                ..Scene::peers(count, per_unit)
            };
            (scene, seed)
        },
    )
}

fn agrees(scene: &Scene, seed: u32) -> Result<(), TestCaseError> {
    let CrossMode::Peers { per_unit } = scene.mode else { unreachable!() };
    let proposal = scene.propose(seed);
    prop_assert!(proposal.proven);
    for &about in &scene.members {
        let allowed = scene.hard.scorers_of(about, &scene.members).len();
        let given = proposal.pairs.iter().filter(|pair| pair.unit == about).count();
        prop_assert_eq!(given, allowed.min(per_unit as usize));
    }
    let least = Places::new(scene, per_unit as usize).least(&mut Vec::new());
    prop_assert_eq!(cost(scene, &proposal.pairs), least);
    Ok(())
}

const FEW: &[(u128, u32)] =
    &[(2, 1), (3, 1), (3, 2), (4, 1), (4, 2), (4, 3), (5, 1), (5, 2), (5, 3), (5, 4), (6, 1), (6, 5)];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn no_choice_among_a_few_units_is_better((scene, seed) in scenes(FEW)) {
        agrees(&scene, seed)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn no_choice_among_six_and_seven_units_is_better((scene, seed) in scenes(&[(6, 2), (7, 1)])) {
        agrees(&scene, seed)?;
    }
}
