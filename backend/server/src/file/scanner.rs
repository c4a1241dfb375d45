//! The virus scanner, when one is set: `ClamAV` by its own protocol. Without an answer nothing is taken.
//! Source: clamd(8), command INSTREAM.

use std::io;
use std::path::Path;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::fault::Fault;

/// Bytes sent at once.
const PIECE: usize = 64 * 1024;
/// How long a scan may take.
const TIME: Duration = Duration::from_mins(1);

/// A scanner that listens somewhere.
#[derive(Debug, Clone)]
pub struct Scanner {
    address: String,
}

impl Scanner {
    /// The scanner at `host:port`.
    pub const fn at(address: String) -> Self {
        Self { address }
    }

    /// Whether it finds nothing. A scanner that does not answer, or answers something else, stops the upload:
    /// [`Fault::Unavailable`].
    pub async fn is_clean(&self, path: &Path) -> Result<bool, Fault> {
        let answer = match tokio::time::timeout(TIME, self.ask(path)).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(error)) => return Err(silent(&error.to_string())),
            Err(_) => return Err(silent("no answer in time")),
        };
        match answer.trim_end_matches(['\0', '\n']) {
            "stream: OK" => Ok(true),
            found if found.ends_with(" FOUND") => {
                tracing::warn!(found, "the virus scanner has found something");
                Ok(false)
            }
            other => Err(silent(other)),
        }
    }

    async fn ask(&self, path: &Path) -> io::Result<String> {
        let mut scanner = TcpStream::connect(&self.address).await?;
        let mut file = tokio::fs::File::open(path).await?;
        scanner.write_all(b"zINSTREAM\0").await?;
        let mut piece = vec![0; PIECE];
        loop {
            let read = file.read(&mut piece).await?;
            let length = u32::try_from(read).unwrap_or_default();
            scanner.write_all(&length.to_be_bytes()).await?;
            scanner.write_all(&piece[..read]).await?;
            if read == 0 {
                break;
            }
        }
        let mut answer = String::new();
        scanner.take(1_024).read_to_string(&mut answer).await?;
        Ok(answer)
    }
}

fn silent(why: &str) -> Fault {
    tracing::error!(why, "the virus scanner does not answer as it should; the upload was not taken");
    Fault::Unavailable
}
