//! Accounts of the demonstration, one or two for every role. Names are roles, never persons.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use domain::Role;
use domain::id::{UnitId, UserId};
use domain::identity::{NewUser, Password};
use serde_json::{Value, json};

use super::article::{MERGERS, PROVINCES};
use super::organisation::{Organisation, Today};
use super::stage::{Stage, day};
use crate::identity::service::{SystemRole, create_user_as_system};

/// The password of every demonstration account; accounts exist only where somebody loads the demonstration.
pub const PASSWORD: &str = "minh-hoa-thi-dua";

/// An account to sign in with.
#[derive(Debug, Clone)]
pub struct Account {
    /// What to type.
    pub username: String,
    /// What people read.
    pub display_name: String,
    role: Role,
    place: Place,
}

#[derive(Debug, Clone, Copy)]
enum Place {
    Nowhere,
    Ministry,
    Field(usize),
    Department(&'static str),
}

impl Account {
    /// As printed by `thidua demo --json`.
    pub fn to_json(&self) -> Value {
        json!({
            "username": self.username,
            "password": PASSWORD,
            "displayName": self.display_name,
            "role": self.role.code(),
        })
    }
}

fn account(username: &str, display_name: &str, role: Role, place: Place) -> Account {
    Account { username: username.to_owned(), display_name: display_name.to_owned(), role, place }
}

/// The departments of today in the cluster's order: head, deputy, then the others.
fn departments() -> Vec<(&'static str, &'static str)> {
    let unchanged = ["CB", "LS", "QN"];
    let kept = PROVINCES.into_iter().filter(move |(_, code)| unchanged.contains(code));
    MERGERS.iter().map(|(province, code, _)| (*province, *code)).chain(kept).collect()
}

/// Every account, as printed for those who try the demonstration.
pub fn accounts() -> Vec<Account> {
    let mut list = vec![
        account("quantri", "Quản trị hệ thống", Role::SystemAdministrator, Place::Nowhere),
        account("bo.tdkt", "Chuyên viên TĐKT, Bộ NN&MT", Role::MinistryOfficer, Place::Ministry),
        account("bo.ld", "Lãnh đạo Vụ TĐKT, Bộ NN&MT", Role::MinistryOfficer, Place::Ministry),
        account("bo.datdai", "Đơn vị quản lý lĩnh vực đất đai", Role::FieldOwner, Place::Field(0)),
        account("bo.moitruong", "Đơn vị quản lý lĩnh vực môi trường", Role::FieldOwner, Place::Field(1)),
        account("hoidong", "Thành viên Hội đồng TĐKT Bộ", Role::CouncilMember, Place::Ministry),
        account("theodoi", "Tài khoản theo dõi", Role::Observer, Place::Ministry),
    ];
    for (province, code) in departments() {
        let prefix = code.to_lowercase();
        let place = Place::Department(code);
        let officer = format!("Chuyên viên TĐKT, Sở NN&MT {province}");
        let leader = format!("Lãnh đạo Sở NN&MT {province}");
        list.push(account(&format!("{prefix}.cv"), &officer, Role::MemberOfficer, place));
        list.push(account(&format!("{prefix}.ld"), &leader, Role::MemberLeader, place));
    }
    list
}

/// Users by username.
pub type People = HashMap<String, UserId>;

/// Opens every account with its roles of today; the ministry's officer also keeps those of 2022.
pub async fn open(stage: &mut Stage, then: &Organisation, today: &Today) -> Result<People> {
    stage.on(day("2026-01-15")?);
    let valid_from = day("2026-01-15")?;
    let mut people = People::new();
    for account in accounts() {
        let unit = match account.place {
            Place::Nowhere => None,
            Place::Ministry => Some(today.ministry),
            Place::Field(index) => today.fields.get(index).copied(),
            Place::Department(code) => today.departments.iter().find(|(own, _)| *own == code).map(|(_, unit)| *unit),
        };
        let mut roles = vec![SystemRole { role: account.role, unit, valid_from }];
        if matches!(account.place, Place::Ministry) {
            roles.push(SystemRole { role: account.role, unit: Some(then.ministry), valid_from });
        }
        let new = NewUser {
            username: account.username.clone(),
            display_name: account.display_name.clone(),
            password: Password::new(PASSWORD),
        };
        let user = create_user_as_system(&stage.system(), new, &roles).await?;
        people.insert(account.username, user.id);
    }
    Ok(people)
}

/// An account that plays in 2022 and is closed to everybody: its password is not known.
pub async fn historian(stage: &mut Stage, unit: UnitId, username: &str, display_name: &str) -> Result<UserId> {
    let secret = uuid::Uuid::from_bytes(random()?).simple().to_string();
    let new = NewUser {
        username: username.to_owned(),
        display_name: display_name.to_owned(),
        password: Password::new(format!("khong-ai-biet-{secret}")),
    };
    let role = SystemRole { role: Role::Observer, unit: Some(unit), valid_from: day("2022-03-02")? };
    Ok(create_user_as_system(&stage.system(), new, &[role]).await?.id)
}

fn random() -> Result<[u8; 16]> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).ok().context("no randomness")?;
    Ok(bytes)
}
