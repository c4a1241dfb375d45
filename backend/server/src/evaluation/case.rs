//! Everything the results of some rounds follow from, read at once.

use std::collections::HashMap;

use domain::criteria::CriteriaSet;
use domain::evaluation::SheetStage;
use domain::evaluation::receipt::{Adjustment, Case, CaseMember, CasePaper, EvidencePiece, MissingScorer};
use domain::id::{CriterionId, DocumentId, EvaluationId, SheetId, UnitId};
use storage::evaluation::correction::{self, StoredCorrection};
use storage::evaluation::member::{self, Disqualification, Evaluation};
use storage::evaluation::objection::{self, Objection};
use storage::evaluation::paper::{self, Evidence, Note};
use storage::evaluation::sheet::{self as sheets, StoredSheet};
use storage::{Reader, document, unit};

use super::view::RoundView;
use crate::app::day_in_vietnam;
use crate::fault::Fault;

/// How much about the papers is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Figures, units and moments: what the public may know.
    Figures,
    /// Persons, notes and evidence besides.
    Everything,
}

/// What a [`Case`] of one round borrows.
#[derive(Debug, Clone)]
pub struct RoundCase {
    /// The members, in the cluster's order.
    pub members: Vec<CaseMember>,
    /// The documents behind recorded grounds: place of the member, code of the ground, document.
    pub documents: Vec<(usize, String, DocumentId)>,
}

impl RoundCase {
    /// The case.
    pub fn case<'a>(&'a self, view: &'a RoundView) -> Case<'a> {
        Case {
            set: &view.criteria,
            cross_rule: view.round.cross_rule,
            tie_rules: &view.round.tie_rules,
            classes: &view.round.classes,
            stage: view.round.stage,
            members: &self.members,
        }
    }
}

/// Rows of several rounds, each kind read once.
#[derive(Default)]
struct Rows {
    members: Vec<Evaluation>,
    sheets: Vec<StoredSheet>,
    grounds: Vec<Disqualification>,
    corrections: Vec<StoredCorrection>,
    objections: Vec<Objection>,
    authors: HashMap<UnitId, (String, String)>,
    notes: Vec<Note>,
    evidence: Vec<Evidence>,
    references: HashMap<DocumentId, String>,
}

/// The cases of some rounds, in a constant number of statements.
pub async fn load(reader: &impl Reader, views: &[&RoundView], detail: Detail) -> Result<Vec<RoundCase>, Fault> {
    let ids: Vec<_> = views.iter().map(|view| view.round.id).collect();
    let members = member::of_rounds(reader, &ids).await?;
    let evaluations: Vec<EvaluationId> = members.iter().map(|row| row.id).collect();
    let mut sheets = sheets::of_evaluations(reader, &evaluations).await?;
    // Of the papers that were not handed in, only whose they are is asked, and only of the peers'.
    sheets.retain(|stored| stored.sheet.is_submitted() || stored.sheet.stage == SheetStage::Cross);
    let grounds = member::disqualifications(reader, &evaluations).await?;
    let corrections = correction::of_evaluations(reader, &evaluations).await?;
    let authors = authors(reader, views, &members, &sheets).await?;
    let papers: Vec<SheetId> = match detail {
        Detail::Figures => Vec::new(),
        Detail::Everything => submitted(&sheets).map(|stored| stored.sheet.id).collect(),
    };
    let mut rows = Rows { members, sheets, grounds, corrections, authors, ..Rows::default() };
    if detail == Detail::Everything {
        rows.objections = if rows.corrections.is_empty() { vec![] } else { objection::of_rounds(reader, &ids).await? };
        rows.notes = paper::notes(reader, &papers).await?;
        rows.evidence = paper::evidence(reader, &papers).await?;
        let named: Vec<_> = rows.evidence.iter().filter_map(|piece| piece.document).collect();
        let found = document::many(reader, &named).await?;
        rows.references = found.into_iter().map(|paper| (paper.id, paper.reference())).collect();
    }
    Ok(views.iter().map(|view| rows.of(view, detail)).collect())
}

fn submitted(sheets: &[StoredSheet]) -> impl Iterator<Item = &StoredSheet> {
    sheets.iter().filter(|stored| stored.sheet.is_submitted())
}

