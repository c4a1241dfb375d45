//! Rights of this process. PostgreSQL refuses to run as root, so it gets an account without rights.

use std::path::Path;
use std::process::Command;

use crate::failure::{Context as _, Failure};
use crate::process::Program;

/// An account of this machine, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Account {
    uid: u32,
    gid: u32,
}

/// Whether this process may do everything.
pub(crate) fn is_root() -> bool {
    cfg!(unix) && Program::new("id").arg("-u").output().is_ok_and(|printed| printed.trim() == "0")
}

/// The account for programs that refuse root; `None` when we are not root and they can run as ourselves.
pub(crate) fn unprivileged() -> Result<Option<Account>, Failure> {
    if !is_root() {
        return Ok(None);
    }
    let users = std::fs::read_to_string("/etc/passwd").context(|| "reading /etc/passwd".to_owned())?;
    ["nobody", "postgres", "daemon"].iter().find_map(|name| account(&users, name)).map(Some).ok_or_else(|| {
        Failure::new("PostgreSQL refuses to run as root and there is no account `nobody`; run this as an ordinary user")
    })
}

fn account(users: &str, name: &str) -> Option<Account> {
    let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
    let mut fields = line.split(':').skip(2);
    let account = Account { uid: fields.next()?.parse().ok()?, gid: fields.next()?.parse().ok()? };
    (account.uid != 0).then_some(account)
}

/// Makes a command run as this account.
pub(crate) fn lower(command: &mut Command, account: Option<Account>) {
    #[cfg(unix)]
    if let Some(account) = account {
        use std::os::unix::process::CommandExt as _;
        command.uid(account.uid).gid(account.gid);
    }
}

/// Gives a file or folder to this account.
pub(crate) fn give(path: &Path, account: Option<Account>) -> Result<(), Failure> {
    #[cfg(unix)]
    if let Some(account) = account {
        return std::os::unix::fs::chown(path, Some(account.uid), Some(account.gid))
            .context(|| format!("giving {} away", path.display()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const USERS: &str = "root:x:0:0:root:/root:/bin/bash\nnobody-else:x:7:7::/:/bin/false\n\
                         nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin\nbroken:x\n";

    #[test]
    fn an_account_is_found_by_its_whole_name() {
        assert_eq!(account(USERS, "nobody"), Some(Account { uid: 65534, gid: 65533 }));
        assert_eq!(account(USERS, "nobod"), None);
        assert_eq!(account(USERS, "broken"), None);
    }

    #[test]
    fn root_is_never_the_unprivileged_account() {
        assert_eq!(account(USERS, "root"), None);
    }
}
