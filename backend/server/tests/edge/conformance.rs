//! GraphQL over HTTP, in the form of the public audit suite (npm `graphql-http` 1.23), one row per audit.

use serde_json::{Value, json};

use super::toy::{App, NEWER, encode, request};

const JSON: &str = "application/json";

/// A POST of JSON: the body, the `Accept` header (empty: none), the expected status, and whether the answer is free
/// of errors.
async fn check_post(app: &App, body: Value, accept: &str, status: u16, clean: bool) {
    let mut headers = vec![("content-type", JSON)];
    headers.extend((!accept.is_empty()).then_some(("accept", accept)));
    let answer = app.send(request("POST", "/graphql", &headers, &body.to_string())).await;
    let what = format!("{body} accept {accept:?} gave {} {}", answer.status, answer.text);
    assert_eq!(answer.status.as_u16(), status, "{what}");
    assert_eq!(answer.json().get("errors").is_none(), clean, "{what}");
    let expected = if accept == NEWER { NEWER } else { JSON };
    assert_eq!(answer.header("content-type"), format!("{expected}; charset=utf-8"), "{what}");
    if status >= 400 {
        assert!(answer.json().get("data").is_none(), "{what}");
    }
}

#[tokio::test]
async fn well_formed_requests_are_answered() {
    let app = App::new();
    let type_query = "query Type($name: String!) { __type(name: $name) { name } }";
    for accept in ["", "*/*", JSON, NEWER] {
        for body in [
            json!({ "query": "{ __typename }" }),
            json!({ "query": "{ __type(name: \"Run🏃Swim🏊\") { name } }" }),
            json!({ "query": "query Query { __typename }", "operationName": "Query" }),
            json!({ "query": "{ __typename }", "variables": null }),
            json!({ "query": "{ __typename }", "operationName": null }),
            json!({ "query": "{ __typename }", "extensions": null }),
            json!({ "query": type_query, "variables": { "name": "sometype" } }),
            json!({ "query": "{ __typename }", "extensions": { "some": "value" } }),
        ] {
            check_post(&app, body, accept, 200, true).await;
        }
    }
}

#[tokio::test]
async fn parameters_of_the_wrong_type_are_refused() {
    let app = App::new();
    for accept in ["", JSON, NEWER] {
        for body in [json!({ "notquery": "{ __typename }" }), json!({ "qeury": "{ __typename }" })] {
            check_post(&app, body, accept, 400, false).await;
        }
        for wrong in [json!({ "obj": "ect" }), json!(0), json!(false), json!(["array"])] {
            check_post(&app, json!({ "query": wrong }), accept, 400, false).await;
            check_post(&app, json!({ "query": "{ __typename }", "operationName": wrong }), accept, 400, false).await;
        }
        for wrong in [json!("string"), json!(0), json!(false), json!(["array"])] {
            check_post(&app, json!({ "query": "{ __typename }", "variables": wrong }), accept, 400, false).await;
            check_post(&app, json!({ "query": "{ __typename }", "extensions": wrong }), accept, 400, false).await;
        }
    }
}

#[tokio::test]
async fn faults_of_the_document_have_the_status_of_their_media_type() {
    let app = App::new();
    for (body, code) in [
        (json!({ "query": "{" }), "GRAPHQL_PARSE_FAILED"),
        (json!({ "query": "{ 8f31403dfe404bccbb0e835f2629c6a7 }" }), "GRAPHQL_PARSE_FAILED"),
        (json!({ "query": "{ f31403dfe404bccbb0e835f2629c6a7 }" }), "GRAPHQL_VALIDATION_FAILED"),
        (
            json!({ "query": "query CoerceFailure($id: ID!){ __typename }", "variables": { "id": null } }),
            "BAD_USER_INPUT",
        ),
        (json!({ "query": "query A { __typename }", "operationName": "B" }), "OPERATION_RESOLUTION_FAILURE"),
        (json!({ "query": "{ __typename }", "operationName": "B" }), "OPERATION_RESOLUTION_FAILURE"),
        (json!({ "query": "query A { __typename } query B { __typename }" }), "OPERATION_RESOLUTION_FAILURE"),
    ] {
        check_post(&app, body.clone(), NEWER, 400, false).await;
        check_post(&app, body.clone(), JSON, 200, false).await;
        let answer = app
            .send(request("POST", "/graphql", &[("content-type", JSON), ("accept", NEWER)], &body.to_string()))
            .await;
        assert_eq!(answer.code(), code, "{body}");
    }
}

