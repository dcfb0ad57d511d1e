### Ce que `check` trouve dans un fichier : ce qui ne va pas, et sous `.advice` ce qu'il faut faire.

## Le fichier entier

check-empty = le fichier est vide
    .advice = exportez de nouveau le rapport ; vérifiez le mois et les agences choisis
check-only-titles = le fichier a des titres, mais aucune ligne
    .advice = { check-empty.advice }
check-too-long = la ligne dépasse 1 Mio et n'a pas été lue
    .advice = vérifiez que c'est le bon fichier : une ligne d'un rapport de remboursements a moins de 100 caractères
check-encoding-not-as-said = vous avez indiqué { $encoding }, mais le fichier n'est pas dans cet encodage : cette ligne est illisible ainsi
    .advice = utilisez `--encoding auto`, ou exportez de nouveau le fichier en UTF-8
check-encoding-mark = le fichier commence par la marque (BOM) de { $encoding }, mais un autre encodage a été demandé
    .advice = utilisez `--encoding auto`, ou enlevez l'option
check-encoding-cut = le fichier finit au milieu d'un caractère : il semble coupé
    .advice = copiez-le ou exportez-le de nouveau ; s'il est complet : `--encoding windows-1252`
check-encoding-half-cut = { check-encoding-cut }
    .advice = { check-cut-short.advice }
check-encoding-mixed = une partie du fichier est en UTF-8, mais cette ligne a un autre encodage (octet { $byte })
    .advice = deux fichiers d'encodages différents ont sans doute été réunis : exportez de nouveau un seul fichier en UTF-8
check-encoding-binary = le fichier n'est pas du texte (octet { $byte } dans cette ligne)
    .advice = dans Excel, choisissez Fichier > Enregistrer sous > « CSV UTF-8 (délimité par des virgules) » ; ailleurs, exportez en UTF-8
check-encoding-unknown = le fichier n'est ni en UTF-8 ni en Windows-1252 (octet { $byte } dans cette ligne)
    .advice = exportez-le de nouveau en UTF-8, ou indiquez l'encodage dans lequel ses mots sont justes : { $readings }
check-encoding-reading = `--encoding { $encoding }` (« { $words } »)
check-kind-zip = le fichier est un classeur (.xlsx, .ods) ou une autre archive zip, pas un fichier CSV
    .advice = ouvrez-le dans Excel et choisissez Fichier > Enregistrer sous > « CSV UTF-8 (délimité par des virgules) » : le renommer en .csv ne suffit pas
check-kind-old-excel = le fichier est un ancien classeur Excel (.xls), pas un fichier CSV
    .advice = ouvrez-le dans Excel et choisissez Fichier > Enregistrer sous > « CSV UTF-8 (délimité par des virgules) »
check-kind-pdf = le fichier est un document PDF, pas un fichier CSV
    .advice = exportez le rapport en CSV au lieu de l'imprimer
check-kind-gzip = le fichier est compressé (gzip), pas un fichier CSV
    .advice = décompressez-le d'abord, par exemple avec `gunzip`
check-kind-html = le fichier est une page web (HTML), pas un fichier CSV
    .advice = si elle montre un tableau, ouvrez-la dans Excel et enregistrez-la en « CSV UTF-8 » ; si elle demande de se connecter, connectez-vous et téléchargez de nouveau le fichier
check-kind-xml = le fichier est du XML, pas un fichier CSV
    .advice = ouvrez-le dans Excel et enregistrez-le en « CSV UTF-8 », ou exportez en CSV
check-kind-message = le fichier commence par un message du programme qui l'a exporté
    .advice = lisez ce message dans un éditeur de texte, faites corriger l'export, puis exportez de nouveau le rapport
check-kind-json = le fichier est du JSON, pas un fichier CSV
    .advice = exportez le rapport en CSV
check-kind-other = le fichier est au format { $name }, pas un fichier CSV
    .advice = { check-kind-json.advice }

## Ce qui sépare les colonnes, et leurs titres

check-commas = des virgules
check-semicolons = des points-virgules
check-tabs = des tabulations
check-pipes = des barres verticales
check-delimiters = les colonnes peuvent être séparées par { $first } ou par { $second } : { $first_rows ->
        [one] { $first_rows } ligne a
       *[other] { $first_rows } lignes ont
    } un sens avec { $first }, { $second_rows } avec { $second }
    .advice = regardez le fichier, puis dites lequel : `--delimiter { $first_word }` ou `--delimiter { $second_word }` ; si les deux s'y trouvent, exportez de nouveau le fichier
check-spaces = les colonnes semblent séparées par des espaces, ou par un signe qui n'est pas un séparateur, et la virgule de « { $example } » semble décimale
    .advice = exportez-le de nouveau avec des points-virgules ou des tabulations entre les colonnes ; si c'est bien la virgule qui les sépare : `--delimiter comma`
check-other-delimiter = les colonnes sont séparées par { $found }, et non par { $said } comme indiqué
    .advice = retirez `--delimiter`, et `[csv] delimiter` du fichier de configuration, ou indiquez le bon : `--delimiter { $word }`
check-one-column = aucun séparateur n'a été trouvé entre les colonnes : chaque ligne est lue comme une seule colonne : « { $example } »
    .advice = exportez-le de nouveau avec des virgules, des points-virgules ou des tabulations entre les colonnes ; si l'un de ces signes s'y trouve, indiquez celui-là avec `--delimiter`
check-the-column =
    { $column ->
        [loan_id] l'ID du prêt
        [client_id] l'ID du client
       *[amount] le montant
    }
