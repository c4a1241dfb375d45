//! Questions made from the schema itself: whatever is added to it is asked too, without anybody thinking of it.

use std::collections::BTreeMap;

use serde_json::json;

use crate::contract::introspection::{Field, Type, types};
use crate::support::{Answer, Client};

/// How many objects deep a question goes below the one it begins with.
const DEPTH: usize = 2;

/// What identifiers are known, by the type they name: `Round`, `Sheet`.
pub type Known = BTreeMap<&'static str, String>;

/// The schema as a crawler walks it.
pub struct Crawler {
    types: BTreeMap<String, Type>,
}

/// One question with its identifiers filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What it asks, shortly: `round.ranking`.
    pub about: String,
    document: String,
    /// The same in parts, for a server that finds the whole too dear.
    parts: Vec<String>,
}

impl Crawler {
    /// A crawler of the schema that the server serves.
    pub async fn new() -> Self {
        Self { types: types().await.into_iter().map(|found| (found.name.clone(), found)).collect() }
    }

    /// Every question that the known identifiers allow, and the root fields that cannot be asked with them.
    pub fn questions(&self, known: &Known) -> (Vec<Question>, Vec<String>) {
        let (mut questions, mut unasked) = (Vec::new(), Vec::new());
        for field in &self.types["Query"].fields {
            match Self::begin(field, known) {
                Some(begin) => questions.extend(self.below(&begin, field)),
                None => unasked.push(field.name.clone()),
            }
        }
        (questions, unasked)
    }

    /// The root field with its arguments; `None` when one is not known.
    fn begin(field: &Field, known: &Known) -> Option<String> {
        let required = field.arguments.iter().filter(|argument| argument.of.ends_with('!'));
        let given = required.map(|argument| {
            let noun = if argument.name == "id" { field.inner() } else { argument.name.strip_suffix("Id")? };
            let mut letters = noun.chars();
            let noun: String = letters.next()?.to_uppercase().chain(letters).collect();
            let id = known.get(noun.as_str())?;
            Some(format!("{}: \"{id}\"", argument.name))
        });
        let mut given: Vec<String> = given.collect::<Option<_>>()?;
        given.extend(page(field));
        Some(if given.is_empty() { field.name.clone() } else { format!("{}({})", field.name, given.join(", ")) })
    }

    /// One question for the leaves of an object, and one for each object right below it.
    fn below(&self, begin: &str, field: &Field) -> Vec<Question> {
        let document = |selection: &str| format!("{{ {begin} {selection} }}");
        let ask = |about: String, selection: &str, parts| Question { about, document: document(selection), parts };
        let Some(start) = self.object(field) else { return vec![ask(field.name.clone(), "", vec![])] };
        let mut questions = vec![ask(field.name.clone(), &Self::wrapped(field, &leaves(self, start)), vec![])];
        for inner in self.objects(start) {
            let Some(selection) = self.selection(inner, &[&start.name], DEPTH) else { continue };
            let parts = self.in_parts(inner, &[&start.name]);
            let parts = parts.iter().map(|part| document(&Self::wrapped(field, part))).collect();
            questions.push(ask(format!("{}.{}", field.name, inner.name), &Self::wrapped(field, &selection), parts));
        }
        questions
    }

    /// The object a field leads to, through the nodes of a connection; `None` when it leads to a leaf.
    fn object(&self, field: &Field) -> Option<&Type> {
        let found = self.types.get(field.inner()).filter(|found| found.kind == "OBJECT")?;
        let nodes = found.fields.iter().find(|inner| inner.name == "nodes");
        nodes.map_or(Some(found), |nodes| self.object(nodes))
    }

    fn wrapped(field: &Field, selection: &str) -> String {
        let connection = field.inner().ends_with("Connection");
        if connection { format!("{{ totalCount nodes {{ {selection} }} }}") } else { format!("{{ {selection} }}") }
    }

