### Ce qui a été lu, envoyé et répondu.

upload-label-file = Fichier
upload-label-format = Format
upload-label-rows = Lignes
upload-label-total = Total
upload-total-of-right = { $total } (sans les montants en erreur)
upload-label-columns = Colonnes
upload-label-left-out = Omises
upload-skipped =
    { $count ->
        [one] ligne { $lines }
       *[other] lignes { $lines }
    }
upload-label-control = Contrôle
upload-control =
    { $count ->
        [one] le total de la ligne { $lines } du fichier concorde
       *[other] les totaux des lignes { $lines } du fichier concordent
    }
upload-lines-to = { $first } à { $last }
upload-lines-more =
    { $count ->
        [one] { $lines } et { $count } autre
       *[other] { $lines } et { $count } autres
    }
upload-same-on =
    { $count ->
        [one] De même à la ligne { $lines }
       *[other] De même aux lignes { $lines }
    }
upload-like-on =
    { $count ->
        [one] Un autre de ce genre à la ligne { $lines } : voir `--findings`
       *[other] { $count } autres de ce genre aux lignes { $lines } : voir `--findings`
    }
upload-label-month = Mois
upload-label-place = Destination
upload-label-partner = Partenaire
upload-label-upload = Envoi
upload-label-again = Renvoi
upload-again = lignes de l'envoi { $upload } (--again)
upload-reported-before =
    { $count ->
        [one] { $count } ligne de ce fichier a déjà été rapportée pour { $month } ; PA2 réunit tous les envois d'un mois en un seul rapport
       *[other] { $count } lignes de ce fichier ont déjà été rapportées pour { $month } ; PA2 réunit tous les envois d'un mois en un seul rapport
    }
    .advice = { warning-month }

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
        [one] et { $count } autre constat ; pour les lister tous : { $command }
       *[other] et { $count } autres constats ; pour les lister tous : { $command }
    }
upload-more-findings-kept =
    { $count ->
        [one] et { $count } autre constat ; pour lister les { $kept } premiers : { $command }
       *[other] et { $count } autres constats ; pour lister les { $kept } premiers : { $command }
    }
upload-findings-file = Les constats sont dans { $file }.
upload-valid = Valide : le fichier peut être envoyé.
upload-valid-alone = Le fichier lui-même n'a pas d'erreur ; il n'a pas été comparé avec Kiva.

upload-batch = Lot { $number }
upload-batches = Lots { $numbers }
upload-batch-rows = { $rows }, { $count ->
        [one] n° { $first }
       *[other] n° { $first } à { $last }
    }, total { $total } : { $status }
upload-batch-ready = à envoyer
upload-batch-id = envoi Kiva n° { $id }
upload-answered = Kiva a répondu : { $words }
seen-status = Réponse de Kiva : statut HTTP { $status }
seen-answer = Réponse de Kiva : { $said } (statut HTTP { $status })
seen-reply-cut = la réponse de Kiva a été coupée (statut HTTP { $status })
seen-reply-long = la réponse de Kiva dépasse 4 Mio
seen-web-page = une page web
seen-detail = Détail technique : { $detail }
seen-no-connection = pas de connexion ({ $why })
seen-lost-before =
    { $why ->
        [cut] connexion perdue avant que rien ne soit envoyé
       *[other] connexion perdue avant que rien ne soit envoyé ({ $why })
    }
seen-lost-after =
    { $why ->
        [cut] connexion perdue après l'envoi du lot
       *[other] connexion perdue après l'envoi du lot ({ $why })
    }
seen-stopped = arrêt demandé avant la réponse
seen-restored = Le registre a été remis d'une sauvegarde : ce lot a pu être envoyé depuis.
upload-look = Dans PA2, cherchez un envoi de { $loans }, total { $total }, { $count ->
        [one] prêt { $first }
       *[other] premier prêt { $first }, dernier prêt { $last }
    }{ $sent ->
        [never] .
       *[other] , envoyé le { $sent }.
    }
