//! From one set back to another: through the copies between them, or by their codes.

use std::sync::Arc;

use domain::criteria::{CriteriaSet, Mapping};
use domain::id::CriteriaSetId;
use storage::Reader;

use crate::app::App;
use crate::criteria::reads;
use crate::cx::Cx;
use crate::fault::{Fault, Found as _};

/// How many copies of copies are followed: more years than any table lives.
const MOST: usize = 50;

/// The mapping from a set back to an older one that it was copied from, maybe in several steps; `None` when it was not.
pub async fn derived(
    app: &App,
    reader: &impl Reader,
    older: &Arc<CriteriaSet>,
    newer: &Arc<CriteriaSet>,
) -> Result<Option<Mapping>, Fault> {
    let mut chain = vec![Arc::clone(newer)];
    let mut earliest = Arc::clone(newer);
    while earliest.id != older.id {
        let Some(origin) = earliest.copied_from.filter(|_| chain.len() < MOST) else { return Ok(None) };
        earliest =
            if origin == older.id { Arc::clone(older) } else { reads::stored(app, reader, origin).await?.found()? };
        chain.push(Arc::clone(&earliest));
    }
    chain.reverse();
    let chain: Vec<&CriteriaSet> = chain.iter().map(Arc::as_ref).collect();
    Ok(Mapping::along(&chain))
}

/// The mapping between any two sets: through the copies between them in either direction, else by codes.
pub async fn between(
    app: &App,
    reader: &impl Reader,
    older: &Arc<CriteriaSet>,
    newer: &Arc<CriteriaSet>,
) -> Result<Mapping, Fault> {
    if let Some(mapping) = derived(app, reader, older, newer).await? {
        return Ok(mapping);
    }
    Ok(match derived(app, reader, newer, older).await? {
        Some(back) => back.inverse(newer.groups.len(), newer.criteria.len()),
        None => Mapping::between(older, newer),
    })
}

/// Two versions side by side.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// The earlier one.
    pub older: Arc<CriteriaSet>,
    /// The later one.
    pub newer: Arc<CriteriaSet>,
    /// Which line comes from which.
    pub mapping: Arc<Mapping>,
}

/// Compares two sets that the actor may see; without `from`, with the one that the same ministry published before.
/// `None` when there is none before.
pub async fn compare(cx: &Cx, from: Option<CriteriaSetId>, to: CriteriaSetId) -> Result<Option<Comparison>, Fault> {
    let newer = reads::set(cx, to).await?;
    let from = match from {
        Some(from) => Some(from),
        None => storage::criteria::predecessor(cx.db(), &newer).await?,
    };
    let Some(from) = from else { return Ok(None) };
    let older = reads::set(cx, from).await?;
    let mapping = Arc::new(between(cx.app(), cx.db(), &older, &newer).await?);
    Ok(Some(Comparison { older, newer, mapping }))
}
