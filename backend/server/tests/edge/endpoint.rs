//! What surrounds an execution: the sender, errors, headers, time, caching, and mutations nobody waits for.

use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::Request;
use serde_json::json;
use server::http::EdgeConfig;

use super::toy::{App, NEWER, encode, request};

#[tokio::test]
async fn the_executor_learns_who_asks() {
    let headers = [("authorization", "Bearer abc"), ("cookie", "thidua_refresh=xyz"), ("accept-language", "en")];
    let answer = App::new().post_with("{ caller }", &headers).await;
    assert_eq!(answer.json()["data"]["caller"], "Some(\"abc\") Some(\"xyz\") English");
    assert_eq!(App::new().post("{ caller }").await.json()["data"]["caller"], "None None Vietnamese");
}

#[tokio::test]
async fn a_bad_token_is_401_with_a_challenge() {
    for header in ["Bearer expired", "Basic YTpi", "Bearer"] {
        let answer = App::new().post_with("{ hello }", &[("authorization", header)]).await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (401, "UNAUTHENTICATED"), "{header}");
        assert_eq!(answer.header("www-authenticate"), "Bearer error=\"invalid_token\"");
        assert!(answer.json().get("data").is_none());
    }
}

#[tokio::test]
async fn a_limited_sender_learns_when_to_come_back() {
    let answer = App::new().post_with("{ hello }", &[("authorization", "Bearer greedy")]).await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (429, "RATE_LIMITED"));
    assert_eq!(answer.header("retry-after"), "30");
}

#[tokio::test]
async fn headers_of_the_execution_reach_the_client() {
    let answer = App::new().post("mutation { signIn }").await;
    let cookies: Vec<_> = answer.headers.get_all("set-cookie").iter().collect();
    assert_eq!(cookies, ["thidua_refresh=new; HttpOnly", "second=1"]);
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[tokio::test]
async fn a_failed_field_keeps_its_code_and_the_rest_of_the_data() {
    let answer = App::new().post("{ hello denied }").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.json()["data"], json!({ "hello": "Hello world", "denied": null }));
    assert_eq!((answer.code().as_str(), &answer.json()["errors"][0]["path"]), ("FORBIDDEN", &json!(["denied"])));
}

#[tokio::test]
async fn our_faults_are_masked_and_carry_the_request_id() {
    let app = App::new();
    for (query, secret) in
        [("{ leak }", "secret"), ("{ fault }", "disk"), ("{ boom }", "panicked"), ("mutation { boom }", "panicked")]
    {
        let answer = app.post_with(query, &[("x-request-id", "my-id.1"), ("accept-language", "en")]).await;
        assert_eq!(answer.code(), "INTERNAL_SERVER_ERROR", "{}", answer.text);
        assert!(!answer.text.contains(secret), "{}", answer.text);
        assert_eq!(answer.json()["errors"][0]["extensions"]["requestId"], "my-id.1");
        assert_eq!(answer.header("x-request-id"), "my-id.1");
    }
    assert_eq!(app.post("{ boom }").await.status, 500);
    let answer = app.get("/panics", &[]).await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (500, "INTERNAL_SERVER_ERROR"));
    assert_eq!(answer.json()["errors"][0]["extensions"]["requestId"], "made-id");
    assert!(answer.json()["errors"][0]["message"].as_str().unwrap().contains("Hệ thống"));
}

#[tokio::test]
async fn errors_are_few_short_and_in_one_line() {
    let answer = App::new().post("{ manyErrors { value } }").await;
    let errors = answer.json()["errors"].as_array().unwrap().clone();
    assert_eq!(errors.len(), 20);
    for error in &errors {
        let message = error["message"].as_str().unwrap();
        assert!(message.chars().count() <= 300 && !message.contains('\n'), "{message}");
        assert_eq!(error["extensions"]["code"], "CONFLICT");
    }
    let long = App::new().post(&format!("{{ hello({}", "x".repeat(50_000))).await;
    assert!(long.text.len() < 1_000, "{}", long.text);
    let long = App::new().post(&format!("{{ {} }}", "x".repeat(50_000))).await;
    assert!(long.text.len() < 2_000, "{}", long.text);
}

