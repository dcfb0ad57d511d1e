//! HTTPS: a server whose certificate is trusted is talked to, and no other.
//!
//! The certificate is its own issuer. Its key is no secret: it serves on loopback, in these tests.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::support::{FakeKiva, Invocation, Place, Run, rows};

const CERTIFICATE: &[u8] = include_bytes!("tls/cert.pem");
const KEY: &[u8] = include_bytes!("tls/key.pem");

/// Speaks TLS before a plain server; returns its URL, and counts the handshakes that succeed.
fn in_front_of(server: &FakeKiva) -> (String, Arc<AtomicUsize>) {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let certificate = CertificateDer::from_pem_slice(CERTIFICATE).unwrap();
    let key = PrivateKeyDer::from_pem_slice(KEY).unwrap();
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    let (config, behind) = (Arc::new(config), server.url().replace("http://", ""));
    let handshakes = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&handshakes);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut tls = StreamOwned::new(connection, stream.unwrap());
            if tls.conn.complete_io(&mut tls.sock).is_ok() && !tls.conn.is_handshaking() {
                counted.fetch_add(1, Ordering::SeqCst);
                relay(&mut tls, &behind);
            }
        }
    });
    (url, handshakes)
}

/// Passes requests and replies on, one after the other, until one side has had enough.
fn relay(tls: &mut (impl Read + Write), behind: &str) {
    let mut plain = TcpStream::connect(behind).unwrap();
    while let Some(request) = message(tls) {
        plain.write_all(&request).unwrap();
        let reply = message(&mut plain).unwrap();
        if tls.write_all(&reply).and_then(|()| tls.flush()).is_err() {
            return;
        }
    }
}

/// One whole request or reply; `None` when there is no more.
fn message(stream: &mut impl Read) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).ok()?;
        bytes.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&bytes).to_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let mut body = vec![0; length.map_or(0, |text| text.trim().parse().unwrap())];
    stream.read_exact(&mut body).ok()?;
    bytes.extend(body);
    Some(bytes)
}

/// Uploads two batches, with the given certificates as all that this machine trusts.
fn upload(
    url: &str,
    server: &FakeKiva,
    trusted: &[u8],
    tweak: impl FnOnce(Invocation) -> Invocation,
) -> Run {
    let place = Place::with("a.csv", rows(2));
    let bundle = place.write("trusted.pem", trusted);
    let kiva = place.kiva(["upload", "a.csv", "-o", "json", "--batch-size", "1"]).server(server);
    let kiva = kiva.env("SSL_CERT_FILE", &bundle.to_string_lossy());
    let kiva = kiva.env("KIVA_REPAY__STAGE__API_URL", url).upload("MAX_ATTEMPTS", "3");
    tweak(kiva).run()
}

#[test]
fn a_server_with_a_trusted_certificate_is_talked_to() {
    let server = FakeKiva::start();
    let (url, handshakes) = in_front_of(&server);
    let run = upload(&url, &server, CERTIFICATE, |kiva| kiva).code(0);
    assert_eq!(run.batches(), ["accepted", "accepted"]);
    assert_eq!((server.posts().len(), handshakes.load(Ordering::SeqCst)), (2, 2));
}

#[test]
fn a_certificate_for_another_name_stops_at_once() {
    let server = FakeKiva::start();
    let (url, handshakes) = in_front_of(&server);
    let url = url.replace("127.0.0.1", "localhost");
    let run = upload(&url, &server, CERTIFICATE, |kiva| kiva).code(4);
    assert_eq!(run.batches(), ["pending", "pending"]);
    assert_eq!(run.json()["batches"][0]["attempts"], 1, "trying again would not help");
    assert!(run.stderr.contains("certificate"), "{run:#?}");
    assert_eq!((server.posts().len(), handshakes.load(Ordering::SeqCst)), (0, 0));
}

#[test]
fn a_token_is_not_asked_for_where_the_certificate_is_wrong() {
    let server = FakeKiva::quiet();
    let (url, handshakes) = in_front_of(&server);
    let url = url.replace("127.0.0.1", "localhost");
    let token = format!("{url}/oauth/token");
    let run =
        upload(&url, &server, CERTIFICATE, |kiva| kiva.env("KIVA_REPAY__STAGE__TOKEN_URL", &token));
    let run = run.code(4);
    assert!(run.stderr.contains("certificate"), "{run:#?}");
    assert_eq!(handshakes.load(Ordering::SeqCst), 0);
    // The file that was named has no certificates.
    let run = upload(&url, &server, b"", |kiva| kiva.env("KIVA_REPAY__STAGE__TOKEN_URL", &token));
    run.code(1).complains(&["trusted.pem", "SSL_CERT_FILE"]);
}
