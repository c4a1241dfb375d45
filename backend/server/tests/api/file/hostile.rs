//! Files that do harm, made in code: each is refused, and told why. Good ones of every kind are taken.

use super::made::{docx, jpeg, pdf, pdf_with, png, pptx, relation, types, webp, xlsx, zip};
use super::uploading::{rule, send, upload};
use crate::support::TestApp;

/// What is refused, under which name, and for which rule.
fn hostile() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let mut all = pdfs();
    all.extend(images());
    all.extend(office());
    all.extend(containers());
    all
}

fn pdfs() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let plain = pdf("plain");
    let behind = |more: &[u8]| [plain.as_slice(), more].concat();
    let mut inside = pdf("zip");
    inside.extend(zip(&[("a.exe", b"MZ")]));
    inside.extend(b"startxref\n9\n%%EOF\n");
    vec![
        ("leading-junk.pdf", [b"GIF89a ".as_slice(), &plain].concat(), "HIDDEN_DATA"),
        ("trailing-zip.pdf", behind(&zip(&[("a.exe", b"MZ")])), "HIDDEN_DATA"),
        ("trailing-html.pdf", behind(b"<script>alert(1)</script>"), "HIDDEN_DATA"),
        ("no-end.pdf", plain[..plain.len() - 8].to_vec(), "DAMAGED"),
        ("no-table.pdf", b"%PDF-1.7\nstartxref\n3\n%%EOF\n".to_vec(), "DAMAGED"),
        ("far-table.pdf", b"%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF\n".to_vec(), "DAMAGED"),
        ("password.pdf", pdf_with("/Encrypt 9 0 R"), "ENCRYPTED"),
        ("script.pdf", pdf_with("/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), "ACTIVE_CONTENT"),
        ("escaped-script.pdf", pdf_with("/OpenAction<</S/J#61v#61Script/JS(x)>>"), "ACTIVE_CONTENT"),
        ("launch.pdf", pdf_with("/AA<</O<</S/Launch/F(cmd.exe)>>>>"), "ACTIVE_CONTENT"),
        ("attachment.pdf", pdf_with("/Names<</EmbeddedFiles 9 0 R>>"), "EMBEDDED_FILE"),
        ("picture.pdf", png(1, 1), "CONTENT_DIFFERS"),
        ("page.pdf", b"<html><script>alert(1)</script></html>".to_vec(), "CONTENT_DIFFERS"),
        ("programme.pdf", b"MZ\x90\0\x03".to_vec(), "CONTENT_DIFFERS"),
    ]
}

fn images() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let with_zip = |image: Vec<u8>| [image, zip(&[("a.js", b"x")])].concat();
    vec![
        ("flood.png", png(50_000, 50_000), "TOO_MANY_PIXELS"),
        ("flood.jpg", jpeg(60_000, 60_000), "TOO_MANY_PIXELS"),
        ("flood.webp", webp(16_000, 16_000), "TOO_MANY_PIXELS"),
        ("nothing.png", png(0, 5), "DAMAGED"),
        ("zip-behind.png", with_zip(png(2, 2)), "HIDDEN_DATA"),
        ("zip-behind.jpg", with_zip(jpeg(2, 2)), "HIDDEN_DATA"),
        ("zip-behind.webp", with_zip(webp(2, 2)), "HIDDEN_DATA"),
        ("cut.png", png(2, 2)[..40].to_vec(), "DAMAGED"),
        ("cut.jpg", jpeg(2, 2)[..20].to_vec(), "DAMAGED"),
        ("vector.png", b"<svg onload=alert(1)>".to_vec(), "CONTENT_DIFFERS"),
        ("gif.png", b"GIF89a\x01\0\x01\0".to_vec(), "CONTENT_DIFFERS"),
    ]
}

