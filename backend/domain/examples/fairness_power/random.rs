//! A small generator of the program's own (`SplitMix64`), so that its figures never change with a library.

/// The state of the generator.
pub struct Random(u64);

impl Random {
    /// A generator; the same seed gives the same numbers.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, a bound.
    pub fn below(&mut self, bound: u64) -> i64 {
        i64::try_from(self.next() % bound.max(1)).unwrap_or_default()
    }

    /// A number around zero with this standard deviation: the sum of twelve even draws.
    pub fn around_zero(&mut self, deviation: i64) -> i64 {
        let sum: i64 = (0..12).map(|_| self.below(10_001)).sum();
        (sum - 60_000) * deviation / 10_000
    }
}
