//! Exports with totals of all kinds, and with rows that are easily read wrongly: what is judged of each.

use std::fmt::Write;

use super::*;
use crate::checks::finding::{ExportFault, FindingKind, Side, TotalFault};
use crate::model::Amount;

/// The rows of a file, the line of its control total, and its findings.
fn judged(text: &str) -> String {
    let is_three = text.contains("client_id");
    let checked = check_text(text, if is_three { ThreeColumn } else { TwoColumn });
    let control = checked.meta.control_total.as_ref().and_then(|control| control.line);
    let control = control.map(|line| format!("line {line}"));
    let told = checked.findings.kept().iter().map(|finding| {
        let sign = if finding.severity == Severity::Error { '!' } else { '?' };
        let line = finding.line.map(|line| format!("@{line}")).unwrap_or_default();
        format!("{sign}{}{line}", finding.code())
    });
    let rows = format!("{} rows", checked.checked.rows);
    std::iter::once(rows).chain(control).chain(told).collect::<Vec<_>>().join(" ")
}

fn assert_judged(cases: &str) {
    let mut wrong = Vec::new();
    for case in cases.lines().filter(|line| line.contains(" => ")) {
        let (file, expected) = case.split_once(" => ").unwrap();
        let (lines, end) = file.strip_suffix('¬').map_or((file, "\n"), |lines| (lines, ""));
        let found = judged(&(lines.replace(" / ", "\n") + end));
        if found != expected {
            wrong.push(format!("{file}\n  {found}, not\n  {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn totals_are_told_from_rows() {
    assert_judged(include_str!("totals.txt"));
}

#[test]
fn rows_are_read_right_or_refused() {
    assert_judged(include_str!("rows.txt"));
}

/// What is told of a total says what it misses: rows of which it states the sum, their number, or nothing.
#[test]
fn a_total_that_disagrees_is_told_with_the_figure_that_it_states() {
    let other = |stated: &str, sum: &str| {
        let [stated, sum] = [stated, sum].map(|amount| amount.parse::<Amount>().unwrap());
        let sum = [sum].into_iter().sum();
        FindingKind::Export(TotalFault::Other { stated, sum, side: Side::Above }.into())
    };
    for (text, told) in [
        // Ids unlike most are those of loans, too.
        (
            "45501,24100\n45502,18000\n45503,9050\nKLA-004,31000\nKLA-005,12750\nKLA-006,6300\nGoma 01,101200",
            FindingKind::TotalLine,
        ),
        ("KV-1,10\nKV-2,20\nKV-3,7\nTotal,2", other("2", "37")),
        ("KV-1,10\nKV-2,20\nTotal loans: 31", other("31", "30")),
        ("KV-1,10000\nKV-2,20000\nTotal (2 loans): 200", other("200", "30000")),
    ] {
        let outcome = check_text(text, TwoColumn);
        let found: Vec<_> = outcome.findings.kept().iter().map(|found| &found.kind).collect();
        assert_eq!(found, [&told], "{text}");
    }
}

/// Where the decimal sign is open a total is told by the reading that is nearer to it, and a number of rows beside those
/// below the one before where it is nearer to that.
#[test]
fn a_figure_that_disagrees_is_told_beside_what_is_nearest() {
    let told = |text: &str, told: &dyn Fn(&TotalFault) -> bool| {
        let outcome = check_text(text, TwoColumn);
        let kinds = outcome.findings.kept().iter().map(|found| &found.kind);
        let mut totals = kinds.filter_map(|kind| match kind {
            FindingKind::Export(ExportFault::Total(fault)) => Some(fault),
            _ => None,
        });
        assert!(totals.next().is_some_and(told), "{text} {:?}", outcome.findings);
    };
    for (text, sum) in [
        ("L-1;1.250\nL-2;3.500\nL-3;2.750\nTotal;8500\n", "7500"),
        ("L-1;1.250\nL-2;3.500\nL-3;2.750\nTotal;8.5\n", "7.500"),
    ] {
        told(
            text,
            &|fault| matches!(fault, TotalFault::Other { sum: s, .. } if s.to_string() == sum),
        );
    }
    let first =
        "Loan ID,Amount\n1001,5\n1002,6\n1003,7\n1004,5\n1005,6\n1006,7\n\n(6 rows affected)\n";
    let second = "Loan ID,Amount\n1011,5\n1012,6\n1013,7\n1014,5\n1015,6\n\n";
    for (stated, rows) in [(7, 5), (14, 11)] {
        let text = format!("{first}{second}({stated} rows affected)\n");
        told(&text, &|fault| *fault == TotalFault::Count { stated, rows });
    }
}

/// The lines of ten loans whose amounts do not fit what was lent and what is owed, where each is what `amount` makes
/// of its number, what was lent and what was repaid; and where a column has the interest of each.
fn out_of_balance(titles: &str, amount: impl Fn(usize, u32, u32) -> u32) -> Vec<u64> {
    let lent = [4000, 2400, 6000, 3600, 5000, 1800, 2700, 4400, 3900, 2100];
    let repaid = [1000, 800, 2500, 1200, 833, 450, 900, 1100, 1300, 350];
    let mut text = titles.to_owned();
    for (at, (lent, repaid)) in lent.into_iter().zip(repaid).enumerate() {
        let (amount, owed) = (amount(at, lent, repaid), lent - repaid);
        let interest = if titles.contains("Interest") {
            format!(",{}.00", repaid / 10)
        } else {
            String::new()
        };
        write!(text, "\nKIN/{}/2025,{lent}.00,{amount}.00{interest},{owed}.00", 400 + 3 * at)
            .unwrap();
    }
    let options =
        Options { meaning: Some(AmountMeaning::CumulativePrincipal), ..Options::default() };
    let outcome = check_with(text.as_bytes(), TwoColumn, &options, &Rules::default());
    let told = outcome.checked.findings.kept().iter();
    told.inspect(|finding| assert_eq!(finding.code(), Code::AmountOutOfBalance, "{titles}"))
        .filter_map(|finding| finding.line)
        .collect()
}

#[test]
fn the_more_amounts_the_columns_beside_them_contradict_the_more_are_told() {
    let titles = "Loan ID,Loan Amount,Principal Repaid,Principal Outstanding";
    let told = |amount: fn(usize, u32, u32) -> u32| out_of_balance(titles, amount);
    assert!(told(|_, _, repaid| repaid).is_empty());
    assert_eq!(told(|at, _, repaid| if at == 2 || at == 5 { 0 } else { repaid }), [4, 7]);
    assert_eq!(told(|at, lent, repaid| if at == 4 { lent } else { repaid }), [6]);
    assert_eq!(told(|at, _, repaid| if at == 3 { 2 * repaid } else { repaid }), [5]);
    assert_eq!(told(|_, lent, repaid| lent - repaid).len(), 10);
    let titles = "Loan ID,Loan Amount,Amount Paid,Interest,Balance";
    assert!(out_of_balance(titles, |_, _, repaid| repaid).is_empty());
    assert_eq!(out_of_balance(titles, |_, _, repaid| repaid + repaid / 10).len(), 10);
}

/// A currency without decimals has none that are 0, either: what stands before three digits is a group.
#[test]
fn thousands_are_groups_where_the_currency_has_no_decimals() {
    for (text, code, total) in [
        ("Loan ID;Amount\nL-1;50,000\nL-2;25,000\nL-3;0\n", "RWF", "75000"),
        ("Loan ID;Amount\nL-1;50.000\nL-2;25.000\nL-3;0\n", "XOF", "75000"),
        ("Loan ID,Amount\nL-1,50.000\nL-2,25.000\nL-3,0\n", "XOF", "75000"),
        ("Loan ID,Amount\nL-1,50.000\nL-2,12500.000\nL-3,0\n", "XOF", "12550.000"),
    ] {
        let outcome = check_with(text.as_bytes(), TwoColumn, &Options::default(), &rules(code));
        let told: Vec<_> = outcome.findings.kept().iter().map(Finding::code).collect();
        assert_eq!((outcome.total.to_string().as_str(), &told[..]), (total, &[][..]), "{text}");
    }
}

#[test]
fn a_title_with_the_sign_of_another_currency_than_the_setting_is_told() {
    for (title, code, is_other) in [
        ("Amount (TSh)", "KES", true),
        ("Monto (soles)", "USD", true),
        ("Amount (Sh.)", "PEN", true),
        ("Monto (L)", "PEN", true),
        ("Monto (Q)", "HNL", true),
        ("Amount (Rs)", "PEN", true),
        ("Monto (S/.)", "USD", true),
        ("Monto (S/.)", "PEN", false),
        ("Monto (L)", "HNL", false),
        ("Amount (Sh.)", "UGX", false),
        ("Amount (KSh)", "KES", false),
        ("Amount (TSh)", "TZS", false),
        ("Amount (Shs)", "UGX", false),
        ("Amount (Rs)", "NPR", false),
        ("Amount (сом)", "KGS", false),
        ("Amount", "KES", false),
    ] {
        let text = format!("Loan ID;{title}\nL-1;50\nL-2;25\n");
        let outcome = check_with(text.as_bytes(), TwoColumn, &Options::default(), &rules(code));
        let told: Vec<_> = outcome.findings.kept().iter().map(Finding::code).collect();
        let expected = if is_other { vec![Code::AmountCurrency] } else { Vec::new() };
        assert_eq!(told, expected, "{title} {code}");
    }
}

#[test]
fn a_heading_with_another_currency_than_the_setting_is_told() {
    for (heading, code, is_other) in [
        ("Expresado en dólares", "KES", true),
        ("Expresado en dólares", "USD", false),
        ("Валюта: USD", "KES", true),
        ("Валюта: KES", "KES", false),
        ("Sums in UGX", "KES", true),
        ("Đơn vị tính: USD", "VND", true),
        ("Суммы в долларах США", "KGS", true),
        ("Moeda: USD", "MZN", true),
        ("المبالغ بالدولار", "EGP", true),
        // The name of an institution.
        ("USD Microfinance Ltd", "KES", false),
    ] {
        let text = format!("{heading}\nLoan ID;Amount\nL-1;50\nL-2;25\n");
        let outcome = check_with(text.as_bytes(), TwoColumn, &Options::default(), &rules(code));
        let expected = if is_other { "amount.currency@1" } else { "" };
        assert_eq!(findings(&outcome), expected, "{heading} {code}");
    }
}

/// `Saldo` is known alone, and what is meant only below the title that stands over both.
#[test]
fn titles_of_two_lines_are_read_together_where_one_alone_says_what_is_not_meant() {
    let options =
        Options { meaning: Some(AmountMeaning::CumulativePrincipal), ..Options::default() };
    let text =
        ";Capital;;\nN° préstamo;Desembolsado;Saldo;Pagado\nL-1;400;300;100\nL-2;240;160;80\n";
    let outcome = check_with(text.as_bytes(), TwoColumn, &options, &Rules::default());
    assert!(outcome.findings.kept().is_empty(), "{:?}", outcome.findings);
    assert_eq!(outcome.meta.columns.amount.as_deref(), Some("Capital Pagado"));
}

/// What is not meant is left where another column says that it was paid; and where one column has the principal with
/// its interest, it is asked which is meant.
#[test]
fn what_was_paid_is_taken_beside_what_is_owed_and_asked_for_beside_all_that_was_paid() {
    let options =
        Options { meaning: Some(AmountMeaning::CumulativePrincipal), ..Options::default() };
    for (text, taken) in [
        ("Loan Number,Paid,Balance\nL-1,125.50,750\n", Ok("Paid")),
        ("N° crédito,Saldo,Pagado\nL-1,750.00,125.50\n", Ok("Pagado")),
        ("Loan Number,Paid,Collected,Balance\nL-1,125.50,130,750\n", Err(Code::AmountWrongColumn)),
        (
            "Loan ID,Prin. Rep.,Int. Rep.,Total Repaid,Bal.\nL-1,125.50,24.50,150.00,375\n",
            Err(Code::HeaderDuplicateColumn),
        ),
        (
            "Loan No,Client,Amount,Repaid,,,Balance,,\n,,,P,I,T,P,I,T\nL-1,A,500,125,25,150,375,75,450\n",
            Err(Code::HeaderDuplicateColumn),
        ),
        (
            "N° crédito,Socio,Monto,Pagos acumulados,,,Saldos,,\n,,Otorgado,Capital,Interés,Total,Capital,Interés,Total\n\
             L-1,A,500,125,25,150,375,75,450\n",
            Ok("Pagos acumulados Capital"),
        ),
    ] {
        let outcome = check_with(text.as_bytes(), TwoColumn, &options, &Rules::default());
        let found: Vec<_> = outcome.findings.kept().iter().map(Finding::code).collect();
        match taken {
            Ok(title) => assert_eq!(outcome.meta.columns.amount.as_deref(), Some(title), "{text}"),
            Err(code) => assert_eq!(found, [code], "{text}"),
        }
    }
}

/// What was paid in a month is less than what the settings mean, and stands first.
#[test]
fn what_was_repaid_in_all_is_taken_beside_the_amount_of_a_month() {
    let options =
        Options { meaning: Some(AmountMeaning::CumulativePrincipal), ..Options::default() };
    for (text, taken) in [
        (
            "Loan ID,Amount paid October,Amount paid cumulative\nL-1,300,620\nL-2,320,320\n",
            "Amount paid cumulative",
        ),
        (
            "Loan ID,Client,Amount paid,\n,,October,Cumulative\nL-1,A,300,620\nL-2,B,320,320\n",
            "Amount paid Cumulative",
        ),
        (
            "Loan,Client,Disbursement,,Repayments to date,,Balance\n\
             No.,Name,Date,Amount,Principal,Interest,Principal\n\
             L-1,A,01/02/2026,1000,620,9,380\nL-2,B,01/02/2026,320,320,9,0\n",
            "Repayments to date Principal",
        ),
        (
            "Loan ID;Montant payé octobre 2026;Montant payé cumulé\nL-1;300;620\nL-2;320;320\n",
            "Montant payé cumulé",
        ),
        ("No. Crédito,Monto,Cap. Pagado,Saldo Cap.\n4001,5000,1000,4000\n", "Cap. Pagado"),
        ("Loan ID,Repaid October,Repaid to date\nL-1,300,620\nL-2,320,320\n", "Repaid to date"),
        (
            "Loan ID;Capital pagado acumulado;Capital pagado octubre\nL-1;620;300\nL-2;320;320\n",
            "Capital pagado acumulado",
        ),
    ] {
        let outcome = check_with(text.as_bytes(), TwoColumn, &options, &Rules::default());
        assert!(outcome.findings.kept().is_empty(), "{text}{:?}", outcome.findings);
        assert_eq!(outcome.meta.columns.amount.as_deref(), Some(taken));
    }
}

/// What is owed is not taken for what was repaid, under whatever name.
#[test]
fn amounts_that_are_still_owed_are_known_by_more_names() {
    let options =
        Options { meaning: Some(AmountMeaning::CumulativePrincipal), ..Options::default() };
    for title in [
        "Amount Outstanding (KES)",
        "Remaining Balance",
        "Montant restant",
        "Saldo vigente",
        "Capital em dívida",
        "Остаток основного долга",
        "Salio la mkopo",
    ] {
        let text = format!("Loan ID,{title}\nL-1,300\nL-2,320\n");
        let findings =
            &check_with(text.as_bytes(), TwoColumn, &options, &Rules::default()).findings;
        let codes: Vec<_> = findings.kept().iter().map(|found| found.code().as_str()).collect();
        assert_eq!(codes, ["amount.wrong-column"], "{title}");
    }
}

/// What is owed may stand below a title that is not known, beside the amount of the loan.
#[test]
fn an_amount_beside_what_is_owed_in_short_words_is_asked_about() {
    let options =
        Options { meaning: Some(AmountMeaning::OutstandingPrincipal), ..Options::default() };
    for title in ["OLB", "Loan Bal", "Closing Bal.", "O/S", "Owing", "Sdo. Cap."] {
        let text = format!("Loan No,Client,Amount,{title}\nL-1,A,500,300\nL-2,B,400,320\n");
        let findings =
            &check_with(text.as_bytes(), TwoColumn, &options, &Rules::default()).findings;
        let codes: Vec<_> = findings.kept().iter().map(|found| found.code().as_str()).collect();
        assert_eq!(codes, ["header.duplicate-column"], "{title}");
    }
}

/// With its interest more was repaid than the principal, also under titles that are not known.
#[test]
fn amounts_that_are_sums_of_columns_beside_them_are_asked_about() {
    let (repaid, owed) = (AmountMeaning::CumulativePrincipal, AmountMeaning::OutstandingPrincipal);
    let asked = "header.duplicate-column@1";
    for (text, meaning, found) in [
        (
            "Loan ID,Prin. Rep.,Int. Rep.,Total Repaid,Bal.\n\
             1,1250.00,250.00,1500.00,3750\n2,2500.00,,2500.00,500\n3,100.50,9.50,110.00,5\n",
            repaid,
            asked,
        ),
        ("Loan ID;A;B;C;Total Repaid\n1;1.250;50;7;1.307\n2;500;9;0;509\n", repaid, asked),
        (
            "Loan ID,OLB P,OLB I,Balance\n1,1250,250,1500\n2,500,50,550\nBy: 5/11/2026,5/11/2026,,\n",
            owed,
            asked,
        ),
        ("Loan ID,Prin.,Int.,Repaid to date\n1,1250,250,1500\n2,500,50,550\n", repaid, asked),
        // What was repaid before and since, what was lent, and what says that it is the principal.
        ("Loan ID,Before,Now,Repaid to date\n1,1250,250,1500\n2,500,50,550\n", repaid, ""),
        ("Loan ID,Total Repaid,A,Bal.\n1,1250,250,1000\n2,500,50,450\n", repaid, ""),
        ("Loan ID,A,B,Principal Repaid\n1,1250,250,1500\n2,500,50,550\n", repaid, ""),
        // No more than one row has a sum, or nothing is added.
        ("Loan ID,A,B,Total Repaid\n1,1250,250,1500\n2,0,0,0\n", repaid, ""),
        ("Loan ID,A,B,Total Repaid\n1,1250,0,1250\n2,500,0,500\n", repaid, ""),
        ("Loan ID,A,B,Total Repaid\n1,1250,250,1500\n2,500,50,551\n", repaid, ""),
    ] {
        let options = Options { meaning: Some(meaning), ..Options::default() };
        let outcome = check_with(text.as_bytes(), TwoColumn, &options, &Rules::default());
        assert_eq!(findings(&outcome), found, "{text}");
    }
}
