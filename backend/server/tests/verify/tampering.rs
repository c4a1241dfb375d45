//! Somebody who can sign changes the bundle: what does not follow is still named.

use serde_json::{Value, json};
use server::identity::ResultKey;
use verifier::verify;

use crate::world::{World, sign};

/// A change of a bundle, and where it must be found.
type Tampering = (&'static str, fn(&mut Value), &'static str);

/// The snapshot inside the bundle, changed and hashed again.
fn in_snapshot(bundle: &mut Value, change: impl Fn(&mut Value)) {
    let mut snapshot: Value = serde_json::from_str(bundle["result"]["snapshot"].as_str().unwrap()).unwrap();
    change(&mut snapshot);
    let text = snapshot.to_string();
    bundle["result"]["sha256"] = json!(domain::evaluation::publication::text_hash(&text));
    bundle["result"]["snapshot"] = json!(text);
}

/// The first sheet of a stage.
fn sheet<'a>(bundle: &'a mut Value, stage: &str) -> &'a mut Value {
    let sheets = bundle["sheets"].as_array_mut().unwrap();
    let found = sheets.iter_mut().find(|sheet| sheet["stage"] == stage).unwrap();
    found["commitment"] = Value::Null;
    found
}

/// The place of the first line in a sheet that holds points with facts.
fn reckoned(sheet: &Value) -> usize {
    let facts = sheet["facts"].as_array().unwrap();
    let points = |index: usize| sheet["values"][index].as_str().is_some_and(|value| value.contains('.'));
    (0..facts.len()).find(|index| points(*index) && !facts[*index].as_array().unwrap().is_empty()).unwrap()
}

const TABLE: [Tampering; 25] = [
    ("another format", |it| it["format"] = json!("thidua-bundle-v2"), "format: the format"),
    ("an unknown field", |it| it["extra"] = json!(1), "the file"),
    ("a total", |it| in_snapshot(it, |it| it["rows"][0]["total"] = json!("9999.00")), ": total"),
    ("a base", |it| in_snapshot(it, |it| it["rows"][0]["base"] = json!("9999.00")), ": base"),
    ("a bonus", |it| in_snapshot(it, |it| it["rows"][0]["bonus"] = json!("9999.00")), ": bonus"),
    ("a penalty", |it| in_snapshot(it, |it| it["rows"][0]["penalty"] = json!("9999.00")), ": penalty"),
    ("a percentage", |it| in_snapshot(it, |it| it["rows"][0]["percent"] = json!("1.23")), ": percent"),
    ("a rank", |it| in_snapshot(it, |it| it["rows"][0]["rank"] = json!(7)), ": rank"),
    ("a tie", |it| in_snapshot(it, |it| it["rows"][0]["tied"] = json!(true)), ": tied"),
    ("a class", |it| in_snapshot(it, |it| it["rows"][0]["classification"] = json!("Khác")), ": class"),
    (
        "a subtotal",
        |it| in_snapshot(it, |it| it["rows"][0]["groups"][0]["points"] = json!("7.77")),
        "points of group A",
    ),
    (
        "a group's maximum",
        |it| in_snapshot(it, |it| it["groups"][0]["maximum"] = json!("7.77")),
        "group A: the maximum",
    ),
    ("a name in the result", |it| in_snapshot(it, |it| it["rows"][0]["unit_name"] = json!("Khác")), ": name"),
    (
        "two rows exchanged",
        |it| in_snapshot(it, |it| it["rows"].as_array_mut().unwrap().swap(0, 1)),
        "the unit that follows",
    ),
    ("a row left out", |it| in_snapshot(it, |it| drop(it["rows"].as_array_mut().unwrap().pop())), "result: rows"),
    ("the year of the result", |it| in_snapshot(it, |it| it["year"] = json!(1999)), "result: year"),
    ("the hash of the result", |it| it["result"]["sha256"] = json!("00".repeat(32)), "SHA-256 of the snapshot"),
    ("a member twice", |it| it["members"][1] = it["members"][0].clone(), "the code"),
    ("a paper left out", |it| drop(it["sheets"].as_array_mut().unwrap().remove(0)), "unit "),
    (
        "a paper twice",
        |it| {
            let twice = it["sheets"][0].clone();
            it["sheets"].as_array_mut().unwrap().push(twice);
        },
        "papers of this stage",
    ),
    ("a paper of a stranger", |it| it["sheets"][0]["unit"] = json!("LẠ"), "the unit"),
    ("a self-score by another", |it| sheet(it, "SELF")["author"] = json!("U9"), "the author"),
    (
        "points against the facts",
        |it| {
            let sheet = sheet(it, "SELF");
            let index = reckoned(sheet);
            sheet["values"][index] = json!("0.01");
        },
        "points by the rule from the facts",
    ),
    (
        "points beyond the maximum",
        |it| {
            let sheet = sheet(it, "SELF");
            let index = reckoned(sheet);
            sheet["values"][index] = json!("5000.00");
        },
        "points",
    ),
    (
        "a value after handing in",
        |it| {
            let sheet = &mut it["sheets"][0];
            let index = reckoned(sheet);
            sheet["values"][index] = json!("MISSING");
            sheet["facts"][index] = json!([]);
        },
        "the commitment",
    ),
];

