//! Documents that would hurt: refused, and by work that the size of their text bounds.

use server::graphql::limits::document::measure;
use server::graphql::limits::prescan::scan;
use server::graphql::limits::{Ask, Code, DocumentLimits, RequestError, prepare};

use super::toy::App;

fn judge(query: &str) -> Result<(), RequestError> {
    let ask = Ask { query: query.to_owned(), operation_name: Some("A".to_owned()), ..Ask::default() };
    prepare(ask, &DocumentLimits::default()).map(|_| ())
}

/// The message with which a document is refused as too complex.
fn refusal(query: &str) -> String {
    let refused = judge(query).unwrap_err();
    assert_eq!(refused.code, Code::QueryTooComplex, "{}", refused.message);
    refused.message
}

/// As many texts as asked for, each made with its number, in one.
fn repeat(count: usize, text: impl Fn(usize) -> String) -> String {
    (0..count).map(text).collect::<Vec<_>>().concat()
}

/// Fragments that spread the next one twice each: 2 to the power of `levels` fields.
fn fragment_bomb(levels: usize) -> String {
    let doubling = repeat(levels, |level| format!("fragment F{level} on Query {{ ...F{0} ...F{0} }} ", level + 1));
    format!("query A {{ ...F0 }} {doubling} fragment F{levels} on Query {{ __typename }}")
}

#[test]
fn a_fragment_bomb_is_counted_in_the_work_of_its_text() {
    for levels in [10, 20, 40, 200] {
        let document = async_graphql::parser::parse_query(fragment_bomb(levels)).unwrap();
        let measured = measure(&document, &[]).unwrap();
        // Two looks at each selection: two spreads per level, one field, and the operation's spread.
        assert!(measured.visited <= 2 * (2 * levels + 2), "{levels} levels took {} looks", measured.visited);
        let selections = measured.operations[0].totals.selections;
        assert!(levels < 64 && selections > 1 << levels || selections == usize::MAX);
    }
    for levels in [10, 20, 40] {
        assert!(refusal(&fragment_bomb(levels)).contains("selections"));
    }
    assert_eq!(judge(&fragment_bomb(4)), Ok(()));
}

#[test]
fn a_bomb_that_no_operation_uses_is_refused_too() {
    assert!(refusal(&fragment_bomb(20).replace("...F0", "__typename")).contains("selections"));
}

#[test]
fn fragments_that_come_back_to_themselves_are_not_valid() {
    for cycle in [
        "query A { ...F } fragment F on Query { ...F }",
        "query A { ...F } fragment F on Query { friend { ...G } } fragment G on Query { hello ...F }",
        "query A { hello } fragment F on Query { ... { ...G } } fragment G on Query { ...F }",
    ] {
        assert_eq!(judge(cycle).unwrap_err().code, Code::ValidationFailed, "{cycle}");
    }
}

#[test]
fn nested_values_never_reach_the_parser() {
    for depth in [31, 1_000, 5_000, 20_000] {
        let list = format!("query A {{ __type(name: {}{}) {{ name }} }}", "[".repeat(depth), "]".repeat(depth));
        assert!(refusal(&list).contains("brackets"));
        assert!(refusal(&format!("query A {{ a(b: {}", "{a:".repeat(depth))).contains("brackets"));
        assert!(refusal(&format!("query A({}", "$a: [".repeat(depth))).contains("brackets"));
        assert!(refusal(&"{a".repeat(depth)).contains("brackets"));
    }
    let scanned = scan(&"[".repeat(30), &DocumentLimits::default()).unwrap();
    assert_eq!(scanned.nesting, 30);
}

/// Makes a document with so many of something; how many are allowed; what the refusal calls them.
type Limit<'a> = (&'a dyn Fn(usize) -> String, usize, &'a str);

