//! What is left to do of an upload, once others came after it: no screen offers what the next command refuses, or what
//! would undo what is right.

use std::ops::RangeInclusive;

use serde_json::json;

use crate::standing::{office, page};
use crate::support::{Answer, Office, Run, write_private};

/// Rows of loans K1 to K6, or of a part of them, with amounts that begin so.
fn of_loans(loans: RangeInclusive<usize>, begin: usize) -> String {
    let rows: Vec<_> = loans.map(|loan| format!("K{loan},{begin}0{loan}\n")).collect();
    rows.concat()
}

fn six(begin: usize) -> String {
    of_loans(1..=6, begin)
}

fn half(begin: usize) -> String {
    of_loans(1..=3, begin)
}

fn wrong(loans: &[&str]) -> Answer {
    let error = |loan: &&str| json!({"loan_id": loan, "severity": "error", "details": "No."});
    Answer::problems(&loans.iter().map(error).collect())
}

#[track_caller]
fn offers_none(run: &Run, words: &[&str]) {
    let told = format!("{}{}", run.stdout, run.stderr);
    for word in words {
        assert!(!told.contains(word), "{word}: {run:#?}");
    }
}

/// Whether they went out as a correction or as an upload of their own, for the same month or a later one.
#[test]
fn an_upload_whose_wrong_rows_were_put_right_since_ends_well() {
    for is_refused in [true, false] {
        for how in ["correct", "again", "later month"] {
            let first = if is_refused { Answer::status(400) } else { wrong(&["K1", "K3"]) };
            let office = office([first, Answer::status(429)]);
            let upload = office.upload("2026-09", &six(1), &[]).code(6).id();
            let put_right = match how {
                "correct" => office.correct(&upload, &half(2), &[]),
                "again" => office.upload("2026-09", &half(2), &["--again"]),
                _ => office.upload("2026-10", &half(2), &[]),
            };
            put_right.code(0);
            for _ in 0..2 {
                let run = office.run(["resume", &upload]).code(0);
                offers_none(&run, &["--problems", "--corrects"]);
            }
            assert_eq!(office.server.books()["K1"].last().unwrap(), "201", "{how}");
        }
    }
}

/// What Kiva refuses now is not well, whatever it has from before.
#[test]
fn a_refused_batch_with_amounts_that_stand_is_refused() {
    let office = office([Answer::accepted(1), Answer::accepted(2), Answer::status(400)]);
    office.upload("2026-09", &six(1), &[]).code(0);
    office.upload("2026-09", &six(1), &["--again"]).code(5);
}

#[test]
fn a_refused_amount_that_goes_over_its_correction_is_told() {
    for code in [5, 6] {
        let rest = if code == 6 { Answer::status(429) } else { Answer::accepted(2) };
        let office = office([Answer::status(400), rest]);
        let upload = office.upload("2026-09", &six(1), &[]).code(code).id();
        let correction = office.correct(&upload, &half(2), &[]).code(0).id();
        if code == 6 {
            office.run(["resume", &upload]).code(0);
        }
        let back = office.correct(&upload, &six(1), &["--dry-run"]).code(0).json();
        assert_eq!(back["notices"][0]["code"], "upload.reverted", "{back:#}");
        assert!(back["notices"][0]["message"].as_str().unwrap().contains(&correction), "{back:#}");
    }
}

/// Sends August and September, then August once more over it, whose second batch is answered so.
fn august_over_september(answer: Answer, amounts: usize, code: i32) -> (Office, String) {
    let accepted = (1..=5).map(Answer::accepted);
    let office = office(accepted.chain([answer]));
    office.upload("2026-08", &six(1), &[]).code(0);
    office.upload("2026-09", &six(2), &[]).code(0);
    let upload = office.upload("2026-08", &six(amounts), &["--again"]).code(code).id();
    (office, upload)
}

