//! `thidua serve`: from settings to a listening server, and its orderly end.

use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use axum::Router;
use storage::file::Blobs;
use storage::{Db, migration};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::app::{App, Clock, Ids};
use crate::config::{DataArgs, ServeArgs};
use crate::cx::Cx;
use crate::downloads::Downloader;
use crate::fault::Fault;
use crate::file::{self, Files, Scanner};
use crate::graphql::executor::Api;
use crate::graphql::schema::{schema, sdl};
use crate::http::files;
use crate::http::{
    ConnectionLimits, Drained, EdgeConfig, HttpParts, Readiness, Work, download, listener, router, workbook_routes,
};
use crate::identity::{Hasher, Keys, ResultKey, cookie_name};
use crate::notification::delivery::{self, Post};
use crate::notification::smtp::Smtp;
use crate::output::say;
use crate::rest::Rest;

/// How often the clock looks for deadlines to remind of.
const REMINDERS: Duration = Duration::from_mins(1);
/// How long a message that is being sent may take to end: the mail server's longest wait for one answer.
const LAST_MAIL: Duration = Duration::from_secs(15);

/// How long the server stays reachable after `/readyz` has turned, so that a balancer notices.
const NOTICE: Duration = Duration::from_millis(500);

/// Connects. The folder and file of an embedded database are made when they are missing, for nobody else to
/// read: the file holds password hashes.
pub async fn connect(data: &DataArgs) -> Result<Db> {
    if data.database_url.is_none() {
        private_folder(&data.data_dir)?;
        let file = data.embedded_file();
        let opened = std::fs::OpenOptions::new().append(true).create(true).mode(0o600).open(&file);
        opened.with_context(|| format!("cannot make the database file {}", file.display()))?;
    }
    Db::connect(&data.database()).await.context("cannot open the database")
}

/// Connects to a database that exists and is up to date, for commands that only look.
pub async fn connect_current(data: &DataArgs) -> Result<Db> {
    if data.database_url.is_none() && !data.embedded_file().exists() {
        bail!("there is no database in {}", data.data_dir.display());
    }
    let db = connect(data).await?;
    if migration::pending(&db).await? > 0 {
        bail!("the database is older than this program: run `thidua migrate` first");
    }
    Ok(db)
}

fn private_folder(folder: &Path) -> Result<()> {
    let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.with_context(|| format!("cannot make the data folder {}", folder.display()))
}

/// The key that signs, and the one that signed before while keys change.
fn keys(args: &ServeArgs) -> Result<Keys> {
    let keys = signing_keys(args)?;
    let Some(file) = &args.previous_key_file else { return Ok(keys) };
    let pem = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    keys.with_previous(&pem).with_context(|| format!("{} holds no usable key", file.display()))
}

/// Where the signing key comes from: the setting, the named file, or the data folder.
fn signing_keys(args: &ServeArgs) -> Result<Keys> {
    if let Some(pem) = &args.signing_key {
        return Keys::from_pem(pem).context("THIDUA_SIGNING_KEY is not usable");
    }
    match &args.signing_key_file {
        Some(file) => Keys::from_file(file),
        None => Keys::from_file_or_new(&signing_key_file(&args.data)),
    }
}

fn signing_key_file(data: &DataArgs) -> PathBuf {
    data.data_dir.join("signing-key.pem")
}

/// The key that signs published results: from the named file or the data folder, made on first start.
pub fn result_key(data: &DataArgs) -> Result<ResultKey> {
    private_folder(&data.data_dir)?;
    let own = data.data_dir.join("result-key.pem");
    ResultKey::from_file_or_new(data.result_key_file.as_deref().unwrap_or(&own))
}

/// Builds the process's shared parts.
pub async fn app(args: &ServeArgs) -> Result<App> {
    private_folder(&args.data.data_dir)?;
    let keys = keys(args)?.with_results(result_key(&args.data)?);
    let db = connect(&args.data).await?;
    if args.migrate {
        migration::migrate(&db).await.context("cannot bring the database to the current schema")?;
    } else if migration::pending(&db).await? > 0 {
        bail!("the database is older than this program: run `thidua migrate` first");
    }
    let mut app = App::new(db, Clock::System, Ids::Random, keys, Hasher::new());
    app.files = Arc::new(open_files(&args.data)?);
    app.secure_cookies = args.secure_cookies;
    app.public_introspection = args.graphiql;
    Ok(app)
}

/// The file store, the folder of unfinished uploads beside the database, and the virus scanner, if any.
pub fn open_files(data: &DataArgs) -> Result<Files> {
    let settings = data.files.store(&data.data_dir);
    if let Some(folder) = settings.local_folder() {
        private_folder(&folder)?;
    }
    let blobs = Blobs::open(&settings).context("cannot open the file store")?;
    let mut files = Files::new(blobs, data.data_dir.join("uploads"));
    files.scanner = data.files.clamav.clone().map(Scanner::at);
    files.kept_uncited_days = data.files.kept_uncited_days;
    Ok(files)
}

fn readiness(app: &App, stopping: Arc<AtomicBool>) -> Readiness {
    let db = app.db.clone();
    Arc::new(move || {
        let (db, stopping) = (db.clone(), Arc::clone(&stopping));
        Box::pin(async move {
            if stopping.load(Ordering::SeqCst) {
                return Err("stopping");
            }
            db.ping().await.map_err(|_| "the database does not answer")
        })
    })
}

