//! The contexts that `ob3` bundles, read from its folder at run time, for the oracles and for the tests.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use json_ld::{
    Iri, IriBuf, LoadError, LoadingResult, RemoteDocument,
    syntax::{Parse, Value},
};

use crate::suites;

/// One row of `core/bundled/contexts/index.tsv`: a URL and the file that answers for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundled {
    /// The URL as it stands in a credential's `@context`.
    pub url: String,
    /// The file's name, in [`folder`].
    pub file: String,
    /// The SHA-256 of the file's bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// The package and version the JSON was taken from.
    pub source: String,
}

impl Bundled {
    /// The text of the file.
    ///
    /// # Errors
    ///
    /// If the file cannot be read as UTF-8.
    pub fn text(&self) -> Result<String, String> {
        read(&folder().join(&self.file))
    }
}

/// Where the bundled contexts lie: `core/bundled/contexts`.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/bundled/contexts")
}

/// The rows of the index, in its own order.
///
/// # Errors
///
/// If the index cannot be read, or a row has not exactly four columns.
pub fn bundled() -> Result<Vec<Bundled>, String> {
    let text = read(&folder().join("index.tsv"))?;
    let mut lines = text.lines();
    if lines.next() != Some("url\tfile\tsha256\tsource") {
        return Err("index.tsv: the first line must be `url file sha256 source`, tabs between".to_owned());
    }
    lines
        .map(|line| match line.split('\t').collect::<Vec<_>>().as_slice() {
            [url, file, sha256, source] => Ok(Bundled {
                url: (*url).to_owned(),
                file: (*file).to_owned(),
                sha256: (*sha256).to_owned(),
                source: (*source).to_owned(),
            }),
            other => Err(format!("index.tsv: expected 4 columns, found {}: {line}", other.len())),
        })
        .collect()
}

/// What `json-ld` and `ssi` load contexts from. A URL that is not bundled is an error, never a request.
pub(crate) type Loader = HashMap<IriBuf, RemoteDocument>;

/// The same, and the files of the JSON-LD suites under the URLs that they have there.
pub(crate) struct WithSuites(pub(crate) &'static Loader);

impl json_ld::Loader for WithSuites {
    async fn load(&self, url: &Iri) -> LoadingResult<IriBuf> {
        let Some(file) = suites::json_ld_file(url) else { return self.0.load(url).await };
        let text = fs::read_to_string(file).map_err(|e| LoadError::new(url.to_owned(), e))?;
        let (document, _) = Value::parse_str(&text).map_err(|e| LoadError::new(url.to_owned(), e))?;
        Ok(RemoteDocument::new(Some(url.to_owned()), None, document))
    }
}

/// The one loader, made on first use and shared.
pub(crate) fn loader() -> Result<&'static Loader, String> {
    static LOADER: OnceLock<Result<Loader, String>> = OnceLock::new();
    LOADER.get_or_init(build_loader).as_ref().map_err(Clone::clone)
}

fn build_loader() -> Result<Loader, String> {
    bundled()?
        .iter()
        .map(|row| {
            let iri = IriBuf::new(row.url.clone()).map_err(|e| format!("{}: {e}", row.url))?;
            let (document, _) = Value::parse_str(&row.text()?).map_err(|e| format!("{}: {e}", row.file))?;
            Ok((iri.clone(), RemoteDocument::new(Some(iri), None, document)))
        })
        .collect()
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}
