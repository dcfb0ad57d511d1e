//! The files that the fuzzer keeps: those that lead into every corner of the reader, and those in which
//! it found a mistake.

use std::path::Path;

use crate::support::invariants;

#[test]
fn what_holds_for_any_file_holds_for_all_that_the_fuzzer_kept() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/reader");
    let mut files = 0;
    for entry in std::fs::read_dir(corpus).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let held = std::panic::catch_unwind(|| invariants::hold(&bytes));
        assert!(held.is_ok(), "{}", path.display());
        files += 1;
    }
    assert!(files >= 50, "only {files} files");
}
