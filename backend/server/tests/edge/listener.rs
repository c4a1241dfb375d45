//! Connections: silent ones, too many of them, and the order to stop.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use server::http::{ConnectionLimits, Drained, listener};
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, spawn_blocking};

use super::toy::App;

struct Server {
    app: App,
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    running: JoinHandle<Drained>,
}

async fn start(limits: ConnectionLimits) -> Server {
    let app = App::new();
    let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = socket.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let (router, work) = (app.router.clone(), app.work.clone());
    let running = tokio::spawn(listener::serve(socket, router, limits, work, async {
        stopped.await.unwrap_or_default();
    }));
    Server { app, address, stop, running }
}

impl Server {
    async fn stop(self) -> Drained {
        self.stop.send(()).unwrap();
        self.running.await.unwrap()
    }
}

/// Sends a text on a new connection and reads until the server closes it; empty when it says nothing.
fn talk(address: SocketAddr, text: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    stream.write_all(text.as_bytes()).unwrap();
    hear(&mut stream)
}

fn hear(stream: &mut TcpStream) -> String {
    let mut heard = Vec::new();
    match stream.read_to_end(&mut heard) {
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::ConnectionReset => {}
        Err(error) => panic!("the server did not close the connection: {error}"),
    }
    String::from_utf8_lossy(&heard).into_owned()
}

fn post(query: &str) -> String {
    let body = format!("{{\"query\":\"{query}\"}}");
    format!(
        "POST /graphql HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_over_a_socket_is_answered_with_its_address_known() {
    let server = start(ConnectionLimits::default()).await;
    let address = server.address;
    let answer = spawn_blocking(move || talk(address, &post("{ hello }"))).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.contains("Hello world"), "{answer}");
    assert_eq!(server.stop().await, Drained::Clean);
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_that_do_not_finish_their_headers_are_closed() {
    let limits = ConnectionLimits { header_time: Duration::from_millis(150), ..ConnectionLimits::default() };
    let server = start(limits).await;
    let address = server.address;
    // Nothing at all; the beginning of HTTP/2; the beginning of HTTP/1; a whole preface of HTTP/2 without a request.
    for text in ["", "PRI * HT", "GET /livez HTTP/1.1\r\nhost: a\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"] {
        let waited = Instant::now();
        spawn_blocking(move || talk(address, text)).await.unwrap();
        assert!(waited.elapsed() < Duration::from_secs(5), "{text:?} was kept for {:?}", waited.elapsed());
    }
    assert_eq!(server.stop().await, Drained::Clean);
}

#[tokio::test(flavor = "multi_thread")]
async fn headers_over_the_limit_are_431() {
    let server = start(ConnectionLimits { header_bytes: 16 * 1024, ..ConnectionLimits::default() }).await;
    let address = server.address;
    let text = format!("GET /livez HTTP/1.1\r\nhost: a\r\nx: {}\r\n\r\n", "x".repeat(40 * 1024));
    let answer = spawn_blocking(move || {
        let mut stream = TcpStream::connect(address).unwrap();
        // The server may close before it has read all of this.
        let sent = stream.write_all(text.as_bytes());
        (sent.is_ok(), hear(&mut stream))
    });
    let (sent, answer) = answer.await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 431") || (!sent && answer.is_empty()), "{answer}");
    assert_eq!(server.stop().await, Drained::Clean);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_without_a_place_waits_for_one() {
    let limits =
        ConnectionLimits { connections: 1, header_time: Duration::from_millis(400), ..ConnectionLimits::default() };
    let server = start(limits).await;
    let address = server.address;
    let waited = spawn_blocking(move || {
        let silent = TcpStream::connect(address).unwrap();
        let begun = Instant::now();
        let answer = talk(address, &post("{ hello }"));
        assert!(answer.contains("Hello world"), "{answer}");
        drop(silent);
        begun.elapsed()
    });
    let waited = waited.await.unwrap();
    assert!(waited >= Duration::from_millis(200), "served beside the only place after {waited:?}");
    assert_eq!(server.stop().await, Drained::Clean);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_order_to_stop_lets_requests_end_and_closes_silent_connections() {
    let server = start(ConnectionLimits::default()).await;
    let address = server.address;
    let silent = TcpStream::connect(address).unwrap();
    let request = spawn_blocking(move || talk(address, &post("mutation { bumpLater }")));
    while server.app.work.count() == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let begun = Instant::now();
    assert_eq!(server.stop().await, Drained::Clean);
    assert!(begun.elapsed() < Duration::from_secs(5), "stopping took {:?}", begun.elapsed());
    let answer = request.await.unwrap();
    assert!(answer.contains("\"bumpLater\":1"), "{answer}");
    assert!(TcpStream::connect(address).is_err(), "no connection is taken any more");
    drop(silent);
}

#[tokio::test(flavor = "multi_thread")]
async fn stopping_waits_for_mutations_whose_clients_left() {
    let server = start(ConnectionLimits::default()).await;
    let address = server.address;
    let mut client = TcpStream::connect(address).unwrap();
    client.write_all(post("mutation { bumpLater }").as_bytes()).unwrap();
    while server.app.work.count() == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    drop(client);
    let bumps = server.app.bumps.clone();
    assert_eq!(server.stop().await, Drained::Clean);
    assert_eq!(bumps.load(Ordering::SeqCst), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_end_in_time_is_cut_off() {
    let limits = ConnectionLimits { drain_time: Duration::from_millis(100), ..ConnectionLimits::default() };
    let server = start(limits).await;
    let address = server.address;
    let request = spawn_blocking(move || talk(address, &post("{ slow }")));
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(server.stop().await, Drained::Cut { connections: 1, mutations: 0 });
    assert_eq!(request.await.unwrap(), "");
}