#[tokio::test]
async fn values_that_do_not_fit_are_the_senders_fault() {
    let app = App::new();
    let headers = [("content-type", "application/json"), ("accept", NEWER)];
    for (query, variables) in [
        ("query($n: Int!) { double(number: $n) }", json!({ "n": "two" })),
        ("query($n: Int!) { double(number: $n) }", json!({ "n": 99_999_999_999_i64 })),
        ("query($n: Int!) { double(number: $n) }", json!({})),
        ("query($n: Int!) { double(number: $n) }", json!({ "n": null })),
        ("query($n: Int!) { friend { double(number: $n) } }", json!({ "n": [1] })),
        ("{ double(number: \"two\") }", json!({})),
        ("{ double }", json!({})),
        ("query($n: Int = 4000000000) { double(number: $n) }", json!({})),
        ("query($b: Boolean!) { hello @include(if: $b) }", json!({ "b": 3 })),
    ] {
        let body = json!({ "query": query, "variables": variables }).to_string();
        let answer = app.send(request("POST", "/graphql", &headers, &body)).await;
        let fine = ["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"].contains(&answer.code().as_str());
        assert!(fine, "{query} {variables} gave {} {}", answer.status, answer.text);
    }
}

#[tokio::test]
async fn every_answer_carries_the_protecting_headers() {
    let app = App::new();
    for path in ["/graphql", "/livez", "/readyz", "/schema.graphql", "/nowhere"] {
        let answer = app.get(path, &[("x-request-id", "not acceptable")]).await;
        assert_eq!(answer.header("x-request-id"), "made-id", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("content-security-policy"), "default-src 'none'; frame-ancestors 'none'", "{path}");
        assert!(["no-store", "no-cache"].contains(&answer.header("cache-control")), "{path}");
    }
    let answer = app.post("{ hello }").await;
    assert_eq!(answer.header("vary"), "accept, accept-language, authorization");
}

#[tokio::test]
async fn an_anonymous_get_can_be_asked_again_cheaply() {
    let app = App::new();
    let url = format!("/graphql?query={}", encode("{ cached }"));
    let first = app.get(&url, &[]).await;
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with('"') && tag.len() > 20, "{tag}");
    assert_eq!(first.header("cache-control"), "max-age=30");
    for known in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
        let again = app.get(&url, &[("if-none-match", &known)]).await;
        assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""), "{known}");
        assert_eq!(again.header("etag"), tag);
        assert_eq!(again.header("vary"), first.header("vary"));
    }
    assert_eq!(app.get(&url, &[("if-none-match", "\"other\"")]).await.status, 200);
    assert_ne!(app.get(&url, &[("accept", NEWER)]).await.header("etag"), tag, "another representation");
    let plain = format!("/graphql?query={}", encode("{ hello }"));
    assert_eq!(app.get(&plain, &[]).await.header("cache-control"), "no-cache");

    for answer in [
        app.get(&url, &[("authorization", "Bearer abc")]).await,
        app.get(&format!("/graphql?query={}", encode("{ denied }")), &[]).await,
        app.get(&format!("/graphql?query={}", encode("{ nothing }")), &[]).await,
        app.post("{ cached }").await,
    ] {
        assert_eq!((answer.header("etag"), answer.header("cache-control")), ("", "no-store"), "{}", answer.text);
    }
}

#[tokio::test]
async fn a_body_may_be_neither_large_nor_slow() {
    let app = App::with(EdgeConfig { body_bytes: 100, body_time: Duration::from_millis(50), ..EdgeConfig::default() });
    let post = |body: Body| {
        Request::builder().method("POST").uri("/graphql").header("content-type", "application/json").body(body).unwrap()
    };
    let large = app.send(post(Body::from("x".repeat(101)))).await;
    assert_eq!((large.status.as_u16(), large.code().as_str()), (413, "PAYLOAD_TOO_LARGE"));
    let mut declared = post(Body::empty());
    declared.headers_mut().insert("content-length", "101".parse().unwrap());
    assert_eq!(app.send(declared).await.status, 413);
    let slow = app.send(post(Body::new(Stalled))).await;
    assert_eq!((slow.status.as_u16(), slow.code().as_str()), (408, "REQUEST_TIMEOUT"));
}

