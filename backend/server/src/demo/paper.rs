//! The evidence file of the demonstration: a page of PDF, drawn here, that says what it is.

use std::fmt::Write as _;

use anyhow::Result;

use crate::cx::Cx;
use crate::evaluation::service::ScoreChange;
use crate::file::service::keep_file;

/// Characters that the page's encoding has no place for, and the place each gets.
const LETTERS: [(char, u8, &str); 3] = [('ữ', 128, "uni1EEF"), ('ệ', 129, "uni1EC7"), ('ọ', 130, "uni1ECD")];

/// Uploads a page as the author of a sheet and cites it on the first line that has evidence.
pub async fn attach(cx: &Cx, scores: &mut [ScoreChange]) -> Result<()> {
    let pieces = scores.iter_mut().filter_map(|change| change.evidence.as_mut()?.first_mut());
    for piece in pieces.take(1) {
        // Every unit has a page of its own: equal bytes would warn of a shared one.
        let bytes = page(&cx.request().replace('-', " "));
        piece.file = Some(keep_file(cx, "Minh chứng (dữ liệu minh họa).pdf", bytes.into()).await?);
        piece.page = Some("1".to_owned());
    }
    Ok(())
}

/// A page that says it is invented.
fn page(mark: &str) -> Vec<u8> {
    let text = format!(
        "BT /F1 26 Tf 72 740 Td ({}) Tj /F1 14 Tf 0 -36 Td ({}) Tj 0 -24 Td ({}) Tj ET",
        encoded("Dữ liệu minh họa"),
        encoded(mark),
        encoded("Demonstration data, not a real document"),
    );
    let places = LETTERS.map(|(_, _, name)| format!("/{name}")).join(" ");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>".to_owned(),
        format!("<</Length {}>>\nstream\n{text}\nendstream", text.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding 6 0 R>>".to_owned(),
        format!("<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[128 {places}]>>"),
    ];
    document(&objects)
}

/// The text of a string in a page: plain letters as they are, the others by their place.
fn encoded(text: &str) -> String {
    text.chars().fold(String::new(), |mut all, letter| {
        match LETTERS.iter().find(|(own, _, _)| *own == letter) {
            // Writing to a String cannot fail.
            Some((_, place, _)) => write!(all, "\\{place:03o}").unwrap_or_default(),
            None if letter.is_ascii_alphanumeric() || " ,.".contains(letter) => all.push(letter),
            None => {}
        }
        all
    })
}

fn document(objects: &[String]) -> Vec<u8> {
    let mut pdf = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        write!(pdf, "{} 0 obj\n{object}\nendobj\n", number + 1).unwrap_or_default();
    }
    let table = pdf.len();
    write!(pdf, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap_or_default();
    for place in &places {
        writeln!(pdf, "{place:010} 00000 n ").unwrap_or_default();
    }
    let size = objects.len() + 1;
    write!(pdf, "trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").unwrap_or_default();
    pdf.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_what_it_is_and_is_taken_like_any_other() {
        let bytes = page("demo 7");
        assert!(String::from_utf8_lossy(&bytes).contains("(D\\200 li\\201u minh h\\202a)"));
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("page.pdf");
        std::fs::write(&path, bytes).unwrap();
        assert!(crate::file::inspect::inspect(&path, domain::file::FileKind::Pdf).is_ok());
    }
}
