//! Words searched in a stream of pieces.

/// Looks for words that may lie across two pieces. Zero bytes are passed over, so that text in UTF-16 is searched like
/// text in UTF-8.
pub(super) struct Needles<'a> {
    words: &'a [&'a [u8]],
    longest: usize,
    kept: Vec<u8>,
    found: bool,
}

impl<'a> Needles<'a> {
    pub(super) fn new(words: &'a [&'a [u8]]) -> Self {
        let longest = words.iter().map(|word| word.len()).max().unwrap_or_default();
        Self { words, longest, kept: Vec::new(), found: false }
    }

    pub(super) fn take(&mut self, piece: &[u8]) {
        self.kept.extend(piece.iter().copied().filter(|byte| *byte != 0));
        let found = |word: &&[u8]| self.kept.windows(word.len()).any(|window| window == *word);
        self.found |= self.words.iter().any(found);
        let surplus = self.kept.len().saturating_sub(self.longest.saturating_sub(1));
        self.kept.drain(..surplus);
    }

    /// Whether one of the words has come.
    pub(super) const fn found(&self) -> bool {
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_wherever_the_pieces_break_and_in_both_encodings() {
        for text in [b"ab<!DOCTYPE x".to_vec(), b"<\0!\0D\0O\0C\0T\0Y\0P\0E\0".to_vec()] {
            for size in 1..text.len() {
                let mut needles = Needles::new(&[b"<!DOCTYPE", b"<!ENTITY"]);
                text.chunks(size).for_each(|piece| needles.take(piece));
                assert!(needles.found(), "in pieces of {size}");
            }
        }
        let mut needles = Needles::new(&[b"<!DOCTYPE"]);
        needles.take(b"<!DOCTYP <!doctype");
        assert!(!needles.found());
    }
}
