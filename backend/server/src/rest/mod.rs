//! From a request for a file to the use case and back: who asks, the context, what remains to be done after.

mod refusal;

use std::sync::Arc;

use domain::{Actor, Language};
use tokio::sync::Semaphore;

use crate::app::App;
use crate::cx::{Cx, write};
use crate::fault::Fault;
use crate::http::{BoxFuture, Caller, Refusal, Upload, Work, WorkbookFile, Workbooks};
use crate::{identity, import, workbook};

/// How many files are read at once: reading takes memory and a processor each.
const READERS: usize = 2;

/// The use cases behind the routes of workbooks.
#[derive(Clone)]
pub struct Rest {
    app: App,
    work: Work,
    readers: Arc<Semaphore>,
}

impl Rest {
    /// On the process's shared parts; what is begun goes on in `work` when its client goes away.
    pub fn new(app: App, work: Work) -> Self {
        Self { app, work, readers: Arc::new(Semaphore::new(READERS)) }
    }

    async fn cx(&self, caller: Caller) -> Result<Cx, Refusal> {
        let language = caller.language;
        let actor = match &caller.bearer {
            None => Actor::Anonymous,
            Some(token) => identity::authenticate(&self.app, token)
                .await
                .map_err(|failure| refusal::of_authentication(failure, language))?,
        };
        let address = caller.ip.map(|ip| ip.to_string()).unwrap_or_default();
        Ok(Cx::new(self.app.clone(), actor, language, caller.request_id.to_string(), address))
    }

    /// Runs a use case to its end in a task of its own: a cancelled beginning of a transaction would leave the
    /// connection inside it.
    fn run<T, F, Fut>(&self, caller: Caller, use_case: F) -> BoxFuture<Result<T, Refusal>>
    where
        T: Send + 'static,
        F: FnOnce(Arc<Cx>) -> Fut + Send + 'static,
        Fut: Future<Output = Result<T, Fault>> + Send + 'static,
    {
        let rest = self.clone();
        let language = caller.language;
        let task = self.work.spawn(async move {
            let cx = Arc::new(rest.cx(caller).await?);
            let outcome = use_case(Arc::clone(&cx)).await;
            if let Err(fault) = cx.record_refusals().await {
                tracing::error!(request.id = cx.request(), error = %fault, "a refusal could not be recorded");
            }
            outcome.map_err(|fault| refusal::of_fault(fault, &cx))
        });
        Box::pin(async move { task.await.unwrap_or_else(|error| Err(panicked(&error, language))) })
    }
}

fn panicked(error: &tokio::task::JoinError, language: Language) -> Refusal {
    tracing::error!(%error, "a use case of workbooks ended without a result");
    refusal::internal(language)
}

impl Workbooks for Rest {
    fn sheet(&self, caller: Caller, id: String) -> BoxFuture<Result<WorkbookFile, Refusal>> {
        self.run(caller, async move |cx| {
            let id = id.parse().map_err(|_| Fault::NotFound)?;
            workbook::reads::sheet(&cx, id).await.map(download)
        })
    }

    fn round(&self, caller: Caller, id: String) -> BoxFuture<Result<WorkbookFile, Refusal>> {
        self.run(caller, async move |cx| {
            let id = id.parse().map_err(|_| Fault::NotFound)?;
            workbook::reads::round(&cx, id).await.map(download)
        })
    }

    fn import(&self, caller: Caller, file: Upload) -> BoxFuture<Result<String, Refusal>> {
        let readers = Arc::clone(&self.readers);
        self.run(caller, async move |cx| {
            let sheet = file.sheet.parse().map_err(|_| Fault::NotFound)?;
            import::reads::target(&cx, sheet).await?;
            let _place = readers.acquire().await.map_err(|_| Fault::Unavailable)?;
            let book = import::reads::book(file.bytes).await?;
            let command = import::service::StartImport { sheet, file_name: file.name, book };
            let id = write(|| import::service::start_import(&cx, command.clone())).await?;
            Ok(id.to_string())
        })
    }
}

fn download(file: workbook::File) -> WorkbookFile {
    WorkbookFile { name: file.name, bytes: file.bytes }
}
