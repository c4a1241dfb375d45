//! A score sheet as a workbook: to be filled offline, printed on A4, or kept.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;

use domain::criteria::{CriteriaSet, Criterion, FactKind, FactSlot};
use domain::evaluation::{Lines, Sheet, SheetStage, Value};
use domain::id::CriterionId;
use domain::import::{Column, ColumnRole as Role, Guess, Origin};
use domain::{Hundredths, Language};
use rust_xlsxwriter::{DataValidation, DataValidationRule, Format, Formula, Note, ProtectionOptions, Worksheet};

use super::Unwritable;
use super::grid::{Printed, cell, printed, sum};
use super::safe::safe;
use super::style::Styles;
use super::{formula, meta};

/// The worksheet with the table.
const WORKSHEET: &str = "Phiếu điểm";

/// Everything a sheet's workbook shows.
#[derive(Debug, Clone, Copy)]
pub struct SheetPaper<'a, S: BuildHasher> {
    /// Values, facts, stage, identity.
    pub sheet: &'a Sheet,
    /// Its criteria.
    pub set: &'a CriteriaSet,
    /// Lines that may be filled in; `None` = the workbook is to be read only.
    pub fills: Option<&'a Lines>,
    /// The unit's own values, beside those of another stage; `None` where the reader may not know them.
    pub reference: Option<&'a [Value]>,
    /// The lines above the table, the first as its title.
    pub heading: &'a [String],
    /// The data is invented and must be marked so.
    pub demonstration: bool,
    /// What stands at the foot of each page.
    pub foot: &'a str,
    /// Notes of lines.
    pub notes: &'a HashMap<CriterionId, String, S>,
    /// Evidence of lines, one piece each.
    pub evidence: &'a HashMap<CriterionId, Vec<String>, S>,
}

impl<S: BuildHasher> SheetPaper<'_, S> {
    /// The facts that are typed on a line: those of its rule on the unit's own sheet, and on every sheet where the
    /// points follow from all units.
    fn slots(&self, line: &Criterion) -> Vec<FactSlot> {
        let typed = self.sheet.stage == SheetStage::Self_ || line.rule.is_relative();
        if typed { line.rule.slots() } else { Vec::new() }
    }
}

/// The columns and rows of the table.
struct Plan {
    /// What each column is for; `None` = the unit's own value, to compare with.
    columns: Vec<(Option<Column>, String, f64)>,
    header: u32,
}

impl Plan {
    fn column(&self, role: Role, slot: usize) -> Option<u16> {
        let own = |column: &Option<Column>| column.is_some_and(|column| column.role == role && column.slot == slot);
        self.columns.iter().position(|(column, ..)| own(column)).and_then(|place| u16::try_from(place).ok())
    }

    fn reference(&self) -> Option<u16> {
        self.columns.iter().position(|(column, ..)| column.is_none()).and_then(|place| u16::try_from(place).ok())
    }

    fn last(&self) -> u16 {
        u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or_default()
    }
}

/// Makes the workbook of a sheet.
pub fn sheet_workbook<S: BuildHasher>(paper: &SheetPaper<'_, S>) -> Result<Vec<u8>, Unwritable> {
    let title = paper.heading.first().map_or(WORKSHEET, String::as_str);
    let mut workbook = meta::workbook(title);
    let plan = plan(paper);
    let mut table = Table { paper, plan: &plan, styles: Styles::new(), worksheet: workbook.add_worksheet() };
    table.worksheet.set_name(WORKSHEET)?;
    table.heading()?;
    table.header()?;
    table.body()?;
    meta::paper(table.worksheet, plan.header, paper.foot)?;
    meta::add_origin(&mut workbook, &origin(paper, &plan))?;
    Ok(workbook.save_to_buffer()?)
}

