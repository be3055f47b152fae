//! A server on loopback that misbehaves by the path that it is asked for, names that lead where the test says, and what was seen of all that.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use ob3::Reach;
use ob3_fetch::Fetcher;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{ConnectionDetails, Connector, NextTimeout, TcpConnector, Transport};

/// Where the names lead that are honest.
pub(crate) const PUBLIC: IpAddr = IpAddr::V4(Ipv4Addr::new(93, 184, 215, 14));

/// A network of the test's own.
pub(crate) struct World {
    state: Arc<State>,
    authority: Vec<u8>,
    tls: SocketAddr,
    plain: SocketAddr,
}

#[derive(Default, Debug)]
struct State {
    /// For each name, the answers of the resolver, one after the other; the last one stays.
    names: Mutex<HashMap<String, Vec<Vec<IpAddr>>>>,
    connections: Mutex<Vec<IpAddr>>,
    requests: Mutex<Vec<String>>,
    busy: AtomicUsize,
    most_busy: AtomicUsize,
}

impl World {
    pub(crate) fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
        let names = ["issuer.edu", "www.issuer.edu", "victim.edu", "rebinding.edu", "internal.edu"].map(String::from);
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new(names).unwrap().signed_by(&key, &authority).unwrap();
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)
            .unwrap();
        let state = Arc::new(State::default());
        let config = Arc::new(config);
        let tls = listen(&state, move |stream| {
            Box::new(StreamOwned::new(ServerConnection::new(Arc::clone(&config)).unwrap(), stream))
        });
        let plain = listen(&state, |stream| Box::new(stream));
        let world = World { state, authority: authority.der().to_vec(), tls, plain };
        for name in ["issuer.edu", "www.issuer.edu", "other-certificate.edu"] {
            world.leads(name, vec![vec![PUBLIC]]);
        }
        world.leads("internal.edu", vec![vec![IpAddr::V4(Ipv4Addr::new(10, 0, 0, 1))]]);
        world
    }

    pub(crate) fn leads(&self, name: &str, answers: Vec<Vec<IpAddr>>) {
        self.state.names.lock().unwrap().insert(name.to_owned(), answers);
    }

    pub(crate) fn fetcher(&self) -> Fetcher {
        self.fetcher_trusting(&[&self.authority])
    }

    pub(crate) fn fetcher_trusting(&self, authorities: &[&[u8]]) -> Fetcher {
        let (names, diverted) = (Names(Arc::clone(&self.state)), self.diverted());
        Fetcher::with_parts(Reach::Public, authorities, names, diverted)
    }

    /// One whose resolver says another address when it is connected than when it was judged.
    pub(crate) fn fetcher_with_lying_resolver(&self, inside: IpAddr) -> Fetcher {
        let lying = Lying(ob3_fetch::Gate(Reach::Public).chain(self.diverted()), inside);
        Fetcher::with_parts(Reach::Public, &[&self.authority], Names(Arc::clone(&self.state)), lying)
    }

    fn diverted(&self) -> Diverted {
        Diverted { state: Arc::clone(&self.state), to: self.tls, tcp: TcpConnector::default() }
    }

    pub(crate) fn plain_port(&self) -> u16 {
        self.plain.port()
    }

    /// The addresses that connections were opened to.
    pub(crate) fn connections(&self) -> Vec<IpAddr> {
        self.state.connections.lock().unwrap().clone()
    }

    /// The heads of the requests, in small letters but for the first line.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.state.requests.lock().unwrap().clone()
    }

    pub(crate) fn most_at_once(&self) -> usize {
        self.state.most_busy.load(Ordering::SeqCst)
    }
}

#[derive(Debug)]
struct Names(Arc<State>);

impl Resolver for Names {
    fn resolve(&self, uri: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let host = uri.host().unwrap();
        let mut names = self.0.names.lock().unwrap();
        let answers = names.get_mut(host).ok_or(ureq::Error::HostNotFound)?;
        let addresses = if answers.len() > 1 { answers.remove(0) } else { answers[0].clone() };
        let mut found = self.empty();
        for address in addresses {
            found.push(SocketAddr::new(address, 443));
        }
        Ok(found)
    }
}

/// Writes down what is connected to, and connects to the server instead.
#[derive(Debug)]
struct Diverted {
    state: Arc<State>,
    to: SocketAddr,
    tcp: TcpConnector,
}

impl<In: Transport> Connector<In> for Diverted {
    type Out = <TcpConnector as Connector<In>>::Out;

