//! Which rows belong together: to a branch, where there is such a column, or else by what their ids begin
//! with. A branch goes wrong as a whole: its export is the old one, or is missing.

use std::collections::{HashMap, HashSet};

use crate::model::Repayment;
use crate::reading::{LineKind, Sheet, Table, is_in, normalize};

/// With more groups than these the ids do not begin with a branch, but with a number of their own.
const MOST: usize = 60;

/// How many words of an id are looked at: as in `LN-KIN-2025-0001`.
const DEEPEST: usize = 4;

/// What stands over the branches, normalized.
const BRANCH: &str = "\
    branch, branchname, branchcode, branchid, office, officename, agence, codeagence, nomagence, \
    succursale, pointdevente, agencia, codigoagencia, sucursal, oficina, centre";

/// The group of each loan.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    /// By the lines of the rows, where a column has them.
    by_line: HashMap<u64, String>,
    /// How much of an id makes its group; 0 where there are none.
    depth: usize,
}

impl Groups {
    /// The groups of a file: by its column of branches, or by its ids.
    pub fn of(sheet: &Sheet, rows: &[Repayment]) -> Self {
        let by_line = branches(sheet);
        if by_line.is_empty() { Self::of_ids(rows) } else { Self { by_line, depth: 0 } }
    }

    /// The groups by what the ids begin with: the first word of them, or where it is the same in all, the
    /// first two, and so on.
    pub fn of_ids(rows: &[Repayment]) -> Self {
        let depth = (1..=DEEPEST).find(|depth| {
            let mut groups = HashSet::new();
            for row in rows {
                groups.insert(begin(row.loan_id.as_str(), *depth));
                if groups.len() > MOST {
                    return false;
                }
            }
            groups.len() > 1
        });
        Self { by_line: HashMap::new(), depth: depth.unwrap_or(0) }
    }

    pub(crate) fn of_row<'a>(&'a self, row: &'a Repayment) -> Option<&'a str> {
        let named = self.by_line.get(&row.line).map(String::as_str);
        named.or_else(|| (self.depth > 0).then(|| begin(row.loan_id.as_str(), self.depth)))
    }
}

/// The first words of an id, each of letters or of digits.
fn begin(id: &str, words: usize) -> &str {
    let kind = |c: char| (c.is_alphabetic(), c.is_numeric());
    let mut before = (false, false);
    let mut ends = id.char_indices().filter_map(|(at, c)| {
        let (is_end, was) = (kind(c) != before, before);
        before = kind(c);
        (is_end && was != (false, false)).then_some(at)
    });
    &id[..ends.nth(words - 1).unwrap_or(id.len())]
}

/// Where the branches stand, if a title says so.
pub(super) fn column(table: Table<'_>) -> Option<usize> {
    table.column_of(|title| is_in(&normalize(title), BRANCH))
}

/// The branch on each line, where the file has a column of them.
fn branches(sheet: &Sheet) -> HashMap<u64, String> {
    let of_branches = || sheet.table().and_then(|table| Some((table, column(table)?)));
    let Some((table, column)) = of_branches() else { return HashMap::new() };
    let mut lines = table.lines();
    let mut branches = HashMap::new();
    while let Some(line) = lines.read() {
        let name = line.cells.ok().and_then(|cells| cells.get(column)).map(str::trim);
        if let (Some(name), LineKind::Row) = (name.filter(|name| !name.is_empty()), line.kind) {
            branches.insert(table.line_of(line.at), name.to_owned());
        }
    }
    let names: HashSet<_> = branches.values().collect();
    if (2..=MOST).contains(&names.len()) { branches } else { HashMap::new() }
}

#[cfg(test)]
mod tests {
    use super::begin;

    #[test]
    fn an_id_begins_with_its_words() {
        for (id, one, two) in [
            ("KIN/0399/2025", "KIN", "KIN/0399"),
            ("LN-KIN-1", "LN", "LN-KIN"),
            ("01-000123", "01", "01-000123"),
            ("KIN0399", "KIN", "KIN0399"),
            ("é7", "é", "é7"),
            ("-", "-", "-"),
        ] {
            assert_eq!((begin(id, 1), begin(id, 2)), (one, two), "{id}");
        }
    }
}
