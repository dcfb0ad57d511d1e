### Ce que `check` trouve dans un fichier : ce qui ne va pas, et sous `-advice` ce qu'il faut faire.

## Le fichier entier

check-empty = le fichier est vide
check-only-titles = le fichier a des titres, et aucune ligne au-dessous
check-empty-advice = exportez de nouveau le rapport, en vérifiant le mois et les agences choisis
check-too-long = la ligne dépasse 1 Mio (1048576 octets), et n'a pas été lue
check-too-long-advice = vérifiez que c'est le bon fichier : une ligne de rapport a moins de cent caractères
check-encoding-not-as-said = le fichier n'est pas en { $encoding }, comme indiqué : cette ligne ne peut pas se lire ainsi
check-encoding-not-as-said-advice = donnez --encoding auto, ou exportez de nouveau le fichier en UTF-8
check-encoding-mark = le fichier commence par la marque de { $encoding }, et un autre encodage a été demandé
check-encoding-mark-advice = donnez --encoding auto, ou rien
check-encoding-cut = le fichier finit au milieu d'un caractère : il a été coupé
check-encoding-cut-advice = copiez-le ou exportez-le de nouveau ; s'il est entier : --encoding windows-1252
check-encoding-mixed = une partie du fichier est en UTF-8, et cette ligne non : elle contient l'octet { $byte }
check-encoding-mixed-advice = exportez-le de nouveau d'un seul tenant en UTF-8 : de deux fichiers joints, l'un serait mal lu
check-encoding-binary = le fichier n'est pas du texte : cette ligne contient l'octet { $byte }
check-encoding-binary-advice = dans Excel, choisissez Fichier > Enregistrer sous > « CSV UTF-8 (délimité par des virgules) » ; ailleurs, exportez en UTF-8
check-kind-zip = le fichier est un classeur (.xlsx, .ods) ou une autre archive zip, et non du CSV
check-kind-zip-advice = ouvrez-le dans Excel et choisissez Fichier > Enregistrer sous > « CSV UTF-8 (délimité par des virgules) » : un autre nom n'en fait pas du CSV
check-kind-old-excel = le fichier est un ancien classeur Excel (.xls), et non du CSV
check-kind-old-excel-advice = ouvrez-le dans Excel et choisissez Fichier > Enregistrer sous > « CSV UTF-8 (délimité par des virgules) »
check-kind-pdf = le fichier est un document PDF, et non du CSV
check-kind-pdf-advice = exportez le rapport en CSV au lieu de l'imprimer
check-kind-gzip = le fichier est compressé (gzip), et non du CSV
check-kind-gzip-advice = décompressez-le d'abord : gunzip
check-kind-html = le fichier est une page web (HTML), et non du CSV
check-kind-html-advice = si elle montre un tableau, ouvrez-la dans Excel et enregistrez-la en « CSV UTF-8 » ; si elle demande de se connecter, connectez-vous et téléchargez de nouveau
check-kind-xml = le fichier est du XML, et non du CSV
check-kind-xml-advice = ouvrez-le dans Excel et enregistrez-le en « CSV UTF-8 », ou exportez en CSV
check-kind-json = le fichier est du JSON, et non du CSV
check-kind-json-advice = exportez le rapport en CSV

## Ce qui sépare les colonnes, et leurs titres

check-commas = des virgules
check-semicolons = des points-virgules
check-tabs = des tabulations
check-pipes = des barres verticales
check-delimiters = les colonnes peuvent être séparées par { $first } ou par { $second } : { $first_rows ->
        [one] { $first_rows } ligne a
       *[other] { $first_rows } lignes ont
    } un sens avec { $first }, { $second_rows } avec { $second }
check-delimiters-advice = regardez le fichier, puis mettez [csv] delimiter = { $first } ou { $second } dans la configuration ; si les deux s'y trouvent, exportez de nouveau le fichier
check-spaces = les colonnes semblent séparées par des espaces, et la virgule de « { $example } » placée devant des décimales
check-spaces-advice = exportez-le de nouveau avec des points-virgules ou des tabulations entre les colonnes ; si c'est bien la virgule qui les sépare, mettez [csv] delimiter = "," dans la configuration
check-no-title = aucune colonne n'est reconnue comme { $column ->
        [loan_id] l'ID du prêt
        [client_id] l'ID du client
       *[amount] le montant
    }, que demande le format { $format ->
        [two-column] à deux colonnes
       *[three-column] à trois colonnes
    } ; les titres sont { $titles }
