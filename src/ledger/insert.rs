//! Many rows at once, in few statements.

use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use super::error::LedgerError;
use super::record::{RecordedProblem, sha256};
use crate::model::batch::Batch;
use crate::model::{BatchStatus, ClientId};

/// Rows in one statement: well below the number of values that `SQLite` takes.
const ROWS_AT_ONCE: usize = 1000;

pub(super) async fn insert_batches(
    connection: &mut SqliteConnection,
    upload: &str,
    batches: &[Batch],
) -> Result<(), LedgerError> {
    for batches in batches.chunks(ROWS_AT_ONCE) {
        let mut insert = QueryBuilder::<Sqlite>::new(
            "INSERT INTO batches (upload_id, number, body_sha256, status) ",
        );
        insert.push_values(batches, |mut values, batch| {
            values
                .push_bind(upload)
                .push_bind(number(batch.number))
                .push_bind(sha256(batch.body.as_bytes()))
                .push_bind(BatchStatus::Pending.as_str());
        });
        insert.build().execute(&mut *connection).await?;
    }
    let rows =
        batches.iter().flat_map(|batch| batch.repayments.iter().map(|row| (batch.number, row)));
    let rows: Vec<_> = rows.collect();
    for rows in rows.chunks(ROWS_AT_ONCE) {
        let mut insert = QueryBuilder::<Sqlite>::new(
            "INSERT INTO repayments (upload_id, batch, line, loan_id, client_id, amount) SELECT ",
        );
        insert.push_bind(upload).push(", * FROM (");
        insert.push_values(rows, |mut values, (batch, row)| {
            values
                .push_bind(number(*batch))
                .push_bind(i64::try_from(row.line).unwrap_or(i64::MAX))
                .push_bind(row.loan_id.as_str())
                .push_bind(row.client_id.as_ref().map(ClientId::as_str))
                .push_bind(row.amount.to_string());
        });
        insert.push(")");
        insert.build().execute(&mut *connection).await?;
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
    let rows: Vec<_> = rows.zip(1_i64..).collect();
    for rows in rows.chunks(ROWS_AT_ONCE) {
        let mut insert = QueryBuilder::<Sqlite>::new("INSERT INTO problems ");
        insert.push_values(rows, |mut values, ((problem, said, line), position)| {
            values
                .push_bind(upload)
                .push_bind(batch)
                .push_bind(*position)
                .push_bind(&problem.severity)
                .push_bind(&problem.code)
                .push_bind(&problem.loan_id)
                .push_bind(*line)
                .push_bind(&problem.details)
                .push_bind(*said);
        });
        insert.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Counts here are far below 2^63.
pub(super) fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
