//! The few things of a workbook's parts that are not cells: hidden rows and columns. Attributes are looked for in tags;
//! nothing else of XML is needed.

use std::collections::{BTreeSet, HashMap};
use std::io::{Read, Seek};

use super::MOST_CELLS;
use super::refusal::Unreadable;
use crate::container::Container;

/// What a worksheet hides.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Hidden {
    /// Row numbers, from 1.
    pub(super) rows: BTreeSet<u32>,
    /// Columns, from 0.
    pub(super) columns: Vec<u32>,
}

/// What each worksheet hides, in the workbook's order; fewer when the parts cannot be found.
pub(super) fn hidden<R: Read + Seek>(container: &mut Container<R>) -> Result<Vec<Hidden>, Unreadable> {
    let mut text = |name: &str| -> Result<Option<String>, Unreadable> {
        let bytes = container.bytes(name, usize::MAX)?;
        // What is not UTF-8 hides nothing that is worth a note.
        Ok(bytes.and_then(|bytes| String::from_utf8(bytes).ok()))
    };
    let (Some(workbook), Some(relations)) = (text("xl/workbook.xml")?, text("xl/_rels/workbook.xml.rels")?) else {
        return Ok(Vec::new());
    };
    let targets: HashMap<String, String> = tags(&relations, "Relationship")
        .filter_map(|tag| Some((attribute(tag, "Id")?.to_owned(), attribute(tag, "Target")?.to_owned())))
        .collect();
    let mut found = Vec::new();
    for tag in tags(&workbook, "sheet").take(super::MOST_WORKSHEETS) {
        let target = attribute(tag, "r:id").and_then(|id| targets.get(id));
        let path = target.map(|target| match target.strip_prefix('/') {
            Some(absolute) => absolute.to_owned(),
            None => format!("xl/{target}"),
        });
        let xml = path.map(|path| text(&path)).transpose()?.flatten();
        found.push(xml.map(|xml| of_worksheet(&xml)).unwrap_or_default());
    }
    Ok(found)
}

fn of_worksheet(xml: &str) -> Hidden {
    let is_hidden = |tag: &&str| attribute(tag, "hidden").is_some_and(|value| value == "1" || value == "true");
    let number = |tag: &str, name: &str| attribute(tag, name)?.parse::<u32>().ok();
    let rows = tags(xml, "row").filter(is_hidden).filter_map(|tag| number(tag, "r")).take(MOST_CELLS).collect();
    let most = u32::try_from(super::MOST_COLUMNS).unwrap_or(u32::MAX);
    let columns = tags(xml, "col").filter(is_hidden).flat_map(|tag| {
        let first = number(tag, "min").unwrap_or_default().max(1);
        let last = number(tag, "max").unwrap_or_default().min(most);
        first - 1..last
    });
    let columns: BTreeSet<u32> = columns.take(super::MOST_COLUMNS).collect();
    Hidden { rows, columns: columns.into_iter().collect() }
}

/// What stands in the tags of a name, whatever their prefix.
fn tags<'a>(xml: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    xml.split('<').skip(1).filter_map(move |piece| {
        let tag = piece.split('>').next()?;
        let (own, rest) = tag.split_once(|letter: char| letter.is_whitespace())?;
        let local = own.rsplit(':').next()?;
        (local == name).then_some(rest)
    })
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
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
