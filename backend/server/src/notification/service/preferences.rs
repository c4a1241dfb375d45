//! Use case: saying where e-mail goes and how it comes.

use domain::Language;
use domain::audit::Audit;
use domain::id::UserId;
use domain::notification::{Address, MailMode, NotificationError, NotificationErrorCode as Code, Preferences, policy};
use serde_json::json;
use storage::identity::user as users;
use storage::notification::preference;

use crate::cx::Cx;
use crate::fault::{Fault, Found as _, broken};

/// Says where e-mail goes and how it comes.
#[derive(Debug, Clone)]
pub struct SetPreferences {
    /// Whose; `None` = one's own.
    pub user: Option<UserId>,
    /// The address as typed; `None` or blank takes it away.
    pub email: Option<String>,
    /// Whether e-mail is wanted.
    pub mail: bool,
    /// At once, or once a day.
    pub mode: MailMode,
    /// The language of e-mails.
    pub language: Language,
}

/// Writes what a person, or the administrator for a person, says about e-mail.
pub async fn set_preferences(cx: &Cx, command: SetPreferences) -> Result<UserId, Fault> {
    let own = cx.actor().user_id();
    let user = command.user.or(own).ok_or(Fault::Unauthenticated)?;
    let tx = cx.begin().await?;
    cx.require(policy::preferences(cx.actor(), user), "user.mailPreferences", user)?;
    users::for_change(&tx, user).await?.found()?;
    let SetPreferences { mail, mode, language, .. } = command;
    let said = Preferences { email: address(command.email.as_deref())?, mail, mode, language };
    preference::save(&tx, user, &said).await?;
    // The chain stays for ever, so it does not hold the address: that there is one is enough.
    let after = json!({ "address": said.email.is_some(), "mail": mail, "mode": mode.code() });
    tx.commit([Audit::of("user.mailPreferences", user).after(after)]).await?;
    Ok(user)
}

fn address(typed: Option<&str>) -> Result<Option<Address>, Fault> {
    let Some(typed) = typed.map(str::trim).filter(|typed| !typed.is_empty()) else { return Ok(None) };
    let invalid = || broken(NotificationError::new(Code::AddressInvalid, "email"));
    Address::parse(typed).map(Some).ok_or_else(invalid)
}
