### Comment les commandes se terminent, ce qu'elles demandent, et ce qui ne va pas dans ce qui a été tapé.

## How commands end

fault-csv = { $file } contient { $errors } ; { $verb ->
        [upload] rien n'a été envoyé
       *[other] tel quel, il ne peut pas être envoyé
    }
    .advice = corrigez les erreurs comme indiqué ci-dessus (dans votre SIG, si elles en viennent). Puis vérifiez de nouveau le fichier, avec les options indiquées ci-dessus, s'il y en a : { $command }
fault-csv-same = { fault-csv }
    .advice = envoyez l'export du nouveau mois ; si ces montants sont justes malgré tout : { $command }
fault-csv-correction = { fault-csv }
    .advice = corrigez le fichier
fault-cannot-write = impossible d'écrire { $file } : { $why }
    .advice = choisissez un endroit où vous pouvez écrire et où il y a de la place, et relancez la même commande
fault-output = le résultat n'a pas pu être écrit : { $why }
    .advice = libérez de la place sur le disque, ou écrivez le résultat ailleurs
fault-log = impossible d'écrire le journal { $file } : { $why }
    .advice = indiquez un autre fichier avec --log-file ; rien d'autre n'a été fait
fault-no-event-loop = le système ne peut pas démarrer le moteur réseau
fault-no-random = le système ne donne pas de nombres aléatoires
fault-no-signals = le système ne signale pas Ctrl-C
fault-no-answer = impossible de poser une question sur le terminal
fault-broken = le programme lui-même a un défaut : { $what }
    .advice = { fault-internal.advice }
fault-broken-midway = { fault-broken }
    .advice = cherchez dans PA2 ce qui est inconnu, et envoyez cette ligne à votre service informatique. Ce qui a été enregistré s'affiche avec : { $command }
fault-log-lost = le journal n'est pas complet : { $why }
fault-internal = { $what }
    .advice = relancez avec -vv et envoyez l'affichage à votre service informatique
fault-few-files = trop de fichiers seraient ouverts : le système en permet { $allowed } à la fois, et il en faut { $needed } ; rien n'a été fait
    .advice = permettez-en davantage, par exemple avec : `ulimit -n 1024`
fault-undone =
    { $undone ->
        [comparison] { $why } ; rien n'a été comparé avec Kiva
        [both] { $why } ; rien n'a été comparé avec Kiva, et rien n'a été envoyé
       *[upload] { $why } ; rien n'a été envoyé
    }
fault-only-file = Pour vérifier le fichier seul, ce qui se fait sans réseau : { $command }
fault-first = { $first } ; puis : { $then }
fault-then = { $first }, puis : { $command }
fault-after-that = puis : { $command }
fault-empty-upload = l'ID de l'envoi est vide
    .advice = { ledger-no-upload.advice }
fault-no-terminal = la production demande une confirmation, et il n'y a pas de terminal où la demander ; rien n'a été envoyé
    .advice = regardez ce qui serait envoyé avec --dry-run, puis ajoutez --yes
fault-no-terminal-resume = { fault-no-terminal }
    .advice = si le reste doit être envoyé en production : { $command }
fault-no-ledger = la production avec --yes demande le registre des envois précédents, et il n'y en a pas : { $path } ; rien n'a été envoyé
    .advice = remettez le registre, ou indiquez-le dans `[ledger] url` ; si rien n'a jamais été rapporté, créez-le : { $command }
fault-file-changed = { $file } a été modifié après sa lecture ; rien n'a été envoyé
    .advice = attendez que l'export soit terminé, puis : { $command }
upload-fresh-file = { $file } vient d'être écrit : il sera relu dans quelques secondes
fault-declined = l'ID du partenaire n'a pas été tapé ; rien n'a été envoyé
    .advice = après vérification, relancez la même commande

## How a run of an upload ends

fault-unrecorded = { $why }. Kiva { $taken ->
        [yes] a accepté le lot { $batch }, et cela n'a pas pu être enregistré
       *[no] n'a pas pris le lot { $batch }, et cela n'a pas pu être enregistré
    }
    .advice = si le disque est plein, libérez de la place. Enregistrez ensuite ce que Kiva a répondu : { $command }
