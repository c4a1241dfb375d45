//! Every setting, its default and its meaning. Each is a flag and an environment variable; nothing else
//! in the process reads the environment.

use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use anyhow::{Context as _, Result};
use clap::Args;
use storage::DbSettings;
use storage::file::BlobSettings;

/// Where the data is.
#[derive(Debug, Clone, Args)]
pub struct DataArgs {
    /// Folder of the embedded database and the signing key.
    #[arg(long, env = "THIDUA_DATA_DIR", default_value = "data")]
    pub data_dir: PathBuf,
    /// `postgres://…` or `sqlite://…`; without it the embedded database in the data folder is used.
    #[arg(long, env = "THIDUA_DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// File of the Ed25519 private key that signs published results; by default `result-key.pem` in the data folder,
    /// made when it is missing.
    #[arg(long, env = "THIDUA_RESULT_KEY_FILE")]
    pub result_key_file: Option<PathBuf>,
    /// Database connections (PostgreSQL) or reading connections (SQLite).
    #[arg(long, env = "THIDUA_DATABASE_CONNECTIONS", default_value_t = 8)]
    pub database_connections: u32,
    /// Where the bytes of files are.
    #[command(flatten)]
    pub files: FilesArgs,
}

/// Where the bytes of evidence files are kept, and what looks into them.
#[derive(Debug, Clone, Args)]
pub struct FilesArgs {
    /// `file:///folder` or `s3://bucket/prefix`; without it the folder `files` in the data folder.
    #[arg(long, env = "THIDUA_FILES_URL")]
    pub files_url: Option<String>,
    /// Address of a store that speaks S3, `https://host[:port]`; without it Amazon's own.
    #[arg(long, env = "THIDUA_FILES_ENDPOINT")]
    pub files_endpoint: Option<String>,
    /// Region of the store.
    #[arg(long, env = "THIDUA_FILES_REGION")]
    pub files_region: Option<String>,
    /// Public part of the store's key.
    #[arg(long, env = "THIDUA_FILES_KEY_ID")]
    pub files_key_id: Option<String>,
    /// Secret part of the store's key.
    #[arg(long, env = "THIDUA_FILES_SECRET", hide_env_values = true)]
    pub files_secret: Option<String>,
    /// The store may be reached by plain http, in a closed network.
    #[arg(long, env = "THIDUA_FILES_PLAIN_HTTP", default_value_t = false)]
    pub files_plain_http: bool,
    /// Days after which a file that nobody cites is removed.
    #[arg(long = "files-kept-uncited-days", env = "THIDUA_FILES_KEPT_UNCITED_DAYS", default_value_t = crate::file::files::KEPT_UNCITED_DAYS)]
    pub kept_uncited_days: u32,
    /// `host:port` of a `ClamAV` daemon that looks into every file; when it does not answer, no file is taken.
    #[arg(long, env = "THIDUA_CLAMAV")]
    pub clamav: Option<String>,
}

impl FilesArgs {
    /// The file store that is meant.
    pub fn store(&self, data_dir: &Path) -> BlobSettings {
        let Some(url) = self.files_url.clone() else {
            return BlobSettings::folder(&std::path::absolute(data_dir.join("files")).unwrap_or_default());
        };
        BlobSettings {
            url,
            endpoint: self.files_endpoint.clone(),
            region: self.files_region.clone(),
            key_id: self.files_key_id.clone(),
            secret: self.files_secret.clone(),
            plain_http: self.files_plain_http,
        }
    }
}

impl DataArgs {
    /// The file of the embedded database, whether it is used or not.
    pub fn embedded_file(&self) -> PathBuf {
        self.data_dir.join("thidua.sqlite")
    }

    /// How to reach the database.
    pub fn database(&self) -> DbSettings {
        let mut settings = match &self.database_url {
            Some(url) => DbSettings::new(url),
            None => DbSettings::sqlite(&self.embedded_file()),
        };
        settings.connections = self.database_connections;
        settings
    }
}

/// A setting that is never printed.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// The value, for the one who uses it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

impl FromStr for Secret {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

/// How e-mail leaves; without a mail server there is none, and people are told in the application only.
#[derive(Debug, Clone, Args)]
pub struct MailArgs {
    /// Mail server: `smtps://user:password@host`, or `smtp://user:password@host:587?tls=required`; without it e-mail
    /// is off.
    #[arg(long, env = "THIDUA_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<Secret>,
    /// The sender, such as `Thi Đua <thidua@donvi.gov.vn>`.
    #[arg(long, env = "THIDUA_MAIL_FROM")]
    pub mail_from: Option<String>,
    /// The address at which people open the web application; links in e-mails begin with it.
    #[arg(long, env = "THIDUA_PUBLIC_URL")]
    pub public_url: Option<String>,
}

impl MailArgs {
    /// The address of the web application, without a slash at its end.
    pub fn public_url(&self) -> Result<String> {
        let url = self.public_url.as_deref().context("THIDUA_SMTP_URL needs THIDUA_PUBLIC_URL beside it")?;
        let web = url.starts_with("https://") || url.starts_with("http://");
        let plain = url.chars().all(|letter| letter.is_ascii_graphic() && !matches!(letter, '"' | '<' | '>'));
        anyhow::ensure!(web && plain, "THIDUA_PUBLIC_URL is an address such as https://thidua.donvi.gov.vn");
        Ok(url.trim_end_matches('/').to_owned())
    }
}

/// How `thidua serve` serves.
#[derive(Debug, Clone, Args)]
pub struct ServeArgs {
    /// Where the data is.
    #[command(flatten)]
    pub data: DataArgs,
    /// How e-mail leaves.
    #[command(flatten)]
    pub mail: MailArgs,
    /// Address and port to listen on.
    #[arg(long, env = "THIDUA_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Folder of the built web application; without it only the API is served.
    #[arg(long, env = "THIDUA_UI_DIR")]
    pub ui_dir: Option<PathBuf>,
    /// Origins allowed to call the API from a browser, comma separated; exact matches only.
    #[arg(long, env = "THIDUA_CORS_ORIGINS", value_delimiter = ',')]
    pub cors_origins: Vec<String>,
    /// Ed25519 private key in PKCS#8 PEM that signs access tokens; overrides the key file.
    #[arg(long, env = "THIDUA_SIGNING_KEY", hide_env_values = true)]
    pub signing_key: Option<String>,
    /// File of that key; by default `signing-key.pem` in the data folder, made on first start.
    #[arg(long, env = "THIDUA_SIGNING_KEY_FILE")]
    pub signing_key_file: Option<PathBuf>,
    /// File of the public key (PEM) that signed before, while keys change: its tokens stay good until they expire.
    #[arg(long, env = "THIDUA_PREVIOUS_KEY_FILE")]
    pub previous_key_file: Option<PathBuf>,
    /// Serve the query explorer at /graphiql.
    #[arg(long, env = "THIDUA_GRAPHIQL", default_value_t = false)]
    pub graphiql: bool,
    /// The address browsers see is https; the refresh cookie is then marked Secure.
    #[arg(long, env = "THIDUA_SECURE_COOKIES", default_value_t = false)]
    pub secure_cookies: bool,
    /// Trust the last `x-forwarded-for` entry, because a reverse proxy of ours sets it.
    #[arg(long, env = "THIDUA_BEHIND_PROXY", default_value_t = false)]
    pub behind_proxy: bool,
    /// Bring the database to the current schema before serving.
    #[arg(long, env = "THIDUA_MIGRATE", default_value_t = true, action = clap::ArgAction::Set)]
    pub migrate: bool,
}
