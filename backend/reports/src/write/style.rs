//! How cells look: the papers' typeface, thin borders, what may be filled in stands out.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// The typeface of official papers.
/// Source: Decree 30/2020/NĐ-CP, Appendix I.
pub(super) const FONT: &str = "Times New Roman";

/// The formats of a table.
#[derive(Debug)]
pub(super) struct Styles {
    pub(super) title: Format,
    pub(super) line: Format,
    pub(super) warning: Format,
    pub(super) header: Format,
    pub(super) group: Format,
    pub(super) group_number: Format,
    pub(super) text: Format,
    pub(super) small: Format,
    pub(super) centre: Format,
    pub(super) number: Format,
    pub(super) fill_number: Format,
    pub(super) fill_choice: Format,
    pub(super) fill_text: Format,
    pub(super) total: Format,
    pub(super) total_number: Format,
}

impl Styles {
    pub(super) fn new() -> Self {
        let plain = Format::new().set_font_name(FONT).set_font_size(11).set_align(FormatAlign::VerticalCenter);
        let cell = plain.clone().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x80_80_80));
        let wrapped = cell.clone().set_text_wrap();
        let points = "#,##0.##";
        let fill = |format: Format| format.set_background_color(Color::RGB(0xFF_F9_E6)).set_unlocked();
        let group = wrapped.clone().set_bold().set_background_color(Color::RGB(0xF2_E4_E4));
        let total = wrapped.clone().set_bold().set_background_color(Color::RGB(0xE8_E8_E8));
        Self {
            title: plain.clone().set_bold().set_font_size(14).set_align(FormatAlign::Center),
            line: plain.clone().set_align(FormatAlign::Center),
            warning: plain.clone().set_bold().set_font_color(Color::RGB(0xA8_1E_22)).set_align(FormatAlign::Center),
            header: wrapped
                .clone()
                .set_bold()
                .set_align(FormatAlign::Center)
                .set_background_color(Color::RGB(0xD9_D9_D9)),
            group_number: group.clone().set_num_format(points),
            group,
            text: wrapped.clone(),
            small: plain.set_italic().set_font_size(9),
            centre: wrapped.clone().set_align(FormatAlign::Center).set_num_format("@"),
            number: cell.clone().set_num_format(points),
            fill_number: fill(cell.clone().set_num_format(points)),
            fill_choice: fill(wrapped.clone().set_align(FormatAlign::Center)),
            fill_text: fill(wrapped),
            total_number: total.clone().set_num_format(points),
            total,
        }
    }
}
