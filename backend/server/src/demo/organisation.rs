//! The organisation of the demonstration: 2022 as in the article, the mergers of 2025, the cluster of 2026.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use domain::actor::OfficeKind;
use domain::cluster::{AssignOffice, ClusterKind, FormCluster};
use domain::document::{DocumentType, RecordDocument};
use domain::id::{ClusterId, DocumentId, UnitId};
use domain::unit::{CreateUnit, NewName, RecordSuccession, SuccessionKind, UnitKind};

use super::article::{MERGERS, OTHER_PROVINCES, PROVINCES, UNCHANGED};
use super::stage::{Stage, day};
use crate::{cluster, document, unit};

/// The day on which this demonstration begins to know its units; not their founding.
const SINCE: &str = "2022-01-01";
/// Resolution 176/2025/QH15 and Decree 35/2025/NĐ-CP: the two ministries become one.
const MINISTRIES_MERGE: &str = "2025-03-01";
/// Resolution 202/2025/QH15: the new provinces work.
const PROVINCES_MERGE: &str = "2025-07-01";

/// What stands in 2022.
pub struct Organisation {
    /// Bộ Tài nguyên và Môi trường.
    pub ministry: UnitId,
    /// Bộ Nông nghiệp và Phát triển nông thôn, for the merger.
    pub agriculture: UnitId,
    /// The nine departments and the three of other clusters, by the province's code.
    pub departments: HashMap<&'static str, UnitId>,
    /// Departments of agriculture, by the province's code.
    pub farming: HashMap<&'static str, UnitId>,
    /// Cluster II.
    pub cluster: ClusterId,
    /// The unit that is its (invented) head.
    pub head: UnitId,
    /// Documents by reference.
    pub documents: HashMap<&'static str, DocumentId>,
}

