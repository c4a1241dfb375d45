//! Equal-work trial of two layouts for a score sheet: (a) one row per author's sheet, (b) one row per score.
//!
//! ```text
//! cargo run --release -p storage --example sheet_layout                    # SQLite in a scratch folder
//! cargo run --release -p storage --example sheet_layout -- postgres://…    # an EMPTY database of a PostgreSQL
//!                      # on this machine, as superuser, so that its processor time can be read from /proc
//! ```
//!
//! Both layouts stand side by side and do the same work, from the same random numbers, in blocks that take turns; at
//! the end their contents must be equal, or the run fails. A save is one transaction: lock and read the sheet, check
//! its version, decode, apply the changed scores, recompute the total and the subtotals from the stored values, write
//! scores, version and totals, and an audit row with the changed cells. Where a choice is open it favours (b).
#![expect(clippy::print_stdout, reason = "a measuring program answers on its standard output")]

mod cells;
mod store;

use std::error::Error;
use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};

use crate::cells::{CRITERIA, Random};
use crate::store::{EVALUATIONS, Layout, PAPERS, Store, Work, prepare};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Rounds that count; one before them warms up.
const ROUNDS: u32 = 15;

/// What one block of operations took: the median of one, all of it, and the processor time of the database server and
/// of this program, in ticks of 10 ms.
struct Block {
    median: Duration,
    wall: Duration,
    server: u64,
    program: u64,
}

/// User and system ticks of the processes that pass the test on (pid, parent), with their ended children.
fn ticks(of: impl Fn(u32, u32) -> bool) -> u64 {
    let stats = fs::read_dir("/proc").into_iter().flatten().flatten().filter_map(|entry| {
        let pid = entry.file_name().to_str()?.parse().ok()?;
        let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
        let fields: Vec<u64> = stat.rsplit_once(") ")?.1.split(' ').map(|field| field.parse().unwrap_or(0)).collect();
        of(pid, u32::try_from(*fields.get(1)?).ok()?).then(|| fields.iter().skip(11).take(4).sum::<u64>())
    });
    stats.sum()
}

/// One layout doing one kind of work, measured.
struct Bench<'a> {
    stores: &'a [Arc<Store>; 2],
    server: Option<u32>,
    work: Work,
    clients: usize,
    each: usize,
}

impl Bench<'_> {
    fn ticks(&self) -> (u64, u64) {
        let server = self.server.map_or(0, |server| ticks(|pid, parent| pid == server || parent == server));
        (server, ticks(|pid, _| pid == std::process::id()))
    }

    async fn block(&self, layout: usize, seed: u32) -> Outcome<Block> {
        let (before, start) = (self.ticks(), Instant::now());
        let (work, clients, each) = (self.work, self.clients, self.each);
        let client = |client: usize| {
            let store = Arc::clone(&self.stores[layout]);
            tokio::spawn(async move {
                let mut random = Random::new(u64::from(seed) * 64 + client as u64 + 1);
                let mut times = Vec::with_capacity(each);
                for _ in 0..each {
                    let begun = Instant::now();
                    store.once(work, client, clients, &mut random).await?;
                    times.push(begun.elapsed());
                }
                Outcome::Ok(times)
            })
        };
        let running: Vec<_> = (0..clients).map(client).collect();
        let mut times = Vec::new();
        for task in running {
            times.extend(task.await??);
        }
        let (wall, after) = (start.elapsed(), self.ticks());
        times.sort_unstable();
        let (server, program) = (after.0.saturating_sub(before.0), after.1 - before.1);
        Ok(Block { median: times[times.len() / 2], wall, server, program })
    }

    async fn compare(&self) -> Outcome<()> {
        let mut blocks: [Vec<Block>; 2] = [Vec::new(), Vec::new()];
        for round in 0..=ROUNDS {
            let first = usize::from(round % 2 == 0);
            for layout in [first, 1 - first] {
                let block = self.block(layout, round).await?;
                if round > 0 {
                    blocks[layout].push(block);
                }
            }
        }
        let operations = f64::from(u32::try_from(self.clients * self.each)?);
        for (name, done) in ["a", "b"].iter().zip(&blocks) {
            let cpu = |part: fn(&Block) -> u64| {
                let ticks = u32::try_from(done.iter().map(part).sum::<u64>())?;
                Outcome::Ok(f64::from(ticks) * 10_000.0 / operations / f64::from(ROUNDS))
            };
            let median = middle(done.iter().map(|block| block.median.as_secs_f64() * 1e6).collect());
            let rate = middle(done.iter().map(|block| operations / block.wall.as_secs_f64()).collect());
            let (server, program) = (cpu(|block| block.server)?, cpu(|block| block.program)?);
            println!(
                "  ({name}) median {median:.0} us, {rate:.0}/s, CPU server {server:.0} us, program {program:.0} us"
            );
        }
        let pairs = blocks[0].iter().zip(&blocks[1]);
        let ratios: Vec<f64> = pairs.map(|(a, b)| a.wall.as_secs_f64() / b.wall.as_secs_f64()).collect();
        let (low, high) = ratios.iter().fold((f64::MAX, 0.0), |(low, high), ratio| (ratio.min(low), ratio.max(high)));
        println!("{:?} x{}: wall a/b {:.2} ({low:.2} to {high:.2})", self.work, self.clients, middle(ratios));
        Ok(())
    }
}

