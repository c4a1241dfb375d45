//! The Vietnamese alphabet: vowels by shape and tone, and letters put together from base and marks.

/// Each row a vowel, plain and with its five tones: huyền, sắc, hỏi, ngã, nặng.
pub(super) const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'á', 'ả', 'ã', 'ạ'],
    ['ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ'],
    ['â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ'],
    ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ'],
    ['ê', 'ề', 'ế', 'ể', 'ễ', 'ệ'],
    ['i', 'ì', 'í', 'ỉ', 'ĩ', 'ị'],
    ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ'],
    ['ô', 'ồ', 'ố', 'ổ', 'ỗ', 'ộ'],
    ['ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ'],
    ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ'],
    ['ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự'],
    ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'],
];

/// Combining marks of the tones, in the order of [`VOWELS`].
pub(super) const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];

/// What a shape mark makes of a plain vowel.
const SHAPES: [(char, char, char); 6] = [
    ('a', '\u{306}', 'ă'),
    ('a', '\u{302}', 'â'),
    ('e', '\u{302}', 'ê'),
    ('o', '\u{302}', 'ô'),
    ('o', '\u{31b}', 'ơ'),
    ('u', '\u{31b}', 'ư'),
];

/// The vowel of a small letter and its tone, 0 for none; `None` for what is no vowel.
pub(super) fn vowel(letter: char) -> Option<(usize, usize)> {
    VOWELS.iter().enumerate().find_map(|(row, tones)| {
        let tone = tones.iter().position(|own| *own == letter)?;
        Some((row, tone))
    })
}

/// The small letter of a Vietnamese letter.
pub(super) fn small(letter: char) -> char {
    let mut lower = letter.to_lowercase();
    lower.next().filter(|_| lower.next().is_none()).unwrap_or(letter)
}

/// The capital of a Vietnamese letter.
pub(super) fn capital(letter: char) -> char {
    let mut upper = letter.to_uppercase();
    upper.next().filter(|_| upper.next().is_none()).unwrap_or(letter)
}

/// Does something to a small letter and gives the result the size of the original.
pub(super) fn as_small(letter: char, change: impl Fn(char) -> Option<char>) -> Option<char> {
    let own = small(letter);
    let changed = change(own)?;
    Some(if own == letter { changed } else { capital(changed) })
}

/// The letter with one more mark; `None` when there is no such letter.
pub(super) fn marked(letter: char, mark: char) -> Option<char> {
    as_small(letter, |letter| {
        let (row, tone) = vowel(letter)?;
        if let Some(added) = TONES.iter().position(|own| *own == mark) {
            return (tone == 0).then(|| VOWELS[row][added + 1]);
        }
        let shaped = SHAPES.iter().find(|(base, own, _)| *base == VOWELS[row][0] && *own == mark)?.2;
        let (row, _) = vowel(shaped)?;
        Some(VOWELS[row][tone])
    })
}

/// The text with Vietnamese letters in one sign each (the composed form of Unicode); other signs stay.
pub fn compose(text: &str) -> String {
    let mut composed = String::with_capacity(text.len());
    for letter in text.chars() {
        let together = composed.chars().next_back().and_then(|last| marked(last, letter));
        if let Some(together) = together {
            composed.pop();
            composed.push(together);
        } else {
            composed.push(letter);
        }
    }
    composed
}
