//! Files that appear whole or not at all.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use tempfile::Builder;

/// Who may read a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_enums)]
pub enum Readers {
    /// Whoever the umask lets.
    Everybody,
    /// Its owner alone, from the first byte on.
    Owner,
}

/// What happens to a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_enums)]
pub enum Existing {
    /// It is left as it is.
    Keep,
    /// It is left as it is, and so is everything else that has the name.
    Never,
    /// It is replaced, and the new one has the readers of the old one.
    Replace,
}

/// Writes a file through another one in the same folder, which takes its name when it is complete and on the disk. Of two that
/// do so at once, the later replaces the other, or is refused: as `existing` says.
///
/// # Errors
/// What the system says; `AlreadyExists` where a file must not be replaced.
pub fn write_whole(path: &Path, content: &[u8], readers: Readers, existing: Existing) -> io::Result<()> {
    // What a link points to is replaced, not the link.
    let target: PathBuf = match existing {
        Existing::Replace => fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()),
        Existing::Keep | Existing::Never => path.to_owned(),
    };
    if target.file_name().is_none() || target.is_dir() {
        return Err(io::Error::new(ErrorKind::IsADirectory, "it is a directory"));
    }
    // Known early, nothing is written in vain; the last word is had by `persist_noclobber`.
    if existing != Existing::Replace && target.symlink_metadata().is_ok() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    let before = fs::metadata(&target).ok();
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let mut builder = Builder::new();
    builder.prefix(".ob3-");
    permit(&mut builder, if before.is_some() { Readers::Owner } else { readers });
    let mut file = builder.tempfile_in(folder).map_err(|error| plain(&error))?;
    file.write_all(content)?;
    if let Some(before) = before {
        keep_readers(file.as_file(), &before, readers)?;
    }
    file.as_file().sync_all()?;
    let persisted = match existing {
        Existing::Keep | Existing::Never => file.persist_noclobber(&target),
        Existing::Replace => file.persist(&target),
    };
    persisted.map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}

/// The new name is on the disk too. Where a folder cannot be opened, the file is whole all the same.
#[cfg(unix)]
fn sync_folder(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

/// Elsewhere folders are not opened.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) {}

/// The system's own words, without the name of the temporary file.
fn plain(error: &io::Error) -> io::Error {
    match error.raw_os_error() {
        Some(code) => io::Error::from_raw_os_error(code),
        None => io::Error::new(error.kind(), error.kind().to_string()),
    }
}

#[cfg(unix)]
fn permit(builder: &mut Builder<'_, '_>, readers: Readers) {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = if readers == Readers::Owner { 0o600 } else { 0o666 };
    builder.permissions(fs::Permissions::from_mode(mode));
}

/// A file that takes the place of another has its mode, its owner and its group, as far as they can be given to it.
#[cfg(unix)]
fn keep_readers(file: &File, before: &Metadata, readers: Readers) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
    let now = file.metadata()?;
    let mut mode = before.mode() & 0o777;
    if (now.uid(), now.gid()) != (before.uid(), before.gid())
        && fchown(file, Some(before.uid()), Some(before.gid())).is_err()
        && fchown(file, None, Some(before.gid())).is_err()
    {
        // What the old group might read, another one may not.
        mode &= !0o070;
    }
    if readers == Readers::Owner {
        mode &= 0o700;
    }
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn keep_readers(_file: &File, _before: &Metadata, _readers: Readers) -> io::Result<()> {
    Ok(())
}

/// Elsewhere a file is its owner's by the folder that it is in.
#[cfg(not(unix))]
fn permit(_builder: &mut Builder<'_, '_>, _readers: Readers) {}
