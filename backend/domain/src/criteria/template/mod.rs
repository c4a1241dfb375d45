//! Templates a ministry may begin a criteria set from.
//!
//! The one template here is constructed for trying the system out; its structure follows published
//! tables (1 000 base points, professional tasks about 60 %), its figures do not come from any
//! official table, and every set made from it carries [`NOTICE`].

mod build;
mod common;
mod conduct;
mod professional;
mod supplement;

pub use build::{NewCriteriaSet, Template, TemplateGroup, TemplateLine};

/// What every reader of a set made from the template must be told.
pub const NOTICE: &str = "Mẫu tự xây dựng để thử, không phải bảng điểm chính thức. Điểm tối đa, bậc điểm và điều \
                          kiện loại chỉ là giá trị mặc định, chưa được kiểm chứng; hãy sửa trước khi ban hành.";

/// The key of the template for the provincial departments of a ministry.
pub const PROVINCIAL_DEPARTMENTS: &str = "provincial-departments";

/// Every template, in the order shown.
pub fn templates() -> Vec<Template> {
    vec![Template {
        key: PROVINCIAL_DEPARTMENTS,
        name: "Bảng tiêu chí thi đua của các Sở (mẫu 1.000 điểm)",
        notice: NOTICE,
        declared_total: common::points(1_000),
        bonus_cap: Some(common::points(50)),
        penalty_cap: None,
        groups: [professional::groups(), conduct::groups(), supplement::groups()].concat(),
        lines: [professional::lines(), conduct::lines(), supplement::lines()].concat(),
        disqualifiers: supplement::disqualifiers(),
    }]
}

/// The template with this key; `None` when there is none.
pub fn template(key: &str) -> Option<Template> {
    templates().into_iter().find(|template| template.key == key)
}

#[cfg(test)]
mod tests;
