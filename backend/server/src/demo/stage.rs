//! A stage on which history is played: the application with a clock of its own.

use anyhow::Result;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::actor::{Grant, HeldOffice, OfficeKind, UserActor};
use domain::audit::Audit;
use domain::id::{ClusterId, Id as _, SessionId, UnitId, UserId};
use domain::{Actor, Language, Role};
use storage::installation;
use uuid::Uuid;

use crate::app::{App, Clock};
use crate::cx::Cx;

/// The application with a clock that the play moves.
pub struct Stage {
    app: App,
    start: DateTime<Utc>,
    acts: u32,
}

impl Stage {
    /// A stage on an application; its clock begins at the application's moment.
    pub fn new(app: &App) -> Self {
        let start = app.clock.now();
        let app = App { clock: Clock::manual(start), ..app.clone() };
        Self { app, start, acts: 0 }
    }

    /// The moment the play began, as the real clock says.
    pub const fn start(&self) -> DateTime<Utc> {
        self.start
    }

    /// Moves to nine o'clock of a day in Việt Nam.
    pub fn on(&mut self, day: NaiveDate) {
        self.app.clock.set(day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(2));
    }

    /// Moves to a moment.
    pub fn at(&mut self, moment: DateTime<Utc>) {
        self.app.clock.set(moment);
    }

    fn request(&mut self) -> String {
        self.acts += 1;
        // A second passes between acts, so that later acts have later identifiers.
        self.app.clock.advance(TimeDelta::seconds(1));
        format!("demo-{}", self.acts)
    }

    /// The system at work.
    pub fn system(&mut self) -> Cx {
        let request = self.request();
        Cx::system(self.app.clone(), &request)
    }

    /// A user at work, with one role and perhaps the office of head.
    pub fn acting(&mut self, user: UserId, role: Role, unit: UnitId, heads: Option<ClusterId>) -> Cx {
        let actor = Actor::User(UserActor {
            user,
            session: SessionId::from_uuid(Uuid::nil()),
            grants: vec![Grant { role, unit: Some(unit) }],
            offices: heads.map(|cluster| HeldOffice { cluster, kind: OfficeKind::Head, unit }).into_iter().collect(),
        });
        let request = self.request();
        Cx::new(self.app.clone(), actor, Language::Vietnamese, request, String::new())
    }

    /// Marks the installation as a demonstration, for good.
    pub async fn mark_demonstration(&mut self) -> Result<()> {
        let cx = self.system();
        let tx = cx.begin().await?;
        installation::mark_demonstration(&tx).await?;
        tx.commit([Audit::of("installation.demonstration", "installation")]).await?;
        Ok(())
    }
}

/// A day written in the code of the demonstration.
pub fn day(text: &str) -> Result<NaiveDate> {
    Ok(text.parse()?)
}
