//! Rows of the mutations.

use serde_json::{Value, json};

use super::{Row, Scene};

/// A row whose document follows from the name of the mutation.
pub fn act(field: &'static str, about: &'static str, scene: Scene, input: Value) -> Row {
    let (first, rest) = field.split_at(1);
    let document = format!(
        "mutation($input: {}{rest}Input!) {{ {field}(input: $input) {{ __typename userErrors {{ code }} }} }}",
        first.to_uppercase()
    );
    Row { field, about, scene, document, variables: json!({ "input": input }), changes: field != "signIn" }
}

/// Every mutation.
pub fn rows() -> Vec<Row> {
    let mut rows = session();
    rows.extend(accounts());
    rows.extend(notifications());
    rows.extend(organisation());
    rows.extend(memberships());
    rows.extend(movements());
    rows.extend(criteria());
    rows.extend(rounds());
    rows.extend(assignments());
    rows.extend(sheets());
    rows.extend(papers());
    rows.push(act("deleteFile", "of A1", Scene::Uploaded, json!({ "fileId": "$fileA1" })));
    rows.extend(imports());
    rows.extend(super::hearing::rows());
    rows
}

fn session() -> Vec<Row> {
    let password = server::demo::FIXTURE_PASSWORD;
    vec![
        act("signIn", "", Scene::Fixture, json!({ "username": "a3.leader", "password": password })),
        act("refreshSession", "", Scene::Fixture, json!({ "refreshToken": "$refreshToken" })),
        act("signOut", "", Scene::Fixture, json!({})),
        act(
            "changePassword",
            "own",
            Scene::Fixture,
            json!({ "currentPassword": password, "newPassword": "another-long-password" }),
        ),
        act(
            "createFirstAdministrator",
            "bad token",
            Scene::Fixture,
            json!({ "username": "first", "displayName": "First", "password": "another-long-password", "token": "x" }),
        ),
    ]
}

fn accounts() -> Vec<Row> {
    let of = |name: &str| json!({ "userId": format!("$user:{name}"), "expectedVersion": format!("$userVersion:{name}"), "reason": "Lý do" });
    vec![
        act(
            "createUser",
            "",
            Scene::Fixture,
            json!({ "username": "new.user", "displayName": "Người mới", "password": "another-long-password" }),
        ),
        act(
            "assignRole",
            "member of a1",
            Scene::Fixture,
            json!({ "userId": "$user:b3.officer", "role": "MEMBER_OFFICER", "unitId": "$unit:a1", "validFrom": "2027-01-01" }),
        ),
        act(
            "endRole",
            "",
            Scene::Fixture,
            json!({ "roleAssignmentId": "$role:b3.officer", "validUntil": "2027-01-01" }),
        ),
        act(
            "resetPassword",
            "b3.officer",
            Scene::Fixture,
            json!({ "userId": "$user:b3.officer", "newPassword": "another-long-password" }),
        ),
        act("suspendUser", "b3.officer", Scene::Fixture, of("b3.officer")),
        act("reactivateUser", "b3.officer", Scene::Suspended, of("b3.officer")),
    ]
}

fn notifications() -> Vec<Row> {
    let preferences = |user: Value| json!({ "userId": user, "email": "a@b.vn", "mail": true, "mode": "DAILY", "language": "VIETNAMESE" });
    vec![
        act("markNotificationsRead", "own", Scene::Fixture, json!({ "all": true })),
        act("setNotificationPreferences", "own", Scene::Fixture, preferences(Value::Null)),
        act("setNotificationPreferences", "b3.officer", Scene::Fixture, preferences(json!("$user:b3.officer"))),
        act("setReminderSettings", "", Scene::Fixture, json!({ "ladderHours": [-24, 0], "pauseHours": 24 })),
        act(
            "remindUnits",
            "a3 in A",
            Scene::Fixture,
            json!({ "roundId": "$roundA", "unitIds": ["$unit:a3"], "stage": "SELF" }),
        ),
    ]
}

