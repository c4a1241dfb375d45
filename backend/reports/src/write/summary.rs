//! The summary of a round: totals of every unit, then each stage's values, criteria down and units across.

use std::collections::BTreeMap;

use domain::Points;
use domain::criteria::CriteriaSet;
use domain::evaluation::Value;
use rust_xlsxwriter::{Workbook, Worksheet};

use super::Unwritable;
use super::grid::{Printed, printed, sum};
use super::meta;
use super::safe::safe;
use super::sheet::figure;
use super::style::Styles;

/// Names of the worksheets of values, in the order of [`UnitPaper::values`].
const STAGES: [&str; 5] = ["Tự chấm", "Chấm chéo", "Thống nhất", "Thẩm định", "Điểm cuối"];

/// One unit of a round.
#[derive(Debug, Clone, Default)]
pub struct UnitPaper {
    /// Its name when the round opened.
    pub name: String,
    /// Its short code.
    pub code: String,
    /// Totals by stage: self, cross, agreed, appraised, final; `None` = nobody submitted, or not to be shown.
    pub totals: [Option<Points>; 5],
    /// Values by stage, in the set's order; `None` = nobody submitted, or not to be shown.
    pub values: [Option<Vec<Value>>; 5],
    /// Its rank in words; empty without one.
    pub rank: String,
    /// Its class in words; empty without one.
    pub class: String,
}

/// Everything the summary shows.
#[derive(Debug, Clone, Copy)]
pub struct RoundPaper<'a> {
    /// The round's criteria.
    pub set: &'a CriteriaSet,
    /// The units in the order of their rank.
    pub units: &'a [UnitPaper],
    /// The lines above each table, the first as its title.
    pub heading: &'a [String],
    /// The data is invented and must be marked so.
    pub demonstration: bool,
    /// The figures are not published yet and must be marked so.
    pub provisional: bool,
    /// What stands at the foot of each page.
    pub foot: &'a str,
}

