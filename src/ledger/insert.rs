//! What is written row by row. Those of a batch go in as one JSON text, which the database takes apart.

use serde_json::{Value, json};
use sqlx::SqliteConnection;

use super::error::LedgerError;
use super::record::{RecordedProblem, sha256};
use crate::model::batch::Batch;
use crate::model::{ClientId, Repayment};

pub(super) async fn insert_batches(
    connection: &mut SqliteConnection,
    upload: &str,
    batches: &[Batch],
) -> Result<(), LedgerError> {
    for batch in batches {
        sqlx::query(
            "INSERT INTO batches (upload_id, number, body_sha256, status) VALUES ($1, $2, $3, 'pending')",
        )
        .bind(upload)
        .bind(number(batch.number))
        .bind(sha256(batch.body.as_bytes()))
        .execute(&mut *connection)
        .await?;
        let row = |row: &Repayment| {
            let client = row.client_id.as_ref().map(ClientId::as_str);
            json!([row.line, row.loan_id.as_str(), client, row.amount.to_string()])
        };
        let rows: Value = batch.repayments.iter().map(row).collect();
        sqlx::query(
            "INSERT INTO repayments (upload_id, batch, line, loan_id, client_id, amount) \
             SELECT $1, $2, value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each($3)",
        )
        .bind(upload)
        .bind(number(batch.number))
        .bind(rows.to_string())
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

pub(super) async fn insert_problems(
    connection: &mut SqliteConnection,
    (upload, batch): (&str, i64),
    problems: &[RecordedProblem],
) -> Result<(), LedgerError> {
    let rows = problems.iter().zip(1_i64..).flat_map(|(problem, said)| {
        let of_none = problem.lines.is_empty().then_some(None);
        let lines = problem.lines.iter().map(|line| i64::try_from(*line).ok());
        lines.chain(of_none).map(move |line| (problem, said, line))
    });
    for ((problem, said, line), position) in rows.zip(1_i64..) {
        sqlx::query("INSERT INTO problems VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
            .bind(upload)
            .bind(batch)
            .bind(position)
            .bind(&problem.severity)
            .bind(&problem.code)
            .bind(&problem.loan_id)
            .bind(line)
            .bind(&problem.details)
            .bind(said)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Counts here are far below 2^63.
pub(super) fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
