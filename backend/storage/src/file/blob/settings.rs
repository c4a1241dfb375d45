//! Which file store is used.

use std::path::PathBuf;
use std::sync::Arc;

use object_store::ObjectStore;
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path;

use super::BlobError;

/// Where the bytes of files are kept.
#[derive(Clone, Default)]
pub struct BlobSettings {
    /// `file:///folder` or `s3://bucket/prefix`.
    pub url: String,
    /// Address of a store that speaks S3, as `https://host[:port]`; `None` for Amazon's own.
    pub endpoint: Option<String>,
    /// The store's region; `None` = `us-east-1`, which most other stores take.
    pub region: Option<String>,
    /// The key's public part.
    pub key_id: Option<String>,
    /// The key's secret part.
    pub secret: Option<String>,
    /// Whether an endpoint may be reached by plain http: in a closed network, and in tests.
    pub plain_http: bool,
}

impl std::fmt::Debug for BlobSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BlobSettings").field("url", &self.url).field("endpoint", &self.endpoint).finish_non_exhaustive()
    }
}

fn unusable(error: impl ToString) -> BlobError {
    BlobError::Setting(error.to_string())
}

impl BlobSettings {
    /// A folder of this machine.
    pub fn folder(folder: &std::path::Path) -> Self {
        Self { url: format!("file://{}", folder.display()), ..Self::default() }
    }

    /// The folder that is meant, when it is one of this machine: whoever starts the programme makes it.
    pub fn local_folder(&self) -> Option<PathBuf> {
        self.url.strip_prefix("file://").filter(|path| !path.is_empty()).map(PathBuf::from)
    }

    /// The store and the place in it.
    pub(super) fn store(&self) -> Result<(Arc<dyn ObjectStore>, Path), BlobError> {
        if let Some(folder) = self.local_folder() {
            // What was acknowledged must be on the disk before the row that names it is.
            let store = LocalFileSystem::new_with_prefix(folder).map_err(unusable)?.with_fsync(true);
            return Ok((Arc::new(store), Path::default()));
        }
        let Some(place) = self.url.strip_prefix("s3://") else {
            return Err(unusable("the address must begin with file:// or s3://"));
        };
        let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
        let store = self.s3(bucket).map_err(unusable)?;
        Ok((Arc::new(store), Path::parse(prefix.trim_matches('/')).map_err(unusable)?))
    }

    fn s3(&self, bucket: &str) -> object_store::Result<object_store::aws::AmazonS3> {
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(bucket)
            .with_region(self.region.as_deref().unwrap_or("us-east-1"))
            .with_allow_http(self.plain_http)
            // One request per object: not every store that speaks S3 knows the other way.
            .with_disable_bulk_delete(true);
        if let Some(endpoint) = &self.endpoint {
            builder = builder.with_endpoint(endpoint);
        }
        if let (Some(id), Some(secret)) = (&self.key_id, &self.secret) {
            builder = builder.with_access_key_id(id).with_secret_access_key(secret);
        }
        builder.build()
    }
}
