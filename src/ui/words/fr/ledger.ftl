### Ce qui peut être faux dans le registre.

ledger-no-directory = ce compte n'a pas de répertoire de données où garder le registre
ledger-io = le registre { $path } ne peut pas être utilisé : { $why }
ledger-damaged = le registre { $path } est endommagé : { $why }
ledger-newer = le registre { $path } a été écrit par un programme plus récent ou par un autre
ledger-empty = le registre { $path } a 0 octet, et aucune exécution de ce programme n'en laisse un ainsi
ledger-not-unicode = le nom du registre, { $path }, n'est pas en UTF-8
ledger-mounted = le registre { $path } est monté comme un fichier seul : ce que la base écrit à côté serait perdu
ledger-linked = le registre { $path } a { $count } noms : par les autres, une seconde exécution pourrait s'en servir en même temps
ledger-no-locks = le disque du registre { $path } n'a pas de verrous qui fonctionnent : { $why }
ledger-replaced = le registre { $path } a été enlevé ou remplacé pendant cette exécution : ce qu'elle a envoyé n'est écrit que dans son résultat
ledger-overtaken = le lot { $batch } était en cours d'envoi quand une autre exécution a pris le registre : personne ne sait ce qu'il est devenu
ledger-older = le registre { $path } est plus ancien qu'au passage du { $seen } : { $upload ->
        [none] il y manque une partie de ce que ce passage a noté
       *[other] il y manque l'envoi { $upload }
    }. Il vient d'une sauvegarde, ou c'en est un autre, et ne sait pas tout ce qui a été envoyé
ledger-hint-older = remettez le plus récent en place ({ $wal } et son -shm s'effacent d'abord) ; si c'est celui-ci qui doit compter, cherchez dans PA2 ce qui lui manque, puis : { $command }
ledger-hint-one-name = montez le dossier du registre, pas le fichier, et donnez au fichier un seul nom
ledger-hint-local = mettez le registre sur un disque de cette machine, et nommez-le dans [ledger] url
ledger-hint-replaced = gardez ce qui est affiché ici, remettez le registre, et comparez avec PA2 avant d'envoyer quoi que ce soit
ledger-hint-empty = remettez le registre qui était là (un disque non monté, une sauvegarde) ; si rien n'a jamais été rapporté, effacez ce fichier
ledger-unknown-past = le registre { $path } { $state ->
        [new] est nouveau
        [missing] n'existe pas
       *[empty] n'a encore aucun envoi vers { $environment }
    }{ $environment ->
        [sandbox] {""}
       *[other] {""} : si vous avez déjà rapporté, remettez le registre d'alors ou nommez-le dans [ledger] url, sinon des lignes partent deux fois
    }
ledger-held = une autre exécution tient le registre : { $holder }
ledger-held-silent = une autre exécution tient le registre : elle n'a pas dit qui elle est
ledger-no-upload = il n'y a pas d'envoi { $upload } dans le registre
ledger-ambiguous = { $prefix } est le début de { $count } envois : { $ids }
ledger-not-unknown = le lot { $batch } de l'envoi { $upload } { $status ->
        [pending] est en attente
        [sending] est en cours d'envoi
        [accepted] est accepté
        [rejected] est refusé
       *[other] n'existe pas
    } : seul un lot au sort inconnu peut être résolu
ledger-failed = le registre n'a pas pu être utilisé : { $why }
ledger-not-migrated = le registre n'a pas pu être mis à jour : { $why }

clock-no-zone = TZ={ $name } n'est pas un fuseau horaire connu ici : les heures et le mois sont comptés en UTC
clock-gone-back = l'horloge de cet ordinateur dit { $now }, avant le début du dernier envoi ({ $newest })
clock-before-program = l'horloge de cet ordinateur dit { $now }, une date où ce programme n'existait pas
clock-before-upload = l'horloge de cet ordinateur dit { $now }, avant le début du dernier envoi ({ $newest }) : l'une des deux dates est fausse, et le mois à rapporter se compte d'après l'horloge
clock-long-after = l'horloge de cet ordinateur dit { $now }, plus de 13 mois après le début du dernier envoi ({ $newest }) : le mois à rapporter se compte d'après l'horloge
clock-hint = réglez l'horloge, ou indiquez le mois avec --period
clock-hint-month = réglez l'horloge ; ou indiquez vous-même le mois à rapporter, par exemple : { $command }

ledger-hint-name = indiquez un fichier : [ledger] url = "sqlite:///path/to/ledger.db"
ledger-hint-io = libérez le disque ou le répertoire, ou indiquez un autre fichier dans [ledger] url
ledger-hint-damaged = gardez le fichier, restaurez-le d'une sauvegarde, et comparez avec PA2 avant d'envoyer quoi que ce soit
ledger-hint-damaged-wal = si une copie a été mise à sa place, { $wal } et son -shm sont encore ceux du registre d'avant : effacez ces deux fichiers, puis remettez la copie ; sinon restaurez de la même façon une sauvegarde, et comparez avec PA2 avant tout envoi
ledger-hint-newer = utilisez le kiva-repay le plus récent, ou indiquez un autre fichier dans [ledger] url
ledger-hint-wait = attendez qu'elle se termine, puis : { $command }
ledger-hint-history = `{ $command }` liste tous les envois
ledger-hint-disk = libérez le disque s'il est plein ; `{ $command }` dit ce qui a été enregistré
ledger-backup =
    { $count ->
        [one] { $file } est écrit, lisible par vous seul : une copie du registre avec { $count } envoi.
       *[other] { $file } est écrit, lisible par vous seul : une copie du registre avec { $count } envois.
    }
