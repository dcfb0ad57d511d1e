//! The profiles of the months before, which tell what is usual for a partner.

use std::collections::HashMap;

use rust_decimal::Decimal;
use serde_json::json;
use sqlx::{Sqlite, Transaction};

use super::error::LedgerError;
use super::view::LedgerView;
use crate::model::Profile;

/// A year has every season once, and the month a year ago has those around it.
const MONTHS: i64 = 13;

impl LedgerView {
    /// The profiles of an upload and of those before it, the newest first: each follows on the upload of
    /// the month before that has most of its loans. Uploads of older programs have none. Rows in which
    /// Kiva found an error do not stand, and are not counted.
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
        let uploads: Vec<_> = found.iter().map(|(upload, _)| upload.as_str()).collect();
        let wrong = self.wrong_amounts(&uploads).await?;
        let profile = |(upload, figures): &(String, String)| {
            let mut profile: Profile = serde_json::from_str(figures).ok()?;
            let wrong = wrong.get(upload).map_or(&[][..], Vec::as_slice);
            if let (false, Ok(total)) = (wrong.is_empty(), profile.total.parse::<Decimal>()) {
                profile.all.rows = profile.all.rows.saturating_sub(wrong.len() as u64);
                profile.total = (total - wrong.iter().sum::<Decimal>()).to_string();
            }
            Some(profile)
        };
        let profiles: Option<_> = found.iter().map(profile).collect();
        profiles.ok_or_else(|| LedgerError::damaged(&self.path, "a profile"))
    }

    async fn wrong_amounts(
        &mut self,
        uploads: &[&str],
    ) -> Result<HashMap<String, Vec<Decimal>>, LedgerError> {
        let found: Vec<(String, i64, String)> = sqlx::query_as(
            "SELECT DISTINCT r.upload_id, r.line, r.amount FROM wrong_rows w \
             JOIN repayments r ON r.upload_id = w.upload_id AND r.line = w.line \
             WHERE w.upload_id IN (SELECT value FROM json_each($1))",
        )
        .bind(json!(uploads).to_string())
        .fetch_all(&mut self.connection)
        .await?;
        let mut wrong: HashMap<String, Vec<Decimal>> = HashMap::new();
        for (upload, _, amount) in found {
            wrong.entry(upload).or_default().extend(amount.parse::<Decimal>());
        }
        Ok(wrong)
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
