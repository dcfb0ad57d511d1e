//! Which column is which, by its title.

use csv::StringRecord;

use crate::model::CsvFormat;

/// A column that a report needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The ids of the loans.
    LoanId,
    /// The ids of the borrowers.
    ClientId,
    /// The amounts.
    Amount,
}

impl Column {
    /// Its name in messages and in the configuration.
    pub fn name(self) -> &'static str {
        match self {
            Self::LoanId => "loan_id",
            Self::ClientId => "client_id",
            Self::Amount => "amount",
        }
    }

    /// The columns of a format, in the order they have without titles.
    fn of(format: CsvFormat) -> &'static [Self] {
        match format {
            CsvFormat::TwoColumn => &[Self::LoanId, Self::Amount],
            CsvFormat::ThreeColumn => &[Self::LoanId, Self::ClientId, Self::Amount],
        }
    }

    /// The titles seen in the exports of partners.
    fn known_titles(self) -> &'static [&'static str] {
        match self {
            Self::LoanId => &[
                "loan_id",
                "internal_loan_id",
                "Loan Number",
                "Account Number",
                "KIVA Loan ID",
                "ID du prêt",
                "Numéro de prêt",
                "Numéro du prêt",
                "N° prêt",
                "N° de prêt",
                "N° du prêt",
                "ID prêt",
                "ID del préstamo",
                "ID préstamo",
                "Número de préstamo",
                "Número del préstamo",
                "N° préstamo",
                "N° de préstamo",
            ],
            Self::ClientId => &[
                "client_id",
                "internal_client_id",
                "Client UID",
                "Kiva client ID",
                "Client Number",
                "ID du client",
                "ID client",
                "Numéro de client",
                "Numéro du client",
                "N° client",
                "ID del cliente",
                "ID cliente",
                "Número de cliente",
                "N° cliente",
            ],
            Self::Amount => &[
                "amount",
                "Amount Repaid",
                "Total Outstanding Amount",
                "principal_repaid",
                "Montant",
                "Montant remboursé",
                "Capital remboursé",
                "Capital restant dû",
                "Monto",
                "Monto pagado",
                "Saldo capital",
                "Saldo de capital",
                "Capital pagado",
            ],
        }
    }

    fn own_title(self, own: &OwnTitles) -> Option<&str> {
        match self {
            Self::LoanId => own.loan_id.as_deref(),
            Self::ClientId => own.client_id.as_deref(),
            Self::Amount => own.amount.as_deref(),
        }
    }
}

/// The user's own titles for the columns that the report needs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnTitles {
    /// The title over the loan ids.
    pub loan_id: Option<String>,
    /// The title over the client ids.
    pub client_id: Option<String>,
    /// The title over the amounts.
    pub amount: Option<String>,
}

/// The titles of one column, normalized.
struct Names {
    own: Option<String>,
    known: Vec<String>,
}

impl Names {
    fn of(column: Column, own: &OwnTitles) -> Self {
        Self {
            own: column.own_title(own).map(normalize),
            known: column.known_titles().iter().map(|title| normalize(title)).collect(),
        }
    }

    fn of_all(own: &OwnTitles) -> [Self; 3] {
        [Column::LoanId, Column::ClientId, Column::Amount].map(|column| Self::of(column, own))
    }

    fn is_own(&self, title: &str) -> bool {
        self.own.as_deref() == Some(title)
    }

    fn is_known(&self, title: &str) -> bool {
        self.known.iter().any(|known| known == title)
    }
}

/// Where the fields stand that a report needs, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Positions {
    /// The loan id.
    pub loan_id: usize,
    /// The client id; in the three-column format only.
    pub client_id: Option<usize>,
    /// The amount.
    pub amount: usize,
}

impl Positions {
    /// Where the columns stand in a file without titles whose columns have these names.
    pub fn in_order(names: &[String], format: CsvFormat) -> Result<Self, WrongOrder> {
        let columns = Column::of(format);
        let mut positions = Self::without_titles(format);
        for &column in columns {
            let at = names.iter().position(|name| name == column.name());
            positions.set(column, at.ok_or(WrongOrder { format })?);
        }
        if names.len() == columns.len() { Ok(positions) } else { Err(WrongOrder { format }) }
    }

