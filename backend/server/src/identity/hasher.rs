//! Password hashing that cannot take the machine down: argon2id, a few at once, a short queue.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::anyhow;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use domain::identity::Password;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::secret::random;
use crate::fault::Fault;

/// Memory in KiB, passes and lanes: about 64 MiB and a tenth of a second each.
const COST: (u32, u32, u32) = (64 * 1024, 3, 1);
/// The least that the algorithm takes, for tests.
const FAST_COST: (u32, u32, u32) = (8, 1, 1);
/// Hashes at once; they bound the memory.
const AT_ONCE: usize = 2;
/// Hashes that may wait; one more is told to come back.
const QUEUE: usize = 50;

/// The bounded password hasher.
pub struct Hasher {
    argon2: Argon2<'static>,
    permits: Arc<Semaphore>,
    waiting: AtomicUsize,
}

/// What came of comparing a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified {
    /// Whether it is the password.
    pub matches: bool,
    /// Whether the stored hash was made at another cost than today's.
    pub outdated: bool,
}

/// One of those who wait; leaves the queue however the waiting ends.
struct Waiting<'a>(&'a AtomicUsize);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Hasher {
    /// The hasher at full cost.
    pub fn new() -> Self {
        Self::with_cost(COST)
    }

    /// A hasher at next to no cost, for tests only.
    pub fn fast() -> Self {
        Self::with_cost(FAST_COST)
    }

    pub(super) fn with_cost((memory, passes, lanes): (u32, u32, u32)) -> Self {
        // The figures above lie within the algorithm's bounds; a test holds them there.
        let params = Params::new(memory, passes, lanes, None).unwrap_or_default();
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        Self { argon2, permits: Arc::new(Semaphore::new(AT_ONCE)), waiting: AtomicUsize::new(0) }
    }

    /// Hashes a new password; the result in PHC form.
    pub async fn hash(&self, password: &Password) -> Result<String, Fault> {
        let password = password.clone();
        self.run(move |argon2| {
            let hash = argon2.hash_password(password.expose().as_bytes());
            hash.map(|hash| hash.to_string()).map_err(|error| anyhow!("a password could not be hashed: {error}"))
        })
        .await?
        .map_err(Fault::from)
    }

    /// Compares a password with a stored hash. Without one (nobody has that name) the same work is done for
    /// nothing, so that the time tells nobody who has an account.
    pub async fn verify(&self, password: &Password, stored: Option<&str>) -> Result<Verified, Fault> {
        let stored = match stored {
            Some(stored) => stored.to_owned(),
            None => self.dummy()?,
        };
        let password = password.clone();
        self.run(move |argon2| {
            let hash = PasswordHash::new(&stored).map_err(|error| anyhow!("a stored hash is not readable: {error}"))?;
            let matches = argon2.verify_password(password.expose().as_bytes(), &hash).is_ok();
            let outdated = Params::try_from(&hash).ok().as_ref() != Some(&with_output(argon2.params()));
            Ok(Verified { matches, outdated })
        })
        .await?
        .map_err(Fault::Internal)
    }

    /// A hash that no password has, at today's cost: its output is random.
    fn dummy(&self) -> Result<String, Fault> {
        let params = self.argon2.params();
        let (salt, output) = (STANDARD_NO_PAD.encode(&random()?[..16]), STANDARD_NO_PAD.encode(random()?));
        let (memory, passes, lanes) = (params.m_cost(), params.t_cost(), params.p_cost());
        Ok(format!("$argon2id$v=19$m={memory},t={passes},p={lanes}${salt}${output}"))
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Argon2<'static>) -> T + Send + 'static,
    ) -> Result<T, Fault> {
        let permit = self.permit().await?;
        let argon2 = self.argon2.clone();
        let done = tokio::task::spawn_blocking(move || {
            let result = work(&argon2);
            // The work goes on when nobody waits for it any more, and so must the permit.
            drop(permit);
            result
        });
        done.await.map_err(|error| Fault::Internal(error.into()))
    }

