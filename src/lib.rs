//! Report loan repayments to Kiva.

pub mod sandbox;