check-and = { $first } et { $last }
check-no-title = aucun titre de colonne n'est reconnu pour { $columns }, que le format { $format ->
        [two-column] à deux colonnes
       *[three-column] à trois colonnes
    } exige ; les titres sont { $titles }
    .advice = indiquez votre titre : `{ $options }`, ou dans le fichier de configuration : `[csv] columns = {"{"} { $settings } {"}"}` ; si cette ligne contient déjà des données : `[csv] header = "no"` ; si aucune colonne ne le contient, exportez de nouveau avec cette colonne
check-two-columns = le fichier a deux colonnes ({ $titles }), et le format à trois colonnes a aussi des ID de clients
    .advice = voyez quel est votre format dans PA2 > Compte > Profil ; s'il est à deux colonnes : `--format two-column`
check-no-such-title = aucune colonne n'a le titre « { $named } » que `--column` indique pour { $column } ; les titres sont { $titles }
    .advice = écrivez le titre comme dans le fichier ; majuscules, accents, espaces et ponctuation ne comptent pas
check-number-for-title = { check-no-such-title }
    .advice = écrivez le titre qui est au-dessus de la colonne, et non son numéro, comme dans `--column amount=TITRE`
check-shared-title = un seul titre, « { $title } », vaut pour deux colonnes : { $columns }
    .advice = donnez à chaque colonne le titre qui est au-dessus d'elle, avec `--column` ou dans `[csv] columns`
check-whole-line = toute la ligne est entre guillemets, comme si c'était un seul champ
    .advice = enlevez les guillemets autour des lignes dans un éditeur de texte ; ou ouvrez le fichier dans un tableur, répartissez sa colonne unique en plusieurs, et enregistrez-le de nouveau en CSV
check-two-titles = deux colonnes pourraient être { $column ->
        [loan_id] l'ID du prêt
        [client_id] l'ID du client
       *[amount] le montant
    } : « { $first } » et « { $second } »
    .advice = dites laquelle : `{ $option }` ou `{ $other }`, ou dans le fichier de configuration : `[csv] columns = {"{"} { $column } = "{ $first }" {"}"}`
check-same-title = { check-two-titles }
    .advice = supprimez ou renommez la colonne en trop
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
check-columns-whole = { check-columns }
    .advice = { check-whole-line.advice }
check-columns-cut = la ligne a { $found } champs au lieu de { $width } : le montant { $amount } semble coupé en deux
    .advice = mettez ces montants entre guillemets, ou écrivez-les sans le signe « { $delimiter } »
check-columns-cut-all = l'ID du client et le montant semblent être un seul montant, coupé en deux : { $amount }
    .advice = { check-columns-cut.advice } ; si le fichier n'a pas d'ID de clients : `--format two-column`
check-columns-cut-below = le montant { $amount } semble coupé en deux : sa fin se trouve sous « { $title } »
    .advice = { check-columns-cut.advice } ; si les montants sont justes, exportez sans cette colonne
check-columns-moved = les cellules de cette ligne semblent décalées vers { $side ->
        [left] la gauche
       *[right] la droite
    } : « { $cell } » se trouve sous « { $title } »
    .advice =
        { $side ->
            [left] écrivez la cellule qui a été supprimée, pour que toutes les autres soient de nouveau sous leurs titres, ou exportez de nouveau
           *[right] mettez entre guillemets tout champ qui contient le séparateur, ou remettez les cellules sous leurs titres
        }
check-columns-number = { check-columns } : un numéro de ligne sans titre semble les précéder
    .advice = exportez sans les numéros de ligne, ou donnez-leur un titre
check-columns-same-number = les champs de cette ligne ont un autre séparateur, et sa virgule semble décimale
    .advice = cette ligne n'a pas le même séparateur que les autres : corrigez-le
check-columns-other = { check-columns }
    .advice = { check-columns-same-number.advice }
check-columns-last = { check-columns }
    .advice = supprimez le signe « { $delimiter } » à la fin de la ligne
check-columns-entity = { check-columns } : un signe est écrit comme dans une page web, « { $field }; », et son point-virgule sépare des colonnes
    .advice = exportez le signe lui-même, & au lieu de &amp;
check-columns-few = { check-columns }
    .advice = ajoutez ce qui manque, et vérifiez qu'aucun retour à la ligne ne coupe la ligne en deux
check-columns-ends = { check-columns }
    .advice = { check-cut-short.advice }
check-columns-many = { check-columns }
    .advice = mettez entre guillemets (") tout champ qui contient le séparateur ; si toutes les lignes ont { $found } champs, vérifiez le format, qui est ici { $format ->
            [two-column] à deux colonnes (two-column)
           *[three-column] à trois colonnes (three-column)
        }
check-total = cette ligne ressemble à un total, et non à un prêt : son montant est la somme, le nombre ou la moyenne des lignes au-dessus ou au-dessous
    .advice = cherchez-la dans votre SIG : ne supprimez la ligne que si ce n'y est pas un prêt, car son montant serait rapporté comme le remboursement d'un prêt ; si c'est un prêt, corrigez son ID
check-total-other = cette ligne annonce un total de { $stated }, mais { $side ->
        [since] les lignes depuis le total précédent
        [below] les lignes au-dessous
       *[above] les lignes au-dessus
    } font { $sum } : un écart de { $difference }
    .advice = comparez les lignes avec votre SIG : il en manque, ou il y en a trop ; puis exportez de nouveau. Si la ligne compte autre chose, supprimez-la
check-total-column = cette ligne annonce { $stated } pour la colonne « { $title } », mais { $side ->
        [since] les lignes depuis le total précédent
        [below] les lignes au-dessous
       *[above] les lignes au-dessus
    } y font { $sum } : un écart de { $difference }
    .advice = { check-total-other.advice }
