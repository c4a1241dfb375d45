//! Moments and spans in words, as staff in Việt Nam say them.

use chrono::{DateTime, TimeDelta, Utc};

use crate::language::Language;

/// Việt Nam is seven hours ahead of UTC, all year.
const AHEAD: TimeDelta = TimeDelta::hours(7);

const MINUTES_OF_AN_HOUR: i64 = 60;
const MINUTES_OF_A_DAY: i64 = 24 * MINUTES_OF_AN_HOUR;

/// A moment on the clock of Việt Nam: “17:00 ngày 03/12/2026”.
pub fn moment(at: DateTime<Utc>, language: Language) -> String {
    let local = (at + AHEAD).naive_utc();
    local.format(language.choose("%H:%M ngày %d/%m/%Y", "%H:%M on %-d %B %Y")).to_string()
}

/// A number of things, in English with its plural.
pub fn count(number: i64, vietnamese: &str, english: &str, language: Language) -> String {
    let plural = if number == 1 { "" } else { "s" };
    language.choose(format!("{number} {vietnamese}"), format!("{number} {english}{plural}"))
}

/// How long until a deadline: “còn 3 ngày”, “còn 5 giờ”; past it, how long ago it was. Days to come are rounded to
/// the nearest, so that a reminder of three days that leaves a minute late still says three; days that passed are
/// whole ones.
pub fn remaining(due: DateTime<Utc>, now: DateTime<Utc>, language: Language) -> String {
    if now > due {
        return overdue(due, now, language);
    }
    let minutes = (due - now).num_minutes();
    let words = if minutes >= MINUTES_OF_A_DAY - MINUTES_OF_AN_HOUR / 2 {
        count((minutes + MINUTES_OF_A_DAY / 2) / MINUTES_OF_A_DAY, "ngày", "day", language)
    } else if minutes >= MINUTES_OF_AN_HOUR {
        count((minutes + MINUTES_OF_AN_HOUR / 2) / MINUTES_OF_AN_HOUR, "giờ", "hour", language)
    } else {
        language.choose("chưa đầy 1 giờ", "less than an hour").to_owned()
    };
    language.choose(format!("còn {words}"), format!("{words} left"))
}

/// How long a deadline lies behind: “quá hạn 3 ngày”.
pub fn overdue(due: DateTime<Utc>, now: DateTime<Utc>, language: Language) -> String {
    let minutes = (now - due).num_minutes();
    if minutes < MINUTES_OF_AN_HOUR {
        return language.choose("vừa hết hạn", "just past the deadline").to_owned();
    }
    let words = if minutes >= MINUTES_OF_A_DAY {
        count(minutes / MINUTES_OF_A_DAY, "ngày", "day", language)
    } else {
        count(minutes / MINUTES_OF_AN_HOUR, "giờ", "hour", language)
    };
    language.choose(format!("quá hạn {words}"), format!("{words} late"))
}

/// Whole days since a deadline; `None` while it has not passed.
pub fn days_late(due: DateTime<Utc>, now: DateTime<Utc>) -> Option<i64> {
    (now > due).then(|| (now - due).num_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due() -> DateTime<Utc> {
        "2026-12-03T10:00:00Z".parse().unwrap()
    }

    #[test]
    fn moments_are_told_on_the_clock_of_viet_nam() {
        assert_eq!(moment(due(), Language::Vietnamese), "17:00 ngày 03/12/2026");
        assert_eq!(moment(due(), Language::English), "17:00 on 3 December 2026");
        let evening: DateTime<Utc> = "2026-12-31T17:30:00Z".parse().unwrap();
        assert_eq!(moment(evening, Language::Vietnamese), "00:30 ngày 01/01/2027");
    }

    #[test]
    fn spans_are_told_in_the_largest_unit_that_fits() {
        for (minutes, vietnamese, english) in [
            (-7 * 1440, "còn 7 ngày", "7 days left"),
            (-(3 * 1440 - 1), "còn 3 ngày", "3 days left"),
            (-1439, "còn 1 ngày", "1 day left"),
            (-300, "còn 5 giờ", "5 hours left"),
            (-30, "còn chưa đầy 1 giờ", "less than an hour left"),
            (0, "còn chưa đầy 1 giờ", "less than an hour left"),
            (1, "vừa hết hạn", "just past the deadline"),
            (61, "quá hạn 1 giờ", "1 hour late"),
            (1441, "quá hạn 1 ngày", "1 day late"),
            (2 * 1440 - 1, "quá hạn 1 ngày", "1 day late"),
            (30 * 1440, "quá hạn 30 ngày", "30 days late"),
        ] {
            let now = due() + TimeDelta::minutes(minutes);
            assert_eq!(remaining(due(), now, Language::Vietnamese), vietnamese, "{minutes}");
            assert_eq!(remaining(due(), now, Language::English), english, "{minutes}");
        }
        assert_eq!(days_late(due(), due()), None);
        assert_eq!(days_late(due(), due() + TimeDelta::hours(5)), Some(0));
        assert_eq!(days_late(due(), due() + TimeDelta::hours(73)), Some(3));
    }
}