fn middle(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

async fn sizes(db: &DatabaseConnection, when: &str) -> Outcome<()> {
    for (name, tables) in [("a", "'a_sheet'"), ("b", "'b_sheet', 'b_score'")] {
        let sql = if db.get_database_backend() == DbBackend::Postgres {
            format!("SELECT SUM(pg_total_relation_size(oid))::bigint FROM pg_class WHERE relname IN ({tables})")
        } else {
            let all = format!("SELECT name FROM sqlite_master WHERE tbl_name IN ({tables})");
            format!("SELECT SUM(pgsize) FROM dbstat WHERE name IN ({all})")
        };
        let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await?.ok_or("no size")?;
        println!(
            "{when} ({name}): {} bytes a sheet",
            row.try_get_by_index::<i64>(0)? / i64::try_from(EVALUATIONS * PAPERS)?
        );
    }
    Ok(())
}

#[tokio::main]
async fn main() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let file = format!("sqlite://{}?mode=rwc", folder.path().join("trial.db").display());
    let url = std::env::args().nth(1).unwrap_or(file);
    let connections = if url.starts_with("postgres") { 8 } else { 1 };
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).min_connections(connections).sqlx_logging(false);
    let db = Box::pin(Database::connect(options)).await?;
    let server = prepare(&db).await?;
    let [a, b] = [Layout::SheetRow, Layout::ScoreRows].map(|layout| Store::seed(&db, layout));
    let stores = [Arc::new(a.await?), Arc::new(b.await?)];
    db.execute_unprepared("VACUUM").await?;
    db.execute_unprepared("ANALYZE").await?;
    sizes(&db, "fresh").await?;
    let saves = [(Work::Save(CRITERIA), 300), (Work::Save(1), 300)];
    for (work, each) in saves.into_iter().chain([(Work::ReadSheet, 600), (Work::ReadEvaluation, 200)]) {
        Bench { stores: &stores, server, work, clients: 1, each }.compare().await?;
        if server.is_some() {
            Bench { stores: &stores, server, work, clients: 8, each: each / 4 }.compare().await?;
        }
    }
    sizes(&db, "after the saves").await?;
    for evaluation in 0..EVALUATIONS {
        if stores[0].evaluation(evaluation).await? != stores[1].evaluation(evaluation).await? {
            return Err(format!("the layouts differ in evaluation {evaluation}: not equal work").into());
        }
    }
    println!("contents of both layouts are equal");
    Ok(())
}
