//! What the parts of an Office file refer to, and what they are. Only the few tags that say so are read.
//! Source: ECMA-376, part 2, sections 9.2 and 10.1.

use domain::file::FileErrorCode;

/// The tags of a small XML text: `(local name, attributes)`. Comments, character data and instructions are passed over.
struct Tags<'a>(&'a str);

impl<'a> Iterator for Tags<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let rest = &self.0[self.0.find('<')? + 1..];
            let passed = [("!--", "-->"), ("![CDATA[", "]]>"), ("?", "?>"), ("/", ">")];
            if let Some((_, end)) = passed.iter().find(|(begin, _)| rest.starts_with(begin)) {
                self.0 = &rest[rest.find(end)? + end.len()..];
                continue;
            }
            let mut quote = None;
            let end = rest.find(|letter: char| {
                if let Some(open) = quote {
                    quote = (letter != open).then_some(open);
                    return false;
                }
                quote = matches!(letter, '"' | '\'').then_some(letter);
                letter == '>'
            })?;
            self.0 = &rest[end + 1..];
            let (name, attributes) = rest[..end].split_once(char::is_whitespace).unwrap_or((&rest[..end], ""));
            return Some((name.trim_end_matches('/').rsplit(':').next().unwrap_or(name), attributes));
        }
    }
}

/// The value of an attribute as it is written; `None` without it.
fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = attributes;
    loop {
        let (key, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, next) = after[1..].split_once(quote)?;
        if key.trim() == name {
            return Some(value);
        }
        rest = next;
    }
}

/// Judges a `.rels` part: the only thing outside that may be named is an address that a reader may click.
pub(super) fn judge_relations(text: &str) -> Result<(), FileErrorCode> {
    for (name, attributes) in Tags(text) {
        if name != "Relationship" {
            continue;
        }
        let kind = attribute(attributes, "Type").unwrap_or_default();
        let kind = kind.rsplit('/').next().unwrap_or_default();
        match kind {
            "vbaProject"
            | "wordVbaData"
            | "control"
            | "activeXControl"
            | "activeXControlBinary"
            | "keyMapCustomizations" => {
                return Err(FileErrorCode::ActiveContent);
            }
            "oleObject" | "package" => return Err(FileErrorCode::EmbeddedFile),
            _ => {}
        }
        // Anything but a plain "Internal" leads outside, an encoded spelling of it too.
        if attribute(attributes, "TargetMode").unwrap_or("Internal") != "Internal" && !is_link(kind, attributes) {
            return Err(FileErrorCode::ExternalContent);
        }
    }
    Ok(())
}

/// An address that is opened by a click, and fetches nothing by itself.
fn is_link(kind: &str, attributes: &str) -> bool {
    let target = attribute(attributes, "Target").unwrap_or_default().to_ascii_lowercase();
    kind == "hyperlink" && ["http://", "https://", "mailto:"].iter().any(|scheme| target.starts_with(scheme))
}

/// Judges `[Content_Types].xml`: one main part of the expected type, and nothing that runs.
pub(super) fn judge_types(text: &str, main: &str) -> Result<(), FileErrorCode> {
    let mut found = false;
    let mut others = false;
    for (_, attributes) in Tags(text) {
        let kind = attribute(attributes, "ContentType").unwrap_or_default();
        let lower = kind.to_ascii_lowercase();
        if ["macroenabled", "vbaproject", "vbadata", "activex"].iter().any(|word| lower.contains(word)) {
            return Err(FileErrorCode::ActiveContent);
        }
        found |= kind == main;
        others |= lower.ends_with(".main+xml") && kind != main;
    }
    match (found, others) {
        (true, _) => Ok(()),
        (false, true) => Err(FileErrorCode::ContentDiffers),
        (false, false) => Err(FileErrorCode::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_taken_and_everything_else_outside_is_not() {
        let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let judge =
            |rest: &str| judge_relations(&format!("<?xml version=\"1.0\"?><Relationships>{rest}</Relationships>"));
        let relation = |kind: &str, target: &str, mode: &str| {
            format!("<Relationship Id=\"r1\" Type=\"{base}/{kind}\" Target=\"{target}\"{mode}/>")
        };
        let external = " TargetMode=\"External\"";
        assert_eq!(judge(&relation("styles", "styles.xml", "")), Ok(()));
        assert_eq!(judge(&relation("hyperlink", "https://monre.gov.vn/a>b", external)), Ok(()));
        assert_eq!(judge(&relation("hyperlink", "mailto:a@b.vn", external)), Ok(()));
        for (kind, target, mode) in [
            ("attachedTemplate", "https://evil.example/t.dotm", external),
            ("image", "http://evil.example/x.png", external),
            ("image", "x.png", " TargetMode='&#69;xternal'"),
            ("hyperlink", "file:///c:/windows/x.exe", external),
            ("hyperlink", "\\\\evil\\share", external),
            ("externalLinkPath", "other.xlsx", external),
        ] {
            assert_eq!(judge(&relation(kind, target, mode)), Err(FileErrorCode::ExternalContent), "{kind} {target}");
        }
        assert_eq!(judge(&relation("oleObject", "x.bin", "")), Err(FileErrorCode::EmbeddedFile));
        assert_eq!(judge(&relation("vbaProject", "v.bin", "")), Err(FileErrorCode::ActiveContent));
        let hidden = format!("<!-- \" --><r:{}", &relation("image", "http://e.example/", external)[1..]);
        assert_eq!(judge(&hidden), Err(FileErrorCode::ExternalContent), "a comment hides nothing");
    }

    #[test]
    fn a_text_that_is_no_xml_ends_the_reading_and_nothing_more() {
        for text in ["", "<", "<a", "<!--", "<![CDATA[", "<a b", "<a b=", "<a b='", "<a b=c>", "<<>>", "đ<đ đ='đ'>"]
        {
            assert_eq!(judge_relations(text), Ok(()), "{text}");
        }
    }
}
