//! Verification bundles: one signed text per published result, immutable like the result.

use domain::id::{Id as _, ResultId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

/// Who signed a bundle, and how anybody can check it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// SHA-256 of the bundle's text, 64 hexadecimal digits.
    pub sha256: String,
    /// Name of the key: the first sixteen hexadecimal digits of the SHA-256 of the public key.
    pub key_id: String,
    /// The 32 bytes of the public key, in base64.
    pub public_key: String,
    /// The 64 bytes of the Ed25519 signature, in base64.
    pub signature: String,
}

/// A bundle with its seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedBundle {
    /// The result it belongs to.
    pub result: ResultId,
    /// The canonical text, exactly as hashed.
    pub body: String,
    /// Its seal.
    pub seal: Seal,
}

#[derive(FromQueryResult)]
struct Row {
    result_id: Uuid,
    body: String,
    sha256: String,
    key_id: String,
    public_key: String,
    signature: String,
}

impl Row {
    fn into_bundle(self) -> SealedBundle {
        let Self { sha256, key_id, public_key, signature, .. } = self;
        let seal = Seal { sha256, key_id, public_key, signature };
        SealedBundle { result: ResultId::from_uuid(self.result_id), body: self.body, seal }
    }
}

async fn read(reader: &impl Reader, body: &str, results: &[ResultId]) -> Result<Vec<SealedBundle>, StoreError> {
    let columns = format!("select result_id, {body} as body, sha256, key_id, public_key, signature");
    let mut select = Select::new(&format!("{columns} from result_bundle where 1 = 1"), vec![]);
    select.and_in("result_id", results.iter().map(|id| id.uuid()));
    let rows: Vec<Row> = select.all(reader.connection()).await?;
    Ok(rows.into_iter().map(Row::into_bundle).collect())
}

/// The bundles of some results; results older than bundles have none.
pub async fn of_results(reader: &impl Reader, results: &[ResultId]) -> Result<Vec<SealedBundle>, StoreError> {
    read(reader, "body", results).await
}

/// The seals of some results' bundles, without their texts.
pub async fn seals(reader: &impl Reader, results: &[ResultId]) -> Result<Vec<(ResultId, Seal)>, StoreError> {
    Ok(read(reader, "''", results).await?.into_iter().map(|bundle| (bundle.result, bundle.seal)).collect())
}

/// Writes a bundle. The database refuses a second one for the same result, and any change.
pub async fn insert(tx: &Tx, bundle: &SealedBundle) -> Result<(), StoreError> {
    let seal = &bundle.seal;
    tx.connection()
        .run(
            "insert into result_bundle (result_id, body, sha256, key_id, public_key, signature) \
             values ($1, $2, $3, $4, $5, $6)",
            values![
                bundle.result.uuid(),
                bundle.body.as_str(),
                seal.sha256.as_str(),
                seal.key_id.as_str(),
                seal.public_key.as_str(),
                seal.signature.as_str(),
            ],
        )
        .await
        .map(drop)
}

/// A public key that signed some bundle.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct KnownKey {
    /// Its name.
    pub key_id: String,
    /// Its 32 bytes, in base64.
    pub public_key: String,
}

/// Every public key that ever signed a bundle.
pub async fn keys(reader: &impl Reader) -> Result<Vec<KnownKey>, StoreError> {
    let sql = "select distinct key_id, public_key from result_bundle order by key_id";
    reader.connection().all(sql, vec![]).await
}