fn office() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let rel = "_rels/main.xml.rels";
    let with = |kind: &str, target: &str, external| docx(&[(rel, relation(kind, target, external).as_bytes())]);
    let macro_type = types(
        "wordprocessingml.document",
        "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>",
    );
    let entities = b"<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>";
    let wide: Vec<u8> = entities.iter().flat_map(|byte| [*byte, 0]).collect();
    let main: &[u8] = b"<a/>";
    vec![
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".repeat(70), "OLD_OFFICE"),
        ("macro.docx", docx(&[("word/vbaProject.bin", b"\xd0\xcf")]), "ACTIVE_CONTENT"),
        (
            "macro-type.docx",
            zip(&[("[Content_Types].xml", macro_type.as_bytes()), ("main.xml", main)]),
            "ACTIVE_CONTENT",
        ),
        ("activex.docx", docx(&[("word/activeX/activeX1.xml", b"<a/>")]), "ACTIVE_CONTENT"),
        ("template.docx", with("attachedTemplate", "https://evil.example/t.dotx", true), "EXTERNAL_CONTENT"),
        ("picture.docx", with("image", "http://evil.example/1.png", true), "EXTERNAL_CONTENT"),
        ("share.docx", with("hyperlink", "\\\\evil\\share", true), "EXTERNAL_CONTENT"),
        ("object.docx", with("oleObject", "embeddings/o.bin", false), "EMBEDDED_FILE"),
        ("nested.docx", docx(&[("word/media/a.bin", &zip(&[("x", b"y")]))]), "EMBEDDED_FILE"),
        ("programme.docx", docx(&[("word/media/image1.png", b"MZ\x90\0")]), "EMBEDDED_FILE"),
        ("entities.docx", docx(&[("word/a.xml", entities)]), "DOCUMENT_TYPE"),
        ("wide-entities.docx", docx(&[("word/a.xml", &wide)]), "DOCUMENT_TYPE"),
        ("workbook.docx", xlsx(), "CONTENT_DIFFERS"),
        ("document.xlsx", docx(&[]), "CONTENT_DIFFERS"),
        ("archive.docx", zip(&[("a.txt", b"x")]), "CONTENT_DIFFERS"),
    ]
}

fn containers() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let blank = vec![b' '; 8 << 20];
    let names: Vec<String> = (0..1_000).map(|number| format!("word/{number}.xml")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    let outside = |name: &str| {
        let mut bytes = docx(&[("aaa/b.xml", b"<a/>")]);
        for at in 0..bytes.len() - name.len() {
            if &bytes[at..at + name.len()] == b"aaa/b.xml" {
                bytes[at..at + name.len()].copy_from_slice(name.as_bytes());
            }
        }
        bytes
    };
    vec![
        ("bomb.docx", docx(&[("word/bomb.xml", &blank)]), "INFLATES_TOO_MUCH"),
        ("many.docx", docx(&many), "TOO_MANY_PARTS"),
        ("outside.docx", outside("../../b.x"), "HIDDEN_DATA"),
        ("absolute.docx", outside("/aa/b.xml"), "HIDDEN_DATA"),
        ("twice.docx", docx(&[("word/a.xml", b"<a/>"), ("WORD/A.xml", b"<b/>")]), "HIDDEN_DATA"),
        ("behind.docx", [docx(&[]), b"%PDF-1.7".to_vec()].concat(), "HIDDEN_DATA"),
        ("cut.docx", docx(&[])[..60].to_vec(), "HIDDEN_DATA"),
    ]
}

#[tokio::test]
async fn hostile_files_of_every_kind_are_refused_with_a_reason_and_leave_nothing() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    let all = hostile();
    assert!(all.len() >= 40, "{}", all.len());
    for (name, bytes, expected) in &all {
        let answer = send(&officer, name, bytes).await;
        assert_eq!(rule(&answer), *expected, "{name}: {answer:?}");
        assert_eq!(answer.status, 422, "{name}");
        assert!(answer.text("/errors/0/message").chars().count() > 10, "{name}");
    }
    assert!(app.texts("select name from file").await.is_empty());
    assert!(app.texts("select sha256 from file_blob").await.is_empty());
    let left = app.app.files.staging.sweep(app.app.clock.now() + chrono::TimeDelta::days(2)).await.unwrap();
    assert_eq!(left, 0, "no refused upload lies about");
}

