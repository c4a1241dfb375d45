//! Closed lists of the hearing as GraphQL enums.

use async_graphql::Enum;
use domain::evaluation::{objection, reply};

/// Where the window of a changed line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "reply::WindowState", name = "ReplyWindowState")]
pub enum WindowState {
    /// The unit has said nothing and may still.
    Open,
    /// The unit accepted the value.
    Accepted,
    /// The unit said nothing until the stated moment, which counts as acceptance.
    AcceptedBySilence,
    /// The unit replied and waits for an answer.
    Replied,
    /// The reply was answered.
    Answered,
}

/// What a message of a line's thread is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "reply::MessageKind", name = "LineMessageKind")]
pub enum MessageKind {
    /// The unit accepts the value.
    Accept,
    /// The unit replies (giải trình).
    Reply,
    /// Who judges answers a reply.
    Answer,
    /// Who judges sends the line back for supplement (trả lại).
    Return,
    /// The unit supplements a returned line.
    Supplement,
}

/// What an answer says about the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "reply::AnswerOutcome")]
pub enum AnswerOutcome {
    /// The value stays.
    Maintained,
    /// The next stage takes the reply into account.
    Adjusted,
}

/// Where a returned line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "reply::ReturnState", name = "LineReturnState")]
pub enum ReturnState {
    /// The unit may supplement it.
    Open,
    /// The unit supplemented it.
    Supplemented,
    /// The unit did nothing until the stated moment; the line is judged as it stands.
    Lapsed,
}

/// Where an objection stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "objection::ObjectionState")]
pub enum ObjectionState {
    /// Filed.
    Filed,
    /// Tiếp nhận: taken up, with a date for the decision.
    Admitted,
    /// Decided: the unit is right.
    Upheld,
    /// Decided: the unit is right in part.
    Partly,
    /// Decided: the result stands.
    Rejected,
    /// Taken back by the unit.
    Withdrawn,
}

/// What a decision about an objection says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "objection::ObjectionOutcome")]
pub enum ObjectionOutcome {
    /// The unit is right.
    Upheld,
    /// The unit is right in part.
    Partly,
    /// The result stands.
    Rejected,
}
