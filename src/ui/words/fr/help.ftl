### Ce que dit --help.
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
help-upload-again = Envoie toutes les lignes, même celles que Kiva a déjà, ou dont il a de plus récentes
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
    Laissez-le tourner, et tapez dans un autre terminal les commandes affichées.
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

## cancel

help-cancel = Abandonne le reste d'un envoi : ce qui n'est pas parti ne partira pas
help-cancel-examples =
    Exemples :
      kiva-repay cancel 8f6c

    Ce que Kiva a déjà accepté reste tel quel.

## backup

help-backup = Écrit une copie du registre dans un nouveau fichier
help-backup-file = Le nouveau fichier
help-backup-examples =
    Exemples :
      kiva-repay backup registre-2026-11.db
