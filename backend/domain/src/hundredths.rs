//! Exact decimals with two places, counted in hundredths.
//!
//! Points, maxima, percentages and the facts behind points (98,25 %; 120 of 150 plans) all use this
//! one type. There is no floating point anywhere in scoring, and one rounding rule: half away from
//! zero, applied once, where a division happens ([`Hundredths::ratio`]).

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A decimal with two places, stored as its value times one hundred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hundredths(i64);

/// Points of a score; the same exact decimal.
pub type Points = Hundredths;

/// A text that is not a decimal with at most two places, or is out of range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal number with at most two places")]
pub struct InvalidDecimal;

impl Hundredths {
    /// Zero.
    pub const ZERO: Self = Self(0);
    /// The largest magnitude accepted from outside: ten billion. Sums of any realistic number of
    /// such values stay far inside an `i64`.
    pub const LIMIT: i64 = 1_000_000_000_000;

    /// From a count of hundredths: `from_hundredths(1_050)` is 10.50.
    pub const fn from_hundredths(count: i64) -> Self {
        Self(count)
    }

    /// From a whole number: `whole(10)` is 10.00.
    pub const fn whole(number: i32) -> Self {
        Self(number as i64 * 100)
    }

    /// The count of hundredths, as stored.
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// Whether this is exactly zero.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The absolute value.
    pub const fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// This value times `numerator / denominator`, rounded half away from zero to two places.
    /// `None` when the denominator is zero or the result does not fit.
    pub fn ratio(self, numerator: Self, denominator: Self) -> Option<Self> {
        let product = i128::from(self.0) * i128::from(numerator.0);
        divide_half_away(product, i128::from(denominator.0)).map(Self)
    }

    /// This value times a whole number. Saturates far beyond [`Self::LIMIT`].
    pub const fn times(self, count: i64) -> Self {
        Self(self.0.saturating_mul(count))
    }

    /// This value times another decimal (a count with places), rounded half away from zero.
    pub fn scaled(self, factor: Self) -> Option<Self> {
        self.ratio(factor, Self::whole(1))
    }

    /// Whether this value is a whole multiple of `step`; every value is a multiple of a step of zero.
    pub const fn is_multiple_of(self, step: Self) -> bool {
        step.0 == 0 || self.0 % step.0 == 0
    }

    /// The arithmetic mean, rounded half away from zero; `None` of nothing.
    pub fn mean(values: &[Self]) -> Option<Self> {
        let count = i128::try_from(values.len()).ok()?;
        let sum: i128 = values.iter().map(|value| i128::from(value.0)).sum();
        divide_half_away(sum, count).map(Self)
    }
}

/// `numerator ÷ denominator` as a count of hundredths, by the one rounding rule; `None` when the
/// denominator is zero or the result does not fit. For formulas that divide once after several products.
pub(crate) fn rounded(numerator: i128, denominator: i128) -> Option<Hundredths> {
    divide_half_away(numerator, denominator).map(Hundredths)
}

/// Division rounding half away from zero: the one rounding rule of the product.
fn divide_half_away(numerator: i128, denominator: i128) -> Option<i64> {
    if denominator == 0 {
        return None;
    }
    let (numerator, denominator) = if denominator < 0 { (-numerator, -denominator) } else { (numerator, denominator) };
    let half = denominator / 2 + denominator % 2;
    let magnitude = numerator.unsigned_abs();
    let divisor = denominator.unsigned_abs();
    let mut quotient = i128::try_from(magnitude / divisor).ok()?;
    if i128::try_from(magnitude % divisor).ok()? >= half {
        quotient += 1;
    }
    i64::try_from(if numerator < 0 { -quotient } else { quotient }).ok()
}

impl Add for Hundredths {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Hundredths {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Hundredths {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Hundredths {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Hundredths {
    fn sum<I: Iterator<Item = Self>>(values: I) -> Self {
        values.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Hundredths {
    /// Always two places and a dot: `9.50`, `-0.25`. Screens localise; the wire does not.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let magnitude = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", magnitude / 100, magnitude % 100)
    }
}

impl FromStr for Hundredths {
    type Err = InvalidDecimal;

    /// Reads `9`, `9.5`, `9.50`, `-0.25`; refuses a third place, exponents, separators and blanks.
    fn from_str(text: &str) -> Result<Self, InvalidDecimal> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, places) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |part: &str, longest: usize| {
            (1..=longest).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
        };
        if !all_digits(whole, 11) || !all_digits(places, 2) {
            return Err(InvalidDecimal);
        }
        let whole: i64 = whole.parse().map_err(|_| InvalidDecimal)?;
        let scale = if places.len() == 1 { 10 } else { 1 };
        let places: i64 = places.parse::<i64>().map_err(|_| InvalidDecimal)? * scale;
        let value = whole * 100 + places;
        if value > Self::LIMIT {
            return Err(InvalidDecimal);
        }
        Ok(Self(if negative { -value } else { value }))
    }
}

impl TryFrom<String> for Hundredths {
    type Error = InvalidDecimal;
    fn try_from(text: String) -> Result<Self, InvalidDecimal> {
        text.parse()
    }
}

impl From<Hundredths> for String {
    fn from(value: Hundredths) -> Self {
        value.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn h(count: i64) -> Hundredths {
        Hundredths::from_hundredths(count)
    }

    #[test]
    fn decimals_are_read_and_written_exactly() {
        for (text, count, written) in [
            ("9", 900, "9.00"),
            ("9.5", 950, "9.50"),
            ("0.05", 5, "0.05"),
            ("-0.25", -25, "-0.25"),
            ("1000", 100_000, "1000.00"),
        ] {
            assert_eq!(text.parse(), Ok(h(count)));
            assert_eq!(h(count).to_string(), written);
        }
    }

    #[test]
    fn what_is_not_a_two_place_decimal_is_refused() {
        for text in ["", "-", ".5", "5.", "1.234", "1,5", "1e3", " 1", "+1", "١", "99999999999", "--1"] {
            assert_eq!(text.parse::<Hundredths>(), Err(InvalidDecimal), "{text:?}");
        }
    }

    #[test]
    fn division_rounds_half_away_from_zero() {
        assert_eq!(h(100).ratio(h(1), h(200)), Some(h(1)));
        assert_eq!(h(100).ratio(h(1), h(300)), Some(h(0)));
        assert_eq!(h(-100).ratio(h(1), h(200)), Some(h(-1)));
        assert_eq!(h(1_000).ratio(h(200), h(300)), Some(h(667)));
        assert_eq!(h(1).ratio(h(1), Hundredths::ZERO), None);
        assert_eq!(Hundredths::mean(&[h(1), h(2)]), Some(h(2)));
        assert_eq!(Hundredths::mean(&[]), None);
    }

    proptest! {
        #[test]
        fn any_decimal_survives_its_text(count in -Hundredths::LIMIT..=Hundredths::LIMIT) {
            prop_assert_eq!(h(count).to_string().parse::<Hundredths>(), Ok(h(count)));
        }

        #[test]
        fn a_rounded_ratio_is_within_half_a_hundredth(a in 0i64..1_000_000, n in 0i64..10_000, d in 1i64..10_000) {
            let rounded = i128::from(h(a).ratio(h(n), h(d)).unwrap_or_default().hundredths());
            let error = (rounded * i128::from(d) - i128::from(a) * i128::from(n)).abs() * 2;
            prop_assert!(error <= i128::from(d));
        }
    }
}
