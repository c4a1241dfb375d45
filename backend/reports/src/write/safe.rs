//! Text of people in cells: never a formula, whatever program opens the file or saves it as text.

/// Signs that make a formula of a text at its beginning, their full-width forms, and the apostrophe that hides itself.
const SIGNS: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠', '\''];
/// The most characters of a cell.
const LONGEST: usize = 32_000;

/// The text with an apostrophe before it where it could be taken for a formula.
pub(super) fn safe(text: &str) -> String {
    let kept: String = text.chars().filter(|letter| *letter != '\0').take(LONGEST).collect();
    if text.starts_with(SIGNS) { format!("'{kept}") } else { kept }
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn what_could_be_a_formula_gets_an_apostrophe() {
        for text in ["=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'x"] {
            assert_eq!(safe(text), format!("'{text}"));
        }
        assert_eq!(safe("\0=1"), "'=1");
        for text in ["Báo cáo số 12", "1 + 1 = 2", ""] {
            assert_eq!(safe(text), text);
        }
    }
}
