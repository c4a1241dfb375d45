//! Use cases that read receipts: of a running round from its papers, of a published result from its bundle.

use std::sync::Arc;

use domain::evaluation::bundle::{Bundle, Thawed};
use domain::evaluation::receipt::{Receipt, Solved};
use domain::id::EvaluationId;
use storage::evaluation::bundle::SealedBundle;

use super::case::{self, Detail, RoundCase};
use super::reads;
use super::view::RoundView;
use crate::cx::Cx;
use crate::fault::{Fault, Found as _};

/// A round reckoned anew, from which the receipt of each member is read.
pub struct SolvedRound {
    view: Arc<RoundView>,
    case: RoundCase,
    solved: Solved,
}

impl SolvedRound {
    /// Reckons a round anew.
    pub fn new(view: Arc<RoundView>, case: RoundCase) -> Self {
        let solved = case.case(&view).solve();
        Self { view, case, solved }
    }

    /// The receipt of one evaluation; `None` when it is of another round.
    pub fn receipt(&self, id: EvaluationId) -> Option<Receipt> {
        let place = self.case.members.iter().position(|member| member.evaluation == id)?;
        self.case.case(&self.view).receipt(&self.solved, place)
    }
}

/// A published result reckoned anew from its bundle.
pub struct SolvedBundle {
    thawed: Thawed,
    solved: Solved,
}

impl SolvedBundle {
    /// Reads a bundle and reckons it anew.
    pub fn new(bundle: &SealedBundle) -> Result<Self, Fault> {
        let read = Bundle::from_text(&bundle.body).map_err(anyhow::Error::from)?;
        let thawed = read.thaw().map_err(anyhow::Error::from)?;
        let solved = thawed.case().solve();
        Ok(Self { thawed, solved })
    }

    /// The receipt of the unit with this code; `None` when there is none.
    pub fn receipt(&self, code: &str) -> Option<Receipt> {
        self.thawed.case().receipt(&self.solved, self.thawed.place(code)?)
    }
}

/// The rounds of some views, reckoned anew in a constant number of statements.
pub async fn solve(reader: &impl storage::Reader, views: Vec<Arc<RoundView>>) -> Result<Vec<Arc<SolvedRound>>, Fault> {
    let borrowed: Vec<&RoundView> = views.iter().map(Arc::as_ref).collect();
    let cases = case::load(reader, &borrowed, Detail::Everything).await?;
    Ok(views.into_iter().zip(cases).map(|(view, case)| Arc::new(SolvedRound::new(view, case))).collect())
}

/// The receipt of one evaluation, for those who may know the final values.
pub async fn receipt(cx: &Cx, id: EvaluationId) -> Result<Receipt, Fault> {
    let (view, _) = reads::evaluation(cx, id).await?;
    reads::require_final(cx, &view)?;
    solve(cx.db(), vec![view]).await?.pop().and_then(|round| round.receipt(id)).found()
}
