//! The audit chain: every change is an event, and every event carries the hash of the one before.
//!
//! `hash = SHA-256("thidua-audit-v1" ‖ fields)`, each field preceded by its length, so that no two
//! different events serialise alike. Anybody with the events can recompute the chain; anybody with an
//! older head can prove that nothing before it was rewritten.

use sha2::{Digest, Sha256};

/// Version tag and domain separation of the chain.
const CHAIN: &[u8] = b"thidua-audit-v1";

/// What a change leaves behind; the rule that made the change produces it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// What was done, as `noun.verb`: `sheet.submit`.
    pub action: &'static str,
    /// The object, as its public identifier.
    pub object: String,
    /// State before, as a canonical JSON text; `None` when it did not exist.
    pub before: Option<String>,
    /// State after, as a canonical JSON text; `None` when nothing remains to show.
    pub after: Option<String>,
    /// The reason the person gave, when the act asks for one.
    pub reason: Option<String>,
}

impl Audit {
    /// An event about `object` with nothing else said yet.
    pub fn of(action: &'static str, object: impl ToString) -> Self {
        Self { action, object: object.to_string(), before: None, after: None, reason: None }
    }

    /// Adds the state before, as JSON text.
    pub fn before(mut self, state: impl ToString) -> Self {
        self.before = Some(state.to_string());
        self
    }

    /// Adds the state after, as JSON text.
    pub fn after(mut self, state: impl ToString) -> Self {
        self.after = Some(state.to_string());
        self
    }

    /// Adds the person's reason.
    pub fn reason(mut self, reason: Option<String>) -> Self {
        self.reason = reason;
        self
    }
}

/// A 32-byte link of the chain.
pub type Link = [u8; 32];

/// The link before the first event.
pub const GENESIS: Link = [0; 32];

/// An event as it enters the hash: everything that is stored, in a fixed order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainedEvent<'a> {
    /// Gap-free number, from 1.
    pub sequence: i64,
    /// The moment, RFC 3339 in UTC with microseconds.
    pub at: &'a str,
    /// The acting user's identifier, or `system`.
    pub actor: &'a str,
    /// The request it belongs to.
    pub request: &'a str,
    /// See [`Audit::action`].
    pub action: &'a str,
    /// See [`Audit::object`].
    pub object: &'a str,
    /// See [`Audit::before`].
    pub before: Option<&'a str>,
    /// See [`Audit::after`].
    pub after: Option<&'a str>,
    /// See [`Audit::reason`].
    pub reason: Option<&'a str>,
}

impl ChainedEvent<'_> {
    /// The link of this event, given the one before.
    pub fn link(&self, previous: &Link) -> Link {
        let mut hash = Sha256::new();
        hash.update(CHAIN);
        hash.update(previous);
        hash.update(self.sequence.to_be_bytes());
        for field in [self.at, self.actor, self.request, self.action, self.object] {
            absorb(&mut hash, Some(field));
        }
        for field in [self.before, self.after, self.reason] {
            absorb(&mut hash, field);
        }
        hash.finalize().into()
    }
}

fn absorb(hash: &mut Sha256, field: Option<&str>) {
    match field {
        None => hash.update([0]),
        Some(text) => {
            hash.update([1]);
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
        }
    }
}

/// A link as 64 hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        write!(text, "{byte:02x}").unwrap_or_default();
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> ChainedEvent<'static> {
        ChainedEvent {
            sequence: 1,
            at: "2026-11-23T00:00:00.000000Z",
            actor: "system",
            request: "r",
            action: "unit.create",
            object: "unit_1",
            before: None,
            after: Some("{}"),
            reason: None,
        }
    }

    #[test]
    fn changing_any_field_changes_the_link() {
        let original = event().link(&GENESIS);
        let changed = [
            ChainedEvent { sequence: 2, ..event() },
            ChainedEvent { at: "2026-11-23T00:00:00.000001Z", ..event() },
            ChainedEvent { actor: "user_1", ..event() },
            ChainedEvent { request: "s", ..event() },
            ChainedEvent { action: "unit.rename", ..event() },
            ChainedEvent { object: "unit_2", ..event() },
            ChainedEvent { before: Some(""), ..event() },
            ChainedEvent { after: None, reason: Some("{}"), ..event() },
        ];
        for event in changed {
            assert_ne!(event.link(&GENESIS), original, "{event:?}");
        }
        assert_ne!(event().link(&[1; 32]), original);
    }

    #[test]
    fn moving_text_between_fields_changes_the_link() {
        let one = ChainedEvent { action: "ab", object: "c", ..event() };
        let other = ChainedEvent { action: "a", object: "bc", ..event() };
        assert_ne!(one.link(&GENESIS), other.link(&GENESIS));
    }
}
