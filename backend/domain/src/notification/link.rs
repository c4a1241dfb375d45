//! Where a notice leads in the web application.

/// The page of an object, by the noun of its identifier; the list of notices for anything without a page.
pub fn path(object: &str) -> String {
    match object.split_once('_').map(|(noun, _)| noun) {
        Some("round") => format!("/dot/{object}"),
        Some("sheet") => format!("/phieu/{object}"),
        Some("evaluation") => format!("/danh-gia/{object}"),
        Some("result") => format!("/ket-qua/{object}"),
        _ => "/thong-bao".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn objects_have_the_pages_of_the_web_application() {
        for (object, expected) in [
            ("round_01", "/dot/round_01"),
            ("sheet_01", "/phieu/sheet_01"),
            ("result_01", "/ket-qua/result_01"),
            ("unit_01", "/thong-bao"),
            ("", "/thong-bao"),
        ] {
            assert_eq!(path(object), expected);
        }
    }
}
