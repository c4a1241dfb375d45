//! Code page 1258 of Windows read as 1252: letters with shapes have a sign, tones are signs of their own after them.

use super::alphabet::{TONES, VOWELS, as_small, compose, small, vowel};

/// Signs that stand for other letters than a Western font shows.
const SIGNS: [(char, char); 13] = [
    ('Ì', '\u{300}'),
    ('ì', '\u{301}'),
    ('Ò', '\u{309}'),
    ('Þ', '\u{303}'),
    ('ò', '\u{323}'),
    ('ã', 'ă'),
    ('Ã', 'Ă'),
    ('õ', 'ơ'),
    ('Õ', 'Ơ'),
    ('ý', 'ư'),
    ('Ý', 'Ư'),
    ('ð', 'đ'),
    ('Ð', 'Đ'),
];

pub(super) fn read(text: &str) -> String {
    let letter = |sign: char| SIGNS.iter().find(|(own, _)| *own == sign).map_or(sign, |(_, letter)| *letter);
    compose(&text.chars().map(letter).collect::<String>())
}

pub(super) fn write(text: &str) -> String {
    let sign = |letter: char| SIGNS.iter().find(|(_, own)| *own == letter).map_or(letter, |(sign, _)| *sign);
    text.chars().flat_map(apart).map(sign).collect()
}

/// A letter as its vowel without tone, and the tone's mark.
fn apart(letter: char) -> Vec<char> {
    match vowel(small(letter)) {
        Some((_, 0)) | None => vec![letter],
        Some((row, tone)) => {
            let base = as_small(letter, |_| Some(VOWELS[row][0])).unwrap_or(letter);
            vec![base, TONES[tone - 1]]
        }
    }
}
