//! `thidua keys`.

use anyhow::Result;
use storage::evaluation::bundle::{self as bundles, KnownKey};

use crate::config::DataArgs;
use crate::output::say;
use crate::serve::{connect_current, result_key};

/// Prints the public keys of published results, one `NAME PUBLIC-KEY` a line, the present one first.
pub async fn keys(data: &DataArgs) -> Result<()> {
    let own = result_key(data)?;
    let present = KnownKey { key_id: own.id().to_owned(), public_key: own.public_key() };
    let earlier = bundles::keys(&connect_current(data).await?).await?.into_iter().filter(|key| *key != present);
    for key in [present.clone()].into_iter().chain(earlier) {
        say(&format!("{} {}", key.key_id, key.public_key));
    }
    Ok(())
}
