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
mod number;
mod options;
mod records;
mod source;
mod titles;

use serde::Serialize;

use layout::Layout;
use records::Place;

pub use delimiter::Reading;
pub use encoding::EncodingFault;
pub use kind::Kind;
pub use number::{Number, read_number};
pub use options::{DecimalSeparator, Delimiter, Encoding, Header, Options, OwnTitles, UnknownWord};
pub use records::{QuoteFault, Record, Records, field_span};
pub use source::{ReadError, read};
pub use titles::{Column, Positions, TitleFault, WrongOrder, normalize};

use crate::repayment::CsvFormat;

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
    /// Two delimiters are as likely.
    Ambiguous([Reading; 2]),
    /// The fields stand between spaces, and the comma before the decimals looks like a delimiter.
    Spaces {
        /// A row of that kind.
        example: String,
    },
    /// A column was not found by its title.
    Title {
        /// The line of the titles.
        line: u64,
        /// What is wrong with them.
        fault: TitleFault,
    },
}

/// A file that was opened: what it looks like, and its rows.
#[derive(Debug)]
pub struct CsvFile {
    text: String,
    /// Where the text begins after a byte order mark and a line that names the delimiter.
    start: Place,
    encoding: &'static str,
    format: CsvFormat,
    decimal_separator: Option<char>,
    layout: Option<Layout>,
    faults: Vec<Fault>,
}

/// Finds out how a file is to be read. What is wrong with it as a whole is kept in
/// [`CsvFile::faults`].
pub fn open(bytes: Vec<u8>, format: CsvFormat, options: &Options) -> CsvFile {
    let mut file = CsvFile {
        text: String::new(),
        start: Place::START,
        encoding: "",
        format,
        decimal_separator: options.decimal_separator.as_char(),
        layout: None,
        faults: Vec::new(),
    };
    match encoding::decode(bytes, options.encoding) {
        Ok(decoded) => {
            file.start.at = decoded.begin;
            (file.text, file.encoding) = (decoded.text, decoded.encoding);
        }
        Err((line, fault)) => {
            file.faults.push(Fault::Encoding { line, fault });
            return file;
        }
    }
    let named = delimiter::named(&file.text, file.start);
    if let Some((_, after)) = named {
        file.start = after;
    }
    let (text, start) = (&file.text[..], file.start);
    if delimiter::is_blank(&text[start.at..]) {
        file.faults.push(Fault::Empty { line: start.line, header: false });
        return file;
    }
    let said = options.delimiter.as_char().or(named.map(|(delimiter, _)| delimiter));
    let delimiter = match said {
        Some(delimiter) => Ok(delimiter),
        None => delimiter::detect(text, start, format, options),
    };
    match delimiter {
        Ok(delimiter) => file.lay_out(Layout::new(text, start, delimiter, format, options)),
        Err(fault) => file.faults.push(fault),
    }
    file
}

impl CsvFile {
    fn lay_out(&mut self, layout: Layout) {
        if let (Some(line), Err(faults)) = (layout.titles_line, &layout.positions) {
            self.faults
                .extend(faults.iter().map(|fault| Fault::Title { line, fault: fault.clone() }));
        }
        if layout.rows(&self.text).read().is_none() {
            let (line, header) = (layout.titles_line.unwrap_or(1), layout.titles_line.is_some());
            self.faults.push(Fault::Empty { line, header });
        }
        self.layout = Some(layout);
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
        self.layout.as_ref().map(|layout| Dialect {
            encoding: self.encoding,
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

    /// How many fields a row has; 0 where that is not known.
    pub fn width(&self) -> usize {
        self.layout.as_ref().map_or(0, |layout| layout.width)
    }

    /// The rows, without the titles; none where the file cannot be read.
    pub fn rows(&self) -> Records<'_> {
        match &self.layout {
            Some(layout) => layout.rows(&self.text),
            None => Records::new("", ',', Place::START, None),
        }
    }
}
