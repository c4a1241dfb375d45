//! The bytes of files: in a folder, in memory, and in a store that speaks S3, here a small one made for the test.

#![cfg(test)]

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use storage::file::{BlobError, BlobSettings, Blobs};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

const PIECE: usize = 256 * 1024;

fn pieces(bytes: &[u8]) -> impl futures_util::Stream<Item = std::io::Result<Bytes>> + Send + use<> {
    let pieces: Vec<_> = bytes.chunks(PIECE).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
    stream::iter(pieces)
}

async fn read(blobs: &Blobs, name: &str, range: Option<std::ops::Range<u64>>) -> Result<Vec<u8>, BlobError> {
    let mut pieces = blobs.get(name, range).await?;
    let mut bytes = Vec::new();
    while let Some(piece) = pieces.next().await {
        bytes.extend_from_slice(&piece?);
    }
    Ok(bytes)
}

/// What any store must do, for a small file and for one of several parts.
async fn keeps_what_it_is_given(blobs: Blobs) {
    for (name, size) in [("small", 1_000), ("large", 20 * 1024 * 1024 + 7)] {
        let bytes: Vec<u8> = (0..size).map(|at: usize| u8::try_from(at % 251).unwrap()).collect();
        assert!(!blobs.holds(name).await.unwrap());
        blobs.put(name, pieces(&bytes)).await.unwrap();
        blobs.put(name, pieces(&bytes)).await.unwrap();
        assert!(blobs.holds(name).await.unwrap());
        assert!(read(&blobs, name, None).await.unwrap() == bytes, "{name}");
        assert_eq!(read(&blobs, name, Some(10..15)).await.unwrap(), &bytes[10..15]);
        blobs.delete(name).await.unwrap();
        blobs.delete(name).await.unwrap();
        assert!(matches!(read(&blobs, name, None).await, Err(BlobError::Missing(_))));
    }
    let broken = stream::iter([Ok(Bytes::from_static(b"x")), Err(std::io::Error::other("gone"))]);
    assert!(matches!(blobs.put("broken", broken).await, Err(BlobError::Source(_))));
    assert!(!blobs.holds("broken").await.unwrap(), "half a file is none");
}

#[tokio::test]
async fn a_folder_keeps_what_it_is_given() {
    let folder = tempfile::TempDir::new().unwrap();
    keeps_what_it_is_given(Blobs::open(&BlobSettings::folder(folder.path())).unwrap()).await;
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing lies about");
}

#[tokio::test]
async fn memory_keeps_what_it_is_given() {
    keeps_what_it_is_given(Blobs::in_memory()).await;
}

#[tokio::test]
async fn a_store_that_speaks_s3_keeps_what_it_is_given() {
    // A binary chooses its provider of TLS once, at its start; here the test is the binary.
    drop(rustls::crypto::ring::default_provider().install_default());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let settings = BlobSettings {
        url: "s3://minh-chung/thi-dua".to_owned(),
        endpoint: Some(format!("http://{}", listener.local_addr().unwrap())),
        key_id: Some("key".to_owned()),
        secret: Some("secret".to_owned()),
        plain_http: true,
        ..BlobSettings::default()
    };
    let store = Arc::new(Mutex::new(Store::default()));
    tokio::spawn(serve(listener, Arc::clone(&store)));
    keeps_what_it_is_given(Blobs::open(&settings).unwrap()).await;
    let store = store.lock().unwrap();
    assert!(store.signed > 10 && store.unsigned == 0, "every request is signed");
    assert!(store.paths.iter().all(|path| path.starts_with("/minh-chung/thi-dua/")), "{:?}", store.paths);
    assert!(store.largest <= 8 * 1024 * 1024 + PIECE, "no request is larger than a part: {}", store.largest);
}

#[test]
fn what_names_no_store_is_refused() {
    for url in ["", "ftp://x", "/srv/files", "file:///does/not/exist"] {
        let opened = Blobs::open(&BlobSettings { url: url.to_owned(), ..BlobSettings::default() });
        assert!(matches!(opened, Err(BlobError::Setting(_))), "{url}");
    }
    let secret = BlobSettings { secret: Some("geheim".to_owned()), ..BlobSettings::default() };
    assert!(!format!("{secret:?}").contains("geheim"), "a secret is not logged");
}