/// What stands today.
pub struct Today {
    /// Bộ Nông nghiệp và Môi trường.
    pub ministry: UnitId,
    /// Bodies of the ministry that appraise fields (names are roles).
    pub fields: [UnitId; 2],
    /// The seven departments, by the province's code.
    pub departments: Vec<(&'static str, UnitId)>,
    /// The invented cluster of the demonstration.
    pub cluster: ClusterId,
}

fn name(full: &str, short: &str, code: &str) -> NewName {
    NewName { name: full.to_owned(), short_name: short.to_owned(), code: code.to_owned() }
}

async fn create(
    stage: &mut Stage,
    kind: UnitKind,
    name: NewName,
    since: &str,
    document: Option<DocumentId>,
) -> Result<UnitId> {
    let command = CreateUnit { kind, name, parent: None, established_on: day(since)?, document };
    Ok(unit::service::create_unit(&stage.system(), command).await?.unit.id)
}

/// A paper of the register: issuer, type, number, symbol, day, summary.
type Paper = (&'static str, DocumentType, i32, &'static str, &'static str, &'static str);

const PAPERS: [(&str, Paper); 8] = [
    (
        "395/QĐ-BTNMT",
        (
            "Bộ Tài nguyên và Môi trường",
            DocumentType::Decision,
            395,
            "QĐ-BTNMT",
            "2022-03-02",
            "Chia Cụm thi đua; Cụm thi đua số II gồm 09 Sở Tài nguyên và Môi trường",
        ),
    ),
    (
        "1620/QĐ-TTg",
        (
            "Thủ tướng Chính phủ",
            DocumentType::Decision,
            1620,
            "QĐ-TTg",
            "2011-09-20",
            "Phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới” giai đoạn 2011–2015",
        ),
    ),
    (
        "587/QĐ-TTg",
        (
            "Thủ tướng Chính phủ",
            DocumentType::Decision,
            587,
            "QĐ-TTg",
            "2022-05-18",
            "Phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới” giai đoạn 2021–2025",
        ),
    ),
    (
        "666/QĐ-TTg",
        (
            "Thủ tướng Chính phủ",
            DocumentType::Decision,
            666,
            "QĐ-TTg",
            "2022-06-02",
            "Kế hoạch phong trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau” giai đoạn 2021–2025",
        ),
    ),
    (
        "21/2018/TT-BTNMT",
        (
            "Bộ Tài nguyên và Môi trường",
            DocumentType::Circular,
            21,
            "2018/TT-BTNMT",
            "2018-11-14",
            "Công tác thi đua, khen thưởng ngành tài nguyên và môi trường",
        ),
    ),
    (
        "6431/BTNMT-TĐKTTT",
        (
            "Bộ Tài nguyên và Môi trường",
            DocumentType::OfficialLetter,
            6431,
            "BTNMT-TĐKTTT",
            "2020-11-13",
            "Tổng kết phong trào thi đua và công tác xét khen thưởng; tập thể chấm theo thang 1.000 điểm",
        ),
    ),
    (
        "18/2023/TT-BTNMT",
        (
            "Bộ Tài nguyên và Môi trường",
            DocumentType::Circular,
            18,
            "2023/TT-BTNMT",
            "2023-11-15",
            "Hướng dẫn Luật Thi đua, khen thưởng trong ngành tài nguyên và môi trường",
        ),
    ),
    (
        "202/2025/QH15",
        (
            "Quốc hội",
            DocumentType::Resolution,
            202,
            "2025/QH15",
            "2025-06-12",
            "Sắp xếp đơn vị hành chính cấp tỉnh: 63 còn 34 tỉnh, thành phố",
        ),
    ),
];

async fn record(stage: &mut Stage, paper: Paper) -> Result<DocumentId> {
    let (issuer, kind, number, symbol, issued, summary) = paper;
    stage.on(day(issued)?);
    let command = RecordDocument {
        issuer: None,
        issuer_name: issuer.to_owned(),
        kind,
        number,
        symbol: symbol.to_owned(),
        issued_on: day(issued)?,
        summary: summary.to_owned(),
    };
    Ok(document::service::record_document(&stage.system(), command).await?.id)
}

/// Plays 2022: documents, units, Cluster II by Decision 395.
pub async fn build(stage: &mut Stage) -> Result<Organisation> {
    let mut documents = HashMap::new();
    for (reference, paper) in PAPERS {
        documents.insert(reference, record(stage, paper).await?);
    }
    stage.on(day(SINCE)?);
    let kind = UnitKind::Ministry;
    let ministry = create(stage, kind, name("Bộ Tài nguyên và Môi trường", "Bộ TN&MT", "BTNMT"), SINCE, None).await?;
    let rural = name("Bộ Nông nghiệp và Phát triển nông thôn", "Bộ NN&PTNT", "BNNPTNT");
    let agriculture = create(stage, kind, rural, SINCE, None).await?;
    let (mut departments, mut farming) = (HashMap::new(), HashMap::new());
    for (province, code) in PROVINCES.into_iter().chain(OTHER_PROVINCES) {
        let environment = name(
            &format!("Sở Tài nguyên và Môi trường tỉnh {province}"),
            &format!("Sở TN&MT {province}"),
            &format!("STNMT-{code}"),
        );
        departments.insert(code, create(stage, UnitKind::Department, environment, SINCE, None).await?);
        let rural = name(
            &format!("Sở Nông nghiệp và Phát triển nông thôn tỉnh {province}"),
            &format!("Sở NN&PTNT {province}"),
            &format!("SNNPTNT-{code}"),
        );
        farming.insert(code, create(stage, UnitKind::Department, rural, SINCE, None).await?);
    }
    let decision = documents.get("395/QĐ-BTNMT").copied();
    let (cluster, head) = form_cluster_ii(stage, ministry, &departments, decision).await?;
    Ok(Organisation { ministry, agriculture, departments, farming, cluster, head, documents })
}

async fn form_cluster_ii(
    stage: &mut Stage,
    ministry: UnitId,
    departments: &HashMap<&'static str, UnitId>,
    decision: Option<DocumentId>,
) -> Result<(ClusterId, UnitId)> {
    let formed_on = day("2022-03-02")?;
    stage.on(formed_on);
    let members: Vec<UnitId> = PROVINCES.iter().filter_map(|(_, code)| departments.get(code)).copied().collect();
    let command = FormCluster {
        kind: ClusterKind::Cluster,
        ministry,
        number: 2,
        label: "số II".to_owned(),
        name: "Cụm thi đua số II - Bộ Tài nguyên và Môi trường".to_owned(),
        decision,
        formed_on,
        members,
    };
    let cluster = cluster::service::form_cluster(&stage.system(), command).await?;
    // The article does not name the head of 2022; this one is invented, for the demonstration only.
    let head = *departments.get("QN").context("the head's unit")?;
    let office = AssignOffice {
        cluster: cluster.id,
        expected_version: cluster.version,
        unit: head,
        kind: OfficeKind::Head,
        valid_from: formed_on,
        valid_until: None,
        decision: None,
    };
    cluster::service::assign_office(&stage.system(), office).await?;
    Ok((cluster.id, head))
}

async fn succeed(
    stage: &mut Stage,
    effective: &str,
    document: Option<DocumentId>,
    predecessors: Vec<UnitId>,
    successor: UnitId,
    note: &str,
) -> Result<()> {
    let command = RecordSuccession {
        kind: SuccessionKind::Merge,
        effective_on: day(effective)?,
        document,
        predecessors,
        successors: vec![successor],
        note: Some(note.to_owned()),
    };
    unit::service::record_succession(&stage.system(), command).await?;
    Ok(())
}

/// Plays 2025: the ministries and departments merge on 1 March, the provinces on 1 July.
pub async fn merge(stage: &mut Stage, then: &Organisation) -> Result<Today> {
    stage.on(day(MINISTRIES_MERGE)?);
    let new = name("Bộ Nông nghiệp và Môi trường", "Bộ NN&MT", "BNNMT");
    let ministry = create(stage, UnitKind::Ministry, new, MINISTRIES_MERGE, None).await?;
    let note = "Nghị quyết 176/2025/QH15, Nghị định 35/2025/NĐ-CP";
    succeed(stage, MINISTRIES_MERGE, None, vec![then.ministry, then.agriculture], ministry, note).await?;
    let mut current = HashMap::new();
    for (province, code) in PROVINCES.into_iter().chain(OTHER_PROVINCES) {
        let department = department(stage, province, code, MINISTRIES_MERGE, None).await?;
        let merged = [&then.departments, &then.farming].iter().filter_map(|map| map.get(code)).copied().collect();
        let note = "Theo quyết định của tỉnh; ngày chưa kiểm chứng cho từng tỉnh";
        succeed(stage, MINISTRIES_MERGE, None, merged, department, note).await?;
        current.insert(code, department);
    }
    stage.on(day(PROVINCES_MERGE)?);
    let resolution = then.documents.get("202/2025/QH15").copied();
    let mut departments = Vec::new();
    for (province, code, merged) in MERGERS {
        let department = department(stage, province, code, PROVINCES_MERGE, resolution).await?;
        let merged = merged.iter().filter_map(|code| current.get(code)).copied().collect();
        succeed(stage, PROVINCES_MERGE, resolution, merged, department, "Sáp nhập tỉnh").await?;
        departments.push((code, department));
    }
    for code in UNCHANGED {
        departments.push((code, *current.get(code).context("an unchanged department")?));
    }
    let fields = fields(stage).await?;
    let cluster = form_cluster_of_today(stage, ministry, &departments).await?;
    Ok(Today { ministry, fields, departments, cluster })
}

async fn department(
    stage: &mut Stage,
    province: &str,
    code: &str,
    since: &str,
    document: Option<DocumentId>,
) -> Result<UnitId> {
    let new = name(
        &format!("Sở Nông nghiệp và Môi trường tỉnh {province}"),
        &format!("Sở NN&MT {province}"),
        &format!("SNNMT-{code}"),
    );
    create(stage, UnitKind::Department, new, since, document).await
}

/// Bodies that appraise fields; their names say what they do, not who they are.
async fn fields(stage: &mut Stage) -> Result<[UnitId; 2]> {
    let land = name("Đơn vị quản lý lĩnh vực đất đai (minh họa)", "QL đất đai", "LV-DD");
    let air = name("Đơn vị quản lý lĩnh vực môi trường (minh họa)", "QL môi trường", "LV-MT");
    Ok([
        create(stage, UnitKind::MinistryBody, land, PROVINCES_MERGE, None).await?,
        create(stage, UnitKind::MinistryBody, air, PROVINCES_MERGE, None).await?,
    ])
}

/// How the ministry divides its clusters today is not known; this cluster is invented and says so.
async fn form_cluster_of_today(
    stage: &mut Stage,
    ministry: UnitId,
    departments: &[(&'static str, UnitId)],
) -> Result<ClusterId> {
    let formed_on = "2026-01-15";
    let summary = "[Dữ liệu minh họa] Quyết định giả định chia cụm thi đua năm 2026";
    let paper =
        ("Bộ Nông nghiệp và Môi trường (minh họa)", DocumentType::Decision, 1, "QĐ-MINHHOA", formed_on, summary);
    let decision = record(stage, paper).await?;
    let command = FormCluster {
        kind: ClusterKind::Cluster,
        ministry,
        number: 2,
        label: "minh họa".to_owned(),
        name: "Cụm thi đua minh họa - các tỉnh trung du, miền núi phía Bắc".to_owned(),
        decision: Some(decision),
        formed_on: day(formed_on)?,
        members: departments.iter().map(|(_, unit)| *unit).collect(),
    };
    let mut cluster = cluster::service::form_cluster(&stage.system(), command).await?;
    for (kind, (_, unit)) in [OfficeKind::Head, OfficeKind::Deputy].into_iter().zip(departments) {
        let office = AssignOffice {
            cluster: cluster.id,
            expected_version: cluster.version,
            unit: *unit,
            kind,
            valid_from: day(formed_on)?,
            valid_until: None,
            decision: Some(decision),
        };
        cluster = cluster::service::assign_office(&stage.system(), office).await?;
    }
    Ok(cluster.id)
}
