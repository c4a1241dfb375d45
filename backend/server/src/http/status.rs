//! Which HTTP status a refused request has.

use axum::http::StatusCode;

use super::accept::Media;
use crate::graphql::limits::Code;

/// The status of a request refused with this code.
///
/// Faults of the document under `application/json` are 200: clients of that type take anything else for a failure of
/// the network, and the public audit suite asks for it. A document over a limit is 400 for every client, since a
/// status code is what load balancers and monitors see.
/// `draft` chooses the codes of the newer draft of GraphQL over HTTP, which tells text that is no document (400) from
/// a document that is not valid (422).
pub(super) fn status_for(code: Code, media: Media, draft: bool) -> StatusCode {
    match code {
        Code::ParseFailed | Code::ValidationFailed | Code::OperationResolutionFailure | Code::BadUserInput => {
            match (media, draft, code) {
                (Media::GraphqlResponse, true, code) if code != Code::ParseFailed => StatusCode::UNPROCESSABLE_ENTITY,
                (Media::GraphqlResponse, ..) => StatusCode::BAD_REQUEST,
                (Media::Json, ..) => StatusCode::OK,
            }
        }
        Code::BadRequest | Code::QueryTooComplex | Code::PersistedQueryNotSupported => StatusCode::BAD_REQUEST,
        Code::Unauthenticated => StatusCode::UNAUTHORIZED,
        Code::NotFound => StatusCode::NOT_FOUND,
        Code::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        Code::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
        Code::RequestTimeout => StatusCode::REQUEST_TIMEOUT,
        Code::PayloadTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Code::QueryStringTooLong => StatusCode::URI_TOO_LONG,
        Code::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Code::RateLimited => StatusCode::TOO_MANY_REQUESTS,
        Code::InternalServerError => StatusCode::INTERNAL_SERVER_ERROR,
        Code::ServiceUnavailable => StatusCode::SERVICE_UNAVAILABLE,
        Code::Timeout => StatusCode::GATEWAY_TIMEOUT,
    }
}

/// The status of an executed request: 200, and in the newer draft 294 when a part of it failed.
pub(super) fn status_of_execution(partial: bool, media: Media, draft: bool) -> StatusCode {
    match StatusCode::from_u16(294) {
        Ok(partial_success) if draft && partial && media == Media::GraphqlResponse => partial_success,
        _ => StatusCode::OK,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_of_the_document_follow_the_media_type() {
        let table = [
            (Code::ParseFailed, 400, 400),
            (Code::ValidationFailed, 400, 422),
            (Code::OperationResolutionFailure, 400, 422),
            (Code::BadUserInput, 400, 422),
        ];
        for (code, today, draft) in table {
            assert_eq!(status_for(code, Media::GraphqlResponse, false).as_u16(), today);
            assert_eq!(status_for(code, Media::GraphqlResponse, true).as_u16(), draft);
            assert_eq!(status_for(code, Media::Json, false).as_u16(), 200);
            assert_eq!(status_for(code, Media::Json, true).as_u16(), 200);
        }
    }

    #[test]
    fn a_partial_answer_is_294_only_in_the_draft() {
        assert_eq!(status_of_execution(true, Media::GraphqlResponse, true).as_u16(), 294);
        assert_eq!(status_of_execution(true, Media::GraphqlResponse, false).as_u16(), 200);
        assert_eq!(status_of_execution(true, Media::Json, true).as_u16(), 200);
        assert_eq!(status_of_execution(false, Media::GraphqlResponse, true).as_u16(), 200);
    }
}
