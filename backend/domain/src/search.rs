//! Searching Vietnamese without diacritics.

/// Folds a text for search: lower case, no tone or vowel marks, `đ` as `d`, single blanks.
/// "Sở TN&MT  Bắc Kạn" and "so tn&mt bac kan" fold to the same text. Every searchable column has a
/// folded twin (`*_search`), because no database folds `đ`.
pub fn fold_vi(text: &str) -> String {
    let folded: String = text.chars().flat_map(char::to_lowercase).filter_map(base).collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The base letter of a lower-case Vietnamese letter; `None` for a combining mark.
fn base(letter: char) -> Option<char> {
    Some(match letter {
        'à' | 'á' | 'ả' | 'ã' | 'ạ' | 'ă' | 'ằ' | 'ắ' | 'ẳ' | 'ẵ' | 'ặ' | 'â' | 'ầ' | 'ấ' | 'ẩ' | 'ẫ' | 'ậ' => {
            'a'
        }
        'è' | 'é' | 'ẻ' | 'ẽ' | 'ẹ' | 'ê' | 'ề' | 'ế' | 'ể' | 'ễ' | 'ệ' => 'e',
        'ì' | 'í' | 'ỉ' | 'ĩ' | 'ị' => 'i',
        'ò' | 'ó' | 'ỏ' | 'õ' | 'ọ' | 'ô' | 'ồ' | 'ố' | 'ổ' | 'ỗ' | 'ộ' | 'ơ' | 'ờ' | 'ớ' | 'ở' | 'ỡ' | 'ợ' => {
            'o'
        }
        'ù' | 'ú' | 'ủ' | 'ũ' | 'ụ' | 'ư' | 'ừ' | 'ứ' | 'ử' | 'ữ' | 'ự' => 'u',
        'ỳ' | 'ý' | 'ỷ' | 'ỹ' | 'ỵ' => 'y',
        'đ' => 'd',
        '\u{300}'..='\u{36f}' => return None,
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::fold_vi;

    #[test]
    fn diacritics_case_and_blanks_do_not_matter() {
        assert_eq!(fold_vi("Đặng  Thị Ửng"), "dang thi ung");
        assert_eq!(fold_vi("Sở TN&MT tỉnh Bắc Kạn"), "so tn&mt tinh bac kan");
    }

    #[test]
    fn composed_and_decomposed_letters_fold_alike() {
        assert_eq!(fold_vi("Ba\u{306}\u{301}c"), fold_vi("Bắc"));
    }
}