fault-batch-unknown = on ne sait pas si un lot est arrivé chez Kiva
    .advice = cherchez le lot dans PA2, puis tapez la commande `resolve` qu'affiche : { $command }
fault-batch-refused = Kiva a refusé un lot
    .advice =
        si des lignes sont fausses, écrivez-les dans un tableau : { $show }
        Corrigez-les dans ce tableau, puis : { $command }
        Si c'est un paramètre, corrigez-le, puis : { $again }
fault-row-errors = Kiva a trouvé { $count ->
        [one] une erreur
       *[other] des erreurs
    } dans { $rows }
    .advice =
        { $count ->
            [one] corrigez-la
           *[other] corrigez-les
        } avant que le coordinateur Kiva ne finalise le rapport dans PA2 ; ensuite, il ne peut plus être modifié.
        { $count ->
            [one] Écrivez cette ligne dans un tableau
           *[other] Écrivez ces lignes dans un tableau
        } : { $show }
        { $count ->
            [one] Corrigez-la dans ce tableau
           *[other] Corrigez-les dans ce tableau
        }, puis : { $command }
fault-row-errors-unplaced = { fault-row-errors }
    .advice =
        corrigez l'erreur avant que le coordinateur Kiva ne finalise le rapport dans PA2 ; ensuite, il ne peut plus être modifié.
        Kiva ne dit pas dans quelle ligne elle se trouve. Écrivez toutes les lignes possibles dans un tableau : { $show }
        Corrigez-la dans ce tableau, puis : { $command }
fault-file-to-correct = a-corriger.csv
fault-stopped-unknown = on ne sait pas si un lot est arrivé chez Kiva ; rien n'a été envoyé après lui
    .advice = { fault-batch-unknown.advice }
fault-interrupted-midway = arrêté au milieu d'un lot, comme demandé
    .advice = { fault-batch-unknown.advice }
fault-interrupted = arrêté, comme demandé
    .advice = pour continuer : { $command }
fault-unreachable = Kiva n'a pas pu être joint
    .advice = vérifiez la connexion Internet
fault-busy = Kiva a demandé d'attendre (trop de demandes)
    .advice = attendez quelques minutes
fault-call-refused = Kiva a refusé la demande elle-même ; rien d'autre n'a été envoyé
    .advice = comparez api_url avec PA2 > Compte > API Access
fault-give-up-and-send =
    { $first }. Puis abandonnez ce qui n'a pas été envoyé : { $cancel }
    et envoyez les lignes que Kiva n'a pas : { $command }
fault-access = Kiva n'accepte pas les identifiants, même avec un nouveau jeton
    .advice = voyez ce que permettent les identifiants : { $command }
fault-moved = l'API renvoie vers une autre adresse, qui n'est pas suivie
    .advice = { kiva-loans-refused.advice }
fault-certificate = le certificat de l'API n'a pas été accepté
    .advice = { kiva-loans-certificate.advice }

## Before production

ask-production = Vous allez rapporter à Kiva pour de bon (PRODUCTION) :
ask-production-before = Dernier envoi
ask-production-nothing-before = aucun envoi dans le registre
ask-production-last = { $upload }, { $month } : { $status }, { $rows }, total { $total }
ask-production-type = Tapez l'ID du partenaire pour envoyer, autre chose pour annuler :

## resume

resolve-early = le lot { $batch } a été envoyé il y a moins d'une heure, le { $time } : un envoi peut apparaître tard dans PA2, et Kiva l'a peut-être malgré tout
    .advice = avant de le renvoyer, regardez encore une fois dans PA2 après une heure, puis le lendemain matin ; s'il s'y trouve finalement : { $accepted }
resume-nothing = aucun envoi vers { $environment } n'attend d'être continué
resume-nothing-of = aucun envoi du partenaire { $partner } vers { $environment } n'attend d'être continué
resume-of-other-partner = l'envoi { $upload } du partenaire { $partner } vers { $environment } pour { $month } n'est pas terminé
    .advice = continuez-le avec les paramètres et les identifiants du partenaire { $partner }
resume-with-other-partner = l'envoi { $upload } est du partenaire { $partner }, et les paramètres sont ceux du partenaire { $own }
    .advice = { resume-of-other-partner.advice }
