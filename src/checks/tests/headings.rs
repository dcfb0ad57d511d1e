//! Headings above the titles, as banks write them, and what is said of wrong titles.

use super::*;
use crate::model::AmountMeaning;

const FRENCH: &str = "Rapport des remboursements;;;\nAgence : Thiès;;;\n;;;\n\
                      ID du prêt;Client;Date;Montant\n\
                      L-1;Awa;31/10/2026;1 250,50\nL-2;Moussa;31/10/2026;480,00\n";

#[test]
fn headings_above_the_titles_are_passed_over() {
    for (text, skipped, titles_line, total) in [
        (FRENCH, &[1, 2][..], 4, "1730.50"),
        ("Report of October 2026\n\nloan_id;Montant\nL-1;5.50\nL-2;6.50\n", &[1], 3, "12.00"),
        ("sep=;\nloan_id;Montant\nL-1;5.50\nL-2;6.50\n", &[1], 2, "12.00"),
        ("Agence 7;\nID;Nom;Montant;loan_id\n1;Awa;5.50;L-1\n2;Paul;6.50;L-2\n", &[1], 2, "12.00"),
        ("Solde au 31/10;99\nloan_id;Montant\nL-1;5.50\nL-2;6.50\n", &[1], 2, "12.00"),
        ("Agence;7\nID;Nom;Montant;loan_id\n1;Awa;5.50;L-1\n", &[1], 2, "5.50"),
        ("Loan,,Repaid\nNumber,Branch,Principal\nL-1,Goma,5\n", &[], 1, "5"),
        ("Loan Number,Amount\nNuméro de prêt,Montant\nL-1,5\n", &[2], 1, "5"),
        (",Repaid,,\nLoan ID,Principal,Interest,Total\nL-1,5,1,6\n", &[], 1, "5"),
        ("Loan,,Repaid,\nID,Officer ID,Principal,Total\nL-1,O-1,5,6\n", &[], 1, "5"),
        // Once more in another language that is not known.
        ("Loan No,Client,Principal Paid\nНомер кредита,Клиент,Погашено\nL-1,A,5\n", &[2], 1, "5"),
        ("Номер кредита,Клиент,Погашено\nLoan No,Client,Principal Paid\nL-1,A,5\n", &[1], 2, "5"),
        ("Loan No,Amount\nN° de prêt,Versé\nL-1,5\n", &[2], 1, "5"),
        // Databases rule off columns without a title, too.
        ("Loan No,Principal Paid,,\n-------,--------------,---,---\nL-1,5,,\n", &[2], 1, "5"),
    ] {
        let checked = check_text(text, TwoColumn);
        assert_eq!(findings(&checked), "", "{text}");
        assert_eq!(
            (&checked.meta.skipped_lines[..], checked.total.to_string()),
            (skipped, total.into())
        );
        assert_eq!(checked.dialect.unwrap().titles_line, Some(titles_line), "{text}");
    }
}

#[test]
fn what_is_owed_is_told_by_a_heading_or_by_a_line_over_the_amounts() {
    let options =
        Options { meaning: Some(AmountMeaning::CumulativePrincipal), ..Options::default() };
    for (above, found) in [
        ("Outstanding balances\n\n", "amount.wrong-column@1"),
        (",Outstanding\n", "amount.wrong-column@1"),
        ("Остаток основного долга\n", "amount.wrong-column@1"),
        ("List of outstanding loans\n", ""),
        ("Outstanding,\n", ""),
    ] {
        let text = format!("{above}Loan ID,Amount\nL-1,5\nL-2,6\n");
        let checked = check_with(text.as_bytes(), TwoColumn, &options, &Rules::default());
        assert_eq!(findings(&checked), found, "{above}");
    }
}