upload-is-there = Il s'y trouve :
upload-is-not-there = Il ne s'y trouve toujours pas une heure après, ni le lendemain matin (un envoi peut apparaître tard) :
upload-resolved =
    { $found ->
        [yes] Noté comme trouvé dans PA2. S'il n'y est pas : { $command }
       *[no] Noté comme introuvable dans PA2. S'il y est tout de même : { $command }
    }

upload-dry-run = Simulation : rien n'a été envoyé. Sans --dry-run, l'envoi serait exactement celui-ci.
upload-no-problems = Kiva ne signale aucun problème.
upload-problems = Kiva signale { $problems } (texte de Kiva, en anglais) :
upload-problems-first = Les { $count } premiers :
upload-problems-all = Pour les écrire tous dans un tableau, chacun avec sa ligne : { $command }
upload-rows-accepted =
    { $count ->
        [one] { $count } ligne acceptée par Kiva ({ $batches })
       *[other] { $count } lignes acceptées par Kiva ({ $batches })
    }
upload-rows-rejected =
    { $count ->
        [one] { $count } ligne refusée par Kiva, non enregistrée ({ $batches })
       *[other] { $count } lignes refusées par Kiva, non enregistrées ({ $batches })
    }
upload-rows-sending =
    { $count ->
        [one] { $count } ligne en cours d'envoi ({ $batches })
       *[other] { $count } lignes en cours d'envoi ({ $batches })
    }
upload-rows-unknown =
    { $count ->
        [one] { $count } ligne au sort inconnu, reçue par Kiva ou non : regardez dans PA2 ({ $batches })
       *[other] { $count } lignes au sort inconnu, reçues par Kiva ou non : regardez dans PA2 ({ $batches })
    }
upload-rows-overtaken =
    { $count ->
        [one] { $count } ligne non envoyée, et qui n'est plus à envoyer : l'envoi { $upload } pour { $month } a des montants plus récents ({ $batches })
       *[other] { $count } lignes non envoyées, et qui ne sont plus à envoyer : l'envoi { $upload } pour { $month } a des montants plus récents ({ $batches })
    }
upload-rows-overtaken-partly = { $count } lignes non envoyées ({ $batches }) ; l'envoi { $upload } pour { $month } a des montants plus récents pour { $newer } d'entre elles : abandonnez-les d'abord, puis les autres, dont la première est le prêt { $loan }, peuvent être envoyées
upload-rows-over-newer =
    { $count ->
        [one] { $count } ligne non envoyée ; `resume` ne l'envoie pas, car l'envoi { $upload } pour { $month } a des montants plus récents ({ $batches })
       *[other] { $count } lignes non envoyées ; `resume` ne les envoie pas, car l'envoi { $upload } pour { $month } a des montants plus récents ({ $batches })
    }
upload-rows-in-the-way =
    { $count ->
        [one] { $count } ligne non envoyée, et qui ne peut l'être qu'une fois connu le sort de l'envoi { $upload } pour { $month } ({ $batches })
       *[other] { $count } lignes non envoyées, et qui ne peuvent l'être qu'une fois connu le sort de l'envoi { $upload } pour { $month } ({ $batches })
    }
upload-rows-pending =
    { $count ->
        [one] { $count } ligne absente de Kiva, à envoyer sans risque ({ $batches })
       *[other] { $count } lignes absentes de Kiva, à envoyer sans risque ({ $batches })
    }
upload-rows-not-found =
    { $count ->
        [one] { $count } ligne introuvable dans PA2, d'après vous ; `resume` l'enverra ({ $batches })
       *[other] { $count } lignes introuvables dans PA2, d'après vous ; `resume` les enverra ({ $batches })
    }
