### Pourquoi un fichier ne peut pas être lu, et ce que disent les paramètres de ses colonnes.

file-stdin = l'entrée standard
file-unreadable = impossible de lire { $file } : { $why }
file-not-found-hint = vérifiez le nom et le dossier
file-nearest-hint = vouliez-vous dire { $file } ?
file-denied-hint = demandez au propriétaire du fichier le droit de le lire
file-folder-hint = indiquez un fichier, non un dossier
file-unreadable-hint = exportez de nouveau le fichier, ou copiez-le d'abord sur le disque de cet ordinateur
file-endless = { $file } ne finit pas après { $size } Mio
file-endless-hint = un rapport de remboursements a quelques mégaoctets au plus : vérifiez ce qui arrive ici, ou enregistrez-le d'abord dans un fichier
file-order = il doit nommer une fois chaque colonne du format { $format ->
        [two-column] à deux colonnes
       *[three-column] à trois colonnes
    } : { $columns }
file-correct = corrigez le fichier
