//! The hidden worksheet, and what all workbooks share.

use domain::import::Origin;
use rust_xlsxwriter::{DocProperties, Workbook, Worksheet};

use super::Unwritable;
use crate::origin;

/// A workbook without worksheets.
pub(super) fn workbook(title: &str) -> Workbook {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(title).set_author("Thi Đua"));
    workbook
}

/// Adds the hidden worksheet that says where the workbook comes from.
pub(super) fn add_origin(workbook: &mut Workbook, origin: &Origin) -> Result<(), Unwritable> {
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(origin::WORKSHEET)?;
    worksheet.set_very_hidden(true);
    for (row, cells) in (0u32..).zip(origin::rows(origin)) {
        for (column, text) in (0u16..).zip(&cells) {
            worksheet.write_string(row, column, text)?;
        }
    }
    Ok(())
}

/// A4, landscape, as wide as the paper, the header on every page, page numbers and where it comes from at the foot.
pub(super) fn paper(worksheet: &mut Worksheet, header: u32, foot: &str) -> Result<(), Unwritable> {
    worksheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    worksheet.set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3);
    worksheet.set_repeat_rows(header, header)?;
    worksheet.set_freeze_panes(header + 1, 0)?;
    let foot = foot.replace('&', "&&");
    worksheet.set_footer(format!("&L&\"{}\"&9{foot}&R&\"{}\"&9Trang &P/&N", super::style::FONT, super::style::FONT));
    Ok(())
}
