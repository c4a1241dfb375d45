//! Whoever reads only the schema understands it: everything in it is described.

use super::introspection::{Type, types};

/// Types that the library derives without a place for a description.
fn is_derived(found: &Type) -> bool {
    found.name.ends_with("Connection") && found.fields.iter().any(|field| field.name == "pageInfo")
}

/// Scalars of the GraphQL language itself.
const BUILT_IN: [&str; 5] = ["Boolean", "Float", "ID", "Int", "String"];

#[tokio::test]
async fn every_type_field_argument_value_and_input_field_is_described() {
    let mut missing = Vec::new();
    for found in types().await {
        if BUILT_IN.contains(&found.name.as_str()) {
            continue;
        }
        let mut say = |described: bool, what: String| {
            if !described {
                missing.push(what);
            }
        };
        say(found.described || is_derived(&found), found.name.clone());
        for field in &found.fields {
            say(field.described, format!("{}.{}", found.name, field.name));
            for argument in &field.arguments {
                say(argument.described, format!("{}.{}({})", found.name, field.name, argument.name));
            }
        }
        for member in found.values.iter().chain(&found.inputs) {
            say(member.described, format!("{}.{}", found.name, member.name));
        }
    }
    assert!(missing.is_empty(), "{} without a description:\n{}", missing.len(), missing.join("\n"));
}
