//! The key that signs published results. It is another than that of the access tokens: tokens live minutes, a
//! published result is checked years later.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::pkcs8::DecodePrivateKey as _;
use ed25519_dalek::{Signer as _, SigningKey};
use sha2::{Digest as _, Sha256};

use super::{file, random_key};

/// An Ed25519 key under the name by which readers know it.
pub struct ResultKey {
    key: SigningKey,
    id: String,
}

impl ResultKey {
    fn from_pem(pem: &str) -> Result<Self> {
        let key = SigningKey::from_pkcs8_pem(pem.trim()).ok();
        let key = key.context("the key of results must be an Ed25519 private key in PKCS#8 PEM")?;
        let seed = key.as_bytes();
        ensure!(seed.iter().any(|byte| *byte != seed[0]), "the key of results is not random");
        let digest = Sha256::digest(key.verifying_key().as_bytes());
        Ok(Self { id: domain::audit::hex(&digest[..8]), key })
    }

    /// From the installation's file, which is made on the first start, readable by its owner only.
    ///
    /// Errors: it cannot be read or written, others may read it, or it holds no usable key.
    pub fn from_file_or_new(path: &Path) -> Result<Self> {
        if !path.try_exists().with_context(|| format!("cannot look for {}", path.display()))? {
            file::create(path, &random_key()?)?;
        }
        Self::from_pem(&file::read(path)?).with_context(|| format!("{} holds no usable key", path.display()))
    }

    /// A key for this process alone.
    pub fn ephemeral() -> Result<Self> {
        Self::from_pem(&random_key()?)
    }

    /// The name of the key: the first sixteen hexadecimal digits of the SHA-256 of the public key.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The 32 bytes of the public key, in base64.
    pub fn public_key(&self) -> String {
        STANDARD.encode(self.key.verifying_key().as_bytes())
    }

    /// The signature of a text, in base64.
    pub fn sign(&self, text: &str) -> String {
        STANDARD.encode(self.key.sign(text.as_bytes()).to_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn the_key_of_results_is_made_once_for_its_owner_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("result-key.pem");
        let first = ResultKey::from_file_or_new(&path).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let again = ResultKey::from_file_or_new(&path).unwrap();
        assert_eq!((first.id(), first.public_key()), (again.id(), again.public_key()));
        assert_eq!(first.sign("x"), again.sign("x"));
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(ResultKey::from_file_or_new(&path).is_err(), "others could sign results");
    }

    #[test]
    fn two_installations_have_two_keys() {
        let [one, other] = [(); 2].map(|()| ResultKey::ephemeral().unwrap());
        assert_ne!(one.id(), other.id());
        assert_eq!(one.id().len(), 16);
    }
}
