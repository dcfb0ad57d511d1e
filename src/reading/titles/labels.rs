//! What headings and footers begin with.

use crate::reading::cell::letters::{begins_as_any, has_any};

/// What headings and footers begin with, and what they may say further on; normalized.
const LABELS: &str = "\
    print, imprim, impres, prepar, elabor, approuv, approv, aprob, verif, revis, sign, firma, date, fecha, \
    bureau, group, grupo, centre, center, centro, agent, asesor, product, produit, region, zone, zona, \
    period, inform, user, utilis, usuario, currency, devise, moneda, gener, end, fin, name, nom, check, \
    authori, autoris, autoriz, review, compil, receiv, control, visa, visto, manag, direct, gerent, cashier, \
    caissi, cajer, account, compta, contad, secreta, nodata, norecord, noresult, aucun, sindato, sinregistro, \
    sinresultad, semdado, semregist, nenhum, hakuna, server, serveur, servidor, database, basede, remark, remarq, \
    observ, comment, coment";
const LABELS_WITHIN: &str = "\
    page, pagina, branch, agence, agencia, sucursal, office, oficina, report, rapport, continue, suite";

/// Whether a normalized text is that of a heading or a footer.
pub(crate) fn is_label(text: &str) -> bool {
    begins_as_any(text, LABELS) || has_any(text, LABELS_WITHIN)
}