#[tokio::test]
async fn kinds_that_are_not_taken_are_refused_by_their_names() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    for (name, expected) in [
        ("a.exe", "KIND_NOT_ALLOWED"),
        ("a.pdf.exe", "KIND_NOT_ALLOWED"),
        ("a.html", "KIND_NOT_ALLOWED"),
        ("a.svg", "KIND_NOT_ALLOWED"),
        ("a.zip", "KIND_NOT_ALLOWED"),
        ("a.gif", "KIND_NOT_ALLOWED"),
        ("a.doc", "OLD_OFFICE"),
        ("a.xls", "OLD_OFFICE"),
        ("a.docm", "ACTIVE_CONTENT"),
        ("a.xlsm", "ACTIVE_CONTENT"),
        ("noextension", "NAME_INVALID"),
        ("\u{202e}fdp.", "NAME_INVALID"),
    ] {
        let answer = super::uploading::begin(&officer, name, 10).await;
        assert_eq!((answer.status.as_u16(), rule(&answer)), (422, expected), "{name}");
    }
    assert_eq!(rule(&super::uploading::begin(&officer, "a.pdf", 0).await), "EMPTY");
}

#[tokio::test]
async fn good_files_of_every_kind_are_taken() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    let link = relation("hyperlink", "https://monre.gov.vn/van-ban", true);
    let phone = [jpeg(4_000, 3_000), b"a short film behind the picture".to_vec()].concat();
    for (name, bytes, kind) in [
        ("Báo cáo.pdf", pdf("good"), "PDF"),
        ("Ảnh.png", png(4_000, 3_000), "PNG"),
        ("Ảnh.jpg", jpeg(4_000, 3_000), "JPEG"),
        ("Ảnh điện thoại.jpeg", phone, "JPEG"),
        ("Ảnh.webp", webp(4_000, 3_000), "WEBP"),
        ("Văn bản có liên kết.docx", docx(&[("_rels/main.xml.rels", link.as_bytes())]), "DOCX"),
        ("Số liệu.xlsx", xlsx(), "XLSX"),
        ("Trình bày.pptx", pptx(), "PPTX"),
    ] {
        let file = upload(&officer, name, &bytes).await;
        let read = super::uploading::read(&officer, &file).await;
        assert_eq!((read["kind"].as_str(), read["name"].as_str()), (Some(kind), Some(name)));
        assert_eq!(read["size"], bytes.len());
        assert_eq!(read["unit"]["code"], "A1");
        assert_eq!(read["previewable"], !name.ends_with('x'), "{name}");
    }
}

/// Every cut and many changed bytes of good files: an answer each time, and never a fault of ours.
#[tokio::test]
async fn damaged_files_are_refused_and_break_nothing() {
    use domain::file::FileKind;
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("damaged");
    for (kind, good) in [
        (FileKind::Pdf, pdf("x")),
        (FileKind::Png, png(2, 2)),
        (FileKind::Jpeg, jpeg(2, 2)),
        (FileKind::Webp, webp(2, 2)),
        (FileKind::Docx, docx(&[("_rels/a.rels", relation("styles", "s.xml", false).as_bytes())])),
    ] {
        let mut variants: Vec<Vec<u8>> = (0..good.len()).map(|at| good[..at].to_vec()).collect();
        for (at, salt) in (0..good.len()).zip([0x00, 0xff, 0x7f, 0x3c, 0x2f].into_iter().cycle()) {
            let mut changed = good.clone();
            changed[at] = salt;
            variants.push(changed);
        }
        for variant in variants {
            std::fs::write(&path, &variant).unwrap();
            let found = server::file::inspect::inspect(&path, kind);
            let ours = matches!(found, Err(server::file::inspect::Refused::Reading(_)));
            assert!(!ours, "{kind:?} {found:?}");
        }
    }
}