#[test]
fn a_second_line_that_may_change_what_amounts_are_is_no_translation() {
    for text in [
        "Loan No,Client,Principal\nNumber,Name,Due\nL-1,A,5\n",
        "Loan No,Client,Amount\nKiva Number,Name,Overdue\nL-1,A,5\n",
        "Loan No,Client,Amount\nkyat,kyat,kyat\nL-1,A,5\n",
        "Loan No,Client,Amount\ntext,text,in lakhs\nL-1,A,5\n",
    ] {
        assert!(!check_text(text, TwoColumn).is_valid(), "{text}");
    }
}

#[test]
fn a_line_of_words_below_the_titles_may_be_a_row() {
    for line in ["Nimero y'inguzanyo,Umukiriya,Amafaranga", "to be issued,Bob,fifty"] {
        let text = format!("Loan No,Client,Amount\n{line}\nL-1,A,5\nL-2,B,6\n");
        let checked = check_text(&text, TwoColumn);
        assert_eq!(
            (findings(&checked).as_str(), checked.checked.rows),
            ("row.not-a-loan@2", 2),
            "{line}"
        );
        assert!(checked.is_valid());
    }
}

#[test]
fn titles_of_which_none_is_known_are_told_below_headings() {
    for text in [
        "ОсОО МКК Кредит\n\nНомер кредита|ФИО|Погашено\n27.14.00305|Асанова Г.|4250,00\n\
         27.15.00306|Ибраимова А.|150,50\n27.16.00307|Каримов Р.|50,00\n",
        "Quỹ M7-MFI,,\n\nSố khế ước,Tên khách hàng,Gốc đã trả\n543,Nguyễn Thị Hoa,931\n\
         544,Trần Văn Bình,120\n",
        "Total repaid,931\n\nBranch,External Id,Principal Repaid\nGoma,K-543,931\nGoma,K-544,120\n",
        "Quỹ M7-MFI,,\n\nSố khế ước,Tên khách hàng,Gốc đã trả\n-,-,-\n543,Nguyễn Thị Hoa,931\n",
    ] {
        assert_eq!(findings(&check_text(text, TwoColumn)), "header.missing-column@3", "{text}");
    }
    // No line of words stands above the rows.
    for (text, found) in
        [("L-1,Awa,5\nL-2,Bea,6\n", "row.columns@1 row.columns@2"), ("L-1,5\nL-2,6\n", "")]
    {
        assert_eq!(findings(&check_text(text, TwoColumn)), found, "{text}");
    }
}

#[test]
fn titles_in_the_letters_of_another_encoding_are_told_as_such() {
    let of = |encoding: &'static encoding_rs::Encoding, text: &str| {
        let (bytes, ..) = encoding.encode(text);
        findings(&check_with(&bytes, TwoColumn, &Options::default(), &Rules::default()))
    };
    let russian = "Номер кредита;Клиент;Погашено\nK-0101/26;Асанова;250,00\n";
    assert_eq!(of(encoding_rs::WINDOWS_1251, russian), "file.encoding@1");
    let french = "Référence été;Prénom;À régler\n101/26;Awa;250,00\n";
    assert_eq!(of(encoding_rs::WINDOWS_1252, french), "header.missing-column@1");
}