    fn connect(&self, details: &ConnectionDetails<'_>, chained: Option<In>) -> Result<Option<Self::Out>, ureq::Error> {
        self.state.connections.lock().unwrap().extend(details.addrs.iter().map(SocketAddr::ip));
        self.tcp.connect(&leading(details, self.to), chained)
    }
}

/// Another address than the one that was looked up, at the last moment.
#[derive(Debug)]
struct Lying<C>(C, IpAddr);

impl<C: Connector<()>> Connector<()> for Lying<C> {
    type Out = C::Out;

    fn connect(&self, details: &ConnectionDetails<'_>, chained: Option<()>) -> Result<Option<Self::Out>, ureq::Error> {
        self.0.connect(&leading(details, SocketAddr::new(self.1, 443)), chained)
    }
}

fn leading<'d>(details: &ConnectionDetails<'d>, to: SocketAddr) -> ConnectionDetails<'d> {
    let mut addrs = details.resolver.empty();
    addrs.push(to);
    ConnectionDetails {
        uri: details.uri,
        addrs,
        config: details.config,
        request_level: details.request_level,
        resolver: details.resolver,
        now: details.now,
        timeout: details.timeout,
        current_time: Arc::clone(&details.current_time),
        run_connector: Arc::clone(&details.run_connector),
        register_shutdown: Arc::clone(&details.register_shutdown),
    }
}

trait Stream: Read + Write {}
impl<S: Read + Write> Stream for S {}

fn listen(state: &Arc<State>, open: impl Fn(TcpStream) -> Box<dyn Stream> + Send + Sync + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (state, open) = (Arc::clone(state), Arc::new(open));
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (state, open) = (Arc::clone(&state), Arc::clone(&open));
            thread::spawn(move || {
                stream.set_nodelay(true).unwrap();
                let mut stream = open(stream);
                while let Some(head) = head(&mut stream) {
                    if answer(&state, &head, &mut stream).is_none() {
                        return;
                    }
                }
            });
        }
    });
    address
}

fn head(stream: &mut dyn Stream) -> Option<String> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        (stream.read(&mut byte).ok()? == 1).then_some(())?;
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).ok()?;
    let (first, rest) = head.split_once("\r\n")?;
    Some(format!("{first}\r\n{}", rest.to_lowercase()))
}

