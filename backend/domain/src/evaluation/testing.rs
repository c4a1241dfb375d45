//! Small sets and papers for the tests of this slice.