#[test]
fn titles_that_partners_have_are_known() {
    let is_read = |id: &str, amount: &str| {
        let text = format!("{id};Agence;{amount}\nL-1;A;5\nL-2;B;6\n");
        findings(&check_text(&text, TwoColumn)).is_empty()
    };
    for id in [
        "Loan #",
        "LOAN_ACCT_NO",
        "N° de dossier",
        "Numéro dossier",
        "Cod. Crédito",
        "Nº do contrato",
        "Contract No",
        "Nro. Pagaré",
        "Loan ID / Namba ya mkopo",
        "Номер кредита / Loan ID",
        "Numero ya inguzanyo / Loan ID",
        "Loan ID (Numero ng pautang)",
        "Mã số / Loan No",
    ] {
        assert!(is_read(id, "Amount"), "{id}");
    }
    for amount in [
        "Prin. Paid",
        "Cum. Principal Paid",
        "Principal Collected",
        "Principal Repaid (derived)",
        "principal_repaid_derived",
        "Remboursement capital",
        "Capital recuperado",
        "Capital pagado S/",
        "Principal Repaid upto Nov-26",
        "Principal Repaid up to 31/10/2026",
        "Principal paid till Oct 2026",
        "Principal paid until October 2026",
        "Amount Repaid by Oct-26",
        "Amount Repaid thru Oct-26",
        "Capital pagado hasta octubre 2026",
        "Capital pagado al cierre de octubre",
        "Monto pagado a fin de octubre 2026",
        "Capital remboursé jusqu'au 31/10/2026",
        "Montant remboursé jusqu’à fin octobre 2026",
        "Monto pagado (S/.)",
        "Monto pagado (M.N.)",
        "Capital pagado en Q",
        "Saldo L",
        "Montant remboursé F",
        "Valor pago MTn",
        "Valor pago (Kz)",
        "Amount Paid GH¢",
        "Amount VNĐ",
        "Amount (руб.)",
        "Amount (د.ا)",
        "Amount so'm",
        "Amount / Kiasi",
        "Сумма (сом) | Amount (KGS)",
        "Amount / المبلغ",
        "Halaga (Amount)",
        "Amafaranga / Amount",
        "Amount - Kiasi kilicholipwa",
        "Principal Paid (Amafaranga yishyuwe)",
    ] {
        assert!(is_read("Loan ID", amount), "{amount}");
    }
    for (id, amount) in [
        ("Crédito", "Amount"),
        ("Contract", "Amount"),
        ("Loan ID", "Prin. Due"),
        ("Loan ID", "Remboursé le"),
        ("Loan ID", "Principal Repaid until due"),
        ("Loan ID / Branch", "Amount"),
        ("Loan ID / Филиал", "Amount"),
        ("Loan ID", "Остаток / Amount"),
        ("Loan ID", "Amafaranga asigaye / Amount"),
        ("Loan ID", "Halaga ng utang (Amount)"),
        ("Loan ID (old)", "Amount"),
        ("Izina / Loan ID", "Amount"),
        ("Loan ID", "Amount (mn)"),
    ] {
        assert!(!is_read(id, amount), "{id} {amount}");
    }
    // A contract is asked only where no loan is named.
    let text = "Contract No,Loan No,Amount\n7,L-1,5\n7,L-2,6\n";
    assert_eq!(findings(&check_text(text, TwoColumn)), "");
}

#[test]
fn a_title_of_the_users_is_the_same_in_another_month() {
    let found = |own: &str, titles: &str| {
        let mut options = Options::default();
        options.columns.name(reading::Column::Amount, own.to_owned());
        let text = format!("Loan ID,{titles}\nL-1,5,7\nL-2,6,7\n");
        findings(&check_with(text.as_bytes(), TwoColumn, &options, &Rules::default()))
    };
    for (own, titles) in [
        ("Rec. Upto Oct-26", "Rec. Upto Nov-26,Lent"),
        ("Saldo out/26", "Saldo nov/26,Lent"),
        ("Recovered 31/10/26", "Recovered 30/11/26,Lent"),
        ("Rec 2026-10", "Lent,Rec 2026-11"),
        ("Rec Oct26", "Rec Nov26,Rec"),
        ("Rec Oct", "Rec Nov,Rec. in all Nov"),
    ] {
        assert_eq!(found(own, titles), "", "{own}");
    }
    for (own, titles) in [
        ("Rec Oct-26", "Rec Sep-26,Rec Nov-26"),
        ("Rec Oct-26", "Due Nov-26,Rec"),
        ("Rec 30", "Rec 60,Lent"),
        ("Rec out", "Rec Nov-26,Lent"),
        ("Rec", "Rec Nov-26,Lent"),
    ] {
        assert_eq!(found(own, titles), "header.missing-column@1", "{own}");
    }
}

