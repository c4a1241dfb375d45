//! Sources as text. The formatter's habits do the parsing: a function ends with a brace as far in as it began.

use std::path::{Path, PathBuf};

/// A file of the repository.
#[derive(Debug, Clone)]
pub struct Source {
    /// From the top of the repository, with `/`.
    pub path: String,
    pub text: String,
}

/// A function of a Rust file.
#[derive(Debug, Clone)]
pub struct Function {
    pub name: String,
    /// From `fn` to the opening brace, in one line.
    pub signature: String,
    /// Lines from the signature to the closing brace.
    pub lines: usize,
    /// Lines between the braces.
    pub body: usize,
    /// It stands in an `#[Object]` implementation: a resolver.
    pub resolver: bool,
}

/// The top of the repository.
pub fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Every file with one of these endings below a folder of the repository; what programs write is left out.
pub fn below(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&top(), &top().join(folder), endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "nothing below {folder}");
    found
}

fn collect(top: &Path, folder: &Path, endings: &[&str], found: &mut Vec<Source>) {
    const WRITTEN_BY_PROGRAMS: [&str; 5] = ["node_modules", "target", "dist", "src/gql", "snapshots"];
    for entry in std::fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path();
        let path = file.strip_prefix(top).unwrap().to_string_lossy().replace('\\', "/");
        let generated = WRITTEN_BY_PROGRAMS.iter().any(|end| path.ends_with(end)) || path.contains(".gen.");
        if generated {
            continue;
        }
        if file.is_dir() {
            collect(top, &file, endings, found);
        } else if endings.iter().any(|end| path.ends_with(&format!(".{end}"))) {
            found.push(Source { text: std::fs::read_to_string(&file).unwrap(), path });
        }
    }
}

/// One file of the repository.
pub fn file(path: &str) -> Source {
    Source { path: path.to_owned(), text: std::fs::read_to_string(top().join(path)).unwrap() }
}

impl Source {
    /// The text before its unit tests.
    pub fn without_tests(&self) -> &str {
        self.text.split("#[cfg(test)]").next().unwrap_or_default()
    }

    /// The text without tests, comments and documentation.
    pub fn code(&self) -> String {
        let is_code = |line: &&str| !line.trim_start().starts_with("//");
        self.without_tests().lines().filter(is_code).collect::<Vec<_>>().join("\n")
    }

    /// Every function with a body on lines of its own.
    pub fn functions(&self) -> Vec<Function> {
        let lines: Vec<_> = self.text.lines().collect();
        let mut functions = Vec::new();
        let mut resolver = false;
        for (begin, line) in lines.iter().enumerate() {
            resolver = (resolver || line.starts_with("#[Object")) && *line != "}";
            let Some(name) = function_name(line) else { continue };
            let opens = |line: &&str| line.trim_end().ends_with(['{', ';', '}']);
            let Some(open) = lines[begin..].iter().position(opens).map(|after| begin + after) else { continue };
            if !lines[open].trim_end().ends_with('{') {
                continue;
            }
            let closing = format!("{}}}", &line[..line.len() - line.trim_start().len()]);
            let Some(close) = lines[open..].iter().position(|line| *line == closing) else { continue };
            let signature: Vec<_> = lines[begin..=open].iter().map(|line| line.trim()).collect();
            functions.push(Function {
                name: name.to_owned(),
                signature: signature.join(" "),
                lines: open + close - begin + 1,
                body: close - 1,
                resolver,
            });
        }
        functions
    }
}

/// The name in a line that begins a function.
fn function_name(line: &str) -> Option<&str> {
    const WORDS: [&str; 6] = ["pub", "pub(crate)", "pub(super)", "const", "async", "unsafe"];
    let (before, after) = line.trim_start().split_once("fn ")?;
    let begins = before.split_whitespace().all(|word| WORDS.contains(&word));
    let name = after.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next()?;
    (begins && !name.is_empty()).then_some(name)
}

#[test]
fn functions_are_found_with_their_lengths() {
    let text = "#[Object]\nimpl A {\n    async fn b(&self) -> i32 {\n        let c = 1;\n        c\n    }\n}\n\n\
                pub(crate) const fn d(\n    e: i32,\n) -> i32 {\n    e\n}\n";
    let source = Source { path: String::new(), text: text.to_owned() };
    let found = source.functions();
    let facts: Vec<_> = found.iter().map(|it| (it.name.as_str(), it.lines, it.body, it.resolver)).collect();
    assert_eq!(facts, [("b", 4, 2, true), ("d", 5, 1, false)]);
    assert_eq!(found[1].signature, "pub(crate) const fn d( e: i32, ) -> i32 {");
}
