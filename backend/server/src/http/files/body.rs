//! The body of an upload: piece by piece, and not for ever.

use axum::body::{Body, Bytes};
use futures_util::{Stream, StreamExt as _, stream};
use tokio::time::Instant;

use super::super::config::EdgeConfig;

/// Why the pieces ended early.
#[derive(Debug, thiserror::Error)]
pub(super) enum Ended {
    /// The sender went away.
    #[error("the sender broke off: {0}")]
    Broken(#[source] axum::Error),
    /// The sender was too slow.
    #[error("too slow")]
    Slow,
}

/// The pieces of a body. They end with an error when the sender pauses too long, or is too slow on the whole.
pub(super) fn pieces(body: Body, config: &EdgeConfig) -> impl Stream<Item = Result<Bytes, Ended>> + Send + use<> {
    let (pause, rate, started) = (config.upload_pause, config.upload_rate, Instant::now());
    stream::unfold((body.into_data_stream(), 0u64), move |(mut pieces, come)| async move {
        let next = match tokio::time::timeout(pause, pieces.next()).await {
            Ok(next) => next?,
            Err(_) => return Some((Err(Ended::Slow), (pieces, come))),
        };
        let come = come + next.as_ref().map_or(0, |piece| piece.len() as u64);
        let elapsed = started.elapsed();
        let slow = elapsed > pause && come < elapsed.as_secs().saturating_mul(rate);
        let next = if slow { Err(Ended::Slow) } else { next.map_err(Ended::Broken) };
        Some((next, (pieces, come)))
    })
}
