### Ce qui peut ne pas aller dans les paramètres, et comment `init` les demande.

settings-unreadable = impossible de lire le fichier de configuration { $file } : { $why }
    .advice = vérifiez le chemin, ou créez un nouveau fichier : { $command }
settings-no-file = le fichier de configuration { $file } est un tube ou un périphérique
    .advice = écrivez-le dans un fichier, et indiquez-le avec `--config`
settings-secret-file = impossible de lire le fichier indiqué par { $key } : { $why }
    .advice = cette clé est le chemin d'un fichier qui contient le secret, et non le secret lui-même
settings-exposed = { $file } contient un secret, et d'autres sur cet ordinateur peuvent le lire (mode { $mode })
    .advice = protégez-le avec : `chmod 600 { $quoted }` ; sur un disque où cela ne change rien, mettez le secret dans un fichier d'un autre disque (client_secret_file) ou dans une variable, ou montez le disque avec umask=077
settings-syntax = { $file }, ligne { $line }, n'est pas du TOML valable
    .advice = mettez les textes entre guillemets, comme dans `currency = "XOF"`, et un chemin Windows entre apostrophes, comme `'C:\kiva\secret.txt'` ; pour un fichier en ordre, à comparer : { $command }
settings-syntax-twice = { settings-syntax }
    .advice = une clé, ou une section telle que `[checks]`, ne figure qu'une fois dans le fichier : gardez-en une seule
settings-syntax-backslash = { settings-syntax }
    .advice = { settings-path-with-control.advice }
settings-unknown-key = clé inconnue { $key } dans { $place }
settings-nearest-key = clé inconnue { $key } dans { $place } ; vouliez-vous dire { $nearest } ?
settings-fixed-finding = { $key } dans { $place } ne peut pas être réglé : un tel constat est toujours une erreur
settings-unknown-keys = { $keys }
    .advice = corrigez la clé ou enlevez-la ; un fichier avec toutes les clés s'écrit avec : { $command }
settings-kind = le paramètre { $key } n'est pas { $expected }
    .advice = { settings-value.advice }
settings-kind-number = un nombre entier
settings-kind-text = un texte
settings-kind-of-example = du type attendu
settings-value = le paramètre { $key } = "{ $value }" n'est pas permis : { $why }
    .advice = corrigez-le dans le fichier de configuration, dans la variable d'environnement ou dans l'option
settings-one-of = il faut l'une de ces valeurs : { $words }
settings-between = il faut une valeur de { $least } à { $most }
settings-partner-id = il ne faut que des lettres et des chiffres
settings-currency = il faut un code ISO 4217 comme XOF ou USD
settings-encoding = il faut « auto » ou le nom d'un encodage, comme utf-8, windows-1252 ou cp850
settings-retry-statuses = seuls les statuts de 400 à 599 peuvent vouloir dire « non enregistré »
settings-ledger-url = il faut l'adresse d'un fichier, comme { $example }
settings-ledger-absolute = il faut un chemin complet, comme { $example } ; seul un fichier de configuration peut donner un chemin relatif, au dossier de ce fichier
settings-utf-16 = { $file } est en UTF-16, ce que le Bloc-notes appelle Unicode
    .advice = enregistrez-le de nouveau en UTF-8
settings-not-utf-8 = { $file }, ligne { $line }, contient une lettre qui n'est pas en UTF-8, comme en écrivent d'anciens programmes Windows
    .advice = { settings-utf-16.advice }
settings-path-with-control = le paramètre { $key } contient une tabulation, une fin de ligne ou un caractère de ce genre, qu'aucun chemin ne contient
    .advice = mettez un chemin Windows entre apostrophes, comme dans : `client_secret_file = 'C:\kiva\secret.txt'` ; entre guillemets, une barre oblique inverse commence un caractère spécial comme \t
settings-not-expanded = le paramètre { $key } contient { $part }, qui n'est pas remplacé ici
    .advice = écrivez le chemin entier, tel qu'il est sur le disque
settings-line-end = { settings-not-expanded }
    .advice = { settings-path-with-control.advice }
settings-not-unicode = la variable { $variable } n'est pas un texte en UTF-8
    .advice = définissez-la de nouveau, dans un terminal qui écrit en UTF-8, ou écrivez le paramètre dans le fichier de configuration
settings-untrusted = le fichier de configuration { $file } n'a été trouvé que parce qu'il est dans le dossier courant, et { $why }
    .advice = s'il est à vous, indiquez-le avec `-c { $quoted }`, ou mettez-le dans votre propre dossier de configuration
settings-untrusted-owner = il appartient à un autre compte
settings-untrusted-writable = d'autres peuvent y écrire
settings-untrusted-key = sa clé { $key } décide où vont les secrets ou le registre
settings-untrusted-secret = sa clé { $key } indique le serveur qui recevrait le secret de la variable d'environnement
settings-secret = { $key } ne donne pas un secret utilisable : { $why }
    .advice = un secret est une seule ligne, comme le montre PA2 > Compte > API Access
settings-secret-empty = il est vide
settings-secret-long = il dépasse 4 Kio
settings-secret-control = il a plus d'une ligne, ou des caractères invisibles
settings-secret-encoding = il n'est pas en UTF-8
settings-secret-no-file = c'est un dossier, un tube (pipe) ou un périphérique
settings-ledger-url-more = rien ne doit suivre le nom du fichier : le registre s'ouvre toujours en écriture, et se crée s'il n'existe pas
settings-url = le paramètre { $key } n'est pas une URL utilisable : { $why }
    .advice = les URL de votre organisation sont dans PA2 > Compte > API Access
