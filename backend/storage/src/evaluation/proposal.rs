//! Proposals to publish a result; at most one for each round.

use chrono::{DateTime, Utc};
use domain::evaluation::Proposal;
use domain::id::{Id as _, RoundId, UserId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

#[derive(FromQueryResult)]
struct Row {
    round_id: Uuid,
    proposed_by: Uuid,
    proposed_by_name: String,
    proposed_at: DateTime<Utc>,
    decision_id: Option<Uuid>,
    reason: Option<String>,
    digest: String,
}

impl Row {
    fn into_domain(self) -> (RoundId, Proposal) {
        let proposal = Proposal {
            by: UserId::from_uuid(self.proposed_by),
            by_name: self.proposed_by_name,
            at: self.proposed_at,
            decision: row::id(self.decision_id),
            reason: self.reason,
            digest: self.digest,
        };
        (RoundId::from_uuid(self.round_id), proposal)
    }
}

/// The proposals for some rounds.
pub async fn of_rounds(reader: &impl Reader, rounds: &[RoundId]) -> Result<Vec<(RoundId, Proposal)>, StoreError> {
    let mut select = Select::new(
        "select round_id, proposed_by, proposed_by_name, proposed_at, decision_id, reason, digest \
         from publication_proposal where 1 = 1",
        vec![],
    );
    select.and_in("round_id", rounds.iter().map(|id| id.uuid()));
    Ok(select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect())
}

/// Writes a proposal in the place of an earlier one.
pub async fn save(tx: &Tx, round: RoundId, proposal: &Proposal) -> Result<(), StoreError> {
    remove(tx, round).await?;
    tx.connection()
        .run(
            "insert into publication_proposal (round_id, proposed_by, proposed_by_name, proposed_at, decision_id, \
             reason, digest) values ($1, $2, $3, $4, $5, $6, $7)",
            values![
                round.uuid(),
                proposal.by.uuid(),
                proposal.by_name.clone(),
                row::instant(proposal.at),
                row::raw(proposal.decision),
                proposal.reason.clone(),
                proposal.digest.clone(),
            ],
        )
        .await
        .map(drop)
}

/// Takes a proposal away: it was published.
pub async fn remove(tx: &Tx, round: RoundId) -> Result<(), StoreError> {
    tx.connection().run("delete from publication_proposal where round_id = $1", values![round.uuid()]).await.map(drop)
}
