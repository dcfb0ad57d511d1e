### Ce qui ne va pas dans une ligne de commande, comment les commandes finissent, et ce qu'elles demandent.

usage-unknown-command = il n'y a pas de commande « { $typed } »
usage-unknown-option = il n'y a pas d'option « { $typed } » ici
usage-too-much = « { $typed } » est un mot de trop
usage-no-command = il manque une commande
usage-no-value = { $argument } demande une valeur
usage-impossible-value = « { $typed } » n'est pas une valeur pour { $argument }
usage-missing-argument = il manque encore : { $arguments }
usage-conflict = { $one } ne va pas avec { $other }
usage-twice = { $argument } ne peut être donné qu'une fois
usage-number-of-values = { $argument } a trop ou trop peu de valeurs
usage-not-unicode = un argument n'est pas un texte en Unicode
usage-other = cette ligne de commande n'est pas compréhensible
usage-did-you-mean = vouliez-vous dire : { $what }
usage-nearest-value = vouliez-vous dire « { $value } » ? C'est l'un de : { $possible }
usage-possible-values = c'est l'un de : { $possible }
usage-is-month = un mois s'écrit comme dans 2026-10
usage-is-batch-size = c'est un nombre de 1 à 300
usage-is-port = c'est un nombre de 0 à 65535
usage-is-number = c'est un nombre entier, à partir de 0
usage-see-command = voyez comment l'écrire : kiva-repay { $command } --help
usage-see-commands = voyez les commandes : kiva-repay --help
