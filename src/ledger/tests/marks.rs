//! What is remembered of a ledger, beside a run that goes on writing to it.

use super::*;

#[test]
fn a_ledger_that_another_run_writes_to_is_no_older_one() {
    let directory = TempDir::with_prefix("kiva-repay-test-").unwrap();
    let (path, marks) = (file(&directory), Marks::new(Some(directory.path().join("seen"))));
    let mut ledger = run(Ledger::alone(&path, "test")).unwrap();
    let writing = std::thread::spawn({
        let marks = marks.clone();
        move || {
            run(async {
                for number in 0..500 {
                    let upload = meta(&format!("{number:012x}"), "2026-11-01T08:00:00.000Z");
                    ledger.create(&upload, &batches(), &[], None).await.unwrap();
                    let why = marks.remember(ledger.view()).await.unwrap();
                    assert!(why.is_none(), "{why:?}");
                }
            });
        }
    });
    run(async {
        let mut view = LedgerView::open(&path).await.unwrap().unwrap();
        while !writing.is_finished() {
            let lack = marks.compare(&mut view).await.unwrap();
            assert!(lack.is_none(), "{lack:?}");
        }
    });
    writing.join().unwrap();
}

#[test]
fn a_mark_of_an_older_program_which_counted_no_attempts_is_read() {
    let directory = TempDir::with_prefix("kiva-repay-test-").unwrap();
    let (path, folder) = (file(&directory), directory.path().join("seen"));
    let marks = Marks::new(Some(folder.clone()));
    let mut ledger = run(Ledger::alone(&path, "test")).unwrap();
    run(async {
        let upload = meta("0123456789ab", "2026-11-01T08:00:00.000Z");
        ledger.create(&upload, &batches(), &[], None).await.unwrap();
        let why = marks.remember(ledger.view()).await.unwrap();
        assert!(why.is_none(), "{why:?}");
    });
    let mark = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let text = std::fs::read_to_string(&mark).unwrap();
    let older = text.replace(r#","sent":0"#, "");
    assert_ne!(older, text);
    std::fs::write(&mark, older).unwrap();
    assert!(marks.last_seen(&path).is_some());
    assert!(run(marks.compare(ledger.view())).unwrap().is_none());
}

#[test]
fn to_agree_to_a_ledger_without_uploads_forgets_no_other() {
    let directory = TempDir::with_prefix("kiva-repay-test-").unwrap();
    let folder = directory.path().join("seen");
    let marks = Marks::new(Some(folder.clone()));
    let known = || std::fs::read_dir(&folder).unwrap().count();
    run(async {
        let mut ledgers = Vec::new();
        for name in ["one.db", "other.db"] {
            let mut ledger = Ledger::alone(&directory.path().join(name), "test").await.unwrap();
            let why = marks.remember(ledger.view()).await.unwrap();
            assert!(why.is_none(), "{why:?}");
            ledgers.push(ledger);
        }
        assert_eq!(known(), 2);
        marks.forget(ledgers[0].view()).await.unwrap();
        assert_eq!(known(), 1);
    });
}