upload-rows-not-found-or-sent = { $count } lignes non envoyées, ou introuvables dans PA2, d'après vous ; `resume` les enverra ({ $batches })
upload-rows-cancelled =
    { $count ->
        [one] { $count } ligne abandonnée, qui ne sera pas envoyée ({ $batches })
       *[other] { $count } lignes abandonnées, qui ne seront pas envoyées ({ $batches })
    }
upload-rows-former =
    { $count ->
        [one] { $text } ; Kiva a toujours l'ancien montant pour { $count }
       *[other] { $text } ; Kiva a toujours les anciens montants pour { $count }
    }
upload-next = Ensuite : { $command }
upload-next-unknown = Ensuite : cherchez dans PA2 ce dont le sort est inconnu ({ $batches }), et tapez l'une des deux commandes ci-dessus ; puis : { $command }
upload-next-running = Ensuite : attendez que kiva-repay, qui est en train de l'envoyer, ait terminé.
upload-rows-of-loans = { $rows } ({ $loans })
upload-pa2-shows = Dans PA2, cet envoi devrait montrer { $loans }, total { $total }, { $problems }.
upload-next-correct = Ensuite : corrigez les lignes en erreur et envoyez seulement celles-là, avant que le coordinateur Kiva ne finalise le rapport dans PA2. Un rapport finalisé ne peut plus être modifié. Les lignes qui ne sont pas des prêts Kiva sont laissées de côté : s'il n'y en a pas d'autres, il ne reste rien à envoyer. Pour écrire ces lignes dans un tableau : { $command }
upload-next-finalize = Ensuite : le coordinateur Kiva ouvre Remboursements dans PA2, révise ce rapport et le finalise. Un rapport finalisé ne peut plus être modifié.
upload-next-finalize-older = Ensuite : Kiva a maintenant ces montants plus anciens à la place de ceux de l'envoi { $upload } pour { $month }. Si le rapport ouvert dans PA2 est celui de ce mois-ci, le coordinateur Kiva le révise et le finalise d'abord. Renvoyez ensuite les montants plus récents, comme le montre : { $command }
upload-next-settle = Ensuite : cherchez dans PA2 ce qu'est devenu l'envoi { $upload }, qui a peut-être mis des montants plus anciens à la place de ceux-ci : { $command }
upload-next-settle-newer = Ensuite : cherchez dans PA2 ce qu'est devenu l'envoi { $upload }, qui a peut-être des montants plus récents ; la commande à taper s'affiche avec : { $command }
upload-next-rest-partly = Si les lignes non envoyées doivent quand même être rapportées : l'envoi { $upload } pour { $month } a des montants plus récents de certaines d'entre elles, la première étant le prêt { $loan }. Envoyez les autres, dont la première est le prêt { $other }, dans un fichier sans ces prêts, comme correction de cet envoi (`--corrects`).
upload-next-send-again = Ensuite : renvoyez le fichier de ce mois, comme correction, avant que le coordinateur Kiva ne finalise le rapport dans PA2 : { $command }
upload-next-send-other = Ensuite : { warning-send-other }
upload-stage-only = Cet envoi est allé à stage, l'environnement de test de Kiva, et non en production. Pour le vrai rapport : { $command }
upload-stage-only-correction = Cette correction est allée à stage, l'environnement de test de Kiva, et non en production. Le vrai rapport est le fichier entier, une fois corrigé.

upload-history-empty = Aucun envoi à lister.
upload-history-date = Date
upload-history-place = Vers
upload-history-status = Statut
upload-history-errors = Kiva a trouvé des erreurs dans des lignes
upload-history-again = renvoi de { $upload }
upload-nothing-to-do = Rien à faire : { $why }.

