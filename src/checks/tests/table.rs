//! Small files, and the codes and lines of what is said about them.

use super::*;

fn assert_table(format: CsvFormat, currency: &str, table: &[(&str, &str)]) {
    for (text, expected) in table {
        let checked = check_with(text.as_bytes(), format, &Options::default(), &rules(currency));
        assert_eq!(findings(&checked), *expected, "{text:?}\n{:#?}", checked.findings);
    }
}

#[test]
fn what_is_said_about_a_file_as_a_whole() {
    assert_table(
        TwoColumn,
        "",
        &[
            ("", "file.empty@1"),
            ("\u{FEFF}", "file.empty@1"),
            ("\n\r\n , ;;\n", "file.empty@1"),
            ("\nloan_id,amount\n", "file.empty@2"),
            ("\u{0}\u{0}", "file.encoding@1"),
            ("a,1\nb,\u{0}", "file.encoding@2"),
            ("A1,10\nA2;20\nA3,30\nA4;40\n", "file.dialect-ambiguous"),
            ("loan_id,amount\nA1,10\nA2;20\nA3,30\nA4;40\n", "row.columns@3 row.columns@5"),
            ("1001\n1002\n", "file.dialect-ambiguous"),
            ("loan_id\n1001\n", "file.dialect-ambiguous"),
            ("Ref;Name;Value\n1;Ana;480,50\n", "header.missing-column@1"),
            ("loan_id,Value\nL-1,bad\n", "header.missing-column@1"),
            ("loan_id,amount,Montant\nL-1,1,1\n", "header.duplicate-column@1"),
            ("amount,loan_id,amount\n1,L-1,1\n", "header.duplicate-column@1"),
            ("loan_id,x,x,amount\nL-1,,,1\n", ""),
        ],
    );
    for bytes in [&b"L-1,1\nPr\xEA\x81t,2\n"[..], b"L-1,1\n\xE9"] {
        let checked = check_with(bytes, TwoColumn, &Options::default(), &Rules::default());
        assert_eq!((findings(&checked).as_str(), checked.dialect), ("file.encoding@2", None));
    }
}

