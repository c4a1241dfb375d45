//! Vietnamese text of the years before Unicode: recognised, and brought to composed Unicode.
//!
//! Old forms still live in workbooks. Their letters are those of Western fonts: `TiÕp nhËn` is TCVN3 for
//! "Tiếp nhận", `Tieáp nhaän` is VNI. Nothing is converted silently: [`detect`] only says what a text seems to be.

mod alphabet;
mod syllable;
mod tcvn3;
mod vni;
mod windows1258;

use crate::criteria::code::coded;

pub use alphabet::compose;

coded! {
    /// How the letters of a text are to be read.
    pub enum Encoding {
        /// Unicode; letters with separate marks are composed.
        Unicode = "UNICODE",
        /// TCVN 5712:1993, third set: the fonts whose names begin with `.Vn` (also called ABC).
        Tcvn3 = "TCVN3",
        /// The fonts whose names begin with `VNI-`.
        Vni = "VNI",
        /// Code page 1258 of Windows that was read as Western.
        Windows1258 = "WINDOWS_1258",
    }
}

impl Encoding {
    /// The text in composed Unicode.
    pub fn read(self, text: &str) -> String {
        match self {
            Self::Unicode => compose(text),
            Self::Tcvn3 => tcvn3::read(text),
            Self::Vni => vni::read(text),
            Self::Windows1258 => windows1258::read(text),
        }
    }

    /// The text as old software would have written it; the other direction of [`Self::read`]. `None` when the
    /// encoding has no sign for a letter (TCVN3 has small letters with tones only).
    pub fn write(self, text: &str) -> Option<String> {
        match self {
            Self::Unicode => Some(text.to_owned()),
            Self::Tcvn3 => tcvn3::write(text),
            Self::Vni => Some(vni::write(text)),
            Self::Windows1258 => Some(windows1258::write(text)),
        }
    }
}

/// Fewer words with marks than this say nothing about an encoding.
const FEWEST_WORDS: usize = 2;

/// What some texts seem to be.
///
/// The rule: among the words that hold anything but ASCII, count those that are Vietnamese syllables under each
/// reading. Unicode stays unless another reading explains at least six of ten of them, at least two, and at least
/// twice as many as Unicode does.
pub fn detect<'a>(texts: impl IntoIterator<Item = &'a str>) -> Encoding {
    let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_ascii()).collect();
    let score = |encoding: Encoding| texts.iter().map(|text| explained(encoding, text)).sum::<usize>();
    let words = texts.iter().flat_map(|text| words(text)).count();
    let unicode = score(Encoding::Unicode);
    let others = [Encoding::Tcvn3, Encoding::Vni, Encoding::Windows1258];
    let best = others.into_iter().map(|encoding| (score(encoding), encoding)).max_by_key(|(score, _)| *score);
    match best {
        Some((score, encoding)) if score >= FEWEST_WORDS && score * 10 >= words * 6 && score >= unicode * 2 => encoding,
        _ => Encoding::Unicode,
    }
}

/// Words that hold a letter beyond ASCII.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let splits = |letter: char| letter.is_whitespace() || (letter.is_ascii() && !letter.is_ascii_alphanumeric());
    text.split(splits).filter(|word| !word.is_ascii())
}

/// How many of the words that are not ASCII are Vietnamese syllables when read so.
fn explained(encoding: Encoding, text: &str) -> usize {
    words(text).filter(|word| syllable::is_vietnamese(&encoding.read(word))).count()
}

#[cfg(test)]
mod tests;
