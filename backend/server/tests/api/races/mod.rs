//! People and devices that act at the same moment, on a runtime with several threads.

mod amendment;
mod chain;
mod organisation;
mod publication;
mod sheets;

use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

/// How often a race is run: so often as the usual test command runs it, times `THIDUA_RACES` (1 by default). With 40,
/// each kind of race is tried thousands of times.
#[expect(clippy::disallowed_methods, reason = "whoever wants a longer race says so here")]
fn turns<N: TryFrom<usize>>(usual: usize) -> N {
    let times = std::env::var("THIDUA_RACES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    N::try_from(usual * times).unwrap_or_else(|_| panic!("THIDUA_RACES is too large"))
}

/// Waits for several futures at once. Each write runs in a task of its own, so that they truly meet.
async fn together<T>(futures: impl IntoIterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut running: Vec<_> = futures.into_iter().map(|future| (Box::pin(future), None)).collect();
    poll_fn(move |context| {
        for (future, done) in &mut running {
            if done.is_none()
                && let Poll::Ready(value) = Pin::as_mut(future).poll(context)
            {
                *done = Some(value);
            }
        }
        if running.iter().all(|(_, done)| done.is_some()) {
            Poll::Ready(running.iter_mut().filter_map(|(_, done)| done.take()).collect())
        } else {
            Poll::Pending
        }
    })
    .await
}