check-total-like = cette ligne a un ID qui ne ressemble à aucun autre, et un montant proche de la somme des lignes au-dessus ou plus grand : { $stated } pour { $sum }, un écart de { $difference }
    .advice = si c'est un total, comparez les lignes avec votre SIG : il en manque, ou il y en a trop ; si c'est un prêt, vérifiez son ID
check-total-no-id = cette ligne n'a pas d'ID de prêt, et un montant proche de la somme des lignes au-dessus ou plus grand : { $stated } pour { $sum }, un écart de { $difference }
    .advice = si c'est un total, comparez les lignes avec votre SIG : il en manque, ou il y en a trop ; si c'est un prêt, écrivez son ID
check-total-else = cette ligne porte le total d'autre chose, { $stated }, et un autre total concorde avec les lignes : elle n'a pas été prise
    .advice = il n'y a rien à faire si elle compte autre chose ; si ce devait être le total de ces lignes, comparez-les avec votre SIG
check-total-unread = cette ligne annonce un total, mais son montant est illisible : il n'a pas pu être comparé aux lignes
    .advice = comparez-le vous-même au total du fichier, ou indiquez-le avec `--expect-total`
check-total-summary = cette ligne n'est pas un prêt : avec les lignes voisines, elle fait la somme des lignes au-dessus
    .advice = { check-total.advice }
check-total-without = cette ligne n'est pas un prêt : le total de la ligne { $line } ne concorde que sans son montant
    .advice = { check-total.advice }
check-total-none = cette ligne n'est dans aucun des totaux du fichier, qui concordent : est-elle de trop, ou manque-t-il son total ?
    .advice = comparez-la avec votre SIG : supprimez-la si elle n'a pas sa place ici
check-total-perhaps = cette ligne a la somme d'autres lignes : est-ce un total ?
    .advice = si votre SIG a un prêt avec cet ID, il n'y a rien à faire ; sinon, supprimez la ligne : son montant serait rapporté comme un remboursement
check-count-other = cette ligne annonce { $stated } lignes, mais il y en a { $rows } : un écart de { $difference }
    .advice = { check-total-other.advice }
check-no-loan-word = cette ligne a un montant, mais un mot là où les autres ont un ID avec un chiffre : est-ce un total, un solde, une moyenne ?
    .advice = si ce n'est pas un prêt, supprimez la ligne : son montant serait rapporté comme un remboursement ; si c'en est un, corrigez l'ID
check-no-loan-unlike = cette ligne a un montant, mais des mots là où les autres ont un ID
    .advice = { check-no-loan-word.advice }
check-no-loan-in-words = cette ligne est parmi les lignes de prêts, avec des mots à la place d'un ID et d'un montant : elle n'a pas été prise
    .advice = si c'est un prêt, écrivez son ID et son montant ; sinon, supprimez la ligne
check-no-loan-moved = cette ligne est parmi les lignes de prêts, et son montant n'est pas dans la colonne des montants
    .advice = si c'est un prêt, remettez les cellules dans leurs colonnes et écrivez son ID ; sinon, supprimez la ligne
check-no-loan-named = cette ligne n'a pas été prise, et elle nomme un prêt
    .advice = si elle corrige ou ajoute un remboursement, reportez-le dans sa ligne ; si ce n'est qu'une note, supprimez-la
check-no-loan-numbers = cette ligne n'est pas un prêt : elle ne fait que numéroter les colonnes
    .advice = supprimez la ligne
check-no-loan-section = d'après cette ligne, les lignes au-dessous sont autre chose que celles au-dessus : de l'épargne, des intérêts, des prêts qui ne sont pas rapportés
    .advice = supprimez les lignes qui ne vont pas dans le rapport, ou envoyez chaque partie dans un fichier à part ; si cette ligne n'est qu'un nom, supprimez-la
check-no-loan-principal = d'après une colonne, le montant de cette ligne est fait d'intérêts, de frais ou autres, et non de capital
    .advice = n'exportez que le capital ; si la colonne dit autre chose : `[checks] "row.not-a-loan" = "off"`
check-no-loan-other-amount = cette ligne n'est pas un prêt : d'après les mots à la place de son ID, son montant est fait d'intérêts, de frais, d'un taux de change ou autres, et non de capital
    .advice = supprimez la ligne, et n'exportez que le capital ; si c'est un prêt, corrigez son ID
check-no-loan-titles = cette ligne n'est pas un prêt : elle porte des titres, et non ceux des lignes au-dessus
    .advice = envoyez ce qui suit dans un fichier à part, ou exportez-le avec les mêmes colonnes
check-no-loan-message = cette ligne n'est pas un prêt : c'est le message d'un programme, et l'export s'est peut-être arrêté là
    .advice = exportez de nouveau le rapport, et vérifiez qu'il finit sans message
check-titles-below = les titres des colonnes sont au-dessous de lignes qui peuvent être des prêts et seraient perdues
    .advice = remettez les titres sur la première ligne, où ils étaient avant le tri de la feuille ; si les lignes au-dessus ne sont pas des prêts, supprimez-les
check-thousands = cette ligne dit que les montants sont en milliers, en millions ou en centimes, et ils seraient rapportés tels quels
    .advice = exportez de nouveau le rapport avec des montants complets ; si les montants sont déjà complets, supprimez ce qui dit le contraire
check-draft = d'après cette ligne, le rapport est un brouillon ou un essai, et il serait envoyé tel quel
    .advice = si c'est le rapport définitif, supprimez la ligne ; sinon, exportez le rapport définitif
check-cut-decimals = la dernière ligne du fichier n'est pas finie, et son montant a moins de décimales que tous les autres : le fichier est peut-être coupé
    .advice = { check-cut-short.advice }
check-cut-short = la dernière ligne du fichier n'est pas finie, et son montant est plus court que tous les autres : le fichier est peut-être coupé
    .advice = copiez-le ou exportez-le de nouveau, et regardez sa dernière ligne
