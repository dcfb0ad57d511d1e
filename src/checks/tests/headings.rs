//! Headings above the titles, as banks write them, and what is said of wrong titles.

use super::*;

const FRENCH: &str = "Rapport des remboursements;;;\nAgence : Thiès;;;\n;;;\n\
                      ID du prêt;Client;Date;Montant\n\
                      L-1;Awa;31/10/2026;1 250,50\nL-2;Moussa;31/10/2026;480,00\n";

/// The line of the titles, as each finding has it.
fn titles_below(checked: &Checked) -> Vec<Option<u64>> {
    checked.findings.kept().iter().map(|finding| finding.titles_below).collect()
}

#[test]
fn headings_above_the_titles_are_to_be_deleted() {
    for (text, found, line) in [
        (FRENCH, "header.missing-column@1 header.missing-column@1", 4),
        (
            "Report of October 2026\n\nloan_id;Montant\nL-1;5.50\nL-2;6.50\n",
            "row.columns@1 amount.not-a-number@3",
            3,
        ),
        (
            "Agence 7;\nID;Nom;Montant;loan_id\n1;Awa;5.50;L-1\n2;Paul;6.50;L-2\n",
            "amount.missing@1 row.columns@2 row.columns@3 row.columns@4",
            2,
        ),
    ] {
        let checked = check_text(text, TwoColumn);
        assert_eq!(findings(&checked), found, "{text}");
        let below = titles_below(&checked);
        assert!(below.iter().all(|at| *at == Some(line)), "{text}: {below:?}");
    }
}

#[test]
fn nobody_is_told_to_delete_what_could_be_a_row() {
    let no_header = Options { header: reading::Header::No, ..Options::default() };
    for (text, options) in [
        ("L-1,5\nL-2,6\nloan_id,amount\nL-3,7\n", &Options::default()),
        ("Name,Value\nL-1,5\nloan_id,amount\nL-3,7\n", &Options::default()),
        ("Report\nloan_id,amount\nL-3,7\n", &no_header),
        ("L-1,5\nL-2,x\nL-3,7,8\n", &Options::default()),
        // `Agence` could be an id, and 7 its amount.
        ("Agence;7\nID;Nom;Montant;loan_id\n1;Awa;5.50;L-1\n", &Options::default()),
    ] {
        let checked = check_with(text.as_bytes(), TwoColumn, options, &Rules::default());
        assert!(!checked.is_valid(), "{text}");
        let below = titles_below(&checked);
        assert!(below.iter().all(Option::is_none), "{text}: {below:?}");
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
