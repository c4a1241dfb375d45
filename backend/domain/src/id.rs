//! Identifiers: one newtype per noun, so that a unit is never passed where a cluster is due.
//!
//! Clients see `noun_` and 32 hexadecimal digits (`cluster_0198…`) and must treat it as opaque.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

/// A text that is not an identifier of the expected noun.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier of a {expected}")]
pub struct InvalidId {
    /// The noun that was expected, as in the prefix.
    pub expected: &'static str,
}

/// What every identifier can do: say its noun, and go to and from the raw value.
pub trait Id: Copy + fmt::Display {
    /// The noun in front of the underscore.
    const NOUN: &'static str;
    /// Wraps a raw value that storage or the id source produced.
    fn from_uuid(raw: Uuid) -> Self;
    /// The raw value, as stored.
    fn uuid(self) -> Uuid;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $noun:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Uuid);

        impl Id for $name {
            const NOUN: &'static str = $noun;
            fn from_uuid(raw: Uuid) -> Self {
                Self(raw)
            }
            fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($noun, "_{}"), self.0.simple())
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;
            fn from_str(text: &str) -> Result<Self, InvalidId> {
                parse($noun, text).map(Self)
            }
        }
    )*};
}

ids! {
    /// A person with an account.
    UserId = "user";
    /// One dated role of a user.
    RoleAssignmentId = "role";
    /// One signed-in device: the family of its refresh tokens.
    SessionId = "session";
    /// A unit: a ministry, a ministry body, a province's department.
    UnitId = "unit";
    /// One act of succession between units.
    SuccessionId = "succession";
    /// A cluster (cụm) or bloc (khối).
    ClusterId = "cluster";
    /// One dated membership of a unit in a cluster.
    MembershipId = "membership";
    /// One dated office (head, deputy) of a unit in a cluster.
    OfficeId = "office";
    /// A document of the register.
    DocumentId = "document";
    /// An uploaded file.
    FileId = "file";
    /// An upload of a file, until it is complete.
    UploadId = "upload";
    /// An emulation movement.
    MovementId = "movement";
    /// A phase of a movement.
    MovementPhaseId = "phase";
    /// The response of one unit to one movement.
    MovementResponseId = "response";
    /// A version of a criteria table.
    CriteriaSetId = "criteriaset";
    /// A group of criteria within a set.
    CriterionGroupId = "group";
    /// One line of a criteria table.
    CriterionId = "criterion";
    /// An evaluation round of one cluster.
    RoundId = "round";
    /// The evaluation of one unit in one round.
    EvaluationId = "evaluation";
    /// One author's sheet for one evaluation at one stage.
    SheetId = "sheet";
    /// One change of the criteria of an open round.
    AmendmentId = "amendment";
    /// One published version of a round's result.
    ResultId = "result";
    /// A table read from a file, on its way onto a sheet.
    ImportId = "import";
    /// One message of the thread of a line.
    MessageId = "message";
    /// A unit's objection to a provisional result.
    ObjectionId = "objection";
    /// One notice for one person.
    NotificationId = "notification";
    /// One message in the outbox.
    MailId = "mail";
    /// One reminder of a unit by a person.
    UnitReminderId = "reminder";
}

fn parse(noun: &'static str, text: &str) -> Result<Uuid, InvalidId> {
    let invalid = InvalidId { expected: noun };
    let digits = text.strip_prefix(noun).and_then(|rest| rest.strip_prefix('_')).ok_or_else(|| invalid.clone())?;
    let plain = digits.len() == 32 && digits.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    if !plain {
        return Err(invalid);
    }
    Uuid::try_parse(digits).map_err(|_| invalid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_survives_the_trip_through_its_text() {
        let id = ClusterId::from_uuid(Uuid::from_u128(0x0198_0000_0000_7000_8000_0000_0000_0001));
        assert_eq!(id.to_string(), "cluster_01980000000070008000000000000001");
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn an_identifier_of_another_noun_or_shape_is_refused() {
        for text in [
            "unit_01980000000070008000000000000001",
            "cluster_0198",
            "cluster_01980000-0000-7000-8000-000000000001",
            "cluster_0198000000007000800000000000000G",
            "cluster_01980000000070008000000000ABCDEF",
            "01980000000070008000000000000001",
            "",
        ] {
            assert_eq!(text.parse::<ClusterId>(), Err(InvalidId { expected: "cluster" }), "{text}");
        }
    }
}