check-cut-id = la dernière ligne du fichier n'est pas finie, et son ID est plus court que tous les autres : le fichier est peut-être coupé
    .advice = { check-cut-short.advice }
check-cut-row = la dernière ligne du fichier n'est pas finie, et sa dernière cellule est plus courte que toutes les autres de sa colonne : le fichier est peut-être coupé
    .advice = { check-cut-short.advice }
check-cut-table = le tableau a une bordure au-dessus de ses titres, et aucune sous sa dernière ligne : il est peut-être coupé
    .advice = { check-cut-short.advice }
check-cut-goes-on = cette ligne dit qu'il y a une suite, et rien ne suit
    .advice = exportez de nouveau le rapport avec toutes ses pages
check-cut-page =
    { $which ->
        [one] la page { $first } manque
        [several] les pages { $first } à { $last } manquent
        [one-of] la page { $first } sur { $of } manque
       *[several-of] les pages { $first } à { $last } sur { $of } manquent
    }
    .advice = exportez de nouveau le rapport avec toutes ses pages
check-cut-rows =
    { $which ->
        [one] les lignes sont numérotées, et le numéro { $first } manque avant celle-ci
       *[several] les lignes sont numérotées, et les numéros { $first } à { $last } manquent avant celle-ci
    }
    .advice = comparez les lignes avec votre SIG : certaines ont pu être perdues, ou ont été omises exprès
check-expected-total = le total est { $total }, et non { $expected } comme attendu : un écart de { $difference }
    .advice = comparez l'export avec le rapport de votre SIG : le mois, les agences, et les lignes manquantes ou en trop
check-expected-rows = le nombre de lignes est de { $rows }, et non de { $expected } comme attendu : un écart de { $difference }
    .advice = { check-expected-total.advice }
check-wrong-column =
    { $says ->
        [outstanding-principal] d'après le titre « { $title } », ces montants restent dus ; d'après le paramètre [partner] amount, ils sont remboursés
       *[cumulative-principal] d'après le titre « { $title } », ces montants sont remboursés ; d'après le paramètre [partner] amount, ils restent dus
    }
    .advice = indiquez la colonne qui les contient (`--column amount=TITRE`), ou exportez-la ; si Kiva attend celle-ci : `[partner] amount = "{ $says }"` ; si le titre est faux : `{ $option }`, ou dans le fichier de configuration : `[csv] columns = {"{"} amount = "{ $title }" {"}"}`
check-wrong-heading =
    { $says ->
        [outstanding-principal] d'après cet en-tête, ces montants restent dus ; d'après le paramètre [partner] amount, ils sont remboursés
        [cumulative-principal] d'après cet en-tête, ces montants sont remboursés ; d'après le paramètre [partner] amount, ils restent dus
       *[other] d'après cet en-tête, ces montants ne sont pas du capital
    }
    .advice =
        { $says ->
            [other] exportez le capital, avec un titre qui le dit ; si l'en-tête est faux, supprimez-le
           *[meaning] exportez les autres montants ; si Kiva attend ceux-ci : `[partner] amount = "{ $says }"` ; si l'en-tête est faux, supprimez-le
        }
check-titles-moved = « { $title } » se trouve au-dessus d'autre chose que ce qu'il dit, et les nombres derrière « { $before } » n'ont pas de titre : les titres semblent décalés
    .advice = exportez de nouveau avec un titre au-dessus de chaque colonne, et mettez entre guillemets tout champ qui contient le séparateur ; ou corrigez les titres dans le fichier
check-side-by-side = la colonne { $column } contient aussi des ID de prêts, avec des nombres à côté : rien n'en serait rapporté
    .advice = mettez la seconde liste au-dessous de la première, dans les mêmes colonnes
check-swapped-columns = les ID de { $column ->
        [client_id] clients
       *[loan_id] prêts
    } sont écrits comme des montants, et les montants comme des ID : les deux colonnes ont-elles été interverties ?
    .advice = exportez de nouveau avec chaque titre sur sa colonne, ou corrigez les titres du fichier
check-amounts-for-ids = dans toutes les lignes, l'{ $which } est écrit comme un montant avec décimales : est-ce la bonne colonne ?
    .advice = indiquez la colonne des ID, avec `--column` ou dans `[csv] columns` ; si vos ID sont écrits ainsi, désactivez ce constat
check-swapped-cells = l'ID de cette ligne ressemble à un montant, et son montant à un ID : ont-ils été intervertis ?
    .advice = corrigez la ligne, ou exportez de nouveau
check-id-for-amount = le montant de cette ligne est son ID : l'ID en a-t-il pris la place ?
    .advice = { check-swapped-cells.advice }
check-ids-for-amounts = dans toutes les lignes, ou presque, le montant est l'{ $which }
    .advice = exportez de nouveau le rapport avec les montants : une formule ou une requête semble prendre une autre colonne
check-out-of-balance = le montant est de { $amount }, mais « { $one } » et « { $other } » donnent { $expected }, comme ils donnent les montants d'autres lignes
    .advice = comparez la ligne avec votre SIG : le montant a peut-être perdu sa virgule
check-above-loan = le montant est { $amount }, mais le prêt était de { $lent } (« { $title } »)
    .advice = comparez la ligne avec votre SIG : le montant est peut-être celui d'une autre ligne, a peut-être perdu sa virgule, ou comprend les intérêts
check-no-decimals = le montant { $amount } est bien plus grand que ceux qui ont des décimales, et n'en a pas : est-ce { $meant } ?
    .advice = { check-shifted.advice }