fn plan<S: BuildHasher>(paper: &SheetPaper<'_, S>) -> Plan {
    let of =
        |role, slot, title: &str, width| (Some(Column { role, slot, guess: Guess::Workbook }), title.to_owned(), width);
    let mut columns = vec![
        of(Role::Ordinal, 0, "Số TT", 6.0),
        of(Role::Code, 0, "Mã", 8.0),
        of(Role::Name, 0, "Tiêu chí", 46.0),
        of(Role::Maximum, 0, "Điểm chuẩn", 9.0),
    ];
    let own = paper.sheet.stage == SheetStage::Self_;
    let most = paper.set.criteria.iter().map(|line| paper.slots(line).len()).max().unwrap_or_default();
    columns.extend((0..most).map(|slot| of(Role::Fact, slot, &format!("Số liệu ({})", slot + 1), 11.0)));
    if !own && paper.reference.is_some() {
        columns.push((None, "Đơn vị tự chấm".to_owned(), 10.0));
    }
    columns.push(of(Role::Points, 0, points_title(paper.sheet.stage), 10.0));
    columns.push(of(Role::Evidence, 0, "Tài liệu minh chứng", 34.0));
    columns.push(of(Role::Note, 0, "Ghi chú", 24.0));
    let above = paper.heading.len() + usize::from(paper.demonstration) + 1;
    Plan { columns, header: u32::try_from(above).unwrap_or_default() }
}

const fn points_title(stage: SheetStage) -> &'static str {
    match stage {
        SheetStage::Self_ => "Điểm tự chấm",
        SheetStage::Cross => "Điểm chấm chéo",
        SheetStage::Agreed => "Điểm thống nhất",
        SheetStage::Appraised => "Điểm thẩm định",
    }
}

fn origin<S: BuildHasher>(paper: &SheetPaper<'_, S>, plan: &Plan) -> Origin {
    let word = |(column, ..): &(Option<Column>, String, f64)| column.unwrap_or(Column::IGNORED).word();
    Origin {
        sheet: paper.sheet.id.to_string(),
        version: paper.sheet.version,
        criteria_set: paper.set.id.to_string(),
        worksheet: WORKSHEET.to_owned(),
        header: plan.header + 1,
        columns: plan.columns.iter().map(word).collect(),
        criteria: paper.set.criteria.iter().map(|line| (line.code.clone(), line.id.to_string())).collect(),
    }
}

struct Table<'a, 'w, S: BuildHasher> {
    paper: &'a SheetPaper<'a, S>,
    plan: &'a Plan,
    styles: Styles,
    worksheet: &'w mut Worksheet,
}

impl<S: BuildHasher> Table<'_, '_, S> {
    fn heading(&mut self) -> Result<(), Unwritable> {
        let last = self.plan.last();
        let mut row = 0;
        for (place, text) in self.paper.heading.iter().enumerate() {
            let format = if place == 0 { &self.styles.title } else { &self.styles.line };
            self.worksheet.merge_range(row, 0, row, last, &safe(text), format)?;
            row += 1;
        }
        if self.paper.demonstration {
            self.worksheet.merge_range(row, 0, row, last, "Dữ liệu minh họa", &self.styles.warning)?;
        }
        let how = match (self.paper.fills, self.paper.sheet.stage) {
            (None, _) => "Chỉ để xem và in.",
            (Some(_), SheetStage::Self_) => {
                "Điền vào các ô màu vàng nhạt; không áp dụng ghi KAD. Điểm tính từ số liệu được Excel tính sẵn, điểm chính thức do hệ thống tính."
            }
            (Some(_), _) => "Điền vào các ô màu vàng nhạt; không áp dụng ghi KAD, không chấm ghi “Không chấm”.",
        };
        self.worksheet.write_string_with_format(self.plan.header - 1, 0, how, &self.styles.small)?;
        Ok(())
    }