#[test]
fn ten_thousand_of_anything_are_refused() {
    let aliases = |count| format!("query A {{ {} }}", repeat(count, |n| format!("a{n}: hello ")));
    let directives = |count| format!("query A {{ hello {} }}", repeat(count, |_| "@x ".to_owned()));
    let spread = |count| format!("query A {{ {} }}", repeat(count, |_| "... @x { hello } ".to_owned()));
    let operations = |count| format!("query A {{ hello }} {}", repeat(count, |n| format!("query B{n} {{ hello }} ")));
    let fragments =
        |count| format!("query A {{ hello }} {}", repeat(count, |n| format!("fragment F{n} on Query {{ hello }} ")));
    let roots = |count| format!("query A {{ {} }}", "hello ".repeat(count));
    let writes = |count| format!("mutation A {{ {} }}", "bump ".repeat(count));
    let table: [Limit<'_>; 7] = [
        (&aliases, 20, "root of a query"),
        (&directives, 5, "directives at one place"),
        (&spread, 20, "root of a query"),
        (&operations, 9, "operations"),
        (&fragments, 50, "fragments"),
        (&roots, 20, "root of a query"),
        (&writes, 10, "root of a mutation"),
    ];
    for (text, most, what) in table {
        assert_eq!(judge(&text(most)), Ok(()), "{what}");
        assert!(refusal(&text(most + 1)).contains(what), "{what}: {}", refusal(&text(most + 1)));
        assert!(refusal(&text(10_000)).contains("tokens"));
    }
}

#[test]
fn aliases_and_directives_are_counted_wherever_they_stand() {
    let nested = |count: usize| {
        let fields = repeat(count, |n| format!("a{n}: hello "));
        format!("query A {{ friend {{ ...F t: __typename }} }} fragment F on Query {{ {fields} }}")
    };
    assert_eq!(judge(&nested(30)), Ok(()));
    assert!(refusal(&nested(31)).contains("aliases"));
    let scattered = |count: usize| {
        let fields = "friend @a @b @c @d @e { hello } ".repeat(count);
        format!("query A($v: Int @a @b @c @d @e) @a @b @c @d @e {{ friend {{ {fields} }} }}")
    };
    assert_eq!(judge(&scattered(8)), Ok(()));
    assert!(refusal(&scattered(9)).contains("directives"));
}

#[test]
fn depth_follows_fragments() {
    let deep = |levels: usize| format!("query A {{ {} hello {} }}", "friend { ".repeat(levels), "} ".repeat(levels));
    assert_eq!(judge(&deep(14)), Ok(()));
    assert!(refusal(&deep(15)).contains("levels"));
    let chain = "query A { friend { friend { friend { ...F } } } } \
        fragment F on Query { friend { friend { friend { friend { friend { ... { ...G } } } } } } } \
        fragment G on Query { friend { friend { friend { friend { friend { friend { friend { hello } } } } } } } }";
    assert!(refusal(chain).contains("levels"));
}

#[test]
fn what_checks_a_password_stands_alone() {
    for (document, fine) in [
        ("mutation A { signIn }", true),
        ("mutation A { signIn bump }", true),
        ("mutation A { a: signIn b: signIn }", false),
        ("mutation A { signIn changePassword }", false),
        ("mutation A { ...F ...F } fragment F on Mutation { signIn }", false),
        ("mutation A { ... { refreshSession } ...F } fragment F on Mutation { a: refreshSession }", false),
        ("query A { friend { signIn: hello a: hello } }", true),
    ] {
        assert_eq!(judge(document).is_ok(), fine, "{document}");
    }
}

#[test]
fn introspection_is_allowed_once_and_not_in_circles() {
    let nested = |levels: usize| {
        let (open, close) = ("fields { type { ".repeat(levels), "} } ".repeat(levels));
        format!("query A {{ __schema {{ types {{ {open} name {close} }} }} }}")
    };
    assert_eq!(judge(&nested(2)), Ok(()));
    assert!(refusal(&nested(3)).contains("introspection"));
    let hidden = "query A { __type(name: \"A\") { ...F } } fragment F on __Type { fields { type { ...G } } } \
        fragment G on __Type { possibleTypes { interfaces { name } } }";
    assert!(refusal(hidden).contains("introspection"));
    assert!(refusal("query A { __schema { description } a: __schema { description } }").contains("__schema"));
    assert!(refusal("query A { ...F ...F } fragment F on Query { __type(name: \"A\") { name } }").contains("__type"));
    assert_eq!(judge("query A { __schema { description } __type(name: \"A\") { name } }"), Ok(()));
    assert_eq!(judge("query A { friend { fields { fields { fields { fields { id } } } } } }"), Ok(()));
}