check-no-thousands = tous les montants sont inférieurs à mille, sauf ceux d'un million et plus, écrits en groupes de chiffres : { $amount } est-il { $meant } ?
    .advice = un tableur a peut-être pris le point des milliers pour celui des décimales : refaites l'export, et ouvrez le fichier par Données > À partir d'un fichier texte, les montants en Texte
check-far-more = le montant { $amount } est bien supérieur aux autres montants, dont le plus grand est { $most }
    .advice = { check-shifted.advice }
check-amounts-again = à partir d'ici, les montants sont, dans le même ordre, ceux de lignes au-dessus, sous d'autres ID : un bloc a-t-il été collé ou recopié deux fois ?
    .advice = comparez quelques lignes avec votre SIG, et exportez de nouveau le rapport
check-numbers-for-amounts =
    { $which ->
        [phones] les montants ressemblent à des numéros de téléphone
        [days] les montants ressemblent à des dates, telles qu'un tableur ou une base de données les compte
        [rising] chaque montant dépasse celui de la ligne au-dessus, comme son ID : les montants ont-ils été triés ou cumulés sans les ID ?
       *[rows] les montants ne sont que des numéros de ligne (1, 2, 3, ...)
    }
    .advice = { $which ->
        [rising] comparez quelques lignes avec votre SIG, et exportez de nouveau le rapport
       *[other] si les montants sont dans une autre colonne, indiquez son titre avec `--column`, ou exportez-la
    }
check-client-not-sent = le format à deux colonnes n'envoie pas les ID de clients (« { $title } »)
    .advice = voyez quel est votre format dans PA2 > Compte > Profil ; s'il est à trois colonnes : `--format three-column` ; s'il est à deux colonnes, pour ne plus voir cet avertissement : `[checks] "client_id.not-sent" = "off"`
check-other-currency = la monnaie est ici { $found }, et non { $own }
    .advice = rapportez chaque prêt dans sa monnaie, celle que Kiva connaît ; si toutes les lignes diffèrent, corrigez `[partner] currency`
check-other-months = ici c'est { $found }, et plus haut { $other } : les lignes sont de deux mois
    .advice = exportez chaque mois à part ; si ce ne sont pas les mois du rapport, supprimez la ligne ou la colonne
check-sign = « { $mark } » à côté du montant dit qu'il a été annulé, ou qu'il compte en sens inverse de la plupart des lignes
    .advice = rapportez chaque prêt une seule fois, annulations déduites. Si la colonne dit autre chose : `[checks] "amount.sign-or-unit" = "off"`
check-unit = « { $mark } » à côté du montant dit dans quelle unité il est, et il serait rapporté tel quel
    .advice = exportez de nouveau le rapport avec les montants complets. S'ils le sont déjà : `[checks] "amount.sign-or-unit" = "off"`
