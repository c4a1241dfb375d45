//! Tries at a password, counted before they are judged: of tries at the same moment none slips through.

use chrono::TimeDelta;
use domain::identity::attempt::{ACCOUNTS_PER_ADDRESS, ADDRESS_WINDOW, Failures, address_key};
use storage::Tx;
use storage::identity::attempt as attempts;

use crate::cx::Cx;
use crate::fault::Fault;

/// One try: at what, and from where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attempt {
    subject: String,
    /// `None` when the caller's address is not known.
    address: Option<String>,
}

impl Attempt {
    /// A try at an account by its name.
    pub(super) fn at_account(cx: &Cx, username: &str) -> Self {
        Self::at(cx, format!("account:{username}"))
    }

    /// A try by somebody whose session proves that he signed in before. It has its own count, so that strangers
    /// cannot lock him out.
    pub(super) fn of_session(cx: &Cx, session: &impl ToString) -> Self {
        Self::at(cx, session.to_string())
    }

    fn at(cx: &Cx, subject: String) -> Self {
        Self { subject, address: address_key(cx.address()) }
    }

    /// Counts the try as a failure, or refuses it with the time to wait. The count stands although the try may
    /// be refused later: it has a transaction of its own.
    pub(super) async fn count(&self, cx: &Cx) -> Result<(), Fault> {
        let tx = cx.begin().await?;
        attempts::forget(&tx).await?;
        if let Some(address) = &self.address {
            self.count_address(&tx, address).await?;
        }
        let before = attempts::for_change(&tx, &self.subject).await?;
        let counted = Failures::try_again(before, tx.now()).map_err(|wait| self.limited(wait))?;
        attempts::update(&tx, &self.subject, counted).await?;
        tx.commit([]).await?;
        Ok(())
    }

    async fn count_address(&self, tx: &Tx, address: &str) -> Result<(), Fault> {
        // The address has a row of its own only to be locked: its tries are counted one after another.
        attempts::for_change(tx, &format!("address:{address}")).await?;
        if attempts::others_of_address(tx, address, &self.subject).await? >= ACCOUNTS_PER_ADDRESS {
            return Err(self.limited(ADDRESS_WINDOW));
        }
        Ok(attempts::note_address(tx, address, &self.subject).await?)
    }

    fn limited(&self, wait: TimeDelta) -> Fault {
        tracing::warn!(subject = self.subject, address = self.address, "sign-in limited");
        let retry_after = u64::try_from(wait.num_seconds()).unwrap_or_default() + 1;
        Fault::Limited { retry_after }
    }

    /// Takes the count back, because the try was never judged.
    pub(super) async fn take_back(&self, cx: &Cx) -> Result<(), Fault> {
        let tx = cx.begin().await?;
        attempts::take_back(&tx, &self.subject).await?;
        tx.commit([]).await?;
        Ok(())
    }

    /// Forgets all failures, because the try succeeded.
    pub(super) async fn succeed(&self, tx: &Tx) -> Result<(), Fault> {
        Ok(attempts::clear(tx, &self.subject, self.address.as_deref()).await?)
    }
}
