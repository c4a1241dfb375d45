//! `thidua user`: the first administrator's token, accounts from the command line.

use std::io::Read as _;

use anyhow::{Context as _, Result, anyhow, bail};
use clap::{Args, Subcommand};
use domain::identity::{NewUser, Password};
use domain::{Language, Role};
use storage::identity::user::{UserFilter, page};
use storage::{Db, PageRequest, migration};

use super::{Hasher, Keys, service};
use crate::app::{App, Clock, Ids};
use crate::config::DataArgs;
use crate::cx::{Cx, write};
use crate::fault::Fault;
use crate::output::say;

/// Accounts from the command line.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Prints a one-time token for the first administrator, good for 24 hours and as long as there is none.
    FirstAdministrator(Where),
    /// Opens an account; the password is read from standard input.
    Create(CreateArgs),
    /// Lists the accounts: username, state, name.
    List(Where),
}

/// Where the data is.
#[derive(Debug, Args)]
pub struct Where {
    /// Where the data is.
    #[command(flatten)]
    pub data: DataArgs,
}

/// The account to open.
#[derive(Debug, Args)]
pub struct CreateArgs {
    /// Where the data is.
    #[command(flatten)]
    pub data: DataArgs,
    /// The name to sign in with.
    pub username: String,
    /// The name people read.
    pub display_name: String,
    /// Makes the account a system administrator, beginning today.
    #[arg(long)]
    pub administrator: bool,
}

impl UserCommand {
    const fn data(&self) -> &DataArgs {
        match self {
            Self::FirstAdministrator(args) | Self::List(args) => &args.data,
            Self::Create(args) => &args.data,
        }
    }
}

/// Runs a user command.
pub async fn run(command: UserCommand) -> Result<()> {
    let db = Db::connect(&command.data().database()).await.context("cannot open the database")?;
    if migration::pending(&db).await? > 0 {
        bail!("the database is older than this program: run `thidua migrate` first");
    }
    // No token is signed here, so no key is read.
    let app = App::new(db, Clock::System, Ids::Random, Keys::ephemeral()?, Hasher::new());
    let cx = Cx::system(app, "command-line");
    match command {
        UserCommand::FirstAdministrator(_) => first_administrator(&cx).await,
        UserCommand::Create(args) => create(&cx, args).await,
        UserCommand::List(_) => list(&cx).await,
    }
}

async fn first_administrator(cx: &Cx) -> Result<()> {
    let (token, _) = write(|| service::offer_first_administrator(cx)).await.map_err(spoken)?;
    say(token.expose());
    Ok(())
}

async fn create(cx: &Cx, args: CreateArgs) -> Result<()> {
    let mut typed = String::new();
    std::io::stdin().take(1_024).read_to_string(&mut typed).context("the password cannot be read")?;
    let password = Password::new(typed.trim_end_matches(['\r', '\n']));
    let command = NewUser { username: args.username, display_name: args.display_name, password };
    let role = service::SystemRole { role: Role::SystemAdministrator, unit: None, valid_from: cx.today() };
    let roles = if args.administrator { vec![role] } else { Vec::new() };
    let user = write(|| service::create_user_as_system(cx, command.clone(), &roles)).await.map_err(spoken)?;
    say(&user.id.to_string());
    Ok(())
}

async fn list(cx: &Cx) -> Result<()> {
    let mut request = PageRequest::first(100);
    loop {
        let found = page(cx.db(), &UserFilter::default(), &request).await?;
        for user in &found.items {
            let state = if user.active { "active" } else { "suspended" };
            say(&format!("{}\t{state}\t{}", user.username, user.display_name));
        }
        let last = found.items.last().map(storage::page::Keyed::cursor);
        if !found.has_next || last.is_none() {
            return Ok(());
        }
        request.after = last;
    }
}

/// A fault as the command line says it: broken rules in words.
fn spoken(fault: Fault) -> anyhow::Error {
    match fault {
        Fault::Rejected(rules) => {
            let words: Vec<_> = rules.iter().map(|rule| rule.text(Language::English)).collect();
            anyhow!("{}", words.join(" "))
        }
        other => other.into(),
    }
}
