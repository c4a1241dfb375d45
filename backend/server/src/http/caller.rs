//! Who sends a request, as far as its headers tell. Nothing else reads these headers.

use std::net::IpAddr;
use std::sync::Arc;

use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use domain::Language;

use super::accept::thousandths;
use super::config::EdgeConfig;
use super::executor::Caller;
use super::listener::Peer;
use crate::graphql::limits::{Code, RequestError};

/// Reads the headers that tell of the sender.
///
/// Errors: [`Code::Unauthenticated`] when `Authorization` holds anything but one bearer token.
pub(super) fn read(parts: &Parts, request_id: Arc<str>, config: &EdgeConfig) -> Result<Caller, RequestError> {
    let headers = &parts.headers;
    Ok(Caller {
        bearer: bearer(headers)?,
        refresh_cookie: cookie(headers, &config.refresh_cookie).filter(|_| is_own_page(parts, &config.origins)),
        language: language(headers),
        request_id,
        ip: address(parts, config.trusted_proxies),
        user_agent: text(headers, header::USER_AGENT).map(|agent| agent.chars().take(200).collect()),
    })
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// The token of `Authorization: Bearer …`.
fn bearer(headers: &HeaderMap) -> Result<Option<String>, RequestError> {
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let Some(first) = values.next() else { return Ok(None) };
    let token = first.to_str().ok().filter(|_| values.next().is_none()).and_then(|value| {
        let (scheme, token) = value.split_once(' ')?;
        let token = token.trim();
        (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty() && !token.contains(' ')).then_some(token)
    });
    let message = "Authorization must hold one bearer token.";
    token.map(|token| Some(token.to_owned())).ok_or_else(|| RequestError::new(Code::Unauthenticated, message))
}

/// The value of the named cookie. `None` also when it is sent more than once: one of the two was planted.
fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let pairs = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = pairs.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let mut values = pairs.filter(|(key, _)| *key == name).map(|(_, value)| value.to_owned());
    values.next().filter(|value| !value.is_empty() && values.next().is_none())
}

/// Whether a cookie may be believed: the page that sends it is ours, or listed, or there is no page.
/// Browsers name the origin of the page with every POST.
fn is_own_page(parts: &Parts, origins: &[String]) -> bool {
    let Some(origin) = parts.headers.get(header::ORIGIN) else { return true };
    let Ok(origin) = origin.to_str() else { return false };
    let host = parts.uri.authority().map(axum::http::uri::Authority::as_str);
    let host = host.or_else(|| text(&parts.headers, header::HOST));
    let of_page = origin.split_once("://").map(|(_, host)| host);
    origins.iter().any(|listed| listed == origin) || (of_page.is_some() && of_page == host)
}

/// Vietnamese unless English is preferred.
/// Source: RFC 9110, section 12.5.4.
pub(super) fn language(headers: &HeaderMap) -> Language {
    let (mut vietnamese, mut english) = (0, 0);
    for entry in text(headers, header::ACCEPT_LANGUAGE).into_iter().flat_map(|value| value.split(',')) {
        let (tag, quality) = entry.split_once(';').unwrap_or((entry, "q=1"));
        let quality = quality.trim().strip_prefix("q=").map_or(0, thousandths);
        match tag.trim().split('-').next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "vi" => vietnamese = vietnamese.max(quality),
            "en" => english = english.max(quality),
            _ => {}
        }
    }
    if english > vietnamese { Language::English } else { Language::Vietnamese }
}

/// The address of the sender: of the connection, or what the outermost trusted proxy has seen.
///
/// Each proxy appends the address it sees, so only as many entries from the right as there are proxies are true.
fn address(parts: &Parts, trusted_proxies: usize) -> Option<IpAddr> {
    let peer = parts.extensions.get::<Peer>().map(|peer| peer.0.ip());
    if trusted_proxies == 0 {
        return peer;
    }
    let lines = parts.headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let seen: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    let entry = seen.len().checked_sub(trusted_proxies).and_then(|index| seen.get(index));
    entry.and_then(|entry| entry.parse().ok()).or(peer)
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    fn of(headers: &[(&str, &str)], config: &EdgeConfig) -> Result<Caller, RequestError> {
        let mut request = Request::builder().uri("/graphql").extension(Peer("10.0.0.9:5000".parse().unwrap()));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        read(&request.body(()).unwrap().into_parts().0, "id".into(), config)
    }

    #[test]
    fn only_one_bearer_token_is_understood() {
        let config = EdgeConfig::default();
        assert_eq!(of(&[], &config).unwrap().bearer, None);
        assert_eq!(of(&[("authorization", "bearer  abc.def")], &config).unwrap().bearer.as_deref(), Some("abc.def"));
        for bad in ["", "Bearer", "Bearer ", "Basic YTpi", "Bearer a b"] {
            assert_eq!(of(&[("authorization", bad)], &config).unwrap_err().code, Code::Unauthenticated, "{bad}");
        }
        assert!(of(&[("authorization", "Bearer a"), ("authorization", "Bearer b")], &config).is_err());
    }

    #[test]
    fn the_cookie_counts_only_from_our_own_pages() {
        let config = EdgeConfig { origins: vec!["https://app.example".to_owned()], ..EdgeConfig::default() };
        let cookie = |origin: &[(&str, &str)]| {
            let mut headers = vec![("host", "api.example:8080"), ("cookie", "a=1; thidua_refresh=secret; b=2")];
            headers.extend(origin);
            of(&headers, &config).unwrap().refresh_cookie
        };
        assert_eq!(cookie(&[]).as_deref(), Some("secret"));
        assert_eq!(cookie(&[("origin", "http://api.example:8080")]).as_deref(), Some("secret"));
        assert_eq!(cookie(&[("origin", "https://app.example")]).as_deref(), Some("secret"));
        assert_eq!(cookie(&[("origin", "https://evil.example")]), None);
        assert_eq!(cookie(&[("origin", "null")]), None);
        assert_eq!(cookie(&[("cookie", "thidua_refresh=planted")]), None);
    }

    #[test]
    fn vietnamese_is_spoken_unless_english_is_preferred() {
        let config = EdgeConfig::default();
        let cases = [
            ("", Language::Vietnamese),
            ("en", Language::English),
            ("en-GB,en;q=0.9", Language::English),
            ("vi,en;q=0.9", Language::Vietnamese),
            ("fr, en;q=0.3, vi;q=0.2", Language::English),
            ("fr", Language::Vietnamese),
            ("en;q=x", Language::Vietnamese),
        ];
        for (header, expected) in cases {
            assert_eq!(of(&[("accept-language", header)], &config).unwrap().language, expected, "{header}");
        }
    }

    #[test]
    fn forwarded_addresses_are_believed_only_from_trusted_proxies() {
        let ip = |proxies, header| {
            let config = EdgeConfig { trusted_proxies: proxies, ..EdgeConfig::default() };
            of(&[("x-forwarded-for", header)], &config).unwrap().ip.unwrap().to_string()
        };
        assert_eq!(ip(0, "1.1.1.1"), "10.0.0.9");
        assert_eq!(ip(1, "6.6.6.6, 1.1.1.1"), "1.1.1.1");
        assert_eq!(ip(2, "6.6.6.6, 1.1.1.1, 2.2.2.2"), "1.1.1.1");
        assert_eq!(ip(2, "1.1.1.1"), "10.0.0.9");
        assert_eq!(ip(1, "nonsense"), "10.0.0.9");
    }
}
