### Ce qui peut être faux dans le registre.

ledger-no-directory = ce compte n'a pas de dossier de données où garder le registre
    .advice = indiquez un fichier : `[ledger] url = "sqlite:///chemin/du/registre.db"`
ledger-no-file = le registre { $path } est un tube (pipe) ou un périphérique
    .advice = { ledger-no-directory.advice }
ledger-foreign = { $path } n'est pas un registre, mais la base de données d'un autre programme
    .advice = { ledger-no-directory.advice }
ledger-io = le registre { $path } ne peut pas être utilisé : { $why }
    .advice = vérifiez que le dossier existe, que vous pouvez y écrire et que le disque n'est pas plein ; ou indiquez un autre fichier dans `[ledger] url`
ledger-denied = { ledger-io }
    .advice = donnez le fichier et son dossier au compte qui exécute kiva-repay (`sudo chown`), ou exécutez-le avec le compte à qui ils appartiennent
ledger-read-only = { ledger-io }
    .advice = mettez le registre là où l'on peut écrire, et indiquez-le dans `[ledger] url`
ledger-long-name = { ledger-io }
    .advice = indiquez dans `[ledger] url` un fichier au chemin plus court
ledger-is-folder = { ledger-io }
    .advice = indiquez dans `[ledger] url` le fichier du registre, précédé du dossier : `sqlite:///DOSSIER/ledger.db`
ledger-damaged = le registre { $path } est endommagé : { $why }
    .advice = gardez le fichier, restaurez une sauvegarde, et comparez avec PA2 avant tout envoi
ledger-damaged-log = { ledger-damaged }
    .advice = si une copie a été mise à sa place, { $wal } et son -shm sont encore ceux du registre d'avant : supprimez ces deux fichiers, puis remettez la copie. Sinon, restaurez une sauvegarde de la même façon, et comparez avec PA2 avant tout envoi
ledger-newer = le registre { $path } a été écrit par un kiva-repay plus récent, ou n'est pas un registre
    .advice = utilisez le kiva-repay le plus récent, ou indiquez un autre fichier dans `[ledger] url`
ledger-empty = le registre { $path } a 0 octet ; kiva-repay ne le laisse jamais ainsi
    .advice = remettez le registre qui était là (un disque non monté ? une sauvegarde ?) ; si rien n'a jamais été rapporté, supprimez ce fichier
ledger-not-unicode = le nom du registre, { $path }, n'est pas en UTF-8
    .advice = { ledger-no-directory.advice }
ledger-mounted = le registre { $path } est monté comme un fichier seul : ce que la base de données écrit à côté serait perdu
    .advice = montez le dossier du registre, et non le fichier, et ne laissez au fichier qu'un seul nom
ledger-linked = le registre { $path } a { $count } noms (liens) : par un autre nom, un second kiva-repay pourrait l'utiliser en même temps
    .advice = { ledger-mounted.advice }
ledger-no-locks = sur le disque du registre { $path }, les verrous ne fonctionnent pas : { $why }
    .advice = mettez le registre sur un disque de cet ordinateur, et indiquez-le dans `[ledger] url`
ledger-replaced = le registre { $path } a été enlevé ou remplacé pendant l'exécution : ce qui a été envoyé est affiché ici et n'est enregistré nulle part ailleurs
    .advice = gardez ce qui est affiché ici, remettez le registre, et comparez avec PA2 avant tout envoi
ledger-overtaken = le lot { $batch } était en cours d'envoi quand un autre kiva-repay a repris le registre : son sort est inconnu
    .advice = { fault-batch-unknown.advice }
ledger-older = le registre { $path } est plus ancien que lors de l'exécution du { $seen } : { $upload ->
        [none] il y manque une partie de ce qui a été enregistré alors
       *[other] il y manque l'envoi { $upload }
    }. Il vient d'une sauvegarde, ou c'est un autre registre, et il ne contient pas tout ce qui a été envoyé
    .advice = remettez le plus récent (supprimez d'abord { $wal } et son -shm). Si c'est celui-ci qu'il faut employer, cherchez dans PA2 ce qui lui manque, puis : { $command }
ledger-taken = le registre { $path } est désormais utilisé tel qu'il a été remis : il ne connaît pas ce qui a été envoyé après la sauvegarde, si bien qu'aucun mois jusqu'à présent n'est certain
    .advice = comparez dans PA2 les mois depuis la sauvegarde ; les envois que connaît le registre sont dans : { $command }
ledger-restored =
    { $count ->
        [one] { $count } lot en attente d'envoi dans le registre restauré a pu être envoyé après la sauvegarde : son sort est désormais inconnu
       *[other] { $count } lots en attente d'envoi dans le registre restauré ont pu être envoyés après la sauvegarde : leur sort est désormais inconnu
    }
    .advice = cherchez dans PA2, et notez ce que vous y trouvez, avant tout nouvel envoi ; leurs envois se trouvent dans : { $command }
ledger-unremembered =
    { $folder ->
        [none] ce compte n'a pas de dossier où retenir jusqu'où le registre est allé
       *[other] impossible de retenir dans { $folder } jusqu'où le registre est allé ({ $why })
    } : si un registre plus ancien est remis d'une sauvegarde, rien ne le remarquera, et des lignes risquent d'être envoyées deux fois
    .advice = laissez ce compte écrire dans ce dossier. D'ici là, chaque fois qu'une sauvegarde est remise, tapez avant toute autre chose : { $command }
ledger-unknown-past = le registre { $path } { $state ->
        [new] est nouveau
        [missing] n'existe pas
       *[empty] n'a encore aucun envoi vers { $environment }
    }{ $environment ->
        [sandbox] {""}
       *[other] {""} : si vous avez déjà rapporté, remettez votre ancien registre en place, ou indiquez-le dans `[ledger] url`, pour qu'aucune ligne ne soit envoyée deux fois. Si c'est votre premier rapport, tout va bien
    }
ledger-gone = le registre { $path } { $state ->
        [new] est nouveau
       *[missing] n'existe pas
    } : celui de l'exécution du { $seen } a disparu (un disque n'est-il pas monté ? y a-t-il une sauvegarde ?). Remettez-le avant tout nouvel envoi, pour qu'aucune ligne ne soit envoyée deux fois
