//! Downloads: as a whole, in part, not again; and what a browser is told to do with them.

use super::made::{docx, pdf};
use super::uploading::{get, header, upload};
use crate::support::TestApp;

#[tokio::test]
async fn a_download_is_an_attachment_that_nobody_keeps_and_that_runs_nothing() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    let bytes = pdf("headers");
    let file = upload(&officer, "Báo cáo \"1\".pdf", &bytes).await;
    let (plain, body) = get(&officer, &format!("/files/{file}"), &[]).await;
    assert_eq!((plain.status.as_u16(), body), (200, bytes.clone()));
    for (name, value) in [
        ("content-type", "application/pdf"),
        ("cache-control", "private, no-store"),
        ("x-content-type-options", "nosniff"),
        ("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox"),
        ("accept-ranges", "bytes"),
        ("cross-origin-resource-policy", "same-origin"),
        (
            "content-disposition",
            "attachment; filename=\"B_o c_o _1_.pdf\"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%221%22.pdf",
        ),
    ] {
        assert_eq!(header(&plain, name), value);
    }
    assert_eq!(header(&plain, "content-length"), bytes.len().to_string());
    let (inline, _) = get(&officer, &format!("/files/{file}?inline=1"), &[]).await;
    assert!(header(&inline, "content-disposition").starts_with("inline;"));
    let word = upload(&officer, "a.docx", &docx(&[])).await;
    let (inline, _) = get(&officer, &format!("/files/{word}?inline=1"), &[]).await;
    assert!(header(&inline, "content-disposition").starts_with("attachment;"), "no browser shows it by itself");
}

#[tokio::test]
async fn parts_and_copies_are_asked_for_by_the_digest() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    let bytes = pdf("parts");
    let file = upload(&officer, "a.pdf", &bytes).await;
    let uri = format!("/files/{file}");
    let tag = header(&get(&officer, &uri, &[]).await.0, "etag").to_owned();
    assert_eq!(tag.len(), 66);
    let (part, body) = get(&officer, &uri, &[("range", "bytes=5-9")]).await;
    assert_eq!((part.status.as_u16(), body.as_slice()), (206, &bytes[5..10]));
    assert_eq!(header(&part, "content-range"), format!("bytes 5-9/{}", bytes.len()));
    let (tail, body) = get(&officer, &uri, &[("range", "bytes=-6"), ("if-range", tag.as_str())]).await;
    assert_eq!((tail.status.as_u16(), body.as_slice()), (206, b"%%EOF\n".as_slice()));
    let (other, body) = get(&officer, &uri, &[("range", "bytes=-6"), ("if-range", "\"another\"")]).await;
    assert_eq!((other.status.as_u16(), body.len()), (200, bytes.len()));
    let (none, body) = get(&officer, &uri, &[("range", "bytes=99999-")]).await;
    assert_eq!((none.status.as_u16(), body.len()), (416, 0));
    let (known, body) = get(&officer, &uri, &[("if-none-match", tag.as_str())]).await;
    assert_eq!((known.status.as_u16(), body.len()), (304, 0));
    let stranger = app.sign_in("a2.officer").await;
    let (hidden, _) = get(&stranger, &uri, &[("if-none-match", tag.as_str())]).await;
    assert_eq!(hidden.status, 404, "who knows the digest learns nothing");
}

#[tokio::test]
async fn what_is_not_there_and_what_is_hidden_look_alike() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    let file = upload(&officer, "a.pdf", &pdf("hidden")).await;
    let stranger = app.sign_in("b1.officer").await;
    let missing = format!("/files/file_{}", "0".repeat(32));
    let mut answers = Vec::new();
    for uri in [format!("/files/{file}"), missing, "/files/nonsense".to_owned()] {
        let (answer, body) = get(&stranger, &uri, &[]).await;
        answers.push((answer.status.as_u16(), String::from_utf8(body).unwrap()));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0] && answer.0 == 404), "{answers:?}");
    assert_eq!(get(&app.anonymous(), &format!("/files/{file}"), &[]).await.0.status, 401);
}
