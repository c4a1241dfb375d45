//! Whether something built is older than what it is built from.

use std::path::Path;
use std::time::SystemTime;

use crate::failure::{Context as _, Failure};

/// Whether `made` is missing or older than `source`; an error when the source is missing.
pub(crate) fn is_newer(source: &Path, made: &Path) -> Result<bool, Failure> {
    let source_time = modified(source)?;
    Ok(!made.exists() || source_time > modified(made)?)
}

/// Whether `made` is missing or older than any file below `folder`. Entries of the folder itself that `made` does not
/// depend on are named in `ignored`.
pub(crate) fn any_is_newer(folder: &Path, ignored: &[&str], made: &Path) -> Result<bool, Failure> {
    if !made.exists() {
        return Ok(true);
    }
    let made_time = modified(made)?;
    Ok(newest(folder, ignored)?.is_some_and(|time| time > made_time))
}

/// The latest change of a file below a folder; `None` when it holds no file. Folders count too, so that a removed file
/// is noticed.
fn newest(folder: &Path, ignored: &[&str]) -> Result<Option<SystemTime>, Failure> {
    let reading = || format!("reading {}", folder.display());
    let mut latest = None;
    for entry in std::fs::read_dir(folder).context(reading)? {
        let entry = entry.context(reading)?;
        if ignored.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        let path = entry.path();
        latest = latest.max(Some(modified(&path)?));
        if entry.file_type().context(reading)?.is_dir() {
            latest = latest.max(newest(&path, &[])?);
        }
    }
    Ok(latest)
}

fn modified(path: &Path) -> Result<SystemTime, Failure> {
    std::fs::symlink_metadata(path)
        .and_then(|about| about.modified())
        .context(|| format!("reading the time of {}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::path::PathBuf;
    use std::time::Duration;

    use super::*;
    use crate::paths;

    /// A folder for one test, removed at its end.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = paths::target_profile().unwrap().join("xtask-tests").join(name);
            drop(fs::remove_dir_all(&path));
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }

        /// Writes a file last changed `minutes` after a fixed time.
        fn file(&self, name: &str, minutes: u64) -> PathBuf {
            let path = self.0.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            let file = File::create(&path).unwrap();
            file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000 + minutes * 60)).unwrap();
            path
        }

        /// Sets the time of a folder, which writing into it has changed.
        fn touch(&self, name: &str, minutes: u64) {
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000 + minutes * 60);
            File::open(self.0.join(name)).unwrap().set_modified(time).unwrap();
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            drop(fs::remove_dir_all(&self.0));
        }
    }

    #[test]
    fn what_was_never_made_is_stale() {
        let folder = Folder::new("never-made");
        let source = folder.file("package-lock.json", 0);

        assert!(is_newer(&source, &folder.0.join("made")).unwrap());
        assert!(any_is_newer(&folder.0, &[], &folder.0.join("made")).unwrap());
    }

    #[test]
    fn one_source_is_compared_by_time() {
        let folder = Folder::new("one-source");
        let (old, middle, new) = (folder.file("old", 1), folder.file("middle", 2), folder.file("new", 3));

        assert!(!is_newer(&old, &middle).unwrap());
        assert!(is_newer(&new, &middle).unwrap());
        assert!(!is_newer(&middle, &middle).unwrap());
    }

    #[test]
    fn a_missing_source_is_an_error_that_names_it() {
        let folder = Folder::new("missing-source");
        let made = folder.file("made", 1);

        let failure = is_newer(&folder.0.join("package-lock.json"), &made).unwrap_err().to_string();

        assert!(failure.contains("package-lock.json"), "{failure}");
    }

    #[test]
    fn a_change_deep_in_the_sources_is_seen() {
        let folder = Folder::new("deep");
        let made = folder.file("dist/index.html", 5);
        folder.file("src/features/page.tsx", 4);
        folder.touch("src/features", 4);
        folder.touch("src", 4);
        assert!(!any_is_newer(&folder.0, &["dist"], &made).unwrap());

        folder.file("src/features/page.tsx", 6);

        assert!(any_is_newer(&folder.0, &["dist"], &made).unwrap());
    }

    #[test]
    fn a_removed_source_is_seen() {
        let folder = Folder::new("removed");
        let made = folder.file("dist/index.html", 5);
        let gone = folder.file("src/gone.ts", 4);
        folder.touch("src", 4);
        assert!(!any_is_newer(&folder.0, &["dist"], &made).unwrap());

        fs::remove_file(gone).unwrap();

        assert!(any_is_newer(&folder.0, &["dist"], &made).unwrap());
    }

    #[test]
    fn ignored_entries_do_not_count() {
        let folder = Folder::new("ignored");
        let made = folder.file("dist/index.html", 5);
        folder.file("node_modules/x/index.js", 9);
        folder.file("package.json", 4);

        assert!(!any_is_newer(&folder.0, &["dist", "node_modules"], &made).unwrap());
        assert!(any_is_newer(&folder.0, &["dist"], &made).unwrap());
    }
}
