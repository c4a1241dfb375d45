//! The steps of a receipt as sentences, in the reader's language.

use super::{ClassStep, LineEffect, LineStep, PaperStep, RankStep, Receipt, TotalStep};
use crate::criteria::words::figure;
use crate::evaluation::aggregate::Handling;
use crate::evaluation::classification::Classification;
use crate::evaluation::sheet::{SheetStage, Value};
use crate::hundredths::Points;
use crate::language::Language;

/// A stage by its name.
pub const fn stage(stage: SheetStage, language: Language) -> &'static str {
    let (vietnamese, english) = match stage {
        SheetStage::Self_ => ("tự chấm", "self-score"),
        SheetStage::Cross => ("chấm chéo", "cross-score"),
        SheetStage::Agreed => ("cụm thống nhất", "cluster-agreed value"),
        SheetStage::Appraised => ("Bộ thẩm định", "ministry appraisal"),
    };
    match language {
        Language::Vietnamese => vietnamese,
        Language::English => english,
    }
}

/// A value in words: `12,5 điểm`, `không áp dụng`.
pub fn value(value: Value, language: Language) -> String {
    let (vietnamese, english) = match value {
        Value::Points(points) => {
            let points = figure(points, language);
            return language.choose(format!("{points} điểm"), format!("{points} points"));
        }
        Value::Missing => ("thiếu", "missing"),
        Value::NotApplicable => ("không áp dụng", "not applicable"),
        Value::NotAssigned => ("không được giao", "not assigned"),
        Value::Withheld => ("không chấm", "withheld"),
        Value::Awaiting => ("chờ số liệu các đơn vị", "awaiting all units"),
    };
    language.choose(vietnamese, english).to_owned()
}

impl PaperStep {
    /// What the paper says: its figures, and what the rule gives for them.
    pub fn sentence(&self, language: Language) -> String {
        let fact = |fact: &super::FactStep| {
            let label = language.choose(&fact.label_vi, &fact.label_en);
            format!("{label}: {}", fact.choice.clone().unwrap_or_else(|| figure(fact.value, language)))
        };
        if self.sheet.is_none() {
            return self.absence(language);
        }
        let facts: Vec<_> = self.facts.iter().map(fact).collect();
        let given = value(self.value, language);
        if facts.is_empty() { given } else { format!("{} → {given}", facts.join("; ")) }
    }

    /// That a peer did not hand in, and what the rule makes of it.
    fn absence(&self, language: Language) -> String {
        if self.handling == Some(Handling::LeftOut) {
            return language.choose("không nộp phiếu", "did not hand in").to_owned();
        }
        let taken = value(self.value, language);
        language.choose(
            format!("không nộp phiếu, coi như đồng ý với đơn vị: {taken}"),
            format!("did not hand in, taken to agree with the unit: {taken}"),
        )
    }
}

impl LineStep {
    /// Which stage decided, and what the line adds.
    pub fn sentence(&self, language: Language) -> String {
        let source = match self.decided_by {
            Some(by) => {
                let (by, value) = (stage(by, language), value(self.value, language));
                language.choose(
                    format!("Lấy giá trị {by} ({value}), giai đoạn sau cùng đã quyết định."),
                    format!("The {by} ({value}) is final: the latest stage that decided."),
                )
            }
            None => language.choose("Chưa giai đoạn nào quyết định.", "No stage decided.").to_owned(),
        };
        format!("{source} {}", self.effect_words(language))
    }

    fn effect_words(&self, language: Language) -> String {
        let (points, maximum) = (figure(self.points, language), figure(self.maximum, language));
        match self.effect {
            LineEffect::Counted => language
                .choose(format!("Tính {points} trên {maximum} điểm."), format!("Counts {points} of {maximum} points.")),
            LineEffect::Missing => language.choose(
                format!("Không có giá trị: tính 0 trên {maximum} điểm."),
                format!("No value: counts 0 of {maximum} points."),
            ),
            LineEffect::Full => language.choose(
                format!("Không áp dụng: theo bộ tiêu chí tính đủ {maximum} điểm."),
                format!("Not applicable: by the criteria it counts in full, {maximum} points."),
            ),
            LineEffect::Zero => language.choose(
                format!("Không áp dụng: theo bộ tiêu chí tính 0 trên {maximum} điểm."),
                format!("Not applicable: by the criteria it counts 0 of {maximum} points."),
            ),
            LineEffect::NotApplicable => language
                .choose(
                    "Không áp dụng: không tính vào điểm và điểm tối đa.",
                    "Not applicable: left out of points and maximum.",
                )
                .to_owned(),
            LineEffect::NotAssigned => language
                .choose("Không được giao cho đơn vị: không tính.", "Not assigned to the unit: left out.")
                .to_owned(),
            LineEffect::Withheld => {
                language.choose("Không ai chấm: không tính.", "Nobody judged it: left out.").to_owned()
            }
        }
    }
}

