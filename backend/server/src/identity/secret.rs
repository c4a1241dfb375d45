//! Opaque secrets of 256 bits: refresh tokens and one-time tokens. Only their SHA-256 is stored.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use crate::fault::Fault;

/// Separates the derivation of a successor from every other use of the hash.
const SUCCESSOR: &[u8] = b"thidua-refresh-successor-v1";

/// A secret as clients hold it: 43 characters of base64url. It does not print itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

/// 256 random bits from the operating system.
pub(super) fn random() -> Result<[u8; 32], Fault> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    Ok(bytes)
}

impl Secret {
    /// A new secret.
    pub fn random() -> Result<Self, Fault> {
        Ok(Self::of(&random()?))
    }

    /// What a client sent; anything may come.
    pub fn presented(text: &str) -> Self {
        Self(text.to_owned())
    }

    fn of(bytes: &[u8; 32]) -> Self {
        Self(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The text for the client.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What is stored and looked up.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }

    /// The secret that follows this one. Only who holds this secret and the stored salt can tell it, and it is
    /// the same however often it is asked for: a lost answer can be repeated without a second successor.
    pub fn successor(&self, salt: &[u8]) -> Self {
        let digest = Sha256::new().chain_update(SUCCESSOR).chain_update(salt).chain_update(self.0.as_bytes());
        Self::of(&digest.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_long_and_never_the_same() {
        let (one, other) = (Secret::random().unwrap(), Secret::random().unwrap());
        assert!(one != other && one.hash() != other.hash());
        assert_eq!(one.expose().len(), 43);
        assert!(Secret::presented(one.expose()) == one);
    }

    #[test]
    fn a_successor_depends_on_secret_and_salt_and_on_nothing_else() {
        let secret = Secret::presented("a");
        assert!(secret.successor(b"salt") == secret.successor(b"salt"));
        assert!(secret.successor(b"salt") != secret.successor(b"pepper"));
        assert!(secret.successor(b"salt") != Secret::presented("b").successor(b"salt"));
        assert_eq!(secret.successor(b"salt").expose().len(), 43);
    }
}
