//! Where the crash tests kill the program: at the N-th of these points, as a power cut would. Not in
//! a release build.

/// Ends the process here if `KIVA_REPAY_TEST_CRASH` says so.
#[cfg(debug_assertions)]
pub(crate) fn point() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static PASSED: AtomicUsize = AtomicUsize::new(0);
    let Some(at) =
        std::env::var("KIVA_REPAY_TEST_CRASH").ok().and_then(|n| n.parse::<usize>().ok())
    else {
        return;
    };
    if PASSED.fetch_add(1, Ordering::SeqCst) + 1 == at {
        std::process::abort();
    }
}

#[cfg(not(debug_assertions))]
pub(crate) fn point() {}