check-quote-unclosed = un champ commence par un guillemet (") qui n'est pas refermé
    .advice = { check-quote-misplaced.advice }
check-quote-cut = { check-quote-unclosed }
    .advice = { check-cut-short.advice }
check-quote-misplaced = un guillemet (") se trouve au milieu d'un champ
    .advice = supprimez le guillemet, ou mettez tout le champ entre guillemets et doublez ceux qu'il contient ("")
check-zeros =
    { $zeros ->
        [one] { $zeros } montant sur { $rows } est à 0
       *[other] { $zeros } montants sur { $rows } sont à 0
    }
    .advice = vérifiez le mois, et que l'export prend bien le compte de chaque prêt. Pour Kiva, 0 veut dire que rien n'a été remboursé ; si vous rapportez le capital restant dû, que plus rien n'est dû

## Les ID

check-id-missing = l'{ $which } manque
    .advice = écrivez l'ID tel que Kiva le connaît (si des cellules étaient fusionnées, celui de la ligne du dessus) ; ne supprimez la ligne que si rien n'y est remboursé
check-id-nothing = « { $id } » n'est pas un { $which }
    .advice = { check-id-missing.advice }
check-id-rounded = l'{ $which } « { $id } » est un nombre qu'un tableur a arrondi
    .advice = reprenez l'ID dans votre SIG : ses derniers chiffres sont perdus. Mettez la colonne au format texte avant d'ouvrir le fichier dans un tableur
check-id-formula = l'{ $which } « { $id } » est une formule de tableur, ou son erreur
    .advice = écrivez l'ID lui-même, tel qu'il est dans votre SIG
check-id-text = l'{ $which } « { $id } » est une formule de tableur : vouliez-vous dire « { $meant } » ?
    .advice = { check-id-formula.advice }
check-id-hidden = l'{ $which } « { $id } » contient un retour à la ligne ou un caractère invisible
    .advice = videz le champ et tapez l'ID de nouveau
check-id-with-mark = l'{ $which } « { $id } » contient un caractère invisible : vouliez-vous dire « { $meant } » ?
    .advice = { check-id-hidden.advice }
check-id-joined = { check-id-hidden }
    .advice = c'est la marque du début d'un fichier : deux fichiers semblent avoir été réunis ici ; vérifiez que chacun était complet, et supprimez la marque
check-id-lost = l'{ $which } « { $id } » a perdu des lettres : un caractère de remplacement est à leur place
    .advice = exportez de nouveau le fichier en UTF-8 : ces lettres ne peuvent pas être retrouvées dans celui-ci
check-id-guessed =
    { $others ->
        [none] l'ID « { $id } » contient des lettres accentuées ou étrangères, et l'encodage, Windows-1252, n'est qu'une supposition
       *[other] l'ID « { $id } » contient des lettres accentuées ou étrangères, et l'encodage, Windows-1252, n'est qu'une supposition ; dans d'autres encodages, c'est : { $others }
    }
    .advice = comparez l'ID avec votre SIG, et indiquez l'encodage dans lequel il est juste : `--encoding windows-1252` s'il est juste ainsi ; ou exportez en UTF-8
check-id-long = l'{ $which } a { $length } caractères, et commence par « { $id } »
    .advice = vérifiez que la colonne contient les ID, et qu'il ne manque pas de guillemet
check-id-reformatted = un programme semble avoir transformé l'{ $which } « { $id } » : vouliez-vous dire « { $meant } » ?
    .advice = exportez la colonne comme texte, sans ce qui a été ajouté aux ID. Si Kiva a les ID tels qu'ils sont ici : `[checks] "{ $code }" = "off"`
check-id-zeros = l'{ $which } « { $id } » a plus de chiffres qu'un tableur n'en garde, et finit par des zéros
    .advice = { check-id-rounded.advice }
check-id-shape = l'{ $which } « { $id } » n'est pas écrit comme les autres, tels que « { $other } »
    .advice = { check-id-look-alike.advice }
check-id-length = l'{ $which } « { $id } » a { $length } chiffres, et les autres en ont { $others }
    .advice = { check-id-look-alike.advice }
check-id-time = l'{ $which } « { $id } » ressemble à une heure
    .advice = { check-id-date.advice }
check-id-several = la cellule de l'{ $which } contient plusieurs ID : « { $id } »
    .advice = écrivez chaque prêt sur sa propre ligne, avec son propre montant
check-id-shortened = l'{ $which } « { $id } » finit par des points : le reste semble avoir été laissé de côté
    .advice = exportez la colonne dans toute sa largeur, comme texte
check-id-entity = l'{ $which } « { $id } » semble coupé : un signe est écrit comme dans une page web, et son point-virgule sépare des colonnes
    .advice = { check-columns-entity.advice }
check-sign-name = { $code }{ $kind ->
        [en-dash] {", "}un tiret demi-cadratin
        [em-dash] {", "}un tiret cadratin
        [minus] {", "}un signe moins
        [dash] {", "}un autre tiret
        [space] {", "}une autre espace
        [quote] {", "}un autre guillemet
        [greek] {", "}une lettre grecque
        [cyrillic] {", "}une lettre cyrillique
        [wide] {", "}un caractère pleine chasse
       *[other] {""}
    }
check-id-look-alike = l'{ $which } « { $id } » contient un caractère ({ $sign }) qui ressemble à un autre : vouliez-vous dire « { $meant } » ?
    .advice = comparez l'ID avec votre SIG : pour Kiva, ce sont deux ID différents
check-id-constant = toutes les lignes ont l'{ $which } « { $id } » : une autre colonne est-elle prise pour celle des ID ?
    .advice = regardez les colonnes : sans titres, un fichier à trois colonnes a l'ID du prêt, l'ID du client et le montant, dans cet ordre ; sinon, indiquez-les avec `--column`, ou leur ordre avec `[csv] order`
check-id-names = l'{ $which } est un nom dans presque toutes les lignes, comme « { $name } » : une autre colonne est-elle prise pour celle des ID ?
    .advice = regardez les colonnes, et indiquez celle des ID : `--column { $column }="TITRE"` ; si Kiva a ces noms pour ID : `[checks] "{ $code }" = "off"`
check-id-date = l'{ $which } « { $id } » ressemble à une date
    .advice = comparez-le avec votre SIG : un tableur a peut-être changé le vrai ID en date. Mettez la colonne au format texte avant d'ouvrir le fichier dans un tableur
check-twice = l'ID du prêt { $id } est déjà à la ligne { $line }
    .advice = rapportez chaque prêt une seule fois : supprimez l'une des deux lignes, ou additionnez les montants si les deux sont des paiements
check-twice-branch = l'ID du prêt { $id } est déjà à la ligne { $line }, pour une autre agence : les agences numérotent-elles leurs prêts de la même façon ?
    .advice = exportez l'ID complet de chaque prêt, avec son agence, tel que Kiva le connaît ; ne supprimez une ligne ou n'additionnez les montants que s'il s'agit d'un seul prêt
check-nearly = l'ID du prêt { $id } ressemble à { $other }, ligne { $line } : seuls des majuscules, des zéros initiaux ou les signes intermédiaires les distinguent
    .advice = vérifiez dans votre SIG si ce sont deux prêts ; les tableurs enlèvent les zéros initiaux
check-nearly-sign = l'ID du prêt { $id } ressemble à { $other }, ligne { $line }, mais avec un autre caractère ({ $sign })
    .advice = { check-nearly.advice }
check-otherwise = l'ID du prêt { $id } a été rapporté auparavant comme { $other } : seuls des majuscules, des zéros initiaux ou les signes intermédiaires les distinguent
    .advice = si c'est le même prêt, écrivez l'ID comme avant : Kiva n'en connaît pas d'autre ; les tableurs enlèvent les zéros initiaux. Sinon, laissez-le tel quel
check-client-nearly = l'ID du client « { $client } » du prêt « { $loan } » ressemble à « { $other } », ligne { $line } : seuls des majuscules, des zéros initiaux ou les signes intermédiaires les distinguent
    .advice = vérifiez dans votre SIG si ce sont deux clients ; les tableurs enlèvent les zéros initiaux
check-client-otherwise = l'ID du client « { $client } » du prêt « { $loan } » a été rapporté auparavant comme « { $other } » : seuls des majuscules, des zéros initiaux ou les signes intermédiaires les distinguent
    .advice = si c'est le même client, écrivez l'ID comme avant : Kiva n'en connaît pas d'autre ; les tableurs enlèvent les zéros initiaux. Sinon, laissez-le tel quel
check-running-number = les ID de prêt de « { $title } » ne sont que des numéros de ligne ({ $first }, { $second }, ...), alors que « { $other } » a de vrais ID
    .advice = pour prendre les vrais ID : `{ $option }` ; si ce sont bien les numéros qui sont les ID des prêts : `[checks] "loan_id.running-number" = "off"`
check-loan = « { $loan } »
check-loan-of-client = « { $loan } » du client « { $client } »

## Les montants

check-amount-missing = le montant manque
    .advice = écrivez le montant, même si c'est 0 : un montant vide ne peut pas être envoyé
check-amount-no-number = le montant « { $amount } » n'est pas un nombre
    .advice = écrivez des chiffres, avec un seul séparateur décimal au plus : ni monnaie, ni %, ni +, ni texte
check-amount-digits = { check-amount-no-number }
    .advice = { check-amount-other-digits.advice }
check-amount-other-digits = le montant « { $amount } » est écrit avec les chiffres d'une autre écriture : avec 0 à 9, c'est { $plain }
    .advice = écrivez le montant avec les chiffres 0 à 9, et « . » ou « , » avant les décimales
check-amount-dash = { check-amount-no-number }
    .advice = un tiret seul est le 0 d'un tableur : écrivez 0 si c'est le montant de votre SIG
check-amount-nothing = { check-amount-no-number }
    .advice = ce mot veut dire « aucune valeur » : écrivez le montant, même si c'est 0
check-amount-quoted = { check-amount-no-number }
    .advice = exportez les montants sans le guillemet ou l'apostrophe qu'un programme y a mis pour les tableurs
check-amount-hidden = { check-amount-no-number }
    .advice = il contient un caractère invisible : exportez la colonne comme nombres, ou tapez de nouveau le montant
check-amount-minus-last = { check-amount-no-number }
    .advice = { check-amount-negative.advice }
check-amount-parentheses = { check-amount-no-number }
    .advice = écrivez 0 ou plus, sans parenthèses : en comptabilité elles marquent un montant négatif
check-amount-formula = { check-amount-no-number }
    .advice = corrigez la formule dans le tableur, ou élargissez sa colonne, et exportez de nouveau
check-amount-rounded = { check-amount-no-number }
    .advice = mettez la colonne au format nombre dans le tableur, avec ses décimales, et exportez de nouveau
check-amount-not-as-said = le montant « { $amount } » n'est un nombre qu'avec { $separator ->
        [comma] une virgule décimale
       *[point] un point décimal
    }, mais les paramètres disent autre chose
    .advice = corrigez-le, ou utilisez `--decimal { $separator }`
check-amount-two = le montant « { $amount } » peut vouloir dire { $one } ou { $other }, et les autres montants ne permettent pas de trancher
    .advice = cherchez un prêt que vous connaissez, puis utilisez `--decimal point` ou `--decimal comma`
check-amount-against = le montant « { $amount } » s'écrit avec { $separator ->
       *[point] un point décimal, mais la ligne { $line } a une virgule décimale
        [comma] une virgule décimale, mais la ligne { $line } a un point décimal
    }
    .advice = écrivez tous les montants du fichier de la même façon, ou exportez-le de nouveau
check-amount-against-groups = le montant « { $amount } » sépare les milliers par { $separator ->
       *[point] des virgules, mais la ligne { $line } a une virgule décimale
        [comma] des points, mais la ligne { $line } a un point décimal
    }
    .advice = { check-amount-against.advice }
check-amount-negative = le montant « { $amount } » est négatif
    .advice = rapportez ce qui est remboursé, ou dû, à la fin du mois : 0 ou plus
check-amount-decimals = le montant « { $amount } » a trop de décimales : en { $currency }, { $most ->
        [0] il n'y en a pas
       *[other] il y en a { $most } au plus
    }
    .advice = arrondissez le montant dans l'export ; si les prêts sont dans une autre monnaie, corrigez `[partner] currency`
check-amount-many-decimals = le montant « { $amount } » a { $found } décimales, mais la plupart des monnaies en ont { $most } au plus
    .advice = arrondissez le montant dans l'export ; si la monnaie a trois décimales, indiquez `[partner] currency`
check-amount-too-large = le montant « { $amount } » est de mille milliards ou plus
    .advice = cherchez un ID dans la colonne des montants, ou deux montants collés

## À côté de ce qui a été rapporté avant

check-decreased = prêt « { $loan } » : le capital remboursé jusqu'ici a diminué, de { $then } ({ $month }) à { $now }
    .advice = vérifiez-le dans votre SIG ; c'est normal si le rapport précédent était faux. Si toutes les lignes sont dans ce cas, le fichier est sans doute un ancien export ; seulement si PA2 montre que vos rapports donnent le capital { $other ->
        [outstanding-principal] restant dû
       *[other] remboursé jusqu'ici
    }, mettez `[partner] amount = "{ $other }"`