#[test]
fn variables_nest_only_so_deep() {
    let judge = |depth: usize| {
        let text = format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
        let mut ask = Ask { query: "{ hello }".to_owned(), ..Ask::default() };
        ask.variables.insert("v".to_owned(), serde_json::from_str(&text).unwrap());
        prepare(ask, &DocumentLimits::default()).map(|_| ()).map_err(|refused| refused.code)
    };
    assert_eq!(judge(29), Ok(()));
    assert_eq!(judge(30), Err(Code::QueryTooComplex));
}

#[test]
fn required_variables_have_values() {
    let judge = |variables: &str| {
        let query = "query A($n: Int!, $d: Int! = 1, $o: Int) { hello }".to_owned();
        let ask = Ask { query, operation_name: None, variables: serde_json::from_str(variables).unwrap() };
        prepare(ask, &DocumentLimits::default()).map(|_| ()).map_err(|refused| refused.code)
    };
    assert_eq!(judge("{\"n\": 1}"), Ok(()));
    assert_eq!(judge("{\"n\": 0, \"d\": 2, \"o\": null}"), Ok(()));
    for wrong in ["{}", "{\"n\": null}", "{\"n\": 1, \"d\": null}"] {
        assert_eq!(judge(wrong), Err(Code::BadUserInput), "{wrong}");
    }
}

#[tokio::test]
async fn the_introspection_query_of_the_usual_tools_passes() {
    let query = include_str!("introspection.graphql");
    let answer = App::new().post(query).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert!(answer.json()["data"]["__schema"]["types"].as_array().unwrap().len() > 10);
}

/// The deepest text that the numbers allow, which the library then walks by recursion.
#[tokio::test]
async fn a_chain_of_fragments_does_not_use_up_the_stack() {
    let (open, close) = ("... { ".repeat(28), "} ".repeat(28));
    let chain = repeat(20, |n| format!("fragment F{n} on Query {{ {open} ...F{} {close} }} ", n + 1));
    let query = format!("query A {{ ...F0 }} {chain} fragment F20 on Query {{ hello }}");
    assert_eq!(judge(&query), Ok(()));
    let answer = App::new().post(&query).await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (400, "QUERY_TOO_COMPLEX"));
}

/// Texts of random pieces of the grammar: each is judged, none ends the process.
#[test]
fn whatever_the_text_it_is_judged() {
    const PIECES: [&str; 30] = [
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "\"",
        "\"\"\"",
        "\\",
        "...",
        "on ",
        "query ",
        "mutation ",
        "fragment ",
        "F ",
        "a ",
        "a:",
        "$v ",
        ":",
        "!",
        "@d ",
        "#",
        "\n",
        "-1.5e3",
        "null ",
        "true ",
        "đ",
        "\u{feff}",
        "\r",
        "=",
    ];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut refused = std::collections::HashMap::new();
    for _ in 0..20_000 {
        let length = 1 + random(40);
        let text: String = (0..length).map(|_| PIECES[random(PIECES.len())]).collect();
        if let Err(error) = judge(&text) {
            assert!(!error.message.contains('\n') && error.message.len() < 400, "{text:?} gave {}", error.message);
            *refused.entry(error.code.name()).or_insert(0) += 1;
        }
    }
    assert!(refused["GRAPHQL_PARSE_FAILED"] > 10_000, "{refused:?}");
}

#[tokio::test]
async fn what_is_over_a_limit_is_400_for_every_client() {
    let app = App::new();
    for accept in ["application/json", "application/graphql-response+json"] {
        let answer = app.post_with(&fragment_bomb(20), &[("accept", accept)]).await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (400, "QUERY_TOO_COMPLEX"));
        assert!(answer.json().get("data").is_none());
    }
}
