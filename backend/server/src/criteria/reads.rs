//! Use cases that read criteria sets.

use std::collections::HashMap;
use std::sync::Arc;

use domain::criteria::{self as rules, CriteriaSet, CriteriaSetStatus, Template, policy};
use domain::id::{CriteriaSetId, CriterionId};
use domain::{Actor, Denial, Role, Verdict};
use storage::criteria::{self as sets, CriteriaSetFilter, Drafts};
use storage::{Connection, Page, PageRequest, Reader};

use crate::app::App;
use crate::cx::Cx;
use crate::fault::{Fault, Found as _};

/// The templates a set may begin from.
pub fn templates(cx: &Cx) -> Result<Vec<Template>, Fault> {
    cx.require_read(signed_in(cx.actor()))?;
    Ok(rules::templates())
}

/// One set.
pub async fn set(cx: &Cx, id: CriteriaSetId) -> Result<Arc<CriteriaSet>, Fault> {
    cx.require_read(signed_in(cx.actor()))?;
    let set = stored(cx.app(), cx.db(), id).await?.found()?;
    cx.require_read(policy::see(cx.actor(), &set))?;
    Ok(set)
}

/// The set of a criterion, and the place of the criterion in it.
pub async fn criterion(cx: &Cx, id: CriterionId) -> Result<(Arc<CriteriaSet>, usize), Fault> {
    cx.require_read(signed_in(cx.actor()))?;
    let owner = sets::set_of(cx.db(), id).await?.found()?;
    let set = set(cx, owner).await?;
    let index = set.index_of(id).found()?;
    Ok((set, index))
}

/// A published set, whoever asks: for the objects that rest on it. No statement when it is at hand; a draft
/// is [`Fault::NotFound`], like a set that does not exist.
pub async fn published(app: &App, reader: &impl Reader, id: CriteriaSetId) -> Result<Arc<CriteriaSet>, Fault> {
    stored(app, reader, id).await?.filter(|set| set.is_published()).found()
}

/// A page of the sets that the actor may see, latest year first: one statement for the list and four for
/// those of its sets that are not at hand.
pub async fn page(cx: &Cx, filter: &CriteriaSetFilter, request: &PageRequest) -> Result<Page<Arc<CriteriaSet>>, Fault> {
    cx.require_read(signed_in(cx.actor()))?;
    let listed = sets::page(cx.db(), &drafts(cx.actor()), filter, request).await?;
    let shelf = &cx.app().criteria;
    let mut known: HashMap<_, _> = listed.items.iter().filter_map(|row| Some((row.id, shelf.get(row.id)?))).collect();
    let missing: Vec<_> = listed.items.iter().map(|row| row.id).filter(|id| !known.contains_key(id)).collect();
    if !missing.is_empty() {
        for set in sets::many(cx.db(), &missing).await? {
            let set = Arc::new(set);
            shelf.keep(&set);
            known.insert(set.id, set);
        }
    }
    listed.try_map(|row| known.remove(&row.id).found())
}

/// The set, at hand or from storage; published ones are at hand afterwards. What an open transaction sees
/// is not kept: it might never be committed.
pub(super) async fn stored(
    app: &App,
    reader: &impl Reader,
    id: CriteriaSetId,
) -> Result<Option<Arc<CriteriaSet>>, Fault> {
    if let Some(set) = app.criteria.get(id) {
        return Ok(Some(set));
    }
    let set = sets::one(reader, id).await?.map(Arc::new);
    if let (Some(set), Connection::Pool(_)) = (&set, reader.connection()) {
        app.criteria.keep(set);
    }
    Ok(set)
}

/// Criteria are for everybody signed in.
fn signed_in(actor: &Actor) -> Verdict {
    Verdict::allow_if(!matches!(actor, Actor::Anonymous), Denial::NotSignedIn)
}

/// Whose drafts the actor may see, as a filter, so that nothing is fetched and then hidden.
fn drafts(actor: &Actor) -> Drafts {
    if matches!(actor, Actor::System) || actor.has(Role::SystemAdministrator) {
        return Drafts::All;
    }
    let sees = |owner: &_| policy::see_facts(actor, *owner, CriteriaSetStatus::Draft).is_allowed();
    Drafts::Of(actor.units().into_iter().filter(sees).collect())
}

#[cfg(test)]
mod tests {
    use domain::Grant;
    use domain::actor::UserActor;
    use domain::id::{Id as _, SessionId, UnitId, UserId};
    use uuid::Uuid;

    use super::*;

    fn unit(n: u128) -> UnitId {
        UnitId::from_uuid(Uuid::from_u128(n))
    }

    fn actor(role: Role) -> Actor {
        let unit = role.needs_unit().then(|| unit(1));
        Actor::User(UserActor {
            user: UserId::from_uuid(Uuid::nil()),
            session: SessionId::from_uuid(Uuid::nil()),
            grants: vec![Grant { role, unit }],
            offices: vec![],
        })
    }

    #[test]
    fn the_list_shows_exactly_the_drafts_that_the_policy_shows() {
        for actor in Role::ALL.map(actor).into_iter().chain([Actor::System, Actor::Anonymous]) {
            for owner in [unit(1), unit(2)] {
                let listed = match drafts(&actor) {
                    Drafts::All => true,
                    Drafts::Of(owners) => owners.contains(&owner),
                };
                let seen = policy::see_facts(&actor, owner, CriteriaSetStatus::Draft).is_allowed();
                assert_eq!(listed, seen, "{actor:?} {owner}");
            }
        }
    }
}
