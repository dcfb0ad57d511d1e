//! What is wrong with a file as a whole.

use super::layout::delimiter::DelimiterFault;
use super::text::encoding::EncodingFault;
use super::titles::TitleFault;
use crate::model::text::Excerpt;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FileFault {
    /// There is no row; the line is that of the titles, or 1.
    Empty { line: u64, header: bool },
    /// The line of the first byte that cannot be read.
    Encoding { line: u64, fault: EncodingFault },
    /// A line is longer than 1 MiB.
    TooLong { line: u64 },
    /// Nothing decides what stands between the fields.
    Delimiter(DelimiterFault),
    /// Each line is one cell; the first one.
    OneColumn { example: String },
    /// A column was not found by its title; the line of the titles, as it stands.
    Title { line: u64, excerpt: Excerpt, fault: TitleFault },
}