fn organisation() -> Vec<Row> {
    let unit = json!({
        "kind": "DEPARTMENT", "name": "Sở Mới", "shortName": "Sở Mới", "code": "SM", "establishedOn": "2026-11-01"
    });
    let renamed = json!({
        "unitId": "$unit:a3", "expectedVersion": "$unitVersion", "name": "Sở Tên Mới", "shortName": "Tên Mới",
        "code": "STM", "effectiveOn": "2026-12-01"
    });
    let absorbed = json!({
        "kind": "ABSORB", "effectiveOn": "2026-12-01", "predecessorIds": ["$unit:b3", "$unit:b2"],
        "successorIds": ["$unit:b2"]
    });
    vec![
        act("createUnit", "", Scene::Fixture, unit),
        act("renameUnit", "a3", Scene::Fixture, renamed),
        act("recordSuccession", "b2 absorbs b3", Scene::Fixture, absorbed),
    ]
}

fn memberships() -> Vec<Row> {
    let formed = json!({
        "kind": "CLUSTER", "ministryId": "$unit:ministry", "number": 3, "label": "C", "name": "Cụm C",
        "formedOn": "2026-12-01", "memberUnitIds": ["$unit:field"], "decisionId": "$decision"
    });
    let member = json!({
        "clusterId": "$clusterA", "expectedVersion": "$clusterAVersion", "unitId": "$unit:field",
        "validFrom": "2026-12-01"
    });
    let office = json!({
        "clusterId": "$clusterA", "expectedVersion": "$clusterAVersion", "unitId": "$unit:a3", "kind": "DEPUTY",
        "validFrom": "2026-12-01"
    });
    vec![
        act("formCluster", "", Scene::Fixture, formed),
        act("addMember", "A", Scene::Fixture, member),
        act("assignOffice", "A, held", Scene::Fixture, office),
        act(
            "endMembership",
            "a3 in A",
            Scene::Fixture,
            json!({ "membershipId": "$membershipA", "expectedVersion": "$clusterAVersion", "validUntil": "2026-12-01" }),
        ),
        act(
            "endOffice",
            "deputy of A",
            Scene::Fixture,
            json!({ "officeId": "$officeA", "expectedVersion": "$clusterAVersion", "validUntil": "2026-12-01" }),
        ),
    ]
}

fn movements() -> Vec<Row> {
    let launch = |level: &str, launcher: Option<&str>| {
        json!({
            "name": "Phong trào", "level": level, "scope": "CLUSTER", "method": "THEMATIC", "startsOn": "2026-01-01",
            "endsOn": "2026-12-31", "launcherId": launcher, "launcherName": "Người phát động"
        })
    };
    let respond = |unit: &str| json!({ "movementId": "$movement", "unitId": unit, "plan": "Kế hoạch" });
    vec![
        act("launchMovement", "prime minister", Scene::Fixture, launch("PRIME_MINISTER", None)),
        act("launchMovement", "ministry", Scene::Fixture, launch("MINISTRY", Some("$unit:ministry"))),
        act("launchMovement", "unit a1", Scene::Fixture, launch("UNIT", Some("$unit:a1"))),
        act(
            "addMovementPhase",
            "",
            Scene::Movement,
            json!({ "movementId": "$movement", "expectedVersion": "$movementVersion", "name": "Giai đoạn 2" }),
        ),
        act("respondToMovement", "a2", Scene::Movement, respond("$unit:a2")),
        act("respondToMovement", "b1", Scene::Movement, respond("$unit:b1")),
        act(
            "reportResponse",
            "a1",
            Scene::Movement,
            json!({ "responseId": "$responseA1", "expectedVersion": "$responseVersion", "status": "IN_PROGRESS",
                "progress": "Đang làm" }),
        ),
        act(
            "markExemplaryResponse",
            "a1",
            Scene::Movement,
            json!({ "responseId": "$responseA1", "expectedVersion": "$responseVersion", "exemplary": true }),
        ),
    ]
}

