//! Tests of the rules beside them.
