//! Every mutation has the same form, so that a client learns one and knows all.

use super::introspection::{Type, fields_of, types};

fn pascal(name: &str) -> String {
    let (first, rest) = name.split_at(1);
    first.to_uppercase() + rest
}

fn named<'a>(types: &'a [Type], name: &str) -> &'a Type {
    types.iter().find(|found| found.name == name).unwrap_or_else(|| panic!("no type {name}"))
}

#[tokio::test]
async fn a_mutation_takes_one_input_of_its_name_and_returns_a_payload_of_its_name() {
    for mutation in fields_of("Mutation").await {
        let arguments: Vec<_> = mutation.arguments.iter().map(|it| (it.name.as_str(), it.of.as_str())).collect();
        let name = pascal(&mutation.name);
        assert_eq!(arguments, [("input", format!("{name}Input!").as_str())], "{}", mutation.name);
        assert_eq!(mutation.of, format!("{name}Payload!"), "{}", mutation.name);
    }
}

#[tokio::test]
async fn a_payload_has_the_broken_rules_with_message_path_and_a_closed_list_of_codes() {
    let types = types().await;
    for mutation in fields_of("Mutation").await {
        let payload = named(&types, mutation.inner());
        let errors = payload.fields.iter().find(|field| field.name == "userErrors").unwrap();
        let error = errors.inner();
        assert!(error.ends_with("Error") && errors.of == format!("[{error}!]!"), "{}: {}", payload.name, errors.of);
        let error = named(&types, error);
        for (field, of) in [("message", "String!".to_owned()), ("path", "[String!]!".to_owned())] {
            assert!(error.fields.iter().any(|it| it.name == field && it.of == of), "{}.{field}", error.name);
        }
        let code = error.fields.iter().find(|it| it.name == "code").unwrap();
        assert_eq!(code.of, format!("{}Code!", error.name));
        assert_eq!(named(&types, code.inner()).kind, "ENUM");
    }
}

#[tokio::test]
async fn what_a_mutation_changed_may_be_missing_from_its_payload() {
    // Nullable but for facts that are known even when the rules were broken.
    const KNOWN: [&str; 1] = ["SignOutPayload.signedOut"];
    let types = types().await;
    for mutation in fields_of("Mutation").await {
        let payload = named(&types, mutation.inner());
        for field in payload.fields.iter().filter(|field| field.name != "userErrors") {
            let place = format!("{}.{}", payload.name, field.name);
            assert!(!field.of.ends_with('!') || KNOWN.contains(&place.as_str()), "{place}: {}", field.of);
        }
    }
}

#[tokio::test]
async fn a_write_on_a_known_object_says_which_version_it_was_prepared_on() {
    // Those that concern no version: what is new, what is dated, what is one's own, what never changes.
    const WITHOUT: &[&str] = &[
        "acceptLines",
        "acknowledgeAmendment",
        "answerReply",
        "assignRole",
        "changePassword",
        "copyCriteriaSet",
        "createCriteriaSet",
        "createFirstAdministrator",
        "createRound",
        "createUnit",
        "createUser",
        "declareConflict",
        "deleteFile",
        "endRole",
        "fileObjection",
        "formCluster",
        "launchMovement",
        "markNotificationsRead",
        "recordDocument",
        "recordSuccession",
        "refreshSession",
        // What an import reads is its owner's alone; taking it back compares what stands with what was written.
        "remapImport",
        "replyToLine",
        "remindUnits",
        "resetPassword",
        "respondToMovement",
        "returnLine",
        "setNotificationPreferences",
        "setReminderSettings",
        "signIn",
        "signOut",
        "undoImport",
        "supplementLine",
    ];
    let types = types().await;
    for mutation in fields_of("Mutation").await {
        let input = named(&types, &format!("{}Input", pascal(&mutation.name)));
        let versioned = input.inputs.iter().any(|it| it.name == "expectedVersion" && it.of == "Int!");
        assert_eq!(versioned, !WITHOUT.contains(&mutation.name.as_str()), "{}", mutation.name);
    }
}