#[tokio::test]
async fn bodies_that_are_no_json_are_refused_in_either_type() {
    let app = App::new();
    for accept in [JSON, NEWER] {
        for body in ["", "{ \"not a JSON", "[{\"query\":\"{ __typename }\"}]", "null", "\u{feff}{}"] {
            let headers = [("content-type", JSON), ("accept", accept)];
            let answer = app.send(request("POST", "/graphql", &headers, body)).await;
            assert_eq!((answer.status.as_u16(), answer.code().as_str()), (400, "BAD_REQUEST"), "{body}");
        }
    }
}

#[tokio::test]
async fn a_get_answers_queries_and_nothing_else() {
    let app = App::new();
    let of = |query: &str| format!("/graphql?query={}", encode(query));
    assert_eq!(app.get(&of("{ __typename }"), &[]).await.status, 200);
    let typed = of("query Type($name: String!) { __type(name: $name) { name } }");
    for accept in [JSON, NEWER] {
        let url = format!("{typed}&variables={}", encode("{\"name\":\"sometype\"}"));
        let answer = app.get(&url, &[("accept", accept)]).await;
        assert_eq!((answer.status.as_u16(), answer.json().get("errors")), (200, None));
    }
    let named = format!("{}&operationName=B", of("query A { hello } query B { double(number: 4) }"));
    assert_eq!(app.get(&named, &[]).await.json()["data"]["double"], 8);

    let refused = app.get(&of("mutation { bump }"), &[("accept", NEWER)]).await;
    assert_eq!((refused.status.as_u16(), refused.header("allow")), (405, "POST"));
    assert_eq!(app.bumps.load(std::sync::atomic::Ordering::SeqCst), 0);
    let refused = app.get(&of("subscription { ticks }"), &[]).await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (400, "BAD_REQUEST"));
    assert_eq!(app.get(&of(&format!("{{ hello }} #{}", "x".repeat(8_192))), &[]).await.status, 414);
}

#[tokio::test]
async fn content_and_method_are_checked_first() {
    let app = App::new();
    let body = json!({ "query": "mutation { bump }" }).to_string();
    for content_type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"] {
        let answer = app.send(request("POST", "/graphql", &[("content-type", content_type)], &body)).await;
        assert_eq!(answer.status, 415, "{content_type}");
    }
    assert_eq!(app.send(request("POST", "/graphql", &[], &body)).await.status, 415);
    let charset = [("content-type", "application/json; charset=utf-16")];
    assert_eq!(app.send(request("POST", "/graphql", &charset, &body)).await.status, 415);
    let zipped = [("content-type", JSON), ("content-encoding", "gzip")];
    assert_eq!(app.send(request("POST", "/graphql", &zipped, &body)).await.status, 415);
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS"] {
        let answer = app.send(request(method, "/graphql", &[("content-type", JSON)], &body)).await;
        assert_eq!((answer.status.as_u16(), answer.header("allow")), (405, "GET, POST"), "{method}");
    }
    let unwanted = [("content-type", JSON), ("accept", "text/html")];
    let answer = app.send(request("POST", "/graphql", &unwanted, &body)).await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (406, "NOT_ACCEPTABLE"));
    assert_eq!(app.bumps.load(std::sync::atomic::Ordering::SeqCst), 0, "nothing of this was executed");
}