/// What was sent over a later month with `--again`, and stopped, no `resume` sends: it is said at once what does.
#[test]
fn an_older_month_that_stops_over_a_newer_one_is_finished_by_what_is_told() {
    for amounts in [1, 3] {
        for from in ["show", "cancel", "resume"] {
            let (office, upload) = august_over_september(Answer::status(429), amounts, 6);
            let run = match from {
                "show" => office.run(["show", &upload]).code(0),
                "cancel" => office.run(["cancel", &upload]).code(0),
                _ => office.run(["resume", &upload]).code(7),
            };
            offers_none(&run, &["can be sent safely", "Nothing of it", "kiva-repay resume"]);
            if from != "cancel" {
                office.follow(&run, "cancel").code(0);
            }
            office.follow(&run, "upload").code(0);
            let books = office.server.books();
            assert_eq!(books["K6"].last().unwrap(), &format!("{amounts}06"), "{from}: {books:?}");
        }
    }
}

#[test]
fn the_run_that_stops_over_a_newer_month_tells_it_at_once() {
    let (office, _) = august_over_september(Answer::status(429), 3, 6);
    let newest = office.history()[0]["upload"].as_str().unwrap().to_owned();
    office.run(["cancel", &newest]).code(0);
    office.server.repayments([Answer::accepted(7), Answer::status(429)]);
    let run = office.run(["upload", "2026-08.csv", "--period", "2026-08", "--again"]).code(6);
    offers_none(&run, &["kiva-repay resume"]);
    office.follow(&run, "cancel").code(0);
    let again = office.follow(&run, "upload").code(0);
    again.says(&["6 rows: accepted"]);
}

#[test]
fn what_kiva_refused_over_a_newer_month_is_corrected_by_what_is_told() {
    for refused in [true, false] {
        let answer = if refused { Answer::status(400) } else { wrong(&["K5"]) };
        let (office, upload) = august_over_september(answer, 1, 5);
        office.run(["resume", &upload]).code(5);
        let shown = office.run(["show", &upload]).code(0);
        let shown = office.follow(&shown, "show").code(0);
        office.follow(&shown, "upload").code(0);
        assert_eq!(office.server.books()["K5"].last().unwrap(), "105");
        office.run(["resume", &upload]).code(0);
    }
}

/// Of an older month nothing is to be corrected once a newer one has its loans, and nobody says so.
#[test]
fn wrong_rows_of_an_older_month_are_nobodys_once_a_newer_one_has_them() {
    for is_refused in [true, false] {
        let answer = if is_refused { Answer::status(400) } else { wrong(&["K4"]) };
        let office = office([Answer::accepted(1), answer]);
        let august = office.upload("2026-08", &six(1), &[]).code(5).id();
        let more = office.upload("2026-08", "X1,5\n", &[]).code(0).id();
        office.upload("2026-09", &six(2), &[]).code(0);
        let shown = office.run(["show", &august]).code(0);
        offers_none(&shown, &["--problems", "--corrects", "no later upload"]);
        shown.says(&["Nothing of it is to be reported any more"]);
        let other = office.run(["show", &more]).code(0);
        offers_none(&other, &["--problems", "no later upload"]);
        assert_eq!(office.run(["show", &more, "-q"]).code(0).stderr, "");
        let (receipt, page) = page(&office, &august);
        offers_none(&receipt, &["do not sign"]);
        assert!(page.contains("Nothing of it is to be reported any more"), "{page}");
    }
}

#[test]
fn of_given_up_rows_that_a_newer_month_has_in_part_it_is_said_which() {
    let office = office([Answer::accepted(1), Answer::status(429)]);
    let august = office.upload("2026-08", &six(1), &[]).code(6).id();
    let september = office.upload("2026-09", "K1,207\nK4,204\n", &[]).code(0).id();
    for (command, code) in [("cancel", 0), ("show", 0), ("resume", 7)] {
        let run = office.run([command, &august]).code(code);
        offers_none(&run, &["kiva-repay upload"]);
        let told = format!("{}{}", run.stdout, run.stderr).replace('\n', " ");
        for word in [&*september, "loan K4", "loan K5", "without these loans"] {
            let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(told.contains(word), "{command}: {told}");
        }
    }
    let (_, page) = page(&office, &august);
    assert!(page.contains("loan K4") && !page.contains("kiva-repay upload"), "{page}");
    office.correct(&august, "K5,105\nK6,106\n", &[]).code(0);
}

