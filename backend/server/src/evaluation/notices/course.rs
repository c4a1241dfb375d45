//! What every notice of a round needs: its words, and who takes part.

use std::collections::BTreeMap;

use domain::evaluation::{Round, SheetStage};
use domain::id::UnitId;
use domain::notification::Course;
use storage::Tx;
use storage::evaluation::{member, relation};

use crate::app::day_in_vietnam;
use crate::fault::{Fault, Found as _};
use crate::notification::service::Seat;

/// The words of a round, and who leads it on this day.
pub(in crate::evaluation) struct Circle {
    /// Round and cluster by name.
    pub course: Course,
    /// The unit that heads the cluster today; `None` while the office is vacant.
    pub head: Option<UnitId>,
    /// The ministry that runs the round.
    pub ministry: UnitId,
}

/// The short names of the members of a round, as of its opening.
pub(in crate::evaluation) type Units = BTreeMap<UnitId, String>;

/// Reads the words of a round and its head: two statements.
pub(in crate::evaluation) async fn circle(tx: &Tx, round: &Round) -> Result<Circle, Fault> {
    let today = day_in_vietnam(tx.now());
    let cluster = relation::cluster(tx, round.cluster, today).await?.found()?;
    let head = relation::head(tx, round.cluster, today).await?;
    let course = Course { round: round.name.clone(), cluster: cluster.name };
    Ok(Circle { course, head, ministry: round.ministry })
}

/// Reads the members of a round: one statement.
pub(in crate::evaluation) async fn units(tx: &Tx, round: &Round) -> Result<Units, Fault> {
    let rows = member::of_rounds(tx, &[round.id]).await?;
    Ok(rows.into_iter().map(|row| (row.unit, row.unit_name)).collect())
}

/// Who writes the papers of a stage for a unit today: its own people; of agreed points those of the head in office;
/// of an appraisal the ministry's officers and the field owners.
pub(in crate::evaluation) fn hands(
    circle: &Circle,
    stage: SheetStage,
    author: UnitId,
    field_owners: &[UnitId],
) -> Vec<Seat> {
    match stage {
        SheetStage::Self_ | SheetStage::Cross => vec![Seat::Members(author)],
        SheetStage::Agreed => circle.head.map(Seat::Members).into_iter().collect(),
        SheetStage::Appraised => {
            let fields = field_owners.iter().copied().map(Seat::FieldOwners);
            fields.chain([Seat::Officers(circle.ministry)]).collect()
        }
    }
}
