//! Batch loading of rounds, evaluations, sheets and what stands beside them.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use domain::evaluation::Proposal;
use domain::evaluation::assignment::related;
use domain::id::{AmendmentId, EvaluationId, ResultId, RoundId, SheetId, UnitId};
use storage::evaluation::amendment::{self, Acknowledgement, Amendment};
use storage::evaluation::bundle::{self as bundles, Seal};
use storage::evaluation::member::{self, Disqualification, Evaluation};
use storage::evaluation::paper::{self, Evidence, Note};
use storage::evaluation::proposal as proposals;
use storage::evaluation::result::{self, PublishedResult};
use storage::evaluation::sheet::{self as sheets, StageCount, StoredSheet};
use storage::evaluation::{relation, round as rounds};
use storage::file::cited::{self, Shared};
use storage::notification::reminder::{self, LastReminder};

use super::reads;
use super::receipts::{self, SolvedBundle, SolvedRound};
use super::view::RoundView;
use crate::graphql::loaders::{Batch, LoadError};

/// The sheets of an evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SheetsOf(pub EvaluationId);
/// The grounds recorded for an evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct GroundsOf(pub EvaluationId);
/// Notes and evidence of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PapersOf(pub SheetId);
/// Parent, children, predecessors and successors of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RelatedTo(pub UnitId);
/// The members of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MembersOf(pub RoundId);
/// How many papers of each stage of a round were handed out and in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CountsOf(pub RoundId);
/// The proposal to publish a round's result, if there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ProposalOf(pub RoundId);
/// When each unit of a round was last reminded by a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RemindersOf(pub RoundId);
/// The published versions of a round's result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ResultsOf(pub RoundId);

/// Other claims that rest on the files of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SharedBy(pub SheetId);
/// The amendments of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AmendmentsOf(pub RoundId);
/// Who took note of an amendment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AcknowledgementsOf(pub AmendmentId);
/// A round reckoned anew, for receipts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SolvedBy(pub RoundId);
/// A published result reckoned anew from its bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BundleOf(pub ResultId);
/// Who signed the bundle of a published result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SealOf(pub ResultId);

/// Notes and evidence of one sheet.
#[derive(Debug, Clone, Default)]
pub struct Papers {
    /// Notes.
    pub notes: Vec<Note>,
    /// Evidence in the author's order.
    pub evidence: Vec<Evidence>,
}

/// Groups rows by key; every key gets a list, be it empty.
pub(super) fn grouped<K: Copy + Eq + Hash, T>(keys: &[K], rows: Vec<T>, key: impl Fn(&T) -> K) -> HashMap<K, Vec<T>> {
    let mut groups: HashMap<K, Vec<T>> = keys.iter().map(|key| (*key, Vec::new())).collect();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}

pub(super) fn shared<K: Eq + Hash, T>(groups: HashMap<K, Vec<T>>) -> HashMap<K, Arc<Vec<T>>> {
    groups.into_iter().map(|(key, rows)| (key, Arc::new(rows))).collect()
}

impl Loader<RoundId> for Batch {
    type Value = Arc<RoundView>;
    type Error = LoadError;

    async fn load(&self, keys: &[RoundId]) -> Result<HashMap<RoundId, Arc<RoundView>>, LoadError> {
        let found = rounds::many(self.db(), keys).await?;
        let views = reads::views(self.app(), self.db(), found).await?;
        Ok(views.into_iter().map(|view| (view.round.id, view)).collect())
    }
}

impl Loader<EvaluationId> for Batch {
    type Value = Arc<Evaluation>;
    type Error = LoadError;

    async fn load(&self, keys: &[EvaluationId]) -> Result<HashMap<EvaluationId, Arc<Evaluation>>, LoadError> {
        let rows = member::many(self.db(), keys).await?;
        Ok(rows.into_iter().map(|row| (row.id, Arc::new(row))).collect())
    }
}

impl Loader<SheetsOf> for Batch {
    type Value = Arc<Vec<StoredSheet>>;
    type Error = LoadError;

    async fn load(&self, keys: &[SheetsOf]) -> Result<HashMap<SheetsOf, Arc<Vec<StoredSheet>>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = sheets::of_evaluations(self.db(), &ids).await?;
        Ok(shared(grouped(keys, rows, |stored| SheetsOf(stored.sheet.evaluation))))
    }
}

impl Loader<GroundsOf> for Batch {
    type Value = Arc<Vec<Disqualification>>;
    type Error = LoadError;

    async fn load(&self, keys: &[GroundsOf]) -> Result<HashMap<GroundsOf, Arc<Vec<Disqualification>>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = member::disqualifications(self.db(), &ids).await?;
        Ok(shared(grouped(keys, rows, |ground| GroundsOf(ground.evaluation))))
    }
}

impl Loader<PapersOf> for Batch {
    type Value = Arc<Papers>;
    type Error = LoadError;

    async fn load(&self, keys: &[PapersOf]) -> Result<HashMap<PapersOf, Arc<Papers>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut notes = grouped(keys, paper::notes(self.db(), &ids).await?, |note| PapersOf(note.sheet));
        let mut evidence = grouped(keys, paper::evidence(self.db(), &ids).await?, |piece| PapersOf(piece.sheet));
        let papers = |key: &PapersOf| Papers {
            notes: notes.remove(key).unwrap_or_default(),
            evidence: evidence.remove(key).unwrap_or_default(),
        };
        Ok(keys.iter().copied().zip(keys.iter().map(papers).map(Arc::new)).collect())
    }
}

impl Loader<SharedBy> for Batch {
    type Value = Arc<Vec<Shared>>;
    type Error = LoadError;