#[test]
fn what_is_said_about_a_row() {
    assert_table(
        TwoColumn,
        "",
        &[
            ("L-1,1\nL-2\nL-3,3,3\nL-4,4", "row.columns@2 row.columns@3"),
            ("L-1,1\n\"L-2,2\nL-3,x\nL-4,4", "row.quote@2 amount.not-a-number@3"),
            ("L-1,1\n5\" pipe,2\n\"L\"3,3\nL-4,4", "row.quote@2 row.quote@3"),
            ("L-1,1\n\"L-2,2\nL-3,x\nL-4,4\"\n", "row.quote@2 amount.not-a-number@3 row.quote@4"),
            ("\"loan_id,amount\nL-1,1\n", "row.quote@1"),
            ("L-1,1\nL-2,2\nTotal,3", ""),
            ("L-1,1\nTOTAL GÉNÉRAL,1\nL-2,2", "row.total-line@3"),
            ("loan_id,name,amount\nL-1,a,1\nTotal,1", ""),
            ("L-1,1\nL-2,2\n,3\n\n,\n", ""),
            ("name,loan_id,amount\na,L-1,1\nTotal,,1\nb,L-2,2", "row.total-line@4"),
            ("L-1,1\nL-2,2\n,4", "loan_id.missing@3"),
            ("L-1,1\n,1", "loan_id.missing@2"),
            // A sum in the middle proves nothing.
            ("L-1,1\nL-2,2\n,3\nL-4,4", "loan_id.missing@3"),
            ("L-1,1\nL-2,2\nUMOJA,3\nL-4,4", "row.total-line@3"),
            ("L-1,1\nL-2,2\n,3\nL-4,4\n,4", ""),
            ("L-1,1\nL-2,2\n,3\n,3\nL-4,4", ""),
            ("loan_id,name,amount\nL-1,Ana,1\nL-2,Eva,2\n,Isa,3", "loan_id.missing@4"),
            ("loan_id,branch,amount\nL-1,Goma,1\nL-2,Goma,2\n,Goma,3", ""),
            ("Total,3\nL-1,1\nL-2,2", ""),
            ("Goma,3\nL-1,1\nL-2,2\nBeni,9\nL-3,4\nL-4,5\nTotal,12", ""),
            (
                "L-1,1\nL-2,2\nL-3,4\nL-4,5\nGoma,3\nBeni,9\nTotal,12",
                "row.total-line@5 row.total-line@6",
            ),
            ("L-1,10\nL-2,20\nL-3,30\nL-4,40\nL-5,50\nGoma,30\nTotal,150", "row.total-line@6"),
            ("L-1,1.50\nL-2,2\n01,3.50\nL-3,4\nL-4,5\n02,9", "row.total-line@3 row.total-line@6"),
            ("01,3.50\nL-1,1.50\nL-2,2\n02,9\nL-3,4\nL-4,5", "row.total-line@1 row.total-line@4"),
            ("L-1,1\nL-2,2\nTotal: 4,", "row.total-line@3"),
            ("L-1,1\nL-2,2\nTotal: 3 USD,", ""),
            ("L-1,1\nL-2,2\nTotal 2026,", ""),
            ("L-1,1\nL-2,2\nTotal,3.00 USD", ""),
            ("L-1,1\nL-2,2\nTotal,4.00 USD", "row.total-line@3"),
            ("L-1,1\nL-2,2\nTotal,####", "row.total-line@3"),
            ("L-1,10\nL-2,20\nTotal loans,2", ""),
            ("loan_id,amount\nUMOJA GROUP,30\nKV-1,10\nKV-2,20", "row.not-a-loan@2"),
            ("KV-1,0\nKV-2,50\nUMOJA GROUP,50", "row.not-a-loan@3"),
            // Where a number stands among the amounts, it alone decides.
            ("L-1,10\nL-2,20\nTotal,2", "row.total-line@3"),
            ("L-1,10\nL-2,20\nTotal loans,2.00", "row.total-line@3"),
            ("L-1,10\nL-2,21\nTotal 31 Oct,40", "row.total-line@3"),
            ("loan_id,name,amount\nL-1,A,10\nL-2,B,20\nTotal,2,40", "row.total-line@4"),
            ("loan_id,amount,due\nL-1,10,0\nL-2,20,5\nTotal,20,30", "row.total-line@4"),
            ("loan_id,amount\n1,2", ""),
            ("L-1,10\nL-2,20\n(3 rows)", "row.total-line@3"),
            ("L-1,10\nL-2,20\nNumber of loans,3", "row.total-line@3"),
            ("L-1,10\nL-2,20\nNumber of loans,2\nTotal amount: 30,", ""),
            ("L-1,10\nL-2,20\n13 rows in total", "row.total-line@3"),
            ("L-1,10\nL-2,20\nTotal,=SUM(B2:B3)", "row.total-line@3"),
            ("L-1,10\nL-2,20\n(2 rows)", ""),
            ("L-1,10\nL-2,20\nResult truncated", "row.not-a-loan@3"),
            ("loan_id,amount\n1,2\nL-1,10\nL-2,20", "row.not-a-loan@2"),
            ("1,2\n2,3\n3,4", ""),
            ("L-1,10\nL-2,20\nUMOJA,5.00 USD", "amount.not-a-number@3"),
            ("L-1,10\nL-2,20\nPrinted on,31/10/2026", ""),
            ("L-1,10\nL-2,20\nLast page,Page 7", ""),
            ("L-1,1\nL-2,2\nTotal,4", "row.total-line@3"),
            ("L-1,1\nTotal,7,9", "row.total-line@2"),
            ("L-1,1\nL-2,2\nИтого,3", ""),
            ("L-1,1\nL-2,2\nИтого,4", "row.total-line@3"),
            ("L-1,1\nL-2,2\nBalance at 31/10,3", "row.total-line@3"),
            ("L-1,1\nL-2,2\nL-3,4\nBalance at 31/10,8", "row.not-a-loan@4"),
            ("L-1,1\nL-2,2\nRows: 2,2", "row.total-line@3"),
            (
                "L-1,1\nL-2,2\nL-3,4\nL-4,5\nL-5,6\nL-6,7\nL-7,8\nL-8,9\nL-9,10\nL-10,11\nL-11,12\n\
                 L-12,13\nL-13,14\nL-14,15\nL-15,16\nL-16,18\nInterest,40\nFees,31\nTax,33\nSavings,39",
                "row.not-a-loan@17 row.not-a-loan@18 row.not-a-loan@19 row.not-a-loan@20",
            ),
            ("L-1,10\nL-2,20\nL-3,30", ""),
            ("ANA,10\nBEA,20\nEVA,30", ""),
            ("L-1,1\nPage 2 of 5,\nL-2,2\n(2 rows)", ""),
            ("L-1,1\n---,---\nL-2,2\n{\"error\":1}", "row.not-a-loan@4"),
            ("loan_id,amount\nL-1,1\namount,loan_id\nL-2,2", "row.not-a-loan@3"),
            ("L-1,1\n\u{A0},2\n\"\",4", "loan_id.missing@2 loan_id.missing@3"),
            ("L-1,1\nL-2,2\n L-1\u{A0},3", "loan_id.duplicate@3"),
            (
                "1.23457E+11,1\n1.23457E+12,2",
                "loan_id.scientific-notation@1 loan_id.scientific-notation@2",
            ),
            (
                "\"L-\n1\",1\nL\u{202E}2,2",
                "loan_id.control-character@1 loan_id.control-character@3",
            ),
            ("#REF!,1\n#N/A,2\n#7,3", "loan_id.spreadsheet-error@1 loan_id.spreadsheet-error@2"),
            ("L-1,1\n12/2024,2\n01-Mar,3", "loan_id.date@2 loan_id.date@3"),
            ("1/2024,1\n2/2024,2\n13/2024,3", ""),
            ("janv-24,1\nfévr-24,2\nmars-24,3", "loan_id.date@1 loan_id.date@2 loan_id.date@3"),
            ("0042,1\nLn-1,2\n42,3\nLN-1,4", "loan_id.near-duplicate@3 loan_id.near-duplicate@4"),
            ("042,1\n42,2\n42,3", "loan_id.near-duplicate@2 loan_id.duplicate@3"),
            // Salesforce tells capitals apart.
            ("a0X5g00000Wu9YI,1\na0X5g00000Wu9Yi,2", ""),
            ("Kampala00012345,1\nKAMPALA00012345,2", "loan_id.near-duplicate@2"),
            (",-1\nL-2,x", "loan_id.missing@1 amount.negative@1 amount.not-a-number@2"),
        ],
    );
}

