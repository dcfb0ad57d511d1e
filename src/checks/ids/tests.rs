use super::*;

/// What was done to ids, and what they were.
const DONE: &[(&str, &str)] = &[
    ("=\"0042\"", "0042"),
    ("='0042'", "0042"),
    ("=1042970", "1042970"),
    ("=T(\"0042\")", "0042"),
    ("=HYPERLINK(\"https://x/y,z\",\"L-42\")", "L-42"),
    ("=LIEN_HYPERTEXTE(\"x\";\"L-42\")", "L-42"),
    ("1042970.0", "1042970"),
    ("1042970,00", "1042970"),
    ("1,042,970", "1042970"),
    ("10,42,970", "1042970"),
    ("$1042970", "1042970"),
    ("~500", "500"),
    ("500?", "500"),
    ("?00011725", "00011725"),
    ("104297000%", "1042970"),
    ("1042970%", "1042970"),
    ("-1042970", "1042970"),
    ("@1042970", "1042970"),
    ("KV\\u002D1", "KV-1"),
    ("PRÃŠT-12", "PRÊT-12"),
    ("PRâ€™-12", "PR’-12"),
    ("PR├èT-12", "PRÊT-12"),
    ("PRГЉT-12", "PRÊT-12"),
    ("PR√äT-12", "PRÊT-12"),
    ("1042970_x000D_", "1042970"),
    ("1042970\\r", "1042970"),
    ("<![CDATA[1042970]]>", "1042970"),
    ("('1042970',)", "1042970"),
    ("&#8203;1042970", "1042970"),
    ("PRE\u{302}T-1", "PRÊT-1"),
    ("ＫＶ-001", "KV-001"),
    ("KV-²2", "KV-22"),
    ("𝟏𝟎", "10"),
    ("1 042 970.00", "1042970"),
    ("1\u{202F}042\u{202F}970", "1042970"),
    ("'0042", "0042"),
    ("'L-1'", "L-1"),
    ("“L-1”", "L-1"),
    ("A&amp;B-01", "A&B-01"),
    ("L&#39;01", "L'01"),
    ("L&#x2d;01", "L-01"),
    ("N&deg;-0101", "N°-0101"),
    ("&Ntilde;-0102", "Ñ-0102"),
    ("GOM-1042.0", "GOM-1042"),
    ("KIN/0426/2025.0", "KIN/0426/2025"),
    ("<b>L-1</b>", "L-1"),
    ("'1,042,970.00'", "1042970"),
    ("KIN–0401", "KIN-0401"),
    ("КIN-0401", "KIN-0401"),
    ("L-１２", "L-12"),
    ("L-٤٢", "L-42"),
    ("KIN\u{2D7}0401", "KIN-0401"),
    ("LOAN%2F12", "LOAN/12"),
    ("[0042]", "0042"),
    ("(0042)", "0042"),
    ("0042;", "0042"),
    ("N\u{A0}7", "N 7"),
    ("L-1*", "L-1"),
    ("*1001*", "1001"),
    ("u'1001'", "1001"),
    ("L-1 †", "L-1"),
    ("$1,401.00", "1401"),
    ("1401 USD", "1401"),
    ("000,000,401", "000000401"),
    ("1401.", "1401"),
    ("L-1001:", "L-1001"),
    ("+1401", "1401"),
    ("L-1001Â", "L-1001"),
    ("KIN\\/0401", "KIN/0401"),
    ("https://mifos.org/#/loans/401", "401"),
    ("<K-0401>", "K-0401"),
    ("b'1001'", "1001"),
    ("b\"L-1\"", "L-1"),
    ("<a href=\"x?id=7\">1001</a>", "1001"),
];

#[test]
fn what_was_done_to_an_id_is_undone() {
    for &(id, id_meant) in DONE {
        assert_eq!(meant(id).as_deref(), Some(id_meant), "{id}");
    }
    for id in [
        "L-1",
        "0042",
        "LOAN/4217/2024",
        "KV.12.7",
        "KV.12.0",
        "12.5",
        "0.000",
        "012 456",
        "КР-0012/26",
        "A&B-1",
        "Prêt-7",
        "12345678901234567",
        "<5",
        "N 7",
        "-7",
        "-KV-12",
        "-12-34",
        "@KV-12",
        "50%",
        "L(2)",
        "+254712345678",
        "KES 1401",
        "000.000.401",
        "(A)",
        "=A1",
        "=TEXT(42,\"0000\")",
        "=CONCATENATE(\"KV-\",\"42\")",
        "=\"KV-\"&\"42\"",
        "=\"\"",
    ] {
        assert_eq!(meant(id), None, "{id}");
    }
    let doubt = |id: &str| doubt(id, Signs::of(id), false);
    assert_eq!(doubt("1234567890123450000"), Some(IdDoubt::Reformatted { meant: None }));
    for lost in ["PR\u{FFFD}T-0012", "PR?T-0012", "KI?-0401", "PR¿T-1", "PR□T-1"] {
        assert_eq!(doubt(lost), Some(IdDoubt::Lost { is_sure: true }), "{lost}");
    }
    for lost in ["??-0101/26", "?B-0101", "KGL-01?3", "L-1?", "□□-7"] {
        assert_eq!(doubt(lost), Some(IdDoubt::Lost { is_sure: false }), "{lost}");
    }
    assert_eq!((doubt("10:25"), doubt("00:00:01")), (Some(IdDoubt::Time), Some(IdDoubt::Time)));
    assert_eq!(doubt("KV-0000..."), Some(IdDoubt::Shortened));
    for cut in ["A&amp", "L&#39", "L&#x2d", "Ren&eacute", "A&nbsp"] {
        assert_eq!(doubt(cut), Some(IdDoubt::CutEntity), "{cut}");
    }
    assert_eq!(doubt("=cmd|' /C calc'!A0"), Some(IdDoubt::Formula));
    assert_eq!(doubt(&"x".repeat(900_000)), Some(IdDoubt::TooLong { length: 900_000 }));
}

#[test]
fn words_for_nothing_are_no_ids() {
    for id in [
        "NULL",
        "null",
        "\\N",
        "NaN",
        "NaT",
        "None",
        "n/a",
        "-",
        ".",
        "—",
        "(null)",
        "??",
        "Néant",
        "N.A",
        "нет",
        "tba",
        "sin dato",
        "Sans objet",
        "Aucune",
        "ninguna",
        "<NA>",
        "[object Object]",
        "0",
        "00-0",
    ] {
        assert!(is_nothing(id, Signs::of(id)), "{id}");
    }
    for id in ["L-1", "NULL-1", "NAN7", "ABC", "10", "é"] {
        assert!(!is_nothing(id, Signs::of(id)), "{id}");
    }
}
