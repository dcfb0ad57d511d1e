//! `receipt` on paper: what is signed, and that it is one page.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::receipt::{assert_has, page, text};
use crate::support::{Office, Place};

#[test]
fn it_is_signed_beside_the_total_in_the_name_of_the_institution() {
    let office = Office::new();
    office.configure("partner.name = ' Coopec </style> \"Ubumwe\" '\npartner.currency = 'USD'\n");
    office.upload("2026-10", "A,1000.50\nB,7\n", &[]).code(0);
    let id = office.upload("2026-10", "C,3\n", &[]).code(0).id();
    // The amounts stay in the currency that they were sent in.
    office.configure("partner.name = ' Coopec </style> \"Ubumwe\" '\npartner.currency = 'XOF'\n");
    let page = page(&office, &id, "fr");
    let sign = &page[page.find("class=\"sign\"").unwrap()..];
    let sign = text(&format!("<body>{}", &sign[sign.find('>').unwrap() + 1..]));
    for words in [
        "Coopec &lt;/style&gt; &quot;Ubumwe&quot; (partenaire 145)",
        "octobre 2026, 1 ligne",
        "3\u{a0}USD",
        "octobre 2026, tous les envois réunis",
        "3 prêts, 1\u{a0}010,50\u{a0}USD",
        "Préparé par",
        "Vérifié par",
        "Nom",
        "Fonction",
        "Date",
        "Signature",
        "Cachet",
    ] {
        assert!(sign.contains(words), "no {words:?}: {sign}");
    }
    // On each page the partner, the month and the total, where a browser can print them.
    assert!(page.contains("@top-left { content: \"Coopec\\20 \\3c \\2f style\\3e "), "{page}");
    assert!(page.contains("@top-right { content: \"octobre\\20 2026\\2c \\20 total"), "{page}");
    assert!(page.contains("counter(page) \" / \" counter(pages)"), "{page}");
    let (_, title) = page.split_once("<title>").unwrap();
    let (title, _) = title.split_once("</title>").unwrap();
    assert!(title.contains("octobre 2026") && title.contains("3\u{a0}USD"), "{title}");
}

#[test]
fn the_total_line_of_the_file_stands_beside_the_total() {
    let office = Office::new();
    let id = office.upload("2026-10", "A,1000.50\nB,7\nTotal,1007.50\n", &[]).code(0).id();
    let told = "Total line of the file, which agrees 1,007.50";
    let paper = text(&page(&office, &id, "en"));
    assert!(paper.contains(told), "{paper}");
}

#[test]
fn months_without_a_report_are_shown_as_such() {
    let office = Office::new();
    for (month, amount) in [("2026-01", 1), ("2026-06", 2), ("2026-09", 3)] {
        office.upload(month, &format!("A,{amount}\n"), &[]).code(0);
    }
    let id = office.upload("2026-10", "A,4\n", &[]).code(0).id();
    let page = page(&office, &id, "en");
    let months = ["May", "June", "July", "August", "September", "October"];
    let svg = &page[page.find("<svg").unwrap()..page.find("</svg>").unwrap()];
    let places: Vec<_> =
        months.iter().map(|month| svg.find(&format!("{month} 2026")).unwrap()).collect();
    assert!(places.is_sorted(), "{svg}");
    assert_eq!(svg.matches("no report").count(), 3, "May, July and August: {svg}");
    assert_has(&page, &["Compared with September 2026: total +1"]);
}

/// Five months before, one of them without a report, and ten batches.
fn of_a_year() -> (Office, String) {
    let office = Office::new();
    office.configure(
        "partner.name = 'Coopérative d’épargne et de crédit « Lumière du Kivu »'\n\
         partner.currency = 'USD'\nupload.batch_size = 2\n",
    );
    let rows = |amount: usize| {
        let row = |loan| format!("KIN/{loan:04}/2025,{}.50\n", amount * loan);
        (1..=20).map(row).collect::<String>()
    };
    let args = ["--env", "production", "--yes"];
    office.make_ledger();
    for (month, amount) in [("05", 100), ("06", 200), ("08", 300), ("09", 400)] {
        office.upload(&format!("2026-{month}"), &rows(amount), &args).code(0);
    }
    let id = office.upload("2026-10", &rows(500), &args).code(0).id();
    (office, id)
}

/// A browser that prints without a screen.
fn browser() -> Option<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    let path = std::env::var_os("PATH")?;
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    let files = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    files.into_iter().find(|file| file.is_file())
}

/// How many pages a browser makes of a file.
fn pages_of(browser: &Path, place: &Place, html: &str) -> usize {
    let (page, pdf) = (place.path(html), place.path("printed.pdf"));
    let output = std::process::Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"])
        .arg(format!("--user-data-dir={}", place.path("profile").display()))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(format!("file://{}", page.display()))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let printed = std::fs::read(&pdf).unwrap();
    std::fs::remove_file(&pdf).unwrap();
    let pages = String::from_utf8_lossy(&printed).into_owned();
    pages.match_indices("/Type /Page").filter(|(at, _)| !pages[at + 11..].starts_with('s')).count()
}

#[test]
fn it_is_one_page_of_paper_in_each_language() {
    let Some(browser) = browser() else {
        // Past what the harness keeps back of a test that passes.
        let skipped = "printing is skipped: no Chromium or Chrome is installed here";
        writeln!(std::io::stderr(), "{skipped}").unwrap();
        return;
    };
    let (office, id) = of_a_year();
    for lang in ["en", "fr", "es"] {
        let page = page(&office, &id, lang);
        for size in ["A4", "letter"] {
            let sized =
                page.replacen("@page { margin", &format!("@page {{ size: {size}; margin"), 1);
            assert!(sized.len() > page.len());
            office.write("sized.html", sized);
            assert_eq!(pages_of(&browser, &office, "sized.html"), 1, "{lang}, {size}");
        }
    }
}
