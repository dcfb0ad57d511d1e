### Ce que dit --help, et ce qui ne va pas dans ce qui a été tapé.
### Les clés sont faites des noms des commandes et des arguments : voir help.rs.
### Les lignes des exemples restent telles quelles, en 78 colonnes au plus. Le reste est mis à la ligne.

help-usage = Usage :
help-commands = Commandes{ "\u00A0" }
help-arguments = Arguments{ "\u00A0" }
help-options = Options{ "\u00A0" }
help-options-of-every-command = Options de toutes les commandes{ "\u00A0" }
help-some-options = [OPTIONS]

## The words for values

help-value-batch = LOT
help-value-amount = MONTANT
help-value-command = COMMANDE
help-value-dir = DOSSIER
help-value-fault = PANNE
help-value-file = FICHIER
help-value-id = ID
help-value-n = N
help-value-port = PORT
help-value-seconds = SECONDES
help-value-shell = SHELL
help-value-title = TITRE
help-value-upload = ENVOI
help-value-yyyy-mm = AAAA-MM

## The program

help-about = Rapporte à Kiva les remboursements de prêts : vérifie le CSV de votre SIG, puis l'envoie lot par lot.
help-examples =
    Exemples :
      kiva-repay check octobre.csv                     le fichier est-il correct ?
      kiva-repay reconcile octobre.csv                 est-ce ce que Kiva attend ?
      kiva-repay upload octobre.csv --env sandbox      essayer, sans identifiants
      kiva-repay upload octobre.csv --dry-run          ce qui serait envoyé
      kiva-repay upload octobre.csv                    envoyer à stage, site de test
      kiva-repay upload octobre.csv --env production   envoyer pour de bon
      kiva-repay receipt                               une page à signer
      kiva-repay help upload                           en savoir plus

    Après un envoi, une personne révise et finalise le rapport dans PA2.
    Pour enregistrer vos propres identifiants : kiva-repay init
    Le réseau : HTTPS_PROXY indique le proxy, NO_PROXY les serveurs joints sans lui,
    SSL_CERT_FILE un fichier de certificats reconnus.

## Arguments of many commands

help-every-restored = Le registre vient d'une sauvegarde : des lots qui y attendent ont pu être envoyés depuis, et sont d'abord à chercher dans PA2
help-every-help = Affiche cette aide
help-every-version = Affiche la version
help-every-config = Fichier de configuration à lire au lieu des fichiers habituels
help-every-env = Où rapporter [par défaut : selon le fichier de configuration, sinon stage]
help-every-output = Forme du résultat [par défaut : human]
help-every-lang = Langue de l'affichage [par défaut : celle de la configuration, sinon celle de cet ordinateur, sinon en]
help-every-color = Emploi des couleurs [par défaut : auto]
help-every-quiet = N'affiche rien si tout va bien ; sinon, seulement les avertissements, les erreurs et que faire
help-every-verbose = Affiche le détail du déroulement (-vv : davantage) ; jamais un secret
help-every-log_file = Ajoute à ce fichier un journal pour l'informatique, une ligne JSON par événement
help-every-file = Le fichier CSV de votre SIG ; - lit l'entrée standard
help-every-format = Le format de téléchargement CSV indiqué dans PA2, sous Compte > Profil
help-every-encoding = Encodage des caractères, s'il est mal détecté : utf-8, windows-1252, windows-1251, cp850 ou tout autre par son nom
help-every-delimiter = Ce qui sépare les colonnes, si c'est mal détecté
help-every-decimal = Séparateur décimal des montants, s'il est mal détecté
help-every-column = Titre d'une colonne de ce fichier, s'il n'est pas reconnu, comme --column amount="Remboursé" ; une fois pour chacun de loan_id, client_id, amount
help-every-expect_total = Le total que montre votre SIG : 1055.50, ou comme l'écrit votre langue ; avec un autre total, code de sortie 3
help-every-expect_rows = Combien de lignes le fichier doit avoir ; avec un autre nombre, code de sortie 3
help-every-upload = L'envoi : son ID, ou ses premiers caractères
help-every-yes = Envoie en production sans demander confirmation, pour les tâches planifiées

## check

