//! One running server with its files, gone when the value is dropped.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use super::find::Binaries;
use crate::failure::{Context as _, Failure};
use crate::privilege::{self, Account};
use crate::process::Program;

/// How long a server may take to start on a busy machine.
const PATIENCE: Duration = Duration::from_mins(2);

/// Start of the name of every cluster's folder; the number of our process follows.
const PREFIX: &str = "thidua-postgres-";

/// Settings of a server whose data nobody will miss: no care for a power cut, room for many connections.
const SETTINGS: [&str; 9] = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=200",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "logging_collector=off",
];

/// A running throw-away server.
#[derive(Debug)]
pub(crate) struct Cluster {
    binaries: Binaries,
    home: PathBuf,
    port: u16,
    account: Option<Account>,
    server: Option<Child>,
}

impl Cluster {
    /// Makes a cluster in a folder of its own and starts its server on a free port of the loopback address.
    pub(crate) fn start(binaries: &Binaries) -> Result<Self, Failure> {
        let account = privilege::unprivileged()?;
        // Another account may not reach a temporary folder that belongs to root.
        let parent = if account.is_some() { PathBuf::from("/tmp") } else { std::env::temp_dir() };
        remove_abandoned(&parent);
        let port = free_port()?;
        let home = parent.join(format!("{PREFIX}{}-{port}", std::process::id()));
        // From here on, dropping the value removes the folder.
        let mut cluster = Self { binaries: binaries.clone(), home, port, account, server: None };
        fs::create_dir_all(&cluster.home).context(|| format!("making {}", cluster.home.display()))?;
        privilege::give(&cluster.home, account)?;
        cluster.make_reachable()?;
        cluster.initialise()?;
        cluster.server = Some(cluster.launch()?);
        cluster.wait()?;
        eprintln!("    PostgreSQL answers on port {port}");
        Ok(cluster)
    }

    /// The address of its empty database, with the right to make others.
    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn data(&self) -> PathBuf {
        self.home.join("data")
    }

    fn log(&self) -> PathBuf {
        self.home.join("server.log")
    }

    /// A program of PostgreSQL that runs as the account without rights.
    fn program(&self, name: &str) -> Program {
        let program = Program::new(self.binaries.program(name)).folder(&self.home);
        // A developer's PGHOST or PGDATA is about another server.
        let program = ["PGDATA", "PGHOST", "PGPORT", "PGUSER", "PGOPTIONS"].iter().fold(program, |p, n| p.without(n));
        program.variable("LC_ALL", "C").variable("TZ", "UTC").lowered(self.account)
    }

    /// Copies the programs beside the data when the account cannot execute them where they are, for instance below
    /// root's home.
    fn make_reachable(&mut self) -> Result<(), Failure> {
        if self.account.is_none() || self.program("postgres").arg("--version").output().is_ok() {
            return Ok(());
        }
        let (from, to) = (self.binaries.folder().to_path_buf(), self.home.join("programs"));
        // Libraries and time zones lie beside the folder of the programs.
        copy(from.parent().unwrap_or(&from), &to)?;
        self.binaries = Binaries::in_folder(&to.join(from.file_name().unwrap_or_default()))?;
        Ok(())
    }

    fn initialise(&self) -> Result<(), Failure> {
        let initdb = self.program("initdb").args(["--username=postgres", "--auth=trust", "--encoding=UTF8"]);
        initdb.args(["--locale=C", "--no-sync", "--pgdata"]).arg(self.data()).output().map(drop)
    }

    fn launch(&self) -> Result<Child, Failure> {
        let log = File::create(self.log()).context(|| format!("writing {}", self.log().display()))?;
        let port = format!("port={}", self.port);
        let settings = SETTINGS.iter().copied().chain([port.as_str()]).flat_map(|setting| ["-c", setting]);
        let mut command = self.program("postgres").arg("-D").arg(self.data()).args(settings).into_command();
        command.stdout(Stdio::null()).stderr(log);
        command.spawn().context(|| "starting PostgreSQL".to_owned())
    }