check-no-title-advice = indiquez le titre dans la configuration : [csv] columns = {"{"} { $column } = "..." {"}"} ; si cette ligne est un remboursement et non des titres : [csv] header = "no"
check-two-titles = deux colonnes pourraient être { $column ->
        [loan_id] l'ID du prêt
        [client_id] l'ID du client
       *[amount] le montant
    } : « { $first } » et « { $second } »
check-two-titles-advice = dites laquelle dans la configuration : [csv] columns = {"{"} { $column } = "{ $first }" {"}"}
check-same-title-advice = supprimez ou renommez la colonne en trop
check-title = « { $title } »
check-more-titles = et { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }

## Les lignes

check-columns =
    { $found ->
        [one] la ligne a { $found } champ
       *[other] la ligne a { $found } champs
    } au lieu de { $width }
check-columns-cut-advice = le montant { $amount } semble coupé en deux : mettez-le entre guillemets, "{ $amount }", ou écrivez-le sans le signe « { $delimiter } »
check-columns-other-advice = séparez cette ligne comme les autres : d'autres signes séparent ses champs
check-columns-last-advice = supprimez le signe « { $delimiter } » à la fin de la ligne
check-columns-few-advice = ajoutez ce qui manque, et vérifiez qu'aucun retour à la ligne ne coupe la ligne en deux
check-columns-many-advice = mettez entre guillemets (") tout champ qui contient le séparateur ; si toutes les lignes ont { $found } champs, vérifiez le format, qui est ici { $format ->
        [two-column] à deux colonnes (two-column)
       *[three-column] à trois colonnes (three-column)
    }
check-total = cette ligne ressemble à un total et non à un prêt : son montant est la somme, ou le nombre, des lignes au-dessus
check-total-advice = supprimez la ligne : son montant serait rapporté comme le remboursement d'un prêt
check-total-other = cette ligne se dit un total de { $stated }, et les lignes au-dessus font { $sum } : { $difference } d'écart
check-total-unread = cette ligne se dit un total, et aucun de ses montants n'est celui des lignes au-dessus, { $sum }
check-total-other-advice = comparez les lignes avec votre SIG : il en manque, ou il y en a trop ; puis exportez à nouveau. Si la ligne compte autre chose, supprimez-la
check-no-loan-word = cette ligne a un montant, et un mot là où les autres ont un ID avec un chiffre : un total, un solde, une moyenne ?
check-no-loan-unlike = cette ligne a un montant, et des mots là où les autres ont un ID
check-no-loan-word-advice = supprimez la ligne si ce n'est pas un prêt : son montant serait déclaré comme le remboursement d'un prêt ; sinon corrigez l'ID
check-no-loan-titles = cette ligne n'est pas un prêt : elle porte des titres, et pas ceux des lignes au-dessus
check-no-loan-titles-advice = envoyez ce qui suit dans un fichier à part, ou exportez-le avec les mêmes colonnes
check-no-loan-message = cette ligne n'est pas un prêt : c'est le message d'un programme, et l'export a pu s'arrêter là
check-no-loan-message-advice = exportez le rapport à nouveau, et veillez à ce qu'il finisse sans message
check-cut-decimals = le fichier finit sans fin de ligne, et son dernier montant a moins de décimales que tous les autres : il a pu être coupé
check-cut-short = le fichier finit sans fin de ligne, et son dernier montant est plus court que tous les autres : il a pu être coupé
check-cut-advice = copiez-le ou exportez-le à nouveau, et regardez sa dernière ligne
check-expected-total = le total est { $total } et non { $expected } comme attendu : { $difference } d'écart
check-expected-rows = il y a { $rows } lignes et non { $expected } comme attendu : { $difference } d'écart
check-expected-advice = comparez l'export avec le rapport de votre SIG : le mois, les agences, et les lignes qui manquent ou sont en trop
check-wrong-column =
    { $says ->
        [owed] le titre « { $title } » dit que les montants restent dus, et [partner] amount qu'ils sont remboursés
       *[repaid] le titre « { $title } » dit que les montants sont remboursés, et [partner] amount qu'ils restent dus
    }
