//! By which way a notice reaches a person: always in the application, by e-mail when the person wants it.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};

use super::Address;
use crate::criteria::code::coded;
use crate::language::Language;

coded! {
    /// How e-mails come.
    pub enum MailMode {
        /// Each at once.
        Immediate = "IMMEDIATE",
        /// One a day, with everything not read yet.
        Daily = "DAILY",
    }
}

/// What a person said about e-mail. Whoever said nothing has no address and gets none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preferences {
    /// Where to; `None` = the person gave no address.
    pub email: Option<Address>,
    /// Whether e-mail is wanted at all.
    pub mail: bool,
    /// At once, or once a day.
    pub mode: MailMode,
    /// The language of e-mails.
    pub language: Language,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { email: None, mail: true, mode: MailMode::Immediate, language: Language::Vietnamese }
    }
}

/// When an e-mail leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// At once.
    Now,
    /// With the digest of this moment.
    Digest(DateTime<Utc>),
}

impl Preferences {
    /// Whether and when a notice written now leaves by e-mail; `None` = not at all. What is urgent does not wait
    /// for a digest: it would come after the deadline it is about.
    pub fn delivery(&self, urgent: bool, now: DateTime<Utc>) -> Option<Delivery> {
        let wanted = self.mail && self.email.is_some();
        let delivery = match self.mode {
            MailMode::Daily if !urgent => Delivery::Digest(digest_after(now)),
            _ => Delivery::Now,
        };
        wanted.then_some(delivery)
    }
}

/// The hour of digests in Việt Nam, before work begins.
const DIGEST_HOUR: u32 = 7;
/// Việt Nam is seven hours ahead of UTC, all year.
const AHEAD: TimeDelta = TimeDelta::hours(7);

/// The first digest after a moment: seven o'clock in Việt Nam, today or tomorrow.
pub fn digest_after(now: DateTime<Utc>) -> DateTime<Utc> {
    let local = (now + AHEAD).naive_utc();
    let hour = NaiveTime::from_hms_opt(DIGEST_HOUR, 0, 0).unwrap_or_default();
    let today = local.date().and_time(hour);
    let next = if local < today { today } else { today + Days::new(1) };
    next.and_utc() - AHEAD
}

/// The moment from which a digest gathers: that of the digest before.
pub fn digest_from(until: DateTime<Utc>) -> DateTime<Utc> {
    until - TimeDelta::days(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn digests_leave_at_seven_in_viet_nam() {
        for (now, digest) in [
            ("2026-11-23T02:00:00Z", "2026-11-24T00:00:00Z"),
            ("2026-11-23T23:59:59Z", "2026-11-24T00:00:00Z"),
            ("2026-11-24T00:00:00Z", "2026-11-25T00:00:00Z"),
            ("2026-12-31T17:00:00Z", "2027-01-01T00:00:00Z"),
        ] {
            assert_eq!(digest_after(at(now)), at(digest), "{now}");
            assert!(digest_from(at(digest)) <= at(now));
        }
    }

    #[test]
    fn e_mail_leaves_for_those_who_want_it() {
        let now = at("2026-11-23T02:00:00Z");
        let email = Address::parse("a@b.vn");
        let digest = Some(Delivery::Digest(at("2026-11-24T00:00:00Z")));
        for (email, mail, mode, urgent, expected) in [
            (email.clone(), true, MailMode::Immediate, false, Some(Delivery::Now)),
            (email.clone(), true, MailMode::Daily, false, digest),
            (email.clone(), true, MailMode::Daily, true, Some(Delivery::Now)),
            (email, false, MailMode::Immediate, true, None),
            (None, true, MailMode::Immediate, true, None),
        ] {
            let preferences = Preferences { email, mail, mode, ..Preferences::default() };
            assert_eq!(preferences.delivery(urgent, now), expected, "{preferences:?} {urgent}");
        }
        assert_eq!(Preferences::default().delivery(true, now), None);
    }
}
