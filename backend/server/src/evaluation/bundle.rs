//! Use cases that read bundles and the keys that signed them; anybody may.

use domain::id::ResultId;
use serde_json::{Value, json};
use storage::evaluation::bundle::{self as bundles, KnownKey, SealedBundle};

use crate::app::App;
use crate::cx::Cx;
use crate::fault::{Fault, Found as _};

/// The file of a bundle: its text with the seal as the last member. What was signed is everything before
/// `,"signature":` and a closing brace.
pub fn file(bundle: &SealedBundle) -> String {
    let seal = &bundle.seal;
    let signature = json!({
        "algorithm": "Ed25519",
        "key_id": seal.key_id,
        "public_key": seal.public_key,
        "sha256": seal.sha256,
        "value": seal.signature,
    });
    let open = bundle.body.strip_suffix('}').unwrap_or(&bundle.body);
    format!("{open},\"signature\":{signature}}}")
}

/// The file of a published result's bundle.
pub async fn read(cx: &Cx, id: ResultId) -> Result<String, Fault> {
    let found = bundles::of_results(cx.db(), &[id]).await?.pop().found()?;
    Ok(file(&found))
}

/// Every public key that signs or ever signed results, the present one first.
pub async fn keys(app: &App) -> Result<Vec<KnownKey>, Fault> {
    let own = app.keys.results();
    let present = KnownKey { key_id: own.id().to_owned(), public_key: own.public_key() };
    let earlier = bundles::keys(&app.db).await?.into_iter().filter(|key| *key != present);
    Ok([present.clone()].into_iter().chain(earlier).collect())
}

/// The keys as a file.
pub async fn keys_file(cx: &Cx) -> Result<Value, Fault> {
    let known = keys(cx.app()).await?;
    let key = |(place, key): (usize, &KnownKey)| json!({ "key_id": key.key_id, "algorithm": "Ed25519", "public_key": key.public_key, "present": place == 0 });
    Ok(json!({ "format": "thidua-keys-v1", "keys": known.iter().enumerate().map(key).collect::<Vec<_>>() }))
}