resume-with-other-api = l'envoi { $upload } a commencé avec { $begun }, mais les paramètres indiquent { $now }
    .advice =
        continuez-le avec le fichier de configuration du début : `--config FICHIER`. Si { $begun } était faux, dans cet ordre :
        { fault-way-cancel } { $cancel }
        { fault-way-correct } { $correct }
resume-with-other-api-unknown = { resume-with-other-api }
    .advice = continuez-le avec le fichier de configuration du début : `--config FICHIER`. Si { $begun } était faux, { fault-in-the-way-unknown.advice }
resume-elsewhere = l'envoi { $upload } vers { $environment } pour { $month } n'est pas terminé
    .advice = continuez-le : { $command }
resume-other-meaning =
    { $then ->
        [outstanding-principal] cet envoi a commencé avec ce qui reste dû, et le paramètre [partner] amount dit maintenant « remboursé »
       *[cumulative-principal] cet envoi a commencé avec ce qui est remboursé, et le paramètre [partner] amount dit maintenant « reste dû »
    } : le reste part comme il a commencé. Pour renoncer à ce qui n'a pas été envoyé : { $command }
resume-upload = envoi { $upload }
resume-to-send = à envoyer : { $batches }
resume-accepted = déjà chez Kiva : { $batches }
resume-refused = refus de Kiva, sans renvoi : { $batches }
resume-unknown = sort inconnu, sans renvoi : { $batches }

## On the way

progress-loans = lecture des prêts attendus par Kiva
progress-wait = Kiva ne répond pas ou demande d'attendre ; nouvel essai dans { $time } ({ $next } sur { $of })
progress-batches =
    { $done ->
        [one] { $done } ligne envoyée sur { $rows }, total { $sum }
       *[other] { $done } lignes envoyées sur { $rows }, total { $sum }
    }
progress-stopping = Arrêt en cours : le lot en route est d'abord terminé. Après un second Ctrl-C, on ne saurait pas si Kiva l'a.
progress-left = { $line } ; encore { $time }
compare-not-done = pas de comparaison avec les rapports précédents : { $why }
fault-already-rows = Kiva a déjà accepté { $share ->
        [all] { $of ->
            [one] la seule ligne
           *[other] les { $of } lignes
        }
       *[part] { $rows } des { $of } lignes
    } pour ce mois, avec ces montants ({ fault-already-uploads })
fault-already-uploads = { $uploads ->
        [one] envoi { $upload }
       *[other] { $uploads } envois, la plupart dans { $upload }
    }
fault-already = { $taken }{ $wrong ->
        [0] {""}
        [unplaced] , et a trouvé une erreur sans dire dans quelle ligne
        [one] , dont { $wrong } avec une erreur
       *[other] , dont { $wrong } avec des erreurs
    } ; rien n'a été envoyé
    .advice =
        { fault-choose }
        { fault-way-show } { $show }
        { fault-way-correct } { $correct }
        { fault-way-again } { $again }
fault-already-all = { fault-already }
    .advice =
        il ne reste rien à envoyer
        { fault-way-show } { $show }
        { fault-way-again } { $again }
fault-already-respelled = { $taken }, sous des ID écrits autrement : « { $id } » a été envoyé comme « { $known } » ; rien n'a été envoyé
    .advice =
        Kiva connaît les prêts par les ID envoyés : remettez les mêmes dans le fichier avant d'en renvoyer quoi que ce soit
        { fault-way-show } { $show }
fault-overtaken = { $taken } ; mais { $count ->
        [one] pour { $count } prêt il a maintenant un autre montant, plus ancien, qui a été envoyé ensuite
       *[other] pour { $count } prêts il a maintenant d'autres montants, plus anciens, qui ont été envoyés ensuite
    } pour { $month } (envoi { $by }) ; rien n'a été envoyé
    .advice =
        renvoyez ce fichier comme correction, pour que Kiva en ait les montants
        { fault-way-correct } { $correct }
fault-already-replaced = { $taken } ; mais { $count ->
        [one] un montant plus récent a été envoyé depuis pour { $count } d'entre elles, le prêt { $loan } : envoi { $by } ;
       *[other] des montants plus récents ont été envoyés depuis pour { $count } d'entre elles, la première du prêt { $loan } : envoi { $by } ;
    } rien n'a été envoyé
    .advice =
        c'est peut-être un ancien fichier : si les montants plus récents sont justes, { $share ->
            [all] il ne reste rien à envoyer
           *[part] envoyez un fichier des autres lignes seulement ({ $others } en tout)
        }
        { fault-way-show } { $show }
        { fault-way-differing-again } { $correct }