/// An upload that cannot be resumed is not offered to be.
#[test]
fn what_stands_in_the_way_is_finished_by_what_is_told() {
    let office = office([Answer::accepted(1), Answer::status(429)]);
    let august = office.upload("2026-08", &six(1), &[]).code(6).id();
    office.upload("2026-09", &six(2), &[]).code(0);
    for run in
        [office.upload("2026-08", &six(3), &["--again"]), office.correct(&august, &six(3), &[])]
    {
        let hint = run.code(6).json()["error"]["hint"].as_str().unwrap().to_owned();
        assert!(
            hint.contains("kiva-repay cancel") && !hint.contains("kiva-repay resume"),
            "{hint}"
        );
    }
}

/// Nor given up, as long as it is not known what Kiva has of it.
#[test]
fn a_batch_of_unknown_outcome_comes_before_what_is_pending() {
    let office = office([Answer::status(503)]);
    let upload = office.upload("2026-09", &six(1), &[]).code(6).id();
    for run in [
        office.upload("2026-09", "K5,305\nK6,306\n", &[]),
        office.correct(&upload, "K5,305\nK6,306\n", &[]),
    ] {
        let hint = run.code(6).json()["error"]["hint"].as_str().unwrap().to_owned();
        assert!(hint.contains(&format!("kiva-repay resolve {upload} 1 --accepted")), "{hint}");
        assert!(!hint.contains("kiva-repay cancel"), "{hint}");
    }
}

#[test]
fn what_waits_for_a_later_month_of_unknown_outcome_is_not_said_to_be_safe() {
    let accepted = [Answer::accepted(1), Answer::status(429)];
    let office =
        office(accepted.into_iter().chain([Answer::accepted(2), Answer::cut_unanswered()]));
    let august = office.upload("2026-08", &six(1), &[]).code(6).id();
    let september = office.upload("2026-09", &six(2), &[]).code(6).id();
    let shown = office.run(["show", &august]).code(0);
    offers_none(&shown, &["safely", "kiva-repay resume"]);
    let (_, page) = page(&office, &august);
    assert!(page.contains(&format!("kiva-repay show {september}")), "{page}");
    assert!(!page.contains("kiva-repay resume"), "{page}");
    let other = office.follow(&shown, "show").code(0);
    assert!(other.told("resolve").contains(&september), "{other:#?}");
    office.run(["resume", &august]).code(6);
}

/// Whether Kiva has all of the month is to be found out first, whichever upload it is of.
#[test]
fn an_unknown_batch_of_another_upload_keeps_the_month_from_being_finalized() {
    let office = office([Answer::accepted(1), Answer::cut_unanswered()]);
    let half = office.upload("2026-09", &six(1), &[]).code(6).id();
    office.write("more.csv", "loan_id,amount\nX1,5\n");
    let args = ["upload", "more.csv", "--period", "2026-09"];
    let run = office.run(args).code(0);
    offers_none(&run, &["finalizes it"]);
    assert_eq!(run.told("show"), format!("kiva-repay show {half}"));
    let quiet = office.run([&args[..], &["--again", "-q"]].concat()).code(0);
    assert_eq!(quiet.told("show"), format!("kiva-repay show {half}"));
    let more = office.history()[0]["upload"].as_str().unwrap().to_owned();
    let (receipt, own) = page(&office, &more);
    receipt.says(&["do not sign it yet", &format!("kiva-repay show {half}")]);
    assert!(
        own.contains("INCOMPLETE") && own.contains(&format!("kiva-repay show {half}")),
        "{own}"
    );
    office.follow(&run, "show").code(0).says(&["--accepted"]);
    office.run(["resolve", &half, "2", "--accepted"]).code(0);
    let shown = office.run(["show", &more]).code(0);
    shown.says(&["finalizes it"]);
}

