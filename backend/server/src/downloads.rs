//! Files beside the API: who asks, what they ask for, the file or why not.

use std::sync::Arc;

use domain::{Actor, Denial, Language};
use serde_json::json;

use crate::app::App;
use crate::cx::Cx;
use crate::evaluation::{bundle, receipts};
use crate::fault::Fault;
use crate::graphql::limits::{Code, RequestError};
use crate::http::{BoxFuture, Caller, Download, DownloadedFile, Downloads};
use crate::identity;

/// The files of an application.
#[derive(Clone)]
pub struct Downloader {
    app: App,
}

impl Downloader {
    /// On the process's shared parts.
    pub const fn new(app: App) -> Self {
        Self { app }
    }

    async fn answer(self, asked: Download, caller: Caller) -> Result<DownloadedFile, RequestError> {
        let (language, request) = (caller.language, Arc::clone(&caller.request_id));
        let actor = match &caller.bearer {
            None => Actor::Anonymous,
            Some(token) => identity::authenticate(&self.app, token).await.map_err(|_| sign_in(language))?,
        };
        let address = caller.ip.map(|ip| ip.to_string()).unwrap_or_default();
        let cx = Cx::new(self.app, actor, language, request.to_string(), address);
        file(&cx, asked).await.map_err(|fault| refused(fault, language))
    }
}

async fn file(cx: &Cx, asked: Download) -> Result<DownloadedFile, Fault> {
    Ok(match asked {
        Download::Keys => DownloadedFile::shared(bundle::keys_file(cx).await?.to_string()),
        Download::Bundle(id) => {
            let id = id.parse().map_err(|_| Fault::NotFound)?;
            DownloadedFile::immutable(bundle::read(cx, id).await?)
        }
        Download::Receipt(id) => {
            let receipt = receipts::receipt(cx, id.parse().map_err(|_| Fault::NotFound)?).await?;
            let sentences = receipt.sentences(cx.language());
            let mut body = serde_json::to_value(&receipt).map_err(anyhow::Error::from)?;
            body["sentences"] = json!(sentences);
            let name = format!("bien-nhan-{}.json", receipt.unit_code.to_lowercase());
            DownloadedFile::private(body.to_string(), name)
        }
    })
}

fn sign_in(language: Language) -> RequestError {
    let sentence = language.choose("Cần đăng nhập để tải tệp này.", "Sign in to download this file.");
    RequestError::new(Code::Unauthenticated, sentence)
}

/// A hidden file looks like a missing one; one whose time has not come says so.
fn refused(fault: Fault, language: Language) -> RequestError {
    match fault {
        Fault::Unauthenticated => sign_in(language),
        Fault::NotFound => {
            RequestError::new(Code::NotFound, language.choose("Không tìm thấy tệp này.", "There is no such file."))
        }
        Fault::Forbidden(denial) => RequestError::new(Code::NotFound, denial_words(denial, language)),
        fault => {
            tracing::error!(error = %fault, "a download failed");
            RequestError::new(Code::InternalServerError, "a download failed")
        }
    }
}

fn denial_words(denial: Denial, language: Language) -> String {
    let early = language.choose("Chưa đến giai đoạn được xem tệp này.", "It is too early for this file.");
    if denial == Denial::Stage { early.to_owned() } else { denial.text(language).to_owned() }
}

impl Downloads for Downloader {
    fn fetch(&self, asked: Download, caller: Caller) -> BoxFuture<Result<DownloadedFile, RequestError>> {
        Box::pin(self.clone().answer(asked, caller))
    }
}
