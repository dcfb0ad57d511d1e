//! The numbers of the rows in a column of a list: 1, 2, 3 and so on. Where one or two gaps are in
//! them, rows were lost; where there are many, the list was filtered.

use crate::checks::finding::{Cut, ExportFault};
use crate::reading::{LineKind, Table, is_in, normalize};

/// What stands over the numbers of the rows, normalized; over the first column a sign alone, or nothing, may, too.
const TITLES: &str = "\
    , no, n, nr, nro, num, number, numero, sn, sno, sr, srno, sl, slno, serial, serialno, item, itemno, row, \
    rowno, line, lineno, ligne, nligne, rang, ordre, nordre, ndordre, numerodordre, fila, linea, orden, \
    norden, index, ordem, seq, seqno, ord, nord, rownum, rownumber, rn, lfdnr, stt, tt, sốthứtự, пп, номерпп, номерстроки, \
    порядковыйномер, тр, рт, tr, م, ت, الرقم, مسلسل, التسلسل, الرقمالتسلسلي, na, namba, nambari, nourut, sıra, sırano, លរ";

/// What stands beside the lines in a table that `show --problems` wrote, which has only rows to be corrected.
const OF_PROBLEMS: [&str; 2] = ["severity, gravite, gravedad", "code, codigo"];

/// With more gaps the list was filtered, and so it was where fewer rows than these follow one another for
/// each gap.
const MOST_GAPS: usize = 2;
const ROWS_FOR_EACH: usize = 4;

/// Which rows are missing of those that are numbered, and where those stand that come after them, of so many
/// rows with the last one there.
///
/// In most files the titles tell that no column numbers the rows, or the last number that none is missing.
pub(crate) fn missing_rows(
    table: Table<'_>,
    rows: u64,
    last_row: usize,
) -> Option<Vec<(usize, ExportFault)>> {
    let title = |at| normalize(table.title_at(at).unwrap_or_default());
    let has_numbers = |at: &usize| {
        let title = title(*at);
        is_in(&title, TITLES) && (*at == 0 || !title.is_empty())
    };
    let at = table.other_columns().find(has_numbers)?;
    let mut beside = (at + 1..).zip(OF_PROBLEMS);
    if beside.all(|(at, titles)| is_in(&title(at), titles)) {
        return None;
    }
    if number_in(&table.cell(last_row, at)) == Some(rows) {
        return None;
    }
    let mut lines = table.lines();
    // Where a gap ends, and the first and the last number that is missing there.
    let (mut before, mut follow, mut gaps) = (0_u64, 0, Vec::new());
    while let Some(line) = lines.read() {
        let number = line.cells.ok().and_then(|cells| cells.get(at));
        let number = number.and_then(number_in);
        // What is wrong with a row is told otherwise, and a line that is none may have a number all the same.
        if line.kind != LineKind::Row {
            before += u64::from(number == Some(before + 1));
            continue;
        }
        table.sound(line)?;
        let number = number?;
        // Each branch may begin at 1.
        if number == before + 1 || number == 1 {
            follow += 1;
        } else if number > before {
            gaps.push((line.at, before + 1, number - 1));
        } else {
            return None;
        }
        if gaps.len() > MOST_GAPS {
            return None;
        }
        before = number;
    }
    let is_sure = follow >= gaps.len() * ROWS_FOR_EACH;
    // A page or a branch of a longer list begins far from 1.
    gaps.retain(|(_, first, last)| *first > 1 || *last <= rows);
    let fault = |(at, first, last)| (at, ExportFault::Cut(Cut::Rows { first, last }));
    is_sure.then(|| gaps.into_iter().map(fault).collect())
}

fn number_in(cell: &str) -> Option<u64> {
    cell.trim().trim_end_matches(['.', ')']).parse().ok()
}
