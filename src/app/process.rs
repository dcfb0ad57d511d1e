//! What this process is to the system: a limit on files is an error and no death, no image of its memory is
//! left behind, and a fault of the program itself ends it in one line.

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::model::text::excerpt;
use crate::ui::Outcome;
use crate::ui::error::{Error, Result};

/// Whether something stands in the ledger that only `history` and `show` tell of, if this run dies.
static RECORDED: AtomicBool = AtomicBool::new(false);

/// Where the program broke: a file without the folders of the machine that built it, and a line.
static BROKE_AT: OnceLock<String> = OnceLock::new();

/// From now on a run that breaks has left something behind.
pub(super) fn mark_recorded() {
    RECORDED.store(true, Ordering::Relaxed);
}

pub(super) fn run_guarded(work: impl FnOnce() -> Result<Outcome>) -> Outcome {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(|at| {
            let file = at.file().rsplit(['/', '\\']).next().unwrap_or_default();
            format!("{file}:{}", at.line())
        });
        let _ = BROKE_AT.set(place.unwrap_or_default());
    }));
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    done.unwrap_or_else(|payload| Err(broken(&*payload))).unwrap_or_else(Outcome::failed)
}

fn broken(payload: &(dyn Any + Send)) -> Error {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or_default();
    let at = BROKE_AT.get().map(String::as_str).unwrap_or_default();
    let what = format!("{} ({at})", excerpt(text.lines().next().unwrap_or_default()));
    Error::Broken { what, recorded: RECORDED.load(Ordering::Relaxed) }
}

/// How many files an upload has open at a time, at most, with some to spare.
#[cfg(unix)]
const FILES: u64 = 24;

/// Settles what the system does with the process. The memory holds the secret, and what borrowers owe.
#[cfg_attr(not(unix), expect(clippy::unnecessary_wraps, reason = "as on Unix"))]
pub(super) fn settle() -> Result<()> {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        // Where one of these is refused the system has its reasons, and the work goes on.
        let limit = Rlimit { current: Some(0), maximum: getrlimit(Resource::Core).maximum };
        let _ = setrlimit(Resource::Core, limit);
        #[cfg(target_os = "linux")]
        {
            use rustix::process::{DumpableBehavior, set_dumpable_behavior};
            let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
        }
        // Heard and passed over: the write that was too much says so itself.
        let heard = std::sync::Arc::default();
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, heard);
        if let Some(allowed @ ..FILES) = getrlimit(Resource::Nofile).current {
            return Err(Error::FewFiles { allowed, needed: FILES });
        }
    }
    Ok(())
}
