### Ce que le sandbox dit de lui-même.

sandbox-listens = Le sandbox écoute sur { $url } ; Ctrl-C l'arrête.
sandbox-fault = défaut : { $fault }
sandbox-how = Pour lui envoyer depuis un autre terminal (rien de ceci n'est secret) :