help-check = Vérifie un CSV de remboursements ; sans réseau et sans identifiants
help-every-findings = Écrit aussi tous les constats dans ce fichier, pour un tableur ; remplace un tableau de constats antérieur
help-check-examples =
    Exemples :
      kiva-repay check octobre.csv
      kiva-repay check octobre.csv --format three-column
      kiva-repay check octobre.csv --findings constats.csv   pour qui corrige

    Chaque erreur est nommée, avec sa ligne et ce qu'il faut faire. Rien n'est
    envoyé. Code de sortie 0 : le fichier peut être envoyé ; 3 : il a une erreur.

## upload

help-upload = Vérifie un CSV de remboursements, puis le rapporte à Kiva, lot par lot
help-upload-dry_run = Montre ce qui serait envoyé, et n'envoie rien
help-upload-payload_dir = Avec --dry-run : écrit ici le contenu JSON exact, un fichier par lot
help-upload-reconcile = Compare d'abord avec les prêts attendus par Kiva, comme `reconcile` ; s'il y a une erreur, rien n'est envoyé
help-upload-batch_size = Nombre de prêts par lot, de 1 à 300 [par défaut : 250]
help-upload-period = Le mois rapporté, pour vos archives ; non envoyé à Kiva [par défaut : le mois dernier]
help-upload-corrects = Le fichier corrige cet envoi : seules les lignes qui diffèrent sont envoyées, pour le même mois
help-upload-again = Envoie toutes les lignes, même celles que Kiva a déjà
help-upload-examples =
    Exemples :
      kiva-repay upload octobre.csv --env sandbox
      kiva-repay upload octobre.csv --dry-run --payload-dir /tmp/octobre
      kiva-repay upload octobre.csv --reconcile
      kiva-repay upload corrige.csv --corrects 8f6c
      kiva-repay upload octobre.csv --env production --yes    dans cron

    Rien n'est envoyé si le fichier a une erreur. Code de sortie 0 : Kiva a accepté
    tous les lots.

## reconcile

help-reconcile = Compare le CSV avec les prêts pour lesquels Kiva attend un remboursement ; n'envoie rien
help-reconcile-missing = Écrit les prêts qui manquent au fichier dans un nouveau CSV, à compléter
help-reconcile-examples =
    Exemples :
      kiva-repay reconcile octobre.csv --env sandbox
      kiva-repay reconcile octobre.csv --missing a-ajouter.csv

    Un prêt attendu et absent du fichier est facturé comme remboursé selon
    l'échéancier. Code de sortie 3 : une ligne est fausse. Il faut des identifiants
    avec le droit (scope) read:loans.

## resume

help-resume = Continue un envoi qui s'est arrêté avant la fin
help-resume-upload = L'envoi : son ID, ou ses premiers caractères [ou --last]
help-resume-last = L'envoi le plus récent qui n'est pas terminé
help-resume-examples =
    Exemples :
      kiva-repay resume 8f6c
      kiva-repay resume --last

    Ce que Kiva n'a sûrement pas reçu est envoyé ; un lot au sort inconnu attend
    `kiva-repay resolve`.

## resolve

help-resolve = Enregistre ce qu'est devenu un lot au sort inconnu, après avoir regardé dans PA2
help-resolve-batch = Le numéro du lot
help-resolve-accepted = PA2 a le lot : il ne sera plus jamais envoyé
help-resolve-not_received = PA2 ne l'a toujours pas le lendemain matin : `resume` l'enverra
help-resolve-examples =
    Exemples :
      kiva-repay show 8f6c                        reconnaître le lot dans PA2
      kiva-repay resolve 8f6c 2 --accepted
      kiva-repay resolve 8f6c 2 --not-received    puis : kiva-repay resume 8f6c

## history

help-history = Liste les envois du registre, le plus récent d'abord
help-history-period = Seulement ceux de ce mois, comme 2026-10
help-history-limit = Combien au plus, du plus récent au plus ancien
help-history-examples =
    Exemples :
      kiva-repay history
      kiva-repay history --period 2026-10
      kiva-repay history --output json    pour un programme

    Puis, avec l'ID d'un envoi : kiva-repay show 8f6c

## show

help-show = Montre un envoi, lot par lot, avec les problèmes signalés par Kiva
help-show-upload = L'envoi : son ID, ou ses premiers caractères [par défaut : le plus récent, sauf vers le sandbox]
help-show-problems = Écrit les lignes qui ont un problème dans un nouveau CSV, avec le texte de Kiva, à corriger
help-show-examples =
    Exemples :
      kiva-repay show 8f6c
      kiva-repay show 8f6c --problems a-corriger.csv    corrigez-le, puis :
      kiva-repay upload a-corriger.csv --corrects 8f6c

