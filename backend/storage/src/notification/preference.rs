//! What people said about e-mail.

use domain::Language;
use domain::id::{Id as _, UserId};
use domain::notification::{Address, MailMode, Preferences};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, values};
use crate::tx::Tx;

/// The columns, as other queries of this slice join them; all null for who said nothing.
#[derive(FromQueryResult)]
pub(super) struct Columns {
    email: Option<String>,
    mail: Option<bool>,
    mode: Option<String>,
    language: Option<String>,
}

impl Columns {
    pub(super) fn into_domain(self) -> Result<Preferences, StoreError> {
        let (Some(mail), Some(mode), Some(language)) = (self.mail, self.mode, self.language) else {
            return Ok(Preferences::default());
        };
        Ok(Preferences {
            // What is stored was checked; an address that an older rule let pass gets no mail.
            email: self.email.as_deref().and_then(Address::parse),
            mail,
            mode: row::code("mail_preference.mode", &mode, MailMode::from_code)?,
            language: if language == "en" { Language::English } else { Language::Vietnamese },
        })
    }
}

#[derive(FromQueryResult)]
struct Row {
    user_id: Uuid,
    #[sea_orm(nested)]
    columns: Columns,
}

/// What some people said; those that said nothing are left out.
pub async fn many(reader: &impl Reader, users: &[UserId]) -> Result<Vec<(UserId, Preferences)>, StoreError> {
    let mut select = crate::sql::Select::new(
        "select p.user_id, p.email, p.mail, p.mode, p.language from mail_preference p where 1 = 1",
        vec![],
    );
    select.and_in("p.user_id", users.iter().map(|user| user.uuid()));
    let rows: Vec<Row> = select.all(reader.connection()).await?;
    rows.into_iter().map(|row| Ok((UserId::from_uuid(row.user_id), row.columns.into_domain()?))).collect()
}

/// What one person said; the default when nothing.
pub async fn of(reader: &impl Reader, user: UserId) -> Result<Preferences, StoreError> {
    Ok(many(reader, &[user]).await?.pop().map(|(_, said)| said).unwrap_or_default())
}

/// Writes what a person said.
pub async fn save(tx: &Tx, user: UserId, said: &Preferences) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into mail_preference (user_id, email, mail, mode, language, updated_at) \
             values ($1, $2, $3, $4, $5, $6) on conflict (user_id) do update set email = $2, mail = $3, mode = $4, \
             language = $5, updated_at = $6",
            values![
                user.uuid(),
                said.email.as_ref().map(|email| email.as_str().to_owned()),
                said.mail,
                said.mode.code(),
                said.language.choose("vi", "en"),
                tx.now(),
            ],
        )
        .await
        .map(drop)
}
