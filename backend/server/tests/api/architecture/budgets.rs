//! Sizes that keep things readable: who needs more has two concepts in one place.

use super::source::{Source, below};

/// Lines of a hand-written file at most.
const FILE: usize = 500;
/// Lines of the middle file, when all are sorted by length, at most.
const MIDDLE_FILE: usize = 100;
/// Lines of a function at most.
const FUNCTION: usize = 60;
/// Lines of the body of a resolver at most: it maps, calls one use case, maps back.
const RESOLVER: usize = 10;
/// Lines of the body of a use case or what it is made of, at most.
const SERVICE: usize = 30;
/// Lines of a file that ties an address to a page, at most.
const ROUTE: usize = 30;

fn rust() -> Vec<Source> {
    below("backend", &["rs"])
}

fn written_by_hand() -> Vec<Source> {
    let mut files = rust();
    for folder in ["frontend/src", "frontend/mocks", "frontend/e2e"] {
        files.extend(below(folder, &["ts", "tsx", "css"]));
    }
    files
}

fn lines(source: &Source) -> usize {
    source.text.lines().count()
}

/// Fails with everything that is over a budget at once.
fn keep(budget: usize, over: impl Iterator<Item = (usize, String)>) {
    let over: Vec<_> =
        over.filter(|(lines, _)| *lines > budget).map(|(lines, what)| format!("{lines} {what}")).collect();
    assert!(over.is_empty(), "more than {budget} lines, so two concepts in one place:\n{}", over.join("\n"));
}

#[test]
fn a_file_holds_one_concept() {
    keep(FILE, written_by_hand().iter().map(|source| (lines(source), source.path.clone())));
}

#[test]
fn the_middle_file_is_read_at_a_glance() {
    let mut lengths: Vec<_> = written_by_hand().iter().map(lines).collect();
    lengths.sort_unstable();
    let middle = lengths[lengths.len() / 2];
    assert!(middle <= MIDDLE_FILE, "the middle of {} files has {middle} lines", lengths.len());
}

#[test]
fn a_function_fits_on_a_screen() {
    let functions = |source: &Source| {
        let path = source.path.clone();
        source.functions().into_iter().map(move |it| (it.lines, format!("{path} {}", it.name)))
    };
    keep(FUNCTION, rust().iter().flat_map(functions));
}

#[test]
fn a_resolver_has_no_opinions() {
    let resolvers = |source: &Source| {
        let path = source.path.clone();
        let found = source.functions().into_iter().filter(|it| it.resolver);
        found.map(move |it| (it.body, format!("{path} {}", it.name)))
    };
    let files: Vec<_> = rust().into_iter().filter(|source| source.path.contains("/graphql")).collect();
    assert!(files.iter().flat_map(Source::functions).filter(|it| it.resolver).count() > 100);
    keep(RESOLVER, files.iter().flat_map(resolvers));
}

#[test]
fn a_use_case_is_read_from_top_to_bottom() {
    let is_service = |source: &Source| {
        let path = source.path.strip_prefix("backend/server/src/").unwrap_or_default();
        (path.contains("/service/") || path.ends_with("/service.rs")) && !path.contains("/tests")
    };
    let files: Vec<_> = rust().into_iter().filter(is_service).collect();
    assert!(files.len() > 10, "{}", files.len());
    let functions = |source: &Source| {
        let path = source.path.clone();
        source.functions().into_iter().map(move |it| (it.body, format!("{path} {}", it.name)))
    };
    keep(SERVICE, files.iter().flat_map(functions));
}

#[test]
fn a_route_only_ties_an_address_to_a_page() {
    let routes = below("frontend/src/routes", &["ts", "tsx"]);
    keep(ROUTE, routes.iter().map(|source| (lines(source), source.path.clone())));
}
