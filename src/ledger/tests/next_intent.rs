//! The intent to send the next batch, recorded in the commit that has the outcome of the one before.

use super::*;

#[test]
fn the_intent_to_send_the_next_batch_is_recorded_with_the_outcome() {
    run(async {
        let mut bench = Bench::new().await;
        let sending = bench.begin(1).await.unwrap();
        let upload = bench.upload().await;
        let [_, second, third, ..] = &upload.batches[..] else { unreachable!() };
        let (evidence, taken) = (evidence(), end(Accepted));
        let next = bench.ledger.end(sending, &evidence, &taken, Some(second)).await.unwrap();
        assert_eq!([bench.status(1).await, bench.status(2).await], [Accepted, OnItsWay]);
        // Its intent is as good as one that was recorded alone: it ends, and a run that dies leaves it unknown.
        let last = bench.ledger.end(next.unwrap(), &evidence, &taken, Some(third)).await.unwrap();
        assert!(last.is_some());
        let mut bench = bench.crash().await;
        assert_eq!([bench.status(2).await, bench.status(3).await], [Accepted, Unknown]);
    });
}

#[test]
fn an_outcome_stands_where_the_next_batch_cannot_be_sent() {
    run(async {
        let mut bench = Bench::new().await;
        let sending = bench.begin(1).await.unwrap();
        let upload = bench.upload().await;
        bench.ledger.cancel(UPLOAD).await.unwrap();
        let next = Some(&upload.batches[1]);
        let opened = bench.ledger.end(sending, &evidence(), &end(Accepted), next).await.unwrap();
        assert!(opened.is_none());
        assert_eq!([bench.status(1).await, bench.status(2).await], [Accepted, Cancelled]);
        assert_eq!(bench.upload().await.batches[1].attempts, 0);
    });
}
