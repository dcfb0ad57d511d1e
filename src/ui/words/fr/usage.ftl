### Comment les commandes se terminent, et ce qu'elles demandent.

## How commands end

fault-csv = { $file } a { $count ->
        [one] { $count } erreur
       *[other] { $count } erreurs
    } ; rien n'a été envoyé
fault-csv-hint = corrigez le SIG ou son export, puis : { $command }
fault-cannot-write = impossible d'écrire { $file } : { $why }
fault-cannot-write-hint = indiquez un endroit où vous avez le droit d'écrire, avec de la place, et relancez la même commande
fault-output = le résultat n'a pas pu être écrit : { $why }
fault-output-hint = libérez de la place sur le disque, ou écrivez le résultat ailleurs
fault-log = impossible d'écrire le journal { $file } : { $why }
fault-log-hint = indiquez un autre fichier avec --log-file ; rien d'autre n'a été fait
fault-no-event-loop = le système ne donne pas de boucle d'événements
fault-no-random = le système n'a pas de nombres aléatoires
fault-no-signals = le système n'annonce pas Ctrl-C
fault-no-answer = impossible de poser une question sur le terminal
fault-program-hint = relancez avec -vv et envoyez ce qui s'affiche à votre service informatique
fault-nothing-sent = { $why } ; rien n'a été envoyé
fault-same-again = relancez la même commande
fault-then = { $first }, puis : { $command }
fault-go-on = continuez-le : { $command }
fault-once-mended = une fois cela réparé : { $command }
fault-no-upload = il n'y a pas d'envoi { $typed } dans le registre
fault-empty-upload = l'ID de l'envoi est vide
fault-nearest-upload = vouliez-vous dire { $upload } ? Pour le voir : { $command }
fault-see-history = voyez tous les envois : { $command }
fault-no-terminal = la production demande une confirmation, et il n'y a pas de terminal où la demander
fault-no-terminal-hint = regardez d'abord avec `--dry-run`, puis ajoutez --yes
fault-no-ledger = la production avec --yes demande le registre des exécutions précédentes, et il n'y en a pas : { $path }
fault-no-ledger-hint = remettez le registre, ou nommez-le dans [ledger] url ; si rien n'a jamais été rapporté, `{ $command }` en crée un
fault-file-changed = { $file } a été modifié après sa lecture : rien n'a été envoyé
fault-file-changed-hint = attendez la fin de l'export, puis : { $command }
upload-fresh-file = { $file } vient d'être écrit : nouveau coup d'œil dans un instant
fault-declined = l'ID du partenaire n'a pas été tapé : rien n'a été envoyé
fault-declined-hint = relancez la même commande quand vous serez sûr

## How a run of an upload ends

