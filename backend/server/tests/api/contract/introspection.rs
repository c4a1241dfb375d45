//! The schema as it describes itself: types, fields, arguments, values.

use serde_json::Value;
use server::graphql::schema::schema;

/// One type of the schema.
#[derive(Debug, Clone)]
pub struct Type {
    pub kind: String,
    pub name: String,
    pub described: bool,
    pub fields: Vec<Field>,
    pub values: Vec<Member>,
    pub inputs: Vec<Member>,
}

/// A field with its arguments.
#[derive(Debug, Clone)]
pub struct Field {
    pub name: String,
    pub described: bool,
    /// As written in the schema: `[Unit!]!`.
    pub of: String,
    pub arguments: Vec<Member>,
}

/// An argument, an input field or an enum value.
#[derive(Debug, Clone)]
pub struct Member {
    pub name: String,
    pub described: bool,
    /// As written in the schema; empty for enum values.
    pub of: String,
}

impl Field {
    /// The type without list and non-null marks.
    pub fn inner(&self) -> &str {
        self.of.trim_matches(['[', ']', '!'])
    }
}

const TYPE_REF: &str = "kind name ofType { kind name ofType { kind name ofType { kind name } } }";

/// Every type of the schema, those of introspection left out.
pub async fn types() -> Vec<Type> {
    let query = format!(
        "{{ __schema {{ types {{ kind name description
            fields(includeDeprecated: true) {{ name description type {{ {TYPE_REF} }}
                args {{ name description type {{ {TYPE_REF} }} }} }}
            enumValues(includeDeprecated: true) {{ name description }}
            inputFields {{ name description type {{ {TYPE_REF} }} }} }} }} }}"
    );
    let answer = schema().execute(query).await;
    assert!(answer.errors.is_empty(), "{:?}", answer.errors);
    let data = answer.data.into_json().unwrap();
    let types = data["__schema"]["types"].as_array().unwrap().iter().map(read_type);
    types.filter(|found| !found.name.starts_with("__")).collect()
}

/// The fields of one type.
pub async fn fields_of(name: &str) -> Vec<Field> {
    types().await.into_iter().find(|found| found.name == name).unwrap().fields
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn described(value: &Value) -> bool {
    !text(&value["description"]).trim().is_empty()
}

fn list<T>(value: &Value, read: impl Fn(&Value) -> T) -> Vec<T> {
    value.as_array().into_iter().flatten().map(read).collect()
}

fn read_type(value: &Value) -> Type {
    Type {
        kind: text(&value["kind"]),
        name: text(&value["name"]),
        described: described(value),
        fields: list(&value["fields"], read_field),
        values: list(&value["enumValues"], read_member),
        inputs: list(&value["inputFields"], read_member),
    }
}

fn read_field(value: &Value) -> Field {
    Field {
        name: text(&value["name"]),
        described: described(value),
        of: written(&value["type"]),
        arguments: list(&value["args"], read_member),
    }
}

fn read_member(value: &Value) -> Member {
    Member { name: text(&value["name"]), described: described(value), of: written(&value["type"]) }
}

fn written(reference: &Value) -> String {
    match reference["kind"].as_str() {
        Some("NON_NULL") => format!("{}!", written(&reference["ofType"])),
        Some("LIST") => format!("[{}]", written(&reference["ofType"])),
        _ => text(&reference["name"]),
    }
}
