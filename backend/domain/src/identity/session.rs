//! Rule: how long a session lives and when a refresh token is taken.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use crate::actor::{Grant, Role};
use crate::audit::Audit;
use crate::id::{SessionId, UserId};

/// How long an access token is good.
pub const ACCESS: TimeDelta = TimeDelta::minutes(15);
/// How long a refresh token waits for its use.
pub const IDLE: TimeDelta = TimeDelta::hours(12);
/// How long the device that lost an answer may ask for it again.
pub const GRACE: TimeDelta = TimeDelta::seconds(10);
/// How long a session lasts at most.
const LONGEST: TimeDelta = TimeDelta::days(30);
/// The same for those who publish results or manage accounts.
const LONGEST_OF_THE_POWERFUL: TimeDelta = TimeDelta::days(7);
/// Most characters of a device's description.
pub const DEVICE: usize = 200;

/// How long a session of somebody with these roles lasts at most.
pub fn longest(grants: &[Grant]) -> TimeDelta {
    let powerful = |grant: &Grant| matches!(grant.role, Role::SystemAdministrator | Role::MinistryOfficer);
    if grants.iter().any(powerful) { LONGEST_OF_THE_POWERFUL } else { LONGEST }
}

/// A signed-in device: the family of its refresh tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its identifier.
    pub id: SessionId,
    /// Whose.
    pub user: UserId,
    /// What the device calls itself; empty when it did not say.
    pub device: String,
    /// Whether its refresh token lives in a cookie of a browser.
    pub by_cookie: bool,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it ends at the latest.
    pub expires_at: DateTime<Utc>,
    /// When it was ended before that; `None` while it lives.
    pub revoked_at: Option<DateTime<Utc>>,
}

impl Session {
    /// The audit event of its beginning.
    pub fn begun(&self) -> Audit {
        let state = json!({ "user": self.user.to_string(), "device": self.device });
        Audit::of("session.begin", self.id).after(state)
    }

    /// The audit event of a refresh token that came twice: it was copied, so the session ends.
    pub fn reuse_detected(&self) -> Audit {
        Audit::of("session.reuse_detected", self.id).after(json!({ "user": self.user.to_string() }))
    }

    /// Whether a request comes from the device of the session: from the browser that keeps its cookie, or with
    /// the description that was given at sign-in.
    pub fn is_of_device(&self, device: Option<&str>, from_cookie: bool) -> bool {
        (from_cookie && self.by_cookie) || device.is_some_and(|device| !device.is_empty() && device == self.device)
    }
}

/// The audit event of a session that its user ended.
pub fn ended(session: SessionId) -> Audit {
    Audit::of("session.end", session)
}

/// A refresh token that somebody presents, with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presented {
    /// Its session.
    pub session: Session,
    /// When the token was issued.
    pub issued_at: DateTime<Utc>,
    /// When it was used; `None` while it was not.
    pub used_at: Option<DateTime<Utc>>,
    /// Whether the token that followed it was used.
    pub successor_used: bool,
    /// Whether it comes from the session's device, see [`Session::is_of_device`].
    pub same_device: bool,
}

/// What becomes of a presented refresh token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rotation {
    /// It is used now, and another follows.
    Rotate,
    /// It was used just now and the answer was lost: the same successor is given again.
    Repeat,
    /// It was used before: somebody copied it, and the session ends.
    Reused,
    /// Its session is over.
    Ended,
}

/// Decides on a presented token.
pub fn rotation(presented: &Presented, now: DateTime<Utc>) -> Rotation {
    let Presented { session, issued_at, used_at, successor_used, same_device } = presented;
    if session.revoked_at.is_some() || session.expires_at <= now {
        return Rotation::Ended;
    }
    match used_at {
        None if *issued_at + IDLE <= now => Rotation::Ended,
        None => Rotation::Rotate,
        Some(used_at) if *same_device && !successor_used && now < *used_at + GRACE => Rotation::Repeat,
        Some(_) => Rotation::Reused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id as _;
    use uuid::Uuid;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    fn session() -> Session {
        Session {
            id: SessionId::from_uuid(Uuid::nil()),
            user: UserId::from_uuid(Uuid::nil()),
            device: "máy phòng 3".into(),
            by_cookie: false,
            created_at: at(0),
            expires_at: at(0) + TimeDelta::days(30),
            revoked_at: None,
        }
    }

    fn token() -> Presented {
        Presented { session: session(), issued_at: at(0), used_at: None, successor_used: false, same_device: true }
    }

    #[test]
    fn a_token_is_good_once_and_its_copy_ends_the_session() {
        let used = Presented { used_at: Some(at(100)), ..token() };
        let hours = |hours: i64| hours * 3_600;
        for (what, presented, now, expected) in [
            ("fresh", token(), 1, Rotation::Rotate),
            ("just before idle", token(), hours(12) - 1, Rotation::Rotate),
            ("idle", token(), hours(12), Rotation::Ended),
            ("lost answer", used.clone(), 109, Rotation::Repeat),
            ("too late for a lost answer", used.clone(), 110, Rotation::Reused),
            ("other device", Presented { same_device: false, ..used.clone() }, 101, Rotation::Reused),
            ("successor in use", Presented { successor_used: true, ..used.clone() }, 101, Rotation::Reused),
            ("used and idle", used, hours(13), Rotation::Reused),
            ("past the end", Presented { issued_at: at(hours(719)), ..token() }, hours(720), Rotation::Ended),
            (
                "revoked",
                Presented { session: Session { revoked_at: Some(at(1)), ..session() }, ..token() },
                2,
                Rotation::Ended,
            ),
        ] {
            assert_eq!(rotation(&presented, at(now)), expected, "{what}");
        }
    }

    #[test]
    fn the_device_is_the_cookie_jar_or_the_words_of_sign_in() {
        let browser = Session { by_cookie: true, device: String::new(), ..session() };
        for (session, device, cookie, expected) in [
            (session(), Some("máy phòng 3"), false, true),
            (session(), Some("máy khác"), false, false),
            (session(), None, false, false),
            (session(), None, true, false),
            (browser.clone(), None, true, true),
            (browser.clone(), Some(""), false, false),
            (browser, None, false, false),
        ] {
            assert_eq!(session.is_of_device(device, cookie), expected, "{session:?} {device:?} {cookie}");
        }
    }

    #[test]
    fn those_who_publish_or_administer_sign_in_every_week() {
        for role in Role::ALL {
            let weekly = matches!(role, Role::SystemAdministrator | Role::MinistryOfficer);
            assert_eq!(
                longest(&[Grant { role, unit: None }]),
                TimeDelta::days(if weekly { 7 } else { 30 }),
                "{role:?}"
            );
        }
        assert_eq!(longest(&[]), TimeDelta::days(30));
    }
}
