//! Counts that a file claims and a reader would believe.

use super::MOST_CELLS;
use super::refusal::Unreadable;

/// What the part with the texts says of their number. The reader of cells sets aside room for as many as are claimed,
/// so a claim beyond what a workbook may hold is refused before it is read.
#[derive(Debug, Default)]
pub(super) struct Claims {
    /// The last bytes, as many as the attribute's name has.
    last: [u8; COUNT.len()],
    /// The number after the name: `None` while none was begun.
    number: Option<usize>,
    /// Whether the name was seen and its number has not ended.
    open: bool,
    largest: usize,
    disguised: bool,
}

/// The attribute with the claim.
const COUNT: &[u8; 11] = b"uniqueCount";

impl Claims {
    /// Looks through the next piece of the part. A byte that plain XML never has could disguise the attribute.
    pub(super) fn take(&mut self, piece: &[u8]) {
        for byte in piece {
            self.disguised |= matches!(byte, 0 | 0x1b);
            self.last.rotate_left(1);
            self.last[COUNT.len() - 1] = *byte;
            match (self.open, byte.is_ascii_digit()) {
                (true, true) => {
                    let digit = usize::from(*byte - b'0');
                    self.number = Some(self.number.unwrap_or(0).saturating_mul(10).saturating_add(digit));
                    self.largest = self.largest.max(self.number.unwrap_or(0));
                }
                (true, false) if self.number.is_some() => self.open = false,
                _ => {}
            }
            if &self.last == COUNT {
                (self.open, self.number) = (true, None);
            }
        }
    }

    /// Refuses what no honest workbook claims.
    pub(super) fn judge(&self) -> Result<(), Unreadable> {
        if self.disguised {
            return Err(Unreadable::Damaged);
        }
        if self.largest > MOST_CELLS { Err(Unreadable::TooManyCells) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pieces: &[&[u8]]) -> Result<(), Unreadable> {
        let mut claims = Claims::default();
        for piece in pieces {
            claims.take(piece);
        }
        claims.judge()
    }

    #[test]
    fn a_claim_is_found_wherever_the_part_is_cut() {
        let honest = b"<sst count=\"9999999\" uniqueCount=\"120\"><si><t>99999999</t></si>";
        let lie = b"<?xml version=\"1.0\"?><sst uniqueCount = '99999999999'>";
        for cut in 0..lie.len() {
            assert_eq!(of(&[&lie[..cut], &lie[cut..]]), Err(Unreadable::TooManyCells), "{cut}");
        }
        assert_eq!(of(&[honest]), Ok(()));
        assert_eq!(of(&[b"<sst uniqueCount=", &vec![b' '; 70_000], b"'", b"200001'"]), Err(Unreadable::TooManyCells));
        assert_eq!(of(&[b"<sst uniqueuniqueCount='200001'"]), Err(Unreadable::TooManyCells));
        assert_eq!(of(&[b"<sst unique\0Count='1'"]), Err(Unreadable::Damaged));
    }
}
