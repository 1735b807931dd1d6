//! A provider on this machine: it answers every request with the next fixture.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use messaging_error_testkit::Fixture;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A running provider. It stops when the runtime does.
#[derive(Clone, Debug)]
pub struct Provider {
    url: String,
    requests: Arc<AtomicUsize>,
}

impl Provider {
    /// Plays these files below `fixtures/`, one an answer; the last one is repeated.
    ///
    /// # Panics
    ///
    /// If a fixture cannot be read or no port can be opened.
    pub async fn play(fixtures: &[&str]) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures");
        let answers: Vec<Vec<u8>> = fixtures
            .iter()
            .map(|name| answer(&Fixture::read(root.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))))
            .collect();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port can be opened");
        let url = format!("http://{}", listener.local_addr().expect("the port has an address"));
        let requests = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&requests);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let turn = counter.fetch_add(1, Ordering::SeqCst);
                if let Some(answer) = answers.get(turn).or(answers.last()) {
                    // A client that hangs up is its own affair.
                    let _ = serve(stream, answer).await;
                }
            }
        });
        Self { url, requests }
    }

    /// Where it listens.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// How many requests it got.
    #[must_use]
    pub fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }
}

/// The fixture as bytes on the wire.
fn answer(fixture: &Fixture) -> Vec<u8> {
    let parts = fixture.parts();
    let mut head = format!("HTTP/1.1 {} Played\r\n", parts.status().unwrap_or(200));
    for (name, value) in parts.headers().into_iter().flatten() {
        if !matches!(name.as_str(), "content-length" | "transfer-encoding" | "content-encoding" | "connection") {
            head.push_str(&format!("{name}: {}\r\n", value.to_str().unwrap_or_default()));
        }
    }
    head.push_str(&format!("content-length: {}\r\nconnection: close\r\n\r\n", parts.body().len()));
    [head.as_bytes(), parts.body()].concat()
}

async fn serve(mut stream: TcpStream, answer: &[u8]) -> std::io::Result<()> {
    let mut request = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        let length = stream.read(&mut chunk).await?;
        request.extend_from_slice(chunk.get(..length).unwrap_or_default());
        if length == 0 || is_complete(&request) {
            break;
        }
    }
    stream.write_all(answer).await?;
    stream.shutdown().await
}

fn is_complete(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| {
        line.to_ascii_lowercase().strip_prefix("content-length:").map(str::trim).and_then(|n| n.parse().ok())
    });
    body.len() >= length.unwrap_or(0)
}