settings-url-no-url = ce n'est pas une URL valable
settings-url-no-host = elle ne contient pas de nom de serveur
settings-url-http = http:// n'est permis que pour cet ordinateur ; mettez https://
settings-url-https = elle doit commencer par https://
settings-url-password = elle ne doit contenir ni nom ni mot de passe
settings-url-query = elle ne doit contenir ni ? ni #
settings-url-other-environment = c'est celle de l'autre environnement : stage, où l'on essaie les rapports, et production ont chacun leurs URL
settings-missing = le paramètre { $key } manque
    .advice =
        il est dans PA2 > Compte > API Access. Si vous n'avez pas encore de fichier de configuration : { $command }
        Si vous en avez un, écrivez-le dedans, ou dans la variable { $variable }. Pour essayer sans identifiants, ajoutez `--env sandbox`.
settings-partner-missing = { settings-missing }
    .advice = la production se confirme avec l'ID du partenaire : écrivez-le dans le fichier de configuration, ou dans KIVA_REPAY__PARTNER__ID

## init

init-exists = { $file } existe déjà et n'a pas été modifié
    .advice = modifiez-le, ou indiquez un autre fichier : { $command }
init-other-file = autre.toml
init-stopped = arrêté avant la dernière réponse ; rien n'a été écrit
    .advice = recommencez avec : { $command }
init-stopped-later = arrêté avant la dernière réponse ; { $file } a été créé, mais sans identifiants testés
    .advice = écrivez-y les identifiants avec un éditeur, puis tapez : { $command }
init-intro = Cinq questions, puis { $file } est créé ; vous seul pourrez le lire. Entrée accepte la réponse entre crochets. Ctrl-C annule sans rien écrire.
init-environment = 1. Où allez-vous rapporter ? « stage » est le site de test de Kiva ; « production » est le vrai, une fois vos tests approuvés ; « sandbox » est un Kiva simulé dans ce programme. PA2 > Compte > API Access montre où vous avez des identifiants.
init-partner = 2. L'ID de votre organisation chez Kiva, donné avec les identifiants dans PA2 > Compte > API Access. Si vous ne le connaissez pas, appuyez sur Entrée : le test des identifiants le montrera.
init-partner-wrong = « { $answer } » n'est pas un ID de partenaire : des chiffres, peut-être avec des lettres, comme 145. Ni le nom de votre organisation, ni le client id de l'API, ni un environnement.
init-format = 3. Votre format de téléchargement CSV, comme l'indique PA2 > Compte > Profil : deux colonnes (ID du prêt, montant) ou trois colonnes (ID du prêt, ID du client, montant) ? Tapez 2 ou 3.
init-format-wrong = Tapez 2 ou 3.
init-amount = 4. Les montants de votre export : regardez deux rapports dans PA2 > Remboursements. S'ils augmentent d'un mois à l'autre, c'est tout le capital remboursé jusqu'ici : tapez 1. S'ils diminuent, c'est le capital restant dû : tapez 2.
init-amount-wrong = Tapez 1 ou 2.
init-currency = 5. La monnaie des montants, par son code de trois lettres : XOF, RWF, PEN, USD... C'est celle des montants locaux des prêts dans PA2.
init-currency-needed = Elle est nécessaire : elle dit combien de décimales un montant peut avoir.
init-currency-cfa = Le franc CFA a deux codes : XOF en Afrique de l'Ouest (BCEAO), XAF en Afrique centrale (BEAC).
init-currency-wrong = « { $answer } » n'est pas un code de monnaie : trois lettres (ISO 4217), comme XOF pour le franc CFA d'Afrique de l'Ouest, RWF, PEN ou USD.
init-none-of = Répondez par l'un de ces mots : { $words }. Les premières lettres suffisent.
init-test = Saisir les identifiants maintenant et les tester ? Ils sont dans PA2 > Compte > API Access.
init-client-id = Le client id de l'API :
init-client-id-wrong = C'est un seul mot sans espace, comme l'indique PA2 > Compte > API Access.
init-secret-file = Ne collez pas le secret ici. Donnez le chemin d'un fichier qui ne contient que lui ; ou appuyez sur Entrée, et le secret lui-même vous sera demandé.
init-secret-file-wrong = Ce fichier n'existe pas. Donnez son chemin, ou appuyez sur Entrée pour taper le secret.
init-secret = Le secret (il ne s'affiche pas quand vous le tapez ou le collez) :{" "}
init-secret-wrong = Ce ne peut pas être le secret : { $why }. Collez-le à nouveau, puis appuyez sur Entrée.
init-testing = Demande d'un jeton à Kiva...
init-test-again = Saisir de nouveau les identifiants ?
init-try-again = Tester de nouveau ?
init-yes = oui
init-no = non
init-yes-or-no = Tapez oui ou non.
init-may-be-empty = (peut rester vide)
init-next = Ensuite : { $command }
init-next-file = octobre.csv
init-next-credentials = Ensuite : écrivez les identifiants dans { $file } avec un éditeur, puis tapez : { $command }
init-next-correct = Ensuite : corrigez au besoin les identifiants dans { $file }, puis tapez : { $command }