#[test]
fn what_could_be_a_row_is_not_passed_over() {
    let no_header = Options { header: reading::Header::No, ..Options::default() };
    for (text, options) in [
        ("L-1,5\nL-2,6\nloan_id,amount\nL-3,7\n", &Options::default()),
        ("Name,Value\nL-1,5\nloan_id,amount\nL-3,7\n", &Options::default()),
        ("Report\nloan_id,amount\nL-3,7\n", &no_header),
        ("L-1,5\nL-2,x\nL-3,7,8\n", &Options::default()),
        // `Agence` could be an id, and 7 its amount.
        ("Agence;7\nID;Nom;Montant;loan_id\n1;Awa;5.50;Thiès\n", &Options::default()),
        ("L-1,5,x\nloan_id,amount,name\nL-3,7,y\n", &Options::default()),
        ("5,L 1\namount,loan_id\n7,L 3\n", &Options::default()),
        ("L-1,x,5\nloan_id,name,amount\n", &Options::default()),
    ] {
        let checked = check_with(text.as_bytes(), TwoColumn, options, &Rules::default());
        assert!(!checked.is_valid(), "{text}");
    }
}

#[test]
fn titles_on_two_lines_are_as_many_as_the_longer_line_has() {
    let text = "Loan,,Amount\nNumber,Branch\nL-1,Goma\nL-2,Goma,5\n";
    assert_eq!(findings(&check_text(text, TwoColumn)), "row.columns@3");
}

#[test]
fn a_file_of_headings_alone_has_no_rows() {
    for (text, finding) in [
        ("loan_id,amount\n-----\n", "file.empty@1"),
        ("Total,0E+5", "file.empty@1"),
        ("\n-----\n\nloan_id,amount\nTotal,n\n", "file.empty@4"),
    ] {
        assert_eq!(findings(&check_text(text, TwoColumn)), finding, "{text}");
    }
}

#[test]
fn wrong_titles_are_shown_as_they_stand() {
    for text in ["Loan;Amount\nL-1;5\n", "loan_id;Montant;Monto\nL-1;5;5\n"] {
        let checked = check_text(text, TwoColumn);
        let excerpt = checked.findings.kept()[0].excerpt.as_ref().unwrap();
        assert_eq!(excerpt.text, text.lines().next().unwrap());
    }
}

/// What is told of titles on two lines is what may be named for a column.
#[test]
fn titles_over_several_columns_are_told_with_the_words_below_them() {
    let text = |words| format!("Loan ID,Client,Capital,,\n,,{words}\nL-1,A,500,15,9\n");
    let words = ["Repaid,Outstanding,Overdue", "lancé,échu,perdu", "pagado,pendiente,mora"];
    let kinds = ["duplicate", "missing", "duplicate"];
    for ((words, kind), title) in
        words.into_iter().zip(kinds).zip(["Capital Outstanding", "Capital perdu", "Capital pagado"])
    {
        let checked = check_text(&text(words), TwoColumn);
        assert_eq!(findings(&checked), format!("header.{kind}-column@1"), "{words}");
        let mut options = Options::default();
        options.columns.name(reading::Column::Amount, title.to_owned());
        let checked = check_with(text(words).as_bytes(), TwoColumn, &options, &Rules::default());
        assert_eq!(findings(&checked), "", "{words}");
    }
}

#[test]
fn a_heading_says_what_amounts_are_where_their_title_does_not() {
    let (repaid, owed) = (AmountMeaning::CumulativePrincipal, AmountMeaning::OutstandingPrincipal);
    for (heading, title, meaning, finding) in [
        ("Principal Outstanding at 31/10/2026", "Amount", repaid, "amount.wrong-column@1"),
        ("Principal Outstanding at 31/10/2026", "Amount", owed, ""),
        (
            "Outstanding Principal Balances as at 31/10/2026",
            "Amount",
            repaid,
            "amount.wrong-column@1",
        ),
        ("Principal Outstanding at 31/10/2026", "Principal Repaid", repaid, ""),
        ("Capital remboursé;", "Montant", owed, "amount.wrong-column@1"),
        ("Principal outstanding: 32 000 XOF", "Amount", repaid, ""),
        ("Summary of repayments;", "Amount", repaid, ""),
    ] {
        let text = format!("{heading}\nLoan ID;{title}\nL-1;43\nL-2;40\n");
        let options = Options { meaning: Some(meaning), ..Options::default() };
        let checked = check_with(text.as_bytes(), TwoColumn, &options, &Rules::default());
        assert_eq!(findings(&checked), finding, "{heading} {title}");
    }
}

