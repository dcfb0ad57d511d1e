//! Any bytes as a repayment CSV. `cargo fuzz run reader` tries new ones; those in `corpus/reader` are
//! tried by `cargo test`.

#![no_main]

#[path = "../../tests/integration/support/invariants.rs"]
mod invariants;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::hold(bytes));
