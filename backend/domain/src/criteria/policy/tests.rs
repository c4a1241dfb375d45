//! Tests of who may do what to criteria sets.

use super::*;
use crate::criteria::testing::{id, ministry, small_set, user};

fn published() -> CriteriaSet {
    CriteriaSet { status: CriteriaSetStatus::Published, ..small_set() }
}

#[test]
fn a_set_is_copied_by_the_officers_of_its_ministry_published_or_not() {
    let officer = |unit| user(&[(Role::MinistryOfficer, Some(unit))]);
    for status in CriteriaSetStatus::ALL {
        let set = CriteriaSet { status, ..small_set() };
        assert_eq!(copy(&officer(ministry()), &set), Verdict::Allowed);
        let foreign = copy(&officer(id(901)), &set);
        let published = set.is_published();
        assert_eq!(foreign, if published { Verdict::Denied(Denial::Scope) } else { Verdict::Hidden });
    }
    assert_eq!(copy(&Actor::Anonymous, &small_set()), Verdict::Denied(Denial::NotSignedIn));
}

#[test]
fn only_officers_of_the_owning_ministry_write() {
    let denied = Verdict::Denied;
    let elsewhere = id::<UnitId>(901);
    for (actor, create_due, edit_due) in [
        (user(&[(Role::MinistryOfficer, Some(ministry()))]), Verdict::Allowed, Verdict::Allowed),
        (Actor::System, Verdict::Allowed, Verdict::Allowed),
        (user(&[(Role::MinistryOfficer, Some(elsewhere))]), denied(Denial::Scope), Verdict::Hidden),
        (user(&[(Role::SystemAdministrator, None)]), denied(Denial::Role), denied(Denial::Role)),
        (user(&[(Role::MemberLeader, Some(elsewhere))]), denied(Denial::Role), Verdict::Hidden),
        (user(&[(Role::FieldOwner, Some(ministry()))]), denied(Denial::Role), Verdict::Hidden),
        (Actor::Anonymous, denied(Denial::NotSignedIn), denied(Denial::NotSignedIn)),
    ] {
        assert_eq!(create(&actor, ministry()), create_due, "{actor:?}");
        assert_eq!(edit(&actor, &small_set()), edit_due, "{actor:?}");
        assert_eq!(publish(&actor, &small_set()), edit_due, "{actor:?}");
    }
}

#[test]
fn nobody_writes_a_published_set() {
    let officer = user(&[(Role::MinistryOfficer, Some(ministry()))]);
    assert_eq!(edit(&officer, &published()), Verdict::Denied(Denial::Frozen));
    assert_eq!(publish(&officer, &published()), Verdict::Denied(Denial::Frozen));
}

#[test]
fn published_sets_are_read_by_anybody_signed_in_and_drafts_by_the_ministry_and_the_administrator() {
    let member = user(&[(Role::MemberOfficer, Some(id(1)))]);
    assert_eq!(see(&member, &published()), Verdict::Allowed);
    assert_eq!(see(&member, &small_set()), Verdict::Hidden);
    assert_eq!(see(&Actor::Anonymous, &published()), Verdict::Denied(Denial::NotSignedIn));
    let administrator = user(&[(Role::SystemAdministrator, None)]);
    assert_eq!(see(&administrator, &small_set()), Verdict::Allowed);
}
