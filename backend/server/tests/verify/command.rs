//! The command as people use it.

use std::path::Path;

use server::identity::ResultKey;
use verifier::cli::run;

use crate::world::World;

#[test]
fn the_command_says_what_follows_in_words_and_by_its_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    let [file, keys, broken] = ["bundle.json", "key.txt", "broken.json"].map(|name| folder.path().join(name));
    let key = ResultKey::ephemeral().unwrap();
    let text = World::new(3).publish(&key);
    std::fs::write(&file, &text).unwrap();
    std::fs::write(&keys, format!("{}\n", key.public_key())).unwrap();
    std::fs::write(&broken, text.replace("Đợt ngẫu nhiên", "Đợt khác")).unwrap();

    let good = run(&file, Some(&keys), None, false);
    assert_eq!(good.code, 0, "{}", good.text);
    assert!(good.text.starts_with("AGREES: Đợt ngẫu nhiên:") && good.text.contains("the key you named"));
    let unknown = run(&file, None, None, false);
    assert!(unknown.code == 0 && unknown.text.contains("compare its name"), "{}", unknown.text);
    assert_eq!(run(&file, None, Some(key.id()), false).code, 0);
    assert_eq!(run(&file, None, Some("0000000000000000"), false).code, 1);

    let bad = run(&broken, Some(&keys), None, false);
    assert!(bad.code == 1 && bad.text.starts_with("DIFFERS: result: SHA-256"), "{}", bad.text);
    let json: serde_json::Value = serde_json::from_str(&run(&broken, None, None, true).text).unwrap();
    assert_eq!((&json["agrees"], &json["difference"]["place"]), (&false.into(), &"result".into()));
    for missing in [run(Path::new("/nowhere.json"), None, None, false), run(&file, Some(&file), None, false)] {
        assert_eq!(missing.code, 2, "{}", missing.text);
    }
}
