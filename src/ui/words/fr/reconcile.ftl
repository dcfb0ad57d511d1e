### Ce que la comparaison avec les prêts de Kiva a trouvé.

reconcile-label-kiva = Kiva
reconcile-expected = Kiva attend { $loans } : { $matched } dans ce fichier, { $missing } non rapportés.
reconcile-missing-file = Ceux qui manquent sont dans { $file }, à compléter.
reconcile-right = juste : le fichier est ce que Kiva attend.
reconcile-look = à regarder : { $warnings }, aucune erreur.
reconcile-wrong = faux : { $errors }, { $warnings }.
reconcile-at-line = ligne { $line } : { $message }
reconcile-more = et { $count } de plus (--output json les liste tous)

reconcile-is-kiva-id = « { $id } » est l'ID chez Kiva du prêt { $loan }
reconcile-is-alike = Kiva n'a pas de prêt « { $id } », mais un prêt { $loan }
reconcile-has-status = Kiva n'attend aucun remboursement pour le prêt « { $id } »{ $standing }
reconcile-delete = supprimez la ligne ; si l'emprunteur a bien payé ce mois-ci, demandez à Kiva avant de le rapporter
reconcile-not-found = Kiva n'a pas de prêt « { $id } »
reconcile-compare-id = comparez l'ID avec PA2, ou supprimez la ligne si le prêt n'est pas un prêt Kiva
reconcile-mistyped = vouliez-vous dire « { $meant } », qui n'a pas de ligne ? Sinon comparez l'ID avec PA2, ou supprimez la ligne
reconcile-look-in-pa2 = cherchez le prêt dans PA2 : il est peut-être terminé, ou y a un autre ID
reconcile-client = chez Kiva, le prêt « { $loan } » est celui du client « { $client } », pas de « { $sent } »
reconcile-correct-client = corrigez l'ID du client ; si beaucoup diffèrent, l'export joint les mauvaises tables
reconcile-over-loan = { $amount } dépasse le prêt « { $loan } » tout entier, de { $price }
reconcile-principal-only = rapportez le capital seul, sans intérêts ni frais, dans la monnaie du prêt ; vérifiez qu'aucun autre compte n'a été joint
reconcile-currency = chez Kiva, le prêt « { $loan } » est en { $currency }, et les montants sont en { $own }
reconcile-own-currency = rapportez-le dans sa propre monnaie ; si tous les prêts diffèrent, corrigez [partner] currency
reconcile-not-reported = pas de ligne pour le prêt { $loan }, attendu par Kiva
reconcile-add = ajoutez la ligne, même si rien n'a été remboursé : un prêt omis est facturé comme remboursé selon l'échéancier
reconcile-meant = vouliez-vous dire « { $id } » ?
reconcile-no-own-id = demandez à Kiva de donner votre propre ID à ce prêt
reconcile-loan = « { $id } »{ $standing }
reconcile-loan-of-kiva = qui a l'ID « { $id } » de Kiva et aucun des vôtres{ $standing }
reconcile-loan-without-id = sans ID{ $standing }
