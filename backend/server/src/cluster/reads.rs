//! Use cases that read clusters. Every read has a day.

use chrono::NaiveDate;
use domain::cluster::{Cluster, ClusterView, policy};
use domain::id::ClusterId;
use storage::cluster::{self as clusters, ClusterFilter};
use storage::{Page, PageRequest};

use crate::cx::Cx;
use crate::fault::{Fault, Found as _};

/// One cluster as of a day.
pub async fn cluster(cx: &Cx, id: ClusterId, as_of: NaiveDate) -> Result<ClusterView, Fault> {
    cx.require_read(policy::see(cx.actor()))?;
    let cluster = clusters::one(cx.db(), id).await?.found()?;
    Ok(ClusterView { cluster, as_of })
}

/// A page of clusters as of a day.
pub async fn page(
    cx: &Cx,
    filter: &ClusterFilter,
    as_of: NaiveDate,
    request: &PageRequest,
) -> Result<Page<Cluster>, Fault> {
    cx.require_read(policy::see(cx.actor()))?;
    Ok(clusters::page(cx.db(), filter, as_of, request).await?)
}
