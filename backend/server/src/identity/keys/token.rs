//! Access tokens: who, in which session, until when. Roles are not inside, so they can change at once.

use anyhow::{Context as _, Result, ensure};
use chrono::{DateTime, TimeDelta, Utc};
use domain::id::{SessionId, UserId};
use domain::identity::session::ACCESS;
use jsonwebtoken::{Algorithm, Header, Validation, decode, decode_header, encode};
use serde::{Deserialize, Serialize};

use super::{Accepted, Keys};

/// Source of the names: RFC 9068, section 2 (`at+jwt`).
const TYPE: &str = "at+jwt";
const ISSUER: &str = "thidua";
const AUDIENCE: &str = "thidua-api";
/// By how much the clocks of our machines may differ, in seconds.
const LEEWAY: i64 = 5;
/// Longer texts are no tokens of ours and are not looked at.
const LONGEST: usize = 1_024;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Claims {
    iss: String,
    aud: String,
    sub: String,
    sid: String,
    iat: i64,
    nbf: i64,
    exp: i64,
}

/// A signed token and its end.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessToken {
    /// The compact form, for `Authorization: Bearer`.
    pub text: String,
    /// When it is good no more.
    pub expires_at: DateTime<Utc>,
}

/// What a good token says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TokenSubject {
    /// The user.
    pub user: UserId,
    /// The session it was issued for.
    pub session: SessionId,
}

/// The text is no token of ours that is good now. Why is nobody's business but the log's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a good access token: {0}")]
pub struct TokenRefused(pub &'static str);

impl Keys {
    /// A token for a session, good from `now` for fifteen minutes.
    pub fn sign(&self, subject: TokenSubject, now: DateTime<Utc>) -> Result<AccessToken> {
        let issued = now.timestamp();
        let expires_at = DateTime::from_timestamp(issued, 0).context("no such moment")? + ACCESS;
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            sub: subject.user.to_string(),
            sid: subject.session.to_string(),
            iat: issued,
            nbf: issued,
            exp: expires_at.timestamp(),
        };
        let signer = self.accepted.first().context("no key")?;
        let text = encode(&header(signer), &claims, &self.signing).context("a token could not be signed")?;
        Ok(AccessToken { text, expires_at })
    }

    /// Whom a token names, when it is one of ours and good at this moment.
    pub fn verify(&self, text: &str, now: DateTime<Utc>) -> Result<TokenSubject, TokenRefused> {
        if text.len() > LONGEST {
            return Err(TokenRefused("too long"));
        }
        let found = decode_header(text).map_err(|_| TokenRefused("header"))?;
        // Our headers hold three fixed things. Whoever adds a key, an address or an extension is not us.
        let accepted = self.accepted.iter().find(|accepted| header(accepted) == found);
        let accepted = accepted.ok_or(TokenRefused("foreign header"))?;
        let claims =
            decode::<Claims>(text, &accepted.key, &rules()).map_err(|_| TokenRefused("signature or claims"))?;
        let Claims { sub, sid, nbf, exp, .. } = claims.claims;
        let now = now.timestamp();
        if now >= exp.saturating_add(LEEWAY) {
            return Err(TokenRefused("expired"));
        }
        if nbf > now.saturating_add(LEEWAY) {
            return Err(TokenRefused("not yet valid"));
        }
        let user = sub.parse().map_err(|_| TokenRefused("subject"))?;
        let session = sid.parse().map_err(|_| TokenRefused("session"))?;
        Ok(TokenSubject { user, session })
    }

    /// Signs and verifies once, so that a key or a library that cannot do it stops the start and not the first
    /// person who signs in.
    pub(super) fn try_out(&self) -> Result<()> {
        use domain::id::Id as _;
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(1);
        let (user, session) = (UserId::from_uuid(uuid::Uuid::nil()), SessionId::from_uuid(uuid::Uuid::nil()));
        let subject = TokenSubject { user, session };
        let token = self.sign(subject, now)?;
        ensure!(self.verify(&token.text, now) == Ok(subject), "the signing key does not verify its own tokens");
        Ok(())
    }
}

fn header(key: &Accepted) -> Header {
    let mut header = Header::new(Algorithm::EdDSA);
    header.typ = Some(TYPE.to_owned());
    header.kid = Some(key.kid.clone());
    header
}

/// What the library checks. Times are checked by us, against the application's clock: the library knows only
/// the machine's.
fn rules() -> Validation {
    let mut rules = Validation::new(Algorithm::EdDSA);
    rules.set_issuer(&[ISSUER]);
    rules.set_audience(&[AUDIENCE]);
    rules.set_required_spec_claims(&["exp", "nbf", "iss", "aud", "sub"]);
    rules.validate_exp = false;
    rules.validate_nbf = false;
    rules
}
