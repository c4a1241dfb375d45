//! `allowedActions`: the policies of the writes, offered to the screen.

use async_graphql::SimpleObject;
use domain::{Language, Verdict};

/// Whether the viewer may do something with an object now, and if not, why not. It comes from the same
/// rule that guards the write, so a screen never has to know the rules.
#[derive(Debug, Clone, SimpleObject)]
pub struct AllowedAction {
    /// The mutation's name.
    pub action: String,
    /// Whether it would be allowed now.
    pub allowed: bool,
    /// The stable code of the reason; null when allowed.
    pub lock_code: Option<String>,
    /// The reason in the reader's language; null when allowed.
    pub lock_reason: Option<String>,
}

impl AllowedAction {
    /// What a policy says about a mutation.
    pub fn new(action: &str, verdict: Verdict, language: Language) -> Self {
        let denial = match verdict {
            Verdict::Allowed => None,
            Verdict::Hidden => Some(domain::Denial::Scope),
            Verdict::Denied(denial) => Some(denial),
        };
        Self {
            action: action.to_owned(),
            allowed: denial.is_none(),
            lock_code: denial.map(|denial| denial.code().to_owned()),
            lock_reason: denial.map(|denial| denial.text(language).to_owned()),
        }
    }
}
