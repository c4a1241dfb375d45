//! What a cell says where a fact is due.

use super::message::{Message, Remark};
use super::number::{NotANumber, exact, typed};
use super::table::{Cell, Content};
use super::word::{fold, is_dash, yes_no};
use crate::criteria::{FactKind, FactSlot};
use crate::hundredths::Hundredths;
use crate::text::legacy::Encoding;

/// The fact in a cell; `None` when the cell is blank. The second part is worth knowing.
pub fn read(
    cell: &Cell,
    slot: &FactSlot,
    encoding: Encoding,
) -> Result<(Option<Hundredths>, Option<Message>), Message> {
    let shown = cell.shown(encoding);
    if shown.is_empty() || is_dash(&shown) {
        return Ok((None, None));
    }
    if let Some(refused) = refused(cell) {
        return Err(refused);
    }
    match slot.kind {
        FactKind::YesNo => yes(cell, &shown).map(|fact| (Some(fact), None)),
        FactKind::Choice => choice(&shown, slot).map(|fact| (Some(fact), None)),
        FactKind::Number | FactKind::Percent => percent_or_number(cell, &shown),
        FactKind::Count | FactKind::Days | FactKind::Rank => number(cell, &shown).map(|fact| (Some(fact), None)),
    }
}

/// Contents that are no figure of any kind.
pub fn refused(cell: &Cell) -> Option<Message> {
    match &cell.content {
        Content::Error(error) => Some(Message::error(Remark::FormulaFailed(error.clone()))),
        Content::Date(day) => Some(Message::error(Remark::DateHere(day.clone()))),
        _ => None,
    }
}

/// A number, as a cell keeps it or as it was typed.
pub fn number(cell: &Cell, shown: &str) -> Result<Hundredths, Message> {
    let read = match &cell.content {
        Content::Number(text) => exact(text),
        _ => typed(shown),
    };
    let shown = shown.to_owned();
    read.map_err(|problem| {
        Message::error(match problem {
            NotANumber::Other => Remark::NotANumber(shown),
            NotANumber::Ambiguous => Remark::AmbiguousNumber(shown),
            NotANumber::TooPrecise => Remark::TooPrecise(shown),
            NotANumber::TooLarge => Remark::TooLarge(shown),
        })
    })
}

/// Spreadsheets keep 98,5 % as 0.985.
fn percent_or_number(cell: &Cell, shown: &str) -> Result<(Option<Hundredths>, Option<Message>), Message> {
    if cell.percent
        && let Content::Number(fraction) = &cell.content
    {
        let hundred = shifted(fraction);
        let value = exact(&hundred).map_err(|_| Message::error(Remark::TooPrecise(format!("{hundred} %"))))?;
        return Ok((Some(value), Some(Message::note(Remark::PercentRead(value)))));
    }
    let bare = shown.strip_suffix('%').map_or(shown, str::trim_end);
    number(cell, bare).map(|value| (Some(value), None))
}

/// A decimal with its point two places to the right.
fn shifted(fraction: &str) -> String {
    let (whole, places) = fraction.split_once('.').unwrap_or((fraction, ""));
    let places = format!("{places:0<2}");
    let (moved, rest) = places.split_at(2);
    format!("{whole}{moved}.{rest}0")
}

fn yes(cell: &Cell, shown: &str) -> Result<Hundredths, Message> {
    let truth = match cell.content {
        Content::Truth(truth) => Some(truth),
        _ => yes_no(shown),
    };
    let truth = truth.ok_or_else(|| Message::error(Remark::YesNoDue(shown.to_owned())))?;
    Ok(Hundredths::whole(i32::from(truth)))
}

/// A choice by its words.
fn choice(shown: &str, slot: &FactSlot) -> Result<Hundredths, Message> {
    let wanted = fold(shown);
    let place = slot.choices.iter().position(|choice| fold(choice) == wanted);
    place
        .and_then(|place| i32::try_from(place).ok())
        .map(Hundredths::whole)
        .ok_or_else(|| Message::error(Remark::ChoiceDue { written: shown.to_owned(), choices: slot.choices.clone() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(kind: FactKind) -> FactSlot {
        FactSlot {
            key: "k".to_owned(),
            label_vi: "Số".to_owned(),
            label_en: "Figure".to_owned(),
            kind,
            choices: vec!["Hoàn thành tốt".to_owned(), "Hoàn thành".to_owned()],
        }
    }

    fn of(cell: &Cell, kind: FactKind) -> Result<Option<Hundredths>, &'static str> {
        read(cell, &slot(kind), Encoding::Unicode).map(|(fact, _)| fact).map_err(|message| message.remark.code())
    }

    fn percent(fraction: &str) -> Cell {
        Cell { percent: true, ..Cell::number(fraction) }
    }

    #[test]
    fn each_kind_of_fact_has_its_own_words() {
        let whole = |number| Ok(Some(Hundredths::whole(number)));
        assert_eq!(of(&Cell::text("đạt"), FactKind::YesNo), whole(1));
        assert_eq!(of(&Cell { content: Content::Truth(false), ..Cell::default() }, FactKind::YesNo), whole(0));
        assert_eq!(of(&Cell::number("1"), FactKind::YesNo), whole(1));
        assert_eq!(of(&Cell::text("có lẽ"), FactKind::YesNo), Err("YES_NO_DUE"));
        assert_eq!(of(&Cell::text("HOÀN THÀNH"), FactKind::Choice), whole(1));
        assert_eq!(of(&Cell::text("Xuất sắc"), FactKind::Choice), Err("CHOICE_DUE"));
        assert_eq!(of(&Cell::text("12"), FactKind::Count), whole(12));
        assert_eq!(of(&Cell::text("-"), FactKind::Count), Ok(None));
        assert_eq!(of(&Cell::default(), FactKind::Count), Ok(None));
    }

    #[test]
    fn a_percentage_is_its_hundredfold() {
        for (fraction, hundredths) in [("0.985", 9_850), ("1", 10_000), ("0.5", 5_000), ("0.0001", 1), ("1.1", 11_000)]
        {
            assert_eq!(of(&percent(fraction), FactKind::Number), Ok(Some(Hundredths::from_hundredths(hundredths))));
        }
        assert_eq!(of(&percent("0.333333333"), FactKind::Percent), Err("TOO_PRECISE"));
        assert_eq!(of(&Cell::text("98,5 %"), FactKind::Percent), Ok(Some(Hundredths::from_hundredths(9_850))));
        assert_eq!(of(&Cell::number("98.5"), FactKind::Percent), Ok(Some(Hundredths::from_hundredths(9_850))));
    }

    #[test]
    fn days_and_failed_formulas_are_no_figures() {
        let date = Cell { content: Content::Date("2026-05-04".to_owned()), ..Cell::default() };
        assert_eq!(of(&date, FactKind::Number), Err("DATE_HERE"));
        let failed = Cell { content: Content::Error("#REF!".to_owned()), ..Cell::default() };
        assert_eq!(of(&failed, FactKind::YesNo), Err("FORMULA_FAILED"));
    }
}
