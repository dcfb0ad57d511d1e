//! What holds for any file at all.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;

use super::*;
use crate::reading::DecimalSeparator;

/// Bytes that mean something to a reader of CSV, and a few that mean nothing to anyone.
fn awkward_bytes() -> impl Strategy<Value = Vec<u8>> {
    let pieces: &[&[u8]] = &[
        b"\"",
        b"\"\"",
        b",",
        b";",
        b"\t",
        b"|",
        b"\r",
        b"\n",
        b"\r\n",
        b".",
        b"-",
        b"'",
        b" ",
        b"0",
        b"1",
        b"250",
        b"1,250",
        b"1.250",
        b"480.50",
        b"E+5",
        b"L-",
        b"Total",
        b"loan_id",
        b"amount",
        b"client_id",
        b"\xEF\xBB\xBF",
        b"\xC2\xA0",
        b"\xE2\x80\xAE",
        b"\x1B",
        b"\xE9",
    ];
    vec(select(pieces), 0..60).prop_map(|pieces| pieces.concat())
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![vec(any::<u8>(), 0..200), awkward_bytes()]
}

/// A table as a program might export it.
#[derive(Debug, Clone)]
struct Export {
    rows: Vec<(String, String, u64)>,
    dialect: Shape,
    encoding: &'static str,
    sep_line: bool,
    group: &'static str,
    titles: [&'static str; 3],
    note: String,
}

impl Export {
    /// The amount of a row, which is in cents, with and without what the dialect adds to it.
    fn amount(&self, cents: u64) -> (String, String) {
        let (whole, decimals) = ((cents / 100).to_string(), cents % 100);
        let separator = self.dialect.5;
        let grouped = match self.group {
            "indian" => indian(&whole),
            group => grouped(&whole, group, 3),
        };
        (format!("{whole}.{decimals:02}"), format!("{grouped}{separator}{decimals:02}"))
    }

    fn write(&self) -> Vec<u8> {
        let (mark, delimiter, end, titles, ..) = self.dialect;
        let quote = |field: &str| format!("\"{}\"", field.replace('"', "\"\""));
        let mut text = String::new();
        if self.sep_line {
            text.extend(["sep=", delimiter, end]);
        }
        let mut add = |mut fields: Vec<String>| {
            if titles {
                fields.push(quote(&self.note));
            }
            text.push_str(&fields.join(delimiter));
            text.push_str(end);
        };
        if titles {
            add(self.titles.map(str::to_owned).to_vec());
        }
        for (loan_id, client_id, cents) in &self.rows {
            add(vec![loan_id.clone(), quote(client_id), quote(&self.amount(*cents).1)]);
        }
        encode(&text, mark, self.encoding)
    }
}

/// The digits of a whole number in groups of `size`.
fn grouped(whole: &str, group: &str, size: usize) -> String {
    let mut grouped = String::new();
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(size) {
            grouped.push_str(group);
        }
        grouped.push(digit);
    }
    grouped
}

/// Thousands, and above them groups of two.
fn indian(whole: &str) -> String {
    let (above, last) = whole.split_at(whole.len().saturating_sub(3));
    if above.is_empty() { last.to_owned() } else { format!("{},{last}", grouped(above, ",", 2)) }
}

/// The bytes of a text; `mark` is written where the encoding has one.
fn encode(text: &str, mark: &str, encoding: &str) -> Vec<u8> {
    let marked = format!("{mark}{text}");
    match encoding {
        "utf-8" => marked.into_bytes(),
        "utf-16le" => marked.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "utf-16be" => marked.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
    }
}