/// A body that never comes.
struct Stalled;

impl hyper::body::Body for Stalled {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<hyper::body::Frame<Bytes>, Self::Error>>> {
        std::task::Poll::Pending
    }
}

#[tokio::test]
async fn a_query_is_given_up_in_time() {
    let app = App::with(EdgeConfig { query_time: Duration::from_millis(50), ..EdgeConfig::default() });
    let answer = app.post("{ slow }").await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (504, "TIMEOUT"));
    let answer = app.post("mutation { bumpLater }").await;
    assert_eq!(answer.json()["data"]["bumpLater"], 1, "a mutation takes the time it takes");
}

#[tokio::test]
async fn a_mutation_goes_on_when_its_client_goes_away() {
    let app = App::new();
    let gone = tokio::time::timeout(Duration::from_millis(50), app.post("mutation { bumpLater }")).await;
    assert!(gone.is_err(), "the client did not wait");
    assert_eq!((app.work.count(), app.bumps.load(Ordering::SeqCst)), (1, 0));
    app.work.idle().await;
    assert_eq!((app.work.count(), app.bumps.load(Ordering::SeqCst)), (0, 1));
}

#[tokio::test]
async fn too_many_executions_are_sent_away_for_a_moment() {
    let app = App::with(EdgeConfig { executions: 1, ..EdgeConfig::default() });
    let (first, second) = tokio::join!(app.post("mutation { bumpLater }"), app.post("{ hello }"));
    assert_eq!(first.status, 200);
    assert_eq!((second.status.as_u16(), second.code().as_str()), (503, "SERVICE_UNAVAILABLE"));
    assert_eq!(second.header("retry-after"), "1");
    assert_eq!(app.post("{ hello }").await.status, 200);
}

#[tokio::test]
async fn the_newer_drafts_status_codes_are_a_switch() {
    let app = App::with(EdgeConfig { draft_status_codes: true, ..EdgeConfig::default() });
    assert_eq!(app.post("{").await.status.as_u16(), 400);
    assert_eq!(app.post("{ nothing }").await.status.as_u16(), 422);
    assert_eq!(app.post("{ hello denied }").await.status.as_u16(), 294);
    assert_eq!(app.post("{ hello }").await.status.as_u16(), 200);
}

#[tokio::test]
async fn only_listed_origins_may_call_from_other_pages() {
    let app = App::with(EdgeConfig { origins: vec!["https://app.example".to_owned()], ..EdgeConfig::default() });
    let preflight = |origin| {
        let headers = [("origin", origin), ("access-control-request-method", "POST")];
        app.send(request("OPTIONS", "/graphql", &headers, ""))
    };
    let listed = preflight("https://app.example").await;
    assert_eq!(listed.header("access-control-allow-origin"), "https://app.example");
    assert!(listed.header("access-control-allow-headers").contains("authorization"));
    assert_eq!(preflight("https://evil.example").await.header("access-control-allow-origin"), "");

    let answer = app.post_with("{ hello }", &[("origin", "https://app.example")]).await;
    assert_eq!(
        answer.header("access-control-expose-headers"),
        "x-request-id,retry-after,etag,location,accept-ranges,content-disposition,content-length,content-range,\
         tus-resumable,upload-length,upload-offset,upload-expires,thidua-file-id"
    );
    let vary: Vec<_> = answer.headers.get_all("vary").iter().map(|value| value.to_str().unwrap()).collect();
    assert!(vary.join(",").contains("origin") && vary.join(",").contains("accept"), "{vary:?}");
    let foreign = App::new().post_with("{ hello }", &[("origin", "https://app.example")]).await;
    assert_eq!(foreign.header("access-control-allow-origin"), "");
}
