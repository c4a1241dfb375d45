//! Files as they come: bad ones say what is wrong, and nothing is written by any of them.

use serde_json::json;

use super::steps::{COMPLETE, look, own, rows, send, start};
use crate::evaluation::refusal::state;
use crate::support::TestApp;

#[tokio::test]
async fn a_file_that_is_no_table_is_refused_with_advice() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let mut old = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    old.extend([0; 600]);
    let mut encrypted = old.clone();
    encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    for (bytes, reason) in [
        (old, "OLD_FORMAT"),
        (encrypted, "ENCRYPTED"),
        (b"PK\x03\x04 nothing".to_vec(), "DAMAGED"),
        (b"%PDF-1.7".to_vec(), "NOT_A_TABLE"),
        (b" \n".to_vec(), "EMPTY_FILE"),
    ] {
        let kind = "application/octet-stream";
        let answer = officer.post(&format!("/sheets/{}/import", own.id), kind, bytes).await;
        assert_eq!(answer.status, 422, "{answer:?}");
        assert_eq!(answer.text("/errors/0/extensions/reason"), reason);
    }
    assert!(app.texts("select file_name from import").await.is_empty());
}

#[tokio::test]
async fn a_file_is_taken_only_as_it_is_and_within_its_size() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let path = format!("/sheets/{}/import", own.id);
    for kind in ["multipart/form-data; boundary=x", "text/plain", "application/x-www-form-urlencoded", ""] {
        let answer = officer.post(&path, kind, COMPLETE.as_bytes().to_vec()).await;
        assert_eq!((answer.status.as_u16(), answer.code()), (415, "UNSUPPORTED_MEDIA_TYPE"), "{kind}");
    }
    let large = officer.post(&path, "text/csv", vec![b'a'; reports::read::MOST_BYTES + 1]).await;
    assert_eq!((large.status.as_u16(), large.code()), (413, "PAYLOAD_TOO_LARGE"));
    assert_eq!(officer.get(&format!("/sheets/{}.pdf", own.id)).await.0, 404);
    assert_eq!(officer.get("/sheets/nonsense.xlsx").await.0, 404);
}

#[tokio::test]
async fn each_row_says_what_is_wrong_and_nothing_is_written() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let before = state(&app).await;
    let id = start(
        &officer,
        &own.id,
        "Mã;Số liệu (1);Số liệu (2);Điểm\n\
         A.1;80;0;\n\
         A.1;1.234;5;\n\
         A.2;98,5%;;\n\
         A.3;;;10,5\n\
         A3;;;7\n\
         B.1;hai ngày;;\n\
         B.2;KAD;;KAD\n\
         ;;;\n\
         Tổng cộng;;;94\n",
    )
    .await;
    let seen = look(&officer, &id).await;
    let row = |status: &str, codes: &[&str]| (status.to_owned(), codes.iter().map(|code| (*code).to_owned()).collect());
    let expected: Vec<(String, Vec<String>)> = vec![
        row("ERROR", &["DUPLICATE", "INVALID_FACTS"]),
        row("ERROR", &["AMBIGUOUS_NUMBER", "DUPLICATE", "INVALID_FACTS"]),
        row("ADD", &[]),
        row("ERROR", &["OVER_MAXIMUM"]),
        row("ERROR", &["UNKNOWN_CODE"]),
        row("ERROR", &["NOT_A_NUMBER"]),
        row("ERROR", &["YES_NO_DUE"]),
        row("SKIP", &["TOTAL"]),
    ];
    let found = rows(&seen, "/data/import");
    assert_eq!(found[2..], expected[2..]);
    assert!(found[0].1.contains(&"DUPLICATE".to_owned()) && found[1].1.contains(&"AMBIGUOUS_NUMBER".to_owned()));
    assert_eq!(
        seen.at("/data/import/rows/4/messages/0/message"),
        &json!("Không có tiêu chí nào mang mã “A3”. Có phải “A.3”?")
    );
    assert_eq!(state(&app).await, before);
}

#[tokio::test]
async fn old_letters_are_recognised_and_shown_before_and_after() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let table = "M·;Tiªu chÝ;§iÓm tù chÊm;Ghi chó\nA.3;Tiªu chÝ;8;Thùc hiÖn ®óng tiÕn ®é\n";
    let id = start(&officer, &own.id, table).await;
    let seen = look(&officer, &id).await;
    assert_eq!(seen.text("/data/import/encoding"), "TCVN3");
    assert_eq!(seen.text("/data/import/rows/0/note"), "Thực hiện đúng tiến độ");
    assert_eq!(seen.at("/data/import/encodingSamples/0"), &json!({ "before": "M·", "after": "Mã" }));
}

#[tokio::test]
async fn a_table_of_many_rows_takes_as_many_statements_as_one_of_few() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let mut counts = Vec::new();
    let many = format!("{COMPLETE}{}", "x;y;z;;;1;;\n".repeat(300));
    for table in ["Mã;Điểm\nA.3;8\n", COMPLETE, &many] {
        let (sent, answer) = app.statements(send(&officer, &own.id, table)).await;
        let id = answer.text("/importId").to_owned();
        let (seen, _) = app.statements(look(&officer, &id)).await;
        counts.push((sent, seen));
    }
    // The first time, the criteria are read into memory.
    assert_eq!(counts[1], counts[2], "{counts:?}");
}