fn export() -> impl Strategy<Value = Export> {
    // No word for nothing or for a total, and no id in quotes.
    let client = "[ABD-FH-MO-RU-Z,;abd-fh-mo-ru-zé][A-Z\",;a-zé]{0,7}";
    let row = ("[A-Z0-9/_-]{0,8}", client, 0..10_000_000_000_u64);
    let encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"];
    let groups = ["", " ", "\u{A0}", "\u{202F}", "'", "\u{2019}", ".", ",", "indian"];
    let titles = [
        ["Loan ID", "Client ID", "Amount Repaid"],
        ["N° prêt", "ID du client", "Capital remboursé"],
        ["Número de préstamo", "ID del cliente", "Capital pagado"],
    ];
    let look = (
        select(dialects()),
        select(encodings.to_vec()),
        any::<bool>(),
        select(groups.to_vec()),
        select(titles.to_vec()),
    );
    (vec(row, 1..12), look, "[a-z\",;\r\n 0-9]{0,12}").prop_map(|(rows, look, note)| {
        let (dialect, encoding, sep_line, group, titles) = look;
        let is_decimal = group == dialect.5 || (group == "indian" && dialect.5 == ",");
        // What Windows-1252 has no sign for.
        let is_unknown = group == "\u{202F}" && encoding == "windows-1252";
        let rows = rows.into_iter().enumerate();
        Export {
            rows: rows.map(|(n, (id, client, c))| (format!("L{n}-{id}"), client, c)).collect(),
            group: if is_decimal || is_unknown { "" } else { group },
            dialect,
            encoding,
            sep_line,
            titles,
            note,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic_or_contradict_itself(bytes in bytes(), three in any::<bool>()) {
        let format = if three { ThreeColumn } else { TwoColumn };
        let checked = check_with(&bytes, format, &Options::default(), &Rules::default());
        if checked.is_valid() {
            prop_assert_eq!(checked.rows.repayments.len() as u64, checked.checked.rows);
            let sum: Total = checked.rows.repayments.iter().map(|row| row.amount).sum();
            prop_assert_eq!(checked.total, sum);
            prop_assert!(checked.checked.rows > 0 && checked.dialect.is_some());
        }
        let lines: Vec<u64> =
            checked.findings.kept().iter().map(|finding| finding.line.unwrap_or(u64::MAX)).collect();
        prop_assert!(lines.is_sorted(), "{:?}", lines);
    }

    #[test]
    fn a_table_is_read_back_the_same(export in export()) {
        let bytes = export.write();
        // What is not said is a guess, with which no other letters than those of ASCII are taken.
        let is_said = export.encoding == "windows-1252" && !bytes.is_ascii();
        let encoding = if is_said { "windows-1252" } else { "auto" };
        let options = Options { encoding: encoding.parse().unwrap(), ..Options::default() };
        let checked = check_with(&bytes, ThreeColumn, &options, &Rules::default());
        let text = String::from_utf8_lossy(&bytes);
        // Beside a single row, a note of several lines may look like rows that another sign splits.
        let is_asked = |finding: &Finding| finding.code() == Code::FileDialectAmbiguous;
        prop_assume!(export.rows.len() > 1 || !checked.findings.kept().iter().any(is_asked));
        prop_assert_eq!(checked.errors(), 0, "{:?}\n{:#?}", text, checked.findings);
        let expected: Vec<String> = export
            .rows
            .iter()
            .map(|(loan, client, cents)| format!("{loan}/{client}={}", export.amount(*cents).0))
            .collect();
        prop_assert_eq!(rows(&checked), expected, "{:?}", text);
        let cents: u64 = export.rows.iter().map(|row| row.2).sum();
        prop_assert_eq!(checked.total.to_string(), Decimal::new(i64::try_from(cents).unwrap(), 2).to_string());
        // Text of ASCII letters only is the same in both.
        let is_same = export.encoding == "windows-1252" && bytes.is_ascii();
        let encoding = if is_same { "utf-8" } else { export.encoding };
        prop_assert!(checked.dialect.is_some_and(|dialect| dialect.encoding == encoding));
    }

    /// Whether a file is proven clean or asked about row by row makes no difference: see `check_with`.
    #[test]
    fn a_nearly_plain_table_is_no_exception(
        (bytes, separator) in nearly_plain()
    ) {
        let options = Options { decimal_separator: separator, ..Options::default() };
        check_with(&bytes, TwoColumn, &options, &Rules::default());
    }
}

fn nearly_plain() -> impl Strategy<Value = (Vec<u8>, DecimalSeparator)> {
    // No word for nothing, and no id in quotes.
    let row = (0..40_u32, select(NEARLY_PLAIN_IDS), select(NEARLY_PLAIN_AMOUNTS), any::<bool>());
    let titles = ["", "loan_id@note@amount\n", "ID du prêt@note@Montant\n", "a,b@note@amount\n"];
    let look = (
        select(titles.to_vec()),
        select(vec!["x", "Aïssatou", "\u{202E}", "", "5,7", "a;b"]),
        select(vec![",", ";", "\t", "|"]),
        select(vec![DecimalSeparator::Auto, DecimalSeparator::Point, DecimalSeparator::Comma]),
        any::<bool>(),
    );
    (vec(row, 0..7), look).prop_map(|(rows, (titles, note, delimiter, separator, windows))| {
        let mut text = titles.to_owned();
        for (number, id, amount, is_quoted) in rows {
            let id = id.replace('#', &number.to_string());
            let quote = if is_quoted { "\"" } else { "" };
            let fields =
                if titles.is_empty() { vec![id.as_str(), amount] } else { vec![&id, note, amount] };
            text += quote;
            text += &fields.join(&format!("{quote}@{quote}"));
            text += quote;
            text.push('\n');
        }
        let text = text.replace('@', delimiter);
        let windows = windows.then(|| encoding_rs::WINDOWS_1252.encode(&text).0.into_owned());
        (windows.unwrap_or(text.into_bytes()), separator)
    })
}

/// Most are plain, so that some files are so from end to end.
const NEARLY_PLAIN_IDS: &[&str] =
    &["L-#", "#", "A/#", "L-#", "B#", "KV_#", "00#", "l-#", "#-2024", "#E-5", "Total", "", "L #"];
const NEARLY_PLAIN_AMOUNTS: &[&str] = &[
    "0", "5", "12,5", "300,00", "0,00", "7", "12,5", "1", "12.5", "300.00", "1,250", "1.250", "7.",
    "-1", "5 ", "12,5\"x",
];
