//! The rules of the domain against the independent verifier, which shares no code with them: random rounds of every
//! kind, published by the one, recomputed by the other; and bundles that somebody changed.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it is")]

mod agreement;
mod command;
mod dice;
mod flips;
mod lines;
mod tampering;
mod world;
