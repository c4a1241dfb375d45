//! `thidua notify test`.

use anyhow::{Context as _, Result, bail};
use clap::{Args, Subcommand};
use domain::Language;
use domain::notification::Address;
use domain::notification::letter::{Envelope, test_letter};

use super::delivery::{Mail, Mailer as _};
use super::smtp::Smtp;
use crate::app::{Clock, Ids};
use crate::config::MailArgs;
use crate::output::say;

/// E-mail from the command line.
#[derive(Debug, Subcommand)]
pub enum NotifyCommand {
    /// Sends one test message with the settings in force and says what came of it.
    Test(TestArgs),
}

/// Where a test message goes.
#[derive(Debug, Args)]
pub struct TestArgs {
    /// How e-mail leaves.
    #[command(flatten)]
    pub mail: MailArgs,
    /// The address that gets the message.
    #[arg(long)]
    pub to: String,
}

/// Runs a command of notifications.
pub async fn run(command: NotifyCommand) -> Result<()> {
    let NotifyCommand::Test(args) = command;
    let to = Address::parse(&args.to).with_context(|| format!("{} is no e-mail address", args.to))?;
    let Some(smtp) = Smtp::of(&args.mail)? else {
        bail!("e-mail is off: THIDUA_SMTP_URL is not set");
    };
    let public_url = args.mail.public_url()?;
    let now = Clock::System.now();
    let envelope = Envelope { name: to.as_str(), language: Language::Vietnamese, now, public_url: &public_url };
    let mail = Mail { id: Ids::Random.next(now), to: to.clone(), letter: test_letter(&envelope), at: now };
    match smtp.send(&mail).await {
        Ok(()) => {
            say(&format!("{} took the message {} for {}", smtp.server(), mail.id, to.as_str()));
            Ok(())
        }
        Err(failure) => bail!("{} did not take the message: {}", smtp.server(), failure.text()),
    }
}
