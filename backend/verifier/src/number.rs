//! Exact decimals with two places, counted in hundredths, and the one rounding: half away from zero.

use std::fmt;

use serde::{Deserialize, Deserializer, de::Error as _};

/// A decimal times one hundred. Read from a text with exactly two places, of at most ten billion, so that no
/// product of three of them leaves an `i128`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Number(pub i128);

/// Ten billion.
const LIMIT: i128 = 1_000_000_000_000;

/// One hundred percent.
pub const HUNDRED: Number = Number(10_000);

impl Number {
    /// Reads `12.50`; `None` for any other way of writing it.
    pub fn read(text: &str) -> Option<Self> {
        let (whole, places) = text.split_once('.')?;
        let digits = whole.strip_prefix('-').unwrap_or(whole);
        let plain = |part: &str| !part.is_empty() && part.len() <= 11 && part.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(digits) || !plain(places) || places.len() != 2 {
            return None;
        }
        let count = format!("{digits}{places}").parse::<i128>().ok().filter(|count| *count <= LIMIT)?;
        let number = Self(if whole.starts_with('-') { -count } else { count });
        (number.to_string() == text).then_some(number)
    }

    /// This × `top` ÷ `bottom`, rounded once; `None` when there is nothing to divide by.
    pub fn ratio(self, top: Self, bottom: Self) -> Option<Self> {
        divide(self.0 * top.0, bottom.0)
    }
}

/// `top ÷ bottom` as a count of hundredths, half away from zero.
pub fn divide(top: i128, bottom: i128) -> Option<Number> {
    if bottom == 0 {
        return None;
    }
    let (whole, rest) = (top / bottom, top % bottom);
    let away = if (top < 0) == (bottom < 0) { 1 } else { -1 };
    Some(Number(if 2 * rest.abs() >= bottom.abs() { whole + away } else { whole }))
}

/// The mean, rounded once; `None` of nothing.
pub fn mean(numbers: &[Number]) -> Option<Number> {
    divide(sum(numbers.iter().copied()).0, i128::try_from(numbers.len()).ok()?)
}

/// The sum.
pub fn sum(numbers: impl Iterator<Item = Number>) -> Number {
    Number(numbers.map(|number| number.0).sum())
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, count) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        write!(f, "{sign}{}.{:02}", count / 100, count % 100)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::read(&text).ok_or_else(|| D::Error::custom(format!("\"{text}\" is not a decimal with two places")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_one_way_of_writing_a_decimal_is_read() {
        for text in ["0.00", "12.50", "-0.25", "10000000000.00"] {
            assert_eq!(Number::read(text).map(|number| number.to_string()).as_deref(), Some(text));
        }
        for text in ["", "1", "1.5", "1.500", "01.00", "-0.00", "+1.00", "1,00", "10000000000.01", "1e2", " 1.00"] {
            assert_eq!(Number::read(text), None, "{text}");
        }
    }

    #[test]
    fn halves_are_rounded_away_from_zero_once() {
        for (top, bottom, due) in [(1, 2, 1), (-1, 2, -1), (1, -2, -1), (1, 3, 0), (5, 3, 2), (4, 2, 2), (-5, 3, -2)] {
            assert_eq!(divide(top, bottom), Some(Number(due)), "{top}/{bottom}");
        }
        assert_eq!(divide(1, 0), None);
        assert_eq!(mean(&[Number(1), Number(2)]), Some(Number(2)));
    }
}
