//! Tests of the sentences: something to say about each signal, and never a reproach.

use super::*;
use crate::evaluation::Value;
use crate::fairness::RoundPapers;
use crate::fairness::report::report;
use crate::fairness::testing::{full, sheet};
use crate::fairness::thresholds::Thresholds;

/// Six units: 1 and 2 favour each other, 3 is strict with 4 alone, 5 scored itself high, 6 is strict with all.
fn uneven() -> RoundPapers {
    let mut round = full(6, |scorer, about, line| match (line, scorer, about) {
        (0, 1, 2) | (0, 2, 1) => Value::Points(Hundredths::whole(48)),
        (0, 3, 4) => Value::Points(Hundredths::whole(20)),
        (0, 6, _) => Value::Points(Hundredths::whole(34)),
        (0, ..) => Value::Points(Hundredths::whole(40)),
        (1, ..) => Value::Points(Hundredths::whole(25)),
        _ => Value::Missing,
    });
    for judged in &mut round.units {
        judged.own = Some(sheet(&["44", "25", "m", "m", "m"]));
    }
    round.units[4].own = Some(sheet(&["60", "25", "15", "m", "m"]));
    round
}

fn said(round: &RoundPapers, language: Language) -> Vec<(bool, String)> {
    let report = report(round, &[], Thresholds::default(), false);
    let name = |unit: UnitId| format!("U{}", 1 + round.units.iter().position(|it| it.unit == unit).unwrap());
    let code = |line: usize| round.set.criteria[line].code.clone();
    let words = Words { language, name: &name, code: &code };
    Signal::ALL.into_iter().map(|signal| words.finding(&report, signal)).collect()
}

#[test]
fn what_stands_out_is_named_with_its_figures() {
    let said = said(&uneven(), Language::Vietnamese);
    let of = |signal: Signal| said[Signal::ALL.iter().position(|it| *it == signal).unwrap()].clone();
    for (signal, part) in [
        (Signal::Spread, "U3 chấm U4 20 điểm ở A1, trung vị của những người khác là 40"),
        (Signal::Leniency, "U6 chấm thấp hơn những người khác"),
        (Signal::Reciprocity, "U1 và U2 chấm cho nhau cao hơn mức chung"),
        (Signal::Strictness, "U3 chấm U4 thấp hơn mức chung"),
        (Signal::Levelling, "tiêu chí A2: 100% điểm tối đa"),
        (Signal::Gap, "U5 tự chấm cao hơn"),
    ] {
        let (notable, text) = of(signal);
        assert!(notable && text.contains(part), "{signal:?}: {text}");
        assert!(text.starts_with("Đáng xem lại, chưa phải kết luận: "), "{text}");
    }
}

#[test]
fn an_even_round_raises_nothing_and_says_so() {
    let even = full(6, |_, about, line| match line {
        0 => Value::Points(Hundredths::whole(60 - 5 * i32::try_from(about).unwrap())),
        _ => Value::Missing,
    });
    for (notable, text) in said(&even, Language::English) {
        assert!(!notable && text.starts_with("No "), "{text}");
    }
}

#[test]
fn no_word_accuses() {
    let mut texts: Vec<String> = Vec::new();
    for language in [Language::Vietnamese, Language::English] {
        texts.extend(said(&uneven(), language).into_iter().map(|(_, text)| text));
        let fixed = |signal: Signal| [signal.name(language), signal.method(language), signal.limits(language)];
        texts.extend(Signal::ALL.into_iter().flat_map(fixed).map(str::to_owned));
    }
    for text in texts {
        let lower = text.to_lowercase();
        for word in ["gian lận", "thông đồng", "vi phạm", "trục lợi", "fraud", "cheat", "collu", "dishonest", "guilt"]
        {
            assert!(!lower.contains(word), "{text}");
        }
    }
}
