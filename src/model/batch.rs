//! Rows to batches and their exact bytes. Pure: what is built here is what is sent, what a dry run
//! shows, and what the ledger will remember.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::amount::Total;
use super::choice::IdFields;
use super::id::ClientId;
use super::repayment::Repayment;

/// Some rows that go to Kiva in one call.
#[derive(Clone, Debug)]
pub struct Batch {
    /// Its place in the upload, from 1.
    pub number: usize,
    /// The rows, in the file's order.
    pub repayments: Vec<Repayment>,
    /// The exact bytes of the request body.
    pub body: String,
}

impl Batch {
    /// A batch of these rows; the same rows always make the same body.
    pub fn new(number: usize, repayments: Vec<Repayment>, ids: IdFields) -> Self {
        let rows = repayments.iter().map(|row| Row { row, ids }).collect();
        let body = serde_json::to_string(&Body { repayments: rows });
        let body = body.expect("text and digits become JSON");
        Self { number, repayments, body }
    }

    pub(crate) fn total(&self) -> Total {
        self.repayments.iter().map(|repayment| repayment.amount).sum()
    }

    /// The CSV lines of the rows that Kiva means by these ids: of the client's row, or of all of the loan.
    pub(crate) fn lines_of(&self, loan_id: &str, client_id: Option<&str>) -> Vec<u64> {
        self.lines_where(|row| row.loan_id.as_str() == loan_id.trim(), client_id)
    }

    /// The same where capital letters are no others.
    pub(crate) fn lines_like(&self, loan_id: &str, client_id: Option<&str>) -> Vec<u64> {
        let loan_id = loan_id.trim().to_lowercase();
        self.lines_where(|row| row.loan_id.as_str().to_lowercase() == loan_id, client_id)
    }

    fn lines_where(&self, is_of: impl Fn(&Repayment) -> bool, client_id: Option<&str>) -> Vec<u64> {
        let of_loan: Vec<_> = self.repayments.iter().filter(|row| is_of(row)).collect();
        let is_meant = |row: &&Repayment| {
            let client = row.client_id.as_ref().map(ClientId::as_str);
            client.is_some() && client == client_id.map(str::trim)
        };
        match of_loan.iter().copied().find(is_meant) {
            Some(row) => vec![row.line],
            None => of_loan.iter().map(|row| row.line).collect(),
        }
    }
}

/// Cuts the rows, in their order, into batches of at most `size`.
pub fn split(repayments: &[Repayment], size: usize, ids: IdFields) -> Vec<Batch> {
    repayments
        .chunks(size)
        .zip(1..)
        .map(|(rows, number)| Batch::new(number, rows.to_vec(), ids))
        .collect()
}

#[derive(Serialize)]
struct Body<'a> {
    repayments: Vec<Row<'a>>,
}

struct Row<'a> {
    row: &'a Repayment,
    ids: IdFields,
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (loan_id, client_id) = match self.ids {
            IdFields::Short => ("loan_id", "client_id"),
            IdFields::Internal => ("internal_loan_id", "internal_client_id"),
        };
        // A JSON number, but by its decimal digits: through a float 0.10 would lose its zero.
        let digits = RawValue::from_string(self.row.amount.to_string())
            .map_err(serde::ser::Error::custom)?;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(loan_id, self.row.loan_id.as_str())?;
        if let Some(client) = &self.row.client_id {
            map.serialize_entry(client_id, client.as_str())?;
        }
        map.serialize_entry("amount", &digits)?;
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, ClientId, LoanId};

    fn row(line: u64, loan: &str, client: Option<&str>, amount: &str) -> Repayment {
        Repayment {
            line,
            loan_id: LoanId::parse(loan).unwrap(),
            client_id: client.map(|id| ClientId::parse(id).unwrap()),
            amount: amount.parse::<Amount>().unwrap(),
        }
    }

    #[test]
    fn the_body_has_the_ids_and_the_digits_as_they_are() {
        let rows = [
            row(2, "0042", None, "480.50"),
            row(3, "L\"1\\é", None, "0.10"),
            row(4, "7", None, "100"),
        ];
        let batches = split(&rows, 300, IdFields::Short);
        assert_eq!(
            batches[0].body,
            r#"{"repayments":[{"loan_id":"0042","amount":480.50},{"loan_id":"L\"1\\é","amount":0.10},{"loan_id":"7","amount":100}]}"#
        );
    }

    #[test]
    fn the_three_column_format_sends_the_client_and_the_setting_names_the_ids() {
        let rows = [row(2, "1", Some("007"), "25.00")];
        let body = |ids| split(&rows, 300, ids).remove(0).body;
        assert_eq!(
            body(IdFields::Short),
            r#"{"repayments":[{"loan_id":"1","client_id":"007","amount":25.00}]}"#
        );
        assert_eq!(
            body(IdFields::Internal),
            r#"{"repayments":[{"internal_loan_id":"1","internal_client_id":"007","amount":25.00}]}"#
        );
    }

    #[test]
    fn batches_keep_the_order_and_lose_no_row() {
        let rows: Vec<_> = (1..=620).map(|n| row(n + 1, &format!("L-{n}"), None, "0.10")).collect();
        let batches = split(&rows, 250, IdFields::Short);
        assert_eq!(batches.iter().map(|b| b.repayments.len()).collect::<Vec<_>>(), [250, 250, 120]);
        assert_eq!(batches.iter().map(|b| b.number).collect::<Vec<_>>(), [1, 2, 3]);
        let joined: Vec<_> =
            batches.iter().flat_map(|b| b.repayments.clone()).map(|r| r.line).collect();
        assert_eq!(joined, (2..=621).collect::<Vec<_>>());
        assert_eq!(batches.iter().map(Batch::total).sum::<Total>().to_string(), "62.00");
    }

    #[test]
    fn a_problem_finds_its_lines_by_loan_and_by_client_where_a_loan_stands_twice() {
        let batch = split(
            &[row(2, "A", Some("1"), "1"), row(3, "A", Some("2"), "1")],
            300,
            IdFields::Short,
        )
        .remove(0);
        assert_eq!(batch.lines_of("A", Some(" 2 ")), [3]);
        assert_eq!(batch.lines_of(" A ", None), [2, 3]);
        assert_eq!(batch.lines_of("A", Some("9")), [2, 3]);
        assert_eq!(batch.lines_of("B", None), [0; 0]);
        assert_eq!(
            (batch.lines_of("a", None), batch.lines_like("a ", Some("2"))),
            (vec![], vec![3])
        );
    }
}