/// Makes the summary of a round.
pub fn round_workbook(paper: &RoundPaper<'_>) -> Result<Vec<u8>, Unwritable> {
    let title = paper.heading.first().map_or("Bảng tổng hợp", String::as_str);
    let mut workbook = meta::workbook(title);
    let styles = Styles::new();
    totals(&mut workbook, paper, &styles)?;
    for (stage, name) in STAGES.iter().enumerate() {
        if paper.units.iter().any(|unit| unit.values[stage].is_some()) {
            values(&mut workbook, paper, &styles, stage, name)?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}

/// The lines above a table; the row below them.
fn heading(sheet: &mut Worksheet, paper: &RoundPaper<'_>, styles: &Styles, last: u16) -> Result<u32, Unwritable> {
    let mut row = 0;
    for (place, text) in paper.heading.iter().enumerate() {
        let format = if place == 0 { &styles.title } else { &styles.line };
        sheet.merge_range(row, 0, row, last, &safe(text), format)?;
        row += 1;
    }
    for (marked, text) in [(paper.provisional, "DỰ KIẾN – chưa công bố"), (paper.demonstration, "Dữ liệu minh họa")]
    {
        if marked {
            sheet.merge_range(row, 0, row, last, text, &styles.warning)?;
            row += 1;
        }
    }
    Ok(row + 1)
}

fn totals(workbook: &mut Workbook, paper: &RoundPaper<'_>, styles: &Styles) -> Result<(), Unwritable> {
    let sheet = workbook.add_worksheet();
    sheet.set_name("Tổng hợp")?;
    let columns =
        ["Số TT", "Mã", "Đơn vị", STAGES[0], STAGES[1], STAGES[2], STAGES[3], STAGES[4], "Xếp hạng", "Xếp loại"];
    let widths = [6.0, 9.0, 44.0, 12.0, 12.0, 12.0, 12.0, 12.0, 11.0, 22.0];
    let header = heading(sheet, paper, styles, 9)?;
    for ((column, title), width) in (0u16..).zip(columns).zip(widths) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(header, column, title, &styles.header)?;
    }
    for (row, (number, unit)) in (header + 1..).zip((1u32..).zip(paper.units)) {
        sheet.write_number_with_format(row, 0, number, &styles.text)?;
        sheet.write_string_with_format(row, 1, safe(&unit.code), &styles.centre)?;
        sheet.write_string_with_format(row, 2, safe(&unit.name), &styles.text)?;
        for (column, total) in (3u16..).zip(unit.totals) {
            match total {
                Some(total) => sheet.write_number_with_format(row, column, figure(total), &styles.number)?,
                None => sheet.write_blank(row, column, &styles.number)?,
            };
        }
        sheet.write_string_with_format(row, 8, safe(&unit.rank), &styles.centre)?;
        sheet.write_string_with_format(row, 9, safe(&unit.class), &styles.centre)?;
    }
    meta::paper(sheet, header, paper.foot)
}

fn values(
    workbook: &mut Workbook,
    paper: &RoundPaper<'_>,
    styles: &Styles,
    stage: usize,
    name: &str,
) -> Result<(), Unwritable> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    let units = u16::try_from(paper.units.len()).unwrap_or(u16::MAX - 3);
    let header = heading(sheet, paper, styles, units + 2)?;
    for ((column, title), width) in (0u16..).zip(["Mã", "Tiêu chí", "Điểm chuẩn"]).zip([8.0, 48.0, 9.0]) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(header, column, title, &styles.header)?;
    }
    for (column, unit) in (3u16..).zip(paper.units) {
        sheet.set_column_width(column, 11)?;
        sheet.write_string_with_format(header, column, safe(&unit.code), &styles.header)?;
    }
    let rows = printed(paper.set);
    let of_lines: BTreeMap<usize, u32> = (header + 1..)
        .zip(&rows)
        .filter_map(|(row, printed)| if let Printed::Line(place, _) = printed { Some((*place, row)) } else { None })
        .collect();
    for (row, printed) in (header + 1..).zip(&rows) {
        match printed {
            Printed::Group(group) => {
                let inside = |place: &usize| paper.set.ancestry(paper.set.criteria[*place].group).contains(&group.id);
                let below: Vec<u32> = of_lines.iter().filter(|(place, _)| inside(place)).map(|(_, row)| *row).collect();
                sheet.write_string_with_format(row, 0, safe(&group.code), &styles.group)?;
                sheet.write_string_with_format(row, 1, safe(&group.name), &styles.group)?;
                for column in 2..units + 3 {
                    sheet.write_formula_with_format(row, column, sum(&below, column).as_str(), &styles.group_number)?;
                }
            }
            Printed::Line(place, line) => {
                sheet.write_string_with_format(row, 0, safe(&line.code), &styles.centre)?;
                sheet.write_string_with_format(row, 1, safe(&line.name), &styles.text)?;
                sheet.write_number_with_format(row, 2, figure(line.maximum), &styles.number)?;
                for (column, unit) in (3u16..).zip(paper.units) {
                    let value = unit.values[stage].as_ref().and_then(|values| values.get(*place)).copied();
                    one(sheet, row, column, value.unwrap_or(Value::Missing), styles)?;
                }
            }
        }
    }
    meta::paper(sheet, header, paper.foot)
}

/// Points as a number, every other state in its own word.
fn one(sheet: &mut Worksheet, row: u32, column: u16, value: Value, styles: &Styles) -> Result<(), Unwritable> {
    let word = match value {
        Value::Points(points) => {
            sheet.write_number_with_format(row, column, figure(points), &styles.number)?;
            return Ok(());
        }
        Value::Missing => "",
        Value::NotApplicable => "KAD",
        Value::NotAssigned => "Không giao",
        Value::Withheld => "Không chấm",
        Value::Awaiting => "Chờ tính",
    };
    sheet.write_string_with_format(row, column, word, &styles.centre)?;
    Ok(())
}
