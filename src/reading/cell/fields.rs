use std::ops::Index;

/// The fields of a record, without their quotes.
#[derive(Debug, Clone, Copy)]
pub struct Fields<'r> {
    text: &'r str,
    /// Where each of them ends, not counting what stands between them.
    ends: &'r [usize],
    /// How many bytes stand between two of them.
    between: usize,
}

impl<'r> Fields<'r> {
    /// Fields that follow one another in a text, or have a delimiter between them.
    pub(crate) fn new(text: &'r str, ends: &'r [usize]) -> Self {
        let filled = ends.last().copied().unwrap_or_default();
        Self { text, ends, between: usize::from(filled < text.len()) }
    }

    /// How many there are; in a record there is one at least.
    pub fn len(self) -> usize {
        self.ends.len()
    }

    /// The field number `at`, counted from 0.
    pub fn get(self, at: usize) -> Option<&'r str> {
        let end = self.ends.get(at)?;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        let before = at * self.between;
        Some(&self.text[start + before..end + before])
    }

    pub fn iter(self) -> impl Iterator<Item = &'r str> {
        (0..self.len()).filter_map(move |at| self.get(at))
    }

    /// The one field in which something stands, without the blanks around it.
    pub(crate) fn only(self) -> Option<&'r str> {
        let mut filled = self.iter().map(str::trim).filter(|field| !field.is_empty());
        let field = filled.next()?;
        filled.next().is_none().then_some(field)
    }
}

impl Index<usize> for Fields<'_> {
    type Output = str;

    #[inline]
    fn index(&self, at: usize) -> &str {
        self.get(at).expect("whoever asks has counted them")
    }
}