#[test]
fn what_is_said_where_days_stand_in_place_of_ids() {
    assert_table(
        TwoColumn,
        "",
        &[
            ("1/2/2024,1\n2/2/2024,2\n13/14/2024,3", ""),
            (
                "03/10/2026,1.50\n14/10/2026,2.50\n21/10/2026,3.50",
                "loan_id.date@1 loan_id.date@2 loan_id.date@3",
            ),
            ("03/10/2026,1.50\n14/10/2026,2.50\nTotal,4.00", "loan_id.date@1 loan_id.date@2"),
            (
                "03/10/2026,1.50\n14/10/2026,2.50\n15/10/2026,2.50\nTotal,6.50",
                "loan_id.date@1 loan_id.date@2 loan_id.date@3",
            ),
            (
                "03/10/26 10:25,1.50\n14/10/26 08:01,2.50\n21/10/26 00:00,3.50",
                "loan_id.date@1 loan_id.date@2 loan_id.date@3",
            ),
        ],
    );
}

#[test]
fn what_is_said_about_an_amount() {
    assert_table(
        TwoColumn,
        "USD",
        &[
            ("L-1,\nL-2,\u{A0}\nL-3,1", "amount.missing@1 amount.missing@2"),
            ("L-1,-5\nL-2,\u{2212}5.00\nL-3,-0\nL-4,-0.00", "amount.negative@1 amount.negative@2"),
            (
                "L-1,1e3\nL-2,+5\nL-3,NaN\nL-4,1_000",
                "amount.not-a-number@1 amount.not-a-number@2 amount.not-a-number@3 amount.not-a-number@4",
            ),
            (
                "L-1,$5\nL-2,5%\nL-3,(5)\nL-4,٣",
                "amount.not-a-number@1 amount.not-a-number@2 amount.not-a-number@3 amount.not-a-number@4",
            ),
            ("L-1,.5\nL-2,5.\nL-3,1.5", ""),
            (
                "L-1,.\nL-2,-.5\nL-3,.505",
                "amount.not-a-number@1 amount.negative@2 amount.decimals@3",
            ),
            ("L-1,480.505\nL-2,480.5000\nL-3,0.125", "amount.decimals@1 amount.decimals@3"),
            ("L-1,1000000000000\nL-2,999999999999.99", "amount.too-large@1"),
            ("L-1;1.250\nL-2;1000\nL-3;2,500", "amount.ambiguous@1 amount.ambiguous@3"),
            ("L-1;1.250\nL-2;480,50", ""),
            ("L-1;1.50\nL-2;2.50\nL-3;3,50\nL-4;1.250", "amount.ambiguous@3 amount.ambiguous@4"),
            ("L-1;1.50\nL-2;3,50", "amount.ambiguous@1 amount.ambiguous@2"),
            ("L-1,100\nL-2,480.505", "amount.ambiguous@2"),
            ("L-1;100\nL-2;480.505", "amount.ambiguous@2"),
            ("L-1;100\nL-2;480.505\nL-3;1.000", ""),
            ("L-1;1500\nL-2;480.505\nL-3;1.000", "amount.ambiguous@2 amount.ambiguous@3"),
            ("L-1;10.50\nL-2;5.000\nL-3;480.505", "amount.ambiguous@2 amount.decimals@3"),
            ("L-1;5,000\nL-2;5.000\nL-3;10,50", "amount.ambiguous@1"),
            ("L-1;0.500\nL-2;5.000\nL-3;12.50", ""),
            ("L-1,0\nL-2,0.00\nL-3,5", "amount.mostly-zero"),
            ("L-1,0\nL-2,5", ""),
            ("L-1,0", ""),
        ],
    );
}

