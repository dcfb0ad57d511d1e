//! What is known of an upload, apart from its batches.

use serde::{Serialize, Serializer};

use crate::model::{CsvForm, Environment, FileMeta, Month};

/// Where a report goes: an environment and a partner.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Place {
    /// The environment.
    pub environment: Environment,
    /// The partner's id.
    pub partner_id: String,
}

impl Place {
    /// An environment and a partner.
    pub fn of(environment: Environment, partner_id: String) -> Self {
        Self { environment, partner_id }
    }
}

/// What is known of an upload, apart from its batches. In JSON what is not known is null, or is not there.
#[derive(Clone, Debug, Serialize)]
pub struct UploadMeta {
    /// Twelve hex digits; none of what is in no ledger.
    #[serde(rename = "upload", serialize_with = "known")]
    pub id: String,
    /// Its place among all uploads, which the ledger gives it when it is recorded.
    #[serde(skip)]
    pub place: i64,
    /// Where it goes.
    pub environment: Environment,
    /// Whose report it is.
    #[serde(serialize_with = "known")]
    pub partner_id: String,
    /// The month that is reported.
    pub period: Month,
    /// The file's name, as it was typed.
    #[serde(rename = "file", serialize_with = "known")]
    pub file_name: String,
    /// The SHA-256 of the file's bytes, in hex.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub file_sha256: String,
    /// The SHA-256 of the rows, whatever their order: see [`rows_sha256`](super::rows_sha256).
    #[serde(skip)]
    pub rows_sha256: String,
    /// What the ids are called in the JSON: `short` or `internal`.
    #[serde(skip)]
    pub id_fields: String,
    /// When it began, UTC; only to be shown.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub started_at: String,
    /// The earlier upload of the same rows that the user knew of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub again_of: Option<String>,
    /// The earlier upload whose rows this one corrects.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrects: Option<String>,
    /// The API that it goes to; not known of uploads from before this was recorded.
    #[serde(skip)]
    pub api_url: Option<String>,
    /// How its file was written; not known of uploads from before this was recorded.
    #[serde(skip)]
    pub csv_form: Option<CsvForm>,
    /// What its file was read as; of uploads from before this was recorded, its total line at most.
    #[serde(skip)]
    pub file: Option<FileMeta>,
    /// Rows of its file that stood already, and were left out; of what is no correction it goes without saying that
    /// there are none, and of uploads from before this was recorded it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<usize>,
    /// Whether it was to be compared with the loans that Kiva expects, and Kiva could not be asked.
    #[serde(skip)]
    pub is_unreconciled: bool,
}

fn known<S: Serializer>(text: &str, to: S) -> Result<S::Ok, S::Error> {
    Some(text).filter(|text| !text.is_empty()).serialize(to)
}

impl UploadMeta {
    /// An upload of which no more is known yet than where it goes, and for which month.
    pub fn of(environment: Environment, period: Month) -> Self {
        Self {
            id: String::new(),
            place: 0,
            environment,
            partner_id: String::new(),
            period,
            file_name: String::new(),
            file_sha256: String::new(),
            rows_sha256: String::new(),
            id_fields: String::new(),
            started_at: String::new(),
            again_of: None,
            corrects: None,
            api_url: None,
            csv_form: None,
            file: None,
            left_out: None,
            is_unreconciled: false,
        }
    }

    pub(crate) fn at(&self) -> Place {
        Place { environment: self.environment, partner_id: self.partner_id.clone() }
    }
}
