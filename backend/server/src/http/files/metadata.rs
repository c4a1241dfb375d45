//! `Upload-Metadata`: what the sender says of the file.
//! Source: tus resumable upload protocol 1.0.0, extension "creation".

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The longest header that is read, in bytes.
const LONGEST: usize = 4 * 1024;

/// The value of a key: pairs of a key and a value in base64, separated by commas. `None` when it is missing or not
/// readable.
pub(super) fn value(header: &str, key: &str) -> Option<String> {
    if header.len() > LONGEST {
        return None;
    }
    let pairs = header.split(',').map(str::trim);
    let mut found = pairs.filter_map(|pair| pair.split_once(' ')).filter(|(own, _)| *own == key);
    String::from_utf8(STANDARD.decode(found.next()?.1.trim()).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_in_any_script() {
        let name = STANDARD.encode("Báo cáo.pdf");
        let header = format!("filetype YXBwbGljYXRpb24vcGRm,filename {name}, empty");
        assert_eq!(value(&header, "filename").as_deref(), Some("Báo cáo.pdf"));
        for bad in ["", "filename", "filename !!!", "filename /w==", "name YQ=="] {
            assert_eq!(value(bad, "filename"), None, "{bad}");
        }
    }
}
