//! Rule: how often signing in may fail.

use std::net::{IpAddr, Ipv6Addr};

use chrono::{DateTime, TimeDelta, Utc};

/// Failures of an account, or of a known device of it, before each further try has to wait.
pub const FREE_FAILURES: i32 = 5;
/// The wait after the last free failure; it doubles with each failure.
const FIRST_WAIT: TimeDelta = TimeDelta::seconds(30);
/// The longest wait.
const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(15);
/// After so long without a failure the count begins anew.
pub const FORGOTTEN_AFTER: TimeDelta = TimeDelta::days(1);
/// Different accounts that one address may fail at within [`ADDRESS_WINDOW`].
pub const ACCOUNTS_PER_ADDRESS: i64 = 20;
/// See [`ACCOUNTS_PER_ADDRESS`].
pub const ADDRESS_WINDOW: TimeDelta = TimeDelta::hours(1);

/// The failures of one subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failures {
    /// How many since the last success or the last long pause.
    pub count: i32,
    /// The last one.
    pub last_at: DateTime<Utc>,
}

impl Failures {
    /// Until when the next try has to wait; `None` while tries are free.
    pub fn locked_until(&self) -> Option<DateTime<Utc>> {
        let beyond = u32::try_from(self.count - FREE_FAILURES).ok()?;
        let wait = 2_i32.checked_pow(beyond).and_then(|factor| FIRST_WAIT.checked_mul(factor));
        Some(self.last_at + wait.unwrap_or(LONGEST_WAIT).min(LONGEST_WAIT))
    }

    /// Counts a try as failed before it is judged, so that tries at the same moment cannot slip through; a
    /// success takes the count back. The error is the time to wait.
    pub fn try_again(before: Option<Self>, now: DateTime<Utc>) -> Result<Self, TimeDelta> {
        let before = before.filter(|failures| now < failures.last_at + FORGOTTEN_AFTER);
        let Some(before) = before else { return Ok(Self { count: 1, last_at: now }) };
        match before.locked_until() {
            Some(until) if now < until => Err(until - now),
            _ => Ok(Self { count: before.count.saturating_add(1), last_at: now }),
        }
    }
}

/// What counts as one address: all of IPv4, the first half of IPv6, because a household owns the other half.
/// `None` for a text that is no address.
pub fn address_key(address: &str) -> Option<String> {
    let address: IpAddr = address.parse().ok()?;
    Some(match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let network = u128::from(address) & (u128::MAX << 64);
            format!("{}/64", Ipv6Addr::from(network))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    #[test]
    fn five_failures_are_free_and_then_the_wait_doubles() {
        let waits: Vec<_> = (1..=12)
            .map(|count| {
                let failures = Failures { count, last_at: at(0) };
                failures.locked_until().map(|until| (until - at(0)).num_seconds())
            })
            .collect();
        let free = [None; 4];
        let locked = [30, 60, 120, 240, 480, 900, 900, 900].map(Some);
        assert_eq!(waits, [free.as_slice(), locked.as_slice()].concat());
        assert_eq!(Failures { count: i32::MAX, last_at: at(0) }.locked_until(), Some(at(900)));
    }

    #[test]
    fn a_thousand_guesses_in_ten_minutes_are_at_most_ten() {
        let mut failures = None;
        let mut checked = 0;
        for guess in 0..1_000 {
            if let Ok(counted) = Failures::try_again(failures, at(guess * 600 / 1_000)) {
                failures = Some(counted);
                checked += 1;
            }
        }
        assert!((5..=10).contains(&checked), "{checked}");
    }

    #[test]
    fn a_day_of_peace_forgets() {
        let many = Failures { count: 40, last_at: at(0) };
        assert_eq!(Failures::try_again(Some(many), at(60)), Err(TimeDelta::seconds(840)));
        let day = FORGOTTEN_AFTER.num_seconds();
        assert_eq!(Failures::try_again(Some(many), at(day)), Ok(Failures { count: 1, last_at: at(day) }));
    }

    #[test]
    fn addresses_are_counted_by_who_owns_them() {
        for (text, expected) in [
            ("203.0.113.9", Some("203.0.113.9")),
            ("::ffff:203.0.113.9", Some("203.0.113.9")),
            ("2001:db8:1:2:aaaa::1", Some("2001:db8:1:2::/64")),
            ("2001:db8:1:2:ffff::9", Some("2001:db8:1:2::/64")),
            ("", None),
            ("unknown", None),
        ] {
            assert_eq!(address_key(text).as_deref(), expected, "{text}");
        }
    }
}
