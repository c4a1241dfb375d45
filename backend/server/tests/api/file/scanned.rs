//! The virus scanner, when one is set: what it finds is refused, and without its answer nothing is taken.

use std::sync::Arc;

use domain::actor::UserActor;
use domain::id::{Id as _, SessionId};
use domain::{Actor, Grant, Language, Role};
use server::app::App;
use server::cx::Cx;
use server::fault::Fault;
use server::file::service::keep_file;
use server::file::{Files, Scanner};
use storage::PageRequest;
use storage::identity::user::{self, UserFilter};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use super::made::pdf;
use crate::support::TestApp;

/// A scanner that finds whatever holds a word; its address.
async fn scanner() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut greeting = [0; 10];
            stream.read_exact(&mut greeting).await.unwrap();
            assert_eq!(&greeting, b"zINSTREAM\0");
            let mut bytes = Vec::new();
            loop {
                let length = stream.read_u32().await.unwrap();
                if length == 0 {
                    break;
                }
                let mut piece = vec![0; length as usize];
                stream.read_exact(&mut piece).await.unwrap();
                bytes.extend(piece);
            }
            let found = bytes.windows(5).any(|word| word == b"virus");
            let answer: &[u8] = if found { b"stream: Test-Signature FOUND\0" } else { b"stream: OK\0" };
            stream.write_all(answer).await.unwrap();
        }
    });
    address
}

/// A leader of a1 at work, on an application with a scanner at an address.
async fn at_work(app: &TestApp, address: String) -> Cx {
    let mut files = Files::passing();
    files.scanner = Some(Scanner::at(address));
    let filter = UserFilter { search: Some("a1.leader".to_owned()), ..UserFilter::default() };
    let users = user::page(&app.app.db, &filter, &PageRequest::first(1)).await.unwrap();
    let actor = Actor::User(UserActor {
        user: users.items[0].id,
        session: SessionId::from_uuid(uuid::Uuid::nil()),
        grants: vec![Grant { role: Role::MemberLeader, unit: Some(app.fixture.units["a1"]) }],
        offices: vec![],
    });
    let app = App { files: Arc::new(files), ..app.app.clone() };
    Cx::new(app, actor, Language::Vietnamese, "test".to_owned(), String::new())
}

#[tokio::test]
async fn what_the_scanner_finds_is_refused_and_the_rest_is_taken() {
    let app = TestApp::new().await;
    let cx = at_work(&app, scanner().await).await;
    let refused = keep_file(&cx, "a.pdf", pdf("a virus").into()).await;
    assert!(matches!(&refused, Err(Fault::Rejected(rules)) if rules[0].code == "INFECTED"), "{refused:?}");
    assert!(keep_file(&cx, "a.pdf", pdf("a report").into()).await.is_ok());
}

#[tokio::test]
async fn a_scanner_that_does_not_answer_lets_nothing_pass() {
    let app = TestApp::new().await;
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = silent.local_addr().unwrap().to_string();
    drop(silent);
    let cx = at_work(&app, address).await;
    assert!(matches!(keep_file(&cx, "a.pdf", pdf("a report").into()).await, Err(Fault::Unavailable)));
    assert!(app.texts("select name from file").await.is_empty());
}
