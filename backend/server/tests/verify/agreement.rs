//! Two implementations, one result.

use domain::evaluation::receipt::Receipt;
use server::identity::ResultKey;
use verifier::{PublicKey, verify};

use crate::world::World;

const ROUNDS: u64 = 1_200;

#[test]
fn the_verifier_agrees_exactly_on_random_rounds_of_every_kind() {
    let key = ResultKey::ephemeral().unwrap();
    let trusted = PublicKey::read(&key.public_key()).unwrap();
    let (mut ties, mut excluded, mut normalised, mut capped) = (0, 0, 0, 0);
    for seed in 0..ROUNDS {
        let world = World::new(seed);
        let file = world.publish(&key);
        let report = verify(&file, Some(&trusted)).unwrap_or_else(|difference| panic!("seed {seed}: {difference}"));
        assert_eq!((report.units, report.key_id.as_str()), (world.members.len(), key.id()));
        let (case, solved) = (world.case(), world.case().solve());
        let receipts: Vec<Receipt> =
            (0..world.members.len()).map(|place| case.receipt(&solved, place).unwrap()).collect();
        ties += receipts.iter().filter(|receipt| receipt.rank.tied || !receipt.rank.trace.is_empty()).count();
        excluded += receipts.iter().filter(|receipt| receipt.rank.excluded).count();
        normalised += receipts.iter().filter(|receipt| receipt.total.normalised).count();
        capped += receipts.iter().filter(|receipt| receipt.total.bonus < receipt.total.bonus_points).count();
    }
    // A generator that never makes the hard cases proves nothing.
    assert!(ties > 50 && excluded > 200 && normalised > 500 && capped > 100, "{ties} {excluded} {normalised} {capped}");
}

#[test]
fn every_rule_type_decides_lines_in_the_random_rounds() {
    let mut kinds: Vec<&str> = (0..200)
        .flat_map(|seed| World::new(seed).set.criteria.into_iter().map(|line| line.rule.kind().code()))
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), 12, "{kinds:?}");
}

#[test]
fn a_receipt_read_back_from_the_bundle_is_the_receipt_of_the_papers() {
    let key = ResultKey::ephemeral().unwrap();
    for seed in 0..100 {
        let world = World::new(seed);
        let file = world.publish(&key);
        let (body, _) = file.rsplit_once(",\"signature\":").unwrap();
        let bundle = domain::evaluation::bundle::Bundle::from_text(&format!("{body}}}")).unwrap();
        let thawed = bundle.thaw().unwrap();
        let (before, after) = (world.case().solve(), thawed.case().solve());
        for place in 0..world.members.len() {
            let papers = world.case().receipt(&before, place).unwrap();
            let frozen = thawed.case().receipt(&after, place).unwrap();
            assert_eq!(papers, frozen, "seed {seed}, member {place}");
        }
    }
}