    async fn load(&self, keys: &[SharedBy]) -> Result<HashMap<SharedBy, Arc<Vec<Shared>>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = cited::shared(self.db(), &ids).await?;
        Ok(shared(grouped(keys, rows, |row| SharedBy(row.sheet))))
    }
}

impl Loader<RelatedTo> for Batch {
    type Value = Arc<Vec<UnitId>>;
    type Error = LoadError;

    async fn load(&self, keys: &[RelatedTo]) -> Result<HashMap<RelatedTo, Arc<Vec<UnitId>>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let relations = relation::of_units(self.db(), &ids).await?;
        Ok(keys.iter().map(|key| (*key, Arc::new(related(key.0, &relations)))).collect())
    }
}

impl Loader<MembersOf> for Batch {
    type Value = Arc<Vec<Arc<Evaluation>>>;
    type Error = LoadError;

    async fn load(&self, keys: &[MembersOf]) -> Result<HashMap<MembersOf, Arc<Vec<Arc<Evaluation>>>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = member::of_rounds(self.db(), &ids).await?.into_iter().map(Arc::new).collect();
        Ok(shared(grouped(keys, rows, |row: &Arc<Evaluation>| MembersOf(row.round))))
    }
}

impl Loader<CountsOf> for Batch {
    type Value = Arc<Vec<StageCount>>;
    type Error = LoadError;

    async fn load(&self, keys: &[CountsOf]) -> Result<HashMap<CountsOf, Arc<Vec<StageCount>>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = sheets::stage_counts(self.db(), &ids).await?;
        Ok(shared(grouped(keys, rows, |count| CountsOf(count.round))))
    }
}

impl Loader<RemindersOf> for Batch {
    type Value = Arc<Vec<LastReminder>>;
    type Error = LoadError;

    async fn load(&self, keys: &[RemindersOf]) -> Result<HashMap<RemindersOf, Arc<Vec<LastReminder>>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = reminder::last(self.db(), &ids).await?;
        Ok(shared(grouped(keys, rows, |last| RemindersOf(last.round))))
    }
}

impl Loader<ResultsOf> for Batch {
    type Value = Arc<Vec<Arc<PublishedResult>>>;
    type Error = LoadError;

    async fn load(&self, keys: &[ResultsOf]) -> Result<HashMap<ResultsOf, Arc<Vec<Arc<PublishedResult>>>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = result::of_rounds(self.db(), &ids).await?.into_iter().map(Arc::new).collect();
        Ok(shared(grouped(keys, rows, |row: &Arc<PublishedResult>| ResultsOf(row.round))))
    }
}

impl Loader<ProposalOf> for Batch {
    type Value = Option<Arc<Proposal>>;
    type Error = LoadError;

    async fn load(&self, keys: &[ProposalOf]) -> Result<HashMap<ProposalOf, Option<Arc<Proposal>>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = proposals::of_rounds(self.db(), &ids).await?;
        let mut proposals: HashMap<_, _> = keys.iter().map(|key| (*key, None)).collect();
        proposals.extend(found.into_iter().map(|(round, proposal)| (ProposalOf(round), Some(Arc::new(proposal)))));
        Ok(proposals)
    }
}

impl Loader<AmendmentsOf> for Batch {
    type Value = Arc<Vec<Arc<Amendment>>>;
    type Error = LoadError;

    async fn load(&self, keys: &[AmendmentsOf]) -> Result<HashMap<AmendmentsOf, Arc<Vec<Arc<Amendment>>>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = amendment::of_rounds(self.db(), &ids).await?.into_iter().map(Arc::new).collect();
        Ok(shared(grouped(keys, rows, |row: &Arc<Amendment>| AmendmentsOf(row.round))))
    }
}

impl Loader<AcknowledgementsOf> for Batch {
    type Value = Arc<Vec<Acknowledgement>>;
    type Error = LoadError;

    async fn load(
        &self,
        keys: &[AcknowledgementsOf],
    ) -> Result<HashMap<AcknowledgementsOf, Arc<Vec<Acknowledgement>>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = amendment::acknowledgements(self.db(), &ids).await?;
        Ok(shared(grouped(keys, rows, |row| AcknowledgementsOf(row.amendment))))
    }
}

impl Loader<SolvedBy> for Batch {
    type Value = Arc<SolvedRound>;
    type Error = LoadError;

    async fn load(&self, keys: &[SolvedBy]) -> Result<HashMap<SolvedBy, Arc<SolvedRound>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let views = reads::views(self.app(), self.db(), rounds::many(self.db(), &ids).await?).await?;
        let found: Vec<_> = views.iter().map(|view| SolvedBy(view.round.id)).collect();
        Ok(found.into_iter().zip(receipts::solve(self.db(), views).await?).collect())
    }
}

impl Loader<BundleOf> for Batch {
    type Value = Arc<SolvedBundle>;
    type Error = LoadError;

    async fn load(&self, keys: &[BundleOf]) -> Result<HashMap<BundleOf, Arc<SolvedBundle>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = bundles::of_results(self.db(), &ids).await?;
        let mut solved = HashMap::new();
        for bundle in &found {
            solved.insert(BundleOf(bundle.result), Arc::new(SolvedBundle::new(bundle)?));
        }
        Ok(solved)
    }
}

impl Loader<SealOf> for Batch {
    type Value = Seal;
    type Error = LoadError;

    async fn load(&self, keys: &[SealOf]) -> Result<HashMap<SealOf, Seal>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = bundles::seals(self.db(), &ids).await?;
        Ok(found.into_iter().map(|(id, seal)| (SealOf(id), seal)).collect())
    }
}