check-wrong-column-advice = exportez l'autre colonne ; si Kiva attend celle-ci : [partner] amount = "{ $says }" ; si le titre est faux : [csv] columns = {"{"} amount = "{ $title }" {"}"}
check-client-not-sent = le fichier a des ID de clients (« { $title } »), et le format à deux colonnes ne les envoie pas
check-client-not-sent-advice = regardez dans PA2 > Account > Profile quel est votre format ; s'il est à trois colonnes : --format three-column
check-other-currency = la monnaie est ici { $found }, et ailleurs { $own }
check-other-currency-advice = déclarez chaque prêt dans sa monnaie, comme Kiva l'a ; si toutes les lignes diffèrent, corrigez [partner] currency
check-quote-unclosed = un guillemet (") ouvre un champ, et aucun ne le ferme
check-quote-misplaced = un guillemet (") se trouve là où ne commence ni ne finit aucun champ
check-quote-advice = supprimez le guillemet, ou mettez tout le champ entre guillemets et doublez ceux qu'il contient ("")
check-zeros = { $zeros } montants sur { $rows } sont 0
check-zeros-advice = vérifiez que l'export joint chaque prêt à son propre compte, et qu'il est du bon mois ; pour Kiva, un 0 est un emprunteur qui n'a rien payé

## Les ID

check-id-missing = { $column ->
        [client_id] l'ID du client
       *[loan_id] l'ID du prêt
    } manque
check-id-missing-advice = écrivez l'ID que le prêt a chez Kiva, ou supprimez la ligne
check-id-rounded = { $column ->
        [client_id] l'ID du client
       *[loan_id] l'ID du prêt
    } « { $id } » est un nombre qu'un tableur a arrondi
check-id-rounded-advice = reprenez l'ID dans votre SIG : ses derniers chiffres sont perdus. Mettez la colonne au format texte avant d'ouvrir le fichier dans un tableur
check-id-formula = { $column ->
        [client_id] l'ID du client
       *[loan_id] l'ID du prêt
    } « { $id } » est une formule de tableur, ou son erreur
check-id-formula-advice = écrivez l'ID lui-même, tel que l'a votre SIG
check-id-hidden = { $column ->
        [client_id] l'ID du client
       *[loan_id] l'ID du prêt
    } « { $id } » contient un retour à la ligne ou un caractère invisible
check-id-hidden-advice = videz le champ et tapez l'ID de nouveau
check-id-lost = le champ { $column } « { $id } » a perdu des lettres : un caractère de remplacement est à leur place
check-id-lost-advice = exportez le fichier à nouveau en UTF-8 : ce qui est perdu ne peut y être lu
check-id-guessed = le champ { $column } « { $id } » a des lettres hors de l'ASCII, et son encodage, Windows-1252, est deviné
check-id-guessed-advice = comparez l'ID avec votre SIG. S'il est juste ainsi : --encoding windows-1252 ; sinon l'encodage avec lequel il est juste : { $others } ; ou exportez en UTF-8
check-id-long = le champ { $column } a { $length } caractères, et commence par « { $id } »
check-id-long-advice = vérifiez que la colonne contient les ID, et qu'il ne manque pas de guillemet
check-id-reformatted = le champ { $column } « { $id } » semble avoir été transformé en chemin
check-id-reformatted-advice = vouliez-vous dire « { $meant } » ? Exportez la colonne comme texte
check-id-zeros = le champ { $column } « { $id } » a plus de chiffres qu'un tableur n'en garde, et finit par des zéros
check-id-look-alike = le champ { $column } « { $id } » contient un signe ({ $sign }) qui ressemble à un autre
check-id-look-alike-advice = vouliez-vous dire « { $meant } » ? Pour Kiva, ce sont deux ID différents
check-id-date = { $column ->
        [client_id] l'ID du client
       *[loan_id] l'ID du prêt
    } « { $id } » ressemble à une date
check-id-date-advice = comparez-le avec votre SIG : un tableur a pu le faire d'un ID comme 12/2024. Mettez la colonne au format texte avant d'ouvrir le fichier dans un tableur
check-twice = l'ID du prêt { $id } est déjà à la ligne { $line }
check-twice-advice = rapportez chaque prêt une fois : supprimez l'une des deux lignes, ou additionnez leurs montants si les deux sont des paiements
check-nearly = l'ID du prêt { $id } est presque celui de la ligne { $line }, { $other } : seuls diffèrent des majuscules ou des zéros au début
check-nearly-advice = vérifiez dans votre SIG que ce sont deux prêts ; un tableur enlève les zéros au début
check-loan = « { $loan } »
check-loan-of-client = « { $loan } » avec l'ID du client « { $client } »

## Les montants

check-amount-missing = le montant manque
check-amount-missing-advice = écrivez le montant, même si c'est 0 : un montant vide n'est pas envoyé
check-amount-no-number = le montant « { $amount } » n'est pas un nombre
check-amount-no-number-advice = écrivez des chiffres et au plus un séparateur décimal : ni monnaie, ni signe pour cent, ni signe plus, ni texte
check-amount-dash-advice = un tiret seul est le 0 d'un tableur : écrivez 0 si rien n'a été remboursé
check-amount-other-digits-advice = écrivez le montant avec les chiffres 0 à 9, et « . » ou « , » avant les décimales
check-amount-parentheses-advice = écrivez 0 ou plus, sans parenthèses : en comptabilité elles marquent un montant négatif
check-amount-formula-advice = corrigez la formule dans le tableur, ou élargissez sa colonne, et exportez de nouveau
check-amount-rounded-advice = mettez la colonne au format nombre dans le tableur, avec ses décimales, et exportez de nouveau
check-amount-not-as-said = le montant « { $amount } » n'est un nombre qu'avec { $separator ->
        [comma] une virgule décimale
       *[point] un point décimal
    }, et la configuration dit autre chose
check-amount-not-as-said-advice = corrigez-le, ou mettez [csv] decimal_separator = "{ $sign }"
check-amount-two = le montant « { $amount } » peut être { $one } ou { $other }, et les autres montants ne disent pas lequel
check-amount-two-advice = cherchez un prêt que vous connaissez, puis mettez [csv] decimal_separator = "." ou "," dans la configuration
check-amount-against = le montant « { $amount } » est { $number } avec { $separator ->
       *[point] un point décimal, mais la ligne { $line } a une virgule décimale
        [comma] une virgule décimale, mais la ligne { $line } a un point décimal
    }
check-amount-against-advice = écrivez tous les montants du fichier de la même façon, ou exportez-le de nouveau
check-amount-negative = le montant « { $amount } » est négatif
check-amount-negative-advice = rapportez ce qui est remboursé, ou dû, à la fin du mois : 0 ou plus
check-amount-decimals = le montant « { $amount } » a { $found ->
        [one] { $found } décimale
       *[other] { $found } décimales
    }, et { $currency } en a { $most }
check-amount-decimals-advice = arrondissez le montant dans l'export
check-amount-many-decimals = le montant « { $amount } » a { $found ->
        [one] { $found } décimale
       *[other] { $found } décimales
    }, et la plupart des monnaies en ont { $most }
check-amount-many-decimals-advice = arrondissez le montant dans l'export ; si la monnaie a trois décimales, donnez [partner] currency
check-amount-too-large = le montant « { $amount } » est de 1 000 000 000 000 ou plus
check-amount-too-large-advice = cherchez un ID dans la colonne des montants, ou deux montants collés

## À côté de ce qui a été rapporté avant

check-decreased = prêt « { $loan } » : le capital remboursé jusqu'ici a diminué, de { $then } ({ $month }) à { $now }
check-increased = prêt « { $loan } » : le capital restant dû a augmenté, de { $then } ({ $month }) à { $now }
check-moved-advice = vérifiez-le dans votre SIG ; il est juste si le rapport précédent était faux. Si toutes les lignes sont ainsi, mettez [partner] amount = "{ $other }"
check-gone = le prêt « { $loan } » a été rapporté pour { $month }, avec { $amount }, et n'est pas dans le fichier
check-gone-advice = vérifiez s'il est terminé ; un prêt que Kiva attend encore et qui est oublié est facturé comme remboursé selon l'échéancier
check-total-moved = le total a bougé de plus de { $percent } % : { $then } pour { $month }, { $now } maintenant
check-total-moved-advice = vérifiez le mois, les agences et la monnaie de l'export
check-same = les { $rows } montants sont tous ceux rapportés la dernière fois
check-same-advice = vérifiez que c'est l'export du nouveau mois, et non un ancien fichier

## À côté de l'envoi qui est corrigé

check-unchanged = la ligne du prêt « { $loan } » est telle qu'elle était dans l'envoi { $upload }, où Kiva y a trouvé une erreur
check-unchanged-advice = corrigez-la dans le SIG et dans le fichier ; `show` donne ce qu'en dit Kiva
check-other-loans =
    { $count ->
        [one] { $count } prêt du fichier, « { $loan } », n'est pas
       *[other] { $count } des prêts du fichier, comme « { $loan } », ne sont pas
    } dans l'envoi { $upload }
check-other-loans-advice = indiquez l'envoi où ils étaient, ou enlevez --corrects
check-new-loan = le prêt « { $loan } » n'est pas dans l'envoi { $upload }
check-new-loan-advice = c'est juste si l'ID du prêt a été corrigé

## Le tableau des constats

check-not-listed = et { $count } autres qui ne figurent pas ici
