//! Rule: a unit responds to a movement and reports; the ministry holds up examples.

use chrono::{DateTime, Utc};

use super::{MovementError, MovementResponse, ResponseStatus};
use crate::audit::Audit;
use crate::id::{DocumentId, MovementId, MovementResponseId, UnitId};
use crate::text;

/// Most characters of a plan, of progress and of a result.
const TEXT: usize = 4_000;

/// Answers a movement with a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RespondToMovement {
    /// Which movement.
    pub movement: MovementId,
    /// Which unit answers.
    pub unit: UnitId,
    /// What it means to do.
    pub plan: String,
    /// Its plan as a document.
    pub plan_document: Option<DocumentId>,
}

/// A response with what the audit chain keeps of its change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseChange {
    /// The response as it is now.
    pub response: MovementResponse,
    /// What the audit chain keeps.
    pub audit: Audit,
}

impl RespondToMovement {
    /// The response, or every rule it breaks. `alive` tells whether the unit exists today.
    pub fn check(
        self,
        id: MovementResponseId,
        alive: bool,
        now: DateTime<Utc>,
    ) -> Result<ResponseChange, Vec<MovementError>> {
        let mut errors = Vec::new();
        let plan = text::required("plan", &self.plan, TEXT, &mut errors);
        if !alive {
            errors.push(MovementError::NotInForce);
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let response = MovementResponse {
            id,
            version: 1,
            movement: self.movement,
            unit: self.unit,
            status: ResponseStatus::Registered,
            plan,
            plan_document: self.plan_document,
            progress: None,
            result: None,
            exemplary: false,
            updated_at: now,
        };
        let audit = Audit::of("response.respond", id).after(response.audit_state());
        Ok(ResponseChange { response, audit })
    }
}

/// Reports on a response. A text that is absent keeps what stands; an empty text clears it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportResponse {
    /// Which response.
    pub response: MovementResponseId,
    /// The version the client read.
    pub expected_version: i32,
    /// What was done so far.
    pub progress: Option<String>,
    /// What came of it.
    pub result: Option<String>,
    /// How far it has come.
    pub status: ResponseStatus,
}

impl ReportResponse {
    /// The response with its report, or every rule it breaks.
    pub fn check(self, response: MovementResponse, now: DateTime<Utc>) -> Result<ResponseChange, Vec<MovementError>> {
        let mut errors = Vec::new();
        let mut told = |field, told: Option<String>, stands: Option<String>| match told {
            None => stands,
            Some(text) => text::optional(field, Some(&text), TEXT, &mut errors),
        };
        let progress = told("progress", self.progress, response.progress.clone());
        let result = told("result", self.result, response.result.clone());
        if self.status == ResponseStatus::Reported && result.is_none() {
            errors.push(MovementError::ResultRequired);
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let status = self.status;
        Ok(response.change("response.report", now, |after| MovementResponse { status, progress, result, ..after }))
    }
}

/// Holds a response up as an example, or no longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkExemplary {
    /// Which response.
    pub response: MovementResponseId,
    /// The version the client read.
    pub expected_version: i32,
    /// Whether it is one.
    pub exemplary: bool,
}

impl MarkExemplary {
    /// The response with its mark. The moment of the unit's last word stays: the mark is the ministry's.
    pub fn apply(&self, response: MovementResponse) -> ResponseChange {
        let said_at = response.updated_at;
        let exemplary = self.exemplary;
        response.change("response.markExemplary", said_at, |after| MovementResponse { exemplary, ..after })
    }
}

impl MovementResponse {
    fn change(self, action: &'static str, said_at: DateTime<Utc>, edit: impl FnOnce(Self) -> Self) -> ResponseChange {
        let before = self.audit_state();
        let next = Self { version: self.version + 1, updated_at: said_at, ..self };
        let response = edit(next);
        let audit = Audit::of(action, response.id).before(before).after(response.audit_state());
        ResponseChange { response, audit }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::text::TextError;

    fn now() -> DateTime<Utc> {
        "2022-12-01T02:00:00Z".parse().unwrap()
    }

    fn report(progress: Option<&str>, result: Option<&str>, status: ResponseStatus) -> ReportResponse {
        ReportResponse {
            response: response().id,
            expected_version: 1,
            progress: progress.map(Into::into),
            result: result.map(Into::into),
            status,
        }
    }

    #[test]
    fn a_response_begins_registered_with_a_plan_of_a_living_unit() {
        let respond = RespondToMovement {
            movement: movement().id,
            unit: response().unit,
            plan: " Giúp 10 hộ nghèo ".into(),
            plan_document: None,
        };
        let change = respond.clone().check(response().id, true, response().updated_at).unwrap();
        assert_eq!(change.response, response());
        let broken = RespondToMovement { plan: "x".repeat(4_001), ..respond };
        assert_eq!(
            broken.check(response().id, false, now()),
            Err(vec![MovementError::Text(TextError::TooLong("plan", 4_000)), MovementError::NotInForce])
        );
    }

    #[test]
    fn a_report_keeps_what_it_does_not_mention_and_clears_what_it_empties() {
        let first = report(Some("5 hộ"), None, ResponseStatus::InProgress).check(response(), now()).unwrap();
        assert_eq!(first.response.progress.as_deref(), Some("5 hộ"));
        assert_eq!((first.response.version, first.response.updated_at), (2, now()));
        let second = report(None, Some("10 hộ"), ResponseStatus::Reported).check(first.response, now()).unwrap();
        assert_eq!(second.response.progress.as_deref(), Some("5 hộ"));
        let third = report(Some(""), None, ResponseStatus::Reported).check(second.response, now()).unwrap();
        assert_eq!((third.response.progress, third.response.result.as_deref()), (None, Some("10 hộ")));
    }

    #[test]
    fn a_reported_response_tells_its_result() {
        assert_eq!(
            report(None, None, ResponseStatus::Reported).check(response(), now()),
            Err(vec![MovementError::ResultRequired])
        );
    }

    #[test]
    fn an_example_is_marked_and_nothing_else_changes() {
        let mark = MarkExemplary { response: response().id, expected_version: 1, exemplary: true };
        let change = mark.apply(response());
        let expected = MovementResponse { exemplary: true, version: 2, ..response() };
        assert_eq!(change.response, expected);
    }
}
