//! Exports as programs write them: rows, with what stands above, between and below them.

use super::words::{ALL, BRANCHES, NAMES, Words};
use crate::support::Chance;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    LoanId,
    ClientId,
    Name,
    Branch,
    Amount,
    Interest,
    Date,
}

use Column::{Amount, Branch, ClientId, Date, Interest, LoanId, Name};

/// A line in the making.
pub type Cells = Vec<(Column, String)>;

/// How a program writes.
pub struct Style {
    pub delimiter: char,
    decimal: char,
    group: &'static str,
    pub decimals: bool,
    is_quoted: bool,
    pub columns: Vec<Column>,
    /// Whether a loan has several clients.
    pub has_groups: bool,
    /// Where it writes that a line is a total.
    label: Column,
}

impl Style {
    fn of(chance: &mut Chance, decimals: bool) -> Self {
        let decimal = *chance.pick(&['.', ',']);
        let delimiters: &[char] =
            if decimal == ',' { &[';', '\t', '|'] } else { &[',', ';', '\t', '|'] };
        let other = if decimal == ',' { "." } else { "," };
        let mut columns = vec![LoanId];
        let has_groups = chance.happens(300);
        let clients = if has_groups { 1_000 } else { 400 };
        for (column, per_mille) in [(ClientId, clients), (Name, 400), (Branch, 300)] {
            columns.extend(chance.happens(per_mille).then_some(column));
        }
        columns.push(Amount);
        for column in [Interest, Date] {
            columns.extend(chance.happens(250).then_some(column));
        }
        if chance.happens(200) {
            let last = columns.len() - 1;
            columns.swap(0, last);
        }
        let labels: Vec<_> =
            columns.iter().copied().filter(|c| matches!(c, LoanId | Name | Branch)).collect();
        Self {
            delimiter: *chance.pick(delimiters),
            decimal,
            group: if decimals { *chance.pick(&["", "", other, " ", "\u{a0}"]) } else { "" },
            decimals,
            is_quoted: chance.happens(200),
            label: *chance.pick(&labels),
            columns,
            has_groups,
        }
    }

    /// An amount in hundredths as it is written.
    pub fn amount(&self, hundredths: u64) -> String {
        let mut whole = (hundredths / 100).to_string();
        let mut grouped = String::new();
        while whole.len() > 3 && !self.group.is_empty() {
            let last = whole.split_off(whole.len() - 3);
            grouped = format!("{}{last}{grouped}", self.group);
        }
        let cents = format!("{}{:02}", self.decimal, hundredths % 100);
        format!("{whole}{grouped}{}", if self.decimals { &cents } else { "" })
    }