fn criteria() -> Vec<Row> {
    let draft = |extra: Value| {
        let mut input = json!({ "criteriaSetId": "$draft", "expectedVersion": "$draftVersion" });
        input.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        input
    };
    let group = json!({ "code": "Z", "name": "Nhóm mới", "section": "BASE" });
    let criterion = json!({
        "groupId": "$draftGroup", "code": "Z.1", "name": "Tiêu chí mới", "maximum": "10", "step": "0.5",
        "rule": { "type": "JUDGE" }, "evidenceRule": "NONE", "notApplicablePolicy": "EXCLUDE"
    });
    vec![
        act(
            "createCriteriaSet",
            "ministry",
            Scene::Fixture,
            json!({ "ownerId": "$unit:ministry", "name": "Bộ tiêu chí", "year": 2027, "declaredTotal": "100",
                "bonusCap": null, "penaltyCap": null }),
        ),
        act("saveCriterionGroup", "draft", Scene::Draft, draft(group)),
        act("saveCriterion", "draft", Scene::Draft, draft(criterion)),
        act("removeCriterion", "draft", Scene::Draft, draft(json!({ "criterionId": "$draftCriterion" }))),
        act("publishCriteriaSet", "draft", Scene::Draft, draft(json!({}))),
        act(
            "publishCriteriaSet",
            "published",
            Scene::Fixture,
            json!({ "criteriaSetId": "$criteria", "expectedVersion": 1 }),
        ),
    ]
}

fn rounds() -> Vec<Row> {
    let of = |round: &str, extra: Value| {
        let mut input = json!({ "roundId": format!("${round}"), "expectedVersion": format!("${round}Version") });
        input.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        input
    };
    let created = json!({
        "clusterId": "$clusterA", "criteriaSetId": "$criteria", "name": "Đợt mới", "kind": "MID_YEAR", "year": 2027,
        "aggregation": "MEAN", "tieRules": ["GROUP_A"], "selfDueAt": "2027-01-10T00:00:00Z",
        "crossDueAt": "2027-02-10T00:00:00Z", "agreedDueAt": "2027-03-10T00:00:00Z",
        "appraisedDueAt": "2027-04-10T00:00:00Z"
    });
    let ground = json!({
        "evaluationId": "$evaluationA1", "expectedVersion": "$evaluationA1Version", "code": "L1", "reason": "Lý do"
    });
    vec![
        act("createRound", "A", Scene::Fixture, created),
        act("assignCrossScorers", "A open", Scene::Fixture, of("roundA", json!({}))),
        act("assignCrossScorers", "A cross", Scene::Round("CROSS"), of("roundA", json!({}))),
        act("advanceRound", "A open, too early", Scene::Fixture, of("roundA", json!({ "to": "SEALED" }))),
        act("advanceRound", "A sealed", Scene::Round("SEALED"), of("roundA", json!({ "to": "CROSS" }))),
        act(
            "advanceRound",
            "A appraised, too early",
            Scene::Round("APPRAISED"),
            of("roundA", json!({ "to": "PROVISIONAL" })),
        ),
        act("proposePublication", "A open", Scene::Fixture, of("roundA", json!({}))),
        act("proposePublication", "A provisional", Scene::Round("PROVISIONAL"), of("roundA", json!({}))),
        act(
            "proposePublication",
            "A again",
            Scene::Round("PUBLISHED"),
            of("roundA", json!({ "reason": "Đính chính" })),
        ),
        act("publishRound", "A open", Scene::Fixture, of("roundA", json!({}))),
        act("publishRound", "A provisional", Scene::Round("PROVISIONAL"), of("roundA", json!({}))),
        act("publishRound", "A proposed", Scene::Proposed, of("roundA", json!({}))),
        act("recordDisqualification", "A1", Scene::Fixture, ground.clone()),
        act("liftDisqualification", "A1", Scene::Fixture, ground),
    ]
}

