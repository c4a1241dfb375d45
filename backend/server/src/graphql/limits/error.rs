//! Why a request is refused before, or instead of, being executed.

use async_graphql::{ErrorExtensionValues, Pos, ServerError};

/// The closed list of codes of refused requests, as clients find them in `errors[].extensions.code`.
///
/// Codes of failures inside an execution (with a `path`) share some of these names and are set by the resolvers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// The request is not of the form that GraphQL over HTTP asks for.
    BadRequest,
    /// The text is no GraphQL document.
    ParseFailed,
    /// The document does not fit the schema or the rules of GraphQL.
    ValidationFailed,
    /// The operation asked for does not exist, or none was named among several.
    OperationResolutionFailure,
    /// A value of a variable or argument does not fit its type.
    BadUserInput,
    /// The document is over one of the limits.
    QueryTooComplex,
    /// A document was asked for by its hash alone, which this server does not offer.
    PersistedQueryNotSupported,
    /// The method is not one for this address, or not one for this kind of operation.
    MethodNotAllowed,
    /// No media type that the client accepts can be written.
    NotAcceptable,
    /// The body did not arrive in time.
    RequestTimeout,
    /// The body is too large.
    PayloadTooLarge,
    /// The query string is too long; published under the same name as a body that is too large.
    QueryStringTooLong,
    /// The body is not JSON in UTF-8 without compression.
    UnsupportedMediaType,
    /// The client asked too often.
    RateLimited,
    /// The execution took too long and was given up.
    Timeout,
    /// The server has too much to do, or is about to stop.
    ServiceUnavailable,
    /// The token is bad or has expired.
    Unauthenticated,
    /// Nothing is found at this address.
    NotFound,
    /// A fault of ours; the log has the reason under the request id.
    InternalServerError,
}

impl Code {
    /// The name that clients see.
    pub const fn name(self) -> &'static str {
        match self {
            Self::BadRequest => "BAD_REQUEST",
            Self::ParseFailed => "GRAPHQL_PARSE_FAILED",
            Self::ValidationFailed => "GRAPHQL_VALIDATION_FAILED",
            Self::OperationResolutionFailure => "OPERATION_RESOLUTION_FAILURE",
            Self::BadUserInput => "BAD_USER_INPUT",
            Self::QueryTooComplex => "QUERY_TOO_COMPLEX",
            Self::PersistedQueryNotSupported => "PERSISTED_QUERY_NOT_SUPPORTED",
            Self::MethodNotAllowed => "METHOD_NOT_ALLOWED",
            Self::NotAcceptable => "NOT_ACCEPTABLE",
            Self::RequestTimeout => "REQUEST_TIMEOUT",
            Self::PayloadTooLarge | Self::QueryStringTooLong => "PAYLOAD_TOO_LARGE",
            Self::UnsupportedMediaType => "UNSUPPORTED_MEDIA_TYPE",
            Self::RateLimited => "RATE_LIMITED",
            Self::Timeout => "TIMEOUT",
            Self::ServiceUnavailable => "SERVICE_UNAVAILABLE",
            Self::Unauthenticated => "UNAUTHENTICATED",
            Self::NotFound => "NOT_FOUND",
            Self::InternalServerError => "INTERNAL_SERVER_ERROR",
        }
    }

    /// The code of a published name; `None` when no refused request carries that name.
    pub fn from_name(name: &str) -> Option<Self> {
        const ALL: [Code; 18] = [
            Code::BadRequest,
            Code::ParseFailed,
            Code::ValidationFailed,
            Code::OperationResolutionFailure,
            Code::BadUserInput,
            Code::QueryTooComplex,
            Code::PersistedQueryNotSupported,
            Code::MethodNotAllowed,
            Code::NotAcceptable,
            Code::RequestTimeout,
            Code::PayloadTooLarge,
            Code::UnsupportedMediaType,
            Code::RateLimited,
            Code::Timeout,
            Code::ServiceUnavailable,
            Code::Unauthenticated,
            Code::NotFound,
            Code::InternalServerError,
        ];
        ALL.into_iter().find(|code| code.name() == name)
    }
}

/// A refused request: nothing was executed, or what was executed is not told.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}: {message}", code.name())]
pub struct RequestError {
    /// Which of the closed list.
    pub code: Code,
    /// One sentence for the person who writes the client; never a text of the database or of a dependency.
    pub message: String,
    /// Where in the document; empty when the document is not at fault.
    pub locations: Vec<Pos>,
    /// After how many seconds a new try makes sense; `None` when waiting does not help or is not known to.
    pub retry_after: Option<u64>,
    /// The methods that would be allowed; `None` except with [`Code::MethodNotAllowed`].
    pub allow: Option<&'static str>,
}

impl RequestError {
    /// A refusal with no more than a code and a sentence.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), locations: Vec::new(), retry_after: None, allow: None }
    }

    /// Says where in the document the fault lies.
    pub fn at(mut self, position: Pos) -> Self {
        self.locations.push(position);
        self
    }

    /// Says after how many seconds to try again.
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// Says which methods would be allowed, as the `Allow` header writes them.
    pub fn allow(mut self, methods: &'static str) -> Self {
        self.allow = Some(methods);
        self
    }
}

impl From<RequestError> for ServerError {
    fn from(refused: RequestError) -> Self {
        let mut error = Self::new(refused.message, None);
        error.locations = refused.locations;
        error.extensions.get_or_insert_with(ErrorExtensionValues::default).set("code", refused.code.name());
        error
    }
}
