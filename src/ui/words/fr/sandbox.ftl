### Ce que le sandbox dit de lui-même.

sandbox-listens = Le sandbox écoute sur { $url } ; Ctrl-C l'arrête.
sandbox-fault = panne : { $fault }
sandbox-how = Pour lui envoyer depuis un autre terminal (rien de ceci n'est secret) :

sandbox-port = impossible d'écouter sur le port { $port } : { $why }
    .advice = indiquez un autre port, ou aucun : { $command }
sandbox-no-fault = --fault : `{ $typed }` n'est pas une panne : { $why } ; exemples : status=503, repayments#2:cut=unanswered, cut=unread, cut=midway, token#1:status=401, loans:delay=2s, delay=500ms, flood=64
    .advice = des exemples de pannes s'affichent avec : { $command }
sandbox-fault-number = après # il faut un nombre, à partir de 1
sandbox-fault-endpoint = le point de terminaison est token, repayments ou loans
sandbox-fault-status = un status est un nombre de 200 à 599
sandbox-fault-delay = un delay s'écrit 500ms ou 2s
sandbox-fault-cut = un cut est unread, unanswered ou midway
sandbox-fault-flood = un flood est un nombre de Mio à partir de 1
sandbox-fault-kind = le genre doit être status=, delay=, cut= ou flood=