/// What waits of another upload is not offered to be given up before it is known what Kiva has of that.
#[test]
fn pending_rows_beside_an_unknown_batch_are_not_offered_to_be_given_up() {
    let office = office([Answer::cut_unanswered()]);
    let half = office.upload("2026-09", &six(1), &[]).code(6).id();
    office.write("more.csv", "loan_id,amount\nX1,5\n");
    let run = office.run(["upload", "more.csv", "--period", "2026-09"]).code(0);
    offers_none(&run, &["kiva-repay cancel"]);
    assert_eq!(run.told("show"), format!("kiva-repay show {half}"));
}

#[test]
fn given_up_rows_are_told_beside_refused_ones() {
    let office = office([Answer::status(400), Answer::status(429)]);
    let upload = office.upload("2026-09", &six(1), &[]).code(6).id();
    office.run(["cancel", &upload]).code(0);
    let shown = office.run(["show", &upload]).code(0);
    assert!(shown.told("show").contains("--problems"), "{shown:#?}");
    assert!(shown.told("upload").contains("--corrects"), "{shown:#?}");
    let correction = office.correct(&upload, &half(2), &[]).code(0).id();
    let (receipt, _) = page(&office, &correction);
    receipt.says(&["3 rows of upload", "were given up", &format!("kiva-repay show {upload}")]);
}

/// What a page tells to type is not kept from being done by the page itself.
#[test]
fn a_page_is_created_again_by_what_it_tells() {
    let office = office([Answer::accepted(1), Answer::status(429)]);
    let upload = office.upload("2026-09", &six(1), &[]).code(6).id();
    for file in [&["page"][..], &[], &["a page.htm"]] {
        office.run([&["receipt", &*upload][..], file].concat()).code(0);
        let usual = format!("receipt-2026-09-{upload}.html");
        let page = office.path(file.first().copied().unwrap_or(&usual));
        let page = std::fs::read_to_string(page).unwrap().replace("&quot;", "\"");
        let told = page.split("<code>").find(|code| code.starts_with("kiva-repay receipt "));
        let told = told.unwrap().split("</code>").next().unwrap();
        office.paste(told).code(0);
    }
}

#[test]
fn of_another_upload_that_would_go_over_newer_amounts_only_its_end_is_offered() {
    let office = office([Answer::accepted(1), Answer::cut_unanswered()]);
    let upload = office.upload("2026-09", &six(1), &[]).code(6).id();
    office.run(["resolve", &upload, "2", "--accepted"]).code(0);
    let newest = office.correct(&upload, "K4,9\n", &[]).code(0).id();
    office.run(["resolve", &upload, "2", "--not-received"]).code(0);
    for line in [&["show", &newest][..], &["history", "--period", "2026-09"]] {
        offers_none(&office.run(line).code(0), &["resume"]);
    }
    let shown = office.run(["show"]).code(0);
    assert_eq!(shown.told("cancel"), format!("kiva-repay cancel {upload}"));
    office.follow(&shown, "cancel").code(0);
}

#[test]
fn a_file_whose_rows_stand_in_two_uploads_names_no_single_one() {
    let office = Office::new();
    office.upload("2026-09", "A,1\nB,2\nC,3\n", &[]).code(0);
    office.upload("2026-09", "D,4\nE,5\n", &[]).code(0);
    let run = office.upload("2026-09", "A,1\nB,2\nC,3\nD,4\nE,5\n", &[]).code(7);
    run.says(&[
        "accepted all 5 rows for this month, with these amounts (2 uploads, most of them in ",
    ]);
}

#[test]
fn two_rows_are_both() {
    let office = Office::new();
    let august = office.upload("2026-08", "A,1\nB,2\n", &[]).code(0).id();
    let message =
        |run: Run| run.code(7).json()["error"]["message"].as_str().unwrap().replace('\n', " ");
    let again = message(office.upload("2026-08", "A,1\nB,2\n", &[]));
    assert!(again.contains("accepted both rows"), "{again}");
    office.upload("2026-09", "A,3\nB,4\n", &[]).code(0);
    let same = message(office.correct(&august, "A,1\nB,2\n", &[]));
    assert!(same.contains("neither row has changed") && same.contains("for all of them"), "{same}");
}

