//! Use cases of the hearing: what a unit and those who judge it say about a line, and about the result.

mod decide;
mod line;
mod object;
mod reply;
mod returned;
mod terms;

pub use decide::{DecideObjection, decide_objection};
pub use object::{
    AdmitObjection, FileObjection, WithdrawObjection, admit_objection, file_objection, withdraw_objection,
};
pub use reply::{AcceptLines, AnswerReply, ReplyToLine, accept_lines, answer_reply, reply_to_line};
pub use returned::{ReturnLine, SupplementLine, return_line, supplement_line};
pub use terms::{SetHearing, set_hearing};
pub(super) use terms::{declare, publishable, revealed};
