//! The kinds of file that are taken as evidence.

use crate::criteria::code::coded;

coded! {
    /// A kind of file.
    pub enum FileKind {
        /// PDF.
        Pdf = "PDF",
        /// PNG image.
        Png = "PNG",
        /// JPEG image.
        Jpeg = "JPEG",
        /// WebP image.
        Webp = "WEBP",
        /// Word document without macros.
        Docx = "DOCX",
        /// Excel workbook without macros.
        Xlsx = "XLSX",
        /// `PowerPoint` presentation without macros.
        Pptx = "PPTX",
    }
}

impl FileKind {
    /// The kind that an extension stands for, without the dot, in any case; `None` for one that is not taken.
    pub fn from_extension(extension: &str) -> Option<Self> {
        Some(match extension.to_ascii_lowercase().as_str() {
            "pdf" => Self::Pdf,
            "png" => Self::Png,
            "jpg" | "jpeg" => Self::Jpeg,
            "webp" => Self::Webp,
            "docx" => Self::Docx,
            "xlsx" => Self::Xlsx,
            "pptx" => Self::Pptx,
            _ => return None,
        })
    }

    /// The media type it is sent with.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        }
    }

    /// Whether a browser can show it by itself.
    pub const fn shown_inline(self) -> bool {
        matches!(self, Self::Pdf | Self::Png | Self::Jpeg | Self::Webp)
    }
}
