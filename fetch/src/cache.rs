//! Documents that are kept between runs, each in a file of its own, for as long as they may be.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use ob3::{Answer, Session, Timestamp};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Files in the folder; what is older goes when there are more.
const MOST_FILES: usize = 1_000;

/// A folder of documents. Whatever is wrong with it or in it, documents are fetched as if it were not there.
#[derive(Debug, Clone)]
pub(crate) struct Cache {
    folder: PathBuf,
}

impl Cache {
    pub(crate) fn new(folder: &Path) -> Self {
        Cache { folder: folder.to_owned() }
    }

    /// The document, if there is one that may still be used.
    pub(crate) fn get(&self, url: &str, now: Timestamp) -> Option<Answer> {
        let path = self.path(url);
        let mut content = Vec::new();
        let most = u64::try_from(Session::BYTES).ok()?.checked_add(HEAD)?;
        File::open(&path).ok()?.take(most).read_to_end(&mut content).ok()?;
        let answer = read(&content, url, now);
        if answer.is_none() {
            // It is too old, or damaged.
            _ = fs::remove_file(path);
        }
        answer
    }

    /// Keeps a document that was fetched.
    pub(crate) fn keep(&self, url: &str, document: &[u8], at: Timestamp, fresh_until: Timestamp) {
        // A cache that cannot be written is none.
        _ = self.try_keep(url, document, at, fresh_until);
    }

    fn try_keep(&self, url: &str, document: &[u8], at: Timestamp, fresh_until: Timestamp) -> std::io::Result<()> {
        create(&self.folder)?;
        self.make_room()?;
        let head = json!({
            "format": FORMAT, "url": url, "at": at.to_string(), "fresh_until": fresh_until.to_string(), "sha256": hex(document),
        });
        let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
        writeln!(file, "{head}")?;
        file.write_all(document)?;
        file.persist(self.path(url))?;
        Ok(())
    }

    /// Leaves out the older half, if there are too many.
    fn make_room(&self) -> std::io::Result<()> {
        let mut files: Vec<(SystemTime, PathBuf)> = Vec::new();
        for entry in fs::read_dir(&self.folder)?.flatten() {
            // Other files in that folder are not ours to delete.
            let name = entry.file_name();
            if !name.to_str().is_some_and(|name| name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit()))
            {
                continue;
            }
            let written = entry.metadata().and_then(|about| about.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
            files.push((written, entry.path()));
        }
        if files.len() < MOST_FILES {
            return Ok(());
        }
        files.sort();
        for (_, path) in files.iter().take(MOST_FILES / 2) {
            _ = fs::remove_file(path);
        }
        Ok(())
    }

    fn path(&self, url: &str) -> PathBuf {
        self.folder.join(hex(url.as_bytes()))
    }
}

/// Nobody else reads what its owner verified.
fn create(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn read(content: &[u8], url: &str, now: Timestamp) -> Option<Answer> {
    let end = content.iter().position(|byte| *byte == b'\n')?;
    let (head, document) = content.split_at_checked(end)?;
    let document = document.get(1..)?;
    let head: Value = serde_json::from_slice(head).ok()?;
    let text = |name: &str| head.get(name).and_then(Value::as_str);
    let instant = |name: &str| Timestamp::parse(text(name)?).ok();
    let (at, fresh_until) = (instant("at")?, instant("fresh_until")?);
    let is_whole = text("format") == Some(FORMAT) && text("url") == Some(url) && text("sha256") == Some(&hex(document));
    // A clock that went back makes nothing fresh.
    (is_whole && at <= now && now < fresh_until)
        .then(|| Answer::of(document).status(200).at(at).fresh_until(fresh_until))
}

/// The digest of bytes, in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

const FORMAT: &str = "ob3-cache-1";
/// Bytes of the first line at most.
const HEAD: u64 = 16 << 10;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
    use super::*;

    const URL: &str = "https://example.edu/did.json";

    fn instant(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    fn kept() -> (tempfile::TempDir, Cache) {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(&folder.path().join("deep/er"));
        cache.keep(URL, b"{\"a\":\n1}", instant("2026-01-01T00:00:00Z"), instant("2026-01-02T00:00:00Z"));
        (folder, cache)
    }

    #[test]
    fn a_document_is_used_until_its_time_is_over() {
        let (_folder, cache) = kept();
        let answer = cache.get(URL, instant("2026-01-01T12:00:00Z")).unwrap();
        assert_eq!(answer.document().unwrap(), b"{\"a\":\n1}");
        assert!(cache.get("https://example.edu/other", instant("2026-01-01T12:00:00Z")).is_none());
        assert!(cache.get(URL, instant("2026-01-02T00:00:00Z")).is_none());
        assert!(cache.get(URL, instant("2026-01-01T12:00:00Z")).is_none(), "what is over is deleted");
    }

    #[test]
    fn a_file_that_another_process_damaged_is_as_if_it_were_not_there() {
        let now = instant("2026-01-01T12:00:00Z");
        let (_folder, cache) = kept();
        let path = cache.path(URL);
        let whole = fs::read(&path).unwrap();
        for length in 0..whole.len() {
            fs::write(&path, &whole[..length]).unwrap();
            assert!(cache.get(URL, now).is_none(), "cut to {length} bytes");
        }
        for index in 0..whole.len() {
            let mut changed = whole.clone();
            changed[index] ^= 1;
            fs::write(&path, &changed).unwrap();
            // Of a changed instant it may be that it is still fresh; the document is as it was.
            if let Some(answer) = cache.get(URL, now) {
                assert_eq!(answer.document().unwrap(), b"{\"a\":\n1}", "byte {index}");
            }
        }
        fs::remove_file(&path).ok();
        fs::create_dir(&path).unwrap();
        assert!(cache.get(URL, now).is_none());
        cache.keep(URL, b"{}", now, instant("2026-01-02T00:00:00Z"));
    }

    #[test]
    fn the_folder_does_not_grow_without_end() {
        let (_folder, cache) = kept();
        let (now, later) = (instant("2026-01-01T12:00:00Z"), instant("2026-01-02T00:00:00Z"));
        (0..MOST_FILES + 10).for_each(|number| cache.keep(&format!("{URL}/{number}"), b"{}", now, later));
        assert!(fs::read_dir(&cache.folder).unwrap().count() <= MOST_FILES);
        assert!(cache.get(&format!("{URL}/{}", MOST_FILES + 9), now).is_some());
    }
}