/// Code and name of every author: members as the round froze them, others as they were when it opened.
async fn authors(
    reader: &impl Reader,
    views: &[&RoundView],
    members: &[Evaluation],
    sheets: &[StoredSheet],
) -> Result<HashMap<UnitId, (String, String)>, Fault> {
    let frozen = members.iter().map(|row| (row.unit, (row.unit_code.clone(), row.unit_name.clone())));
    let mut known: HashMap<_, _> = frozen.collect();
    let view = |stored: &StoredSheet| views.iter().find(|view| view.round.id == stored.round);
    let day = |stored: &StoredSheet| view(stored).and_then(|view| view.round.opened_at).map(day_in_vietnam);
    let others = sheets.iter().filter(|stored| !known.contains_key(&stored.sheet.author));
    let mut keys: Vec<_> = others.filter_map(|stored| Some((stored.sheet.author, day(stored)?))).collect();
    keys.sort_unstable();
    keys.dedup();
    for found in unit::by_ids_as_of(reader, &keys).await? {
        known.insert(found.unit.id, (found.name.code.clone(), found.name.name.clone()));
    }
    Ok(known)
}

impl Rows {
    fn of(&self, view: &RoundView, detail: Detail) -> RoundCase {
        let rows: Vec<&Evaluation> = self.members.iter().filter(|row| row.round == view.round.id).collect();
        let recorded = |(place, row): (usize, &&Evaluation)| {
            let own = self.grounds.iter().filter(|ground| ground.evaluation == row.id);
            own.filter_map(|ground| Some((place, ground.ground.code.clone(), ground.document?))).collect::<Vec<_>>()
        };
        RoundCase {
            members: rows.iter().map(|row| self.member(row, view, detail)).collect(),
            documents: rows.iter().enumerate().flat_map(recorded).collect(),
        }
    }

    fn member(&self, row: &Evaluation, view: &RoundView, detail: Detail) -> CaseMember {
        let papers = submitted(&self.sheets).filter(|stored| stored.sheet.evaluation == row.id);
        let drafts = self.sheets.iter().filter(|it| it.sheet.evaluation == row.id && !it.sheet.is_submitted());
        let grounds = self.grounds.iter().filter(|ground| ground.evaluation == row.id);
        CaseMember {
            evaluation: row.id,
            unit: row.unit,
            code: row.unit_code.clone(),
            name: row.unit_name.clone(),
            papers: papers.map(|stored| self.paper(stored, detail)).collect(),
            missing: drafts.map(|stored| self.missing(stored.sheet.author)).collect(),
            grounds: grounds.map(|ground| ground.ground.clone()).collect(),
            adjustments: self.adjustments(row, &view.criteria),
            corrected: None,
        }
        .lay_over(&view.criteria)
    }

    /// What decisions corrected; persons and reasons where their objections were read.
    fn adjustments(&self, row: &Evaluation, set: &CriteriaSet) -> Vec<Adjustment> {
        let own = self.corrections.iter().filter(|stored| stored.evaluation == row.id);
        let adjustment = |stored: &StoredCorrection| {
            let decided = self.objections.iter().find(|objection| objection.id == stored.objection);
            Some(Adjustment {
                line: set.criteria.get(stored.correction.index)?.code.clone(),
                objection: stored.objection.to_string(),
                by: decided.and_then(|objection| objection.closed_by.clone()),
                at: stored.at,
                reason: decided.and_then(|objection| objection.reason.clone()),
                before: stored.correction.before,
                after: stored.correction.value,
                facts: stored.correction.facts.clone(),
            })
        };
        own.filter_map(adjustment).collect()
    }

    fn missing(&self, unit: UnitId) -> MissingScorer {
        let (code, name) = self.authors.get(&unit).cloned().unwrap_or_default();
        MissingScorer { unit, code, name }
    }

    fn paper(&self, stored: &StoredSheet, detail: Detail) -> CasePaper {
        let (author_code, author_name) = self.authors.get(&stored.sheet.author).cloned().unwrap_or_default();
        let notes = self.notes.iter().filter(|note| note.sheet == stored.sheet.id);
        let mut evidence: HashMap<CriterionId, Vec<EvidencePiece>> = HashMap::new();
        for piece in self.evidence.iter().filter(|piece| piece.sheet == stored.sheet.id) {
            evidence.entry(piece.criterion).or_default().push(self.piece(piece));
        }
        CasePaper {
            sheet: stored.sheet.clone(),
            author_code,
            author_name,
            at: stored.submitted_at,
            by: stored.submitted_by.clone().filter(|_| detail == Detail::Everything),
            commitment: stored.commitment.clone(),
            notes: notes.map(|note| (note.criterion, note.text.clone())).collect(),
            evidence,
        }
    }

    fn piece(&self, piece: &Evidence) -> EvidencePiece {
        EvidencePiece {
            text: piece.text.clone(),
            document: piece.document.map(|id| id.to_string()),
            reference: piece.document.and_then(|id| self.references.get(&id).cloned()),
            page: piece.page.clone(),
        }
    }
}
