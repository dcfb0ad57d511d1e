### La page à imprimer et à signer.

receipt-wrote-incomplete = l'envoi n'est pas terminé, et la page le dit
    .advice = ne la signez pas encore ; terminez d'abord l'envoi, comme le montre : { $command }
receipt-wrote-partial = Kiva n'a pas accepté toutes les lignes de l'envoi, et la page le dit
    .advice = ne la signez pas encore ; voyez d'abord ce qui reste à faire : { $command }
receipt-wrote-sent-over = des montants plus anciens de ces prêts ont été envoyés ensuite, et la page le dit
    .advice = ne la signez pas encore ; voyez d'abord ce qui reste à faire : { $command }
receipt-wrote-unsettled = on ne sait pas si Kiva a tout un autre envoi de ce mois, et la page le dit
    .advice = ne la signez pas encore ; cherchez-le d'abord, comme le montre : { $command }
receipt-wrote-month = des lignes de ce mois ne sont pas chez Kiva, et la page le dit
    .advice = ne la signez pas encore, sauf si ces lignes ne sont pas à rapporter ; voyez ce qui reste à faire : { $command }
receipt-wrote-errors = Kiva a trouvé des erreurs dans des lignes de cet envoi, et la page le dit
    .advice = ne la signez pas encore, sauf si ces lignes ne sont pas à rapporter ; corrigez-les, comme le montre : { $command }
receipt-wrote-older = le registre ne connaît pas tout ce qui a été envoyé, et la page le dit
    .advice = ne la signez pas ; remettez le registre plus récent, et créez la page de nouveau
receipt-wrote-restored = le registre a été remis d'une sauvegarde, il peut lui manquer des envois pour ce mois, et la page le dit
    .advice = avant de la signer, comparez avec PA2 ce qu'elle dit du mois
receipt-next = Ensuite : ouvrez la page dans un navigateur{ $place ->
        [production] , imprimez-la et signez-la.
       *[other] . C'était un test : la page n'est pas à signer.
    }
receipt-next-correction = Ensuite : cet envoi a été corrigé ; créez aussi la page de la correction{ $place ->
        [production] , et signez les deux :
       *[other] {" "}(c'était un test : aucune n'est à signer) :
    } { $command }

receipt-file = recepisse
receipt-title = Récépissé de rapport de remboursements
receipt-margin = { $month }, total { $total }
receipt-test = TEST
receipt-test-sandbox = TEST : envoyé au sandbox. Rien de ceci n'est parvenu à Kiva.
receipt-test-stage = TEST : envoyé à stage, l'environnement de test de Kiva. Ce n'est pas un vrai rapport.
receipt-accepted =
    { $count ->
        [one] Acceptée par Kiva : l'unique ligne du fichier.
       *[other] Acceptées par Kiva : les { $count } lignes du fichier.
    }
receipt-rejected =
    { $count ->
        [one] REFUSÉE par Kiva : l'unique ligne du fichier n'a pas été enregistrée.
       *[other] REFUSÉES par Kiva : aucune des { $count } lignes du fichier n'a été enregistrée.
    }
receipt-partial =
    { $accepted ->
        [one] ACCEPTÉ EN PARTIE : { $accepted } ligne sur { $rows } ; les autres ont été refusées ou abandonnées.
       *[other] ACCEPTÉ EN PARTIE : { $accepted } lignes sur { $rows } ; les autres ont été refusées ou abandonnées.
    }
receipt-cancelled = ABANDONNÉ : aucune des { $rows } lignes n'a été acceptée, et aucune ne sera envoyée.
receipt-incomplete =
    { $accepted ->
        [one] INCOMPLET : Kiva a accepté { $accepted } ligne sur { $rows } jusqu'ici.
       *[other] INCOMPLET : Kiva a accepté { $accepted } lignes sur { $rows } jusqu'ici.
    }
receipt-incomplete-more = Cet envoi n'est pas terminé ; cette page ne prouve pas qu'un rapport a été fait. Ce qui reste à faire est indiqué plus bas.
receipt-ledger-older = Cette page vient d'un registre plus ancien que celui d'une exécution précédente : elle ne dit pas tout ce qui a été envoyé.
receipt-overtaken = Depuis, Kiva a aussi accepté pour ce mois : { $uploads }. Cette page ne concerne que cet envoi ; ce que PA2 devrait maintenant montrer pour le mois est indiqué plus bas.
receipt-sent-over = Mais des montants plus anciens de ces prêts ont été envoyés ensuite : voyez plus bas ce qui reste à faire.
receipt-unsettled = Mais le mois est INCOMPLET : on ne sait pas si Kiva a tout un autre envoi. Voyez ci-dessous ce qui reste à faire.
receipt-month-incomplete = Mais le mois est INCOMPLET : voyez ci-dessous ce qui reste à faire.
receipt-month-incomplete-unless = Mais le mois est INCOMPLET, sauf si les lignes en erreur ne sont pas à rapporter : voyez ci-dessous ce qui reste à faire.
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
receipt-nothing-before = Le registre n'a pas de rapport de ce partenaire dans cet environnement pour les cinq mois précédents.
receipt-difference = Par rapport à { $month } : total { $total }, prêts { $loans }.
receipt-bars = barre épaisse : total ; barre fine : prêts
receipt-loans = Prêts
receipt-no-report = pas de rapport
receipt-chart-note = Le dernier montant de chaque prêt accepté par Kiva, tous les envois du mois jusqu'à celui-ci ({ $upload }) réunis, sans les lignes en erreur.

