//! Files made in code: good ones of every kind, and the parts of hostile ones.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES: &str = "application/vnd.openxmlformats-officedocument";

/// A PDF of one empty page with something more among its objects.
pub fn pdf_with(more: &str) -> Vec<u8> {
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>".to_owned(),
        format!("<</Note(mark){more}>>"),
    ];
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        pdf.extend(format!("{} 0 obj\n{object}\nendobj\n", number + 1).bytes());
    }
    let table = pdf.len();
    pdf.extend(b"xref\n0 5\n0000000000 65535 f \n");
    for place in &places {
        pdf.extend(format!("{place:010} 00000 n \n").bytes());
    }
    pdf.extend(format!("trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").bytes());
    pdf
}

/// A PDF; two with different marks have different bytes.
pub fn pdf(mark: &str) -> Vec<u8> {
    pdf_with(&format!("/Mark({mark})"))
}

/// One chunk of a PNG, with a checksum of nothing: no pixel is decoded.
fn chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [length.as_slice(), &name, content, &[0; 4]].concat()
}

/// A PNG that says to have so many pixels.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let head = [width.to_be_bytes().as_slice(), &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(*b"IHDR", &head), &chunk(*b"IDAT", b"x"), &chunk(*b"IEND", b"")].concat()
}

/// A JPEG that says to have so many pixels.
pub fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let [h, w] = [height.to_be_bytes(), width.to_be_bytes()];
    let frame = [0xff, 0xc0, 0, 11, 8, h[0], h[1], w[0], w[1], 1, 1, 0x11, 0];
    let scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 1, 2, 3, 0xff, 0xd9];
    [[0xff, 0xd8].as_slice(), &frame, &scan].concat()
}

/// A WebP (lossless) that says to have so many pixels.
pub fn webp(width: u32, height: u32) -> Vec<u8> {
    let size = (width - 1) | ((height - 1) << 14);
    let content = [[0x2f].as_slice(), &size.to_le_bytes(), &[0]].concat();
    let chunk = [b"VP8L".as_slice(), &u32::try_from(content.len()).unwrap().to_le_bytes(), &content].concat();
    let told = u32::try_from(4 + chunk.len()).unwrap().to_le_bytes();
    [b"RIFF".as_slice(), &told, b"WEBP", &chunk].concat()
}

/// A container of these entries.
pub fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in entries {
        writer.start_file(*name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The part that says what the main part is, with something more.
pub fn types(main: &str, more: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types><Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/main.xml\" ContentType=\"{TYPES}.{main}.main+xml\"/>{more}</Types>"
    )
}

/// A Word document with further parts.
pub fn docx(more: &[(&str, &[u8])]) -> Vec<u8> {
    let types = types("wordprocessingml.document", "");
    let mut entries: Vec<(&str, &[u8])> =
        vec![("[Content_Types].xml", types.as_bytes()), ("main.xml", "<w:document>Minh chứng</w:document>".as_bytes())];
    entries.extend(more);
    zip(&entries)
}

/// A workbook.
pub fn xlsx() -> Vec<u8> {
    let types = types("spreadsheetml.sheet", "");
    zip(&[("[Content_Types].xml", types.as_bytes()), ("main.xml", b"<workbook/>")])
}

/// A presentation.
pub fn pptx() -> Vec<u8> {
    let types = types("presentationml.presentation", "");
    zip(&[("[Content_Types].xml", types.as_bytes()), ("main.xml", b"<p:presentation/>")])
}

/// A part that refers to something.
pub fn relation(kind: &str, target: &str, external: bool) -> String {
    let mode = if external { " TargetMode=\"External\"" } else { "" };
    format!(
        "<Relationships><Relationship Id=\"r1\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"{mode}/></Relationships>"
    )
}