    /// Where the cells of a column stand.
    pub fn of(&self, column: Column) -> Option<usize> {
        match column {
            Column::LoanId => Some(self.loan_id),
            Column::ClientId => self.client_id,
            Column::Amount => Some(self.amount),
        }
    }

    fn set(&mut self, column: Column, at: usize) {
        match column {
            Column::LoanId => self.loan_id = at,
            Column::ClientId => self.client_id = Some(at),
            Column::Amount => self.amount = at,
        }
    }

    /// Where they stand in a file without titles.
    pub(super) fn without_titles(format: CsvFormat) -> Self {
        match format {
            CsvFormat::TwoColumn => Self { loan_id: 0, client_id: None, amount: 1 },
            CsvFormat::ThreeColumn => Self { loan_id: 0, client_id: Some(1), amount: 2 },
        }
    }
}

/// An order that does not name each column of the format once.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("it names each column of the {format} format once: {}", self.columns())]
pub struct WrongOrder {
    /// The format.
    pub format: CsvFormat,
}

impl WrongOrder {
    /// The columns of the format, in its order.
    pub fn columns(&self) -> String {
        Column::of(self.format).iter().map(|column| column.name()).collect::<Vec<_>>().join(", ")
    }
}

/// Why a column that is needed was not found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TitleFault {
    /// No title is one of the column's.
    Missing {
        /// The column.
        column: Column,
        /// The titles there are.
        titles: Vec<String>,
    },
    /// Two titles are, and may stand over different values.
    Duplicate {
        /// The column.
        column: Column,
        /// The first two of them.
        titles: [String; 2],
    },
}

/// A title without what people and programs write in different ways: case, accents, and all that
/// is neither a letter nor a digit.
pub fn normalize(title: &str) -> String {
    title.chars().flat_map(char::to_lowercase).filter_map(plain).collect()
}

/// A letter without its accent, as far as English, French and Spanish have them.
pub(super) fn plain(c: char) -> Option<char> {
    Some(match c {
        'à' | 'á' | 'â' | 'ä' | 'ã' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        // Written for the degree sign of `N°`.
        'º' => return None,
        _ if c.is_alphanumeric() => c,
        _ => return None,
    })
}

/// Whether a record holds titles: one of them is known, or nothing in it could be a number.
pub(super) fn are_titles(record: &StringRecord, own: &OwnTitles) -> bool {
    let names = Names::of_all(own);
    let is_known = |field| {
        let title = normalize(field);
        names.iter().any(|names| names.is_own(&title) || names.is_known(&title))
    };
    record.iter().any(is_known)
        || !record.iter().any(|field| field.bytes().any(|b| b.is_ascii_digit()))
}

/// Finds the columns of the format by their titles.
pub(super) fn locate(
    record: &StringRecord,
    format: CsvFormat,
    own: &OwnTitles,
) -> Result<Positions, Vec<TitleFault>> {
    let titles: Vec<String> = record.iter().map(normalize).collect();
    let mut faults = Vec::new();
    let mut positions = Positions::without_titles(format);
    for &column in Column::of(format) {
        let title_at = |at: usize| record[at].to_owned();
        match places(&titles, column, own)[..] {
            [at] => positions.set(column, at),
            [] => faults.push(TitleFault::Missing {
                column,
                titles: record.iter().map(str::to_owned).collect(),
            }),
            [first, second, ..] => faults.push(TitleFault::Duplicate {
                column,
                titles: [title_at(first), title_at(second)],
            }),
        }
    }
    if faults.is_empty() { Ok(positions) } else { Err(faults) }
}