upload-label-corrects = Corrige
upload-label-corrected = Corrigé par
upload-label-to-correct = À corriger par
upload-history-corrects = corrige { $upload }
upload-history-corrected = corrigé par { $upload }
upload-history-to-correct = à corriger par { $upload }, qui n'est pas terminé
upload-problems-file = Les lignes qui ont un problème sont dans { $file }. Corrigez-les dans ce fichier, ou supprimez celles qui ne sont pas des prêts Kiva (s'il n'en reste aucune, il n'y a rien à envoyer), avant que le coordinateur Kiva ne finalise le rapport dans PA2 (un rapport finalisé ne peut plus être modifié), puis tapez : { $command }
upload-problems-file-other-partner = Les lignes qui ont un problème sont dans { $file }. Elles se corrigent avec les paramètres et les identifiants du partenaire { $partner }.
upload-next-refused = Ensuite : lisez ci-dessus pourquoi Kiva a refusé les lignes. Pour les écrire dans un tableau et les y corriger : { $command }
upload-problems-file-none = Des envois ultérieurs ont toutes les lignes où Kiva a trouvé des problèmes : il n'y a rien à corriger, et { $file } n'a pas été écrit.
upload-problems-file-empty = Aucun problème n'est connu dans les lignes de cet envoi : { $file } n'a que des titres, et il n'y a rien à corriger.
upload-problems-file-warnings = Les lignes pour lesquelles Kiva émet un avertissement sont dans { $file }. Kiva les a acceptées : il n'y a rien à corriger, sauf si un montant est faux ; dans ce cas : { $command }
upload-next-settle-other = Ensuite : on ne sait pas si Kiva a tout l'envoi { $upload } de ce mois ; cherchez-le, comme le montre : { $command }
upload-next-correction = Cet envoi a été corrigé ; voyez la correction : { $command }
upload-month-shows = Tous les envois pour { $month } réunis : { $loans }, total { $total }.
upload-label-cancels = Remplace
upload-left-out-rows =
    { $count ->
        [one] { $count } ligne qui n'avait pas changé
       *[other] { $count } lignes qui n'avaient pas changé
    }
upload-left-out =
    { $count ->
        [one] { $count } ligne est déjà la même chez Kiva, et n'est pas renvoyée
       *[other] { $count } lignes sont déjà les mêmes chez Kiva, et ne sont pas renvoyées
    }
    .advice = { warning-month }
upload-left-out-newer =
    { $count ->
        [one] { $count } ligne n'a pas changé depuis son envoi pour { $month }, et n'est pas renvoyée : Kiva a un montant d'un mois plus récent
       *[other] { $count } lignes n'ont pas changé depuis leur envoi pour { $month }, et ne sont pas renvoyées : Kiva a des montants d'un mois plus récent
    }
    .advice = { warning-month }
upload-reverted =
    { $count ->
        [one] { $count } ligne, du prêt { $loan }, revient à un montant antérieur de ce mois, que l'envoi { $upload } a remplacé
       *[other] { $count } lignes, la première du prêt { $loan }, reviennent à des montants antérieurs de ce mois, que des envois plus récents ont remplacés, dont { $upload }
    }
    .advice = si les montants plus récents sont les bons, corrigez le fichier et envoyez-le comme correction de cet envoi ; ils s'affichent avec : { $command }
upload-older =
    { $count ->
        [one] { $count } prêt avait chez Kiva un montant plus récent, que cet envoi remplace
       *[other] { $count } prêts avaient chez Kiva des montants plus récents, que cet envoi remplace
    }
    .advice = { warning-month }
upload-elsewhere =
    { $count ->
        [one] { $count } de ces prêts est aussi dans l'envoi { $upload } pour { $month }, qui n'est pas terminé
       *[other] { $count } de ces prêts sont aussi dans l'envoi { $upload } pour { $month }, qui n'est pas terminé
    }
    .advice = { warning-finish }
upload-problems-not-known = La réponse de Kiva s'est perdue : on ne sait pas ce que Kiva a trouvé dans les lignes ; regardez dans PA2 ({ $batches }).
upload-problems-unknown = nombre de problèmes inconnu
upload-next-none = Il n'en reste rien à rapporter : l'envoi { $upload } pour { $month } a des montants plus récents de ces prêts.
upload-next-rest = Si les lignes non envoyées doivent quand même être rapportées :
upload-next-rest-corrected = Si les lignes non envoyées doivent quand même être rapportées : l'envoi { $by } a des montants plus récents d'autres lignes du fichier, la première du prêt { $loan }. Écrivez-les dans le fichier, ou retirez ces lignes. Ensuite :
upload-batch-of = le lot { $batch } de l'envoi { $upload }
upload-month-errors =
    { $count ->
        [one] { $count } prêt n'est pas compté : Kiva y a trouvé une erreur.
       *[other] { $count } prêts ne sont pas comptés : Kiva y a trouvé des erreurs.
    }
upload-missing-of = l'envoi { $upload } pour { $month }
upload-missing-of-correction = l'envoi { $upload } pour { $month } (qui corrige { $corrects })
upload-missing-not-sent =
    { $count ->
        [one] { $count } ligne de { $of } n'a pas été envoyée.
       *[other] { $count } lignes de { $of } n'ont pas été envoyées.
    }
upload-missing-refused =
    { $count ->
        [one] { $count } ligne de { $of } a été refusée par Kiva, et aucun envoi ultérieur ne la remplace.
       *[other] { $count } lignes de { $of } ont été refusées par Kiva, et aucun envoi ultérieur ne les remplace.
    }
upload-missing-in-error =
    { $count ->
        [one] { $count } ligne de { $of } a une erreur trouvée par Kiva, et aucun envoi ultérieur ne la remplace.
       *[other] { $count } lignes de { $of } ont des erreurs trouvées par Kiva, et aucun envoi ultérieur ne les remplace.
    }
upload-missing-given-up =
    { $count ->
        [one] { $count } ligne de { $of } a été abandonnée, et aucun envoi ultérieur ne la contient.
       *[other] { $count } lignes de { $of } ont été abandonnées, et aucun envoi ultérieur ne les contient.
    }
upload-former-refused =
    { $count ->
        [one] { $count } ligne de { $of } a été refusée par Kiva, qui a toujours l'ancien montant.
       *[other] { $count } lignes de { $of } ont été refusées par Kiva, qui a toujours les anciens montants.
    }
upload-former-in-error =
    { $count ->
        [one] { $count } ligne de { $of } a une erreur trouvée par Kiva, qui a toujours l'ancien montant.
       *[other] { $count } lignes de { $of } ont des erreurs trouvées par Kiva, qui a toujours les anciens montants.
    }
upload-former-given-up =
    { $count ->
        [one] { $count } ligne de { $of } a été abandonnée, et Kiva a toujours l'ancien montant.
       *[other] { $count } lignes de { $of } ont été abandonnées, et Kiva a toujours les anciens montants.
    }
upload-month-restored = Total incertain : le registre a été remis d'une sauvegarde, et il peut lui manquer des envois pour ce mois.
upload-month-unknown = Total incertain : on ne sait pas si Kiva a reçu { $batches }.
upload-month-without-answer = Total incertain : on ne sait pas ce que Kiva a trouvé dans { $batches }.
upload-month-found-late = Total incertain : d'autres montants avaient été envoyés avant que PA2 n'ait { $batches }, et on ne sait pas lesquels sont arrivés en dernier. Comparez dans PA2, ou renvoyez les bons montants comme correction.
upload-month-mixed =
    { $count ->
        [one] Total incertain : le prêt de groupe { $loan } a été rapporté avec et sans ID de client.
       *[other] Total incertain : { $count } prêts de groupe, le premier { $loan }, ont été rapportés avec et sans ID de client.
    }
upload-month-undecided =
    { $count ->
        [one] Total incertain : Kiva a trouvé une erreur dans le prêt de groupe { $loan } sans dire dans laquelle de ses lignes.
       *[other] Total incertain : Kiva a trouvé des erreurs dans { $count } prêts de groupe, le premier { $loan }, sans dire dans lesquelles de leurs lignes.
    }
upload-month-overtaken =
    { $count ->
        [one] Total incertain : pour { $count } prêt, un montant plus ancien, celui de { $month }, a été envoyé ensuite (envoi { $upload }), { $is_certain ->
            [yes] et c'est celui que Kiva a maintenant.
           *[no] et on ne sait pas si c'est celui que Kiva a maintenant.
        }
       *[other] Total incertain : pour { $count } prêts, des montants plus anciens, ceux de { $month }, ont été envoyés ensuite (envoi { $upload }), { $is_certain ->
            [yes] et ce sont ceux que Kiva a maintenant.
           *[no] et on ne sait pas si ce sont ceux que Kiva a maintenant.
        }
    }
upload-month-unnamed =
    { $count ->
        [one] Total incertain : Kiva a trouvé une erreur dans l'envoi { $upload } et ne nomme pas de prêt.
       *[other] Total incertain : Kiva a trouvé { $count } erreurs dans l'envoi { $upload } et ne nomme pas de prêt.
    }
upload-month-unplaced =
    { $count ->
        [one] Total incertain : Kiva a trouvé une erreur dans le prêt { $loan }, qui n'est pas sous ce nom dans le fichier de l'envoi { $upload }.
       *[other] Total incertain : Kiva a trouvé des erreurs dans { $count } prêts, le premier { $loan }, qui ne sont pas sous ces noms dans le fichier de l'envoi { $upload }.
    }

warning-of-kiva = Kiva signale : { $details }
warning-of-kiva-alone = Kiva signale un problème, sans dire lequel
warning-look = regardez dans PA2 ; le détail s'affiche avec : { $command }
warning-month = comparez avec { $month } dans PA2 ; la liste de ses envois s'affiche avec : { $command }
warning-send-again = renvoyez le fichier de ce mois, comme correction : { $command }
warning-send-other = renvoyez le fichier de l'envoi { $upload }, car Kiva a des montants plus anciens pour ces prêts ; ce qu'il faut taper s'affiche avec : { $command }
warning-finish = terminez-le ou abandonnez-le, comme le montre : { $command }
warning-other-partner = réglez cela avec les paramètres et les identifiants du partenaire { $partner }, comme le montre alors : { $command }
warning-resume-or-cancel =
    terminez-le, ou abandonnez-le
    { fault-way-resume } { $resume }
    { fault-way-cancel } { $cancel }
warning-cancel = Kiva a des montants plus récents de certains de ses prêts, et le reste ne sera pas envoyé tel quel ; abandonnez-le : { $command }
warning-former =
    { $count ->
        [one] écrivez la ligne dans un tableau, et donnez-lui dans ce tableau le montant qui est juste : { $command }
       *[other] écrivez les lignes dans un tableau, et donnez-y à chacune le montant qui est juste : { $command }
    }
warning-missing =
    { $count ->
        [one] sauf si elle n'est pas à rapporter, { warning-table }
       *[other] sauf si elles ne sont pas à rapporter, { warning-table }
    }
warning-given-up = si elles doivent être rapportées malgré tout, ce qu'il faut taper s'affiche avec : { $command }
warning-answer = lot { $batch } : { $words }
    .advice = { warning-look }
warning-more =
    { $count ->
        [one] { $count } autre du même genre
       *[other] { $count } autres du même genre
    }
warning-more-on =
    { $count ->
        [one] { $count } autre du même genre, ligne { $lines }
       *[other] { $count } autres du même genre, lignes { $lines }
    }
warning-more-of-kiva =
    { $count ->
        [one] Kiva en signale { $count } autre
       *[other] Kiva en signale { $count } autres
    }
warning-table =
    { $count ->
        [one] écrivez la ligne dans un tableau, et corrigez-la dans ce tableau : { $command }
       *[other] écrivez les lignes dans un tableau, et corrigez-les dans ce tableau : { $command }
    }
warning-findings-file = constats.csv
