//! Identifiers and versions of a scene by name.

use std::collections::BTreeMap;

use serde_json::Value;

/// Values that rows name as `$name`.
#[derive(Debug, Default)]
pub struct Ids(BTreeMap<String, Value>);

impl Ids {
    /// Adds a value.
    pub fn put(&mut self, name: impl Into<String>, value: impl Into<Value>) {
        self.0.insert(name.into(), value.into());
    }

    /// Adds what an earlier stage of the same scene had; its own values win.
    pub fn keep(&mut self, before: Self) {
        for (name, value) in before.0 {
            self.0.entry(name).or_insert(value);
        }
    }

    /// Variables with every `$name` in place.
    pub fn fill(&self, template: &Value) -> Value {
        match template {
            Value::String(text) => match text.strip_prefix('$') {
                Some(name) => self.get(name),
                None => template.clone(),
            },
            Value::Array(list) => list.iter().map(|item| self.fill(item)).collect(),
            Value::Object(map) => Value::Object(map.iter().map(|(key, item)| (key.clone(), self.fill(item))).collect()),
            other => other.clone(),
        }
    }

    /// One value; of a scene that does not have it, a panic.
    pub fn get(&self, name: &str) -> Value {
        self.0.get(name).unwrap_or_else(|| panic!("the scene has no ${name}; it has {:?}", self.0.keys())).clone()
    }
}
