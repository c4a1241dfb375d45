//! Vietnamese letters in one piece.
//!
//! Some systems write a letter and its marks as several characters, others as one; a name must be one text whoever
//! typed it. This is the canonical composition of Unicode for the letters of Vietnamese; marks on other letters stay.
//! Source: Unicode Standard Annex 15, for the letters of Vietnamese with marks and their capitals.

/// A letter, a mark, and the two in one. Letters with two marks come from one with one mark.
const LETTERS: [(char, char, char); 66] = [
    ('a', '\u{300}', 'à'),
    ('a', '\u{301}', 'á'),
    ('a', '\u{302}', 'â'),
    ('a', '\u{303}', 'ã'),
    ('a', '\u{306}', 'ă'),
    ('a', '\u{309}', 'ả'),
    ('a', '\u{323}', 'ạ'),
    ('â', '\u{300}', 'ầ'),
    ('â', '\u{301}', 'ấ'),
    ('â', '\u{303}', 'ẫ'),
    ('â', '\u{309}', 'ẩ'),
    ('ạ', '\u{302}', 'ậ'),
    ('ă', '\u{300}', 'ằ'),
    ('ă', '\u{301}', 'ắ'),
    ('ă', '\u{303}', 'ẵ'),
    ('ă', '\u{309}', 'ẳ'),
    ('ạ', '\u{306}', 'ặ'),
    ('e', '\u{300}', 'è'),
    ('e', '\u{301}', 'é'),
    ('e', '\u{302}', 'ê'),
    ('e', '\u{303}', 'ẽ'),
    ('e', '\u{309}', 'ẻ'),
    ('e', '\u{323}', 'ẹ'),
    ('ê', '\u{300}', 'ề'),
    ('ê', '\u{301}', 'ế'),
    ('ê', '\u{303}', 'ễ'),
    ('ê', '\u{309}', 'ể'),
    ('ẹ', '\u{302}', 'ệ'),
    ('i', '\u{300}', 'ì'),
    ('i', '\u{301}', 'í'),
    ('i', '\u{303}', 'ĩ'),
    ('i', '\u{309}', 'ỉ'),
    ('i', '\u{323}', 'ị'),
    ('o', '\u{300}', 'ò'),
    ('o', '\u{301}', 'ó'),
    ('o', '\u{302}', 'ô'),
    ('o', '\u{303}', 'õ'),
    ('o', '\u{309}', 'ỏ'),
    ('o', '\u{31b}', 'ơ'),
    ('o', '\u{323}', 'ọ'),
    ('ô', '\u{300}', 'ồ'),
    ('ô', '\u{301}', 'ố'),
    ('ô', '\u{303}', 'ỗ'),
    ('ô', '\u{309}', 'ổ'),
    ('ọ', '\u{302}', 'ộ'),
    ('ơ', '\u{300}', 'ờ'),
    ('ơ', '\u{301}', 'ớ'),
    ('ơ', '\u{303}', 'ỡ'),
    ('ơ', '\u{309}', 'ở'),
    ('ơ', '\u{323}', 'ợ'),
    ('u', '\u{300}', 'ù'),
    ('u', '\u{301}', 'ú'),
    ('u', '\u{303}', 'ũ'),
    ('u', '\u{309}', 'ủ'),
    ('u', '\u{31b}', 'ư'),
    ('u', '\u{323}', 'ụ'),
    ('ư', '\u{300}', 'ừ'),
    ('ư', '\u{301}', 'ứ'),
    ('ư', '\u{303}', 'ữ'),
    ('ư', '\u{309}', 'ử'),
    ('ư', '\u{323}', 'ự'),
    ('y', '\u{300}', 'ỳ'),
    ('y', '\u{301}', 'ý'),
    ('y', '\u{303}', 'ỹ'),
    ('y', '\u{309}', 'ỷ'),
    ('y', '\u{323}', 'ỵ'),
];

/// The text with every Vietnamese letter in one piece.
pub fn composed(text: &str) -> String {
    let mut composed = String::with_capacity(text.len());
    for letter in text.chars() {
        match composed.chars().next_back().and_then(|last| joined(last, letter)) {
            Some(whole) => {
                composed.pop();
                composed.push(whole);
            }
            None => composed.push(letter),
        }
    }
    composed
}

fn joined(letter: char, mark: char) -> Option<char> {
    let lower = letter.to_lowercase().next().filter(|lower| lower.len_utf8() > 0)?;
    let (_, _, whole) = LETTERS.iter().find(|(base, own, _)| *base == lower && *own == mark)?;
    if lower == letter { Some(*whole) } else { whole.to_uppercase().next() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_typed_in_pieces_become_one() {
        let pieces = "Ba\u{306}\u{301}c Ke\u{323}\u{302}nh u\u{31b}\u{323} O\u{31b}\u{309} E\u{323}\u{302} đ";
        assert_eq!(composed(pieces), "Bắc Kệnh ự Ở Ệ đ");
    }

    #[test]
    fn a_text_in_one_piece_and_marks_of_other_letters_stay() {
        for text in ["Quyết định số 395/QĐ-BTNMT", "n\u{303} \u{301}", "", "日本"] {
            assert_eq!(composed(text), text);
        }
    }
}
