//! Authorization is a rule: a pure function of the actor and loaded facts gives a [`Verdict`].
//!
//! The same function guards the write in the service and feeds `allowedActions` on the screen, so
//! the two can never disagree.

use crate::language::Language;

/// The answer to "may this actor do this to this object now?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Yes.
    Allowed,
    /// No, and the actor may know why.
    Denied(Denial),
    /// No, and the actor must not even learn that the object exists.
    Hidden,
}

/// Why an actor who may see an object may not act on it. The words are shown beside the locked
/// button and in the refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Denial {
    /// Nobody is signed in.
    NotSignedIn,
    /// The role does not carry this right.
    Role,
    /// The right exists, but at another unit, cluster or ministry.
    Scope,
    /// The object's stage does not allow it now.
    Stage,
    /// The deadline has passed.
    Deadline,
    /// It is the actor's own unit, or one it descends from or into.
    OwnUnit,
    /// The object is closed, published or frozen.
    Frozen,
    /// It was already handed in.
    AlreadySubmitted,
    /// Two people are needed, and nobody has proposed it yet.
    NotProposed,
    /// Two people are needed, and the actor is the one who proposed it.
    OwnProposal,
    /// It is the actor's own judgement that is in question.
    OwnJudgement,
}

impl Denial {
    /// The stable code for clients.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotSignedIn => "NOT_SIGNED_IN",
            Self::Role => "ROLE",
            Self::Scope => "SCOPE",
            Self::Stage => "STAGE",
            Self::Deadline => "DEADLINE",
            Self::OwnUnit => "OWN_UNIT",
            Self::Frozen => "FROZEN",
            Self::AlreadySubmitted => "ALREADY_SUBMITTED",
            Self::NotProposed => "NOT_PROPOSED",
            Self::OwnProposal => "OWN_PROPOSAL",
            Self::OwnJudgement => "OWN_JUDGEMENT",
        }
    }

    /// The reason in the reader's language.
    pub const fn text(self, language: Language) -> &'static str {
        let (vi, en) = match self {
            Self::NotSignedIn => ("Bạn chưa đăng nhập.", "You are not signed in."),
            Self::Role => ("Vai trò của bạn không có quyền này.", "Your role does not carry this right."),
            Self::Scope => (
                "Quyền của bạn thuộc đơn vị, cụm hoặc Bộ khác.",
                "Your right belongs to another unit, cluster or ministry.",
            ),
            Self::Stage => ("Giai đoạn hiện tại không cho phép việc này.", "The current stage does not allow this."),
            Self::Deadline => ("Đã quá thời hạn.", "The deadline has passed."),
            Self::OwnUnit => (
                "Không được chấm hoặc thẩm định chính đơn vị mình, đơn vị cấp trên, tiền thân hay kế thừa.",
                "Nobody scores or appraises its own unit, its parent, its predecessor or its successor.",
            ),
            Self::Frozen => ("Đối tượng đã khóa, không sửa được nữa.", "This is frozen and can no longer be changed."),
            Self::AlreadySubmitted => ("Đã nộp.", "Already submitted."),
            Self::NotProposed => ("Chưa có người đề nghị.", "Nobody has proposed it yet."),
            Self::OwnProposal => (
                "Bạn là người đề nghị; cần một người khác phê duyệt.",
                "You proposed it; another person has to approve it.",
            ),
            Self::OwnJudgement => (
                "Người đã thẩm định tiêu chí không giải quyết kiến nghị về chính tiêu chí đó.",
                "Who appraised the line does not decide an objection about it.",
            ),
        };
        match language {
            Language::Vietnamese => vi,
            Language::English => en,
        }
    }
}

impl Verdict {
    /// [`Verdict::Allowed`] when the condition holds, else denied for the given reason.
    pub const fn allow_if(condition: bool, otherwise: Denial) -> Self {
        if condition { Self::Allowed } else { Self::Denied(otherwise) }
    }

    /// The first refusal of two verdicts, or [`Verdict::Allowed`].
    pub fn and(self, next: impl FnOnce() -> Self) -> Self {
        match self {
            Self::Allowed => next(),
            refused => refused,
        }
    }

    /// Whether the act may go on.
    pub const fn is_allowed(self) -> bool {
        matches!(self, Self::Allowed)
    }
}
