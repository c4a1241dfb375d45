//! The contract: `schema.graphql` is what the server serves, and everything in it keeps the house's rules.

mod codes;
mod cost;
mod descriptions;
pub mod introspection;
mod mutations;

use server::graphql::schema::sdl;

#[test]
fn schema_graphql_is_what_the_server_serves() {
    let kept = include_str!("../../../../../schema.graphql");
    let served = format!("{}\n", sdl().trim());
    let differs = kept.lines().zip(served.lines()).position(|(kept, served)| kept != served);
    assert!(kept == served, "run `cargo xtask schema` and read the diff; first difference near line {differs:?}");
}
