### Ce qui échoue entre cet ordinateur et Kiva.

kiva-no-https = impossible de préparer HTTPS sur cet ordinateur : { $why }
kiva-install-certificates = installez les certificats du système ; sous Debian : `apt install ca-certificates`
kiva-status = statut HTTP { $status }

kiva-token-unreachable = impossible de joindre le service de jetons de Kiva : { $why }
kiva-token-certificate = le certificat du service de jetons de Kiva n'a pas été accepté : { $why }
kiva-token-refused = Kiva a refusé les identifiants (statut HTTP { $status })
kiva-token-nothing = il n'y a rien à l'adresse token_url (statut HTTP { $status })
kiva-token-refused-saying = Kiva a refusé les identifiants (statut HTTP { $status }) : { $said }
kiva-token-unreadable = l'adresse token_url a répondu, mais sans jeton : { $why }
kiva-token-not-json = ce n'est pas du JSON
kiva-token-no-token = il n'y a pas d'access_token utilisable
kiva-token-no-partner = il n'y a pas de partnerId
kiva-token-odd-partner = son partnerId n'est pas fait uniquement de lettres et de chiffres
kiva-token-elsewhere = elle renvoie vers une autre adresse (statut HTTP { $status }), qui n'est pas suivie
kiva-token-other-partner = les identifiants sont ceux du partenaire { $found }, mais partner.id est { $wanted }
kiva-token-no-scope = les identifiants n'ont pas le droit (scope) { $wanted } (accordé : { $granted })
kiva-token-none-granted = aucun
kiva-hint-connection = vérifiez la connexion Internet et token_url
kiva-hint-certificate = vérifiez la date de cet ordinateur et token_url ; sur un réseau qui inspecte HTTPS (filtre, hôtel), son certificat doit être installé
kiva-hint-credentials = comparez client_id, client_secret et audience avec PA2 > Compte > API Access ; stage et production ont chacun les leurs
kiva-hint-token-url = comparez token_url avec PA2 > Compte > API Access
kiva-hint-other-partner = utilisez les identifiants du partenaire indiqué dans partner.id, ou corrigez partner.id dans le fichier de configuration
kiva-hint-scope = demandez à Kiva de l'accorder à vos identifiants d'API ; les droits accordés s'affichent avec : { $command }

kiva-loans-unreachable = impossible d'obtenir la liste des prêts de Kiva : { $why }
kiva-loans-certificate = le certificat de l'API n'a pas été accepté : { $why }
kiva-loans-access = Kiva a refusé de montrer les prêts (statut HTTP { $status })
kiva-loans-refused = Kiva a refusé de montrer les prêts (statut HTTP { $status }) : { $said }
kiva-loans-unreadable = l'API a répondu, mais sans liste de prêts
kiva-loans-unstable = la liste des prêts de Kiva a changé pendant sa lecture, { $times } fois
kiva-hint-api-certificate = vérifiez la date de cet ordinateur et api_url
kiva-hint-read-loans = demandez à Kiva d'accorder read:loans à vos identifiants d'API ; les droits accordés s'affichent avec : { $command }
kiva-hint-api-url = comparez api_url avec PA2 > Compte > API Access

kiva-auth-credentials = identifiants
kiva-auth-token = { $url } a délivré un jeton pour le partenaire { $partner } ; il expire dans { $time }
kiva-auth-issuer = { $token } ; émetteur { $issuer }
kiva-auth-expected = prêts
kiva-auth-loans = { $url } en montre { $loans } en cours de remboursement
kiva-auth-not-tried = pas essayé
kiva-auth-well = Tout va bien pour { $place }.
kiva-auth-scopes = droits (scopes)
kiva-auth-not-said = non précisé
kiva-auth-none = aucun
kiva-auth-config = fichier de configuration
kiva-auth-proxy = proxy
kiva-auth-proxy-is = { $address }, indiqué dans { $variable }
kiva-auth-language = langue
kiva-auth-ledger = registre
kiva-auth-ledger-is =
    { $state ->
        [new] { $path }, créé à l'instant
       *[known] { $path }
    }

kiva-init-next = Ensuite : complétez-le dans un éditeur, puis tapez : { $command }

kiva-network-name = nom de serveur introuvable
kiva-network-refused = connexion refusée
kiva-network-no-route = le réseau n'y mène pas ; cet ordinateur est-il connecté ?
kiva-network-timed-out = pas de réponse à temps
kiva-network-cut = connexion coupée
kiva-network-proxy-refused = le proxy n'a pas laissé passer la demande
kiva-network-proxy-login = le proxy demande un nom et un mot de passe
kiva-network-certificate-name = il est établi pour un autre nom
kiva-network-certificate-expired = il a expiré
kiva-network-certificate-issuer = cet ordinateur ne connaît pas son émetteur
kiva-network-through = { $why }, par le proxy { $proxy } qu'indique { $variable }
kiva-hint-proxy = vérifiez le proxy indiqué dans { $variable } et demandez s'il laisse passer kiva.org (NO_PROXY donne les serveurs joints sans proxy)
kiva-proxy-wrong = { $variable } n'indique pas de proxy utilisable : { $proxy }
kiva-hint-proxy-wrong = écrivez-le comme http://SERVEUR:PORT, avec http ou https, ou supprimez la variable
kiva-token-web-page = c'est une page web
kiva-loans-web-page = une page web a répondu à la place de la liste de prêts de Kiva
kiva-hint-web-page = c'est peut-être la page de connexion du réseau, ou un filtre : ouvrez une page dans un navigateur et connectez-vous ; si cela ne change rien, comparez { $setting } avec PA2 > Compte > API Access
