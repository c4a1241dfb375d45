//! Who signed the text, and whether it is still the text that was signed.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signature, VerifyingKey};

use crate::bundle::Bundle;
use crate::{Difference, hexadecimal, sha256, sha256_bytes};

/// What stands before the hash in the signed text.
const PREFIX: &str = "thidua-bundle-signature-v1\n";

/// A public key that the reader trusts: 32 raw bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// Reads a key: PEM (`openssl pkey -pubout`), or the base64 of its 32 bytes as `thidua keys` prints it.
    pub fn read(text: &str) -> Option<Self> {
        let body: String = text.lines().filter(|line| !line.starts_with("-----")).map(str::trim).collect();
        let bytes = STANDARD.decode(body).ok()?;
        // PEM wraps the same 32 bytes in a fixed header of 12.
        let raw = if text.contains("-----BEGIN") { bytes.get(12..)? } else { &bytes };
        raw.try_into().ok().map(Self)
    }

    /// The name of the key: the first sixteen hexadecimal digits of its SHA-256.
    pub fn id(&self) -> String {
        hexadecimal(&sha256_bytes(&self.0)[..8])
    }
}

/// Checks the signature of a file against the text it covers; the key that signed.
pub fn check(file: &str, bundle: &Bundle, trusted: Option<&PublicKey>) -> Result<PublicKey, Difference> {
    const PLACE: &str = "signature";
    let wrong = |what: &str, due: &str, found: &str| Err(Difference::new(PLACE, what, due, found));
    let Some(signature) = &bundle.signature else { return wrong("the signature", "one", "none") };
    Difference::check(PLACE, "the algorithm", "Ed25519", signature.algorithm.as_str())?;
    let Some((before, _)) = file.rsplit_once(",\"signature\":") else {
        return wrong("the signature", "last", "not last");
    };
    let hash = sha256(&format!("{before}}}"));
    Difference::check(PLACE, "SHA-256 of the text that was signed", &signature.sha256, &hash)?;
    let Some(key) = PublicKey::read(&signature.public_key) else {
        return wrong("the public key", "32 bytes in base64", &signature.public_key);
    };
    Difference::check(PLACE, "the name of the key", &key.id(), &signature.key_id)?;
    if let Some(trusted) = trusted.filter(|trusted| **trusted != key) {
        return wrong("the key that signed", &trusted.id(), &key.id());
    }
    let value = STANDARD.decode(&signature.value).ok().and_then(|bytes| Signature::from_slice(&bytes).ok());
    let public = VerifyingKey::from_bytes(&key.0).ok();
    let text = format!("{PREFIX}{hash}");
    let holds = value.zip(public).is_some_and(|(value, public)| public.verify_strict(text.as_bytes(), &value).is_ok());
    if holds { Ok(key) } else { wrong("the signature", "one by this key of this text", "another") }
}
