//! The key file: made once, whole or not at all, and read only when nobody else can read it.

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};

/// Only its owner reads and writes it.
const MODE: u32 = 0o600;

/// The text of a key file.
///
/// Errors: it cannot be read, is no plain file, or others than its owner may read it.
pub(super) fn read(path: &Path) -> Result<String> {
    let name = path.display();
    let metadata = fs::metadata(path).with_context(|| format!("cannot read the signing key {name}"))?;
    ensure!(metadata.is_file(), "the signing key {name} is not a file");
    let mode = metadata.mode() & 0o777;
    if mode & 0o077 != 0 {
        bail!("the signing key {name} has mode {mode:o}: others can read it. Make it yours alone: chmod 600 {name}");
    }
    fs::read_to_string(path).with_context(|| format!("cannot read the signing key {name}"))
}

/// Writes a new key file. When another process was faster, its file stays and this one's key is dropped.
pub(super) fn create(path: &Path, pem: &str) -> Result<()> {
    let name = path.display();
    let draft = path.with_extension(format!("{}.new", std::process::id()));
    let written = write_draft(&draft, pem).and_then(|()| match fs::hard_link(&draft, path) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        linked => linked,
    });
    let removed = fs::remove_file(&draft);
    written.and(removed).with_context(|| format!("cannot write the signing key {name}"))?;
    // The name, too, must survive a power failure.
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        File::open(folder).and_then(|folder| folder.sync_all()).with_context(|| format!("cannot sync {name}"))?;
    }
    Ok(())
}

fn write_draft(draft: &Path, pem: &str) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(MODE).open(draft)?;
    file.write_all(pem.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::Keys;
    use std::os::unix::fs::PermissionsExt as _;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().mode() & 0o777
    }

    #[test]
    fn the_first_start_makes_the_key_and_the_next_one_reads_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("signing-key.pem");
        assert!(Keys::from_file_or_new(&path).is_ok());
        let first = fs::read_to_string(&path).unwrap();
        assert_eq!(mode(&path), 0o600);
        assert!(Keys::from_file_or_new(&path).is_ok());
        assert_eq!(fs::read_to_string(&path).unwrap(), first);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no draft is left behind");
    }

    #[test]
    fn a_slower_process_keeps_the_key_of_the_faster_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("signing-key.pem");
        create(&path, "first").unwrap();
        create(&path, "second").unwrap();
        assert_eq!(read(&path).unwrap(), "first");
    }

    #[test]
    fn a_key_that_others_can_read_stops_the_start() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("signing-key.pem");
        assert!(Keys::from_file_or_new(&path).is_ok());
        for mode in [0o640, 0o604, 0o644, 0o660, 0o777] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let message = format!("{:#}", Keys::from_file_or_new(&path).err().unwrap());
            assert!(message.contains(&format!("{mode:o}")) && message.contains("chmod 600"), "{message}");
        }
        fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
        assert!(Keys::from_file(&path).is_ok());
        assert!(Keys::from_file(folder.path()).is_err());
        assert!(Keys::from_file(&folder.path().join("missing.pem")).is_err());
    }
}