ledger-lost = le registre { $path } n'existe pas : celui qui servait à l'exécution du { $seen } a disparu (un disque n'est-il pas monté ? y a-t-il une sauvegarde ?)
    .advice = remettez votre ancien registre, ou indiquez son chemin dans `[ledger] url`. S'il est perdu pour de bon, cherchez dans PA2 ce qui a été envoyé, puis : { $command }
ledger-only-partner = partner.id n'est pas indiqué : le fichier est comparé avec ce qui a été rapporté pour le partenaire { $partner }, le seul dont le registre a des envois vers { $environment }
ledger-several-partners = partner.id n'est pas indiqué, et le registre a des envois de plusieurs partenaires vers { $environment } : le fichier n'a pas été comparé avec ce qui a été rapporté avant ; indiquez partner.id dans le fichier de configuration
ledger-held = kiva-repay est déjà en cours d'exécution : `kiva-repay { $run }` par { $account } sur { $host }, processus { $process }, depuis le { $since }
    .advice = attendez qu'il ait terminé, puis : { $command }
ledger-held-silent = kiva-repay est déjà en cours d'exécution avec ce registre
    .advice = { ledger-held.advice }
ledger-no-upload = il n'y a pas d'envoi { $upload } dans le registre
    .advice = voyez tous les envois : { $command }
ledger-no-upload-but = { ledger-no-upload }
    .advice = vouliez-vous dire { $nearest } ? Pour le voir : { $command }
ledger-ambiguous = { $count } envois commencent par { $prefix } : { $ids }
    .advice = { ledger-no-upload.advice }
ledger-not-unknown =
    { $status ->
        [pending] le lot { $batch } de l'envoi { $upload } attend d'être envoyé : il n'y a rien à résoudre
        [sending] le lot { $batch } de l'envoi { $upload } est en cours d'envoi : il n'y a rien à résoudre
        [accepted] le lot { $batch } de l'envoi { $upload } est accepté : il n'y a rien à résoudre
        [rejected] le lot { $batch } de l'envoi { $upload } a été refusé par Kiva : il n'y a rien à résoudre
        [cancelled] le lot { $batch } de l'envoi { $upload } a été abandonné : il n'y a rien à résoudre
       *[other] l'envoi { $upload } n'a pas de lot { $batch }
    }
    .advice = voyez où il en est : { $command }
ledger-failed = le registre n'a pas pu être utilisé : { $why }
    .advice = si le disque est plein, libérez de la place. Ce qui a été enregistré s'affiche avec : { $command }
ledger-not-migrated = le registre n'a pas pu être mis à jour : { $why }
    .advice = { ledger-failed.advice }

clock-no-zone = TZ={ $name } n'est pas un fuseau horaire connu : les heures et le mois sont ceux d'UTC
    .advice = donnez-lui le nom d'un fuseau, par exemple Africa/Dakar, ou supprimez-la
clock-gone-back = l'horloge de cet ordinateur indique { $now }, soit avant le début du dernier envoi ({ $newest })
    .advice = réglez l'horloge
clock-before-program = l'horloge de cet ordinateur indique { $now }, une date où ce programme n'existait pas
    .advice = réglez l'horloge, ou indiquez le mois avec --period
clock-before-upload = l'horloge de cet ordinateur indique { $now }, soit avant le début du dernier envoi ({ $newest }) : l'une des deux dates est fausse, et le mois à rapporter dépend de l'horloge
    .advice = réglez l'horloge si elle se trompe ; si elle est juste, indiquez vous-même le mois à rapporter : { $command }
clock-long-after = l'horloge de cet ordinateur indique { $now }, plus de 13 mois après le début du dernier envoi ({ $newest }) : le mois à rapporter dépend de l'horloge
    .advice = { clock-before-upload.advice }

ledger-no-temporary = il n'y a pas de dossier pour les fichiers temporaires : { $folder } : { $why }
    .advice = indiquez dans TMPDIR un dossier où vous pouvez écrire
ledger-backup =
    { $count ->
        [one] { $file } a été créé : une copie du registre avec { $count } envoi ; vous seul pouvez la lire.
       *[other] { $file } a été créé : une copie du registre avec { $count } envois ; vous seul pouvez la lire.
    }
