//! Identity at the edge: what a changed right, an old token or too many guesses come to over HTTP. The use
//! cases themselves are tested beside them.

mod first_administrator;
mod rights;
mod tokens;
