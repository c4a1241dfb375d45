//! Invariant 13 once more, with questions made from the schema: every object and field that a reader can reach, in two
//! worlds that differ only in what a sealed paper holds.

use super::crawler::{Crawler, Known, Question};
use super::worlds::{CANARIES, Content, HIDDEN, Hidden, known, on, without_identifiers, world};
use crate::evaluation::script::client;
use crate::support::TestApp;

/// Nobody, those who run the round, and a competitor: the three kinds of readers who are shown different things.
/// [`super::sealed`] asks every role, with questions written by hand.
const READERS: [&str; 3] = ["", "officer", "a2.leader"];

/// Root fields that are asked elsewhere: any object by its identifier in [`super::worlds::crawl`]; movements and published
/// results, of which these worlds have none, in their lists; imports, their owner's alone, in [`crate::import`].
const OTHERWISE: [&str; 4] = ["import", "movement", "node", "publishedResult"];

async fn questions(app: &TestApp, hidden: &Hidden) -> Vec<Question> {
    let ids: Known = known(app, hidden).await;
    let (questions, unasked) = Crawler::new().await.questions(&ids);
    let forgotten: Vec<_> = unasked.iter().filter(|field| !OTHERWISE.contains(&field.as_str())).collect();
    assert!(forgotten.is_empty(), "give the crawler identifiers for {forgotten:?}");
    assert!(questions.len() > 60, "{}", questions.len());
    questions
}

/// Two worlds with every question to each.
struct Worlds {
    one: TestApp,
    other: TestApp,
    questions: Vec<(Question, Question)>,
}

impl Worlds {
    /// One with a canary in the hidden paper, one with ordinary content.
    async fn new(hidden: &Hidden) -> Self {
        let (one, other) = (world(hidden, Content::Canary, true).await, world(hidden, Content::Plain, true).await);
        let (ours, theirs) = (questions(&one, hidden).await, questions(&other, hidden).await);
        Self { one, other, questions: ours.into_iter().zip(theirs).collect() }
    }
}

/// Asks a reader everything in both worlds; what differs, and what tells of the canary.
async fn leaks(who: &str, worlds: &Worlds) -> Vec<String> {
    let (here, there) = (client(&worlds.one, who).await, client(&worlds.other, who).await);
    let mut found = Vec::new();
    for (question, beside) in &worlds.questions {
        let (seen, other) = (question.ask(&here).await, beside.ask(&there).await);
        for (seen, other) in seen.iter().zip(&other) {
            if CANARIES.iter().any(|canary| seen.contains(canary)) {
                found.push(format!("{} tells {who} of the canary", question.about));
            } else if without_identifiers(seen) != without_identifiers(other) {
                found.push(format!("{} differs for {who}: {seen} {other}", question.about));
            }
        }
    }
    found
}

/// No field of the whole schema tells of a paper before its stage is revealed.
async fn nothing_is_told(hidden: &Hidden) {
    let worlds = Worlds::new(hidden).await;
    for stage in std::iter::once(hidden.written).chain(hidden.then.iter().copied()) {
        if stage != hidden.written {
            for app in [&worlds.one, &worlds.other] {
                on(app, 10, stage).await;
            }
        }
        for who in READERS.into_iter().filter(|who| *who != hidden.writer && !hidden.insiders.contains(who)) {
            assert_eq!(leaks(who, &worlds).await, Vec::<String>::new(), "{} at {stage}", hidden.papers);
        }
    }
}

#[tokio::test]
async fn no_field_tells_of_a_self_score_before_it_is_revealed() {
    nothing_is_told(&HIDDEN[0]).await;
}

#[tokio::test]
async fn no_field_tells_of_a_cross_score_before_it_is_revealed() {
    nothing_is_told(&HIDDEN[1]).await;
}

#[tokio::test]
async fn no_field_tells_of_an_agreed_value_before_it_is_revealed() {
    nothing_is_told(&HIDDEN[2]).await;
}

#[tokio::test]
async fn no_field_tells_of_an_appraisal_before_it_is_revealed() {
    nothing_is_told(&HIDDEN[3]).await;
}

/// A crawler that finds nothing proves nothing: what is planted must be found, by value and by difference.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_planted_is_found() {
    let hidden = &HIDDEN[0];
    let own = leaks(hidden.writer, &Worlds::new(hidden).await).await;
    assert!(own.iter().any(|leak| leak.contains("tells")), "the author reads its own paper: {own:?}");
    for (planted, place) in [
        ("update round set name = 'CANARY' where name like '%'", "round"),
        ("update evaluation set unit_name = unit_name || ' (23.17)' where unit_code = 'A3'", "evaluation"),
        ("update sheet set submitted_by = 'CANARY' where state = 'SUBMITTED'", "sheet"),
        ("update evaluation set position = 7 where unit_code = 'A3'", "differs"),
    ] {
        let worlds = Worlds::new(hidden).await;
        worlds.one.sql(planted).await.unwrap();
        let found = leaks("a2.leader", &worlds).await;
        assert!(found.iter().any(|leak| leak.contains(place)), "{planted}: {found:?}");
    }
}
