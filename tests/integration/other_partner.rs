//! What is told of one partner's uploads under the settings of another: whose they are, and no command that would be
//! refused.

use serde_json::json;

use crate::support::{Answer, Grant, Office, Run};

/// An office of partner 145 of which the first upload of October stands so, and a second one is at Kiva; its settings
/// and its token are those of partner 146 by now.
fn taken_over(answers: impl IntoIterator<Item = Answer>) -> (Office, [String; 2]) {
    let office = Office::answering(answers);
    let lines = "upload.batch_size = 2\nupload.max_attempts = 1\n";
    office.configure(lines);
    let first = office.upload("2026-10", "A,1\nB,2\nC,3\n", &[]).id();
    let second = office.upload("2026-10", "P,5\n", &[]).code(0).id();
    (office, [first, second])
}

fn of_146(office: &Office, args: &[&str]) -> Run {
    office.server.grant(Grant::to("146"));
    office.kiva(args).env("KIVA_REPAY__PARTNER__ID", "146").run()
}

/// None of the commands that are told is refused because of the partner.
#[track_caller]
fn can_be_typed(office: &Office, run: &Run) {
    for command in run.commands() {
        let args = crate::support::by_the_shell(&command);
        let code = office.kiva(args).env("KIVA_REPAY__PARTNER__ID", "146").run().code;
        assert_ne!(code, 4, "{command}: {run:#?}");
    }
}

#[test]
fn what_waits_of_the_month_of_another_partner_is_left_to_who_has_its_settings() {
    let (office, [first, second]) = taken_over([Answer::accepted(1), Answer::status(429)]);
    let words = format!("1 row of upload {first} for October 2026 has not been sent");
    let whose = "with the settings and the credentials of partner 145";
    for args in [
        &["show", &second][..],
        &["show", &second, "-q"],
        &["history", "--period", "2026-10"],
        &["history", "--period", "2026-10", "-q"],
    ] {
        let own = office.run(args).code(0);
        assert!(own.told("resume").contains(&first), "{own:#?}");
        let run = of_146(&office, args).code(0);
        assert!(run.told_all("resume").is_empty(), "{run:#?}");
        assert!(run.told("show").contains(&first), "{run:#?}");
        let both = format!("{}{}", run.stdout, run.stderr).replace('\n', " ");
        for said in [words.as_str(), whose] {
            assert!(crate::support::has(&both, said), "{said:?}: {run:#?}");
        }
        can_be_typed(&office, &run);
    }
}

#[test]
fn errors_in_an_upload_of_another_partner_are_corrected_with_its_settings() {
    let error = json!([{"loan_id": "A", "severity": "error", "details": "No."}]);
    let (office, [first, _]) = taken_over([Answer::problems(&error)]);
    let shown = of_146(&office, &["show", &first]).code(0);
    shown.clone().complains(&[&first, "is of partner 145", "of partner 146"]);
    assert!(shown.commands().is_empty(), "{shown:#?}");
    let table = of_146(&office, &["show", &first, "--problems", "to-correct.csv"]).code(0);
    let table = table.says(&["to-correct.csv", "corrected with the settings", "partner 145"]);
    assert!(table.told_all("upload").is_empty(), "{table:#?}");
    // Its own settings correct them as ever.
    office.server.grant(Grant::to("145"));
    office.write("corrected.csv", "loan_id,amount\nA,4\n");
    office.run(["upload", "corrected.csv", "--corrects", &first]).code(0);
    // Then nothing is left that would need them.
    let shown = of_146(&office, &["show", &first]).code(0);
    assert_eq!(shown.stderr, "");
    can_be_typed(&office, &shown);
}