    fn cell(&self, text: &str) -> String {
        if self.is_quoted || text.contains([self.delimiter, '"']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    }

    pub fn line(&self, cells: &[(Column, String)]) -> String {
        let text = |column: &Column| {
            let found = cells.iter().find(|(of, _)| of == column);
            found.map_or(String::new(), |(_, text)| self.cell(text))
        };
        let cells: Vec<_> = self.columns.iter().map(text).collect();
        cells.join(&self.delimiter.to_string())
    }

    /// A line in words: alone, or with the other cells of a spreadsheet empty.
    pub fn words(&self, text: &str, chance: &mut Chance) -> String {
        let others = if chance.happens(500) { self.columns.len() - 1 } else { 0 };
        self.cell(text) + &self.delimiter.to_string().repeat(others)
    }

    fn total(&self, label: &str, amount: &str) -> String {
        self.line(&[(self.label, label.to_owned()), (Amount, amount.to_owned())])
    }
}

/// What is written, and what is right.
pub struct Export {
    pub style: Style,
    pub lines: Vec<String>,
    /// Where the titles stand.
    pub titles: usize,
    /// The loans, each with where it stands.
    pub rows: Vec<(usize, Cells)>,
    /// The amounts of these, in hundredths.
    pub amounts: Vec<u64>,
    /// Whether there is a total of all rows.
    pub has_total: bool,
    /// Whether a line end follows the last line.
    pub is_ended: bool,
    /// The loan that the next row would have.
    pub next_id: String,
    id_style: usize,
    first_id: u64,
    pub words: &'static Words,
}

impl Export {
    pub fn of(chance: &mut Chance) -> Self {
        let decimals = chance.happens(750);
        let style = Style::of(chance, decimals);
        let count = *chance.pick(&[2, 3, 4, 5, 8, 12, 20, 40]);
        let most = *chance.pick(&[1_000, 100_000, 1_000_000]);
        let unit = if decimals { 1 } else { 100 };
        // Those of groups are often round, and the same.
        let is_round = chance.happens(200);
        let amount = |chance: &mut Chance| {
            if is_round {
                return *chance.pick(&[5_000, 5_000, 10_000]);
            }
            chance.between(5, most) * unit + 300
        };
        let amounts = (0..count).map(|_| amount(chance)).collect();
        let words = &ALL[chance.index(ALL.len())];
        let mut export = Self {
            style,
            lines: Vec::new(),
            titles: 0,
            rows: Vec::new(),
            amounts,
            has_total: false,
            is_ended: chance.happens(800),
            next_id: String::new(),
            id_style: chance.index(7),
            first_id: chance.between(1_000, 8_000),
            words,
        };
        export.headings(chance);
        export.table(chance);
        export.footers(chance);
        export.next_id = export.id(count);
        export
    }

    fn id(&self, at: usize) -> String {
        let number = self.first_id + at as u64;
        match self.id_style {
            0 => format!("KV-{number:04}"),
            1 => (7 * number + 1_000_000).to_string(),
            2 => format!("12/2024/{number:04}"),
            3 => format!("LN{number:05}A"),
            // Of several branches, in no order.
            4 => format!("{}/{number}/2024", ["KIN", "GOM", "BUK"][(at * at + 7 * at) % 11 % 3]),
            5 => format!("{}-{number}", ["GOMA", "KIN", "KIN"][(at * at + 3 * at) % 7 % 3]),
            _ => format!("00{}", 1_000_000_000 + number),
        }
    }

    fn some(&mut self, from: &[&str], most: u64, chance: &mut Chance) {
        let count = chance.between(1, most);
        let first = chance.index(from.len());
        for at in 0..usize::try_from(count).unwrap() {
            self.lines.push(self.style.words(from[(first + at) % from.len()], chance));
        }
    }

    fn empty_line(&mut self, chance: &mut Chance) {
        let delimiters = self.style.delimiter.to_string().repeat(self.style.columns.len() - 1);
        self.lines.push(chance.pick(&[String::new(), delimiters]).clone());
    }

    fn headings(&mut self, chance: &mut Chance) {
        if chance.happens(600) {
            self.some(self.words.headings, 4, chance);
            if chance.happens(500) {
                self.empty_line(chance);
            }
        }
        let words = self.words;
        let titles: Cells = vec![
            (LoanId, (*chance.pick(words.loan_id)).to_owned()),
            (ClientId, words.client_id.to_owned()),
            (Name, words.name.to_owned()),
            (Branch, words.branch.to_owned()),
            (Amount, (*chance.pick(words.amount)).to_owned()),
            (Interest, words.interest.to_owned()),
            (Date, "Date".to_owned()),
        ];
        self.titles = self.lines.len();
        self.lines.push(self.style.line(&titles));
        if chance.happens(150) {
            let rule = vec!["--------"; self.style.columns.len()];
            self.lines.push(rule.join(&self.style.delimiter.to_string()));
        }
    }

    fn sum(&self, rows: std::ops::Range<usize>) -> String {
        self.style.amount(self.amounts[rows].iter().sum())
    }

