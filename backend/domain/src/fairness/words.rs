//! Findings in a sentence. A finding says what stands out and that it is worth a second look; it
//! accuses nobody and explains nothing.

use crate::criteria::words::figure;
use crate::fairness::leniency::Leniency;
use crate::fairness::method::Signal;
use crate::fairness::report::{RankView, Report};
use crate::hundredths::Hundredths;
use crate::id::UnitId;
use crate::language::Language;

/// How many are named before the rest is only counted.
const NAMED: usize = 3;

/// Says findings in a language, with the names of the units as the round shows them.
pub struct Words<'a> {
    /// The language.
    pub language: Language,
    /// The name of a unit.
    pub name: &'a dyn Fn(UnitId) -> String,
    /// The code of a line by its place.
    pub code: &'a dyn Fn(usize) -> String,
}

impl Words<'_> {
    /// The finding of one signal, and whether it is worth a second look.
    pub fn finding(&self, report: &Report, signal: Signal) -> (bool, String) {
        let found = self.found(report, signal);
        if found.is_empty() {
            return (false, self.quiet(signal).to_owned());
        }
        let named = found.iter().take(NAMED).cloned().collect::<Vec<_>>().join("; ");
        let more = match (found.len().saturating_sub(NAMED), self.language) {
            (0, _) => String::new(),
            (more, Language::Vietnamese) => format!(" và {more} trường hợp khác"),
            (more, Language::English) => format!(" and {more} more"),
        };
        let review = self.language.choose("Đáng xem lại, chưa phải kết luận", "Worth a second look, not a conclusion");
        (true, format!("{review}: {named}{more}."))
    }

    /// What stands out, each in a few words.
    fn found(&self, report: &Report, signal: Signal) -> Vec<String> {
        match signal {
            Signal::Spread => self.outliers(report),
            Signal::Leniency => self.lenient(report),
            Signal::Reciprocity => self.mutual(report),
            Signal::Strictness => self.strict(report),
            Signal::Levelling => self.level(report),
            Signal::Gap => self.gap(report),
            Signal::OwnBallot => self.own_ballot(ranks(report)),
            Signal::Band => self.close(ranks(report)),
        }
    }

    fn outliers(&self, report: &Report) -> Vec<String> {
        let one = |it: &crate::fairness::Outlier| {
            let (scorer, unit, code) = ((self.name)(it.scorer), (self.name)(it.unit), (self.code)(it.line));
            let (points, median) = (figure(it.points, self.language), figure(it.median, self.language));
            self.language.choose(
                format!("{scorer} chấm {unit} {points} điểm ở {code}, trung vị của những người khác là {median}"),
                format!("{scorer} gave {unit} {points} on {code}, where the median of the others is {median}"),
            )
        };
        report.outliers.iter().map(one).collect()
    }

    fn lenient(&self, report: &Report) -> Vec<String> {
        let notable = report.leniency.iter().filter(|one| one.is_notable(&report.thresholds));
        notable.filter_map(|one| self.leniency(one)).collect()
    }

    /// How one scorer differs from the others; `None` when nothing could be compared.
    pub fn leniency(&self, one: &Leniency) -> Option<String> {
        let percent = one.percent?;
        let (scorer, amount) = ((self.name)(one.scorer), figure(percent.abs(), self.language));
        Some(match (percent < Hundredths::ZERO, self.language) {
            (true, Language::Vietnamese) => format!("{scorer} chấm thấp hơn những người khác {amount}%"),
            (false, Language::Vietnamese) => format!("{scorer} chấm cao hơn những người khác {amount}%"),
            (true, Language::English) => format!("{scorer} scores {amount}% below the others"),
            (false, Language::English) => format!("{scorer} scores {amount}% above the others"),
        })
    }

    fn mutual(&self, report: &Report) -> Vec<String> {
        let one = |it: &crate::fairness::report::PairView| {
            let (one, other) = ((self.name)(it.pair.one), (self.name)(it.pair.other));
            let [gives, returns] = [it.pair.one_gives, it.pair.other_gives].map(|it| figure(it, self.language));
            let years = it.earlier.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            let before = match (years.is_empty(), self.language) {
                (true, _) => String::new(),
                (false, Language::Vietnamese) => format!(", các năm trước cũng vậy: {years}"),
                (false, Language::English) => format!(", in earlier years too: {years}"),
            };
            self.language.choose(
                format!("{one} và {other} chấm cho nhau cao hơn mức chung ({gives}% và {returns}%){before}"),
                format!("{one} and {other} score each other above the rest ({gives}% and {returns}%){before}"),
            )
        };
        report.pairs.iter().filter(|it| it.pair.is_notable(&report.thresholds)).map(one).collect()
    }

    fn strict(&self, report: &Report) -> Vec<String> {
        let one = |it: &crate::fairness::Towards| {
            let amount = figure(it.excess?.abs(), self.language);
            let (scorer, unit) = ((self.name)(it.scorer), (self.name)(it.unit));
            Some(self.language.choose(
                format!("{scorer} chấm {unit} thấp hơn mức chung {amount}%"),
                format!("{scorer} scores {unit} {amount}% below the rest"),
            ))
        };
        report.towards.iter().filter(|it| it.is_low(&report.thresholds)).filter_map(one).collect()
    }

    fn level(&self, report: &Report) -> Vec<String> {
        let most = report.thresholds.levelling;
        let text = |percent: Option<Hundredths>, what: String| {
            let percent = figure(percent.unwrap_or_default(), self.language);
            self.language.choose(format!("{what}: {percent}% điểm tối đa"), format!("{what}: {percent}% full marks"))
        };
        let scorers =
            report.levelling.scorers.iter().zip(&report.cross_gaps).filter(|(share, _)| share.is_notable(most));
        let lines = report.levelling.criteria.iter().enumerate().filter(|(_, share)| share.is_notable(most));
        let of_scorer = |(share, unit): (&crate::fairness::Share, &crate::fairness::UnitGap)| {
            let name = (self.name)(unit.unit);
            text(share.percent(), self.language.choose(format!("phiếu do {name} chấm"), format!("papers by {name}")))
        };
        let of_line = |(line, share): (usize, &crate::fairness::Share)| {
            let code = (self.code)(line);
            text(share.percent(), self.language.choose(format!("tiêu chí {code}"), format!("criterion {code}")))
        };
        scorers.map(of_scorer).chain(lines.map(of_line)).collect()
    }

    fn gap(&self, report: &Report) -> Vec<String> {
        let one = |it: &crate::fairness::UnitGap| {
            let (unit, gap) = ((self.name)(it.unit), figure(it.gap?, self.language));
            Some(self.language.choose(
                format!("{unit} tự chấm cao hơn {gap} điểm"),
                format!("{unit} scored itself {gap} points higher"),
            ))
        };
        let gaps = report.final_gaps.as_ref().unwrap_or(&report.cross_gaps);
        gaps.iter().filter(|it| it.is_notable(&report.thresholds)).filter_map(one).collect()
    }

    fn own_ballot(&self, ranks: &[RankView]) -> Vec<String> {
        let one = |it: &RankView| {
            let (rank, blind) = it.band.rank.zip(it.blind)?;
            let unit = (self.name)(it.band.unit);
            (rank != blind).then(|| {
                self.language.choose(
                    format!("{unit} hạng {rank}, bỏ phiếu do mình chấm thì hạng {blind}"),
                    format!("{unit} ranks {rank}, without its own papers {blind}"),
                )
            })
        };
        ranks.iter().filter_map(one).collect()
    }

    fn close(&self, ranks: &[RankView]) -> Vec<String> {
        let one = |it: &RankView| {
            let (best, worst) = it.band.best.zip(it.band.worst)?;
            let unit = (self.name)(it.band.unit);
            it.band.is_close().then(|| {
                self.language.choose(
                    format!("{unit} có thể từ hạng {best} đến hạng {worst}"),
                    format!("{unit} may rank from {best} to {worst}"),
                )
            })
        };
        ranks.iter().filter_map(one).collect()
    }

    /// What is said when nothing stands out.
    const fn quiet(&self, signal: Signal) -> &'static str {
        let (vietnamese, english) = match signal {
            Signal::Spread => {
                ("Không điểm nào lệch xa những người chấm còn lại.", "No score lies far from the others.")
            }
            Signal::Leniency => (
                "Không người chấm nào rộng tay hay chặt tay khác hẳn.",
                "No scorer is far more lenient or strict than the others.",
            ),
            Signal::Reciprocity => (
                "Không cặp đơn vị nào chấm cho nhau cao hơn hẳn mức chung.",
                "No two units score each other well above the rest.",
            ),
            Signal::Strictness => {
                ("Không phiếu nào chặt riêng với một đơn vị.", "No paper is strict with one unit alone.")
            }
            Signal::Levelling => (
                "Không người chấm, tiêu chí nào gần như toàn điểm tối đa.",
                "No scorer and no criterion has nearly all full marks.",
            ),
            Signal::Gap => {
                ("Không đơn vị nào tự chấm cao hơn hẳn kết quả.", "No unit scored itself well above the result.")
            }
            Signal::OwnBallot => (
                "Không đơn vị nào đổi hạng khi bỏ phiếu do mình chấm.",
                "No rank changes without the unit's own papers.",
            ),
            Signal::Band => (
                "Không hạng nào thay đổi khi bỏ một người chấm hay lệch một bước điểm.",
                "No rank moves when a scorer is left out or a line changes by one step.",
            ),
        };
        match self.language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        }
    }
}

/// The final ranks where they may be known, else those by the cross-scores.
fn ranks(report: &Report) -> &[RankView] {
    report.final_ranks.as_ref().unwrap_or(&report.cross_ranks)
}

#[cfg(test)]
mod tests;
