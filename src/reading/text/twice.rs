//! Texts that were read in the wrong encoding on the way, and written again.

use std::borrow::Cow;

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1254};
use yore::CodePage;
use yore::code_pages::{CP437, CP850};

/// In which a text in UTF-8 is read by programs that take it for one of the machine's.
const WEB: [&Encoding; 5] = [WINDOWS_1252, WINDOWS_1250, WINDOWS_1251, WINDOWS_1254, MACINTOSH];
const DOS: [&dyn CodePage; 2] = [&CP850, &CP437];

/// What a text in UTF-8 was before it was taken for one in another encoding: `PRÊT` for `PRÃŠT`, and for `PR├èT` in that
/// of a console; `None` where it was not.
pub(crate) fn read_once(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let web = WEB.into_iter().filter_map(|page| {
        let (bytes, _, is_lossy) = page.encode(text);
        (!is_lossy).then_some(bytes)
    });
    let dos = DOS.into_iter().filter_map(|page| page.encode(text).ok());
    let once = web.chain(dos).map(Cow::into_owned).find_map(|bytes| String::from_utf8(bytes).ok());
    once.filter(|once| once != text)
}
