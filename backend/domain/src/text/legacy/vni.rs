//! VNI for Windows: a base letter followed by a sign for shape and tone together; a few letters of one sign.

use super::alphabet::{VOWELS, as_small, capital, small, vowel};

/// Signs after a plain vowel, by tone from huyền.
const PLAIN: [char; 5] = ['ø', 'ù', 'û', 'õ', 'ï'];
/// Signs after `a`, `e`, `o` for â, ê, ô: without tone, then by tone.
const ROOFED: [char; 6] = ['â', 'à', 'á', 'å', 'ã', 'ä'];
/// Signs after `a` for ă: without tone, then by tone.
const BOWED: [char; 6] = ['ê', 'è', 'é', 'ú', 'ü', 'ë'];
/// Letters of one sign.
const SINGLE: [(char, char); 9] =
    [('ñ', 'đ'), ('ô', 'ơ'), ('ö', 'ư'), ('æ', 'ỉ'), ('ó', 'ĩ'), ('ò', 'ị'), ('î', 'ỵ'), ('ì', 'ì'), ('í', 'í')];

/// The vowel that a sign makes of the letter before it, both small.
fn joined(base: char, sign: char) -> Option<char> {
    let place = |signs: &[char]| signs.iter().position(|own| *own == sign);
    let of = |shaped: char, tone: usize| vowel(shaped).map(|(row, _)| VOWELS[row][tone]);
    if let Some(tone) = place(&PLAIN) {
        return if "aeouyơư".contains(base) { of(base, tone + 1) } else { None };
    }
    let roofed = match base {
        'a' => Some('â'),
        'e' => Some('ê'),
        'o' => Some('ô'),
        _ => None,
    };
    match (place(&ROOFED), place(&BOWED)) {
        (Some(tone), _) => of(roofed?, tone),
        (None, Some(tone)) if base == 'a' => of('ă', tone),
        _ => None,
    }
}

pub(super) fn read(text: &str) -> String {
    let mut letters: Vec<char> = Vec::with_capacity(text.len());
    for sign in text.chars() {
        let before = letters.last().copied();
        let together = before.and_then(|base| as_small(base, |base| joined(base, small(sign))));
        if let (Some(together), Some(last)) = (together, letters.last_mut()) {
            *last = together;
        } else {
            let single = |sign| SINGLE.iter().find(|(own, _)| *own == sign).map(|(_, letter)| *letter);
            letters.push(as_small(sign, single).unwrap_or(sign));
        }
    }
    letters.into_iter().collect()
}

pub(super) fn write(text: &str) -> String {
    text.chars().flat_map(signs).collect()
}

fn signs(letter: char) -> Vec<char> {
    let sized = |sign: char| if small(letter) == letter { sign } else { capital(sign) };
    if let Some((sign, _)) = SINGLE.iter().find(|(_, own)| *own == small(letter)) {
        return vec![sized(*sign)];
    }
    let Some((row, tone)) = vowel(small(letter)) else { return vec![letter] };
    let signs = match (VOWELS[row][0], tone) {
        ('ă', tone) => vec!['a', BOWED[tone]],
        ('â', tone) => vec!['a', ROOFED[tone]],
        ('ê', tone) => vec!['e', ROOFED[tone]],
        ('ô', tone) => vec!['o', ROOFED[tone]],
        (plain, 0) => vec![plain],
        ('ơ', tone) => vec!['ô', PLAIN[tone - 1]],
        ('ư', tone) => vec!['ö', PLAIN[tone - 1]],
        (plain, tone) => vec![plain, PLAIN[tone - 1]],
    };
    signs.into_iter().map(sized).collect()
}
