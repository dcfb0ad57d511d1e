//! What databases, spreadsheets and people write where there is nothing.

use super::letters::is_in;

/// Words for nothing, in small letters.
const NOTHING: &str = "\
    null, (null), <null>, [null], \\n, nan, none, nil, n/a, na, n.a., <na>, #n/a, n/d, n.d., nd, s/n, s/o, \
    nul, undefined, [object object], (blank), blank, empty, unknown, missing, (vide), vide, neant, néant, \
    aucun, aucune, sans objet, inconnu, manquant, (en blanco), (blanco), ninguno, ninguna, sin objeto, sin dato, sin datos, vacío, nulo, dbnull, \
    s.n., nc, tbd, idem, ditto, no id, no aplica, not assigned, pending, en attente, à compléter, \
    pendiente, por asignar, s/d, desconocido, desconhecido, vazio, (vazio), não informado, hakuna, no loan, \
    {null}, none., xxx, n.a, n\\a, нет, tba, tbc, não, \
    not available, not applicable, nenhum, nenhuma, لا يوجد, غير متوفر";

/// Whether it is a word of databases and spreadsheets for nothing.
pub(crate) fn is_word_for_nothing(text: &str) -> bool {
    is_in(&text.to_lowercase(), NOTHING) || text == "NaT"
}
