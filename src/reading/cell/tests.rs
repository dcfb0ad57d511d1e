use proptest::prelude::*;

use super::*;

/// The number with this separator, with its sign.
fn read(cell: &str, separator: char) -> Option<String> {
    let number = match Reading::of(cell)? {
        Reading::One(_, only) if only != separator => return None,
        Reading::Same(number) | Reading::One(number, _) => number,
        Reading::Two { point, .. } if separator == '.' => point,
        Reading::Two { comma, .. } => comma,
    };
    Some(format!("{}{number}", if number.negative { "-" } else { "" }))
}

#[test]
fn numbers_with_a_decimal_point() {
    for (cell, digits) in [
        ("480.50", "480.50"),
        (" 007.5 ", "007.5"),
        ("1,250.50", "1250.50"),
        ("1,250", "1250"),
        ("12,34,567.50", "1234567.50"),
        ("1 250 000", "1250000"),
        ("1\u{A0}250.5", "1250.5"),
        ("1\u{202F}250.5", "1250.5"),
        ("1\u{2009}250.5", "1250.5"),
        ("1'250'000.00", "1250000.00"),
        ("1\u{2019}250", "1250"),
        ("1´234.50", "1234.50"),
        ("1`234.50", "1234.50"),
        ("-5", "-5"),
        ("\u{2013}5", "-5"),
        ("1\u{2003}250.5", "1250.5"),
        ("\u{2212}1,250.50", "-1250.50"),
        ("-0", "-0"),
        ("(0.00)", "0.00"),
        (".50", "0.50"),
        ("-.5", "-0.5"),
        ("500.", "500"),
        ("1,250.", "1250"),
    ] {
        assert_eq!(read(cell, '.').as_deref(), Some(digits), "{cell:?}");
    }
}

#[test]
fn numbers_with_a_decimal_comma() {
    for (cell, digits) in [
        ("480,50", "480.50"),
        ("1.250,50", "1250.50"),
        ("1.250", "1250"),
        ("1.250.000", "1250000"),
        ("1 250,50", "1250.50"),
        (",50", "0.50"),
        ("500,", "500"),
    ] {
        assert_eq!(read(cell, ',').as_deref(), Some(digits), "{cell:?}");
    }
}

#[test]
fn what_is_not_a_number() {
    for cell in [
        "",
        "-",
        ".",
        "..5",
        "5..",
        "1e3",
        "+5",
        "NaN",
        "1_000",
        "$5",
        "5%",
        "(5)",
        "(5.00)",
        "()",
        "5-",
        "- 5",
        "--5",
        "٣",
        "1,25",
        "1,2500",
        "0,250",
        "01,250",
        "1,250,50",
        "1250,000",
        "1,,250",
        "1, 250",
        "1,250 000",
        "1.2.3",
        "1.250,5",
        "1 2",
        "12,34,56",
        "123,45,678",
        "12.34,567",
        "1\n250",
        "5.5.",
        "5 .5",
        " . ",
        "1 .",
        "1,250.5,0",
    ] {
        assert_eq!(read(cell, '.'), None, "{cell:?}");
    }
    assert_eq!(read("1.25", ','), None);
    assert_eq!(read("12.34.567", ','), None);
}

#[test]
fn zeros_at_the_end_are_not_significant() {
    let decimals = |cell| match Reading::of(cell) {
        Some(Reading::Same(number) | Reading::One(number, _)) => number.significant_decimals(),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        [decimals("480"), decimals("480.00"), decimals("480.5055"), decimals("1.50")],
        [0, 0, 4, 1]
    );
}

/// The same, letter by letter: what a person does who knows the rules.
fn naive(cell: &str, separator: char) -> Option<String> {
    let cell = cell.trim();
    let (sign, digits) = match cell.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => ("-", digits),
        None => ("", cell),
    };
    let has_separator = digits.contains(separator);
    let (whole, decimals) = digits.split_once(separator).unwrap_or((digits, ""));
    let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let groups = [" ", "\u{A0}", "\u{2009}", "\u{202F}", "'", "\u{2019}", ",", "."]
        .into_iter()
        .any(|sign| {
            let groups: Vec<_> = whole.split(sign).collect();
            let sizes: Vec<_> = groups.iter().map(|group| group.len()).collect();
            let (first, last) = (sizes[0], sizes[sizes.len() - 1]);
            let middle = &sizes[1.min(sizes.len() - 1)..sizes.len() - 1];
            groups.len() > 1
                && sign != separator.to_string()
                && groups.iter().all(|group| is_number(group))
                && last == 3
                && !whole.starts_with('0')
                && ((first <= 3 && middle.iter().all(|size| *size == 3))
                    || (sign == "," && first <= 2 && middle.iter().all(|size| *size == 2)))
        });
    let is_empty = |text: &str| text.is_empty() && has_separator;
    let is_whole = is_number(whole) || groups || (is_empty(whole) && is_number(decimals));
    let are_decimals = decimals.is_empty() || is_number(decimals);
    let rest = if decimals.is_empty() { String::new() } else { format!(".{decimals}") };
    let plain: String = whole.chars().filter(char::is_ascii_digit).collect();
    let plain = if plain.is_empty() { "0" } else { &plain };
    (is_whole && are_decimals).then(|| format!("{sign}{plain}{rest}"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_cell_is_read_as_a_person_reads_it(cell in "[-\u{2212}]?[0-9]{0,4}([., '\u{A0}\u{2009}][0-9]{0,4}){0,4}") {
        for separator in ['.', ','] {
            prop_assert_eq!(read(&cell, separator), naive(&cell, separator), "{:?}", cell);
        }
    }
}