/// The router of an application, as `main` and the tests use it.
pub fn http(app: &App, config: EdgeConfig, work: Work, ready: Readiness) -> Router {
    let (ids, clock) = (app.ids.clone(), app.clock.clone());
    let workbooks = workbook_routes(Arc::new(Rest::new(app.clone(), work.clone())), Arc::new(config.clone()));
    let downloads = download::routes(Arc::new(Downloader::new(app.clone())), config.clone());
    let routes = files::routes(app.clone(), config.clone(), work.clone()).merge(workbooks).merge(downloads);
    router(HttpParts {
        executor: Arc::new(Api::new(schema(), app.clone())),
        sdl: sdl().into(),
        ready,
        request_ids: Arc::new(move || ids.uuid(clock.now()).simple().to_string()),
        work,
        routes,
        config,
    })
}

fn edge(args: &ServeArgs) -> EdgeConfig {
    EdgeConfig {
        origins: args.cors_origins.clone(),
        trusted_proxies: usize::from(args.behind_proxy),
        refresh_cookie: cookie_name(args.secure_cookies).to_owned(),
        ui_dir: args.ui_dir.clone(),
        graphiql: args.graphiql,
        ..EdgeConfig::default()
    }
}

/// Serves until the process is told to stop, then lets what is running finish.
pub async fn run(args: ServeArgs) -> Result<()> {
    let app = app(&args).await?;
    let post = post(&args)?;
    let (work, stopping) = (Work::default(), Arc::new(AtomicBool::new(false)));
    let router = http(&app, edge(&args), work.clone(), readiness(&app, Arc::clone(&stopping)));
    let listener = TcpListener::bind(args.listen).await.with_context(|| format!("cannot listen on {}", args.listen))?;
    say(&format!("Thi Đua: http://{}", listener.local_addr()?));
    let housekeeping = [tokio::spawn(keep_house(app.clone())), tokio::spawn(keep_reminding(app.clone()))];
    let (last, told) = watch::channel(false);
    let posting = post.map(|post| tokio::spawn(delivery::run(app.clone(), post, told)));
    let stop = async move {
        told_to_stop().await;
        stopping.store(true, Ordering::SeqCst);
        last.send_replace(true);
        tokio::time::sleep(NOTICE).await;
    };
    let drained = listener::serve(listener, router, ConnectionLimits::default(), work, stop).await;
    housekeeping.iter().for_each(tokio::task::JoinHandle::abort);
    if let Some(posting) = posting
        && tokio::time::timeout(LAST_MAIL, posting).await.is_err()
    {
        tracing::warn!("a message was being sent when time ran out: it may come twice");
    }
    app.db.close().await.context("the database did not close cleanly")?;
    match drained {
        Drained::Clean => Ok(()),
        Drained::Cut { connections, mutations } => {
            bail!("time ran out with {connections} connections and {mutations} mutations left")
        }
    }
}

/// How e-mail leaves; `None` when it is off, which is said once.
fn post(args: &ServeArgs) -> Result<Option<Post>> {
    let Some(smtp) = Smtp::of(&args.mail)? else {
        tracing::info!("e-mail is off: THIDUA_SMTP_URL is not set; people are told in the application");
        return Ok(None);
    };
    let public_url = args.mail.public_url()?;
    tracing::info!(mail.server = smtp.server(), "e-mail is on");
    Ok(Some(Post { mailer: Arc::new(smtp), public_url }))
}

/// Once a minute, reminds of deadlines.
async fn keep_reminding(app: App) {
    let mut minutes = tokio::time::interval(REMINDERS);
    minutes.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        minutes.tick().await;
        if let Err(fault) = crate::evaluation::reminder::tick(&app).await {
            tracing::warn!(error = %fault, "deadlines could not be reminded of");
        }
    }
}

/// Once an hour, forgets idempotency keys, imports, e-mails and notices that are past their time, and files that nobody needs.
async fn keep_house(app: App) {
    let mut hours = tokio::time::interval(Duration::from_hours(1));
    loop {
        hours.tick().await;
        if let Err(fault) = crate::notification::service::sweep(&Cx::system(app.clone(), "housekeeping")).await {
            tracing::warn!(error = %fault, "old notices could not be removed");
        }
        if let Err(fault) = forget_keys(&app).await {
            tracing::warn!(error = %fault, "old idempotency keys and imports could not be removed");
        }
        if let Err(fault) = file::service::sweep_files(&Cx::system(app.clone(), "housekeeping")).await {
            tracing::warn!(error = %fault, "files that nobody needs could not be removed");
        }
    }
}

async fn forget_keys(app: &App) -> Result<(), Fault> {
    let cx = Cx::system(app.clone(), "housekeeping");
    let tx = cx.begin().await?;
    storage::idempotency::forget(&tx, cx.now()).await?;
    storage::import::forget(&tx, cx.now()).await?;
    // Nothing that anybody did or decided changes: there is no event to keep.
    Ok(tx.commit([]).await?)
}

/// SIGTERM or Ctrl-C.
async fn told_to_stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! { () = interrupt => {}, () = terminate => {} }
}
