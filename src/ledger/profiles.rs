//! The profiles of the months before, which tell what is usual for a partner.

use sqlx::{Sqlite, Transaction};

use super::read::damaged;
use super::{LedgerError, LedgerView};
use crate::model::Profile;

/// A year has every season once, and the month a year ago has those around it.
const MONTHS: i64 = 13;

impl LedgerView {
    /// The profiles of an upload and of those before it, the newest first: each follows on the upload of
    /// the month before that has most of its loans. Uploads of older programs have none.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub async fn profiles(&mut self, upload: &str) -> Result<Vec<Profile>, LedgerError> {
        let found: Vec<String> = sqlx::query_scalar(
            "WITH RECURSIVE line (after, figures, months) AS ( \
               SELECT after, figures, 1 FROM profiles WHERE upload_id = $1 UNION ALL \
               SELECT p.after, p.figures, months + 1 FROM profiles p JOIN line ON p.upload_id = line.after \
               WHERE months < $2) \
             SELECT figures FROM line ORDER BY months",
        )
        .bind(upload)
        .bind(MONTHS)
        .fetch_all(&mut self.connection)
        .await?;
        let profile = |text: &String| serde_json::from_str(text);
        let profiles: Result<_, _> = found.iter().map(profile).collect();
        profiles.map_err(|_| damaged(&self.path, "a profile"))
    }
}

pub(super) async fn keep(
    transaction: &mut Transaction<'_, Sqlite>,
    upload: &str,
    profile: &Profile,
) -> Result<(), LedgerError> {
    let figures = serde_json::to_string(profile).unwrap_or_else(|_| "{}".to_owned());
    sqlx::query("INSERT INTO profiles (upload_id, after, figures) VALUES ($1, $2, $3)")
        .bind(upload)
        .bind(&profile.after)
        .bind(figures)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
