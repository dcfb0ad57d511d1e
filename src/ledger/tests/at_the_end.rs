//! Whoever looks while a run ends sees a batch on its way, or what became of it, but never one that was lost.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

use super::*;

/// Goes on with some work until it waits, and waits until it can go on; its result where it came to one.
async fn one_step<T>(mut work: Pin<&mut impl Future<Output = T>>) -> Option<T> {
    let mut has_waited = false;
    poll_fn(|context| {
        if has_waited {
            return Poll::Ready(None);
        }
        has_waited = true;
        work.as_mut().poll(context).map(Some)
    })
    .await
}

/// What a look sees during which the run ends after so many of its steps; none where the look ended before.
async fn seen_at<T>(steps: usize, look: impl AsyncFnOnce(&mut LedgerView) -> T) -> Option<T> {
    let mut bench = Bench::new().await;
    let sending = bench.begin(1).await.unwrap();
    let mut view = LedgerView::open(&file(&bench.directory)).await.unwrap().unwrap();
    let mut work = Box::pin(look(&mut view));
    for _ in 0..steps {
        if one_step(work.as_mut()).await.is_some() {
            return None;
        }
    }
    bench.end(sending, Accepted).await.unwrap();
    drop(bench.ledger);
    Some(work.await)
}

/// How often each look is tried at each step: the database answers at times before the look has to wait.
const ROUNDS: usize = 10;

/// What is seen in looks that are interrupted at each of their steps.
async fn seen<T>(look: impl AsyncFn(&mut LedgerView) -> T) -> Vec<T> {
    let mut all = Vec::new();
    for _ in 0..ROUNDS {
        for steps in 0.. {
            let Some(seen) = seen_at(steps, &look).await else { break };
            all.push(seen);
        }
    }
    assert!(all.len() > ROUNDS, "none was interrupted");
    all
}

#[test]
fn a_look_at_the_end_of_a_run_takes_no_batch_for_lost() {
    run(async {
        let status = async |view: &mut LedgerView| {
            let upload = view.load(UPLOAD).await.unwrap();
            upload.batches[0].status
        };
        for status in seen(status).await {
            assert!(matches!(status, OnItsWay | Accepted), "{status}");
        }
    });
}

#[test]
fn a_month_at_the_end_of_a_run_takes_no_batch_for_lost() {
    run(async {
        let open = async |view: &mut LedgerView| {
            let meta = meta(UPLOAD, "");
            let standing = view.standing(&meta.at(), meta.period).await.unwrap();
            let first = standing.untaken.iter().find(|batch| batch.number == 1);
            first.map(|batch| batch.status)
        };
        for state in seen(open).await {
            assert!(matches!(state, None | Some(BatchStatus::Sending)), "{state:?}");
        }
    });
}
