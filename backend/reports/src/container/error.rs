//! Why a container is not read.

/// What is wrong with a container.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ContainerError {
    /// It is no ZIP container at all.
    #[error("not a container")]
    NotAContainer,
    /// Something stands before, between or behind the entries, or is described twice and differently.
    #[error("data that the directory does not tell of")]
    HiddenData,
    /// More entries than [`super::Limits::entries`].
    #[error("too many entries")]
    TooManyEntries,
    /// More inflated bytes than the limits allow.
    #[error("inflates to more than is allowed")]
    TooLarge,
    /// An entry is encrypted.
    #[error("encrypted")]
    Encrypted,
    /// The name of an entry leads out of the container, or is there twice.
    #[error("a name that leads elsewhere, or is there twice")]
    BadName,
    /// An entry cannot be inflated, or its checksum does not fit.
    #[error("damaged")]
    Damaged,
}
