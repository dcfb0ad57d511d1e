//! From the bytes of a file to its rows.
//!
//! Partners export from many programs, and Excel changes what it opens. So what stands between two
//! fields, whether there are titles and which column is which is detected from the whole file, or
//! said by the user; where two readings are as likely, the file is refused rather than guessed at.
//!
//! This room knows what a file looks like. Whether a row may be sent is for [`checks`].
//!
//! [`checks`]: crate::checks

mod delimiter;
mod encoding;
mod kind;
mod layout;
mod look;
mod number;
mod options;
mod records;
mod source;
mod text;
mod titles;
mod watch;

use serde::Serialize;

use delimiter::CANDIDATES;
use layout::Layout;
use look::look;
use records::{Position, RecordSpan};
use text::Text;
use watch::LONGEST;

pub use delimiter::Candidate;
pub use encoding::EncodingFault;
pub use kind::Kind;
pub use number::{Number, read_number};
pub use options::{DecimalSeparator, Delimiter, Encoding, Header, Options, OwnTitles};
pub use records::{QuoteFault, Record, Records, field_span};
pub use source::{LARGEST, ReadError, Source, is_stdin};
pub use titles::{Column, Positions, TitleFault, WrongOrder, normalize};

use crate::model::CsvFormat;
use crate::model::text::Excerpt;

/// How a file was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Dialect {
    /// How bytes stand for characters.
    pub encoding: &'static str,
    /// What stands between two fields.
    pub delimiter: char,
    /// What stands before the decimals of an amount.
    pub decimal_separator: char,
    /// Whether the first record holds titles.
    pub header: bool,
}

/// What is wrong with a file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There is no row.
    Empty {
        /// The line of the titles, or 1.
        line: u64,
        /// Whether there are titles.
        header: bool,
    },
    /// The bytes are not text that can be read.
    Encoding {
        /// The line of the first byte that cannot be read.
        line: u64,
        /// What it is.
        fault: EncodingFault,
    },
    /// A line is longer than 1 MiB.
    TooLong {
        /// The line.
        line: u64,
    },
    /// Two delimiters are as likely.
    Ambiguous([Candidate; 2]),
    /// The fields stand between spaces, and the comma before the decimals looks like a delimiter.
    Spaces {
        /// A row of that kind.
        example: String,
    },
    /// A column was not found by its title.
    Title {
        /// The line of the titles.
        line: u64,
        /// The titles as they stand.
        excerpt: Excerpt,
        /// What is wrong with them.
        fault: TitleFault,
        /// The line on which all titles are found instead, below headings.
        below: Option<u64>,
    },
}

/// A file that was opened: what it looks like, and its rows.
#[derive(Debug)]
pub struct CsvFile {
    /// `None` where it is no text.
    text: Option<Text>,
    /// Where the text begins after a line that names the delimiter.
    start: Position,
    format: CsvFormat,
    decimal_separator: Option<char>,
    layout: Option<Layout>,
    /// The line of the titles, where headings stand above them.
    titles_below: Option<u64>,
    /// The signs among which the delimiter was chosen by what the rows say.
    weighed: Vec<char>,
    faults: Vec<Fault>,
}

/// Finds out how a file is to be read. What is wrong with it as a whole is kept in
/// [`CsvFile::faults`].
///
/// # Errors
/// A file that cannot be read to its end.
pub fn open(source: Source, format: CsvFormat, options: &Options) -> Result<CsvFile, ReadError> {
    let mut file = CsvFile {
        text: None,
        start: Position::START,
        format,
        decimal_separator: options.decimal_separator.as_char(),
        layout: None,
        titles_below: None,
        weighed: Vec::new(),
        faults: Vec::new(),
    };
    let mut text = match encoding::find(source, options.encoding)? {
        Ok(text) => text,
        Err((line, fault)) => {
            file.faults.push(Fault::Encoding { line, fault });
            return Ok(file);
        }
    };
    let named = file.find_start(&mut text)?;
    let look = look(&mut text, file.start)?;
    let line = file.start.line;
    let fault = match (look.fault, look.too_long) {
        (Err((line, fault)), _) => Some(Fault::Encoding { line, fault }),
        (Ok(()), Some(line)) => Some(Fault::TooLong { line }),
        (Ok(()), None) => look.is_blank.then_some(Fault::Empty { line, header: false }),
    };
    if let Some(fault) = fault {
        file.faults.push(fault);
        return Ok(file);
    }
    let present: Vec<char> = CANDIDATES
        .into_iter()
        .zip(look.present)
        .filter_map(|(candidate, is_present)| is_present.then_some(candidate))
        .collect();
    let delimiter = if let Some(delimiter) = options.delimiter.as_char().or(named) {
        Ok(delimiter)
    } else {
        file.weighed.clone_from(&present);
        delimiter::detect(&mut text, file.start, &present, format, options)?
    };
    match delimiter {
        Ok(delimiter) => {
            let layout = Layout::new(&mut text, file.start, delimiter, format, options)?;
            file.titles_below = layout.titles_below(&mut text, file.start, format, options)?;
            file.lay_out(layout, &mut text)?;
        }
        Err(fault) => file.faults.push(fault),
    }
    file.text = Some(text);
    Ok(file)
}