fault-already-newer = { $taken } ; et { $count ->
        [one] Kiva a un montant plus récent pour le prêt { $loan } : envoi { $by } pour { $month } ;
       *[other] Kiva a des montants plus récents pour { $count } de ces prêts, dont { $loan } : envoi { $by } pour { $month } ;
    } rien n'a été envoyé
    .advice =
        { fault-later-counts }
        { fault-way-show } { $show }
fault-already-newer-differing = { fault-already-newer }
    .advice =
        { fault-later-counts }
        { fault-way-show } { $show }
        { fault-way-correct } { $correct }
fault-already-resumed = { fault-already }
    .advice =
        { fault-choose }
        { fault-way-cancel } { $cancel }
fault-choose = regardez ce qui a été envoyé, puis choisissez
fault-older =
    { $count ->
        [one] Kiva a un montant plus récent pour le prêt { $loan } : envoi { $upload } pour { $month } ; rien n'a été envoyé
       *[other] Kiva a des montants plus récents pour { $count } de ces prêts, dont { $loan } : envoi { $upload } pour { $month } ; rien n'a été envoyé
    }
    .advice =
        { fault-later-counts }
        { fault-way-show } { $show }
fault-older-resumed = { fault-older }
    .advice =
        { fault-last-counts }
        { fault-way-cancel } { $cancel }
fault-older-again = { fault-older }
    .advice =
        { fault-last-counts } ; si cet envoi est juste malgré tout, dans cet ordre
        { fault-way-cancel } { $cancel }
        { fault-way-again } { $again }
fault-older-some = { fault-older }
    .advice =
        { fault-later-counts }
        { fault-without-these }
        { fault-way-show } { $show }
fault-older-partly = { fault-older }
    .advice =
        { fault-last-counts } ; { fault-without-these }
        { fault-way-cancel } { $cancel }
fault-without-these = les autres lignes, dont la première est du prêt { $other }, peuvent être envoyées dans un fichier sans ces prêts
fault-last-counts = Kiva garde ce qui est envoyé en dernier : un ancien montant ne doit pas suivre un plus récent
fault-later-counts = { fault-last-counts } ; pour ces prêts c'est le rapport pour { $month } qui compte, et ce qui y est faux se corrige là
fault-nothing-to-correct =
    { $count ->
        [one] l'unique ligne est déjà la même chez Kiva ; rien n'a été envoyé
       *[other] les { $count } lignes sont déjà les mêmes chez Kiva ; rien n'a été envoyé
    }
    .advice = si des lignes ont seulement été retirées, car ce ne sont pas des prêts Kiva, il ne reste rien à envoyer ; sinon, corrigez les montants dans votre SIG, exportez de nouveau et envoyez ce fichier
fault-nothing-to-correct-newer =
    { $count ->
        [one] l'unique ligne n'a pas changé depuis son envoi pour ce mois, et Kiva a un montant d'un mois plus récent
       *[other] aucune des { $count } lignes n'a changé depuis son envoi pour ce mois, et Kiva a des montants d'un mois plus récent pour { $share ->
            [all] toutes
           *[part] { $newer } d'entre elles
        }
    } ; rien n'a été envoyé
    .advice = { fault-nothing-to-correct.advice }
fault-in-the-way-loans =
    { $count ->
        [one] le prêt { $loan } est aussi dans l'envoi { $upload } pour { $month }, qui n'est pas terminé ; rien n'a été envoyé
       *[other] { $count } de ces prêts, dont { $loan }, sont aussi dans l'envoi { $upload } pour { $month }, qui n'est pas terminé ; rien n'a été envoyé
    }
fault-in-the-way = { $what }
    .advice =
        terminez d'abord cet envoi, ou abandonnez-le
        { fault-way-resume } { $resume }
        { fault-way-cancel } { $cancel }
fault-in-the-way-older = { fault-in-the-way }
    .advice =
        abandonnez d'abord cet envoi : le reste n'en sera plus envoyé, car Kiva a des montants plus récents
        { fault-way-cancel } { $cancel }
