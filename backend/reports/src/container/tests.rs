use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

/// A container of these entries.
fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in entries {
        writer.start_file(*name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn open(bytes: &[u8]) -> Result<Container<Cursor<&[u8]>>, ContainerError> {
    Container::open(Cursor::new(bytes), Limits::OFFICE)
}

fn error(bytes: &[u8]) -> Option<ContainerError> {
    open(bytes).and_then(|mut container| container.check_all()).err()
}

#[test]
fn a_plain_container_is_read_entry_by_entry() {
    let bytes = zip(&[("a.xml", b"<a/>"), ("b/c.xml", b"<c/>")]);
    let mut container = open(&bytes).unwrap();
    assert_eq!(container.names(), ["a.xml", "b/c.xml"]);
    assert_eq!(container.bytes("b/c.xml", 100).unwrap().as_deref(), Some(b"<c/>".as_slice()));
    assert_eq!(container.bytes("b/c.xml", 3), Err(ContainerError::TooLarge));
    assert_eq!(container.bytes("d.xml", 100), Ok(None));
    assert_eq!(container.inflated(), 8);
}

#[test]
fn a_bomb_is_left_at_the_first_byte_over_the_limit() {
    let bytes = zip(&[("bomb.xml", &vec![b' '; 8 << 20]), ("next.xml", b"<a/>")]);
    let most = 100 * bytes.len() as u64;
    assert!(most < 8 << 20, "it is a bomb: {} bytes", bytes.len());
    let mut container = open(&bytes).unwrap();
    let mut handed = 0;
    assert_eq!(container.read(0, |piece| handed += piece.len()), Err(ContainerError::TooLarge));
    assert!(container.inflated() <= most + BUFFER as u64, "{} bytes were inflated", container.inflated());
    assert!(handed as u64 <= most);
    assert_eq!(container.check_all(), Err(ContainerError::TooLarge), "what was read counts for the rest too");
}

#[test]
fn what_the_header_says_of_the_size_is_not_believed() {
    let mut bytes = zip(&[("bomb.xml", &vec![b' '; 8 << 20])]);
    // The inflated size in the directory, 24 bytes after its beginning, becomes 1.
    let directory = bytes.windows(4).rposition(|word| word == b"PK\x01\x02").unwrap();
    bytes[directory + 24..directory + 28].copy_from_slice(&1u32.to_le_bytes());
    assert!(error(&bytes).is_some());
}

#[test]
fn data_before_behind_and_between_is_not_taken() {
    let plain = zip(&[("a.xml", b"<a/>")]);
    let before = [b"%PDF-1.7\n".as_slice(), &plain].concat();
    let behind = [plain.as_slice(), b"MZ"].concat();
    assert_eq!(error(&before), Some(ContainerError::NotAContainer));
    assert_eq!(error(&behind), Some(ContainerError::HiddenData));
    let mut shifted = plain.clone();
    let directory = plain.windows(4).rposition(|word| word == b"PK\x01\x02").unwrap();
    shifted.splice(directory..directory, *b"hidden");
    assert_eq!(error(&shifted), Some(ContainerError::HiddenData));
    let mut writer = ZipWriter::new_append(Cursor::new(plain)).unwrap();
    writer.set_comment("a comment").unwrap();
    assert_eq!(error(&writer.finish().unwrap().into_inner()), Some(ContainerError::HiddenData));
}

#[test]
fn too_many_entries_are_not_even_listed() {
    let names: Vec<String> = (0..1_001).map(|number| format!("{number}.xml")).collect();
    let entries: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert_eq!(error(&zip(&entries)), Some(ContainerError::TooManyEntries));
    assert_eq!(error(&zip(&entries[..1_000])), None);
}

#[test]
fn names_that_lead_elsewhere_are_not_taken() {
    // Written under a harmless name of the same length, which is then replaced in both places.
    for (harmless, name) in [("aa/b", "../b"), ("aa/b", "/a/b"), ("aa/b", "a\\/b"), ("A.xml", "b.xml")] {
        let mut bytes = zip(&[(harmless, b"x"), ("b.xml", b"y")]);
        for at in (0..bytes.len() - name.len()).rev() {
            if &bytes[at..at + name.len()] == harmless.as_bytes() {
                bytes[at..at + name.len()].copy_from_slice(name.as_bytes());
            }
        }
        let found = error(&bytes);
        let twice = name == "b.xml";
        assert!(found == Some(ContainerError::BadName) || (twice && found.is_some()), "{name}: {found:?}");
    }
}

#[test]
fn no_bytes_whatever_make_it_panic() {
    let plain = zip(&[("a.xml", b"<a/>"), ("b.xml", &[7; 300])]);
    let mut taken = 0;
    for at in 0..plain.len() {
        for value in [0, 1, 0x7f, 0xff] {
            let mut bytes = plain.clone();
            bytes[at] = value;
            taken += usize::from(error(&bytes).is_none());
        }
        assert!(error(&plain[..at]).is_some(), "cut at {at}");
    }
    assert!(taken < 2 * plain.len(), "most changes are noticed: {taken} of {} were not", 4 * plain.len());
}