## receipt

help-receipt = Écrit une page sur un envoi, à imprimer et à signer
help-receipt-upload = { help-show-upload }
help-receipt-file = La nouvelle page [par défaut : recepisse-MOIS-ENVOI.html dans ce dossier]
help-receipt-examples =
    Exemples :
      kiva-repay receipt 8f6c
      kiva-repay receipt 8f6c octobre.html --lang en    en anglais

    La page n'a besoin d'aucun autre fichier : ouvrez-la dans un navigateur,
    imprimez-la, signez-la.

## auth

help-auth = Teste les identifiants : partenaire, droits, durée et ce qui est utilisé ; jamais le secret
help-auth-examples =
    Exemples :
      kiva-repay auth                     ceux de stage fonctionnent-ils ?
      kiva-repay auth --env production    et ceux de la production ?

    Les identifiants sont dans PA2 > Compte > API Access. Pour les enregistrer :
    kiva-repay init

## init

help-init = Crée un fichier de configuration que vous seul pouvez lire ; jamais par-dessus un autre
help-init-examples =
    Exemples :
      kiva-repay init                        pose ses questions une à une
      kiva-repay init --config autre.toml    dans un autre fichier

    Sans terminal, il écrit un fichier où chaque clé est expliquée.

## sandbox

help-sandbox = Lance sur cet ordinateur une API Kiva simulée, pour essayer
help-sandbox-port = Port où écouter [par défaut : un port libre]
help-sandbox-partner_id = ID du partenaire que portent les jetons [par défaut : celui de votre configuration, sinon 145]
help-sandbox-token_seconds = Durée d'un jeton, en secondes [par défaut : 43199]
help-sandbox-fault = Échoue exprès ; répétable, la première panne qui convient s'applique
help-sandbox-examples =
    Laissez-le tourner, et tapez ce qu'il affiche dans un autre terminal.
    Une panne s'écrit [POINT[#N]:]GENRE. Le point de terminaison est token,
    repayments (par défaut) ou loans ; #N ne vise que la N-ième demande. Après
    kiva-repay sandbox --fault :
      status=503                 chaque demande repayments reçoit 503
      'repayments#2:status=429'  la deuxième demande est priée d'attendre
      token:delay=2s             un jeton prend deux secondes
      cut=unread                 ferme la connexion, rien n'est enregistré
      cut=unanswered             enregistre le lot, ferme sans répondre
      cut=midway                 enregistre le lot, ferme au milieu de la réponse
      flood=300                  répond par 300 Mio

## completions

help-completions = Affiche un script de complétion pour votre shell
help-completions-shell = Le shell à compléter : bash, elvish, fish, powershell ou zsh
help-completions-examples =
    Exemples :
      kiva-repay completions bash >> ~/.bashrc
      mkdir -p ~/.zfunc; kiva-repay completions zsh > ~/.zfunc/_kiva-repay
      kiva-repay completions fish > ~/.config/fish/completions/kiva-repay.fish
      kiva-repay completions powershell >> $PROFILE

    Pour zsh, .zshrc doit contenir : fpath+=~/.zfunc; autoload -U compinit; compinit

## help

help-help = Affiche cette aide, ou celle d'une commande

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
usage-resume-elsewhere = l'envoi { $upload } est allé à { $place }, et non à { $asked }
    .advice = { $command }
usage-correct-elsewhere = l'envoi { $upload } est allé à { $place }, mais la correction irait à { $asked } ; rien n'a été envoyé
    .advice = { $command }
usage-correct-other-partner = l'envoi { $upload } est celui du partenaire { $partner }, mais la correction serait pour le partenaire { $asked } ; rien n'a été envoyé
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
help-cancel = Abandonne le reste d'un envoi : ce qui n'est pas parti ne partira pas
help-cancel-examples =
    Exemples :
      kiva-repay cancel 8f6c

    Ce que Kiva a déjà accepté reste tel quel.
help-backup = Écrit une copie du registre dans un nouveau fichier
help-backup-file = Le nouveau fichier
help-backup-examples =
    Exemples :
      kiva-repay backup registre-2026-11.db
