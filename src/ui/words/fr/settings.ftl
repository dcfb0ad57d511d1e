### Ce qui peut ne pas aller dans les paramètres, et comment `init` les demande.

settings-unreadable = impossible de lire le fichier de configuration { $file } : { $why }
settings-unreadable-hint = vérifiez le chemin, ou écrivez un nouveau fichier avec `{ $command }`
settings-secret-file = impossible de lire le fichier que nomme { $key } : { $why }
settings-secret-file-hint = cette clé nomme un fichier qui contient le secret, elle n'est pas le secret lui-même
settings-exposed = { $file } contient un secret, et d'autres sur cet ordinateur peuvent le lire (mode { $mode })
settings-exposed-hint = fermez-le avec : chmod 600 { $file }
settings-syntax = { $file }, ligne { $line }, n'est pas du TOML valable
settings-syntax-hint = les textes s'écrivent entre guillemets, comme dans : currency = "XOF", et un chemin Windows entre apostrophes : 'C:\kiva\secret.txt' ; `{ $command }` écrit un fichier pour comparer
settings-unknown-key = clé inconnue { $key } dans { $place }
settings-nearest-key = clé inconnue { $key } dans { $place } ; vouliez-vous dire { $nearest } ?
settings-unknown-key-hint = corrigez-la ou enlevez-la ; config.example.toml donne toutes les clés
settings-kind = le paramètre { $key } n'est pas { $expected }
settings-kind-number = un nombre entier
settings-kind-text = un texte
settings-kind-of-example = de la sorte que montre config.example.toml
settings-value = le paramètre { $key } = "{ $value }" n'est pas permis : { $why }
settings-value-hint = corrigez-le dans le fichier de configuration, la variable ou l'option
settings-one-of = c'est l'un de { $words }
settings-between = c'est de { $least } à { $most }
settings-partner-id = ce ne sont que des lettres et des chiffres
settings-currency = c'est un code ISO 4217 comme XOF ou USD
settings-retry-statuses = seuls les statuts de 400 à 599 peuvent dire « pas appliqué »
settings-ledger-url = c'est l'adresse d'un fichier, comme sqlite:///var/lib/kiva-repay/ledger.db
settings-ledger-absolute = il faut le chemin entier, comme sqlite:///var/lib/kiva-repay/ledger.db : seul un fichier de configuration peut en donner une partie, qui commence dans le dossier de ce fichier
settings-not-expanded = le paramètre { $key } contient { $part }, que rien ne remplace ici
settings-not-expanded-hint = écrivez le chemin entier, tel qu'il est sur le disque
settings-not-unicode = la variable { $variable } n'est pas un texte en UTF-8
settings-not-unicode-hint = définissez-la de nouveau, dans un terminal qui écrit en UTF-8, ou écrivez le paramètre dans le fichier de configuration
settings-untrusted = le fichier de configuration { $file } a seulement été trouvé dans le dossier courant, et { $why }
settings-untrusted-hint = s'il est à vous, nommez-le avec -c { $file }, ou mettez-le dans votre propre répertoire de configuration
settings-untrusted-owner = appartient à un autre compte
settings-untrusted-writable = d'autres peuvent y écrire
settings-untrusted-key = dit par { $key } où vont les secrets ou les enregistrements
settings-untrusted-secret = nomme par { $key } l'hôte qui recevrait le secret de la variable d'environnement
settings-secret = ce que donne { $key } n'est pas un secret : { $why }
settings-secret-hint = un secret est une seule ligne, comme le montre PA2 > Compte > API Access
settings-secret-empty = il est vide
settings-secret-long = il dépasse 4 Kio
settings-secret-control = il a plus d'une ligne, ou des signes invisibles
settings-secret-encoding = il n'est pas en UTF-8
settings-secret-no-file = c'est un dossier, un tube ou un périphérique
settings-ledger-url-more = rien ne suit le nom du fichier : le registre s'ouvre toujours pour y écrire, et se crée s'il n'existe pas
settings-url = le paramètre { $key } n'est pas une URL utilisable : { $why }
settings-url-hint = les URL de votre organisation sont dans PA2 > Compte > API Access
settings-url-no-url = ce n'est pas une URL
settings-url-no-host = elle ne nomme aucun serveur
settings-url-http = http:// est pour cet ordinateur seulement, ailleurs c'est https://
settings-url-https = elle commence par https://
settings-url-password = elle ne doit contenir ni nom ni mot de passe
settings-url-query = elle ne doit contenir ni ? ni #
settings-missing = le paramètre { $key } manque
settings-find-credentials = il se trouve dans PA2 > Compte > API Access ; écrivez-le dans le fichier de configuration (`{ $command }` en fait un) ou dans { $variable } ; pour essayer sans identifiants : --env sandbox
settings-production-needs-partner = la production se confirme par l'ID du partenaire : écrivez-le dans le fichier de configuration, ou dans KIVA_REPAY__PARTNER__ID

