//! Who is told what happens in a round. Each function belongs to one act and is called in its transaction, with facts
//! that everybody told may know: names, counts of papers handed out and in, deadlines.

mod course;
mod hearing;
mod papers;
mod results;
mod stage;

pub(super) use course::{Circle, Units, circle, hands, units};
pub(super) use hearing::{LineEvent, objected, objection_decided, said};
pub(super) use papers::{papers_changed, recused, submitted, withdrawn};
pub(super) use results::{disqualified, proposed, published};
pub(super) use stage::entered;
