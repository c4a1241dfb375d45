//! Invariant 13: nothing of a sealed stage leaks. Two worlds differ only in what the sealed papers hold;
//! whoever may not know them gets the same answers in both, letter for letter.

use super::worlds::{CANARIES, Content, EVERYBODY, HIDDEN, Hidden, crawl, on, world};
use crate::living::steps::{amend, amended_set, amendment};
use crate::support::TestApp;

fn outsiders(hidden: &Hidden) -> impl Iterator<Item = &'static str> {
    EVERYBODY.into_iter().filter(|who| *who != hidden.writer && !hidden.insiders.contains(who))
}

fn canaries(seen: &[String]) -> Vec<&'static str> {
    CANARIES.into_iter().filter(|canary| seen.iter().any(|text| text.contains(canary))).collect()
}

async fn assert_alike(hidden: &Hidden, one: &TestApp, other: &TestApp, when: &str) {
    for who in outsiders(hidden) {
        let seen = crawl(one, who, hidden).await;
        assert_eq!(canaries(&seen), Vec::<&str>::new(), "{who} at {when} learns something of {}", hidden.papers);
        let beside = crawl(other, who, hidden).await;
        for (own, others) in seen.iter().zip(&beside) {
            assert_eq!(own, others, "{who} at {when} can tell that {} differ", hidden.papers);
        }
        assert_eq!(seen.len(), beside.len());
    }
}

/// The day after the deadline of the papers, and the deadline of what is written next.
fn late(hidden: &Hidden) -> i64 {
    match hidden.papers {
        "SELF" => 10,
        "CROSS" => 20,
        "AGREED" => 30,
        _ => 40,
    }
}

/// Drafts against nothing at all: nobody learns even that somebody is at work.
async fn drafts_stay_hidden(hidden: &Hidden) {
    let (one, other) = (world(hidden, Content::Canary, false).await, world(hidden, Content::Blank, false).await);
    assert!(!canaries(&crawl(&one, hidden.writer, hidden).await).is_empty(), "the author reads its own paper");
    // The author reads in both worlds, so that both have the same sign-ins behind them.
    crawl(&other, hidden.writer, hidden).await;
    assert_alike(hidden, &one, &other, hidden.written).await;
    for stage in hidden.then {
        on(&one, late(hidden), stage).await;
        on(&other, late(hidden), stage).await;
        assert_alike(hidden, &one, &other, stage).await;
    }
}

/// Papers handed in with one content against another: submitted is all that is told, until the reveal.
async fn submitted_papers_stay_hidden(hidden: &Hidden) {
    let (one, other) = (world(hidden, Content::Canary, true).await, world(hidden, Content::Plain, true).await);
    assert_alike(hidden, &one, &other, hidden.written).await;
    for stage in hidden.then.iter().copied().chain([hidden.revealed]) {
        on(&one, late(hidden), stage).await;
        on(&other, late(hidden), stage).await;
        if stage != hidden.revealed {
            assert_alike(hidden, &one, &other, stage).await;
        }
    }
    for who in ["a2.leader", "officer", "council", "admin"] {
        assert!(!canaries(&crawl(&one, who, hidden).await).is_empty(), "{who} reads what was revealed");
    }
    for who in ["", "b1.leader", "otherofficer", "observer"] {
        assert_eq!(canaries(&crawl(&one, who, hidden).await), Vec::<&str>::new(), "{who} has no part in it");
    }
}

#[tokio::test]
async fn before_a_stage_is_revealed_no_role_but_its_author_learns_a_value_a_count_by_unit_or_an_order_from_any_field_filter_sort_error_or_export()
 {
    for hidden in &HIDDEN {
        drafts_stay_hidden(hidden).await;
    }
}

#[tokio::test]
async fn of_a_paper_that_was_handed_in_nothing_but_that_is_known_before_its_stage_is_revealed() {
    for hidden in &HIDDEN {
        submitted_papers_stay_hidden(hidden).await;
    }
}

/// Whether a sheet goes back to its author is judged by the criteria, so an amendment tells nothing either.
#[tokio::test]
async fn an_amendment_tells_nothing_of_a_sealed_paper() {
    let hidden = &HIDDEN[0];
    for handed_in in [true, false] {
        let worlds = [world(hidden, Content::Canary, handed_in).await, world(hidden, Content::Plain, handed_in).await];
        for app in &worlds {
            let officer = app.sign_in("officer").await;
            let set = amended_set(app, &officer).await;
            amend(&officer, amendment(app, &set.id).await).await.expect_done("amendRound");
        }
        let [one, other] = &worlds;
        assert_alike(hidden, one, other, "OPEN, amended").await;
    }
}
