//! The profiles of the months before, which tell what is usual for a partner.

use rust_decimal::Decimal;
use sqlx::{Sqlite, Transaction};

use super::read::damaged;
use super::{LedgerError, LedgerView};
use crate::model::Profile;

/// A year has every season once, and the month a year ago has those around it.
const MONTHS: i64 = 13;

impl LedgerView {
    /// The profiles of an upload and of those before it, the newest first: each follows on the upload of
    /// the month before that has most of its loans. Uploads of older programs have none. Rows in which
    /// Kiva found an error do not stand, and are not counted.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub async fn profiles(&mut self, upload: &str) -> Result<Vec<Profile>, LedgerError> {
        let found: Vec<(String, String)> = sqlx::query_as(
            "WITH RECURSIVE line (upload_id, after, figures, months) AS ( \
               SELECT upload_id, after, figures, 1 FROM profiles WHERE upload_id = $1 UNION ALL \
               SELECT p.upload_id, p.after, p.figures, months + 1 \
               FROM profiles p JOIN line ON p.upload_id = line.after WHERE months < $2) \
             SELECT upload_id, figures FROM line ORDER BY months",
        )
        .bind(upload)
        .bind(MONTHS)
        .fetch_all(&mut self.connection)
        .await?;
        let mut profiles = Vec::with_capacity(found.len());
        for (upload, figures) in &found {
            let profile: Result<Profile, _> = serde_json::from_str(figures);
            let mut profile = profile.map_err(|_| damaged(&self.path, "a profile"))?;
            let wrong: Vec<String> = sqlx::query_scalar(
                "SELECT amount FROM repayments WHERE upload_id = $1 AND line IN \
                   (SELECT line FROM problems WHERE upload_id = $1 AND severity = 'error')",
            )
            .bind(upload)
            .fetch_all(&mut self.connection)
            .await?;
            let wrong = wrong.iter().filter_map(|amount| amount.parse::<Decimal>().ok());
            let wrong: Vec<_> = wrong.collect();
            if let (false, Ok(total)) = (wrong.is_empty(), profile.total.parse::<Decimal>()) {
                profile.all.rows = profile.all.rows.saturating_sub(wrong.len() as u64);
                profile.total = (total - wrong.iter().sum::<Decimal>()).to_string();
            }
            profiles.push(profile);
        }
        Ok(profiles)
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
