//! Health, the contract as a file, and the pages of the user interface.

use std::fs;

use server::http::EdgeConfig;
use tempfile::TempDir;

use super::toy::{App, request};

const HTML: (&str, &str) = ("accept", "text/html,application/xhtml+xml,*/*;q=0.8");

/// A built user interface of a few files.
fn ui() -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    for (path, text) in [
        ("index.html", "<p>start</p>"),
        ("config.json", "{}"),
        ("robots.txt", "User-agent: *"),
        ("assets/app-1a2b.js", "console.log('plain')"),
        ("assets/app-1a2b.js.br", "brotli"),
        ("assets/app-1a2b.js.gz", "gzip"),
        ("graphiql/index.html", "<p>graphiql</p>"),
        ("graphiql/assets/editor.js", "editor"),
    ] {
        let path = directory.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    directory
}

fn app(directory: &TempDir, graphiql: bool) -> App {
    App::with(EdgeConfig { ui_dir: Some(directory.path().to_owned()), graphiql, ..EdgeConfig::default() })
}

#[tokio::test]
async fn health_tells_living_from_ready() {
    let app = App::new();
    assert_eq!(app.get("/livez", &[]).await.status, 200);
    let ready = app.get("/readyz", &[]).await;
    assert_eq!((ready.status.as_u16(), ready.text.as_str()), (503, "not ready: database\n"));
}

#[tokio::test]
async fn the_contract_is_a_file() {
    let app = App::new();
    let answer = app.get("/schema.graphql", &[]).await;
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    assert!(answer.text.contains("type Query"));
    let again = app.get("/schema.graphql", &[("if-none-match", answer.header("etag"))]).await;
    assert_eq!(again.status, 304);
}

#[tokio::test]
async fn navigations_get_the_start_page_and_scripts_a_404() {
    let directory = ui();
    let app = app(&directory, false);
    for path in ["/", "/index.html", "/clusters/cluster_1/ranking", "/a.b/c"] {
        let page = app.get(path, &[HTML]).await;
        assert_eq!((page.status.as_u16(), page.text.as_str()), (200, "<p>start</p>"), "{path}");
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert!(page.header("content-security-policy").starts_with("default-src 'self'; style-src"), "{path}");
        assert_eq!(page.header("content-type"), "text/html");
    }
    for path in ["/api/v1/clusters", "/assets/gone.js", "/graphql/nothing"] {
        let missing = app.get(path, &[]).await;
        assert_eq!((missing.status.as_u16(), missing.code().as_str()), (404, "NOT_FOUND"), "{path}");
    }
    assert_eq!(app.send(request("POST", "/clusters", &[HTML], "")).await.status, 404);
    assert_eq!(App::new().get("/", &[HTML]).await.status, 404, "the API alone has no pages");
}

#[tokio::test]
async fn files_are_kept_as_long_as_their_names_allow() {
    let directory = ui();
    let app = app(&directory, false);
    let asset = app.get("/assets/app-1a2b.js", &[]).await;
    assert_eq!(asset.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(app.get("/config.json", &[]).await.header("cache-control"), "no-store");
    assert_eq!(app.get("/robots.txt", &[]).await.header("cache-control"), "public, max-age=3600");
    for (accepted, text, encoding) in [("gzip, br", "brotli", "br"), ("gzip", "gzip", "gzip")] {
        let packed = app.get("/assets/app-1a2b.js", &[("accept-encoding", accepted)]).await;
        assert_eq!((packed.text.as_str(), packed.header("content-encoding")), (text, encoding));
    }
    for path in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/assets/..%2f..%2fCargo.toml", "//etc/passwd"] {
        assert_eq!(app.get(path, &[]).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn graphiql_is_served_only_when_switched_on() {
    let directory = ui();
    let on = app(&directory, true);
    let redirect = on.get("/graphiql", &[HTML]).await;
    assert_eq!((redirect.status.as_u16(), redirect.header("location")), (308, "/graphiql/"));
    let page = on.get("/graphiql/", &[HTML]).await;
    assert_eq!(page.text, "<p>graphiql</p>");
    assert!(page.header("content-security-policy").contains("worker-src 'self' blob:"));
    assert_eq!(on.get("/graphiql/assets/editor.js", &[]).await.text, "editor");
    let off = app(&directory, false);
    for path in ["/graphiql", "/graphiql/", "/graphiql/index.html", "/graphiql/assets/editor.js"] {
        assert_eq!(off.get(path, &[HTML]).await.status, 404, "{path}");
    }
}
