//! Takes connections: how many, how slow they may be, and how they end.
//!
//! The ready-made loop of the web framework gives the headers of a request all the time in the world, so that a few
//! hundred idle sockets could hold every place, and hold up the end of the process too.

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::response::Response;
use hyper::Request;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::Instant;
use tower::ServiceExt;

use super::config::ConnectionLimits;
use super::work::Work;

/// The other end of the connection, among the extensions of each request.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub SocketAddr);

/// How the server came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drained {
    /// Every request was answered and every mutation finished.
    Clean,
    /// Time ran out with this many connections and mutations left.
    Cut {
        /// Connections that were closed.
        connections: usize,
        /// Mutations that were still running.
        mutations: usize,
    },
}

/// Serves until `stop` is done, then lets what is running end for [`ConnectionLimits::drain_time`] at most.
///
/// After `stop` no connection is taken; connections without a request are closed, others after their answer.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: ConnectionLimits,
    work: Work,
    stop: impl Future<Output = ()>,
) -> Drained {
    let limits = Arc::new(limits);
    let builder = Arc::new(builder(&limits));
    let places = Arc::new(Semaphore::new(limits.connections));
    let (stopping, stopped) = watch::channel(false);
    let mut connections = JoinSet::new();
    let mut stop = pin!(stop);
    loop {
        // First a place, then a connection: those without a place wait in the operating system.
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        tokio::select! {
            () = &mut stop => break,
            Some(_) = connections.join_next() => {}
            (place, accepted) = next => match accepted {
                Ok((stream, peer)) => {
                    let connection = Connection { router: router.clone(), peer, limits: Arc::clone(&limits) };
                    let (builder, stopped) = (Arc::clone(&builder), stopped.clone());
                    connections.spawn(async move {
                        connection.serve(stream, &builder, stopped).await;
                        drop(place);
                    });
                }
                Err(error) => pause_after(&error).await,
            },
        }
    }
    drop(listener);
    stopping.send_replace(true);
    drain(connections, &work, limits.drain_time).await
}

async fn drain(mut connections: JoinSet<()>, work: &Work, time: Duration) -> Drained {
    let ended = async {
        while connections.join_next().await.is_some() {}
        work.idle().await;
    };
    if tokio::time::timeout(time, ended).await.is_ok() {
        return Drained::Clean;
    }
    Drained::Cut { connections: connections.len(), mutations: work.count() }
}

/// Errors of a single connection are over at once; others, such as too many open files, need time to pass.
async fn pause_after(error: &io::Error) {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    if !matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset) {
        tracing::error!(%error, "no connection could be taken");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// HTTP/1 and HTTP/2 on one port, with limits.
fn builder(limits: &ConnectionLimits) -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(limits.header_time).max_buf_size(limits.header_bytes);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(limits.streams)
        .max_header_list_size(u32::try_from(limits.header_bytes).unwrap_or(u32::MAX))
        .keep_alive_interval(Duration::from_secs(20))
        .keep_alive_timeout(limits.header_time);
    builder
}

/// One connection.
struct Connection {
    router: Router,
    peer: SocketAddr,
    limits: Arc<ConnectionLimits>,
}

impl Connection {
    async fn serve(self, stream: TcpStream, builder: &Builder<TokioExecutor>, mut stopped: watch::Receiver<bool>) {
        // Answers are written whole; waiting to fill a packet only delays them.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "TCP_NODELAY could not be set");
        }
        let activity = Arc::new(Activity::default());
        let service = {
            let (router, peer, activity) = (self.router, self.peer, Arc::clone(&activity));
            hyper::service::service_fn(move |request| answer(router.clone(), peer, activity.begin(), request))
        };
        let mut connection = pin!(builder.serve_connection_with_upgrades(TokioIo::new(stream), service));
        let mut look = tokio::time::interval(self.limits.header_time);
        look.tick().await;
        let mut ending = false;
        loop {
            tokio::select! {
                ended = connection.as_mut() => {
                    if let Err(error) = ended {
                        tracing::debug!(%error, "a connection ended with an error");
                    }
                    return;
                }
                _ = stopped.wait_for(|stopped| *stopped), if !ending => {
                    ending = true;
                    connection.as_mut().graceful_shutdown();
                }
                _ = look.tick() => match activity.quiet_for() {
                    // Neither version of HTTP has been heard yet: the library would wait for ever.
                    Some(Quiet::FromTheStart) => return,
                    Some(Quiet::For(time)) if time >= self.limits.idle_time && !ending => {
                        ending = true;
                        connection.as_mut().graceful_shutdown();
                    }
                    _ => {}
                },
            }
        }
    }
}

async fn answer(
    router: Router,
    peer: SocketAddr,
    busy: Busy,
    mut request: Request<Incoming>,
) -> Result<Response, Infallible> {
    request.extensions_mut().insert(Peer(peer));
    let response = router.oneshot(request).await;
    drop(busy);
    response
}

/// When requests came and went on a connection.
#[derive(Debug, Default)]
struct Activity(Mutex<Requests>);

#[derive(Debug, Default)]
struct Requests {
    running: usize,
    /// When the last one ended; `None` before the first.
    last_end: Option<Instant>,
}

/// How long a connection has had no request.
enum Quiet {
    FromTheStart,
    For(Duration),
}

impl Activity {
    fn begin(self: &Arc<Self>) -> Busy {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).running += 1;
        Busy(Arc::clone(self))
    }

    /// `None` while a request is running.
    fn quiet_for(&self) -> Option<Quiet> {
        let requests = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (requests.running == 0).then(|| requests.last_end.map_or(Quiet::FromTheStart, |end| Quiet::For(end.elapsed())))
    }
}

/// A request that is running.
struct Busy(Arc<Activity>);

impl Drop for Busy {
    fn drop(&mut self) {
        let mut requests = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        requests.running = requests.running.saturating_sub(1);
        requests.last_end = Some(Instant::now());
    }
}