/// What the small store keeps, and what it has seen.
#[derive(Default)]
struct Store {
    objects: HashMap<String, Vec<u8>>,
    parts: HashMap<(String, u32), Vec<u8>>,
    paths: Vec<String>,
    signed: usize,
    unsigned: usize,
    largest: usize,
}

async fn serve(listener: TcpListener, store: Arc<Mutex<Store>>) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(connection(stream, Arc::clone(&store)));
    }
}

async fn connection(stream: TcpStream, store: Arc<Mutex<Store>>) -> Option<()> {
    let mut stream = BufReader::new(stream);
    loop {
        let mut first = String::new();
        stream.read_line(&mut first).await.ok().filter(|read| *read > 0)?;
        let mut headers = HashMap::new();
        loop {
            let mut line = String::new();
            stream.read_line(&mut line).await.ok()?;
            let Some((name, value)) = line.trim().split_once(':') else { break };
            headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
        }
        let length = headers.get("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await.ok()?;
        let (method, target) = first.split_once(' ').map(|(method, rest)| (method, rest.split(' ').next().unwrap()))?;
        let head = method == "HEAD";
        let (status, more, answer) = store.lock().unwrap().answer(method, target, &headers, body);
        let sent = if head { &[] } else { answer.as_slice() };
        let text = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n{more}\r\n", answer.len());
        stream.write_all(text.as_bytes()).await.ok()?;
        stream.write_all(sent).await.ok()?;
    }
}

impl Store {
    fn answer(
        &mut self,
        method: &str,
        target: &str,
        headers: &HashMap<String, String>,
        body: Vec<u8>,
    ) -> (&'static str, String, Vec<u8>) {
        let signed = headers.get("authorization").is_some_and(|it| it.starts_with("AWS4-HMAC-SHA256"));
        *(if signed { &mut self.signed } else { &mut self.unsigned }) += 1;
        self.largest = self.largest.max(body.len());
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        self.paths.push(path.to_owned());
        let value = |key: &str| query.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='));
        let made = "last-modified: Tue, 24 Nov 2026 00:00:00 GMT\r\netag: \"1\"\r\n".to_owned();
        match (method, value("partNumber")) {
            ("POST", _) if query.starts_with("uploads") => {
                let text = "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>";
                ("200 OK", made, text.into())
            }
            ("POST", _) => {
                let mut parts: Vec<_> = self.parts.extract_if(|(own, _), _| own == path).collect();
                parts.sort_by_key(|((_, number), _)| *number);
                let whole = parts.into_iter().flat_map(|(_, part)| part).collect();
                self.objects.insert(path.to_owned(), whole);
                let text = "<CompleteMultipartUploadResult><ETag>1</ETag></CompleteMultipartUploadResult>";
                ("200 OK", made, text.into())
            }
            ("PUT", Some(number)) => {
                self.parts.insert((path.to_owned(), number.parse().unwrap()), body);
                ("200 OK", made, Vec::new())
            }
            ("PUT", None) => {
                self.objects.insert(path.to_owned(), body);
                ("200 OK", made, Vec::new())
            }
            ("DELETE", _) => {
                self.objects.remove(path);
                ("204 No Content", String::new(), Vec::new())
            }
            _ => self.read(path, headers.get("range").map(String::as_str), made),
        }
    }

    fn read(&self, path: &str, range: Option<&str>, made: String) -> (&'static str, String, Vec<u8>) {
        let Some(object) = self.objects.get(path) else { return ("404 Not Found", String::new(), Vec::new()) };
        let Some((first, last)) = range.and_then(|range| range.strip_prefix("bytes=")?.split_once('-')) else {
            return ("200 OK", made, object.clone());
        };
        let (first, last): (usize, usize) = (first.parse().unwrap(), last.parse().unwrap());
        let told = format!("{made}content-range: bytes {first}-{last}/{}\r\n", object.len());
        ("206 Partial Content", told, object[first..=last].to_vec())
    }
}
