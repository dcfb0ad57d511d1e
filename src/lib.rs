//! Report loan repayments to Kiva.

pub mod checks;
pub mod csv_file;
pub mod repayment;
pub mod sandbox;
pub mod text;
