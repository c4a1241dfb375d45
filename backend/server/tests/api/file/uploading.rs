//! Steps that tests of files share: an upload as a client sends it.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use crate::support::{Answer, Client};

/// The header that names a file.
pub fn metadata(name: &str) -> String {
    format!("filename {}", STANDARD.encode(name))
}

fn request(method: Method, uri: &str) -> axum::http::request::Builder {
    Request::builder().method(method).uri(uri).header("tus-resumable", "1.0.0")
}

/// A header of an answer; empty when it is missing.
pub fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// Begins an upload.
pub async fn begin(client: &Client<'_>, name: &str, size: u64) -> Answer {
    let request =
        request(Method::POST, "/files/uploads").header("upload-length", size).header("upload-metadata", metadata(name));
    client.send(request, Body::empty()).await.0
}

/// Sends bytes to an upload.
pub async fn patch(client: &Client<'_>, location: &str, offset: u64, bytes: impl Into<Body>) -> Answer {
    let request = request(Method::PATCH, location)
        .header("upload-offset", offset)
        .header("content-type", "application/offset+octet-stream");
    client.send(request, bytes.into()).await.0
}

/// Asks where an upload stands.
pub async fn head(client: &Client<'_>, location: &str) -> Answer {
    client.send(request(Method::HEAD, location), Body::empty()).await.0
}

/// Gives an upload up.
pub async fn cancel(client: &Client<'_>, location: &str) -> Answer {
    client.send(request(Method::DELETE, location), Body::empty()).await.0
}

/// Uploads a whole file; the answer to its last byte, or to its beginning when that was refused.
pub async fn send(client: &Client<'_>, name: &str, bytes: &[u8]) -> Answer {
    let begun = begin(client, name, bytes.len() as u64).await;
    if begun.status != StatusCode::CREATED {
        return begun;
    }
    patch(client, header(&begun, "location"), 0, bytes.to_vec()).await
}

/// Uploads a whole file that must be taken; its identifier.
pub async fn upload(client: &Client<'_>, name: &str, bytes: &[u8]) -> String {
    let sent = send(client, name, bytes).await;
    assert_eq!(sent.status, StatusCode::NO_CONTENT, "{name}: {sent:?}");
    let id = header(&sent, "thidua-file-id");
    assert!(id.starts_with("file_"), "{sent:?}");
    id.to_owned()
}

/// The rule for which an upload was refused; empty when it was not.
pub fn rule(answer: &Answer) -> &str {
    answer.reason()
}

/// Downloads a file with further headers.
pub async fn get(client: &Client<'_>, uri: &str, headers: &[(&str, &str)]) -> (Answer, Vec<u8>) {
    let request = Request::builder().method(Method::GET).uri(uri);
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    client.send(request, Body::empty()).await
}

/// The status of a download.
pub async fn status(client: &Client<'_>, id: &str) -> u16 {
    get(client, &format!("/files/{id}"), &[]).await.0.status.as_u16()
}

/// What the API says of a file; null when it may not be read.
pub async fn read(client: &Client<'_>, id: &str) -> Value {
    let document = "query($id: ID!) { file(id: $id) { id name kind size sha256 url uploadedBy previewable cited
        unit { code } allowedActions { action allowed } } }";
    client.gql(document, serde_json::json!({ "id": id })).await.at("/data/file").clone()
}