    /// Waits until the server has written that it is ready: the eighth line of its pid file, as `pg_ctl` reads it.
    #[expect(clippy::disallowed_methods, reason = "a command-line tool has no other work while it waits")]
    fn wait(&mut self) -> Result<(), Failure> {
        let start = Instant::now();
        loop {
            let pid_file = fs::read_to_string(self.data().join("postmaster.pid")).unwrap_or_default();
            if is_ready(&pid_file) {
                return Ok(());
            }
            let ended = self.server.as_mut().and_then(|server| server.try_wait().ok().flatten());
            if ended.is_some() || start.elapsed() > PATIENCE {
                let what =
                    ended.map_or_else(|| "did not start in time".to_owned(), |status| format!("ended: {status}"));
                let log = fs::read_to_string(self.log()).unwrap_or_default();
                return Err(Failure::new(format!("PostgreSQL {what}\n{}", log.trim_end())));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some(mut server) = self.server.take() {
            // Immediate: there is nothing to save. The server removes its shared memory in any case.
            let stop = self.program("pg_ctl").args(["stop", "--mode=immediate", "--pgdata"]).arg(self.data());
            if let Err(failure) = stop.output() {
                eprintln!("    {failure}");
                // Fails only when it has ended already.
                drop(server.kill());
            }
            drop(server.wait());
        }
        if let Err(error) = fs::remove_dir_all(&self.home) {
            eprintln!("    could not remove {}: {error}", self.home.display());
        }
    }
}

fn is_ready(pid_file: &str) -> bool {
    pid_file.lines().nth(7).is_some_and(|status| status.trim() == "ready")
}

/// A port that is free now; the system does not hand it out again for a while.
fn free_port() -> Result<u16, Failure> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context(|| "looking for a free port".to_owned())?;
    Ok(listener.local_addr().context(|| "looking for a free port".to_owned())?.port())
}

/// Removes what a run left behind that was killed. A server that still runs there notices within a minute that its
/// pid file is gone, and ends.
fn remove_abandoned(parent: &Path) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name();
        let owner = name.to_str().and_then(|name| name.strip_prefix(PREFIX)?.split('-').next()?.parse::<u32>().ok());
        if owner.is_some_and(|owner| Path::new("/proc/self").exists() && !Path::new(&format!("/proc/{owner}")).exists())
        {
            // Somebody else's folder stays; theirs to remove.
            drop(fs::remove_dir_all(entry.path()));
        }
    }
}

/// Copies a folder with its links, readable for everybody.
fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    Program::new("cp").args(["-R", "-P"]).arg(from).arg(to).output()?;
    Program::new("chmod").args(["-R", "a+rX"]).arg(to).output().map(drop)
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    use super::*;
    use crate::postgres;

    #[test]
    fn readiness_is_the_eighth_line_of_the_pid_file() {
        assert!(is_ready("1\n/data\n2\n3\n\n127.0.0.1\n  4\nready   \n"));
        assert!(!is_ready("1\n/data\n2\n3\n\n127.0.0.1\n  4\nstarting\n"));
        assert!(!is_ready("1\n/data\n"));
        assert!(!is_ready(""));
    }

    #[test]
    fn a_cluster_answers_while_it_lives_and_leaves_nothing() {
        let cluster = Cluster::start(&postgres::ensure().unwrap()).unwrap();
        let (home, port) = (cluster.home.clone(), cluster.port);
        assert!(cluster.url().ends_with(&format!("@127.0.0.1:{port}/postgres")));
        // A start-up message of protocol 3.0 for the user and database of the address.
        let mut message = vec![0, 0, 0, 0, 0, 3, 0, 0];
        message.extend_from_slice(b"user\0postgres\0database\0postgres\0\0");
        message[3] = u8::try_from(message.len()).unwrap();
        let mut connection = TcpStream::connect(("127.0.0.1", port)).unwrap();
        connection.write_all(&message).unwrap();
        let mut answer = [0; 9];
        connection.read_exact(&mut answer).unwrap();
        assert_eq!(answer, [b'R', 0, 0, 0, 8, 0, 0, 0, 0], "signed in without a password");

        drop(cluster);

        assert!(!home.exists());
        assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn only_what_a_dead_process_left_is_removed() {
        let parent = std::env::temp_dir().join(format!("thidua-abandoned-{}", std::process::id()));
        let ours = parent.join(format!("{PREFIX}{}-1", std::process::id()));
        // Above the largest process number that Linux gives.
        let theirs = parent.join(format!("{PREFIX}4194305-1"));
        let other = parent.join("something-else");
        for folder in [&ours, &theirs, &other] {
            fs::create_dir_all(folder).unwrap();
        }

        remove_abandoned(&parent);

        assert!(ours.exists() && other.exists());
        assert!(!theirs.exists());
        fs::remove_dir_all(parent).unwrap();
    }
}