    fn header(&mut self) -> Result<(), Unwritable> {
        for (column, (_, title, width)) in (0u16..).zip(&self.plan.columns) {
            self.worksheet.set_column_width(column, *width)?;
            self.worksheet.write_string_with_format(self.plan.header, column, title, &self.styles.header)?;
        }
        if self.paper.fills.is_some() {
            let options = ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::new() };
            self.worksheet.protect_with_options(&options);
        }
        Ok(())
    }

    fn body(&mut self) -> Result<(), Unwritable> {
        let rows = printed(self.paper.set);
        let first = self.plan.header + 1;
        let of_lines: BTreeMap<usize, u32> = (first..)
            .zip(&rows)
            .filter_map(|(row, printed)| match printed {
                Printed::Line(place, _) => Some((*place, row)),
                Printed::Group(_) => None,
            })
            .collect();
        let mut row = first;
        for printed in &rows {
            match printed {
                Printed::Group(group) => {
                    let below: Vec<u32> = self.below(group.id, &of_lines);
                    self.group(row, &group.code, &group.name, &below)?;
                }
                Printed::Line(place, line) => self.line(row, *place, line)?,
            }
            row += 1;
        }
        self.totals(row, &of_lines)
    }

    fn below(&self, group: domain::id::CriterionGroupId, rows: &BTreeMap<usize, u32>) -> Vec<u32> {
        let set = self.paper.set;
        let inside = |place: &usize| set.ancestry(set.criteria[*place].group).contains(&group);
        rows.iter().filter(|(place, _)| inside(place)).map(|(_, row)| *row).collect()
    }

    fn group(&mut self, row: u32, code: &str, name: &str, below: &[u32]) -> Result<(), Unwritable> {
        for column in 0..=self.plan.last() {
            self.worksheet.write_blank(row, column, &self.styles.group)?;
        }
        self.worksheet.write_string_with_format(row, 1, safe(code), &self.styles.group)?;
        self.worksheet.write_string_with_format(row, 2, safe(name), &self.styles.group)?;
        self.sums(row, below, &self.styles.group_number.clone())
    }

    /// Sums of the maxima and of every column of points.
    fn sums(&mut self, row: u32, below: &[u32], format: &Format) -> Result<(), Unwritable> {
        let columns = [self.plan.column(Role::Maximum, 0), self.plan.reference(), self.plan.column(Role::Points, 0)];
        for column in columns.into_iter().flatten() {
            self.worksheet.write_formula_with_format(row, column, sum(below, column).as_str(), format)?;
        }
        Ok(())
    }

    fn totals(&mut self, first: u32, rows: &BTreeMap<usize, u32>) -> Result<(), Unwritable> {
        use domain::criteria::CriterionSection as Section;
        let set = self.paper.set;
        let of = |section| -> Vec<u32> {
            rows.iter().filter(|(place, _)| set.criteria[**place].section == section).map(|(_, row)| *row).collect()
        };
        let format = self.styles.total_number.clone();
        let mut row = first;
        let mut parts = Vec::new();
        for (section, title, sign) in [
            (Section::Base, "Cộng điểm chuẩn", "+"),
            (Section::Bonus, "Cộng điểm thưởng", "+"),
            (Section::Penalty, "Cộng điểm trừ", "-"),
        ] {
            let below = of(section);
            if below.is_empty() {
                continue;
            }
            self.total_row(row, title)?;
            self.sums(row, &below, &format)?;
            let cap = match section {
                Section::Base => None,
                Section::Bonus => set.bonus_cap,
                Section::Penalty => set.penalty_cap,
            };
            parts.push((row, sign, cap));
            row += 1;
        }
        self.total_row(row, "Tổng cộng")?;
        for column in [self.plan.reference(), self.plan.column(Role::Points, 0)].into_iter().flatten() {
            let part = |(row, sign, cap): &(u32, &str, Option<Hundredths>)| {
                let own = cell(*row, column);
                cap.map_or(format!("{sign}{own}"), |cap| format!("{sign}MIN({cap},{own})"))
            };
            let total: String = parts.iter().map(part).collect();
            self.worksheet.write_formula_with_format(row, column, format!("={total}").as_str(), &format)?;
        }
        let how = "Tổng cộng ở đây chưa quy đổi khi có tiêu chí không áp dụng; điểm chính thức do hệ thống tính.";
        self.worksheet.write_string_with_format(row + 1, 0, how, &self.styles.small)?;
        Ok(())
    }

    fn total_row(&mut self, row: u32, title: &str) -> Result<(), Unwritable> {
        for column in 0..=self.plan.last() {
            self.worksheet.write_blank(row, column, &self.styles.total)?;
        }
        self.worksheet.write_string_with_format(row, 2, title, &self.styles.total)?;
        Ok(())
    }

    fn line(&mut self, row: u32, place: usize, line: &Criterion) -> Result<(), Unwritable> {
        let value = self.paper.sheet.values.get(place).copied().unwrap_or(Value::Missing);
        let may = self.paper.fills.is_some_and(|lines| lines.include(self.paper.set, line));
        let fills = may && value != Value::NotAssigned;
        let slots = self.paper.slots(line);
        self.worksheet.write_number_with_format(
            row,
            0,
            u32::try_from(place + 1).unwrap_or_default(),
            &self.styles.text,
        )?;
        self.worksheet.write_string_with_format(row, 1, safe(&line.code), &self.styles.centre)?;
        self.worksheet.write_string_with_format(row, 2, safe(&Self::name(line, &slots)), &self.styles.text)?;
        let explanation = line.rule.explanation(line.maximum, Language::Vietnamese);
        self.worksheet.insert_note(row, 2, &Note::new(explanation).add_author_prefix(false).set_width(260))?;
        self.worksheet.write_number_with_format(row, 3, figure(line.maximum), &self.styles.number)?;
        self.facts(row, place, &slots, fills)?;
        if let (Some(column), Some(values)) = (self.plan.reference(), self.paper.reference) {
            let own = values.get(place).copied().unwrap_or(Value::Missing);
            self.value(row, column, own, &self.styles.number.clone())?;
        }
        self.points(row, place, line, value, fills)?;
        self.papers(row, line, fills)
    }

    /// The name, and below it what each column of facts asks on this line.
    fn name(line: &Criterion, slots: &[FactSlot]) -> String {
        if slots.is_empty() {
            return line.name.clone();
        }
        let asked = slots.iter().enumerate().map(|(place, slot)| format!("({}) {}", place + 1, slot.label_vi));
        format!("{}\nSố liệu: {}", line.name, asked.collect::<Vec<_>>().join("; "))
    }

    fn facts(&mut self, row: u32, place: usize, slots: &[FactSlot], fills: bool) -> Result<(), Unwritable> {
        let facts = self.paper.sheet.facts.get(place).map(Vec::as_slice).unwrap_or_default();
        for column in 0..=self.plan.last() {
            let Some((Some(Column { role: Role::Fact, slot, .. }), ..)) = self.plan.columns.get(usize::from(column))
            else {
                continue;
            };
            let Some(asked) = slots.get(*slot) else {
                self.worksheet.write_blank(row, column, &self.styles.number)?;
                continue;
            };
            let format = match (fills, asked.kind) {
                (false, _) => self.styles.number.clone(),
                (true, FactKind::YesNo | FactKind::Choice) => self.styles.fill_choice.clone(),
                (true, _) => self.styles.fill_number.clone(),
            };
            self.fact(row, column, asked, facts.get(*slot).copied(), &format)?;
            if fills {
                self.worksheet.add_data_validation(row, column, row, column, &validation(asked)?)?;
            }
        }
        Ok(())
    }

    fn fact(
        &mut self,
        row: u32,
        column: u16,
        slot: &FactSlot,
        fact: Option<Hundredths>,
        format: &Format,
    ) -> Result<(), Unwritable> {
        let Some(fact) = fact else {
            self.worksheet.write_blank(row, column, format)?;
            return Ok(());
        };
        let word = match slot.kind {
            FactKind::YesNo => Some(if fact.is_zero() { "Không" } else { "Có" }),
            FactKind::Choice => {
                let place = usize::try_from(fact.hundredths() / 100).ok();
                place.and_then(|place| slot.choices.get(place)).map(String::as_str)
            }
            _ => None,
        };
        match word {
            Some(word) => self.worksheet.write_string_with_format(row, column, safe(word), format)?,
            None => self.worksheet.write_number_with_format(row, column, figure(fact), format)?,
        };
        Ok(())
    }

    fn points(
        &mut self,
        row: u32,
        place: usize,
        line: &Criterion,
        value: Value,
        fills: bool,
    ) -> Result<(), Unwritable> {
        let Some(column) = self.plan.column(Role::Points, 0) else { return Ok(()) };
        let format = if fills { self.styles.fill_number.clone() } else { self.styles.number.clone() };
        if fills && !line.rule.is_relative() {
            let bound = line.upper_bound();
            let own = cell(row, column);
            let rule = format!("=OR({own}=\"KAD\",{own}=\"Không chấm\",AND(ISNUMBER({own}),{own}>=0,{own}<={bound}))");
            let message = format!("Từ 0 đến {}, hoặc KAD nếu không áp dụng.", bound.to_string().replace('.', ","));
            let checked = DataValidation::new().allow_custom(rule.as_str().into()).set_error_message(message)?;
            self.worksheet.add_data_validation(row, column, row, column, &checked)?;
        }
        let facts: Vec<String> = (0..self.paper.slots(line).len())
            .filter_map(|slot| self.plan.column(Role::Fact, slot))
            .map(|column| cell(row, column))
            .collect();
        let given = self.paper.sheet.facts.get(place).is_some_and(|facts| !facts.is_empty());
        match (formula::points(line, &facts), value) {
            (Some(text), Value::Points(points)) if given => {
                let formula = Formula::new(text).set_result(points.to_string());
                self.worksheet.write_formula_with_format(row, column, formula, &format)?;
            }
            (Some(text), Value::Missing) => {
                let formula = Formula::new(text).set_result("");
                self.worksheet.write_formula_with_format(row, column, formula, &format)?;
            }
            _ => self.value(row, column, value, &format)?,
        }
        Ok(())
    }

    fn value(&mut self, row: u32, column: u16, value: Value, format: &Format) -> Result<(), Unwritable> {
        match value {
            Value::Points(points) => self.worksheet.write_number_with_format(row, column, figure(points), format)?,
            Value::Missing => self.worksheet.write_blank(row, column, format)?,
            Value::NotApplicable => self.worksheet.write_string_with_format(row, column, "KAD", format)?,
            Value::NotAssigned => self.worksheet.write_string_with_format(row, column, "Không giao", format)?,
            Value::Withheld => self.worksheet.write_string_with_format(row, column, "Không chấm", format)?,
            Value::Awaiting => self.worksheet.write_string_with_format(row, column, "Chờ tính", format)?,
        };
        Ok(())
    }

    fn papers(&mut self, row: u32, line: &Criterion, fills: bool) -> Result<(), Unwritable> {
        let evidence = self.paper.evidence.get(&line.id).map(|pieces| pieces.join("\n")).unwrap_or_default();
        let note = self.paper.notes.get(&line.id).cloned().unwrap_or_default();
        let format = if fills { self.styles.fill_text.clone() } else { self.styles.text.clone() };
        for (role, text) in [(Role::Evidence, evidence), (Role::Note, note)] {
            let Some(column) = self.plan.column(role, 0) else { continue };
            if text.is_empty() {
                self.worksheet.write_blank(row, column, &format)?;
            } else {
                self.worksheet.write_string_with_format(row, column, safe(&text), &format)?;
            }
        }
        Ok(())
    }
}

