//! Use cases all begin alike, and only the edge reads headers.

use super::source::{Source, below};

fn server() -> Vec<Source> {
    below("backend/server/src", &["rs"])
}

/// What a public function of a service may take first: the request, or, for parts of use cases, the caller's open
/// transaction or connection.
const FIRST: [&str; 4] = ["cx: &Cx", "tx: &Tx", "reader: &impl Reader", "reader: &impl storage::Reader"];

#[test]
fn a_use_case_takes_the_request_first() {
    let mut use_cases = 0;
    for source in server() {
        let service = source.path.contains("/service/") || source.path.ends_with("/service.rs");
        if !service || source.path.contains("/tests") {
            continue;
        }
        for function in source.functions() {
            if !function.signature.starts_with("pub async fn") {
                continue;
            }
            let (_, arguments) = function.signature.split_once('(').unwrap();
            let first = arguments.trim_start().split([',', ')']).next().unwrap_or_default();
            assert!(FIRST.contains(&first), "{}: {} begins with {first}", source.path, function.name);
            use_cases += usize::from(first == FIRST[0]);
        }
    }
    assert!(use_cases >= 30, "{use_cases}");
}

#[test]
fn only_the_edge_reads_headers() {
    for source in server() {
        if source.path.starts_with("backend/server/src/http/") {
            continue;
        }
        let code = source.code();
        for word in ["HeaderMap", ".headers()", "extract::", "header::AUTHORIZATION", "header::COOKIE"] {
            assert!(!code.contains(word), "{} mentions {word}", source.path);
        }
    }
}

#[test]
fn a_transaction_is_begun_in_one_place() {
    for source in server() {
        let begins = source.code().contains("Tx::begin");
        assert!(!begins || source.path.ends_with("/src/cx.rs"), "{} begins a transaction itself", source.path);
    }
}