/// Nothing of it is given up, nor corrected, before it is known what Kiva has.
#[test]
fn an_upload_of_another_address_with_an_unknown_batch_is_looked_for_first() {
    let office = office([Answer::accepted(1), Answer::cut_unanswered()]);
    let upload = office.upload("2026-09", &of_loans(1..=9, 1), &[]).code(6).id();
    for line in [["resume", &upload], ["show", &upload]] {
        let run = office.kiva(line).env("KIVA_REPAY__STAGE__API_URL", "http://127.0.0.1:9/").run();
        assert_eq!(run.told_all("resolve").len(), if line[0] == "show" { 4 } else { 2 });
        let run =
            run.complains(&["--config FILE", &format!("kiva-repay resolve {upload} 2 --accepted")]);
        offers_none(&run, &["kiva-repay cancel", "--corrects"]);
    }
}

/// What is told to type says no settings: where others are in use than those of the upload, that is said.
#[test]
fn an_upload_of_other_settings_is_told_as_such() {
    for other in ["partner.id = '207'\n", "stage.api_url = 'http://127.0.0.1:9/'\n"] {
        let office = office([Answer::accepted(1), Answer::cut_unanswered()]);
        let upload = office.upload("2026-09", &six(1), &[]).code(6).id();
        let config = std::fs::read_to_string(office.user_config("kiva-repay/config.toml")).unwrap();
        let key = &other[..other.find('=').unwrap()];
        let kept = config.lines().filter(|line| !line.starts_with(key));
        let kept: Vec<_> = std::iter::once(other.trim_end()).chain(kept).collect();
        write_private(&office.user_config("kiva-repay/config.toml"), kept.join("\n"));
        let is_partner = other.starts_with("partner");
        let word = if is_partner { "of partner 207" } else { "--config" };
        for line in [&["show", &upload][..], &["resolve", &upload, "2", "--not-received"]] {
            office.run(line).code(0).complains(&[word]);
        }
        let cancel = ["cancel", &*upload];
        if is_partner {
            // It would end with 4.
            let sends = ["kiva-repay resume", "--corrects"];
            offers_none(&office.run(["show", &upload]), &sends);
            offers_none(&office.run(cancel).code(0).complains(&[word]), &sends);
        } else {
            // Once it is given up nothing is to be continued, and what is left goes to the address of the settings.
            let shown = office.run(["show", &upload]);
            let cancelled = office.follow(&shown, "cancel").code(0);
            for run in [&cancelled, &office.run(["show", &upload]).code(0)] {
                assert!(!run.stderr.contains(word), "{run:#?}");
            }
        }
    }
}

/// The file of an upload that was given up has the amounts that a correction has replaced: it is not to be sent as it
/// is, so that what is told says to make it right first.
#[test]
fn given_up_rows_are_not_sent_after_all_with_amounts_that_a_correction_has_replaced() {
    let office = Office::answering([Answer::accepted(1), Answer::status(429)]);
    office.configure("upload.batch_size = 2\nupload.max_attempts = 1\n");
    let first = office.upload("2026-10", "A,10\nB,20\nC,30\n", &[]).code(6).id();
    let second = office.correct(&first, "A,11\n", &[]).code(0).id();
    let words =
        format!("upload {second} has newer amounts of other rows of the file, the first of loan A");
    office.run(["cancel", &first]).code(0).says(&[&words]);
    office.run(["show", &first]).code(0).says(&[&words, "take these rows out"]);
    let resumed = office.run(["resume", &first]).code(7).complains(&[&words]);
    office.run(["receipt", &first, "r.html"]).code(0);
    let page = std::fs::read_to_string(office.path("r.html")).unwrap();
    assert!(page.contains(&words), "{page}");
    // As it is told the rest goes out, and the correction stays.
    office.write("2026-10.csv", "loan_id,amount\nB,20\nC,30\n");
    office.follow(&resumed, "upload").code(0);
    let books = office.server.books();
    assert_eq!((&books["A"], &books["C"]), (&vec!["10".into(), "11".into()], &vec!["30".into()]));
}
