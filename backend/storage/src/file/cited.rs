//! Who cites which file.

use domain::file::Cited;
use domain::id::{CriterionId, EvaluationId, FileId, Id as _, RoundId, SheetId, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::rows::{StoredFile, held};
use crate::error::StoreError;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

#[derive(FromQueryResult)]
struct Citing {
    file_id: Uuid,
    sheet_id: Uuid,
}

/// The sheets that cite some files, each pair once.
pub async fn sheets(reader: &impl Reader, files: &[FileId]) -> Result<Vec<(FileId, SheetId)>, StoreError> {
    let mut select = Select::new("select distinct file_id, sheet_id from evidence where file_id is not null", vec![]);
    select.and_in("file_id", files.iter().map(|id| id.uuid()));
    let rows: Vec<Citing> = select.all(reader.connection()).await?;
    Ok(rows.into_iter().map(|row| (FileId::from_uuid(row.file_id), SheetId::from_uuid(row.sheet_id))).collect())
}

/// Several files that are about to be cited, kept from being deleted until the transaction ends.
pub async fn about_to_be(tx: &Tx, files: &[FileId]) -> Result<Vec<StoredFile>, StoreError> {
    if files.is_empty() { Ok(Vec::new()) } else { held(tx, files).await }
}

#[derive(FromQueryResult)]
struct Hash {
    sha256: String,
}

/// The digests of every file that a sheet cites, in order, each once.
pub async fn digests(reader: &impl Reader, sheet: SheetId) -> Result<Vec<String>, StoreError> {
    let sql = "select distinct f.sha256 from evidence e join file f on f.id = e.file_id \
               where e.sheet_id = $1 order by f.sha256";
    let rows: Vec<Hash> = reader.connection().all(sql, values![sheet.uuid()]).await?;
    Ok(rows.into_iter().map(|row| row.sha256).collect())
}

/// A line of a unit's own sheet whose file another claim shares, and that other claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The sheet asked about.
    pub sheet: SheetId,
    /// The file that one of its lines cites.
    pub file: FileId,
    /// That line's claim.
    pub own: Cited,
    /// The other claim.
    pub other: Cited,
    /// The name of the other unit in its round.
    pub unit_name: String,
    /// The code of the other line in its criteria set.
    pub criterion_code: String,
    /// The other claim's round: who may read it is asked there.
    pub round: RoundId,
    /// The other claim's sheet.
    pub other_sheet: SheetId,
}

#[derive(FromQueryResult)]
struct Row {
    sheet_id: Uuid,
    file_id: Uuid,
    criterion_id: Uuid,
    unit_id: Uuid,
    year: i32,
    evaluation_id: Uuid,
    other_sheet_id: Uuid,
    other_criterion_id: Uuid,
    other_unit_id: Uuid,
    other_year: i32,
    other_evaluation_id: Uuid,
    unit_name: String,
    criterion_code: String,
    round_id: Uuid,
}

const SHARED: &str = "\
    select e.sheet_id, e.file_id, e.criterion_id, v.unit_id, r.year, s.evaluation_id, o.sheet_id as other_sheet_id, \
      o.criterion_id as other_criterion_id, ov.unit_id as other_unit_id, orr.year as other_year, \
      os.evaluation_id as other_evaluation_id, ov.unit_name, oc.code as criterion_code, os.round_id \
    from evidence e join sheet s on s.id = e.sheet_id join evaluation v on v.id = s.evaluation_id \
      join round r on r.id = s.round_id join file f on f.id = e.file_id join file g on g.sha256 = f.sha256 \
      join evidence o on o.file_id = g.id join sheet os on os.id = o.sheet_id \
      join evaluation ov on ov.id = os.evaluation_id join round orr on orr.id = os.round_id \
      join criterion oc on oc.id = o.criterion_id \
    where s.stage = 'SELF' and os.stage = 'SELF' \
      and (o.sheet_id <> e.sheet_id or o.criterion_id <> e.criterion_id)";

/// Every other claim that rests on the same bytes as a line of these sheets, of units' own sheets only: the unit that
/// judges another by its paper claims nothing. One statement, at most 1,000 rows.
pub async fn shared(reader: &impl Reader, sheets: &[SheetId]) -> Result<Vec<Shared>, StoreError> {
    let mut select = Select::new(SHARED, vec![]);
    select.and_in("e.sheet_id", sheets.iter().map(|id| id.uuid()));
    select.push(" order by e.sheet_id, e.position, orr.year desc, ov.position, oc.code limit 1000", vec![]);
    let rows: Vec<Row> = select.all(reader.connection()).await?;
    Ok(rows.into_iter().map(Row::into_domain).collect())
}

impl Row {
    fn into_domain(self) -> Shared {
        let cited = |unit, year, evaluation, criterion| Cited {
            unit: UnitId::from_uuid(unit),
            year,
            evaluation: EvaluationId::from_uuid(evaluation),
            criterion: CriterionId::from_uuid(criterion),
        };
        Shared {
            sheet: SheetId::from_uuid(self.sheet_id),
            file: FileId::from_uuid(self.file_id),
            own: cited(self.unit_id, self.year, self.evaluation_id, self.criterion_id),
            other: cited(self.other_unit_id, self.other_year, self.other_evaluation_id, self.other_criterion_id),
            unit_name: self.unit_name,
            criterion_code: self.criterion_code,
            round: RoundId::from_uuid(self.round_id),
            other_sheet: SheetId::from_uuid(self.other_sheet_id),
        }
    }
}