fault-batch-unknown = on ne sait pas si un lot est arrivé chez Kiva
fault-look-in-pa2 = cherchez le lot dans PA2, puis employez `resolve` comme le montre : { $command }
fault-batch-refused = Kiva a refusé un lot
fault-batch-refused-hint = lisez ce qu'en dit Kiva : { $command } ; si une ligne est fausse, { $correct } ; si c'est un paramètre, envoyez-les de nouveau
fault-row-errors = Kiva a trouvé des erreurs dans { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
fault-file-to-correct = a-corriger.csv
fault-how-to-correct = écrivez les lignes avec `{ $show }`, corrigez-les dans ce fichier, puis : { $command }
fault-stopped-unknown = on ne sait pas si un lot est arrivé chez Kiva ; rien n'a été envoyé après lui
fault-interrupted-midway = arrêté au milieu d'un lot, à votre demande
fault-interrupted = arrêté à votre demande
fault-unreachable = Kiva n'a pas pu être joint, ou était trop occupé
fault-check-connection = vérifiez la connexion
fault-call-refused = Kiva a refusé l'appel lui-même ; il n'y en a pas eu d'autre
fault-call-refused-split = comparez api_url avec PA2, mettez les lignes refusées dans un fichier à part
fault-call-refused-again = comparez api_url avec PA2 > Compte > API Access, puis envoyez le fichier avec --again
fault-access = Kiva a refusé le jeton, et aussi un nouveau
fault-access-hint = voyez ce que permettent les identifiants avec `{ $command }`
fault-moved = l'API renvoie à une autre adresse, qui n'est pas suivie
fault-compare-api-url = comparez api_url avec PA2 > Compte > API Access
fault-certificate = le certificat de l'API n'a pas été accepté
fault-certificate-hint = vérifiez la date de cet ordinateur et api_url

## Before production

ask-production = Ceci rapporte en PRODUCTION :
ask-production-file = fichier     { $file }
ask-production-rows = lignes      { $rows }
ask-production-total = total       { $total }
ask-production-month = mois        { $month }
ask-production-corrects = corrige l'envoi { $upload }
ask-production-partner = partenaire  { $partner }
ask-production-before = avant       { $before }
ask-production-nothing-before = rien dans le registre
ask-production-last = envoi { $upload }, { $month } : { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }, total { $total }, { $status ->
        [accepted] accepté
        [rejected] refusé
        [partial] accepté en partie
       *[incomplete] incomplet
    }
ask-production-type = Tapez l'ID du partenaire pour envoyer, autre chose pour arrêter :

## resume

resume-nothing = aucun envoi n'attend d'être continué
resume-upload = envoi { $upload }
resume-to-send = lots à envoyer : { $batches }
resume-accepted = déjà acceptés : { $batches }
resume-refused = refusés, pas renvoyés : { $batches }
resume-unknown = au sort inconnu, pas renvoyés : { $batches }

## On the way

progress-loans = lecture des prêts attendus par Kiva
progress-wait = Kiva ne répond pas ou demande d'attendre ; nouvel essai dans { $time } ({ $next } sur { $of })
progress-batches = { $done } sur { $rows ->
        [one] { $rows } ligne envoyée
       *[other] { $rows } lignes envoyées
    }, total { $sum }
progress-left = encore { $time }
compare-not-done = pas de comparaison avec les rapports précédents : { $why }
fault-already = { $rows } des { $of } lignes ont déjà été acceptées pour ce mois, avec ces montants (le plus récent : envoi { $upload }) ; rien n'a été envoyé
fault-already-hint = regardez ce qui a été envoyé, puis choisissez
fault-older =
    { $count ->
        [one] Kiva a un montant plus récent du prêt { $loan } : envoi { $upload }, { $month } ; rien n'a été envoyé
       *[other] Kiva a des montants plus récents de { $count } de ces prêts, le premier { $loan } : envoi { $upload }, { $month } ; rien n'a été envoyé
    }
fault-older-hint = ce qui est envoyé en dernier compte : un montant ancien ne doit pas suivre un plus récent
fault-nothing-to-correct =
    { $count ->
        [one] la ligne est telle que Kiva l'a ; rien n'a été envoyé
       *[other] les { $count } lignes sont telles que Kiva les a ; rien n'a été envoyé
    }
fault-nothing-to-correct-hint = corrigez les montants dans le SIG, exportez de nouveau et envoyez ce fichier
fault-in-the-way =
    { $count ->
        [one] le prêt { $loan } est dans l'envoi { $upload }, { $month }, qui n'est pas terminé ; rien n'a été envoyé
       *[other] { $count } de ces prêts, le premier { $loan }, sont dans l'envoi { $upload }, { $month }, qui n'est pas terminé ; rien n'a été envoyé
    }
fault-wait-for-run = le programme est en train de l'envoyer ; attendez qu'il ait fini
fault-resolve-first = regardez dans PA2 si Kiva a ce lot, et dites-le
fault-finish-first = terminez d'abord cet envoi, ou abandonnez-le
fault-other-api = l'envoi { $upload } a commencé avec { $begun }, et les paramètres nomment { $now } ; rien n'a été envoyé
fault-other-api-hint = reprenez-le avec le fichier de configuration du début : --config FICHIER
fault-cancel-unknown = de l'envoi { $upload } on ne sait pas ce que Kiva a reçu ; rien n'a été abandonné
fault-given-up = le reste de l'envoi { $upload } a été abandonné et n'est jamais envoyé
fault-given-up-hint = pour rapporter ces lignes malgré tout
fault-replaced = le reste de l'envoi { $upload } a été abandonné pour l'envoi { $other }
fault-replaced-hint = un envoi plus récent a ces prêts
fault-way-show = pour le voir :
fault-way-correct = pour n'envoyer que les lignes qui diffèrent :
fault-way-again = pour envoyer toutes les lignes encore une fois :
fault-way-resume = pour en envoyer le reste :
fault-way-cancel = pour abandonner ce qui n'a pas été envoyé :
fault-way-accepted = si PA2 l'a :
fault-way-not-received = si PA2 ne l'a pas :
ask-production-cancels = à la place de l'envoi { $upload }, dont rien n'a été envoyé : il est abandonné
ask-production-older =
    { $count ->
        [one] { $count } prêt a chez Kiva un montant plus récent, que celui-ci remplace
       *[other] { $count } prêts ont chez Kiva des montants plus récents, que ceux-ci remplacent
    }