fault-in-the-way-running = { fault-in-the-way }
    .advice =
        kiva-repay est en train de l'envoyer : attendez qu'il ait terminé
        { fault-way-show } { $show }
fault-in-the-way-unknown = { fault-in-the-way }
    .advice =
        regardez dans PA2 si Kiva a { upload-batch-of }, puis tapez l'une de ces commandes
        { fault-way-accepted } { $accepted }
        { fault-way-not-received } { $not_received }
fault-other-partner = l'envoi { $upload } a été commencé pour le partenaire { $wanted }, mais les identifiants sont ceux du partenaire { $found } ; rien n'a été envoyé
    .advice = continuez-le avec les identifiants du partenaire { $wanted }
fault-cancel-unknown = on ne sait pas ce que Kiva a reçu de l'envoi { $upload } ; rien n'a été abandonné
    .advice = { fault-in-the-way-unknown.advice }
fault-cancel-running = { fault-cancel-unknown }
    .advice = { fault-in-the-way-running.advice }
fault-given-up-corrected = { fault-given-up }
    .advice = { upload-next-rest-corrected } { $correct }
fault-given-up = le reste de l'envoi { $upload } a été abandonné et ne sera pas envoyé
    .advice =
        si ces lignes doivent quand même être rapportées :
        { fault-way-correct } { $correct }
fault-given-up-none = { fault-given-up }
    .advice = il n'en reste rien à rapporter : l'envoi { $by } pour { $month } a des montants plus récents de ces prêts
fault-given-up-partly = { fault-given-up }
    .advice = si ces lignes doivent quand même être rapportées : l'envoi { $by } pour { $month } a des montants plus récents de certaines d'entre elles, la première étant le prêt { $loan } ; les autres, dont la première est le prêt { $other }, peuvent être envoyées dans un fichier sans ces prêts, avec `--corrects { $upload }`
fault-replaced = le reste de l'envoi { $upload } a été abandonné au profit de l'envoi { $other }
    .advice =
        un envoi plus récent a ces prêts
        { fault-way-show } { $show }
fault-way-show = pour voir cet envoi :
fault-way-correct = pour n'envoyer que les lignes qui diffèrent :
fault-way-again = pour renvoyer toutes les lignes :
fault-way-differing-again = pour envoyer malgré tout les lignes qui diffèrent, à la place des montants plus récents :
fault-way-resume = pour en envoyer le reste :
fault-way-cancel = pour abandonner ce qui n'a pas été envoyé :
fault-way-accepted = si PA2 l'a :
fault-way-not-received = si PA2 ne l'a toujours pas le lendemain matin :
ask-production-cancels = { $upload }, dont rien n'a été envoyé : il est abandonné
ask-production-older =
    { $count ->
        [one] { $count } prêt a chez Kiva un montant plus récent, que cet envoi remplace
       *[other] { $count } prêts ont chez Kiva des montants plus récents, que cet envoi remplace
    }

## Ce qui ne va pas dans la ligne tapée

usage-unknown-command = il n'y a pas de commande « { $typed } »
usage-unknown-option = il n'y a pas d'option « { $typed } » ici
usage-one-file = un seul fichier à la fois ; { $typed } en est un autre. Un motif comme *.csv en désigne plusieurs
usage-one-file-each = lancez la commande une fois par fichier : { $command }
usage-too-much = argument inattendu : « { $typed } »
usage-no-command = il manque une commande
usage-no-value = { $argument } demande une valeur
usage-impossible-value = { $argument } ne peut pas valoir « { $typed } »
usage-missing-argument = il manque : { $arguments }
usage-needs = { $argument } demande aussi { $other }
usage-conflict = { $one } ne peut pas être utilisé avec { $other }
usage-twice = { $argument } ne peut être donné qu'une fois
usage-number-of-values = { $argument } a trop ou trop peu de valeurs
usage-not-unicode = un argument n'est pas un texte en Unicode
usage-other = cette ligne de commande n'est pas compréhensible
usage-did-you-mean = vouliez-vous taper : { $what }
usage-nearest-value = vouliez-vous dire « { $value } » ? Il faut l'une de ces valeurs : { $possible }
usage-possible-values = il faut l'une de ces valeurs : { $possible }
usage-is-month = écrivez un mois ainsi : 2026-10
usage-is-batch-size = il faut un nombre de 1 à 300
usage-is-port = il faut un nombre de 0 à 65535
usage-is-encoding = écrivez-le comme utf-8, windows-1252, windows-1251, iso-8859-2, koi8-r, cp850 ou cp437 ; auto le détecte
usage-is-column = écrivez-la comme `--column loan_id="Réf prêt"` ; les colonnes sont loan_id, client_id et amount
usage-is-number = il faut un nombre entier, plus grand que 0
usage-see-command = voyez comment taper la commande : { $command }
usage-see-commands = voyez les commandes : { $command }
usage-file-exists = { $option }{ $file } existe déjà et n'a pas été modifié
    .advice = pour en écrire un autre à côté : { $command }
