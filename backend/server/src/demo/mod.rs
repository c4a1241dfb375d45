//! Demonstration data, and the fixture that tests know by heart.
//!
//! Everything is played through the services with a clock that moves, so that the demonstration obeys the
//! same rules as real work and leaves the same audit chain. Facts come from the source article and from
//! public decisions; scores, offices and the cluster of 2026 are invented and say so.

mod account;
mod article;
mod fixture;
mod invent;
mod movement;
mod organisation;
mod paper;
mod play;
mod stage;

use anyhow::{Context as _, Result, bail};
use clap::{Args, ValueEnum};
use storage::{installation, migration};

use crate::app::{App, Clock, Ids};
use crate::config::DataArgs;
use crate::identity::{Hasher, Keys};
use crate::output::say;
use crate::serve::{connect, open_files, result_key};

pub use account::{Account, PASSWORD, accounts};
pub use fixture::{Fixture, PASSWORD as FIXTURE_PASSWORD, two_clusters};
pub use stage::Stage;

/// Which data to load.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FixtureName {
    /// Two clusters with every role and an open round each; identifiers are printed.
    TwoClusters,
}

/// What `thidua demo` loads, and where.
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// Where the data is.
    #[command(flatten)]
    pub data: DataArgs,
    /// Load this fixture instead of the demonstration.
    #[arg(long, value_enum)]
    pub fixture: Option<FixtureName>,
    /// Do nothing when the database already holds data.
    #[arg(long)]
    pub if_empty: bool,
    /// Print accounts (and, for the fixture, identifiers) as JSON.
    #[arg(long)]
    pub json: bool,
}

/// Loads the demonstration or the fixture into an empty database and prints the accounts.
pub async fn run(args: DemoArgs) -> Result<()> {
    let db = connect(&args.data).await?;
    migration::migrate(&db).await.context("cannot bring the database to the current schema")?;
    let empty = installation::is_empty(&db).await?;
    if !empty && !args.if_empty {
        bail!("the database holds data already; demonstration data goes into an empty one only");
    }
    let keys = Keys::ephemeral()?.with_results(result_key(&args.data)?);
    let mut app = App::new(db.clone(), Clock::System, Ids::Random, keys, Hasher::new());
    if empty {
        app.files = std::sync::Arc::new(open_files(&args.data)?);
    }
    match args.fixture {
        Some(FixtureName::TwoClusters) if empty => {
            // Counted identifiers are the same each time: tests and clients may know them.
            let fixture = two_clusters(&App { ids: Ids::counted(), ..app }).await?;
            say(&serde_json::to_string_pretty(&fixture.to_json())?);
        }
        None if empty => load(&app).await?,
        _ => {}
    }
    if args.fixture.is_none() && (empty || installation::is_demonstration(&db).await?) {
        print_accounts(args.json)?;
    }
    Ok(db.close().await?)
}

/// Plays the demonstration from 2022 until the application's moment, into an empty database.
pub async fn load(app: &App) -> Result<()> {
    let mut stage = Stage::new(app);
    stage.mark_demonstration().await?;
    let organisation = organisation::build(&mut stage).await?;
    movement::launch(&mut stage, &organisation).await?;
    play::finished_round(&mut stage, &organisation).await?;
    let today = organisation::merge(&mut stage, &organisation).await?;
    let people = account::open(&mut stage, &organisation, &today).await?;
    play::open_round(&mut stage, &today, &people).await
}

fn print_accounts(json: bool) -> Result<()> {
    if json {
        let list: Vec<_> = accounts().iter().map(Account::to_json).collect();
        say(&serde_json::to_string_pretty(&list)?);
        return Ok(());
    }
    say(&format!("Dữ liệu minh họa / demonstration data. Mật khẩu / password: {PASSWORD}"));
    for account in accounts() {
        say(&format!("  {:<18} {}", account.username, account.display_name));
    }
    Ok(())
}
