//! What a Vietnamese syllable looks like: onset, vowels with at most one tone, coda.

use super::alphabet::{VOWELS, small, vowel};

const ONSETS: [&str; 28] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q",
    "r", "s", "t", "th", "tr", "v", "x",
];
const NUCLEI: [&str; 56] = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia",
    "iê", "iu", "oa", "oă", "oe", "oi", "ôi", "ơi", "oo", "ua", "uâ", "uê", "ui", "uô", "uơ", "uy", "ưa", "ưi", "ươ",
    "ưu", "yê", "iêu", "yêu", "oai", "oao", "oay", "oeo", "uai", "uay", "uây", "uôi", "uyê", "uya", "ươi", "ươu",
];
const CODAS: [&str; 9] = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];

/// Whether a word is one Vietnamese syllable.
pub(super) fn is_vietnamese(word: &str) -> bool {
    let mut tones = 0;
    let mut plain = String::with_capacity(word.len());
    for letter in word.chars().map(small) {
        match vowel(letter) {
            Some((row, tone)) => {
                tones += usize::from(tone > 0);
                plain.push(VOWELS[row][0]);
            }
            None => plain.push(letter),
        }
    }
    tones <= 1 && ONSETS.iter().any(|onset| plain.strip_prefix(onset).is_some_and(is_rime))
}

/// Vowels and a coda. `gi` and `qu` end in a letter that is also a vowel: both readings are tried by the caller.
fn is_rime(rest: &str) -> bool {
    NUCLEI.iter().any(|nucleus| rest.strip_prefix(nucleus).is_some_and(|coda| CODAS.contains(&coda)))
}