/// Answers; nothing where the connection is to end.
fn answer(state: &State, head: &str, stream: &mut dyn Stream) -> Option<()> {
    state.requests.lock().unwrap().push(head.to_owned());
    let path = head.split(' ').nth(1)?;
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let mut say = |text: &[u8]| stream.write_all(text).and_then(|()| stream.flush()).ok();
    let json = |body: &str, more: &str| {
        format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n{more}\r\n{body}",
            body.len()
        )
    };
    let pause = Duration::from_millis(100);
    match path {
        "/silent" => {
            thread::sleep(Duration::from_secs(3));
            None
        }
        "/slow-head" => {
            say(b"HTTP/1.1 200 OK\r\n")?;
            loop {
                say(b"X-Slow: 1\r\n")?;
                thread::sleep(pause);
            }
        }
        "/slow-body" => {
            say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n")?;
            loop {
                say(b" ")?;
                thread::sleep(pause);
            }
        }
        "/endless" => {
            say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")?;
            loop {
                say(" ".repeat(1 << 16).as_bytes())?;
            }
        }
        "/endless-chunks" => {
            say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")?;
            loop {
                say(format!("10000\r\n{}\r\n", " ".repeat(1 << 16)).as_bytes())?;
            }
        }
        "/endless-head" => {
            say(b"HTTP/1.1 200 OK\r\n")?;
            loop {
                say(format!("X-Filler: {}\r\n", "a".repeat(1000)).as_bytes())?;
            }
        }
        "/closes" => None,
        "/closes-midway" => {
            say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")?;
            None
        }
        "/closes-in-a-chunk" => {
            say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n{")?;
            None
        }
        "/says-more" => {
            say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{}")?;
            None
        }
        "/says-less" => {
            say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}{\"more\": 1}")?;
            None
        }
        "/no-http" => {
            say(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")?;
            None
        }
        "/page" => say(b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 6\r\n\r\n<html>"),
        // A kilobyte that says it is a gigabyte.
        "/gzip" => say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"),
        "/missing" => say(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"),
        "/broken" => say(b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n"),
        "/partial" => say(b"HTTP/1.1 206 Partial Content\r\nContent-Length: 2\r\n\r\n{}"),
        "/login" => say(b"HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n"),
        "/redirect" => {
            // Brackets have no place in a query.
            let location = query.replace("%5B", "[").replace("%5D", "]");
            say(format!("HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n").as_bytes())
        }
        "/around" => say(b"HTTP/1.1 301 Moved\r\nLocation: /around\r\nContent-Length: 0\r\n\r\n"),
        "/closing" => {
            say(json("{}", "Connection: close\r\n").as_bytes())?;
            None
        }
        "/fresh" => say(json("{}", "Cache-Control: max-age=60\r\n").as_bytes()),
        "/never" => say(json("{}", "Cache-Control: no-store\r\n").as_bytes()),
        "/busy" => {
            let busy = state.busy.fetch_add(1, Ordering::SeqCst) + 1;
            state.most_busy.fetch_max(busy, Ordering::SeqCst);
            thread::sleep(Duration::from_millis(20));
            state.busy.fetch_sub(1, Ordering::SeqCst);
            say(json("{}", "").as_bytes())
        }
        _ => say(json(&format!(r#"{{"path": {path:?}}}"#), "").as_bytes()),
    }
}

/// Addresses in every block of the two registries of IANA and in multicast, alone and inside addresses of version 6.
pub(crate) fn special_addresses() -> Vec<IpAddr> {
    let v4 = "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.0.8/32 192.0.0.9/32 \
        192.0.0.10/32 192.0.0.170/31 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 \
        198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 255.255.255.255/32";
    let v6 = "::/128 ::1/128 64:ff9b:1::/48 100::/64 100:0:0:1::/64 2001::/23 2001::/32 2001:1::1/128 2001:1::2/128 2001:1::3/128 \
        2001:2::/48 2001:3::/32 2001:4:112::/48 2001:10::/28 2001:20::/28 2001:30::/28 2001:db8::/32 2002::/16 2620:4f:8000::/48 \
        3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8";
    let mut addresses = Vec::new();
    for block in v4.split_whitespace() {
        let (base, length) = block.split_once('/').unwrap();
        let size = 1_u64 << (32 - length.parse::<u32>().unwrap());
        for offset in [0, 1, size / 3, size / 2, size - 1].into_iter().filter(|offset| *offset < size) {
            let address =
                Ipv4Addr::from_bits(base.parse::<Ipv4Addr>().unwrap().to_bits() + u32::try_from(offset).unwrap());
            let [a, b, c, d] = address.octets().map(u16::from);
            let (high, low) = (a << 8 | b, c << 8 | d);
            addresses.extend([
                IpAddr::V4(address),
                address.to_ipv6_mapped().into(),
                address.to_ipv6_compatible().into(),
                Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, high, low).into(),
                Ipv6Addr::new(0x2002, high, low, 0, 0, 0, 0, 1).into(),
                Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, !high, !low).into(),
            ]);
        }
    }
    for block in v6.split_whitespace() {
        let (base, length) = block.split_once('/').unwrap();
        let last = u128::MAX.checked_shr(length.parse().unwrap()).unwrap_or(0);
        let base = base.parse::<Ipv6Addr>().unwrap().to_bits();
        let offsets = [0, 1, last / 3, last / 2, last].into_iter().filter(|offset| *offset <= last);
        addresses.extend(offsets.map(|offset| IpAddr::V6(Ipv6Addr::from_bits(base | offset))));
    }
    addresses
}

/// Ways in which programs read an address in the place of a host.
pub(crate) fn spellings(address: IpAddr) -> Vec<String> {
    match address {
        IpAddr::V6(address) => {
            let groups = address.segments().map(|group| format!("{group:04X}")).join(":");
            vec![
                format!("[{address}]"),
                format!("[{groups}]"),
                format!("[{address}%25eth0]"),
                format!("[{address}]:443"),
            ]
        }
        IpAddr::V4(address) => {
            let [a, b, c, d] = address.octets();
            let bits = address.to_bits();
            vec![
                format!("{address}"),
                format!("{address}."),
                format!("{bits}"),
                format!("0x{bits:08x}"),
                format!("0{bits:o}"),
                format!("{a}.{}", bits & 0xff_ffff),
                format!("{a}.{b}.{}", bits & 0xffff),
                format!("0{a:o}.0{b:o}.0{c:o}.0{d:o}"),
                format!("0x{a:x}.0x{b:x}.0x{c:x}.0x{d:x}"),
                format!("%3{}.{b}.{c}.{d}", a % 10),
                format!("user:password@{address}"),
                format!("{address}:443"),
            ]
        }
    }
}
