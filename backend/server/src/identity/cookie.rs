//! The cookie in which browsers keep the refresh token.
//!
//! It is `HttpOnly` and `SameSite=Strict`. Behind https it is `Secure` and carries the `__Host-` prefix, which
//! ties it to this very host and demands `Path=/`; the path is the same without https, so that both behave alike.
//! Source: RFC 6265bis, section 4.1.3.2.

use chrono::{DateTime, Utc};

use super::secret::Secret;
use crate::cx::Cx;

/// The cookie's name; `secure` when browsers reach the server by https.
pub const fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-thidua_refresh" } else { "thidua_refresh" }
}

/// Puts the token into the browser's cookie until the session ends at the latest. The cookie outlives an idle
/// session on purpose: it still shows that somebody signed in from this browser before.
pub(super) fn keep(cx: &Cx, token: &Secret, until: DateTime<Utc>) {
    set(cx, token.expose(), (until - cx.now()).num_seconds().max(0));
}

/// Takes the token out of the browser.
pub(super) fn clear(cx: &Cx) {
    set(cx, "", 0);
}

fn set(cx: &Cx, value: &str, seconds: i64) {
    let secure = cx.app().secure_cookies;
    let (name, mark) = (cookie_name(secure), if secure { "; Secure" } else { "" });
    cx.set_cookie(format!("{name}={value}; Max-Age={seconds}; Path=/; HttpOnly; SameSite=Strict{mark}"));
}