receipt-batches = Lots
receipt-batch = Lot
receipt-lines = N° des lignes
receipt-status = Statut
receipt-kiva-id = Envoi Kiva n°
receipt-sent = Envoyé le
receipt-seen-in-pa2 = vu dans PA2 par { $who }, enregistré le { $at }
receipt-not-in-pa2 = non trouvé dans PA2 par { $who }, enregistré le { $at }
receipt-problems = Problèmes signalés par Kiva
receipt-problems-below = Kiva a signalé { $problems } : voir plus bas.
receipt-line = Ligne du CSV
receipt-loan = Prêt
receipt-severity = Gravité
receipt-words = Texte de Kiva

receipt-do = Ce qui reste à faire
receipt-do-sandbox = C'était un test ; PA2 n'en a aucune trace. Pour un vrai rapport, ensuite :
receipt-do-stage = C'était un test : utilisez le PA2 de stage, et non le vrai.
receipt-do-refused = Lisez ce que Kiva a répondu, corrigez le fichier ou les paramètres, et renvoyez le fichier.
receipt-do-refused-batches = Corrigez dans le fichier les lignes des lots refusés, et envoyez-le comme correction de cet envoi : seules partent les lignes que Kiva n'a pas.
receipt-do-missing = { $missing } Sauf si ce n'est pas à rapporter, comme ce qui n'est pas un prêt Kiva, écrivez-le dans un tableau, et corrigez-le :
receipt-do-correct = Écrivez les lignes en erreur dans un tableau, et corrigez-les. Supprimez celles qui ne sont pas à rapporter, comme celles qui ne sont pas des prêts Kiva : s'il n'en reste aucune, il n'y a rien à envoyer, et cette page peut être signée. Sinon, envoyez ce tableau :
receipt-do-settle-other = On ne sait pas si Kiva a tout l'envoi { $upload } de ce mois : cherchez-le d'abord, comme le montre :
receipt-do-correction = Une correction a été envoyée depuis ; son récépissé est :
receipt-do-compare = Dans PA2, ouvrez Remboursements et comparez : pour { $month }, Kiva a accepté { $loans }, total { $total }, tous les envois du mois réunis.
receipt-do-settle = Cherchez dans PA2 ce qu'est devenu l'envoi { $upload }, qui a peut-être mis des montants plus anciens à la place de ceux-ci :
receipt-do-settle-newer = Cherchez dans PA2 ce qu'est devenu l'envoi { $upload }, qui a peut-être des montants plus récents de ces prêts :
receipt-do-send-again = Renvoyez le fichier de ce mois, comme correction, pour que Kiva ait ses montants :
receipt-do-send-other = Renvoyez le fichier de l'envoi { $upload }, car Kiva a des montants plus anciens pour ces prêts ; ce qu'il faut taper s'affiche avec :
receipt-do-finalize = Révisez le rapport dans PA2 et finalisez-le (le coordinateur Kiva). Un rapport finalisé ne peut plus être modifié.
receipt-do-finalize-older = Kiva a maintenant ces montants plus anciens à la place de ceux de l'envoi { $upload } pour { $month }. Si le rapport ouvert dans PA2 est celui de ce mois-ci, révisez-le et finalisez-le d'abord (le coordinateur Kiva). Renvoyez ensuite les montants plus récents, comme le montre :
receipt-do-look = Lot { $number } : cherchez dans PA2 un envoi de { $loans }, total { $total }, { $count ->
        [one] prêt { $first }
       *[other] premier prêt { $first }, dernier prêt { $last }
    }. Puis enregistrez ce que vous avez vu :
receipt-do-resume =
    { $count ->
        [one] Envoyez la ligne restante :
       *[other] Envoyez les { $count } lignes restantes :
    }
receipt-do-cancel =
    { $count ->
        [one] Abandonnez la { $count } ligne non envoyée : l'envoi { $upload } pour { $month } a des montants plus récents.
       *[other] Abandonnez les { $count } lignes non envoyées : l'envoi { $upload } pour { $month } a des montants plus récents.
    }
receipt-do-receipt = Quand tout aura été accepté, créez de nouveau cette page :

receipt-signatures = Signatures
receipt-control = Ligne de total du fichier, qui concorde
receipt-expected-total = Total indiqué pour le fichier, qui concorde
receipt-expected-rows = Lignes indiquées pour le fichier, qui concordent
receipt-taken = Accepté par Kiva sans erreur : { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
receipt-file-total = Total du fichier
receipt-month-sum = { $month }, tous les envois réunis
receipt-name = Nom
receipt-function = Fonction
receipt-signature = Signature
receipt-stamp = Cachet
receipt-date = Date
receipt-prepared = Préparé par
receipt-reviewed = Vérifié par
receipt-made = Créé le { $at } par kiva-repay { $version } d'après son registre ; le rapport a été envoyé par la version { $sent_by }.
