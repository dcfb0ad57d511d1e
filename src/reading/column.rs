//! The columns that a report needs, and where they stand.

use std::iter;

use strum::{EnumString, IntoStaticStr};

use crate::model::CsvFormat;

/// A column that a report needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[derive(EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Column {
    /// The ids of the loans.
    LoanId,
    /// The ids of the borrowers.
    ClientId,
    /// The amounts.
    Amount,
}

impl Column {
    pub(super) const ALL: [Self; 3] = [Self::LoanId, Self::ClientId, Self::Amount];

    /// Its name in messages and in the configuration.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The columns of a format, in the order they have without titles.
    pub(crate) fn of(format: CsvFormat) -> &'static [Self] {
        match format {
            CsvFormat::TwoColumn => &[Self::LoanId, Self::Amount],
            CsvFormat::ThreeColumn => &Self::ALL,
        }
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
    pub(crate) fn in_order(names: &[String], format: CsvFormat) -> Option<Self> {
        let columns = Column::of(format);
        let mut positions = Self::without_titles(format);
        for &column in columns {
            positions.set(column, names.iter().position(|name| name == column.name())?);
        }
        (names.len() == columns.len()).then_some(positions)
    }

    pub(crate) fn of(&self, column: Column) -> Option<usize> {
        match column {
            Column::LoanId => Some(self.loan_id),
            Column::ClientId => self.client_id,
            Column::Amount => Some(self.amount),
        }
    }

    /// The columns of ids, and where they stand.
    pub(crate) fn ids(self) -> impl Iterator<Item = (Column, usize)> {
        let client = self.client_id.map(|at| (Column::ClientId, at));
        iter::once((Column::LoanId, self.loan_id)).chain(client)
    }

    /// Two of them that stand in one place.
    pub(super) fn shared(self) -> Option<[Column; 2]> {
        let pairs = [
            [Column::LoanId, Column::ClientId],
            [Column::LoanId, Column::Amount],
            [Column::ClientId, Column::Amount],
        ];
        let is_shared = |[one, other]: &[Column; 2]| {
            self.of(*one).is_some() && self.of(*one) == self.of(*other)
        };
        pairs.into_iter().find(is_shared)
    }

    /// Whether the column number `at` is one of them.
    pub(crate) fn is_taken(&self, at: usize) -> bool {
        at == self.loan_id || at == self.amount || self.client_id == Some(at)
    }

    pub(super) fn set(&mut self, column: Column, at: usize) {
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
