//! E-mail against a mail server that says what a test wants it to say.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use domain::notification::Address;
use domain::notification::letter::Letter;
use domain::notification::retry::Failure;
use server::app::Ids;
use server::notification::delivery::{Mail, Mailer as _};
use server::notification::smtp::Smtp;

use crate::support::beginning;

/// A tiny mail server on this machine with one answer to `RCPT`.
struct Server {
    url: String,
    received: Arc<Mutex<Vec<String>>>,
}

/// Answers every recipient with a line; 250 lets the message in.
fn server(recipient: &'static str) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let received = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&received);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let kept = Arc::clone(&kept);
            // A client that hangs up ends its own conversation only.
            std::thread::spawn(move || talk(stream, recipient, &kept).unwrap_or_default());
        }
    });
    Server { url, received }
}

fn talk(mut stream: TcpStream, recipient: &str, kept: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    write!(stream, "220 test ESMTP\r\n")?;
    while let Some(line) = lines.next() {
        let line = line?;
        let answer = match line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase().as_str() {
            "EHLO" | "HELO" | "MAIL" | "RSET" | "NOOP" => "250 ok",
            "RCPT" => recipient,
            "DATA" => {
                write!(stream, "354 go on\r\n")?;
                let body: Vec<String> = lines.by_ref().map_while(Result::ok).take_while(|line| line != ".").collect();
                kept.lock().unwrap().push(body.join("\n"));
                "250 taken"
            }
            "QUIT" => "221 bye",
            _ => "502 what?",
        };
        write!(stream, "{answer}\r\n")?;
    }
    Ok(())
}

fn mail() -> Mail {
    let letter = Letter {
        subject: "CHƯA NỘP 1 phiếu tự chấm".to_owned(),
        text: "Kính gửi".to_owned(),
        html: "<p>Kính gửi</p>".to_owned(),
    };
    Mail { id: Ids::counted().next(beginning()), to: Address::parse("cv@example.vn").unwrap(), letter, at: beginning() }
}

async fn sent(url: &str) -> Result<(), Failure> {
    Smtp::new(url, "Thi Đua <thidua@bo.example.vn>").unwrap().send(&mail()).await
}

#[tokio::test]
async fn a_message_arrives_with_its_identifier_its_date_and_both_forms() {
    let server = server("250 ok");
    sent(&server.url).await.unwrap();
    sent(&server.url).await.unwrap();
    let received = server.received.lock().unwrap().clone();
    assert_eq!(received.len(), 2);
    let of = |message: &str, name: &str| {
        message.lines().find_map(|line| line.strip_prefix(&format!("{name}: "))).unwrap_or_default().to_owned()
    };
    let id = of(&received[0], "Message-ID");
    assert_eq!(id, format!("<{}@bo.example.vn>", mail().id));
    assert_eq!(of(&received[1], "Message-ID"), id, "the same message is recognised when it comes twice");
    assert_eq!(of(&received[0], "Date"), "Mon, 23 Nov 2026 02:00:00 +0000");
    assert_eq!(of(&received[0], "To"), "cv@example.vn");
    assert_eq!(of(&received[0], "Auto-Submitted"), "auto-generated");
    assert!(of(&received[0], "Subject").starts_with("=?utf-8?b?"), "{}", received[0]);
    assert!(received[0].contains("text/plain") && received[0].contains("text/html"), "{}", received[0]);
}

#[tokio::test]
async fn an_unknown_mailbox_is_final_and_everything_else_is_tried_again() {
    for (answer, permanent) in [
        ("550 5.1.1 <cv@example.vn>: unknown", true),
        ("554 refused", true),
        ("451 4.7.1 greylisted", false),
        ("421 closing", false),
        ("530 authenticate first", false),
        ("535 wrong password", false),
    ] {
        let server = server(answer);
        let failure = sent(&server.url).await.unwrap_err();
        assert_eq!(matches!(failure, Failure::Permanent(_)), permanent, "{answer}: {failure:?}");
        assert!(!failure.text().contains("cv@"), "{failure:?}");
        assert_eq!(server.received.lock().unwrap().len(), 0, "{answer}");
    }
}

#[tokio::test]
async fn a_server_that_is_away_is_tried_again() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    drop(listener);
    assert!(matches!(sent(&url).await, Err(Failure::Temporary(_))));
}

#[tokio::test]
async fn a_server_without_encryption_gets_nothing_when_it_is_required() {
    let server = server("250 ok");
    let failure = sent(&format!("{}?tls=required", server.url)).await.unwrap_err();
    assert!(matches!(failure, Failure::Temporary(_)), "{failure:?}");
    assert_eq!(server.received.lock().unwrap().len(), 0);
}
