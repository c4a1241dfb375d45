//! Slices know each other only through their use cases, and in one order: below the GraphQL layer there is no
//! cycle.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Source, below};

/// Every slice, and the slices whose services, reads and loaders it uses below the GraphQL layer. A slice may use
/// only those that stand above it here.
const ARROWS: [(&str, &[&str]); 12] = [
    ("identity", &[]),
    ("document", &[]),
    ("audit", &[]),
    ("notification", &[]),
    ("unit", &["document"]),
    ("cluster", &["document"]),
    ("movement", &["document"]),
    ("criteria", &[]),
    ("file", &[]),
    ("evaluation", &["criteria", "file", "notification"]),
    ("workbook", &["evaluation"]),
    ("import", &["evaluation", "workbook"]),
];

fn slice_of(source: &Source) -> Option<&'static str> {
    let path = source.path.strip_prefix("backend/server/src/")?;
    let (folder, _) = path.split_once('/')?;
    ARROWS.iter().map(|(slice, _)| *slice).find(|slice| *slice == folder)
}

/// Files of a slice below the GraphQL layer. The command line stands above everything, tests beside it.
fn below_graphql() -> Vec<(&'static str, Source)> {
    let inner = |source: &Source| {
        !source.path.contains("/graphql") && !source.path.contains("/tests") && !source.path.ends_with("/cli.rs")
    };
    let sources = below("backend/server/src", &["rs"]).into_iter().filter(inner);
    sources.filter_map(|source| slice_of(&source).map(|slice| (slice, source))).collect()
}

/// The modules of this crate that a text names: `crate::a::b` gives `a`, `crate::{a, b::c}` gives `a` and `b`.
fn modules_named(code: &str) -> BTreeSet<String> {
    let name =
        |text: &str| text.trim().split(|it: char| !it.is_alphanumeric() && it != '_').next().unwrap_or("").to_owned();
    let mut found = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let Some(list) = rest.strip_prefix('{') else {
            found.insert(name(rest));
            continue;
        };
        let mut depth = 0;
        let mut item = String::new();
        for letter in list.chars() {
            match letter {
                '}' if depth == 0 => break,
                ',' if depth == 0 => {
                    found.insert(name(&item));
                    item.clear();
                    continue;
                }
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            item.push(letter);
        }
        found.insert(name(&item));
    }
    found
}

#[test]
fn names_in_braces_are_read() {
    let found = modules_named("use crate::{unit, cluster::reads, cx::{Cx, write}};\nlet a = crate::fault::broken(x);");
    let expected = ["cluster", "cx", "fault", "unit"].map(str::to_owned);
    assert_eq!(found, BTreeSet::from(expected));
}

#[test]
fn slices_use_each_other_as_written_and_without_a_cycle() {
    let mut used: BTreeMap<&str, BTreeSet<String>> =
        ARROWS.iter().map(|(slice, _)| (*slice, BTreeSet::new())).collect();
    for (slice, source) in below_graphql() {
        let named = modules_named(&source.code());
        let others = named.into_iter().filter(|name| name != slice && used.contains_key(name.as_str()));
        let others: Vec<_> = others.collect();
        used.get_mut(slice).unwrap().extend(others);
    }
    let written: BTreeMap<_, _> =
        ARROWS.iter().map(|(slice, of)| (*slice, of.iter().map(|name| (*name).to_owned()).collect())).collect();
    assert_eq!(used, written, "left: what the sources say; right: what is written here");
    for (place, (slice, of)) in ARROWS.iter().enumerate() {
        let above: Vec<_> = ARROWS[..place].iter().map(|(name, _)| *name).collect();
        assert!(of.iter().all(|name| above.contains(name)), "{slice} uses a slice that does not stand above it");
    }
}

#[test]
fn every_slice_is_written_here() {
    let mut folders = BTreeSet::new();
    for source in below("backend/server/src", &["rs"]) {
        let path = source.path.strip_prefix("backend/server/src/").unwrap();
        if let Some((folder, "reads.rs" | "service.rs")) = path.split_once('/') {
            folders.insert(folder.to_owned());
        }
    }
    assert_eq!(folders, ARROWS.iter().map(|(slice, _)| (*slice).to_owned()).collect());
}

/// Use cases do not know how they are asked. Loaders implement a trait of the GraphQL library and may name it.
#[test]
fn use_cases_know_no_graphql_and_no_http() {
    for (_, source) in below_graphql() {
        let loader = source.path.ends_with("/loaders.rs") || source.path.ends_with("/mod.rs");
        let code = source.code();
        for word in ["async_graphql", "crate::graphql", "super::graphql", "crate::http"] {
            let loads = loader && ["async_graphql", "crate::graphql"].contains(&word);
            assert!(loads || !code.contains(word), "{} mentions {word}", source.path);
        }
    }
}
