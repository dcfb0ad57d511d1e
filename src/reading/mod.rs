//! From the bytes of a file to its rows.
//!
//! Partners export from many programs, and Excel changes what it opens. So what stands between two
//! fields, whether there are titles and which column is which is detected from the file itself, or
//! said by the user; where two readings are as likely, the file is refused rather than guessed at.
//!
//! A file is read once, into memory, and [opened](open) as a [`Sheet`]: `text` is what its bytes say, `records` the
//! fields of each line, `cell` what can stand in one. `titles` know the columns, `layout` finds where the rows begin, and
//! `line` says what a line is. Where the columns are known that a report needs, the sheet is a `table` of lines.
//!
//! This room knows what a file looks like. Whether a row may be sent is for [`checks`].
//!
//! [`checks`]: crate::checks

mod cell;
mod column;
mod dialect;
mod fault;
mod layout;
mod line;
mod options;
mod records;
mod sheet;
mod table;
mod text;
mod titles;

pub use column::{Column, Positions};
pub use dialect::Dialect;
pub use options::{DecimalSeparator, Delimiter, Header, Options, OwnTitles};
pub use sheet::{Sheet, open};
pub use text::charset::Encoding;

pub(crate) use cell::currency::{
    CurrencyName, currencies_in, currencies_in_title, is_called_currency, is_currency_code,
    numeric_currency,
};
pub(crate) use cell::fields::Fields;
pub(crate) use cell::letters::{
    begins_as_any, has_any, has_digit, is_in, normalize, plain_words, shape,
};
pub(crate) use cell::months::{MonthForm, month_called};
pub(crate) use cell::nothing::is_word_for_nothing;
pub(crate) use cell::numbers::{
    has_money, is_moment, may_be_amount, number_cut_in_two, numbers_in,
};
pub(crate) use cell::{Number, Reading};
pub(crate) use fault::FileFault;
pub(crate) use layout::delimiter::{Candidate, DelimiterFault};
pub(crate) use line::caption::{Amounts, Caption, are_late, is_deposit, is_no_principal};
pub(crate) use line::look::{between_dashes, is_page_of};
pub(crate) use line::notes::Note;
pub(crate) use line::{Line, LineKind};
pub(crate) use records::quotes::{QuoteFault, field_span};
pub(crate) use records::shapes::Shapes;
pub(crate) use table::{SoundRow, Table};
pub(crate) use text::encoding::{EncodingFault, readings};
pub(crate) use text::kind::FileKind;
pub(crate) use text::read::{LARGEST, ReadError, is_stdin, read};
pub(crate) use text::twice::read_once;
pub(crate) use titles::TitleFault;
pub(crate) use titles::amounts::is_currency as names_currencies;
pub(crate) use titles::closing::closing_sum;
pub(crate) use titles::counted::{
    Thing, counts_others, counts_something, speaks_of_number, tells_count, whole_number,
    words_and_figures,
};
pub(crate) use titles::known::{PAPERS, is_owed, names_interest, names_principal};
pub(crate) use titles::title::is_in_thousands;
pub(crate) use titles::totals::{is_bare_total, is_total_word, is_word_for_rows};
