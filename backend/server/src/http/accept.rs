//! Which media type the client wants.
//! Source: RFC 9110, section 12.5.1; GraphQL over HTTP, "Media Types".

use axum::http::{HeaderMap, header};

use crate::graphql::limits::{Code, RequestError};

/// How specific a range is that names the type itself.
const NAMED: u8 = 2;

/// A media type of GraphQL answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Media {
    /// `application/graphql-response+json`: the status code tells whether the request was well formed.
    GraphqlResponse,
    /// `application/json`: for older clients, which read anything but 200 as a failure of the network.
    Json,
}

impl Media {
    /// The value for `Content-Type`.
    pub(super) const fn content_type(self) -> &'static str {
        match self {
            Self::GraphqlResponse => "application/graphql-response+json; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
        }
    }

    /// How much a media range of the client says about this type: [`NAMED`], less by a wildcard, `None` nothing.
    fn matched_by(self, range: &str) -> Option<u8> {
        let own = match self {
            Self::GraphqlResponse => "application/graphql-response+json",
            Self::Json => "application/json",
        };
        match range {
            "*/*" => Some(0),
            "application/*" => Some(1),
            named if named.eq_ignore_ascii_case(own) => Some(NAMED),
            _ => None,
        }
    }
}

/// Chooses the type with the highest quality. Between equals the one that is named wins; when both are named, the
/// newer one; when neither is, `application/json`, which every client reads.
///
/// Errors: [`Code::NotAcceptable`] when the client accepts neither.
pub(super) fn negotiate(headers: &HeaderMap) -> Result<Media, RequestError> {
    let ranges: Vec<(String, u16)> = headers
        .get_all(header::ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(range)
        .collect();
    if ranges.is_empty() {
        return Ok(Media::Json);
    }
    match (quality(Media::GraphqlResponse, &ranges), quality(Media::Json, &ranges)) {
        (Some(newer), Some(json)) if newer > json || (newer == json && newer.1 == NAMED) => Ok(Media::GraphqlResponse),
        (Some(_), None) => Ok(Media::GraphqlResponse),
        (_, Some(_)) => Ok(Media::Json),
        (None, None) => {
            let message = "Accept must allow application/graphql-response+json or application/json.";
            Err(RequestError::new(Code::NotAcceptable, message))
        }
    }
}

/// The quality of a type by the most specific range that matches it, and how specific that was. `None` when no range
/// matches or the matching one has quality 0.
fn quality(media: Media, ranges: &[(String, u16)]) -> Option<(u16, u8)> {
    let matching = ranges.iter().filter_map(|(range, quality)| Some((media.matched_by(range)?, *quality)));
    matching.max().map(|(specific, quality)| (quality, specific)).filter(|(quality, _)| *quality > 0)
}

/// A media range with its quality in thousandths: 0 when it asks for another encoding than UTF-8. `None` when empty.
fn range(text: &str) -> Option<(String, u16)> {
    let mut parts = text.split(';').map(str::trim);
    let name = parts.next().filter(|name| !name.is_empty())?.to_ascii_lowercase();
    let mut quality = 1_000;
    for (key, value) in parts.filter_map(|part| part.split_once('=')) {
        match key.trim().to_ascii_lowercase().as_str() {
            "q" => quality = thousandths(value.trim()),
            "charset" if !is_utf8(value) => return Some((name, 0)),
            _ => {}
        }
    }
    Some((name, quality))
}

/// A quality value in thousandths; what is none counts 0.
pub(super) fn thousandths(value: &str) -> u16 {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let digits = format!("{fraction:0<3}");
    match (whole, digits.parse::<u16>()) {
        ("1", Ok(0)) => 1_000,
        ("0", Ok(fraction)) if digits.len() == 3 => fraction,
        _ => 0,
    }
}

/// Whether a `charset` parameter names UTF-8.
pub(super) fn is_utf8(charset: &str) -> bool {
    charset.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(accept: &str) -> Option<Media> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().unwrap());
        negotiate(&headers).ok()
    }

    #[test]
    fn the_type_follows_the_qualities() {
        let (graphql, json) = (Some(Media::GraphqlResponse), Some(Media::Json));
        let cases = [
            ("*/*", json),
            ("application/*", json),
            ("application/json", json),
            ("application/graphql-response+json", graphql),
            ("application/graphql-response+json, application/json;q=0.9", graphql),
            ("application/json;q=0.9, application/graphql-response+json", graphql),
            ("application/graphql-response+json;q=0.5, application/json", json),
            ("application/graphql-response+json, */*", graphql),
            ("application/graphql-response+json; charset=utf-8, application/json", graphql),
            ("application/json, application/graphql-response+json", graphql),
            ("application/graphql-response+json;charset=\"UTF-8\"", graphql),
            ("application/json;q=0, */*", graphql),
            ("application/json; charset=utf-16", None),
            ("application/json;q=0", None),
            ("text/html", None),
            ("text/html, */*;q=0.1", json),
            ("APPLICATION/JSON", json),
        ];
        for (accept, expected) in cases {
            assert_eq!(of(accept), expected, "{accept}");
        }
        assert_eq!(negotiate(&HeaderMap::new()).ok(), json);
    }

    #[test]
    fn a_quality_is_read_in_thousandths() {
        for (text, expected) in
            [("1", 1_000), ("1.000", 1_000), ("0.5", 500), ("0.25", 250), ("0", 0), ("2", 0), ("x", 0)]
        {
            assert_eq!(thousandths(text), expected, "{text}");
        }
    }
}
