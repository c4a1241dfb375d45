//! Figures as people read them.

use crate::hundredths::Hundredths;
use crate::language::Language;

/// A decimal without idle zeros and with the reader's decimal sign: `12,5` in Vietnamese, `12.5` in
/// English.
pub(crate) fn figure(value: Hundredths, language: Language) -> String {
    let text = value.to_string();
    let short = text.trim_end_matches('0').trim_end_matches('.');
    match language {
        Language::Vietnamese => short.replace('.', ","),
        Language::English => short.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_lose_idle_zeros_and_take_the_readers_decimal_sign() {
        for (hundredths, vietnamese, english) in
            [(1_250, "12,5", "12.5"), (100_000, "1000", "1000"), (-25, "-0,25", "-0.25"), (0, "0", "0")]
        {
            let value = Hundredths::from_hundredths(hundredths);
            assert_eq!(figure(value, Language::Vietnamese), vietnamese);
            assert_eq!(figure(value, Language::English), english);
        }
    }
}
