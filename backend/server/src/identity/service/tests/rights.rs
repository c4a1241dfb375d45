//! Rights that change count from the next request on.

use chrono::TimeDelta;
use domain::actor::OfficeKind;
use domain::cluster::Office;
use domain::identity::NewRole;
use domain::{Actor, Period, Role};

use super::bench::{Bench, presenting, refusal, unit};
use crate::identity::service::{ChangeUser, EndRole, SignedIn, assign_role, end_role, reactivate_user};
use crate::identity::{AuthFailure, authenticate};

/// The roles of the user behind the tokens now.
async fn roles(bench: &Bench, tokens: &SignedIn) -> Vec<Role> {
    let actor = bench.actor(tokens).await.unwrap();
    actor.user().unwrap().grants.iter().map(|grant| grant.role).collect()
}

#[tokio::test]
async fn a_request_costs_one_statement_to_authenticate() {
    let bench = Bench::new().await;
    bench.user("chuyen.vien", Role::MemberOfficer).await;
    let tokens = bench.sign_in("chuyen.vien").await;
    let before = bench.app.db.statements();
    assert!(bench.actor(&tokens).await.is_some());
    assert_eq!(bench.app.db.statements() - before, 1);
    assert_eq!(authenticate(&bench.app, "forged").await, Err(AuthFailure::InvalidToken));
    assert_eq!(bench.app.db.statements() - before, 1, "a forged token costs none");
}

#[tokio::test]
async fn roles_come_and_go_with_the_next_request() {
    let bench = Bench::new().await;
    let user = bench.user("chuyen.vien", Role::MemberOfficer).await;
    let tokens = bench.sign_in("chuyen.vien").await;
    let system = bench.system();
    let leader = NewRole {
        user: user.id,
        role: Role::MemberLeader,
        unit: Some(unit(2)),
        valid_from: system.today(),
        valid_until: None,
    };
    let tomorrow = NewRole { role: Role::Observer, valid_from: system.today() + TimeDelta::days(1), ..leader.clone() };
    assign_role(&system, leader.clone()).await.unwrap();
    assign_role(&system, tomorrow).await.unwrap();
    assert_eq!(roles(&bench, &tokens).await, [Role::MemberOfficer, Role::MemberLeader]);
    assert_eq!(refusal(assign_role(&system, leader).await), "ROLE_OVERLAPS");
    let held = storage::identity::role::of_users(&bench.app.db, &[user.id]).await.unwrap();
    let end = EndRole { assignment: held[0].id, valid_until: system.today() };
    end_role(&system, end).await.unwrap();
    assert_eq!(roles(&bench, &tokens).await, [Role::MemberLeader]);
    assert_eq!(bench.actions().await[..2], ["role.end", "role.assign"]);
}

#[tokio::test]
async fn offices_follow_the_unit_of_member_roles() {
    let bench = Bench::new().await;
    let office = bench.cluster().await;
    bench.user("officer", Role::MemberOfficer).await;
    bench.user("observer", Role::Observer).await;
    let (officer, observer) = (bench.sign_in("officer").await, bench.sign_in("observer").await);
    let heads = |actor: Option<Actor>| actor.unwrap().holds(office.cluster, OfficeKind::Head);
    assert!(heads(bench.actor(&officer).await));
    assert!(!heads(bench.actor(&observer).await), "who watches a unit does not lead with it");
    let period = Period { until: Some(bench.system().today()), ..office.period };
    let tx = bench.system().begin().await.unwrap();
    storage::cluster::end_offices(&tx, &[Office { period, ..office.clone() }]).await.unwrap();
    tx.commit([]).await.unwrap();
    assert!(!heads(bench.actor(&officer).await), "from the next request on");
}

#[tokio::test]
async fn a_day_begins_at_midnight_in_vietnam() {
    let bench = Bench::new().await;
    let user = bench.user("chuyen.vien", Role::MemberOfficer).await;
    bench.app.clock.set("2026-11-23T16:50:00Z".parse().unwrap());
    let tokens = bench.sign_in("chuyen.vien").await;
    let (unit, valid_from) = (Some(unit(2)), "2026-11-24".parse().unwrap());
    let command = NewRole { user: user.id, role: Role::Observer, unit, valid_from, valid_until: None };
    assign_role(&bench.system(), command).await.unwrap();
    assert_eq!(roles(&bench, &tokens).await, [Role::MemberOfficer]);
    bench.later(TimeDelta::minutes(10));
    assert_eq!(roles(&bench, &tokens).await, [Role::MemberOfficer, Role::Observer]);
}

#[tokio::test]
async fn a_suspended_account_is_out_at_once_and_its_sessions_do_not_come_back() {
    let bench = Bench::new().await;
    let user = bench.user("chuyen.vien", Role::MemberOfficer).await;
    let tokens = bench.sign_in("chuyen.vien").await;
    assert_eq!(bench.suspend(&user).await, "done");
    assert!(bench.actor(&tokens).await.is_none());
    let token = tokens.refresh_token.as_deref().unwrap();
    assert_eq!(refusal(bench.refresh(presenting(token, None)).await), "SESSION_ENDED");
    let again = ChangeUser { user: user.id, expected_version: 2, reason: "trở lại".into() };
    assert_eq!(reactivate_user(&bench.system(), again).await.unwrap().version, 3);
    assert!(bench.actor(&tokens).await.is_none());
    bench.sign_in("chuyen.vien").await;
}

#[tokio::test]
async fn new_powers_end_old_sessions_after_a_week() {
    let bench = Bench::new().await;
    let user = bench.user("chuyen.vien", Role::MemberOfficer).await;
    let mut tokens = bench.sign_in("chuyen.vien").await;
    let valid_from = bench.system().today();
    let command = NewRole { user: user.id, role: Role::SystemAdministrator, unit: None, valid_from, valid_until: None };
    assign_role(&bench.system(), command).await.unwrap();
    for _ in 0..15 {
        bench.later(TimeDelta::hours(11));
        let token = tokens.refresh_token.unwrap();
        tokens = bench.refresh(presenting(&token, None)).await.unwrap();
    }
    assert_eq!(tokens.refresh_expires_at - bench.app.clock.now(), TimeDelta::hours(7 * 24 - 15 * 11));
    bench.later(TimeDelta::hours(11));
    assert_eq!(refusal(bench.refresh(presenting(&tokens.refresh_token.unwrap(), None)).await), "SESSION_ENDED");
}

#[tokio::test]
async fn a_token_of_a_session_is_good_for_its_user_only() {
    let bench = Bench::new().await;
    bench.user("one", Role::MemberOfficer).await;
    bench.user("two", Role::MemberOfficer).await;
    let (one, two) = (bench.sign_in("one").await.actor, bench.sign_in("two").await.actor);
    let subject = crate::identity::keys::TokenSubject { user: one.user, session: two.session };
    let crossed = bench.app.keys.sign(subject, bench.app.clock.now()).unwrap();
    assert_eq!(authenticate(&bench.app, &crossed.text).await, Err(AuthFailure::InvalidToken));
    assert!(matches!(bench.cx(Actor::User(one)).actor(), Actor::User(_)));
}
