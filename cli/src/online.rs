//! What is fetched: the documents that a badge needs, and a badge that was given as an address.

use std::env;
use std::io::{IsTerminal, Write as _, stderr};
use std::path::PathBuf;

use ob3::{Bundle, NoAnswer, Reach, Report, Request, Timestamp, Verifier};
use ob3_fetch::Fetcher;

use crate::output::{Failure, Status};
use crate::safe_text::{in_line, one_line};
use crate::texts::cli;

/// Whether anybody is asked, and who.
#[derive(Debug, clap::Args)]
pub(crate) struct OnlineArgs {
    /// Asks nobody: what is lacking is named, and may be provided. So does OB3_OFFLINE=1
    #[arg(long)]
    offline: bool,

    /// Keeps no documents in your cache folder, and uses none from there
    #[arg(long)]
    no_cache: bool,

    /// May ask this machine too, also over http: for trying things out
    #[arg(long, conflicts_with = "offline")]
    allow_loopback: bool,
}

impl OnlineArgs {
    /// What asks; nothing where nobody is to be asked.
    pub(crate) fn online(&self) -> Option<Online> {
        let is_offline =
            self.offline || env::var_os("OB3_OFFLINE").is_some_and(|value| !value.is_empty() && value != "0");
        if is_offline {
            return None;
        }
        let reach = if self.allow_loopback { Reach::Loopback } else { Reach::Public };
        let fetcher = Fetcher::reaching(reach, &[]);
        let folder = if self.no_cache { None } else { cache_folder() };
        Some(Online { fetcher: folder.into_iter().fold(fetcher, Fetcher::cached_in), reach })
    }
}

/// What asks.
pub(crate) struct Online {
    fetcher: Fetcher,
    reach: Reach,
}

impl Online {
    /// Verifies, and fetches what that takes. With the report come the documents.
    pub(crate) fn verify(
        &self,
        verifier: &Verifier,
        bytes: &[u8],
        now: Option<Timestamp>,
        bundle: Bundle,
    ) -> (Report, Bundle) {
        let progress = Progress::new();
        self.fetcher.verify_with(verifier, bytes, now, bundle, &|request| progress.tell(&request.url))
    }

    /// The badge at an address.
    pub(crate) fn badge(&self, address: &str) -> Result<Vec<u8>, Failure> {
        let request = Request::credential(address, self.reach)
            .map_err(|error| Failure::new(Status::Unreadable, error.message().to_owned()))?;
        let progress = Progress::new();
        progress.tell(&request.url);
        let answer = self.fetcher.get(&request);
        drop(progress);
        answer.document().map(<[u8]>::to_vec).map_err(|why| {
            let why = reason(why, answer.http_status());
            let failure = Failure::new(Status::Unreadable, format!("{}: {why}", in_line(address)));
            if why_is_page(answer.document().err()) { failure.hint(cli::FETCHED_PAGE.say()) } else { failure }
        })
    }
}

fn why_is_page(why: Option<NoAnswer>) -> bool {
    why == Some(NoAnswer::WrongType)
}

/// Why there is no document, in words.
pub(crate) fn reason(why: NoAnswer, status: Option<u16>) -> String {
    let text = match why {
        NoAnswer::Refused => &cli::FETCHED_REFUSED,
        NoAnswer::Unreachable => &cli::FETCHED_UNREACHABLE,
        NoAnswer::TimedOut => &cli::FETCHED_TIMED_OUT,
        NoAnswer::Status => {
            return cli::FETCHED_STATUS.with(&[("status", &status.unwrap_or_default().to_string())]);
        }
        NoAnswer::TooLarge => &cli::FETCHED_TOO_LARGE,
        NoAnswer::WrongType => &cli::FETCHED_WRONG_TYPE,
        NoAnswer::Redirected => &cli::FETCHED_REDIRECTED,
        _ => &cli::FETCHED_NOT_GIVEN,
    };
    text.say().to_owned()
}

/// Where programs keep what they could get again.
fn cache_folder() -> Option<PathBuf> {
    let folder = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let base = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library/Caches"))
    } else {
        folder("XDG_CACHE_HOME").or_else(|| Some(folder("HOME")?.join(".cache")))
    };
    Some(base?.join("ob3"))
}

/// A line on a terminal that says who is being asked, and goes away.
struct Progress {
    is_terminal: bool,
}

impl Progress {
    fn new() -> Self {
        Progress { is_terminal: stderr().is_terminal() }
    }

    fn tell(&self, url: &str) {
        if self.is_terminal {
            // A terminal that cannot be written to shows nothing.
            _ = write!(stderr(), "\r\x1b[K{}", cli::ASKING.with(&[("url", &one_line(url, LONGEST))]));
            _ = stderr().flush();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_terminal {
            _ = write!(stderr(), "\r\x1b[K");
        }
    }
}

const LONGEST: usize = 60;
