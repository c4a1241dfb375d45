//! Use cases that write rounds, sheets and results.

mod amendment;
mod assignment;
mod bundle;
mod disqualification;
mod hearing;
mod publication;
mod ranking;
mod reassign;
mod reckon;
mod remind;
mod reveal;
mod round;
mod scores;
mod sheet;

pub use amendment::{AcknowledgeAmendment, AmendRound, acknowledge_amendment, amend_round, amendment_facts};
pub use assignment::{AssignCrossScorers, assign_cross_scorers};
pub use disqualification::{
    LiftDisqualification, RecordDisqualification, lift_disqualification, record_disqualification,
};
pub use hearing::{
    AcceptLines, AdmitObjection, AnswerReply, DecideObjection, FileObjection, ReplyToLine, ReturnLine, SetHearing,
    SupplementLine, WithdrawObjection, accept_lines, admit_objection, answer_reply, decide_objection, file_objection,
    reply_to_line, return_line, set_hearing, supplement_line, withdraw_objection,
};
pub use publication::{ProposePublication, PublishRound, propose_publication, publish_round};
pub use ranking::{RankedUnit, ranking};
pub use reassign::{ChangeAssignment, DeclareConflict, change_assignment, declare_conflict};
pub use reckon::{differs, reckon, recompute, recompute_round};
pub use remind::{RemindUnits, RemindedUnit, remind_units};
pub use reveal::is_broken;
pub use round::{AdvanceRound, CreateRound, advance_round, create_round, facts_of, stage_facts};
pub use scores::{
    NewEvidence, NoteChange, SaveScores, SavedScores, ScoreChange, opened, pinned, save_scores, write_scores,
};
pub use sheet::{SubmitSheet, WithdrawSheet, problems_of, submit_sheet, withdraw_sheet};
