//! Telling people, as part of another use case.

use chrono::{DateTime, Utc};
use domain::Role;
use domain::id::{MailId, NotificationId, UnitId, UserId};
use domain::notification::{Delivery, Notice};
use storage::Tx;
use storage::notification::notice::{self, NewNotice};
use storage::notification::outbox::{self, NewMail};
use storage::notification::recipient::{self, Holder};

use crate::app::day_in_vietnam;
use crate::cx::Cx;
use crate::fault::Fault;
use crate::notification::payload::Payload;

/// Whom to tell: people by role and unit, as in force on the day of the act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// Officers and leaders of a unit.
    Members(UnitId),
    /// The officers of a ministry.
    Officers(UnitId),
    /// Those who appraise a field for this body.
    FieldOwners(UnitId),
    /// The council of a ministry.
    Council(UnitId),
    /// The observers of a ministry; only of what is public.
    Observers(UnitId),
}

impl Seat {
    const fn roles(self) -> &'static [Role] {
        match self {
            Self::Members(_) => &[Role::MemberOfficer, Role::MemberLeader],
            Self::Officers(_) => &[Role::MinistryOfficer],
            Self::FieldOwners(_) => &[Role::FieldOwner],
            Self::Council(_) => &[Role::CouncilMember],
            Self::Observers(_) => &[Role::Observer],
        }
    }

    const fn unit(self) -> UnitId {
        match self {
            Self::Members(unit)
            | Self::Officers(unit)
            | Self::FieldOwners(unit)
            | Self::Council(unit)
            | Self::Observers(unit) => unit,
        }
    }

    fn holds(self, holder: &Holder) -> bool {
        holder.unit == self.unit() && self.roles().contains(&holder.role)
    }
}

/// Something to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// Whom. Only people who may see the object.
    pub to: Vec<Seat>,
    /// What. Only what every one of them may know now.
    pub notice: Notice,
    /// The public identifier of the object: where the link leads.
    pub object: String,
    /// What it is told for. The same person is told once for the same; name the object and what happened to it.
    pub dedupe: String,
}

/// Tells people in the transaction of the act: a notice each, and an e-mail for those who want one. Whoever acts is
/// not told. Three statements, however many people and news.
pub async fn enqueue(cx: &Cx, tx: &Tx, news: &[News]) -> Result<(), Fault> {
    let seats: Vec<Seat> = news.iter().flat_map(|item| item.to.iter().copied()).collect();
    if seats.is_empty() {
        return Ok(());
    }
    let (roles, units) = asked(&seats);
    let holders = recipient::holders(tx, &roles, &units, day_in_vietnam(tx.now())).await?;
    let (mut notices, mut mails) = (Vec::new(), Vec::new());
    for item in news {
        for holder in told(item, &holders, cx.actor().user_id()) {
            let id: NotificationId = cx.id();
            let News { notice, object, dedupe, .. } = item;
            notices.push(NewNotice { id, user: holder.user, notice, object, dedupe });
            mails.extend(mail(cx, tx.now(), item, id, holder)?);
        }
    }
    // In one order for everybody: two acts that add to the same digests wait for one another instead of locking up.
    mails.sort_by(|one: &NewMail, other| one.dedupe.cmp(&other.dedupe));
    notice::insert(tx, &notices).await?;
    Ok(outbox::insert(tx, &mails).await?)
}

/// The roles and units of some seats, each once.
fn asked(seats: &[Seat]) -> (Vec<Role>, Vec<UnitId>) {
    let mut roles: Vec<Role> = seats.iter().flat_map(|seat| seat.roles().iter().copied()).collect();
    let mut units: Vec<UnitId> = seats.iter().map(|seat| seat.unit()).collect();
    roles.sort_unstable();
    roles.dedup();
    units.sort_unstable();
    units.dedup();
    (roles, units)
}

/// Who is told of something, each person once; `holders` are in order of users.
fn told<'a>(item: &News, holders: &'a [Holder], acting: Option<UserId>) -> Vec<&'a Holder> {
    let mut people: Vec<&Holder> = holders
        .iter()
        .filter(|holder| Some(holder.user) != acting && item.to.iter().any(|seat| seat.holds(holder)))
        .collect();
    people.dedup_by_key(|holder| holder.user);
    people
}

/// The e-mail of a notice, or the digest it will be part of; `None` when the person wants none.
fn mail(
    cx: &Cx,
    now: DateTime<Utc>,
    item: &News,
    notice: NotificationId,
    holder: &Holder,
) -> Result<Option<NewMail>, Fault> {
    let user = holder.user;
    let (payload, dedupe, not_before) = match holder.preferences.delivery(item.notice.urgent(now), now) {
        None => return Ok(None),
        Some(Delivery::Now) => (Payload::notice(notice), format!("notice:{user}:{}", item.dedupe), now),
        Some(Delivery::Digest(until)) => {
            (Payload::digest(until), format!("digest:{user}:{}", until.to_rfc3339()), until)
        }
    };
    let id: MailId = cx.id();
    Ok(Some(NewMail { id, kind: payload.kind(), recipient: user, dedupe, payload: payload.write()?, not_before }))
}