## init

init-exists = { $file } existe déjà et est resté tel quel
init-exists-hint = modifiez-le, ou indiquez un autre fichier : { $command }
init-other-file = autre.toml
init-stopped = arrêté avant la dernière réponse
init-stopped-hint = recommencez avec : { $command }
init-intro =
    Cinq questions, puis { $file } est écrit, lisible par vous seul.
    Entrée prend la réponse entre crochets. Ctrl-C arrête, et rien n'est écrit.
init-environment =
    1. Où allez-vous rapporter ? « stage » est le site de test de Kiva,
       « production » le vrai, une fois vos tests approuvés par Kiva ;
       « sandbox » est un Kiva simulé dans ce programme. PA2 > Compte >
       API Access montre pour lequel vous avez des identifiants.
init-partner =
    2. L'ID de votre organisation chez Kiva. Il vient avec les identifiants dans
       PA2 > Compte > API Access ; Entrée le laisse ouvert : un test des
       identifiants le dira.
init-partner-wrong =
    « { $answer } » n'est pas un ID de partenaire : ce ne sont que des lettres et des
    chiffres, comme 145. Ni le nom de votre organisation, ni le client id.
init-format =
    3. Votre format de téléchargement CSV, comme l'indique PA2 > Compte > Profil :
       « two-column », à deux colonnes (ID du prêt, montant), ou « three-column », à
       trois colonnes (ID du prêt, ID du client, montant).
init-amount =
    4. Ce que sont les montants de votre export : « cumulative-principal », tout le
       capital remboursé jusqu'ici, ou « outstanding-principal », le capital
       restant dû. PA2 > Remboursements, le rapport du mois dernier, le montre :
       ses montants croissent-ils ou décroissent-ils ?
init-currency =
    5. La monnaie des montants, par son code de trois lettres : XOF, RWF, PEN,
       USD ... C'est celle des montants locaux des prêts dans PA2.
init-currency-needed = Elle est nécessaire : elle dit combien de décimales un montant peut avoir.
init-currency-cfa =
    Le franc CFA a deux codes : XOF en Afrique de l'Ouest (BCEAO), XAF en Afrique
    centrale (BEAC).
init-currency-wrong =
    « { $answer } » n'est pas un code de monnaie. Ce sont trois lettres de la norme
    ISO 4217, comme XOF pour le franc CFA d'Afrique de l'Ouest, RWF, PEN ou USD.
init-none-of = « { $answer } » n'est aucun de : { $words }. Tapez le mot, ou ses premières lettres.
init-written = { $file } est écrit, et vous seul pouvez le lire.
init-test =
    Voulez-vous y écrire les identifiants et les tester maintenant ? Ils sont dans
    PA2 > Compte > API Access.
init-client-id = Le client id :
init-client-id-wrong = C'est un seul mot sans espace, comme l'indique PA2 > Compte > API Access.
init-secret-file =
    Le fichier qui contient le secret client et rien d'autre ; Entrée pour taper le
    secret.
init-secret-file-wrong = Il n'y a pas de fichier { $file }. Donnez son chemin, ou Entrée pour taper le secret.
init-secret = Le secret client (il ne s'affiche pas quand vous le tapez ou le collez) :{" "}
init-secret-empty = Rien n'a été tapé. Collez le secret, puis appuyez sur Entrée.
init-testing = Demande d'un jeton à Kiva ...
init-test-again = Taper les identifiants encore une fois ?
init-yes = oui
init-no = non
init-yes-or-no = Tapez oui ou non.
init-next = Ensuite : { $command }
init-next-file = octobre.csv
init-next-credentials =
    Ensuite : écrivez les identifiants dans { $file } avec un éditeur, puis tapez :
    { $command }
init-next-correct =
    Ensuite : corrigez au besoin les identifiants dans { $file }, puis tapez :
    { $command }
