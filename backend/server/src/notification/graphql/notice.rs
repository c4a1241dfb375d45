//! A notification in the API.

use async_graphql::{Context, Enum, ID, Object};
use chrono::{DateTime, Utc};
use domain::Language;
use domain::notification::words::{Words, words};
use domain::notification::{self as rules, link};
use storage::notification::notice::Told;

use crate::graphql::CxExt as _;

/// What a notification is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::NotificationKind")]
pub enum NotificationKind {
    /// A round was opened; the unit scores itself.
    RoundOpened,
    /// A round reached a stage in which the reader acts.
    StageReached,
    /// The papers that a unit cross-scores were assigned or changed.
    PapersAssigned,
    /// A unit handed in its papers; only that.
    SheetSubmitted,
    /// A unit took a paper back.
    SheetWithdrawn,
    /// A deadline comes near and papers are missing.
    DeadlineComing,
    /// A deadline has passed and papers are missing.
    DeadlinePassed,
    /// For those who lead: which units did not hand in.
    UnitsLate,
    /// The head or the ministry reminds a unit.
    Reminder,
    /// For the ministry: a result waits for another person to publish it.
    PublicationProposed,
    /// A result was published, or corrected.
    ResultPublished,
    /// A ground for not considering a unit was recorded.
    DisqualificationRecorded,
    /// Such a ground was lifted.
    DisqualificationLifted,
    /// A unit recused itself from scoring another; for the ministry, which may assign somebody else.
    ConflictDeclared,
    /// A unit replied to a changed line; for those who may answer.
    LineReplied,
    /// A reply was answered; for the unit.
    ReplyAnswered,
    /// One line was sent back for supplement; for the unit alone.
    LineReturned,
    /// A unit supplemented a returned line; for those who sent it back.
    LineSupplemented,
    /// A unit objects to the provisional result; for the ministry.
    ObjectionFiled,
    /// An objection was decided.
    ObjectionDecided,
}

/// A notice to the signed-in user (thông báo).
pub struct Notification(pub Told);

/// A notice to the signed-in user. Its words are made when it is read, in the reader's language, with the time that is
/// left at that moment.
#[Object]
impl Notification {
    /// Identifier.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// What it is about; null when this program does not know the kind.
    async fn kind(&self) -> Option<NotificationKind> {
        self.0.notice.as_ref().map(|notice| notice.kind().into())
    }

    /// One line: the act, the unit, the deadline.
    async fn title(&self, ctx: &Context<'_>) -> String {
        self.words(ctx).title
    }

    /// One to three sentences.
    async fn body(&self, ctx: &Context<'_>) -> String {
        self.words(ctx).body
    }

    /// The object it is about. Whether it may still be seen is asked when it is opened.
    async fn object_id(&self) -> ID {
        ID(self.0.object.clone())
    }

    /// The page of the object in the web application, beginning with `/`.
    async fn path(&self) -> String {
        link::path(&self.0.object)
    }

    /// When it was written.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When it was read; null while it was not.
    async fn read_at(&self) -> Option<DateTime<Utc>> {
        self.0.read_at
    }
}

impl Notification {
    fn words(&self, ctx: &Context<'_>) -> Words {
        let language = ctx.cx().language();
        match &self.0.notice {
            Some(notice) => words(notice, language, ctx.cx().now()),
            None => unknown(language),
        }
    }
}

/// What an older program says of a kind it does not know.
fn unknown(language: Language) -> Words {
    let title = language.choose("Thông báo", "Notification").to_owned();
    let body = language.choose("Mở để xem.", "Open it to see.").to_owned();
    Words { title, body }
}