    async fn permit(&self) -> Result<OwnedSemaphorePermit, Fault> {
        if let Ok(permit) = Arc::clone(&self.permits).try_acquire_owned() {
            return Ok(permit);
        }
        let ahead = self.waiting.fetch_add(1, Ordering::SeqCst);
        let waiting = Waiting(&self.waiting);
        if ahead >= QUEUE {
            return Err(Fault::Unavailable);
        }
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(|error| Fault::Internal(error.into()));
        drop(waiting);
        permit
    }

    /// Takes every permit and every place in the queue, for tests; the permits end it.
    #[cfg(test)]
    pub(super) async fn fill(self: &Arc<Self>) -> Filled {
        let mut permits = Vec::new();
        for _ in 0..AT_ONCE {
            permits.push(self.permit().await.unwrap());
        }
        self.waiting.fetch_add(QUEUE, Ordering::SeqCst);
        Filled { hasher: Arc::clone(self), _permits: permits }
    }
}

/// A hasher that has no place left, until this is dropped.
#[cfg(test)]
pub(super) struct Filled {
    hasher: Arc<Hasher>,
    _permits: Vec<OwnedSemaphorePermit>,
}

#[cfg(test)]
impl Drop for Filled {
    fn drop(&mut self) {
        self.hasher.waiting.fetch_sub(QUEUE, Ordering::SeqCst);
    }
}

impl Default for Hasher {
    fn default() -> Self {
        Self::new()
    }
}

/// The parameters as they are read back from a hash, which always names the length of its output.
fn with_output(params: &Params) -> Params {
    let length = Some(params.output_len().unwrap_or(Params::DEFAULT_OUTPUT_LEN));
    Params::new(params.m_cost(), params.t_cost(), params.p_cost(), length).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn password() -> Password {
        Password::new("thước kẻ và mực tím")
    }

    #[tokio::test]
    async fn a_password_is_known_again_and_another_is_not() {
        let hasher = Hasher::fast();
        let stored = hasher.hash(&password()).await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{stored}");
        let fresh = Verified { matches: true, outdated: false };
        assert_eq!(hasher.verify(&password(), Some(&stored)).await.unwrap(), fresh);
        assert!(!hasher.verify(&Password::new("thước kẻ và mực đen"), Some(&stored)).await.unwrap().matches);
        assert_ne!(hasher.hash(&password()).await.unwrap(), stored, "salted");
    }

    #[tokio::test]
    async fn a_hash_of_another_cost_is_outdated() {
        let stored = Hasher::with_cost((16, 1, 1)).hash(&password()).await.unwrap();
        let verified = Hasher::fast().verify(&password(), Some(&stored)).await.unwrap();
        assert_eq!(verified, Verified { matches: true, outdated: true });
    }

    #[tokio::test]
    async fn an_unknown_user_costs_the_same_work_and_never_matches() {
        let hasher = Hasher::fast();
        let dummy = hasher.dummy().unwrap();
        assert_eq!(Params::try_from(&PasswordHash::new(&dummy).unwrap()).unwrap(), with_output(hasher.argon2.params()));
        let verified = hasher.verify(&password(), None).await.unwrap();
        assert_eq!(verified, Verified { matches: false, outdated: false });
    }

    #[test]
    fn the_full_cost_is_what_was_decided() {
        let hasher = Hasher::new();
        let params = hasher.argon2.params();
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (65_536, 3, 1));
    }

    #[tokio::test]
    async fn two_hash_at_once_fifty_wait_and_the_next_is_sent_away() {
        let hasher = Arc::new(Hasher::fast());
        let held = [hasher.permit().await.unwrap(), hasher.permit().await.unwrap()];
        let waiting: Vec<_> = (0..QUEUE)
            .map(|_| {
                let hasher = Arc::clone(&hasher);
                tokio::spawn(async move { hasher.hash(&password()).await.map(drop) })
            })
            .collect();
        while hasher.waiting.load(Ordering::SeqCst) < QUEUE {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        assert!(matches!(hasher.hash(&password()).await, Err(Fault::Unavailable)));
        drop(held);
        for done in waiting {
            done.await.unwrap().unwrap();
        }
        assert_eq!(hasher.waiting.load(Ordering::SeqCst), 0);
    }
}