#[test]
fn what_the_currency_says_about_an_amount() {
    assert_table(
        TwoColumn,
        "XOF",
        &[
            ("L-1;1.250\nL-2;1.000", ""),
            ("L-1;480.00\nL-2;480.50", "amount.decimals@2"),
            ("L-1;1.250\nL-2;2.250\nL-3;1,250", "amount.ambiguous@3"),
            ("L-1;1.250\nL-2;2.250\nL-3;1,000", "amount.ambiguous@3"),
        ],
    );
    let totals = [
        ("L-1;480\nL-2;500\nTotal XOF;980", ""),
        ("L-1;480\nL-2;500\nTotal;980", ""),
        ("L-1;480\nL-2;500\nTotal USD;980", "amount.currency@3"),
        ("L-1;480\nL-2;500\nTotal;980\nTotal USD;41", "row.total-line@4"),
        ("L-1;480\nTotal USD;480\nL-2;500\nTotal XOF;500", "amount.currency@2"),
    ];
    assert_table(TwoColumn, "XOF", &totals);
    let dinars = [("L-1;0.125\nL-2;1.1255", "amount.decimals@2"), ("L-1;10.50\nL-2;5.000", "")];
    assert_table(TwoColumn, "TND", &dinars);
    assert_table(TwoColumn, "", &[("L-1;0.125\nL-2;1.12", "amount.decimals@1")]);
    let digits = format!("L-1,1\nL-2,{}\n", "9".repeat(500));
    assert_table(TwoColumn, "", &[(&digits, "amount.too-large@2")]);
}

#[test]
fn what_is_said_about_three_columns() {
    assert_table(
        ThreeColumn,
        "",
        &[
            ("L-1,C-1,1\nL-1,C-2,2\nL-1,C-1,3", "loan_id.duplicate@3"),
            (
                "L-1,,1\nL-2,1E+11,2\nL-3,C\u{7},3",
                "client_id.missing@1 client_id.scientific-notation@2 client_id.control-character@3",
            ),
            (
                "L-1001,C-17,1\nL-1002,pendiente,2\nL-1003,S.N.,3",
                "client_id.missing@2 client_id.missing@3",
            ),
            ("L-1,#NAME?,1\nL-2,Mar-24,2", "client_id.spreadsheet-error@1 client_id.date@2"),
            ("L-1,C-1,1\nl-1,C-2,2\nl-01,c-1,3", "loan_id.near-duplicate@3"),
            (",,x1", "loan_id.missing@1 client_id.missing@1 amount.not-a-number@1"),
            ("loan_id,amount\nL-1,1\n", "header.missing-column@1"),
            ("L-1,C-1,1\nL-2,C-2,2\n,,3", ""),
            // A total has no client that goes on.
            ("129-1,500,100\n130,501,50\n133,502,50", ""),
            ("L20021,500,50\nL20028,501,50\n00030,502,100", ""),
            ("K/1/2025,10,50\nK/2/2025,20,25\nK/3/2025,7,00", "row.columns@1"),
            ("K/1/2025,10,50\nK/2/2025,120,25", "row.columns@1"),
            ("K/1/2025,10,50\nK/2/2025,20,25", ""),
            ("K/1/2025,10,50\nK/2/2025,120,250", ""),
            ("K/1/2025;10;50\nK/2/2025;7;05", ""),
        ],
    );
}
