### La page à imprimer et à signer.

receipt-wrote = { $file } est écrit ; vous seul pouvez le lire.
receipt-wrote-incomplete = avertissement : l'envoi est incomplet, et la page le dit
receipt-next = Ensuite : ouvrez-le dans un navigateur, imprimez-le et signez-le.

receipt-title = Récépissé d'un rapport de remboursements
receipt-margin = { $month }, total { $total }
receipt-test = TEST
receipt-test-sandbox = TEST : envoyé au sandbox. Rien de ceci n'est parvenu à Kiva.
receipt-test-stage = TEST : envoyé à stage, l'environnement de test de Kiva. Ce n'est pas un vrai rapport.
receipt-accepted =
    { $count ->
        [one] Accepté par Kiva : la { $count } ligne du fichier.
       *[other] Accepté par Kiva : les { $count } lignes du fichier.
    }
receipt-rejected =
    { $count ->
        [one] REFUSÉ par Kiva : la { $count } ligne du fichier est sans effet.
       *[other] REFUSÉ par Kiva : les { $count } lignes du fichier sont sans effet.
    }
receipt-partial = ACCEPTÉ EN PARTIE : { $accepted } lignes sur { $rows } ; les autres ont été refusées ou abandonnées.
receipt-cancelled = ABANDONNÉ : aucune des { $rows } lignes n'a été acceptée, et le reste n'est jamais envoyé.
receipt-incomplete = INCOMPLET : Kiva a accepté { $accepted } lignes sur { $rows } jusqu'ici.
receipt-incomplete-more = Cet envoi n'est pas terminé, et cette page n'est pas la preuve d'un rapport. Ce qui reste à faire est indiqué plus bas.
receipt-overtaken = Depuis, Kiva a accepté un envoi ultérieur pour ce mois : { $uploads }. Cette page ne parle que de cet envoi-ci ; ce que PA2 devrait maintenant montrer du mois est indiqué plus bas.
receipt-errors =
    { $count ->
        [one] Kiva a trouvé une erreur dans { $count } ligne : elle est à corriger.
       *[other] Kiva a trouvé des erreurs dans { $count } lignes : elles sont à corriger.
    }

receipt-environment = Environnement
receipt-production = production
receipt-month = Mois rapporté
receipt-sha256 = SHA-256 du fichier
receipt-ran-by = Compte
receipt-who = { $account } sur { $host }
receipt-started = Envoyé le

receipt-compared = Comparé aux mois précédents
receipt-nothing-before = Le registre n'a pas de rapport antérieur de ce partenaire dans cet environnement.
receipt-difference = Par rapport à { $month } : total { $total }, prêts { $loans }.
receipt-bars = barre épaisse : total ; barre fine : prêts
receipt-loans = Prêts
receipt-no-report = pas de rapport
receipt-chart-note = De chaque prêt le dernier montant accepté par Kiva, tous les envois du mois réunis, sans les lignes en erreur.

receipt-batches = Lots
receipt-batch = Lot
receipt-lines = Lignes du CSV
receipt-status = Statut
receipt-kiva-id = Envoi chez Kiva
receipt-sent = Envoyé le
receipt-seen-in-pa2 = vu dans PA2 par { $who }, enregistré le { $at }
receipt-not-in-pa2 = non trouvé dans PA2 par { $who }, enregistré le { $at }
receipt-problems = Problèmes signalés par Kiva
receipt-problems-below = Kiva a signalé { $problems } : voir plus bas.
receipt-line = Ligne du CSV
receipt-loan = Prêt
receipt-severity = Gravité
receipt-words = Selon Kiva

receipt-do = Ce qui reste à faire
receipt-do-sandbox = C'était un test, dont PA2 ne sait rien. Pour un vrai rapport, ce serait :
receipt-do-stage = C'était un test : PA2 est ici celui de stage.
receipt-do-refused = Lisez ce que Kiva a répondu, corrigez le fichier ou les paramètres, et envoyez de nouveau.
receipt-do-refused-batches = Corrigez les lignes des lots refusés, mettez-les dans un fichier à part et envoyez-le.
receipt-do-correct = Écrivez dans un tableau les lignes qui ont une erreur, corrigez-les là, et envoyez-le :
receipt-do-correction = Une correction a été envoyée depuis ; son récépissé est :
receipt-do-compare = Dans PA2, ouvrez Remboursements et comparez : pour { $month }, Kiva a accepté { $loans }, total { $total }, tous les envois du mois réunis.
receipt-do-finalize = Révisez le rapport dans PA2 et finalisez-le (le coordinateur Kiva). Un rapport finalisé ne peut plus être modifié.
receipt-do-look = Lot { $number } : cherchez dans PA2 un envoi de { $loans }, total { $total }, premier prêt { $first }, dernier prêt { $last }. Puis enregistrez ce que vous avez vu :
receipt-do-resume =
    { $count ->
        [one] Envoyez la { $count } ligne qui reste :
       *[other] Envoyez les { $count } lignes qui restent :
    }
receipt-do-receipt = Quand tout est accepté, refaites cette page :

receipt-signatures = Signatures
receipt-control = Ligne de total du fichier, qui concorde
receipt-month-sum = { $month }, tous les envois réunis
receipt-name = Nom
receipt-function = Fonction
receipt-signature = Signature
receipt-stamp = Cachet
receipt-date = Date
receipt-prepared = Préparé par
receipt-reviewed = Révisé par
receipt-made = Fait le { $at } par kiva-repay { $version } d'après son registre ; le rapport a été envoyé par la version { $sent_by }.
