//! When enough of a file was seen to know that it is no text, however it goes on: a device may never
//! end, and a disk image is long.

use memchr::{memchr, memchr2, memrchr2};

use super::options::Encoding;

/// The longest line, or quoted field of several lines, in bytes of UTF-8. A report has a few dozen.
pub(super) const LONGEST: usize = 1 << 20;

/// The distance from the last line end.
#[derive(Debug, Default)]
pub(super) struct Run(usize);

impl Run {
    /// Goes on over a block, which is no longer than `limit`; whether a line is longer than that.
    pub fn is_longer(&mut self, block: &[u8], limit: usize) -> bool {
        let first = memchr2(b'\n', b'\r', block).unwrap_or(block.len());
        let is_longer = self.0 + first > limit;
        self.0 = match memrchr2(b'\n', b'\r', block) {
            Some(last) => block.len() - last - 1,
            None => self.0 + block.len(),
        };
        is_longer
    }
}

/// What has been seen of the bytes of a file.
#[derive(Debug)]
pub(super) struct Watch {
    seen: u64,
    /// How many of the bytes are zero, at even and at odd places.
    zeros: [u64; 2],
    /// Whether zeros may stand anywhere, since this is said to be UTF-16.
    may_have_zeros: bool,
    run: Run,
    is_too_long: bool,
}

impl Watch {
    /// Ready for the bytes of a file that begins so.
    pub fn new(said: Encoding, beginning: &[u8]) -> Self {
        let is_said = matches!(said, Encoding::Utf16Le | Encoding::Utf16Be);
        Self {
            seen: 0,
            zeros: [0; 2],
            may_have_zeros: is_said || encoding_rs::Encoding::for_bom(beginning).is_some(),
            run: Run::default(),
            is_too_long: false,
        }
    }

    /// Goes on over a block.
    pub fn add(&mut self, block: &[u8]) {
        if memchr(0, block).is_some() {
            for (parity, zeros) in self.zeros.iter_mut().enumerate() {
                // The place in the file and the place in the block may differ by one.
                let from = usize::from(self.seen % 2 != parity as u64);
                let here = block.iter().skip(from).step_by(2).filter(|&&b| b == 0).count();
                *zeros += here as u64;
            }
        }
        // Two bytes of UTF-16 may be one of UTF-8.
        self.is_too_long |= self.run.is_longer(block, 2 * LONGEST);
        self.seen += block.len() as u64;
    }

    pub fn seen(&self) -> u64 {
        self.seen
    }

    pub fn zeros(&self) -> [u64; 2] {
        self.zeros
    }

    /// Whether a line is longer than any that is read.
    pub fn is_too_long(&self) -> bool {
        self.is_too_long
    }

    /// Whether no text can have these bytes.
    pub fn has_seen_enough(&self) -> bool {
        let is_binary = !self.may_have_zeros && self.zeros.iter().all(|&zeros| zeros > 0);
        is_binary || self.is_too_long
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn watch(blocks: &[&[u8]]) -> Watch {
        let mut watch = Watch::new(Encoding::Auto, blocks[0]);
        for block in blocks {
            watch.add(block);
        }
        watch
    }

    #[test]
    fn zeros_in_every_other_place_may_be_text() {
        for blocks in [&[&b"a\0b\0"[..]][..], &[b"a", b"\0", b"b\0c"], &[b"\xFF\xFE\0\x01a\0"]] {
            assert!(!watch(blocks).has_seen_enough(), "{blocks:?}");
        }
        assert_eq!(watch(&[b"a", b"\0b", b"\0"]).zeros(), [0, 2]);
        assert!(watch(&[b"a\0", b"\0b"]).has_seen_enough());
    }

    #[test]
    fn a_line_without_end_is_seen() {
        let long = vec![b'x'; LONGEST];
        let [long, short] = [&long[..], &b"x\n"[..]];
        assert!(watch(&[long, long, short]).has_seen_enough());
        assert!(!watch(&[long, short, long, b"x\rx", long]).has_seen_enough());
    }
}
