//! What each crate may know. Where a crate boundary exists the compiler keeps it; here stands which crates may
//! stand in a manifest at all.

use super::source::{below, file};

/// The names in a table of a manifest.
fn names_in(manifest: &str, table: &str) -> Vec<String> {
    let text = file(manifest).text;
    let begins = format!("[{table}]");
    let rows = text.lines().skip_while(|line| line.trim() != begins).skip(1).take_while(|line| !line.starts_with('['));
    let name = |line: &str| line.split(['=', '.', ' ']).next().unwrap_or_default().to_owned();
    rows.filter(|line| !line.trim().is_empty() && !line.starts_with('#')).map(name).collect()
}

fn knows_none_of(manifest: &str, forbidden: &[&str]) {
    let names = names_in(manifest, "dependencies");
    assert!(!names.is_empty(), "{manifest}");
    for name in names {
        assert!(!forbidden.contains(&name.as_str()), "{manifest} may not know {name}");
    }
}

#[test]
fn rules_know_no_database_no_network_and_no_runtime() {
    knows_none_of(
        "backend/domain/Cargo.toml",
        &["async-graphql", "axum", "hyper", "sea-orm", "server", "sqlx", "storage", "tokio"],
    );
}

#[test]
fn storage_knows_neither_graphql_nor_http() {
    knows_none_of("backend/storage/Cargo.toml", &["async-graphql", "axum", "hyper", "server"]);
}

#[test]
fn reports_are_made_of_plain_data() {
    knows_none_of("backend/reports/Cargo.toml", &["async-graphql", "axum", "sea-orm", "server", "sqlx", "storage"]);
}

/// A verifier that shared the rules would share their mistakes.
#[test]
fn the_verifier_shares_no_code_with_the_rest() {
    let manifest = "backend/verifier/Cargo.toml";
    knows_none_of(manifest, &["chrono", "domain", "reports", "server", "storage", "async-graphql", "sea-orm"]);
    for source in below("backend/verifier/src", &["rs"]) {
        for word in ["domain::", "storage::", "server::", "#[path"] {
            assert!(!source.text.contains(word), "{} mentions {word}", source.path);
        }
    }
    assert!(names_in(manifest, "dev-dependencies").iter().all(|name| name == "proptest"));
}

#[test]
fn only_storage_knows_sql() {
    knows_none_of("backend/server/Cargo.toml", &["sea-orm", "sea-orm-migration", "sqlx"]);
    for source in below("backend/server/src", &["rs"]) {
        for word in ["sea_orm::", "sqlx::"] {
            assert!(!source.code().contains(word), "{} mentions {word}", source.path);
        }
    }
}

#[test]
fn the_tool_that_builds_needs_nothing_built() {
    assert_eq!(names_in("backend/xtask/Cargo.toml", "dependencies"), Vec::<String>::new());
}

/// Rules are functions of what they are given: they wait for nothing, read no clock and throw no dice.
#[test]
fn rules_are_pure() {
    const IMPURE: [&str; 12] = [
        "async fn",
        "async move",
        ".await",
        "SystemTime",
        "Instant::now",
        "Utc::now",
        "Local::now",
        "rand::",
        "getrandom",
        "std::env",
        "std::fs",
        "std::net::Tcp",
    ];
    for source in below("backend/domain/src", &["rs"]) {
        let code = source.code();
        for word in IMPURE {
            assert!(!code.contains(word), "{} mentions {word}", source.path);
        }
    }
}
