### Ce que la comparaison avec les prêts de Kiva a trouvé.

reconcile-label-kiva = Kiva
reconcile-expected = Kiva attend { $loans } : { $matched ->
        [one] { $matched } est dans le fichier
       *[other] { $matched } sont dans le fichier
    }, { $missing ->
        [0] aucun ne manque
       *[other] il en manque { $missing }
    }.
reconcile-reported-before =
    { $count ->
        [one] { $count } a déjà été rapporté pour { $month }.
       *[other] { $count } ont déjà été rapportés pour { $month }.
    }
reconcile-missing-file = Les prêts manquants sont dans { $file } : complétez les montants, et ajoutez ces lignes à votre fichier.
reconcile-missing-none = Aucun prêt ne manque : { $file } ne contient aucune ligne.
reconcile-right = Conforme : le fichier correspond à ce que Kiva attend.
reconcile-look = Aucune erreur, { $warnings } : à regarder avant d'envoyer le fichier.
reconcile-at-line = ligne { $line } : { $message }
reconcile-more =
    { $count ->
        [one] et { $count } autre (--output json les donne tous)
       *[other] et { $count } autres (--output json les donne tous)
    }

reconcile-is-kiva-id = « { $id } » est l'ID que Kiva donne au prêt { $loan }, et non le vôtre
    .advice = vouliez-vous dire « { $meant } » ?
reconcile-no-own-id = { reconcile-is-kiva-id }
    .advice = demandez à Kiva d'attribuer à ce prêt l'ID de votre SIG
reconcile-is-alike = Kiva n'a pas de prêt « { $id } », mais un prêt { $loan }
    .advice = { reconcile-is-kiva-id.advice }
reconcile-has-status = { reconcile-not-told }{ $standing }
    .advice = supprimez la ligne ; si l'emprunteur a bien payé ce mois-ci, demandez à Kiva avant de le rapporter
reconcile-not-told = Kiva n'attend aucun remboursement pour le prêt « { $id } »
    .advice = cherchez le prêt dans PA2 : il est peut-être terminé, ou y a un autre ID
reconcile-not-found = Kiva n'a pas de prêt « { $id } »
    .advice = comparez l'ID avec PA2 ; si ce n'est pas un prêt Kiva, supprimez la ligne
reconcile-mistyped = { reconcile-not-found }
    .advice = vouliez-vous dire « { $meant } », qui manque dans le fichier ? Sinon, comparez l'ID avec PA2, ou supprimez la ligne
reconcile-client = chez Kiva, le prêt « { $loan } » est celui du client « { $client } », pas de « { $sent } »
    .advice = corrigez l'ID du client ; si beaucoup diffèrent, l'export relie mal les clients et les prêts
reconcile-over-loan = { $amount } dépasse le montant total du prêt « { $loan } », qui est de { $price }
    .advice = rapportez le capital seul, sans intérêts ni frais, dans la monnaie du prêt ; vérifiez que l'export n'y ajoute pas un autre compte
reconcile-currency = chez Kiva, le prêt « { $loan } » est en { $currency }, mais les montants sont en { $own }
    .advice = rapportez-le dans sa propre monnaie ; si tous les prêts diffèrent, corrigez `[partner] currency`
reconcile-not-reported = il manque la ligne du prêt { $loan }, que Kiva attend
    .advice = ajoutez une ligne par prêt, même si rien n'a été remboursé : un prêt omis est facturé comme remboursé selon l'échéancier
reconcile-not-reported-many = il manque { $count } prêts que Kiva attend : { $loans }
    .advice = { reconcile-not-reported.advice }
reconcile-raised =
    { $count ->
        [one] chez Kiva, le prêt { $loans } est financé (raised), mais pas décaissé (ligne { $lines })
       *[other] chez Kiva, { $count } prêts sont financés (raised), mais pas décaissés : { $loans } (lignes { $lines })
    }
    .advice = vérifiez dans PA2 s'il a été décaissé ; c'est normal si Kiva ne l'a simplement pas encore enregistré
reconcile-slightly-over =
    { $count ->
        [one] le montant dépasse de peu le prêt entier { $loans } (ligne { $lines })
       *[other] pour { $count } prêts, le montant dépasse de peu le prêt entier : { $loans } (lignes { $lines })
    }
    .advice = c'est normal si Kiva a converti le prêt à un autre taux ; sinon, ne rapportez que le capital
reconcile-repaid =
    { $count ->
        [one] le prêt { $loans }, en défaut chez Kiva, est soudain remboursé en entier (ligne { $lines })
       *[other] { $count } prêts en défaut chez Kiva sont soudain remboursés en entier : { $loans } (lignes { $lines })
    }
    .advice = vérifiez dans votre SIG si l'emprunteur a payé ; un prêt passé en perte n'est pas remboursé
reconcile-most-repaid = { $count } prêts sur { $rows } sont soudain remboursés en entier
    .advice = vérifiez quelle colonne est exportée : ce peut être le montant des prêts, et non le capital remboursé jusqu'ici
reconcile-note = À noter : { $note }.
reconcile-loan = « { $id } »{ $standing }
reconcile-loan-of-kiva = que Kiva connaît sous « { $id } », sans ID de votre SIG{ $standing }
reconcile-loan-without-id = sans ID{ $standing }

## Le mois à côté des mois d'avant

profile-title = Comparé aux rapports précédents :
profile-this-file = ce fichier
profile-month =
    { $count ->
        [one] { $count } ligne, total { $total }
       *[other] { $count } lignes, total { $total }
    }
profile-movement = { $line } ({ $percent })
profile-moved = { $line }, { $percent } des montants ont changé
profile-counts = nouveaux : { $new } ; absents : { $gone } ; tombés à 0 : { $emptied }
profile-largest = Les plus grands changements :
profile-change = { $loan } : { $then }, maintenant { $now }