check-increased = prêt « { $loan } » : le capital restant dû a augmenté, de { $then } ({ $month }) à { $now }
    .advice = { check-decreased.advice }
check-gone = le prêt « { $loan } » a été rapporté pour { $month }, avec { $amount }, et n'est pas dans le fichier
    .advice = vérifiez s'il est terminé ; si Kiva l'attend encore, un prêt omis est facturé comme remboursé selon l'échéancier
check-total-moved = le total a changé de plus de { $percent } : { $then } en { $month }, { $now } maintenant
    .advice = vérifiez le mois, les agences et la monnaie de l'export
check-shifted = prêt « { $loan } » : { $then } en { $month } et { $now } maintenant, alors que { $meant } serait attendu
    .advice = comparez-le avec votre SIG : la virgule des décimales est peut-être mal placée
check-all-shifted = par rapport à { $month }, la plupart des montants semblent { $times } fois trop { $size ->
        [large] grands
       *[small] petits
    }
    .advice = comparez-les avec votre SIG : l'export a sans doute perdu le signe décimal. S'ils sont justes : `[checks] "file.shifted" = "warning"`
check-gone-many = { $count } prêts ont été rapportés pour { $month } et ne sont pas dans le fichier : { $loans }
    .advice = vérifiez s'ils sont terminés ; si Kiva les attend encore, les prêts omis sont facturés comme remboursés selon l'échéancier
