### Pourquoi un fichier ne peut pas être lu, et ce que disent les paramètres de ses colonnes.

file-stdin = l'entrée standard
file-unreadable = impossible de lire { $file } : { $why }
    .advice = exportez de nouveau le fichier, ou copiez-le d'abord sur le disque de cet ordinateur
file-not-found = { file-unreadable }
    .advice = vérifiez le nom et le dossier
file-nearest = { file-unreadable }
    .advice = vouliez-vous dire { $nearest } ?
file-denied = { file-unreadable }
    .advice = demandez au propriétaire du fichier le droit de le lire
file-folder = { file-unreadable }
    .advice = indiquez un fichier, et non un dossier
file-endless = { $file } ne finit pas après { $size } Mio
    .advice = un rapport de remboursements a quelques mégaoctets au plus : vérifiez ce qui arrive ici, ou enregistrez-le d'abord dans un fichier
file-order = il doit nommer une fois chaque colonne du format { $format ->
        [two-column] à deux colonnes
       *[three-column] à trois colonnes
    } : { $columns }