    fn table(&mut self, chance: &mut Chance) {
        let count = self.amounts.len();
        let branches = if count >= 4 && chance.happens(400) { 2 } else { 1 };
        let [is_headed, is_summed] = [500, 750].map(|often| branches > 1 && chance.happens(often));
        let subtotal = *chance.pick(self.words.subtotals);
        let group = *chance.pick(self.words.groups);
        let page = if count > 6 && chance.happens(250) { 5 } else { usize::MAX };
        // A page that ends with what its rows come to begins the next one with that.
        let is_carried = chance.happens(300);
        let half = chance.between(2, (count as u64).saturating_sub(2).max(2));
        let half = usize::try_from(half).unwrap();
        let end = if branches == 2 { half } else { count };
        for (branch, rows) in BRANCHES.iter().zip([0..end, end..count]).take(branches) {
            if is_headed {
                self.lines.push(self.style.words(&group.replace("{}", branch), chance));
            }
            for at in rows.clone() {
                if at > 0 && at % page == 0 {
                    self.turn_page(at, is_carried, chance);
                }
                self.row(at, branch, chance);
            }
            if is_summed {
                let sum = self.sum(rows);
                self.lines.push(self.style.total(&subtotal.replace("{}", branch), &sum));
            }
        }
        if chance.happens(600) {
            self.total(chance);
        }
    }

    fn turn_page(&mut self, at: usize, is_carried: bool, chance: &mut Chance) {
        let sum = self.sum(0..at);
        if is_carried {
            self.lines.push(self.style.total(self.words.carried, &sum));
        }
        if chance.happens(500) {
            self.lines.push(self.style.words("Page 2", chance));
        }
        self.lines.push(self.lines[self.titles].clone());
        if is_carried {
            self.lines.push(self.style.total(self.words.brought, &sum));
        }
    }

    fn row(&mut self, at: usize, branch: &str, chance: &mut Chance) {
        // Of a group each client has a row, one after another.
        let loan = if self.style.has_groups { at / 3 } else { at };
        let cells = vec![
            (LoanId, self.id(loan)),
            (ClientId, format!("C{:05}", self.first_id + at as u64)),
            (Name, (*chance.pick(&NAMES)).to_owned()),
            (Branch, branch.to_owned()),
            (Amount, self.style.amount(self.amounts[at])),
            (Interest, self.style.amount(chance.between(1, 9_000) * 100)),
            (Date, format!("{:02}/{:02}/2025", chance.between(1, 28), chance.between(1, 12))),
        ];
        self.lines.push(self.style.line(&cells));
        self.rows.push((self.lines.len() - 1, cells));
    }

    fn total(&mut self, chance: &mut Chance) {
        self.has_total = true;
        if chance.happens(200) {
            self.empty_line(chance);
        }
        let count = self.amounts.len();
        let sum = self.sum(0..count);
        let label = (*chance.pick(self.words.totals)).to_owned();
        match chance.between(0, 9) {
            0 => {
                let text = format!("Total: {sum}");
                self.lines.push(self.style.words(&text, chance));
                return;
            }
            1 => {
                let label = format!("Total ({count} {})", self.words.loans);
                self.lines.push(self.style.total(&label, &sum));
            }
            _ => self.lines.push(self.style.total(&label, &sum)),
        }
        // Beside an empty id they may be loans.
        if self.style.label != LoanId {
            return;
        }
        if chance.happens(100) {
            let all: u64 = self.amounts.iter().sum();
            let average = self.style.amount(all / count as u64);
            self.lines.push(self.style.total(self.words.average, &average));
        }
        if chance.happens(100) {
            self.lines.push(self.style.total(self.words.count, &count.to_string()));
        }
    }

    fn footers(&mut self, chance: &mut Chance) {
        if chance.happens(500) {
            if chance.happens(400) {
                self.empty_line(chance);
            }
            self.some(self.words.footers, 2, chance);
            if chance.happens(500) {
                let text = chance.pick(self.words.counts);
                let text = text.replace("{}", &self.amounts.len().to_string());
                self.lines.push(self.style.words(&text, chance));
            }
        }
    }
}
