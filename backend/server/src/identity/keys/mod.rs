//! The keys that sign and check access tokens, and the one that signs published results: Ed25519 and nothing else.

mod file;
mod results;
mod token;

#[cfg(test)]
mod forgeries;

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use ed25519_dalek::pkcs8::{DecodePrivateKey as _, DecodePublicKey as _, EncodePrivateKey as _};
use ed25519_dalek::{SigningKey, VerifyingKey};
use jsonwebtoken::{DecodingKey, EncodingKey};
use sha2::{Digest as _, Sha256};

pub use results::ResultKey;
pub use token::{AccessToken, TokenRefused, TokenSubject};

/// The key that signs, and the keys whose tokens are good: the same one, and while keys change the one before.
pub struct Keys {
    signing: EncodingKey,
    /// Never empty; the first belongs to `signing`.
    accepted: Vec<Accepted>,
    /// Signs published results and nothing else.
    results: ResultKey,
}

/// A key whose tokens are good, under the name that tokens call it by.
struct Accepted {
    kid: String,
    key: DecodingKey,
}

impl Accepted {
    /// The name is ours alone: the beginning of the key's hash, never a path or address to fetch a key from.
    fn new(public: &VerifyingKey) -> Self {
        let digest = Sha256::digest(public.as_bytes());
        Self { kid: domain::audit::hex(&digest[..8]), key: DecodingKey::from_ed_der(public.as_bytes()) }
    }
}

impl Keys {
    /// From a private key in PKCS#8 PEM.
    ///
    /// Errors: not Ed25519, not a key at all, or plainly not random.
    pub fn from_pem(pem: &str) -> Result<Self> {
        let key = SigningKey::from_pkcs8_pem(pem.trim()).ok().context(
            "the signing key must be an Ed25519 private key in PKCS#8 PEM (`openssl genpkey -algorithm ed25519`)",
        )?;
        Self::from_key(&key)
    }

    fn from_key(key: &SigningKey) -> Result<Self> {
        let seed = key.as_bytes();
        ensure!(seed.iter().any(|byte| *byte != seed[0]), "the signing key is not random");
        let document = key.to_pkcs8_der().ok().context("the signing key cannot be encoded")?;
        let signing = EncodingKey::from_ed_der(document.as_bytes());
        let keys =
            Self { signing, accepted: vec![Accepted::new(&key.verifying_key())], results: ResultKey::ephemeral()? };
        keys.try_out()?;
        Ok(keys)
    }

    /// From a file of the operator.
    ///
    /// Errors: as [`Keys::from_pem`], and when others than the owner may read the file.
    pub fn from_file(path: &Path) -> Result<Self> {
        let pem = file::read(path)?;
        Self::from_pem(&pem).with_context(|| format!("{} holds no usable key", path.display()))
    }

    /// From our own file, which is made on the first start, readable by its owner only.
    ///
    /// Errors: as [`Keys::from_file`], and when the file cannot be written.
    pub fn from_file_or_new(path: &Path) -> Result<Self> {
        if !path.try_exists().with_context(|| format!("cannot look for {}", path.display()))? {
            file::create(path, &random_key()?)?;
        }
        Self::from_file(path)
    }

    /// A key for this process alone, for tests and tools that sign nothing that lasts.
    pub fn ephemeral() -> Result<Self> {
        Self::from_pem(&random_key()?)
    }

    /// With the installation's own key for published results; without one they are signed by a key that lives and
    /// dies with the process.
    pub fn with_results(self, results: ResultKey) -> Self {
        Self { results, ..self }
    }

    /// The key that signs published results.
    pub const fn results(&self) -> &ResultKey {
        &self.results
    }

    /// Lets tokens of another key stay good while keys change: give the public key (PEM) that signed before, for
    /// as long as its last tokens live.
    ///
    /// Errors: the text is no Ed25519 public key, or one that any signature fits.
    pub fn with_previous(mut self, public_pem: &str) -> Result<Self> {
        let key = VerifyingKey::from_public_key_pem(public_pem.trim())
            .ok()
            .context("the previous key must be an Ed25519 public key in PEM (`openssl pkey -pubout`)")?;
        ensure!(!key.is_weak(), "the previous key is weak: any signature fits it");
        self.accepted.push(Accepted::new(&key));
        Ok(self)
    }
}

/// A new private key in PKCS#8 PEM, without the public half that older programs do not understand.
fn random_key() -> Result<String> {
    use ed25519_dalek::pkcs8::{KeypairBytes, spki::der::pem::LineEnding};
    let mut secret_key = [0; 32];
    getrandom::fill(&mut secret_key).map_err(|error| anyhow::anyhow!("no randomness for a signing key: {error}"))?;
    let pem = KeypairBytes { secret_key, public_key: None }.to_pkcs8_pem(LineEnding::LF);
    Ok(pem.ok().context("a new signing key cannot be encoded")?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use ed25519_dalek::pkcs8::{EncodePublicKey as _, spki::der::pem::LineEnding};

    fn refusal(outcome: Result<Keys>) -> String {
        outcome.err().map(|error| format!("{error:#}")).unwrap_or_default()
    }

    #[test]
    fn only_a_random_ed25519_key_is_taken() {
        let constant = SigningKey::from_bytes(&[7; 32]).to_pkcs8_pem(LineEnding::LF).unwrap();
        let public = SigningKey::from_bytes(&[9; 32]).verifying_key().to_public_key_pem(LineEnding::LF).unwrap();
        let ec = "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgevZzL1gdAFr88hb2\n\
                  OF/2NxApJCzGCEDdfSp6VQO30hyhRANCAAQRWz+jn65BtOMvdyHKcvjBeBSDZH2r\n\
                  1RTwjmYSi9R/zpBnuQ4EiMnCqfMPWiZqB4QdbAd0E7oH50VpuZ1P087G\n-----END PRIVATE KEY-----\n";
        for (what, pem, words) in [
            ("nothing", "", "Ed25519 private key"),
            ("a shared secret", "mật khẩu dùng chung", "Ed25519 private key"),
            ("a public key", public.as_str(), "Ed25519 private key"),
            ("another curve", ec, "Ed25519 private key"),
            ("a constant", constant.as_str(), "not random"),
        ] {
            assert!(refusal(Keys::from_pem(pem)).contains(words), "{what}");
        }
        assert!(Keys::from_pem(&random_key().unwrap()).is_ok());
    }

    #[test]
    fn the_previous_key_must_be_a_public_one() {
        let keys = || Keys::ephemeral().unwrap();
        let before = SigningKey::from_pkcs8_pem(&random_key().unwrap()).unwrap().verifying_key();
        assert!(keys().with_previous(&before.to_public_key_pem(LineEnding::LF).unwrap()).is_ok());
        assert!(refusal(keys().with_previous(&random_key().unwrap())).contains("public key"));
        // The neutral element: every message "carries" a signature under it.
        let mut neutral = [0; 32];
        neutral[0] = 1;
        let weak = VerifyingKey::from_bytes(&neutral).unwrap().to_public_key_pem(LineEnding::LF).unwrap();
        assert!(refusal(keys().with_previous(&weak)).contains("weak"));
    }
}
