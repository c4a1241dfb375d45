//! Giải trình: a unit may reply to each line that a later stage changed, until a stated moment.
//!
//! When a stage is revealed, a window opens for every line whose value it changed ([`changed`]). The
//! window closes by the clock and by nothing else: silence is acceptance, and no state of a window
//! holds the round up ([`window`]). Who judges may send one line back for supplement ([`returned`]).
//! How long all this may take is declared by the round ([`terms`]); who may what is in [`policy`].

pub mod changed;
pub mod policy;
pub mod returned;
pub mod terms;
pub mod window;

pub use changed::{changed_lines, stood_before};
pub use policy::LineFacts;
pub use returned::{ReturnState, Supplement};
pub use terms::{HearingTerms, Reveal};
pub use window::{AnswerOutcome, MessageKind, WindowAct, WindowState};
