//! The names of the months in English, French, Spanish, Portuguese, Swahili, Kinyarwanda, Filipino, Indonesian, Russian
//! and Arabic.

use super::letters::{each, is_in, normalize};

/// How much a word says of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MonthForm {
    /// It is its name, and says it by itself.
    Whole,
    /// It is shortened, and may be a word of its own beside anything but a number.
    Short,
    /// It is the beginning of the name, and may be one of something else: `out`, `Marc`.
    Beginning,
}

/// The names, of two that begin alike the shorter one first, and what they are shortened to; normalized.
const NAMES: [[&str; 2]; 12] = [
    [
        "january, januari, janvier, janeiro, enero, mutarama, январь, января, январе, يناير, جانفي",
        "jan, janv, ene, янв",
    ],
    [
        "february, februari, fevrier, fevereiro, febrero, pebrero, gashyantare, февраль, февраля, \
         феврале, فبراير, فيفري",
        "feb, fev, fevr, фев, февр",
    ],
    ["march, machi, mars, marco, marzo, marso, maret, werurwe, март, марта, марте, مارس", "mar"],
    [
        "april, aprili, avril, abril, апрель, апреля, апреле, أبريل, ابريل, أفريل",
        "apr, avr, abr, апр",
    ],
    ["may, mai, maio, mayo, mei, gicurasi, май, мая, мае, ماي, مايو", ""],
    ["june, juin, juni, junho, junio, hunyo, kamena, июнь, июня, июне, يونيو, جوان", "jun"],
    [
        "july, juillet, juli, julho, julio, hulyo, nyakanga, июль, июля, июле, يوليو, جويلية",
        "jul, juil",
    ],
    [
        "august, aout, agosto, agosti, agustus, kanama, август, августа, августе, أغسطس, اغسطس, أوت",
        "aug, ago, авг",
    ],
    [
        "september, septemba, septembre, setembro, septiembre, setiembre, setyembre, nzeri, nzeli, \
         сентябрь, сентября, сентябре, سبتمبر",
        "sep, sept, set, сент, сен",
    ],
    [
        "october, octobre, oktoba, oktober, outubro, octubre, oktubre, ukwakira, октябрь, октября, \
         октябре, أكتوبر, اكتوبر",
        "oct, okt, окт",
    ],
    [
        "november, novemba, novembre, novembro, noviembre, nobyembre, ugushyingo, ноябрь, ноября, \
         ноябре, نوفمبر",
        "nov, ноя, нояб",
    ],
    [
        "december, decembre, desemba, desember, dezembro, diciembre, disyembre, ukuboza, декабрь, \
         декабря, декабре, ديسمبر",
        "dec, dez, dic, дек",
    ],
];

/// The month that a word of three letters or more names, or begins to.
pub(crate) fn month_called(word: &str) -> Option<(i8, MonthForm)> {
    let plain = normalize(word);
    if plain.len() < 3 {
        return None;
    }
    // Without its cedilla it is somebody's name.
    let may_be_whole = plain != "marco" || word.contains(['ç', 'Ç']);
    let form = |[names, short]: &[&str; 2]| {
        let name = each(names).find(|name| name.starts_with(&plain))?;
        Some(if *name == plain && may_be_whole {
            MonthForm::Whole
        } else if is_in(&plain, short) {
            MonthForm::Short
        } else {
            MonthForm::Beginning
        })
    };
    NAMES.iter().zip(1..).find_map(|(names, month)| Some((month, form(names)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_known_by_its_name_and_by_the_beginning_of_it() {
        for (word, month, form) in [
            ("March", 3, MonthForm::Whole),
            ("MARÇO", 3, MonthForm::Whole),
            ("Marco", 3, MonthForm::Beginning),
            ("août", 8, MonthForm::Whole),
            ("setiembre", 9, MonthForm::Whole),
            ("set", 9, MonthForm::Short),
            ("dez", 12, MonthForm::Short),
            ("out", 10, MonthForm::Beginning),
            ("Октября", 10, MonthForm::Whole),
            ("سبتمبر", 9, MonthForm::Whole),
            ("Ukwakira", 10, MonthForm::Whole),
            ("Septem", 9, MonthForm::Beginning),
        ] {
            assert_eq!(month_called(word), Some((month, form)), "{word}");
        }
        for ([names, short], month) in NAMES.iter().zip(1..) {
            for name in each(names).filter(|name| *name != "marco") {
                assert_eq!(month_called(name), Some((month, MonthForm::Whole)), "{name}");
            }
            for short in each(short).filter(|short| !short.is_empty()) {
                assert_eq!(month_called(short), Some((month, MonthForm::Short)), "{short}");
            }
        }
        for word in ["ma", "Marie", "2026", "º", "ººº", "", "---"] {
            assert_eq!(month_called(word), None, "{word}");
        }
    }
}
