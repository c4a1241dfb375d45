//! Uploads in pieces: what was acknowledged stays, and what cannot be taken is refused before its bytes are sent.

use axum::body::{Body, Bytes};
use axum::http::{Method, Request};
use chrono::TimeDelta;
use futures_util::stream;

use super::made::pdf;
use super::uploading::{begin, cancel, get, head, header, metadata, patch, rule, send, upload};
use crate::support::TestApp;

#[tokio::test]
async fn a_file_comes_in_pieces_is_resumed_and_comes_back_byte_for_byte() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    let bytes = pdf("in pieces");
    let begun = begin(&officer, "Báo cáo 125.pdf", bytes.len() as u64).await;
    assert_eq!(begun.status, 201, "{begun:?}");
    let location = header(&begun, "location").to_owned();
    assert!(location.starts_with("/files/uploads/upload_") && header(&begun, "upload-expires").ends_with(" GMT"));
    let first = patch(&officer, &location, 0, bytes[..100].to_vec()).await;
    assert_eq!((first.status.as_u16(), header(&first, "upload-offset")), (204, "100"));
    assert_eq!(header(&first, "thidua-file-id"), "");
    let stand = head(&officer, &location).await;
    assert_eq!((stand.status.as_u16(), header(&stand, "upload-offset")), (200, "100"));
    assert_eq!(header(&stand, "upload-length"), bytes.len().to_string());
    let again = patch(&officer, &location, 0, bytes.clone()).await;
    assert_eq!(again.status, 409, "bytes that came already are not added again: {again:?}");
    let last = patch(&officer, &location, 100, bytes[100..].to_vec()).await;
    let file = header(&last, "thidua-file-id").to_owned();
    assert_eq!(last.status, 204, "{last:?}");
    let done = head(&officer, &location).await;
    assert_eq!(header(&done, "thidua-file-id"), file, "a client that lost the answer asks again");
    let (_, came_back) = get(&officer, &format!("/files/{file}"), &[]).await;
    assert_eq!(came_back, bytes);
}

#[tokio::test]
async fn what_came_before_the_sender_broke_off_is_kept() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    let bytes = pdf("broken off");
    let begun = begin(&officer, "a.pdf", bytes.len() as u64).await;
    let location = header(&begun, "location");
    let pieces = [Ok(Bytes::copy_from_slice(&bytes[..64])), Err(std::io::Error::other("gone"))];
    let cut = patch(&officer, location, 0, Body::from_stream(stream::iter(pieces))).await;
    assert_eq!((cut.status.as_u16(), cut.code()), (408, "REQUEST_TIMEOUT"));
    assert_eq!(header(&head(&officer, location).await, "upload-offset"), "64");
    let last = patch(&officer, location, 64, bytes[64..].to_vec()).await;
    assert!(header(&last, "thidua-file-id").starts_with("file_"), "{last:?}");
}

#[tokio::test]
async fn a_file_of_a_gigabyte_is_refused_before_a_byte_of_it() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    let begun = begin(&officer, "to.pdf", 1 << 30).await;
    assert_eq!((begun.status.as_u16(), rule(&begun)), (413, "TOO_LARGE"), "{begun:?}");
    assert_eq!(begun.text("/errors/0/message"), "Tệp lớn hơn 50 MB.");
    // The body of a request that begins an upload is never looked at.
    let endless =
        stream::unfold((), |()| async { Some((Ok::<_, std::io::Error>(Bytes::from_static(&[0; 4096])), ())) });
    let request = Request::builder().method(Method::POST).uri("/files/uploads").header("tus-resumable", "1.0.0");
    let request = request.header("upload-length", 1u64 << 30).header("upload-metadata", metadata("a.pdf"));
    assert_eq!(officer.send(request, Body::from_stream(endless)).await.0.status, 413);
    let limit = Request::builder().method(Method::OPTIONS).uri("/files/uploads");
    let abilities = officer.send(limit, Body::empty()).await.0;
    assert_eq!(header(&abilities, "tus-max-size"), (50 * 1024 * 1024).to_string());
    assert_eq!(header(&abilities, "tus-extension"), "creation,expiration,termination");
}

#[tokio::test]
async fn more_bytes_than_were_announced_are_not_written() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    let begun = begin(&officer, "a.pdf", 1_000).await;
    let location = header(&begun, "location");
    let endless =
        stream::unfold((), |()| async { Some((Ok::<_, std::io::Error>(Bytes::from_static(&[7; 4096])), ())) });
    let flood = patch(&officer, location, 0, Body::from_stream(endless)).await;
    assert_eq!((flood.status.as_u16(), flood.code()), (413, "PAYLOAD_TOO_LARGE"));
    assert_eq!(header(&head(&officer, location).await, "upload-offset"), "", "it was all there and no PDF: removed");
}