impl CsvFile {
    /// Finds where the rows or their titles begin; the delimiter that a line before them names.
    fn find_start(&mut self, text: &mut Text) -> Result<Option<char>, ReadError> {
        let mut window = text.window(0)?;
        let frame = loop {
            let frame = RecordSpan::of_line(window.rest());
            // What names a delimiter is no longer than a few bytes.
            if window.is_end() || frame.next < window.rest().len() || frame.end > LONGEST {
                break frame;
            }
            window.more()?;
        };
        let line = std::str::from_utf8(&window.rest()[..frame.end]).unwrap_or_default();
        let named = delimiter::named(line);
        if named.is_some() {
            self.start = Position { at: frame.next as u64, line: 2 };
        }
        Ok(named)
    }

    fn lay_out(&mut self, layout: Layout, text: &mut Text) -> Result<(), ReadError> {
        if let (Some(line), Some(excerpt), Err(faults)) =
            (layout.titles_line, &layout.wrong_titles, &layout.positions)
        {
            self.faults.extend(faults.iter().map(|fault| Fault::Title {
                line,
                excerpt: excerpt.clone(),
                fault: fault.clone(),
                below: self.titles_below,
            }));
        }
        if layout.rows(text)?.read()?.is_none() {
            let (line, header) = (layout.titles_line.unwrap_or(1), layout.titles_line.is_some());
            self.faults.push(Fault::Empty { line, header });
        }
        self.layout = Some(layout);
        Ok(())
    }

    /// The format in which the file is read.
    pub fn format(&self) -> CsvFormat {
        self.format
    }

    /// What is wrong with the file as a whole, in the order of its lines.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// How the file is read, or `None` where it cannot be. The decimal separator is the one the
    /// user named, or a point: what the amounts say about it is not known here.
    pub fn dialect(&self) -> Option<Dialect> {
        let (text, layout) = (self.text.as_ref()?, self.layout.as_ref()?);
        Some(Dialect {
            encoding: encoding::name(text.encoding),
            delimiter: layout.delimiter,
            decimal_separator: self.decimal_separator.unwrap_or('.'),
            header: layout.titles_line.is_some(),
        })
    }

    /// The decimal separator that the user named.
    pub fn decimal_separator(&self) -> Option<char> {
        self.decimal_separator
    }

    /// Where the needed fields stand, or `None` where that is not known.
    pub fn positions(&self) -> Option<Positions> {
        self.layout.as_ref()?.positions.as_ref().ok().copied()
    }

    /// The line of the titles, where they do not come first: the lines above are no rows.
    pub fn titles_below(&self) -> Option<u64> {
        self.titles_below
    }

    /// How many fields a row has; 0 where that is not known.
    pub fn width(&self) -> usize {
        self.layout.as_ref().map_or(0, |layout| layout.width)
    }

    /// How a file with this beginning is read, where its columns stand, and at which byte its rows begin;
    /// `None` where the rest of it has a say in that, should it be as plain as the beginning.
    pub(crate) fn plain(&self) -> Option<(Dialect, Positions, u64)> {
        let (text, layout) = (self.text.as_ref()?, self.layout.as_ref()?);
        // With a comma before the decimals, and no sign but that and the delimiter in a row, no row makes
        // sense to who takes the comma for the delimiter.
        let is_settled = match self.weighed[..] {
            [] | [_] => true,
            [',', other] => other == layout.delimiter,
            _ => false,
        };
        let is_settled = is_settled && self.faults.is_empty();
        let rows_from = text.begin + layout.rows_from.at;
        is_settled.then_some((self.dialect()?, self.positions()?, rows_from))
    }

    /// The rows, without the titles; `None` where the file cannot be read. They can be gone over
    /// again.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn rows(&mut self) -> Result<Option<Records<'_>>, ReadError> {
        match (&self.layout, &mut self.text) {
            (Some(layout), Some(text)) => layout.rows(text).map(Some),
            _ => Ok(None),
        }
    }
}
