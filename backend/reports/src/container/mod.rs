//! Reading a ZIP container (docx, xlsx, pptx) that a stranger sent, within limits that are kept while inflating.
//!
//! What a header says of sizes is never believed: every inflated byte is counted, and the reading ends with an error
//! at the first byte over the limit. Whoever hands a workbook to a library that inflates without a limit calls
//! [`Container::check_all`] first. Memory: one buffer and the directory of at most [`Limits::entries`] entries.

mod directory;
mod error;
mod name;
#[cfg(test)]
mod tests;

use std::io::{Read, Seek, SeekFrom};

use zip::ZipArchive;

pub use error::ContainerError;

/// How much of a container is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Entries at most.
    pub entries: u16,
    /// Bytes at most, of all entries together, inflated.
    pub inflated: u64,
    /// Inflated bytes at most for each byte of the container.
    pub ratio: u64,
}

impl Limits {
    /// For files of an office programme: 1,000 entries, and the smaller of 100 MB and a hundred times the file.
    pub const OFFICE: Self = Self { entries: 1_000, inflated: 100_000_000, ratio: 100 };
}

/// The size of the buffer that entries are inflated into, in bytes.
const BUFFER: usize = 32 * 1024;

/// An open container whose directory was judged; its entries are judged as they are read.
pub struct Container<R> {
    archive: ZipArchive<R>,
    names: Vec<String>,
    most: u64,
    inflated: u64,
}

impl<R: Read + Seek> Container<R> {
    /// Opens a container and judges its directory: nothing before, between or behind its entries, no two entries of
    /// one name, no name that leads elsewhere, nothing encrypted.
    pub fn open(mut reader: R, limits: Limits) -> Result<Self, ContainerError> {
        directory::check(&mut reader, limits.entries)?;
        let length = reader.seek(SeekFrom::End(0)).map_err(|_| ContainerError::Damaged)?;
        let mut archive = ZipArchive::new(reader).map_err(|_| ContainerError::Damaged)?;
        let names = names(&archive)?;
        archive.validate_header_consistency().map_err(|_| ContainerError::HiddenData)?;
        let most = limits.inflated.min(length.saturating_mul(limits.ratio));
        Ok(Self { archive, names, most, inflated: 0 })
    }

    /// The names of the entries, in the order of the directory; those of folders end with `/`.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// How many bytes have been inflated so far, of all entries read.
    pub const fn inflated(&self) -> u64 {
        self.inflated
    }

    /// Inflates an entry and hands its bytes on, piece by piece.
    pub fn read(&mut self, index: usize, mut take: impl FnMut(&[u8])) -> Result<(), ContainerError> {
        let mut entry = self.archive.by_index(index).map_err(|_| ContainerError::Damaged)?;
        let mut buffer = vec![0; BUFFER];
        loop {
            let read = entry.read(&mut buffer).map_err(|_| ContainerError::Damaged)?;
            if read == 0 {
                return Ok(());
            }
            self.inflated = self.inflated.saturating_add(read as u64);
            if self.inflated > self.most {
                return Err(ContainerError::TooLarge);
            }
            take(&buffer[..read]);
        }
    }

    /// The whole of a small entry; `None` when there is no entry of that name.
    pub fn bytes(&mut self, name: &str, most: usize) -> Result<Option<Vec<u8>>, ContainerError> {
        let Some(index) = self.names.iter().position(|own| own == name) else { return Ok(None) };
        let mut bytes = Vec::new();
        let mut over = false;
        self.read(index, |piece| {
            over |= bytes.len() + piece.len() > most;
            if !over {
                bytes.extend_from_slice(piece);
            }
        })?;
        if over { Err(ContainerError::TooLarge) } else { Ok(Some(bytes)) }
    }

    /// Inflates every entry once and keeps nothing: after this the whole is known to be sound and within its limits.
    pub fn check_all(&mut self) -> Result<(), ContainerError> {
        (0..self.names.len()).try_for_each(|index| self.read(index, |_| ()))
    }
}

/// The judged names of all entries.
fn names<R: Read + Seek>(archive: &ZipArchive<R>) -> Result<Vec<String>, ContainerError> {
    let mut names = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let entry = archive.by_index_data(index).map_err(|_| ContainerError::Damaged)?;
        if entry.encrypted() {
            return Err(ContainerError::Encrypted);
        }
        if entry.is_symlink() {
            return Err(ContainerError::BadName);
        }
        names.push(name::judged(entry.name_raw())?);
    }
    name::each_once(&names)?;
    Ok(names)
}