#[tokio::test]
async fn an_upload_is_its_beginners_and_nobody_elses() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    let begun = begin(&officer, "a.pdf", 500).await;
    let location = header(&begun, "location");
    for who in ["a1.leader", "a2.officer", "officer", "admin"] {
        let other = app.sign_in(who).await;
        assert_eq!(head(&other, location).await.status, 404, "{who}");
        assert_eq!(patch(&other, location, 0, vec![1; 5]).await.status, 404, "{who}");
        assert_eq!(cancel(&other, location).await.status, 404, "{who}");
    }
    assert_eq!(head(&app.anonymous(), location).await.status, 401);
    assert_eq!(cancel(&officer, location).await.status, 204);
    assert_eq!(head(&officer, location).await.status, 404);
}

#[tokio::test]
async fn only_those_who_write_on_sheets_upload() {
    let app = TestApp::new().await;
    for (who, status) in [
        ("a1.officer", 201),
        ("a1.leader", 201),
        ("officer", 201),
        ("field", 201),
        ("admin", 403),
        ("council", 403),
        ("observer", 403),
    ] {
        assert_eq!(begin(&app.sign_in(who).await, "a.pdf", 10).await.status.as_u16(), status, "{who}");
    }
    assert_eq!(begin(&app.anonymous(), "a.pdf", 10).await.status, 401);
    let refused = app.texts("select reason from audit_event where action = 'access.refused'").await;
    assert_eq!(refused, vec!["file.upload: ROLE"; 3]);
}

#[tokio::test]
async fn unfinished_uploads_of_a_person_are_few_and_are_swept_when_their_time_is_over() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    let mut last = String::new();
    for _ in 0..20 {
        let begun = begin(&officer, "a.pdf", 10).await;
        assert_eq!(begun.status, 201);
        header(&begun, "location").clone_into(&mut last);
    }
    let more = begin(&officer, "a.pdf", 10).await;
    assert_eq!((more.status.as_u16(), rule(&more)), (429, "TOO_MANY_UPLOADS"));
    assert_eq!(begin(&app.sign_in("a1.leader").await, "a.pdf", 10).await.status, 201, "others are not held up");
    app.app.clock.advance(TimeDelta::hours(25));
    let officer = app.sign_in("a1.officer").await;
    assert_eq!(head(&officer, &last).await.status, 404, "its time is over");
    assert_eq!(begin(&officer, "a.pdf", 10).await.status, 201);
    assert_eq!(app.app.files.staging.sweep(app.app.clock.now()).await.unwrap(), 21);
}

#[tokio::test]
async fn requests_that_are_not_of_the_protocol_are_told_so() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    let plain = Request::builder().method(Method::POST).uri("/files/uploads").header("upload-length", 5);
    assert_eq!(officer.send(plain, Body::empty()).await.0.status, 412);
    let nameless = Request::builder().method(Method::POST).uri("/files/uploads").header("tus-resumable", "1.0.0");
    assert_eq!(officer.send(nameless, Body::empty()).await.0.code(), "BAD_REQUEST");
    let begun = begin(&officer, "a.pdf", 5).await;
    let untyped = Request::builder().method(Method::PATCH).uri(header(&begun, "location"));
    let untyped = untyped.header("tus-resumable", "1.0.0").header("upload-offset", 0);
    assert_eq!(officer.send(untyped, Body::empty()).await.0.status, 415);
    let got = Request::builder().method(Method::GET).uri("/files/uploads");
    assert_eq!(officer.send(got, Body::empty()).await.0.status, 405);
    assert_eq!(head(&officer, "/files/uploads/upload_1").await.status, 404);
}

#[tokio::test]
async fn equal_bytes_are_one_file_of_their_unit_and_are_stored_once() {
    let app = TestApp::new().await;
    let (officer, leader) = (app.sign_in("a1.officer").await, app.sign_in("a1.leader").await);
    let other = app.sign_in("a2.officer").await;
    let first = upload(&officer, "a.pdf", &pdf("same")).await;
    assert_eq!(upload(&leader, "b.pdf", &pdf("same")).await, first, "the unit has it already");
    let theirs = upload(&other, "a.pdf", &pdf("same")).await;
    assert_ne!(theirs, first, "another unit learns nothing of it");
    assert_eq!(app.texts("select sha256 from file_blob").await.len(), 1);
    assert_eq!(app.texts("select name from file order by name").await, ["a.pdf", "a.pdf"]);
    assert_eq!(app.texts("select action from audit_event where action = 'file.upload'").await.len(), 2);
}

#[tokio::test]
async fn names_keep_their_letters_and_lose_their_tricks() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    for (name, kept) in [
        ("../../Ba\u{306}\u{301}c Ninh \u{202e}.pdf", "Bắc Ninh.pdf"),
        ("C:\\x\\Quyết định 395.PDF", "Quyết định 395.PDF"),
        ("a\r\nb.pdf", "ab.pdf"),
    ] {
        let file = upload(&officer, name, &pdf(kept)).await;
        assert_eq!(super::uploading::read(&officer, &file).await["name"], kept);
    }
    assert_eq!(rule(&send(&officer, "..", b"x").await), "NAME_INVALID");
}