/// A decimal as spreadsheets keep numbers; hundredths up to ten billion are exact enough.
#[expect(clippy::cast_precision_loss, reason = "magnitudes are far below 2^53")]
pub(super) fn figure(value: Hundredths) -> f64 {
    value.hundredths() as f64 / 100.0
}

/// What a fact's cell takes, and what it asks when it is entered.
fn validation(slot: &FactSlot) -> Result<DataValidation, Unwritable> {
    let asked = |rule: DataValidation| -> Result<DataValidation, Unwritable> {
        let label: String = slot.label_vi.chars().take(250).collect();
        Ok(rule.set_input_message(label)?)
    };
    let rule = DataValidation::new();
    let zero = DataValidationRule::GreaterThanOrEqualTo(0.0);
    match slot.kind {
        FactKind::YesNo => asked(rule.allow_list_strings(&["Có", "Không"])?),
        // A list that does not fit, or whose labels hold the sign between them, is checked by the system alone.
        FactKind::Choice if slot.choices.iter().any(|choice| choice.contains([',', '"'])) => {
            asked(rule.allow_any_value())
        }
        FactKind::Choice => match DataValidation::new().allow_list_strings(&slot.choices) {
            Ok(list) => asked(list),
            Err(_) => asked(rule.allow_any_value()),
        },
        FactKind::Number | FactKind::Percent => asked(rule.allow_decimal_number(zero)),
        FactKind::Count | FactKind::Days => asked(rule.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0))),
        FactKind::Rank => asked(rule.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(1))),
    }
}