fn assignments() -> Vec<Row> {
    let change = json!({
        "roundId": "$roundA", "expectedVersion": "$roundAVersion", "unitId": "$unit:a1",
        "fromScorerUnitId": "$unit:a3", "reason": "Lý do"
    });
    let conflict =
        |scorer: &str| json!({ "roundId": "$roundA", "scorerUnitId": scorer, "unitId": "$unit:a1", "reason": "Lý do" });
    vec![
        act("changeAssignment", "A open", Scene::Fixture, change.clone()),
        act("changeAssignment", "A cross", Scene::Round("CROSS"), change.clone()),
        act("changeAssignment", "A reply", Scene::Round("REPLY"), change),
        act("declareConflict", "a3 about a1", Scene::Fixture, conflict("$unit:a3")),
        act("declareConflict", "a2 about a1, cross", Scene::Round("CROSS"), conflict("$unit:a2")),
        act("declareConflict", "a3 about a1, reply", Scene::Round("REPLY"), conflict("$unit:a3")),
    ]
}

fn sheets() -> Vec<Row> {
    let save = |key: &str| {
        json!({
            "sheetId": format!("$sheet:{key}"), "expectedVersion": format!("$version:{key}"),
            "scores": [{ "criterionId": "$judgedLine", "points": "8", "note": "Nhận xét" }]
        })
    };
    let own = json!({ "sheetId": "$sheet:SELF:a1", "expectedVersion": "$version:SELF:a1" });
    let late = Scene::Round("SEALED");
    let withdraw = json!({ "sheetId": "$sheet:SELF:a1", "expectedVersion": "$version:SELF:a1", "reason": "Sửa" });
    vec![
        act("saveScores", "A1 self", Scene::Fixture, save("SELF:a1")),
        act("saveScores", "A1 self, handed in", Scene::Submitted, save("SELF:a1")),
        act("saveScores", "A1 self, sealed", late, save("SELF:a1")),
        act("saveScores", "A1 by a2", Scene::Round("CROSS"), save("CROSS:a1:a2")),
        act("saveScores", "A1 agreed", Scene::Round("AGREED"), save("AGREED:a1")),
        act("saveScores", "A1 appraised", Scene::Round("APPRAISED"), save("APPRAISED:a1")),
        act("submitSheet", "A1 self", Scene::Filled, own),
        act("withdrawSheet", "A1 self", Scene::Submitted, withdraw),
    ]
}

fn papers() -> Vec<Row> {
    let record = |issuer: &str| {
        json!({
            "issuerId": issuer, "issuerName": "Cơ quan", "type": "REPORT", "number": 7, "symbol": "BC",
            "issuedOn": "2026-11-01", "summary": "Báo cáo"
        })
    };
    vec![
        act("recordDocument", "of a1", Scene::Fixture, record("$unit:a1")),
        act("recordDocument", "of the ministry", Scene::Fixture, record("$unit:ministry")),
        act(
            "updateDocument",
            "the decision",
            Scene::Fixture,
            json!({ "documentId": "$decision", "expectedVersion": "$decisionVersion", "summary": "Trích yếu" }),
        ),
    ]
}

/// A file that a1.officer read for the own sheet of a1.
fn imports() -> Vec<Row> {
    let apply = json!({ "id": "$import", "expectedVersion": "$version:SELF:a1", "mode": "VALID_ONLY" });
    vec![
        act("remapImport", "of a1.officer", Scene::Imported, json!({ "id": "$import", "headerRow": 1 })),
        act("applyImport", "of a1.officer", Scene::Imported, apply.clone()),
        act("applyImport", "of a1.officer, written", Scene::Applied, apply),
        act("undoImport", "of a1.officer", Scene::Imported, json!({ "id": "$import", "reason": "Sai tệp" })),
        act("undoImport", "of a1.officer, written", Scene::Applied, json!({ "id": "$import", "reason": "Sai tệp" })),
    ]
}
