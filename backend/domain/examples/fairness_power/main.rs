//! How often each fairness signal finds what was planted, and how often it is raised by honest noise,
//! among 7 to 12 units: `cargo run --release -p domain --example fairness_power [rounds]`.
//!
//! Everything is invented and comes out the same each time. The table it prints stands in
//! `backend/docs/fairness.md`.
#![expect(clippy::print_stdout, reason = "the table is what this program is for")]

mod random;
mod scenario;
mod world;

use domain::fairness::Thresholds;

use crate::scenario::{SCENARIOS, Scenario};
use crate::world::World;

/// Rounds played for each scenario and each number of units, unless the first argument says otherwise.
const ROUNDS: u64 = 400;

/// How far one honest score lies from what a line is worth: standard deviation, in thousandths of its maximum. Scorers
/// who read the same evidence, and scorers who hardly agree.
const NOISES: [i64; 2] = [40, 80];

/// How many of so many rounds raise what the scenario asks for, in whole percent.
fn rate(scenario: &Scenario, units: usize, noise: i64, rounds: u64) -> u64 {
    let thresholds = Thresholds::default();
    let raised = |seed: &u64| {
        let mut world = World::honest(units, noise, *seed);
        (scenario.plant)(&mut world);
        (scenario.raised)(&world.round, &thresholds)
    };
    let count = u64::try_from((0..rounds).filter(raised).count()).unwrap_or_default();
    (count * 100 + rounds / 2) / rounds
}

fn main() {
    let rounds = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(ROUNDS);
    for noise in NOISES {
        println!("noise of one score: {} % of the maximum\n", noise / 10);
        println!("| signal | planted | 7 | 8 | 9 | 10 | 11 | 12 |");
        println!("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for scenario in SCENARIOS {
            let rates: Vec<String> =
                (7..=12).map(|units| format!("{} %", rate(scenario, units, noise, rounds))).collect();
            println!("| {} | {} | {} |", scenario.signal, scenario.planted, rates.join(" | "));
        }
        println!();
    }
}
