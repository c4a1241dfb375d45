//! Names of entries: relative, plain, each once.

use std::collections::HashSet;

use super::error::ContainerError;

/// Longest name of an entry, in bytes.
const LENGTH: usize = 1_024;

/// The name, when it is one that leads nowhere else whoever unpacks it.
pub(super) fn judged(raw: &[u8]) -> Result<String, ContainerError> {
    let name = std::str::from_utf8(raw).map_err(|_| ContainerError::BadName)?;
    let plain = !name.is_empty() && name.len() <= LENGTH && !name.contains(['\\', ':']);
    let printable = !name.chars().any(char::is_control);
    let mut parts = name.strip_suffix('/').unwrap_or(name).split('/');
    let inside = parts.all(|part| !matches!(part, "" | "." | ".."));
    if plain && printable && inside { Ok(name.to_owned()) } else { Err(ContainerError::BadName) }
}

/// Two programmes that read two different entries under one name see two different files; case does not tell them
/// apart everywhere.
pub(super) fn each_once(names: &[String]) -> Result<(), ContainerError> {
    let mut seen = HashSet::with_capacity(names.len());
    if names.iter().all(|name| seen.insert(name.to_lowercase())) { Ok(()) } else { Err(ContainerError::BadName) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_stay_inside_are_taken() {
        for name in ["[Content_Types].xml", "word/document.xml", "word/media/ảnh 1.png", "word/"] {
            assert_eq!(judged(name.as_bytes()).as_deref(), Ok(name));
        }
        for name in ["", "/", "/etc/passwd", "../x", "a/../b", "a//b", "a/./b", "C:\\x", "a\\b", "c:x", "a\0b", "a\nb"]
        {
            assert_eq!(judged(name.as_bytes()), Err(ContainerError::BadName), "{name:?}");
        }
        assert_eq!(judged(b"\xff.xml"), Err(ContainerError::BadName));
        assert_eq!(judged("a".repeat(1_025).as_bytes()), Err(ContainerError::BadName));
    }

    #[test]
    fn two_names_that_differ_in_case_are_one_name_twice() {
        let names = |names: [&str; 2]| names.map(str::to_owned);
        assert_eq!(each_once(&names(["a.xml", "b.xml"])), Ok(()));
        assert_eq!(each_once(&names(["word/a.xml", "WORD/A.xml"])), Err(ContainerError::BadName));
    }
}
