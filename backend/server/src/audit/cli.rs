//! `thidua audit verify`.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use clap::{Args, Subcommand};
use storage::audit::{ChainReport, Checkpoint, verify};

use crate::config::DataArgs;
use crate::output::say;
use crate::serve::connect_current;

/// The audit chain from the command line.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Recomputes the whole chain and compares it with its head and with kept checkpoints.
    Verify(VerifyArgs),
}

/// What to verify against.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// Where the data is.
    #[command(flatten)]
    pub data: DataArgs,
    /// A file of kept heads, one `SEQUENCE HASH` a line, as printed by an earlier verification.
    #[arg(long)]
    pub checkpoint: Vec<PathBuf>,
}

/// Runs an audit command.
pub async fn run(command: AuditCommand) -> Result<()> {
    let AuditCommand::Verify(args) = command;
    let mut checkpoints = Vec::new();
    for file in &args.checkpoint {
        checkpoints.extend(read_checkpoints(file)?);
    }
    let db = connect_current(&args.data).await?;
    match verify(&db, &checkpoints).await? {
        ChainReport::Intact { events, head } => {
            say(&format!("{events} {head}"));
            Ok(())
        }
        ChainReport::Broken { at, reason } => bail!("the chain breaks at event {at}: {reason}"),
    }
}

fn read_checkpoints(file: &Path) -> Result<Vec<Checkpoint>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    text.lines().filter(|line| !line.trim().is_empty()).map(read_checkpoint).collect()
}

fn read_checkpoint(line: &str) -> Result<Checkpoint> {
    let (sequence, hash) = line.trim().split_once(' ').context("a checkpoint is `SEQUENCE HASH`")?;
    let sequence = sequence.parse().context("a checkpoint begins with the number of an event")?;
    Ok(Checkpoint { sequence, hash: hash.trim().to_owned() })
}