    /// The fields of an object that lead to objects and need no argument.
    fn objects<'a>(&'a self, of: &'a Type) -> impl Iterator<Item = &'a Field> {
        of.fields.iter().filter(|field| self.object(field).is_some() && is_free(field))
    }

    /// What [`Crawler::selection`] asks at once, in parts: the leaves, and each object below by itself.
    fn in_parts(&self, field: &Field, path: &[&str]) -> Vec<String> {
        let Some(object) = self.object(field) else { return Vec::new() };
        let path: Vec<&str> = path.iter().copied().chain([object.name.as_str()]).collect();
        let first = page(field).map(|first| format!("({first})")).unwrap_or_default();
        let part = |selection: String| format!("{}{first} {}", field.name, Self::wrapped(field, &selection));
        let inner = self.objects(object).filter_map(|inner| self.selection(inner, &path, 1)).map(part);
        std::iter::once(part(leaves(self, object))).chain(inner).collect()
    }

    /// A field with everything below it, no type twice on the way; `None` when nothing is left.
    fn selection(&self, field: &Field, path: &[&str], depth: usize) -> Option<String> {
        let object = self.object(field).filter(|object| !path.contains(&object.name.as_str()))?;
        let mut parts = leaves(self, object);
        if depth > 1 {
            let path: Vec<&str> = path.iter().copied().chain([object.name.as_str()]).collect();
            for inner in self.objects(object).filter_map(|inner| self.selection(inner, &path, depth - 1)) {
                parts.push(' ');
                parts.push_str(&inner);
            }
        }
        let first = page(field).map(|first| format!("({first})")).unwrap_or_default();
        Some(format!("{}{first} {}", field.name, Self::wrapped(field, &parts)))
    }
}

fn is_free(field: &Field) -> bool {
    field.arguments.iter().all(|argument| !argument.of.ends_with('!'))
}

/// A short page, where a field gives pages.
fn page(field: &Field) -> Option<String> {
    field.of.ends_with("Connection!").then(|| "first: 3".to_owned())
}

/// The scalars and enums of an object that need no argument.
fn leaves(crawler: &Crawler, object: &Type) -> String {
    let is_leaf = |field: &&Field| {
        crawler.types.get(field.inner()).is_none_or(|found| found.kind == "ENUM" || found.kind == "SCALAR")
    };
    let names = object.fields.iter().filter(is_leaf).filter(|field| is_free(field)).map(|field| field.name.as_str());
    std::iter::once("__typename").chain(names).collect::<Vec<_>>().join(" ")
}

/// What a server says that did not understand a question: alike in all worlds, and worth nothing.
const MISUNDERSTOOD: [&str; 4] =
    ["QUERY_TOO_COMPLEX", "GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED", "BAD_USER_INPUT"];

impl Question {
    /// The answers, as texts: one, or one for each part of what is too dear as a whole.
    pub async fn ask(&self, reader: &Client<'_>) -> Vec<String> {
        let whole = reader.gql(&self.document, json!({})).await;
        if whole.code() != "QUERY_TOO_COMPLEX" {
            return vec![self.text(&self.document, &whole)];
        }
        let mut texts = Vec::new();
        for part in &self.parts {
            // What is too dear here even alone nobody can ask here; nearer to the root it is asked.
            let answer = reader.gql(part, json!({})).await;
            if answer.code() != "QUERY_TOO_COMPLEX" {
                texts.push(self.text(part, &answer));
            }
        }
        assert!(!texts.is_empty(), "{} is too dear", self.about);
        texts
    }

    fn text(&self, document: &str, answer: &Answer) -> String {
        assert!(!MISUNDERSTOOD.contains(&answer.code()), "{}: {document} {answer:?}", self.about);
        let mut body = answer.body.clone();
        // What a request costs depends on those before it.
        if let Some(object) = body.as_object_mut() {
            object.remove("extensions");
        }
        body.to_string()
    }
}
