//! The csv crate's reader, used again: the tables in it take longer to make than a small file to read, and a file
//! is gone over several times.

use std::cell::RefCell;
use std::ops::{Deref, DerefMut};

use csv_core::{Reader, ReaderBuilder};

thread_local! {
    /// Those that nobody uses, with their delimiters.
    static IDLE: RefCell<Vec<(u8, Box<Reader>)>> = const { RefCell::new(Vec::new()) };
}

/// A reader with a delimiter, which is kept for the next one who needs it. Where it was left off is not forgotten.
pub(super) struct Splitter {
    delimiter: u8,
    reader: Option<Box<Reader>>,
}

impl Splitter {
    pub fn new(delimiter: u8) -> Self {
        let idle = IDLE.with_borrow_mut(|idle| {
            let at = idle.iter().position(|(its, _)| *its == delimiter)?;
            Some(idle.swap_remove(at).1)
        });
        let new = || Box::new(ReaderBuilder::new().delimiter(delimiter).build());
        Self { delimiter, reader: Some(idle.unwrap_or_else(new)) }
    }
}

impl Drop for Splitter {
    fn drop(&mut self) {
        let reader = self.reader.take().map(|reader| (self.delimiter, reader));
        IDLE.with_borrow_mut(|idle| idle.extend(reader));
    }
}

impl Deref for Splitter {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        self.reader.as_ref().expect("it is there until it is dropped")
    }
}

impl DerefMut for Splitter {
    fn deref_mut(&mut self) -> &mut Reader {
        self.reader.as_mut().expect("it is there until it is dropped")
    }
}
