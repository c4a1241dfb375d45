//! `thidua serve`: from settings to a listening server, and its orderly end.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use axum::Router;
use storage::{Db, migration};
use tokio::net::TcpListener;

use crate::app::{App, Clock, Ids};
use crate::config::{DataArgs, ServeArgs};
use crate::graphql::executor::Api;
use crate::graphql::schema::{schema, sdl};
use crate::http::{ConnectionLimits, Drained, EdgeConfig, HttpParts, Readiness, Work, listener, router};
use crate::identity::{Hasher, Keys, cookie_name};
use crate::output::say;

/// How long the server stays reachable after `/readyz` has turned, so that a balancer notices.
const NOTICE: Duration = Duration::from_millis(500);

/// Connects, and makes the data folder when the embedded database lives there.
pub async fn connect(data: &DataArgs) -> Result<Db> {
    if data.database_url.is_none() {
        std::fs::create_dir_all(&data.data_dir)
            .with_context(|| format!("cannot make the data folder {}", data.data_dir.display()))?;
    }
    Db::connect(&data.database()).await.context("cannot open the database")
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

/// Builds the process's shared parts.
pub async fn app(args: &ServeArgs) -> Result<App> {
    std::fs::create_dir_all(&args.data.data_dir).context("cannot make the data folder")?;
    let keys = keys(args)?;
    let db = connect(&args.data).await?;
    if args.migrate {
        migration::migrate(&db).await.context("cannot bring the database to the current schema")?;
    } else if migration::pending(&db).await? > 0 {
        bail!("the database is older than this program: run `thidua migrate` first");
    }
    let mut app = App::new(db, Clock::System, Ids::Random, keys, Hasher::new());
    app.secure_cookies = args.secure_cookies;
    app.public_introspection = args.graphiql;
    Ok(app)
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
    router(HttpParts {
        executor: Arc::new(Api::new(schema(), app.clone())),
        sdl: sdl().into(),
        ready,
        request_ids: Arc::new(move || ids.uuid(clock.now()).simple().to_string()),
        work,
        routes: Router::new(),
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
    let (work, stopping) = (Work::default(), Arc::new(AtomicBool::new(false)));
    let router = http(&app, edge(&args), work.clone(), readiness(&app, Arc::clone(&stopping)));
    let listener = TcpListener::bind(args.listen).await.with_context(|| format!("cannot listen on {}", args.listen))?;
    say(&format!("Thi Đua: http://{}", listener.local_addr()?));
    let stop = async move {
        told_to_stop().await;
        stopping.store(true, Ordering::SeqCst);
        tokio::time::sleep(NOTICE).await;
    };
    let drained = listener::serve(listener, router, ConnectionLimits::default(), work, stop).await;
    app.db.close().await.context("the database did not close cleanly")?;
    match drained {
        Drained::Clean => Ok(()),
        Drained::Cut { connections, mutations } => {
            bail!("time ran out with {connections} connections and {mutations} mutations left")
        }
    }
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
