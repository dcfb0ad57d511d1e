### Mots et formes dont plusieurs parties du programme se servent.

words-date =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
words-month-of = { $month } { $year }
words-month =
    { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    }

words-rows =
    { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }

words-loans =
    { $count ->
        [one] { $count } prêt
       *[other] { $count } prêts
    }
words-loans-expected = { $loans } sur { $expected } attendus
words-errors =
    { $count ->
        [one] { $count } erreur
       *[other] { $count } erreurs
    }
words-warnings =
    { $count ->
        [one] { $count } avertissement
       *[other] { $count } avertissements
    }
words-problems =
    { $count ->
        [one] { $count } problème
       *[other] { $count } problèmes
    }
words-attempts =
    { $count ->
        [one] { $count } tentative
       *[other] { $count } tentatives
    }
words-batch-list =
    { $count ->
        [one] lot { $numbers }
       *[other] lots { $numbers }
    }

words-error = erreur
words-warning = avertissement
words-colon = { $word } : { $text }
words-and = { $first } ; { $more }
words-what-to-do = que faire
words-line = ligne { $line }
words-column =
    { $column ->
        [loan_id] ID du prêt
        [client_id] ID du client
       *[amount] montant
    }
words-id =
    { $column ->
        [client_id] ID du client
       *[loan_id] ID du prêt
    }
words-loan = prêt { $loan }
words-partner = partenaire { $partner }
words-time = { $date }, { $time } { $zone }

words-batch-status =
    { $status ->
        [pending] non envoyé
        [sending] en cours d'envoi
        [accepted] accepté
        [rejected] refusé
        [cancelled] abandonné
       *[unknown] sort inconnu
    }
words-upload-status =
    { $status ->
        [accepted] accepté
        [rejected] refusé
        [partial] accepté en partie
        [cancelled] abandonné
       *[incomplete] non terminé
    }
words-place =
    { $place ->
        [sandbox] sandbox (un Kiva simulé dans ce programme ; rien ne quitte cet ordinateur)
        [stage] stage (l'environnement de test de Kiva)
       *[other] { $place }
    }
words-loan-status =
    { $status ->
        [deleted] supprimé
        [issue] pas encore publié
        [issue_revising] pas encore publié
        [issue_approving] pas encore publié
        [reviewed] pas encore publié
        [fundRaising] en cours de financement
        [refunded] rendu aux prêteurs
        [raised] financé
        [payingBack] en cours de remboursement
        [ended] terminé
        [defaulted] en défaut
        [expired] expiré
        [inactive] inactif
        [inactive_expired] inactif, expiré
       *[other] Kiva : « { $status } »
    }

words-system-not-found = ce fichier ou ce dossier n'existe pas
words-system-no-folder = son dossier n'existe pas
words-system-denied = accès refusé
words-system-exists = il existe déjà
words-system-is-directory = c'est un dossier
words-system-not-directory = une partie de son chemin n'est pas un dossier
words-system-full = le disque est plein
words-system-quota = le quota de ce compte est épuisé
words-system-file-limit = une limite de taille des fichiers est atteinte (ulimit -f)
words-system-not-written = le disque n'a pas accepté l'écriture : un quota ou une limite de taille des fichiers (ulimit -f) est atteint, ou le disque a un défaut
words-system-long-name = un nom de son chemin, ou le chemin entier, est trop long
words-system-many-files = trop de fichiers sont ouverts (ulimit -n)
words-system-no-inodes = le disque a de la place, mais n'accepte plus d'autres fichiers (inodes)
words-system-owner = accès refusé : { $path } appartient à { $owner }, et vous êtes { $account }
words-system-read-only = ce disque est en lecture seule
words-system-port-in-use = un autre programme utilise ce port
words-system-not-text = ce n'est pas un texte en UTF-8
words-system-other = { $said } (texte du système)
words-created = { $file } a été créé ; vous seul pouvez le lire.

## Titres des tableaux pour un tableur

table-severity = gravité
table-code = code
table-line = ligne
table-column = colonne
table-loan = prêt
table-value = valeur
table-message = message
table-advice = que faire
table-details = détails
