//! Freezing what a published result follows from, signed.

use std::collections::HashMap;

use domain::audit::Audit;
use domain::evaluation::Snapshot;
use domain::evaluation::bundle::{Bundle, BundleAudit, BundleResult, BundleRound, Frozen, signed_text};
use domain::evaluation::publication::text_hash;
use domain::id::DocumentId;
use serde_json::json;
use storage::evaluation::bundle::{self as bundles, Seal, SealedBundle};
use storage::evaluation::result::NewResult;
use storage::{Tx, audit, document};

use crate::cx::Cx;
use crate::evaluation::case::{self, Detail, RoundCase};
use crate::evaluation::view::RoundView;
use crate::fault::{Fault, Found as _};

/// Writes the bundle of a result that was just written, in the same transaction. The event pins the bundle in the
/// chain, as the bundle pins where the chain stood before.
pub(super) async fn freeze(tx: &Tx, cx: &Cx, view: &RoundView, result: &NewResult<'_>) -> Result<Audit, Fault> {
    let case = case::load(tx, &[view], Detail::Figures).await?.pop().found()?;
    let references = references(tx, &case).await?;
    let reference = |place: usize, code: &str| references.get(&(place, code.to_owned())).cloned();
    let head = audit::head(tx).await?;
    let frozen = Frozen {
        round: round(result),
        result: BundleResult {
            id: result.id.to_string(),
            sha256: result.hash.to_owned(),
            snapshot: result.text.to_owned(),
        },
        audit: BundleAudit { sequence: head.sequence, hash: head.hash },
    };
    let bundle = Bundle::freeze(&case.case(view), frozen, reference);
    let body = bundle.canonical_text().map_err(anyhow::Error::from)?;
    let seal = seal(cx, &body);
    let pinned = json!({ "sha256": seal.sha256, "keyId": seal.key_id });
    bundles::insert(tx, &SealedBundle { result: result.id, body, seal }).await?;
    Ok(Audit::of("result.seal", result.id).after(pinned))
}

fn round(result: &NewResult<'_>) -> BundleRound {
    let Snapshot { round_name, kind, year, cluster_name, ministry_name, demonstration, .. } = result.snapshot.clone();
    BundleRound {
        id: result.round.to_string(),
        name: round_name,
        kind,
        year,
        cluster: cluster_name,
        ministry: ministry_name,
        demonstration,
    }
}

fn seal(cx: &Cx, body: &str) -> Seal {
    let key = cx.app().keys.results();
    let sha256 = text_hash(body);
    let signature = key.sign(&signed_text(&sha256));
    Seal { key_id: key.id().to_owned(), public_key: key.public_key(), signature, sha256 }
}

/// The references of the documents behind recorded grounds, by the member's place and the ground's code.
async fn references(tx: &Tx, case: &RoundCase) -> Result<HashMap<(usize, String), String>, Fault> {
    let ids: Vec<DocumentId> = case.documents.iter().map(|(_, _, id)| *id).collect();
    let found = document::many(tx, &ids).await?;
    let reference = |(place, code, id): &(usize, String, DocumentId)| {
        let paper = found.iter().find(|paper| paper.id == *id)?;
        Some(((*place, code.clone()), paper.reference()))
    };
    Ok(case.documents.iter().filter_map(reference).collect())
}
