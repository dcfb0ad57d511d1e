//! What the user wants with the rows.

/// What the user wants with the rows.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Intent {
    /// Send the rows of a file.
    New,
    /// Send the rows of a file, all of them, whatever was sent before.
    Again,
    /// Send the rows of a file that differ from what stands; `again` those too of which a newer row of
    /// the loan was accepted.
    Corrects { upload: String, again: bool },
    /// Send what is pending of an upload, which has this place among all uploads.
    Resume { upload: String, place: i64 },
}
