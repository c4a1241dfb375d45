//! Numbers as people type them: with a decimal comma or dot, perhaps with groups of thousands.

use crate::hundredths::Hundredths;

/// Why a text is no number that can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotANumber {
    /// It is something else.
    Other,
    /// `1.234` may be one thousand two hundred and thirty-four, or one and a bit.
    Ambiguous,
    /// More than two decimal places.
    TooPrecise,
    /// Beyond what is kept.
    TooLarge,
}

/// A number that stands in a cell as such: only a dot, no groups.
pub fn exact(text: &str) -> Result<Hundredths, NotANumber> {
    let (whole, places) = text.split_once('.').unwrap_or((text, ""));
    hundredths(whole, places)
}

/// A number as it was typed. Taken are `4,5` and `4.5`, `1.234,5` and `1,234.5`, `1 234,5`, `+2`, `-0,5`.
/// Three digits after a single sign are ambiguous, except after a leading zero.
pub fn typed(text: &str) -> Result<Hundredths, NotANumber> {
    let compact: String = text.trim().chars().filter(|letter| !matches!(letter, ' ' | '\u{a0}' | '\u{202f}')).collect();
    let (sign, digits) = match compact.strip_prefix(['-', '−', '–']) {
        Some(rest) => ("-", rest),
        None => ("", compact.strip_prefix('+').unwrap_or(&compact)),
    };
    if !digits.starts_with(|first: char| first.is_ascii_digit()) {
        return Err(NotANumber::Other);
    }
    let last = digits.rfind([',', '.']);
    let (whole, places) = match last {
        None => (digits.to_owned(), ""),
        Some(at) => split(digits, at)?,
    };
    hundredths(&format!("{sign}{whole}"), places)
}

/// Parts a number at its last sign, which is the decimal sign unless it parts thousands.
fn split(digits: &str, at: usize) -> Result<(String, &str), NotANumber> {
    let (before, sign, after) = (&digits[..at], digits.as_bytes()[at], &digits[at + 1..]);
    let other = if sign == b',' { '.' } else { ',' };
    let sign = char::from(sign);
    if before.contains(sign) {
        // The same sign several times can only part thousands.
        let grouped = grouped(digits, sign).ok_or(NotANumber::Other)?;
        return Ok((grouped, ""));
    }
    if before.contains(other) {
        return Ok((grouped(before, other).ok_or(NotANumber::Other)?, after));
    }
    let thousands = after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    if thousands && after.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(NotANumber::Ambiguous);
    }
    Ok((before.to_owned(), after))
}

/// The digits of a number in groups of three; `None` when the groups are not.
fn grouped(text: &str, sign: char) -> Option<String> {
    let mut groups = text.split(sign);
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()))?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

fn hundredths(whole: &str, places: &str) -> Result<Hundredths, NotANumber> {
    let digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    let unsigned = whole.strip_prefix('-').unwrap_or(whole);
    if unsigned.is_empty() || !digits(unsigned) || !digits(places) {
        return Err(NotANumber::Other);
    }
    let places = places.trim_end_matches('0');
    if places.len() > 2 {
        return Err(NotANumber::TooPrecise);
    }
    let places = if places.is_empty() { "0" } else { places };
    let short = unsigned.trim_start_matches('0');
    let short = if short.is_empty() { "0" } else { short };
    let sign = if whole.starts_with('-') { "-" } else { "" };
    format!("{sign}{short}.{places}").parse().map_err(|_| NotANumber::TooLarge)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn comma_and_dot_and_groups_are_understood() {
        for (text, hundredths) in [
            ("4,5", 450),
            ("4.5", 450),
            (" 12 ", 1_200),
            ("0,25", 25),
            ("1.234,5", 123_450),
            ("1,234.5", 123_450),
            ("1.234.567", 123_456_700),
            ("1 234,5", 123_450),
            ("1\u{a0}234", 123_400),
            ("+2", 200),
            ("-0,5", -50),
            ("−1", -100),
            ("007", 700),
            ("4,50", 450),
            ("1234.50", 123_450),
            ("1234,5", 123_450),
        ] {
            assert_eq!(typed(text), Ok(Hundredths::from_hundredths(hundredths)), "{text}");
        }
    }

    #[test]
    fn what_may_mean_two_things_is_not_guessed() {
        for text in ["1.234", "1,234", "12.000", "999,999"] {
            assert_eq!(typed(text), Err(NotANumber::Ambiguous), "{text}");
        }
        for text in ["0,125", "0.125", "1234,567", "1.234,567"] {
            assert_eq!(typed(text), Err(NotANumber::TooPrecise), "{text}");
        }
        assert_eq!(typed("99999999999"), Err(NotANumber::TooLarge));
        for text in ["", "abc", "1,2,3", "1.23.4", "1e3", "12a", ",5", "--1", "1,234,56", "½", "٣"] {
            assert_eq!(typed(text), Err(NotANumber::Other), "{text}");
        }
    }

    #[test]
    fn a_number_of_a_cell_has_only_a_dot() {
        assert_eq!(exact("1.25"), Ok(Hundredths::from_hundredths(125)));
        assert_eq!(exact("1234"), Ok(Hundredths::whole(1_234)));
        assert_eq!(exact("-0.5"), Ok(Hundredths::from_hundredths(-50)));
        assert_eq!(exact("7.333333333"), Err(NotANumber::TooPrecise));
        assert_eq!(exact("1,5"), Err(NotANumber::Other));
    }

    proptest! {
        #[test]
        fn no_text_stops_the_reader(text in any::<String>()) {
            let _read = (typed(&text), exact(&text));
        }

        #[test]
        fn what_is_written_in_vietnamese_is_read_back(count in -99_999i64..99_999) {
            let value = Hundredths::from_hundredths(count);
            prop_assert_eq!(typed(&value.to_string().replace('.', ",")), Ok(value));
        }
    }
}
