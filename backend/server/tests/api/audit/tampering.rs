//! Every kind of tampering with stored events is found at its place.

use storage::audit::{ChainReport, Checkpoint, verify};

use crate::evaluation::script::play;
use crate::support::{TestApp, on_postgres};

async fn report(app: &TestApp) -> ChainReport {
    verify(&app.app.db, &[]).await.unwrap()
}

async fn head(app: &TestApp) -> Checkpoint {
    match report(app).await {
        ChainReport::Intact { events, head } => Checkpoint { sequence: events, hash: head },
        broken @ ChainReport::Broken { .. } => panic!("{broken:?}"),
    }
}

/// Takes away what keeps the application from rewriting events: an administrator of the database can.
async fn disarm(app: &TestApp) {
    let statements = if on_postgres() {
        "drop trigger audit_event_no_rewrite on audit_event"
    } else {
        "drop trigger audit_event_no_update; drop trigger audit_event_no_delete"
    };
    app.sql(statements).await.unwrap();
}

#[tokio::test]
async fn after_a_whole_round_the_chain_holds_from_the_first_event_to_the_head() {
    let app = TestApp::new().await;
    let early = head(&app).await;
    play(&app, &app.round("a"), "PUBLISHED").await;
    let late = head(&app).await;
    assert!(late.sequence > early.sequence + 30, "a round leaves its trace: {late:?}");
    let both = verify(&app.app.db, &[early, late.clone()]).await.unwrap();
    assert_eq!(both, ChainReport::Intact { events: late.sequence, head: late.hash });
}

#[tokio::test]
async fn the_database_refuses_to_rewrite_or_remove_an_event() {
    let app = TestApp::new().await;
    for statement in ["update audit_event set actor = 'system' where sequence = 3", "delete from audit_event"] {
        let refused = app.sql(statement).await.unwrap_err().to_string();
        assert!(refused.contains("audit_is_append_only"), "{refused}");
    }
}

#[tokio::test]
async fn each_kind_of_tampering_is_reported_at_its_event() {
    let zeros = if on_postgres() { "decode(repeat('00', 32), 'hex')" } else { "zeroblob(32)" };
    let hash = format!("update audit_event set hash = {zeros} where sequence = 7");
    let inserted = "update audit_event set sequence = sequence + 1000000 where sequence >= 7; \
                    update audit_event set sequence = sequence - 999999 where sequence >= 1000000; \
                    insert into audit_event select 7, at, actor, request, action, object, before, after, reason, hash \
                    from audit_event where sequence = 6";
    let swapped = "update audit_event set sequence = -7 where sequence = 7; \
                   update audit_event set sequence = 7 where sequence = 8; \
                   update audit_event set sequence = 8 where sequence = -7";
    for (kind, statement) in [
        ("moment", "update audit_event set at = '2020-01-01T00:00:00.000000Z' where sequence = 7"),
        ("actor", "update audit_event set actor = 'anonymous' where sequence = 7"),
        ("request", "update audit_event set request = 'another' where sequence = 7"),
        ("action", "update audit_event set action = 'unit.rename' where sequence = 7"),
        ("object", "update audit_event set object = 'unit_1' where sequence = 7"),
        ("before", "update audit_event set before = '{}' where sequence = 7"),
        ("after", "update audit_event set after = '{}' where sequence = 7"),
        ("reason", "update audit_event set reason = 'vì sao' where sequence = 7"),
        ("hash", hash.as_str()),
        ("removed", "delete from audit_event where sequence = 7"),
        ("inserted", inserted),
        ("swapped", swapped),
    ] {
        let app = TestApp::new().await;
        disarm(&app).await;
        app.sql(statement).await.unwrap();
        assert!(matches!(report(&app).await, ChainReport::Broken { at: 7, .. }), "{kind}: {:?}", report(&app).await);
    }
}

#[tokio::test]
async fn a_cut_tail_shows_by_the_head_and_with_a_forged_head_by_a_kept_checkpoint() {
    let app = TestApp::new().await;
    let kept = head(&app).await;
    disarm(&app).await;
    let last = kept.sequence;
    app.sql(&format!("delete from audit_event where sequence > {}", last - 3)).await.unwrap();
    assert!(matches!(report(&app).await, ChainReport::Broken { at, .. } if at == last - 2), "{:?}", report(&app).await);
    let forged = format!(
        "update chain_head set sequence = {}, hash = (select hash from audit_event where sequence = {})",
        last - 3,
        last - 3
    );
    app.sql(&forged).await.unwrap();
    assert!(matches!(report(&app).await, ChainReport::Intact { .. }), "by itself the shorter chain is whole");
    let against = verify(&app.app.db, std::slice::from_ref(&kept)).await.unwrap();
    assert!(matches!(against, ChainReport::Broken { at, .. } if at == last), "{against:?}");
}

#[tokio::test]
async fn a_history_rewritten_as_a_whole_shows_by_a_kept_checkpoint() {
    let app = TestApp::new().await;
    let other = TestApp::new().await;
    app.sign_in("officer").await;
    other.sign_in("admin").await;
    let (own, others) = (head(&app).await, head(&other).await);
    assert_eq!(own.sequence, others.sequence);
    assert!(matches!(report(&other).await, ChainReport::Intact { .. }), "each history is whole by itself");
    let against = verify(&other.app.db, std::slice::from_ref(&own)).await.unwrap();
    assert!(matches!(against, ChainReport::Broken { at, .. } if at == own.sequence), "{against:?}");
}
