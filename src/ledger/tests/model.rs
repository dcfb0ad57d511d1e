//! A model that the ledger must agree with, after any sequence of outcomes, deaths and answers.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

/// Something that may happen to a batch or to the program.
#[derive(Clone, Debug)]
enum Step {
    Begin(usize),
    AttemptOutcome(usize, BatchStatus),
    Resolve(usize, bool),
    Crash,
    /// Somebody tries to move a batch by other means.
    Meddle(usize, BatchStatus),
}

fn step() -> impl Strategy<Value = Step> {
    let batch = || 1..=BATCHES;
    let ends = proptest::sample::select(&[Pending, Accepted, Rejected, Unknown, Unknown][..]);
    prop_oneof![
        4 => batch().prop_map(Step::Begin),
        4 => (batch(), ends).prop_map(|(batch, status)| Step::AttemptOutcome(batch, status)),
        3 => (batch(), any::<bool>()).prop_map(|(batch, yes)| Step::Resolve(batch, yes)),
        1 => Just(Step::Crash),
        2 => (batch(), proptest::sample::select(&ALL[..]))
            .prop_map(|(batch, status)| Step::Meddle(batch, status)),
    ]
}

/// What the ledger should hold: a status and a number of attempts for each batch, and whether a person said what
/// became of it, and Kiva did not.
#[derive(Clone, Debug, PartialEq)]
struct Model([(BatchStatus, u32); BATCHES], [bool; BATCHES]);

impl Model {
    /// Takes the step if it is allowed, and says whether it was.
    fn take(&mut self, step: &Step) -> bool {
        let (batch, from, to) = match *step {
            Step::Begin(batch) => (batch, Pending, OnItsWay),
            Step::AttemptOutcome(batch, to) => (batch, OnItsWay, to),
            Step::Resolve(batch, yes) => (batch, Unknown, if yes { Accepted } else { Pending }),
            Step::Crash => {
                self.0.iter_mut().filter(|b| b.0 == OnItsWay).for_each(|b| b.0 = Unknown);
                return true;
            }
            Step::Meddle(..) => return false,
        };
        let held = self.0[batch - 1].0;
        let is_taken_back = match *step {
            Step::Resolve(_, yes) => {
                self.1[batch - 1] && held == if yes { Pending } else { Accepted }
            }
            _ => false,
        };
        let allowed = held == from || is_taken_back;
        if allowed {
            self.1[batch - 1] = match *step {
                Step::Resolve(..) => true,
                _ => self.1[batch - 1] && !matches!(to, Accepted | Rejected),
            };
            self.0[batch - 1].0 = to;
            self.0[batch - 1].1 += u32::from(to == OnItsWay);
        }
        allowed
    }
}

/// Takes the step with the ledger; says whether it went through.
async fn take(
    mut bench: Bench,
    sendings: &mut HashMap<usize, OpenAttempt>,
    step: &Step,
) -> (Bench, bool) {
    let went = match *step {
        Step::Begin(batch) => match bench.begin(batch).await {
            Ok(sending) => sendings.insert(batch, sending).is_none(),
            Err(_) => false,
        },
        Step::AttemptOutcome(batch, to) => match sendings.remove(&batch) {
            Some(sending) => bench.end(sending, to).await.is_ok(),
            None => false,
        },
        Step::Resolve(batch, yes) => bench.ledger.resolve(UPLOAD, batch, yes, None).await.is_ok(),
        Step::Crash => {
            sendings.clear();
            bench = bench.crash().await;
            true
        }
        Step::Meddle(batch, to) => {
            let from = bench.status(batch).await;
            let is_said = matches!((from, to), (Pending | Accepted, Unknown));
            let is_taken_back = is_said && bench.is_resolved(batch).await;
            !may(from, to) && !is_taken_back && bench.set(batch, to).await.is_ok()
        }
    };
    (bench, went)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_ledger_agrees_with_the_model(steps in vec(step(), 1..30)) {
        run(async {
            let mut bench = Bench::new().await;
            let mut model = Model([(Pending, 0); BATCHES], [false; BATCHES]);
            let mut sendings = HashMap::new();
            for step in steps {
                let went;
                (bench, went) = take(bench, &mut sendings, &step).await;
                prop_assert_eq!(went, model.take(&step), "{:?}", step);
                let upload = bench.upload().await;
                let held = upload.batches.iter().map(|record| (record.status, record.attempts));
                prop_assert_eq!(&held.collect::<Vec<_>>()[..], &model.0[..], "after {:?}", step);
                let status = UploadStatus::of(model.0.iter().map(|batch| batch.0));
                prop_assert_eq!(bench.ledger.view().history().await.unwrap()[0].status, status);
            }
            Ok(())
        })?;
    }
}
