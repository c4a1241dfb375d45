//! The codes that clients may meet are a closed list.

use server::graphql::errors::CODES;
use server::graphql::limits::Code;

/// Every code of a refused request, as the API documentation lists them.
const REFUSED: [&str; 18] = [
    "BAD_REQUEST",
    "BAD_USER_INPUT",
    "GRAPHQL_PARSE_FAILED",
    "GRAPHQL_VALIDATION_FAILED",
    "INTERNAL_SERVER_ERROR",
    "METHOD_NOT_ALLOWED",
    "NOT_ACCEPTABLE",
    "NOT_FOUND",
    "OPERATION_RESOLUTION_FAILURE",
    "PAYLOAD_TOO_LARGE",
    "PERSISTED_QUERY_NOT_SUPPORTED",
    "QUERY_TOO_COMPLEX",
    "RATE_LIMITED",
    "REQUEST_TIMEOUT",
    "SERVICE_UNAVAILABLE",
    "TIMEOUT",
    "UNAUTHENTICATED",
    "UNSUPPORTED_MEDIA_TYPE",
];

/// Every code of a failed field.
const FAILED: [&str; 8] = [
    "BAD_USER_INPUT",
    "CONFLICT",
    "FORBIDDEN",
    "INTERNAL_SERVER_ERROR",
    "NOT_FOUND",
    "RATE_LIMITED",
    "SERVICE_UNAVAILABLE",
    "UNAUTHENTICATED",
];

/// The names in the source of the enum, so that a new variant shows here before it shows at a client.
fn names_in_source() -> Vec<&'static str> {
    let source = include_str!("../../../src/graphql/limits/error.rs");
    let begin = source.find("pub const fn name(self)").unwrap();
    let arms = source[begin..].split("=> \"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut names: Vec<_> = arms.collect();
    names.sort_unstable();
    names
}

#[test]
fn refused_requests_have_codes_of_the_closed_list() {
    assert_eq!(names_in_source(), REFUSED);
    for name in REFUSED {
        assert_eq!(Code::from_name(name).map(Code::name), Some(name));
    }
    assert_eq!(Code::from_name("SOMETHING_ELSE"), None);
}

#[test]
fn failed_fields_have_codes_of_the_closed_list() {
    let mut codes = CODES;
    codes.sort_unstable();
    assert_eq!(codes, FAILED);
}