check-percent = { $number } %
check-unusual-figure =
    { $figure ->
        [moved] seulement { $now } des montants rapportés avant ont changé
        [all-moved] { $now } des montants rapportés avant ont changé
        [new] { $now } des prêts n'avaient jamais été rapportés
        [gone] { $now } des prêts rapportés avant ont disparu
        [emptied] { $now } des montants rapportés avant sont tombés à 0
        [rounded] seulement { $now } des montants ont des décimales
        [decimals] { $now } des montants ont des décimales
        [paid-off] { $now } des montants rapportés avant ont changé bien plus que la plupart
       *[growth] la somme des prêts rapportés avant a changé de { $now }
    }
check-unusual-group = dans le groupe « { $group } », { $figure }
check-unusual-ever = { $figure }, ce qui est rarement juste
check-unusual-usual =
    { $months ->
        [one] { $figure } ; le mois d'avant, c'était { $low }
       *[other] { $figure } ; les { $months } mois d'avant, c'était de { $low } à { $high }
    }
check-unusual =
    { $count ->
        [0] { $text }
        [one] { $text }. Regardez la ligne { $lines }
       *[other] { $text }. Regardez les lignes { $lines }
    }
    .advice =
        { $figure ->
            [moved] vérifiez dans votre SIG que l'export est celui de ce mois, que tous les paiements sont saisis et qu'aucune agence n'a envoyé un ancien fichier
            [all-moved] vérifiez que ce sont les montants payés, et non ceux qui étaient dus
            [new] vérifiez que le fichier est celui de ce partenaire, et que les ID des prêts sont écrits comme avant
            [gone] vérifiez que toutes les agences sont dans l'export
            [emptied] vérifiez dans votre SIG si tant de prêts sont terminés
            [rounded] vérifiez que l'export n'arrondit pas les montants
            [decimals] vérifiez que les montants sont dans la monnaie des prêts
            [paid-off] vérifiez ces montants dans votre SIG : les décimales, la colonne, le prêt auquel chacun appartient
           *[growth] vérifiez la colonne (capital seul, sans intérêts), la monnaie et le mois de l'export
        }
check-other-meaning =
    { $then ->
        [outstanding-principal] le rapport de { $month } donnait ce qui reste dû ; d'après le paramètre [partner] amount, ces montants sont remboursés
       *[cumulative-principal] le rapport de { $month } donnait ce qui est remboursé ; d'après le paramètre [partner] amount, ces montants restent dus
    }
    .advice = si le paramètre est faux : `[partner] amount = "{ $then }"` ; si Kiva a demandé les autres montants à partir de maintenant : `[checks] "amount.other-meaning" = "warning"`, jusqu'à l'envoi de ce rapport
check-same = les { $rows } montants sont identiques à ceux du dernier rapport
    .advice = vérifiez que c'est l'export du nouveau mois, et non un ancien fichier ; s'il est juste malgré tout, `upload` avec --again l'envoie
check-same-as = les { $rows } lignes sont celles du rapport pour { $month } : ce fichier a déjà été envoyé
    .advice = { check-same.advice }

## Quel mois, et où

check-name-of-month = le nom du fichier indique { $named }, mais le fichier est rapporté pour { $month }
    .advice = vérifiez que c'est le bon fichier ; s'il est pour { $named } : { $command }
check-right-file = vérifiez que c'est le bon fichier
check-heading-of-month = la ligne { $line } indique { $named }, mais le fichier est rapporté pour { $month }
    .advice = { check-name-of-month.advice }
check-column-of-month = la colonne « { $title } » indique { $named }, mais le fichier est rapporté pour { $month }
    .advice = { check-name-of-month.advice }
check-ends-early = le dernier jour que le fichier indique est le { $day }, et il est rapporté pour { $month } tout entier
    .advice = vérifiez qu'il contient ce qui a été remboursé jusqu'au dernier jour du mois ; sinon, refaites l'export
check-doubtful-month = sans --period, le fichier est rapporté pour { $month } ; or ce mois est déjà rapporté, et le mois en cours touche à sa fin
    .advice = si le fichier est pour ce mois-ci : { $command }
check-long-ago = { $month } remonte à plus d'un an
    .advice = vérifiez l'année ; pour le mois dernier : { $command }
check-to-stage = le rapport pour { $month } part vers stage, faute d'environnement indiqué ; mais les mois précédents sont partis en production
    .advice = stage sert aux tests ; pour le vrai rapport : { $command }

## À côté de l'envoi qui est corrigé

check-unchanged = la ligne du prêt « { $loan } » n'a pas changé depuis l'envoi { $upload }, où Kiva y a trouvé une erreur
    .advice = corrigez-la dans votre SIG et dans le fichier ; `kiva-repay show` montre ce qu'en dit Kiva
check-other-loans =
    { $count ->
        [one] { $count } prêt du fichier, « { $loan } », n'est pas
       *[other] { $count } des prêts du fichier, comme « { $loan } », ne sont pas
    } dans l'envoi { $upload }
    .advice = indiquez l'envoi où ils étaient, ou enlevez `--corrects`
check-new-loan = le prêt « { $loan } » n'est pas dans l'envoi { $upload }
    .advice = c'est normal si vous avez corrigé l'ID du prêt

## Le tableau des constats

check-not-listed =
    { $count ->
        [one] et { $count } autre qui ne figure pas ici
       *[other] et { $count } autres qui ne figurent pas ici
    }