/// A correction of the first line, which no row expects.
fn correction(bundle: &mut Value, unit: &Value, line: &str, after: &str) {
    let change = json!({
        "unit": unit, "line": line, "objection": "objection_9", "at": "2026-12-20T02:00:00.000000Z",
        "before": "MISSING", "after": after, "facts": [],
    });
    bundle["adjustments"].as_array_mut().unwrap().push(change);
}

const MORE: [Tampering; 10] = [
    ("a correction of a stranger", |it| correction(it, &json!("LẠ"), "A.0", "0.00"), "a member"),
    (
        "a correction of no line",
        |it| {
            let unit = it["members"][0]["code"].clone();
            correction(it, &unit, "KHÔNG", "0.00");
        },
        "one of the criteria",
    ),
    (
        "a correction beyond every maximum",
        |it| {
            let (unit, line) = (it["members"][0]["code"].clone(), it["criteria"]["criteria"][0]["code"].clone());
            correction(it, &unit, line.as_str().unwrap(), "99999.00");
        },
        "adjustment ",
    ),
    ("a maximum", |it| it["criteria"]["criteria"][0]["maximum"] = json!("4000.00"), ""),
    ("a line of another section", |it| it["criteria"]["criteria"][0]["group"] = json!("KHÔNG"), "the group"),
    ("the declared total", |it| it["criteria"]["declared_total"] = json!("1.00"), "declared total"),
    (
        "a ground against a stranger",
        |it| {
            it["disqualifications"] =
                json!([{ "unit": "LẠ", "code": "L", "name": "n", "effect": "BLOCK", "document": null }]);
        },
        "a member",
    ),
    (
        "a ground against the first",
        |it| {
            let unit = first(it);
            it["disqualifications"] =
                json!([{ "unit": unit, "code": "L", "name": "n", "effect": "BLOCK", "document": null }]);
        },
        "the unit that follows",
    ),
    ("a third decimal place", |it| sheet(it, "SELF")["values"][0] = json!("1.005"), "the file"),
    ("a line for strangers", |it| it["criteria"]["criteria"][0]["applies_to"] = json!(["LẠ"]), "units it is for"),
];

/// The unit in the first row of the result.
fn first(bundle: &Value) -> Value {
    let snapshot: Value = serde_json::from_str(bundle["result"]["snapshot"].as_str().unwrap()).unwrap();
    snapshot["rows"][0]["unit_code"].clone()
}

/// A world with enough in it: two ranked units or more, points with facts in the first paper and a self-score.
fn body(key: &ResultKey) -> String {
    let follows_without_the_first = |mut bundle: Value| {
        drop(bundle["sheets"].as_array_mut().unwrap().remove(0));
        drop(bundle.as_object_mut().unwrap().remove("signature"));
        verify(&sign(&bundle.to_string(), key), None).is_ok()
    };
    let suits = |file: &str| {
        let bundle: Value = serde_json::from_str(file).unwrap();
        let snapshot: Value = serde_json::from_str(bundle["result"]["snapshot"].as_str().unwrap()).unwrap();
        let ranked = |place: usize| snapshot["rows"][place]["rank"] == json!(place + 1);
        let first = &bundle["sheets"][0];
        let has = |sheet: &Value| {
            let facts = sheet["facts"].as_array().unwrap().iter().zip(sheet["values"].as_array().unwrap());
            facts.into_iter().any(|(facts, value)| {
                facts.as_array().is_some_and(|facts| !facts.is_empty())
                    && value.as_str().is_some_and(|it| it.contains('.'))
            })
        };
        let unlisted =
            bundle["criteria"]["criteria"].as_array().unwrap().iter().all(|line| line["applies_to"].is_null());
        let classes = bundle["rules"]["classes"].as_array().unwrap().len() == 3;
        let single = snapshot["rows"][0]["tied"] == json!(false);
        ranked(0)
            && ranked(1)
            && classes
            && single
            && unlisted
            && first["stage"] == "SELF"
            && has(first)
            && !first["commitment"].is_null()
            && bundle["criteria"]["criteria"][0]["section"] == "BASE"
            && !follows_without_the_first(bundle.clone())
    };
    let file = (0..5_000).map(|seed| World::new(seed).publish(key)).find(|file| suits(file)).unwrap();
    let (body, _) = file.rsplit_once(",\"signature\":").unwrap();
    format!("{body}}}")
}

#[test]
fn whatever_is_changed_is_found_where_it_was_changed_even_when_signed_again() {
    let key = ResultKey::ephemeral().unwrap();
    let body = body(&key);
    for (what, change, place) in TABLE.iter().chain(&MORE) {
        let mut bundle: Value = serde_json::from_str(&body).unwrap();
        change(&mut bundle);
        let difference = verify(&sign(&bundle.to_string(), &key), None).expect_err(what);
        let said = difference.to_string();
        assert!(said.contains(place), "{what}: {said}");
        assert_ne!(difference.expected, difference.found, "{what}");
    }
}
