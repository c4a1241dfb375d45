//! How fast the independent verifier is: publishes small random rounds, verifies each, prints the rate.
//!
//! `cargo run --release -p server --example verify_rounds [ROUNDS]`

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement: stops where it cannot go on, and prints")]

#[path = "../tests/verify/dice.rs"]
mod dice;
#[path = "../tests/verify/lines.rs"]
mod lines;
#[path = "../tests/verify/world.rs"]
mod world;

use std::time::Instant;

use server::identity::ResultKey;
use verifier::{PublicKey, verify};

fn main() {
    let rounds: u64 = std::env::args().nth(1).map_or(10_000, |count| count.parse().unwrap());
    let key = ResultKey::ephemeral().unwrap();
    let trusted = PublicKey::read(&key.public_key()).unwrap();
    let files: Vec<String> = (0..rounds).map(|seed| world::World::new(seed).publish(&key)).collect();
    let bytes: usize = files.iter().map(String::len).sum();
    let begun = Instant::now();
    let units: usize = files.iter().map(|file| verify(file, Some(&trusted)).unwrap().units).sum();
    let took = begun.elapsed();
    println!("{rounds} rounds, {units} units, {} KiB: {took:.1?}", bytes / 1_024);
    println!("{:.0} rounds a minute", f64::from(u32::try_from(rounds).unwrap()) / took.as_secs_f64() * 60.0);
}
