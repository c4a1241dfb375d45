//! The command line of Thi Đua.

use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::{Args, Parser, Subcommand};
use server::audit::cli::AuditCommand;
use server::config::{DataArgs, ServeArgs};
use server::demo::DemoArgs;
use server::identity::cli::UserCommand;
use server::notification::cli::NotifyCommand;
use server::output::say;
use server::{audit, demo, evaluation, graphql, identity, notification, serve};
use tracing_subscriber::EnvFilter;

// Measured on the answers of this API: a fifth less CPU than the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Thi Đua: emulation and commendation of Vietnamese emulation clusters.
#[derive(Debug, Parser)]
#[command(name = "thidua", version, about)]
struct Cli {
    /// What is logged, as a filter: `info`, `server=debug,info`.
    #[arg(long, global = true, env = "THIDUA_LOG", default_value = "info,sea_orm_migration=warn,sqlx=warn", value_parser = read_filter)]
    log: Filter,
    /// Log as JSON, one object a line.
    #[arg(long, global = true, env = "THIDUA_LOG_JSON")]
    log_json: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the API, and the web application when its folder is given.
    Serve(ServeArgs),
    /// Brings the database to the current schema.
    Migrate(DataArgs),
    /// Loads the demonstration data into an empty database.
    Demo(DemoArgs),
    /// Prints the SDL, sorted, without a database.
    Schema,
    /// Accounts: the first administrator, and a list.
    #[command(subcommand)]
    User(UserCommand),
    /// The audit chain.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// E-mail: a test message.
    #[command(subcommand)]
    Notify(NotifyCommand),
    /// Recomputes every total from its sheets and compares it with what is stored.
    VerifyTotals(VerifyTotalsArgs),
    /// Recomputes a published result from its bundle: exit code 0 when everything follows, 1 when something does not,
    /// 2 when the file cannot be read.
    VerifyResult(VerifyResultArgs),
    /// Prints the public keys that sign, or ever signed, published results: the present one first.
    Keys(DataArgs),
}

#[derive(Debug, Args)]
struct VerifyResultArgs {
    /// The bundle, as downloaded.
    file: PathBuf,
    /// File of a public key you trust (PEM, or base64 as `thidua keys` prints it): only a bundle it signed is good.
    #[arg(long)]
    key: Option<PathBuf>,
    /// Name of a key you trust, as `thidua keys` prints it.
    #[arg(long)]
    key_id: Option<String>,
    /// Answer as JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
struct VerifyTotalsArgs {
    #[command(flatten)]
    data: DataArgs,
}

#[tokio::main]
async fn main() -> ExitCode {
    // TLS to a file store is made by one library; without this it does not know by which cryptography.
    let chosen = rustls::crypto::ring::default_provider().install_default();
    let cli = Cli::parse();
    start_log(&cli.log, cli.log_json);
    if chosen.is_err() {
        tracing::debug!("the cryptography of TLS was chosen before");
    }
    match run(cli.command).await {
        Ok(code) => code,
        Err(error) => {
            tracing::error!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Option<Command>) -> Result<ExitCode> {
    match command.unwrap_or_else(|| Command::Serve(default_serve())) {
        Command::Serve(args) => serve::run(args).await?,
        Command::Migrate(args) => storage::migration::migrate(&serve::connect(&args).await?).await?,
        Command::Demo(args) => demo::run(args).await?,
        Command::Schema => say(graphql::schema::sdl().trim_end()),
        Command::User(command) => identity::cli::run(command).await?,
        Command::Audit(command) => audit::cli::run(command).await?,
        Command::Notify(command) => notification::cli::run(command).await?,
        Command::VerifyTotals(args) => verify_totals(&args.data).await?,
        Command::VerifyResult(args) => return Ok(verify_result(&args)),
        Command::Keys(args) => evaluation::cli::keys(&args).await?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Says what the verifier found; its exit codes tell "differs" from "cannot be read".
fn verify_result(args: &VerifyResultArgs) -> ExitCode {
    let answer = verifier::cli::run(&args.file, args.key.as_deref(), args.key_id.as_deref(), args.json);
    say(&answer.text);
    ExitCode::from(answer.code)
}

/// `thidua` alone serves with the defaults and the environment.
fn default_serve() -> ServeArgs {
    match Cli::parse_from(["thidua", "serve"]).command {
        Some(Command::Serve(args)) => args,
        _ => unreachable!("`thidua serve` parses as serve"),
    }
}

async fn verify_totals(data: &DataArgs) -> Result<()> {
    let report = evaluation::verify::totals(&serve::connect_current(data).await?).await?;
    for line in &report.differences {
        say(line);
    }
    say(&format!("{} evaluations", report.evaluations));
    if report.differences.is_empty() { Ok(()) } else { bail!("stored totals differ from recomputed ones") }
}

/// A log filter that was understood; `EnvFilter` itself cannot be copied by the parser of arguments.
#[derive(Debug, Clone)]
struct Filter(String);

fn read_filter(text: &str) -> Result<Filter, tracing_subscriber::filter::ParseError> {
    EnvFilter::try_new(text).map(|_| Filter(text.to_owned()))
}

fn start_log(filter: &Filter, json: bool) {
    let log = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(&filter.0))
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    if json {
        log.json().init();
    } else {
        log.with_target(false).init();
    }
}