impl TotalStep {
    /// How the base came about.
    pub fn base_sentence(&self, language: Language) -> String {
        let short = |points| figure(points, language);
        let (base, sum) = (short(self.base), short(self.base_points));
        if !self.normalised {
            return language
                .choose(format!("Cộng các tiêu chí: {sum} điểm."), format!("The lines add up to {sum} points."));
        }
        let (declared, counted) = (short(self.declared_total), short(self.assigned_maximum));
        let all = short(self.base_maximum);
        language.choose(
            format!("{counted} trên {all} điểm chuẩn được tính cho đơn vị, nên quy đổi: {declared} × {sum} ÷ {counted} = {base} điểm."),
            format!("{counted} of {all} base points count for the unit, so they are normalised: {declared} × {sum} ÷ {counted} = {base} points."),
        )
    }

    /// What bonus lines add.
    pub fn bonus_sentence(&self, language: Language) -> String {
        capped(self.bonus_points, self.bonus_cap, language)
    }

    /// What penalty lines take away.
    pub fn penalty_sentence(&self, language: Language) -> String {
        capped(self.penalty_points, self.penalty_cap, language)
    }

    /// The three parts and their sum.
    pub fn sentence(&self, language: Language) -> String {
        let [base, bonus, penalty, total] =
            [self.base, self.bonus, self.penalty, self.total].map(|points| figure(points, language));
        language.choose(
            format!("{base} điểm chuẩn + {bonus} điểm thưởng − {penalty} điểm trừ = {total} điểm."),
            format!("{base} base + {bonus} bonus − {penalty} penalty = {total} points."),
        )
    }
}

fn capped(sum: Points, cap: Option<Points>, language: Language) -> String {
    let points = figure(sum, language);
    match cap.filter(|cap| sum > *cap).map(|cap| figure(cap, language)) {
        Some(cap) => language.choose(
            format!("Cộng các tiêu chí: {points} điểm, giới hạn {cap} điểm."),
            format!("The lines add up to {points} points; at most {cap} count."),
        ),
        None => language
            .choose(format!("Cộng các tiêu chí: {points} điểm."), format!("The lines add up to {points} points.")),
    }
}

impl RankStep {
    /// The place in words.
    pub fn sentence(&self, language: Language) -> String {
        let ranked = self.ranked;
        let Some(rank) = self.rank else {
            return language
                .choose("Không xếp hạng: có căn cứ không xét được ghi nhận.", "Not ranked: a ground is recorded.")
                .to_owned();
        };
        let place = language.choose(
            format!("Hạng {rank} trong {ranked} đơn vị được xếp hạng"),
            format!("Rank {rank} of {ranked} ranked units"),
        );
        let tied = language.choose(", bằng đơn vị khác", ", shared with others");
        format!("{place}{}.", if self.tied { tied } else { "" })
    }
}

impl ClassStep {
    /// The class in words, with what kept the unit out of a higher one.
    pub fn sentence(&self, language: Language) -> String {
        let class = Classification {
            code: self.code.clone(),
            name: self.name.clone(),
            capped: self.capped,
            blocked: false,
            deferred: false,
            reasons: self.reasons.clone(),
        };
        let reason = class.reason(language).map(|reason| format!(" ({reason})")).unwrap_or_default();
        format!("{}{reason}.", self.name)
    }
}

impl Receipt {
    /// The whole derivation from the top, a sentence each.
    pub fn sentences(&self, language: Language) -> Vec<String> {
        let total = &self.total;
        let mut all = vec![self.rank.sentence(language)];
        all.extend(self.rank.trace.iter().map(|step| format!("{}.", step.text(language))));
        all.extend(self.classification.iter().map(|class| class.sentence(language)));
        all.extend([total.sentence(language), total.base_sentence(language)]);
        all.extend([total.bonus_sentence(language), total.penalty_sentence(language)]);
        all.extend(self.cross_rule.rule().map(|rule| rule.text(language)));
        all.extend(self.lines.iter().map(|line| format!("{} {}: {}", line.code, line.name, line.sentence(language))));
        all
    }
}
