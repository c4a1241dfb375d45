//! Signing in, refreshing, signing out.

use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use domain::identity::Password;

use super::{IdentityUserError, Viewer};
use crate::cx::write;
use crate::fault::Fault;
use crate::graphql::CxExt as _;
use crate::identity::service::{self, RefreshSession, SignIn, SignedIn};

/// Signs in.
#[derive(InputObject)]
pub struct SignInInput {
    /// The username; capitals do not matter.
    username: String,
    /// The password.
    password: String,
    /// What the device calls itself. Sent again with `refreshSession`, it lets a device whose answer was lost ask
    /// once more within ten seconds.
    device: Option<String>,
    /// Puts the refresh token into an `HttpOnly` cookie instead of the answer; for browsers.
    #[graphql(default)]
    cookie: bool,
}

impl From<SignInInput> for SignIn {
    fn from(input: SignInInput) -> Self {
        let SignInInput { username, password, device, cookie } = input;
        Self { username, password: Password::new(password), device, cookie }
    }
}

/// Refreshes a session.
#[derive(InputObject)]
pub struct RefreshSessionInput {
    /// The refresh token; absent when the browser's cookie holds it.
    refresh_token: Option<String>,
    /// What the device called itself at sign-in.
    device: Option<String>,
    /// Puts the next refresh token into the cookie; one that came from the cookie goes back there anyway.
    #[graphql(default)]
    cookie: bool,
}

impl From<RefreshSessionInput> for RefreshSession {
    fn from(input: RefreshSessionInput) -> Self {
        let RefreshSessionInput { refresh_token, device, cookie } = input;
        Self { token: refresh_token, device, cookie }
    }
}

/// Signs out.
#[derive(InputObject)]
pub struct SignOutInput {
    /// The refresh token; absent when the browser's cookie holds it, or when the access token is enough.
    refresh_token: Option<String>,
}

macro_rules! session_payload {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Default, SimpleObject)]
        pub struct $name {
            /// For `Authorization: Bearer`, good for fifteen minutes; null when refused.
            access_token: Option<String>,
            /// When the access token is good no more; null when refused.
            access_token_expires_at: Option<DateTime<Utc>>,
            /// Good for one refresh; null when refused, and when it went into the cookie.
            refresh_token: Option<String>,
            /// When the refresh token is good no more unless it is used; null when refused.
            refresh_token_expires_at: Option<DateTime<Utc>>,
            /// Who signed in; null when refused. Give further requests the access token: within this one nobody
            /// is signed in yet, and what the viewer may do with objects is not told.
            viewer: Option<Viewer>,
            /// Why it was refused; empty when it was not.
            user_errors: Vec<IdentityUserError>,
        }

        impl $name {
            fn of(ctx: &Context<'_>, outcome: Result<SignedIn, Fault>) -> Result<Self> {
                match split(ctx, outcome)? {
                    Err(user_errors) => Ok(Self { user_errors, ..Self::default() }),
                    Ok(SignedIn { access, refresh_token, refresh_expires_at, actor }) => Ok(Self {
                        access_token: Some(access.text),
                        access_token_expires_at: Some(access.expires_at),
                        refresh_token,
                        refresh_token_expires_at: Some(refresh_expires_at),
                        viewer: Some(Viewer(actor)),
                        user_errors: Vec::new(),
                    }),
                }
            }
        }
    };
}

session_payload! {
    /// What came of signing in.
    SignInPayload
}
session_payload! {
    /// What came of refreshing.
    RefreshSessionPayload
}

/// What came of signing out.
#[derive(Default, SimpleObject)]
pub struct SignOutPayload {
    /// Whether a session ended; false when none was alive.
    signed_out: bool,
    /// Always empty; signing out is never refused.
    user_errors: Vec<IdentityUserError>,
}

/// Parts broken rules from faults.
fn split<T>(ctx: &Context<'_>, outcome: Result<T, Fault>) -> Result<std::result::Result<T, Vec<IdentityUserError>>> {
    let language = ctx.cx().language();
    match outcome {
        Ok(done) => Ok(Ok(done)),
        Err(Fault::Rejected(rejections)) => {
            let read: Option<Vec<_>> =
                rejections.iter().map(|rejection| IdentityUserError::read(rejection, language)).collect();
            match read {
                Some(errors) => Ok(Err(errors)),
                None => ctx.answer(Err(Fault::Rejected(rejections))),
            }
        }
        Err(fault) => ctx.answer(Err(fault)),
    }
}

/// Mutations of sessions.
#[derive(Default)]
pub struct SessionMutation;

#[Object]
impl SessionMutation {
    /// Signs in with username and password. Open to everybody; tries are limited per account and address.
    #[graphql(complexity = "50 + child_complexity")]
    async fn sign_in(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: SignInInput,
    ) -> Result<SignInPayload> {
        let command = SignIn::from(input);
        let outcome = write(|| service::sign_in(ctx.cx(), command.clone())).await;
        SignInPayload::of(ctx, outcome)
    }

    /// Gives new tokens for a refresh token, which is used up. A token that comes a second time was copied: its
    /// session ends.
    #[graphql(complexity = "10 + child_complexity")]
    async fn refresh_session(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: RefreshSessionInput,
    ) -> Result<RefreshSessionPayload> {
        let command = RefreshSession::from(input);
        let outcome = write(|| service::refresh_session(ctx.cx(), command.clone())).await;
        RefreshSessionPayload::of(ctx, outcome)
    }

    /// Ends the session of the refresh token, of the cookie and of the access token.
    #[graphql(complexity = "10 + child_complexity")]
    async fn sign_out(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: SignOutInput,
    ) -> Result<SignOutPayload> {
        let outcome = write(|| service::sign_out(ctx.cx(), input.refresh_token.clone())).await;
        let signed_out = ctx.answer(outcome)?;
        Ok(SignOutPayload { signed_out, user_errors: Vec::new() })
    }
}