#[test]
fn a_title_of_amounts_in_thousands_is_told_whoever_chose_it() {
    for title in ["Paid ('000)", "Versé en milliers", "Abono miles", "Recovered KUSD"] {
        let text = format!("Loan ID;{title}\nL-1;43\nL-2;40\n");
        let mut named = Options::default();
        named.columns.name(reading::Column::Amount, title.to_owned());
        let mut own = Options::default();
        own.columns.amount = Some(title.to_owned());
        for options in [named, own] {
            let checked = check_with(text.as_bytes(), TwoColumn, &options, &Rules::default());
            assert_eq!(findings(&checked), "row.not-a-loan@1", "{title}");
        }
    }
}

#[test]
fn client_ids_that_were_named_and_are_not_sent_are_told() {
    for title in ["Client", "Clinet"] {
        let mut options = Options::default();
        options.columns.name(reading::Column::ClientId, title.to_owned());
        let text = b"Loan ID;Client;Amount\nL-1;1;43\nL-2;2;40\n";
        let checked = check_with(text, TwoColumn, &options, &Rules::default());
        assert_eq!(findings(&checked), "client_id.not-sent", "{title}");
    }
}

#[test]
fn a_title_that_was_taken_for_two_columns_is_told() {
    let own = |column, title: &str| (column, title.to_owned());
    let (loan, client) = (reading::Column::LoanId, reading::Column::ClientId);
    for (format, other) in [(TwoColumn, reading::Column::Amount), (ThreeColumn, client)] {
        let mut options = Options::default();
        for (column, title) in [own(loan, "Compte"), own(other, "compte")] {
            options.columns.name(column, title);
        }
        let checked = check_with(b"Compte,Amount\nL-1,5\n", format, &options, &Rules::default());
        let kind = FindingKind::SharedTitle { columns: [loan, other], title: "Compte".to_owned() };
        assert_eq!(checked.findings.kept()[0].kind, kind);
    }
}

#[test]
fn a_delimiter_with_which_no_column_is_known_is_told_beside_the_one_with_which_all_are() {
    for (text, is_wrong) in [
        ("Loan ID;Paid\nL-1;3,5\nL-2;12,5\n", true),
        ("Loan ID;Paid\nL-1;3\nL-2;12\n", true),
        ("Loan ID,Paid\nL-1,3\nL-2,12\n", false),
        ("Loan ID;Payed\nL-1;3\nL-2;12\n", false),
    ] {
        let mut options = Options { delimiter: reading::Delimiter::Comma, ..Options::default() };
        options.columns.name(reading::Column::Amount, "Paid".to_owned());
        let checked = check_with(text.as_bytes(), TwoColumn, &options, &Rules::default());
        let kinds: Vec<_> = checked.findings.kept().iter().map(|found| &found.kind).collect();
        let wrong = FindingKind::OtherDelimiter { said: ',', found: ';' };
        assert_eq!(kinds == [&wrong], is_wrong, "{text} {kinds:?}");
    }
}

#[test]
fn titles_that_are_known_twice_are_in_the_right_encoding() {
    let text = "No pret;Montant;Capital restant dû\n10008;507;4000\n10015;528;3100\n";
    let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(text);
    let checked = check_with(&bytes, TwoColumn, &Options::default(), &Rules::default());
    assert_eq!(findings(&checked), "header.duplicate-column@1");
}