/// Where the titles of a column stand. The user's own title decides; the known ones count where it
/// is not found, and not where it is the user's own title for another column.
fn places(titles: &[String], column: Column, own: &OwnTitles) -> Vec<usize> {
    let all = Names::of_all(own);
    let names = Names::of(column, own);
    let having = |is_wanted: &dyn Fn(&str) -> bool| -> Vec<usize> {
        (0..titles.len()).filter(|&at| is_wanted(&titles[at])).collect()
    };
    let owned = having(&|title| names.is_own(title));
    if owned.is_empty() {
        having(&|title| names.is_known(title) && !all.iter().any(|other| other.is_own(title)))
    } else {
        owned
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(loan_id: usize, client_id: Option<usize>, amount: usize) -> Positions {
        Positions { loan_id, client_id, amount }
    }

    fn find(titles: &[&str], format: CsvFormat) -> Result<Positions, Vec<TitleFault>> {
        locate(&StringRecord::from(titles.to_vec()), format, &OwnTitles::default())
    }

    #[test]
    fn titles_are_known_however_they_are_written() {
        use CsvFormat::{ThreeColumn, TwoColumn};
        for titles in [
            ["loan_id", "amount"],
            ["\u{FEFF}Loan ID ", "AMOUNT REPAID"],
            ["internal_loan_ID", "Principal-Repaid"],
            ["N° prêt", "Capital restant dû"],
            ["Nº PRÊT", "CAPITAL REMBOURSÉ"],
            ["Número de préstamo", "saldo_capital"],
        ] {
            assert_eq!(find(&titles, TwoColumn), Ok(at(0, None, 1)), "{titles:?}");
        }
        let titles = ["Branch", "Montant", "ID du client", "Branch", "ID du prêt"];
        assert_eq!(find(&titles, TwoColumn), Ok(at(4, None, 1)));
        assert_eq!(find(&titles, ThreeColumn), Ok(at(4, Some(2), 1)));
    }

    #[test]
    fn a_column_that_is_not_there_is_told_with_those_that_are() {
        let faults = find(&["loan_id", "Valeur"], CsvFormat::ThreeColumn).unwrap_err();
        let titles = vec!["loan_id".to_owned(), "Valeur".to_owned()];
        assert_eq!(
            faults,
            [Column::ClientId, Column::Amount]
                .map(|column| TitleFault::Missing { column, titles: titles.clone() })
        );
    }

    #[test]
    fn two_columns_for_one_are_refused_unless_an_own_title_decides() {
        let titles = ["Loan ID", "Amount Repaid", "Total Outstanding Amount"];
        let fault = TitleFault::Duplicate {
            column: Column::Amount,
            titles: [titles[1].to_owned(), titles[2].to_owned()],
        };
        assert_eq!(find(&titles, CsvFormat::TwoColumn), Err(vec![fault]));

        let own = OwnTitles {
            amount: Some("total outstanding amount".to_owned()),
            ..OwnTitles::default()
        };
        let record = StringRecord::from(titles.to_vec());
        assert_eq!(locate(&record, CsvFormat::TwoColumn, &own), Ok(at(0, None, 2)));
    }

    #[test]
    fn an_own_title_takes_its_column_from_the_known_ones() {
        let own = OwnTitles { amount: Some("Account Number".to_owned()), ..OwnTitles::default() };
        let record = StringRecord::from(vec!["Account Number", "Loan ID"]);
        assert_eq!(locate(&record, CsvFormat::TwoColumn, &own), Ok(at(1, None, 0)));
    }

    #[test]
    fn an_order_names_each_column_once() {
        use CsvFormat::{ThreeColumn, TwoColumn};
        let order = |names: &[&str], format| {
            Positions::in_order(&names.iter().map(|&n| n.to_owned()).collect::<Vec<_>>(), format)
        };
        assert_eq!(order(&["amount", "loan_id"], TwoColumn), Ok(at(1, None, 0)));
        let names = ["client_id", "loan_id", "amount"];
        assert_eq!(order(&names, ThreeColumn), Ok(at(1, Some(0), 2)));
        for (names, format) in [
            (&names[..], TwoColumn),
            (&["loan_id", "amount"], ThreeColumn),
            (&["loan_id", "loan_id"], TwoColumn),
            (&["loan_id", "Montant"], TwoColumn),
            (&[], TwoColumn),
        ] {
            let error = order(names, format).unwrap_err().to_string();
            assert!(error.contains("loan_id, "), "{error}");
        }
    }

    #[test]
    fn a_first_row_without_digits_is_taken_for_titles() {
        let own = OwnTitles::default();
        let are_titles = |fields: &[&str]| are_titles(&StringRecord::from(fields.to_vec()), &own);
        assert!(are_titles(&["Ref", "Valeur"]));
        assert!(are_titles(&["amount 2024", "loan_id"]));
        assert!(!are_titles(&["L-1", "n/a"]));
    }
}