usage-not-html = { $file } : la page est en HTML, et son nom doit le dire
    .advice = donnez-lui un nom en .html : { $command }
usage-is-input = { $option }{ $file } est le fichier à lire ; il n'a pas été modifié
    .advice = choisissez un autre fichier
usage-is-link = { $option }{ $file } est un lien ; les liens ne sont pas suivis
    .advice = choisissez un nom de fichier qui n'existe pas encore
usage-is-dash = { $option }{ $file } serait la sortie standard, et n'est pas un fichier ici
    .advice = { usage-is-link.advice }
usage-is-directory = { $option }{ $file } est un dossier, et non un fichier
    .advice = { usage-is-input.advice }
usage-is-no-directory = { $option }{ $file } est un fichier, et non un dossier
    .advice = choisissez un dossier nouveau ou vide
usage-not-empty = { $option }{ $file } n'est pas vide ; il n'a pas été modifié
    .advice = { usage-is-no-directory.advice }
usage-finish-elsewhere = l'envoi { $upload } est allé à { $place }, et non à { $asked }
    .advice = { $command }
usage-correct-elsewhere = l'envoi { $upload } est allé à { $place }, mais la correction irait à { $asked } ; rien n'a été envoyé
    .advice = { $command }
fault-correct-other-partner = l'envoi { $upload } est celui du partenaire { $partner }, mais la correction serait pour le partenaire { $asked } ; rien n'a été envoyé
    .advice = indiquez un envoi du même partenaire ; la liste des envois s'affiche avec : { $command }
usage-file-twice = { $option }{ $file } est aussi nommé par une autre option
    .advice = donnez à chaque option son propre fichier
usage-of-database = { $option }{ $file } porte un nom que la base de données à côté garde pour elle
    .advice = { usage-is-input.advice }
usage-not-ours = { $option }{ $file } existe déjà et n'a pas été écrit par kiva-repay : il n'a pas été modifié
    .advice = { usage-is-link.advice }
usage-correct-other-month = l'envoi { $upload } porte sur { $month }, mais c'est { $asked } qui est demandé
    .advice = enlevez --period : une correction porte sur le mois de l'envoi qu'elle corrige
usage-month-not-begun = { $month } n'a pas encore commencé
    .advice = indiquez le mois rapporté, ou enlevez --period : c'est alors le mois précédent
usage-two-amounts = --expect-total { $typed } peut se lire de deux façons
    .advice = tapez `--expect-total { $one }` ou `--expect-total { $other }`
usage-no-amount = --expect-total { $typed } n'est pas un montant
    .advice = tapez-le comme `--expect-total 1055.50`, sans monnaie
usage-no-rows = --expect-rows { $typed } n'est pas un nombre de lignes
    .advice = tapez-le comme `--expect-rows 620`
usage-nothing-to-cancel =
    { $status ->
        [cancelled] le reste de l'envoi { $upload } a déjà été abandonné
       *[other] il ne reste rien à abandonner de l'envoi { $upload }
    }
    .advice = { ledger-not-unknown.advice }
usage-no-upload-yet =
    { $others ->
        [none] il n'y a pas encore d'envoi
        [sandbox] il n'y a pas d'envoi à montrer
       *[elsewhere] il n'y a pas d'envoi à montrer là
    }
    .advice =
        { $others ->
            [none] voyez comment envoyer : { $command }
            [sandbox] voyez ceux du sandbox : { $command }
           *[elsewhere] { ledger-no-upload.advice }
        }
usage-nothing-to-back-up = il n'y a pas encore de registre : rien à copier
    .advice = voyez quel registre est utilisé : { $command }
