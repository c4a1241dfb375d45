//! Why a file is not taken, or not deleted.

use crate::error::RuleError;
use crate::language::Language;

crate::error_codes! {
    /// The closed list of broken rules of files.
    pub enum FileErrorCode {
        /// Larger than 50 MB.
        TooLarge = "TOO_LARGE",
        /// Holds nothing.
        Empty = "EMPTY",
        /// The name is empty or says no kind.
        NameInvalid = "NAME_INVALID",
        /// A kind that is not taken.
        KindNotAllowed = "KIND_NOT_ALLOWED",
        /// An Office file of the old format, or one with a password.
        OldOffice = "OLD_OFFICE",
        /// The content is of another kind than the name says.
        ContentDiffers = "CONTENT_DIFFERS",
        /// It cannot be read to its end.
        Damaged = "DAMAGED",
        /// It is encrypted.
        Encrypted = "ENCRYPTED",
        /// It holds something that runs: macros, scripts, commands that start programmes.
        ActiveContent = "ACTIVE_CONTENT",
        /// It holds another file.
        EmbeddedFile = "EMBEDDED_FILE",
        /// It fetches a part of its content from elsewhere.
        ExternalContent = "EXTERNAL_CONTENT",
        /// Data stands where a reader of this kind does not look.
        HiddenData = "HIDDEN_DATA",
        /// An image of more than 50 million pixels.
        TooManyPixels = "TOO_MANY_PIXELS",
        /// More than 1,000 parts.
        TooManyParts = "TOO_MANY_PARTS",
        /// It inflates to more than is allowed.
        InflatesTooMuch = "INFLATES_TOO_MUCH",
        /// It declares a document type, by which entities grow without end.
        DocumentType = "DOCUMENT_TYPE",
        /// The virus scanner has found something.
        Infected = "INFECTED",
        /// Too many unfinished uploads of one person.
        TooManyUploads = "TOO_MANY_UPLOADS",
        /// It is cited as evidence.
        InUse = "IN_USE",
    }
}

/// A broken rule of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileError(pub FileErrorCode);

impl RuleError for FileError {
    fn code(&self) -> &'static str {
        self.0.code()
    }

    fn path(&self) -> Vec<String> {
        let field = if self.0 == FileErrorCode::InUse { "fileId" } else { "file" };
        vec![field.to_owned()]
    }

    fn text(&self, language: Language) -> String {
        let (vietnamese, english) = entry(self.0);
        language.choose(vietnamese, english).to_owned()
    }
}

/// Texts about name, size and kind, and about what is done with files.
const fn entry(code: FileErrorCode) -> (&'static str, &'static str) {
    use FileErrorCode as C;
    match code {
        C::TooLarge => ("Tệp lớn hơn 50 MB.", "The file is larger than 50 MB."),
        C::Empty => ("Tệp rỗng.", "The file is empty."),
        C::NameInvalid => ("Tên tệp không hợp lệ.", "The name of the file is not valid."),
        C::KindNotAllowed => (
            "Chỉ nhận PDF, ảnh (PNG, JPEG, WebP) và tệp Office (docx, xlsx, pptx).",
            "Only PDF, images (PNG, JPEG, WebP) and Office files (docx, xlsx, pptx) are taken.",
        ),
        C::OldOffice => (
            "Tệp Office định dạng cũ hoặc có mật khẩu; hãy lưu lại thành docx, xlsx hoặc pptx không mật khẩu.",
            "An Office file of the old format or with a password; save it as docx, xlsx or pptx without one.",
        ),
        C::ContentDiffers => (
            "Nội dung tệp không đúng với phần mở rộng của tên tệp.",
            "The content is of another kind than the extension of the name says.",
        ),
        C::TooManyUploads => (
            "Bạn đang tải lên quá nhiều tệp cùng lúc; hãy chờ các tệp trước xong.",
            "You are uploading too many files at once; wait for those before.",
        ),
        C::InUse => (
            "Tệp đang được dẫn làm minh chứng nên không xóa được.",
            "The file is cited as evidence and cannot be deleted.",
        ),
        _ => content(code),
    }
}

/// Texts about what is inside a file.
const fn content(code: FileErrorCode) -> (&'static str, &'static str) {
    use FileErrorCode as C;
    match code {
        C::Encrypted => (
            "Tệp có mật khẩu hoặc bị mã hóa; hãy lưu lại bản không mật khẩu.",
            "The file is encrypted or has a password; save a copy without one.",
        ),
        C::ActiveContent => (
            "Tệp chứa mã chạy được (macro, JavaScript hoặc lệnh mở chương trình).",
            "The file holds something that runs (a macro, JavaScript or a command that starts a programme).",
        ),
        C::EmbeddedFile => (
            "Tệp có nhúng tệp khác; hãy tải riêng từng tệp, hoặc lưu lại thành PDF.",
            "The file holds another file; upload each on its own, or save it as PDF.",
        ),
        C::ExternalContent => (
            "Tệp lấy nội dung từ địa chỉ bên ngoài; hãy đưa nội dung vào tệp, hoặc lưu lại thành PDF.",
            "The file fetches content from elsewhere; put the content into the file, or save it as PDF.",
        ),
        C::HiddenData => (
            "Tệp có dữ liệu lạ trước, sau hoặc xen giữa nội dung; hãy lưu lại tệp bằng phần mềm soạn thảo.",
            "The file holds foreign data before, behind or between its content; save it again.",
        ),
        C::TooManyPixels => ("Ảnh lớn hơn 50 triệu điểm ảnh.", "The image has more than 50 million pixels."),
        C::TooManyParts => ("Tệp có hơn 1.000 thành phần.", "The file has more than 1,000 parts."),
        C::InflatesTooMuch => (
            "Nội dung tệp khi giải nén lớn quá mức cho phép.",
            "The content of the file inflates to more than is allowed.",
        ),
        C::DocumentType => (
            "Tệp có khai báo DOCTYPE, không dùng trong tệp Office thông thường.",
            "The file declares a document type, which ordinary Office files do not.",
        ),
        C::Infected => {
            ("Phần mềm diệt vi-rút phát hiện mã độc trong tệp.", "The virus scanner found something in the file.")
        }
        _ => ("Tệp bị hỏng, không đọc được đến hết.", "The file is damaged and cannot be read to its end."),
    }
}
