### Ce qui a été lu, envoyé et répondu.

upload-label-file = Fichier
upload-label-format = Format
upload-label-rows = Lignes
upload-label-total = Total
upload-label-columns = Colonnes
upload-label-left-out = Omis
upload-skipped =
    { $count ->
        [one] ligne { $lines }
       *[other] lignes { $lines }
    }
upload-label-control = Contrôle
upload-control = le total de la ligne { $line } concorde
upload-lines-to = { $first } à { $last }
upload-lines-more = { $lines } et { $count } autres
upload-same-on =
    { $count ->
        [one] De même à la ligne { $lines }
       *[other] De même aux lignes { $lines }
    }
upload-label-month = Mois
upload-label-place = Vers
upload-label-partner = Partenaire
upload-label-upload = Envoi
upload-label-again = Renvoi
upload-again = de { $upload }, comme --again l'a demandé
upload-reported-before =
    { $count ->
        [one] { $count } ligne de ce fichier avait déjà été rapportée pour { $month } ; PA2 réunit les envois d'un mois
       *[other] { $count } lignes de ce fichier avaient déjà été rapportées pour { $month } ; PA2 réunit les envois d'un mois
    }

upload-format =
    { $format ->
        [two-column] deux colonnes
       *[other] trois colonnes
    }
upload-delimiter =
    { $delimiter ->
        [comma] virgule
        [semicolon] point-virgule
        [tab] tabulation
       *[pipe] barre verticale
    }
upload-decimals =
    { $sign ->
        [comma] virgule décimale
       *[other] point décimal
    }
upload-titles =
    { $titles ->
        [yes] titres
       *[other] sans titres
    }
upload-findings = { $errors }, { $warnings }
upload-more-findings =
    { $count ->
        [one] et { $count } autre constat (`check --findings FILE.csv` les liste tous) :
       *[other] et { $count } autres constats (`check --findings FILE.csv` les liste tous) :
    }
upload-more-findings-kept =
    { $count ->
        [one] et { $count } autre constat (`check --findings FILE.csv` liste les { $kept } premiers) :
       *[other] et { $count } autres constats (`check --findings FILE.csv` liste les { $kept } premiers) :
    }
upload-valid = valide : le fichier peut être envoyé.
upload-not-valid = non valide : rien de ce fichier ne sera envoyé.

upload-batch = Lot { $number }
upload-batches = Lots { $numbers }
upload-batch-rows = { $rows }, de la ligne { $first } à la ligne { $last }, total { $total } : { $status }
upload-batch-ready = prêt
upload-batch-id = envoi { $id } chez Kiva
upload-answered = Kiva a répondu { $words }
upload-seen = Trace technique : { $seen }
upload-look = Dans PA2, cherchez un envoi de { $loans }, total { $total }, premier prêt { $first }, dernier prêt { $last }.
upload-look-sent = Dans PA2, cherchez un envoi de { $loans }, total { $total }, premier prêt { $first }, dernier prêt { $last }, envoyé le { $at }.
upload-is-there = Il s'y trouve :
upload-is-not-there = Il ne s'y trouve pas :

upload-dry-run = Simulation : rien n'a été envoyé. Sans --dry-run, ce serait envoyé comme montré.
upload-no-problems = Kiva ne signale aucun problème.
upload-problems = Kiva signale { $problems } :
upload-problems-first = Les { $count } premiers :
upload-problems-all = Pour les écrire tous dans un tableau, chacun avec sa ligne : { $command }
upload-rows-accepted =
    { $count ->
        [one] { $count } ligne acceptée par Kiva ({ $batches })
       *[other] { $count } lignes acceptées par Kiva ({ $batches })
    }
upload-rows-rejected =
    { $count ->
        [one] { $count } ligne refusée par Kiva, sans effet ({ $batches })
       *[other] { $count } lignes refusées par Kiva, sans effet ({ $batches })
    }
upload-rows-sending =
    { $count ->
        [one] { $count } ligne en cours d'envoi ({ $batches })
       *[other] { $count } lignes en cours d'envoi ({ $batches })
    }
upload-rows-unknown =
    { $count ->
        [one] { $count } ligne peut-être reçue, peut-être pas : regardez dans PA2 ({ $batches })
       *[other] { $count } lignes peut-être reçues, peut-être pas : regardez dans PA2 ({ $batches })
    }
