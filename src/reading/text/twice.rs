//! Texts that were read in the wrong encoding on the way, and written again.

use encoding_rs::WINDOWS_1252;

/// What a text in UTF-8 was before it was taken for Windows-1252: `PRÊT` for `PRÃŠT`; `None` where it was not.
pub(crate) fn read_once(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let (bytes, _, is_lossy) = WINDOWS_1252.encode(text);
    let once = String::from_utf8(bytes.into_owned()).ok().filter(|_| !is_lossy)?;
    (once != text).then_some(once)
}
