//! From a judged request to an answer: who asks, the context, the execution, what remains to be done after.

use std::sync::Arc;

use async_graphql::Response;
use axum::http::{HeaderValue, header::SET_COOKIE};
use domain::{Actor, Language};

use crate::app::App;
use crate::cx::Cx;
use crate::graphql::limits::{Code, Prepared, RequestError};
use crate::graphql::loaders::loaders;
use crate::graphql::schema::Schema;
use crate::http::{BoxFuture, Caller, Executor};
use crate::identity;

/// The schema together with what its resolvers share.
#[derive(Clone)]
pub struct Api {
    schema: Schema,
    app: App,
}

impl Api {
    /// An executor of the schema on the process's shared parts.
    pub const fn new(schema: Schema, app: App) -> Self {
        Self { schema, app }
    }

    async fn answer(self, prepared: Prepared, caller: Caller) -> Result<Response, RequestError> {
        let actor = self.actor(&caller).await?;
        if prepared.introspects && actor == Actor::Anonymous && !self.app.public_introspection {
            return Err(introspection_needs_a_token(caller.language));
        }
        let address = caller.ip.map(|ip| ip.to_string()).unwrap_or_default();
        let cx = Cx::new(self.app.clone(), actor, caller.language, caller.request_id.to_string(), address)
            .with_refresh_cookie(caller.refresh_cookie);
        let cx = Arc::new(cx);
        let request = prepared.request.data(Arc::clone(&cx)).data(loaders(self.app.clone()));
        let mut response = self.schema.execute(request).await;
        for cookie in cx.take_cookies() {
            if let Ok(value) = HeaderValue::from_str(&cookie) {
                response.http_headers.append(SET_COOKIE, value);
            }
        }
        if let Err(fault) = cx.record_refusals().await {
            tracing::error!(request.id = cx.request(), error = %fault, "a refusal could not be recorded");
        }
        Ok(response)
    }

    async fn actor(&self, caller: &Caller) -> Result<Actor, RequestError> {
        let Some(token) = &caller.bearer else { return Ok(Actor::Anonymous) };
        identity::authenticate(&self.app, token).await.map_err(|failure| refusal(failure, caller.language))
    }
}

/// Why a request with a token is refused, said to its sender.
pub(crate) fn refusal(failure: identity::AuthFailure, language: Language) -> RequestError {
    match failure {
        identity::AuthFailure::InvalidToken => RequestError::new(
            Code::Unauthenticated,
            language.choose("Phiên đăng nhập đã hết hạn.", "The access token is not valid any more."),
        ),
        identity::AuthFailure::Unavailable => RequestError::new(
            Code::ServiceUnavailable,
            language.choose("Hệ thống đang bận; hãy thử lại sau ít giây.", "The system is busy; try again soon."),
        ),
    }
}

/// The contract is public as a file; walking it through the endpoint is for those who signed in.
fn introspection_needs_a_token(language: Language) -> RequestError {
    let sentence = language.choose(
        "Cần đăng nhập để truy vấn lược đồ; lược đồ có sẵn tại /schema.graphql.",
        "Introspection needs a token; the schema is at /schema.graphql.",
    );
    RequestError::new(Code::Unauthenticated, sentence)
}

impl Executor for Api {
    fn execute(&self, request: Prepared, caller: Caller) -> BoxFuture<Result<Response, RequestError>> {
        Box::pin(self.clone().answer(request, caller))
    }
}