upload-rows-pending =
    { $count ->
        [one] { $count } ligne non envoyée, ou sûrement sans effet ({ $batches })
       *[other] { $count } lignes non envoyées, ou sûrement sans effet ({ $batches })
    }
upload-rows-cancelled =
    { $count ->
        [one] { $count } ligne abandonnée, jamais envoyée ({ $batches })
       *[other] { $count } lignes abandonnées, jamais envoyées ({ $batches })
    }
upload-next = Ensuite : { $command }
upload-pa2-shows = PA2 devrait en montrer : { $loans }, total { $total }, { $problems }.
upload-pa2-shows-expected = PA2 devrait en montrer : { $loans } sur { $expected } attendus, total { $total }, { $problems }.
upload-next-correct = Ensuite : corrigez les lignes en erreur et envoyez seulement celles-là, avant que le coordinateur Kiva ne finalise le rapport dans PA2. Un rapport finalisé ne peut plus être modifié.
upload-next-finalize = Ensuite : le coordinateur Kiva ouvre Remboursements dans PA2, révise ce rapport et le finalise. Un rapport finalisé ne peut plus être modifié.

upload-history-empty = Aucun envoi pour l'instant.
upload-history-date = Date
upload-history-status = Statut
upload-history-partial = en partie
upload-history-again = renvoi de { $upload }
upload-nothing-to-do = Rien à faire : { $why }.

upload-label-corrects = Corrige
upload-label-corrected = Corrigé par
upload-history-corrects = corrige { $upload }
upload-history-corrected = corrigé par { $upload }
upload-problems-file = Les lignes à problèmes sont dans { $file }. Corrigez-les là, puis tapez :
upload-next-correction = Ensuite : regardez sa correction : { $command }
upload-month-shows = Tous les envois pour { $month } réunis : { $loans }, total { $total }.
upload-month-shows-expected = Tous les envois pour { $month } réunis : { $loans } sur { $expected } attendus, total { $total }.
upload-label-cancels = Remplace
upload-left-out =
    { $count ->
        [one] { $count } ligne est telle que Kiva l'a, et a été laissée de côté
       *[other] { $count } lignes sont telles que Kiva les a, et ont été laissées de côté
    }
upload-older =
    { $count ->
        [one] { $count } prêt avait chez Kiva un montant plus récent, que celui-ci remplace
       *[other] { $count } prêts avaient chez Kiva des montants plus récents, que ceux-ci remplacent
    }
upload-elsewhere =
    { $count ->
        [one] { $count } de ces prêts est dans l'envoi { $upload }, { $month }, qui n'est pas terminé
       *[other] { $count } de ces prêts sont dans l'envoi { $upload }, { $month }, qui n'est pas terminé
    }
upload-problems-not-known = On ne sait pas ce que Kiva a trouvé dans les lignes, car sa réponse s'est perdue : regardez dans PA2 ({ $batches }).
upload-problems-unknown = problèmes non connus
upload-next-rest = Pour rapporter malgré tout les lignes non envoyées :
upload-batch-of = le lot { $batch } de l'envoi { $upload }
upload-month-errors =
    { $count ->
        [one] { $count } prêt n'est pas compté : Kiva y a trouvé une erreur.
       *[other] { $count } prêts ne sont pas comptés : Kiva y a trouvé des erreurs.
    }
upload-month-unknown = Pas certain : Kiva a peut-être reçu { $batches }, ou non.
upload-month-without-answer = Pas certain : on ne sait pas ce que Kiva a trouvé dans { $batches }.
upload-month-mixed =
    { $count ->
        [one] Pas certain : le prêt de groupe { $loan } a été rapporté avec et sans ID de client.
       *[other] Pas certain : { $count } prêts de groupe, le premier { $loan }, ont été rapportés avec et sans ID de client.
    }

warning-of-kiva = Kiva signale : { $details }
warning-look = regardez dans PA2, et avec { $command }
warning-month = comparez avec { $month } dans PA2 ; tous ses envois : { $command }
warning-finish = terminez-le ou abandonnez-le, comme le montre { $command }
warning-answer = lot { $batch } : Kiva a répondu { $words }
warning-more =
    { $count ->
        [one] { $count } autre de cette sorte
       *[other] { $count } autres de cette sorte
    }
warning-findings-file = constats.csv
