//! TCVN3 (ABC): one sign of a Western font for each small letter with marks, and for the seven capitals without tone.
//! A capital with a tone is the small letter's sign in a font of capitals, so it cannot be told from the small one.

/// Letters in the order of [`SIGNS`].
const LETTERS: &str = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
/// Signs of the standard, as a Western font shows them.
/// Source: TCVN 5712:1993, set 3.
const SIGNS: &str = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u{ad}õøö÷ùúýûüþ¡¢§£¤¥¦";

fn swapped(letter: char, from: &str, to: &str) -> Option<char> {
    let place = from.chars().position(|own| own == letter)?;
    to.chars().nth(place)
}

pub(super) fn read(text: &str) -> String {
    text.chars().map(|sign| swapped(sign, SIGNS, LETTERS).unwrap_or(sign)).collect()
}

pub(super) fn write(text: &str) -> Option<String> {
    let sign = |letter: char| swapped(letter, LETTERS, SIGNS).or_else(|| letter.is_ascii().then_some(letter));
    text.chars().map(sign).collect()
}
