### Ce qui échoue entre cet ordinateur et Kiva.

kiva-no-https = impossible de préparer HTTPS sur cet ordinateur : { $why }
    .advice = installez les certificats du système ; sous Debian : `apt install ca-certificates`
kiva-no-https-file = { kiva-no-https }
    .advice = SSL_CERT_FILE indique { $file } : mettez-y des certificats au format PEM, ou supprimez la variable

kiva-token-unreachable = impossible de joindre le service de jetons de Kiva : { $why }
    .advice = vérifiez la connexion Internet et token_url
kiva-token-later = le service de jetons de Kiva ne peut pas répondre en ce moment (statut HTTP { $status })
    .advice = { fault-busy.advice }
kiva-look-at-proxy = vérifiez le proxy indiqué dans { $variable } et demandez s'il laisse passer kiva.org (NO_PROXY donne les serveurs joints sans proxy)
kiva-token-certificate = le certificat du service de jetons de Kiva n'a pas été accepté : { $why }
    .advice = vérifiez la date de cet ordinateur et token_url ; sur un réseau qui inspecte HTTPS (filtre, hôtel), son certificat doit être installé
kiva-token-refused = Kiva a refusé les identifiants (statut HTTP { $status })
    .advice = comparez client_id, client_secret et audience avec PA2 > Compte > API Access ; stage et production ont chacun les leurs
kiva-token-nothing = il n'y a rien à l'adresse token_url (statut HTTP { $status })
    .advice = comparez token_url avec PA2 > Compte > API Access
kiva-token-unreadable = l'adresse token_url a répondu, mais sans jeton : { $why }
    .advice = { kiva-token-nothing.advice }
kiva-token-no-answer-of-kiva = { kiva-token-unreadable }
    .advice = { kiva-hint-web-page }
kiva-token-not-json = ce n'est pas du JSON
kiva-token-no-token = il n'y a pas d'access_token utilisable
kiva-token-no-partner = il n'y a pas de partnerId
kiva-token-odd-partner = son partnerId n'est pas fait uniquement de lettres et de chiffres
kiva-token-elsewhere = elle renvoie vers une autre adresse (statut HTTP { $status }), qui n'est pas suivie
kiva-token-other-partner = les identifiants sont ceux du partenaire { $found }, mais partner.id est { $wanted }
    .advice = utilisez les identifiants du partenaire indiqué dans partner.id, ou corrigez partner.id dans le fichier de configuration
kiva-token-no-scope = les identifiants n'ont pas le droit (scope) { $wanted } (accordé : { $granted })
    .advice = demandez à Kiva de l'accorder à vos identifiants d'API ; les droits accordés s'affichent avec : { $command }
kiva-token-none-granted = aucun

kiva-loans-unreachable = impossible d'obtenir la liste des prêts de Kiva : { $why }
    .advice = { fault-unreachable.advice }
kiva-loans-later = Kiva ne peut pas lister les prêts en ce moment (statut HTTP { $status })
    .advice = { fault-busy.advice }
kiva-loans-certificate = le certificat de l'API n'a pas été accepté : { $why }
    .advice = vérifiez la date de cet ordinateur et api_url
kiva-loans-access = Kiva a refusé de montrer les prêts (statut HTTP { $status })
    .advice = demandez à Kiva d'accorder read:loans à vos identifiants d'API ; les droits accordés s'affichent avec : { $command }
kiva-loans-refused = Kiva a refusé de montrer les prêts (statut HTTP { $status })
    .advice = comparez api_url avec PA2 > Compte > API Access
kiva-loans-unreadable = l'API a répondu, mais sans liste de prêts
    .advice = { kiva-loans-refused.advice }
kiva-loans-unstable = la liste des prêts de Kiva a changé pendant sa lecture, { $times } fois
    .advice = { fault-busy.advice }

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
        [empty] { $path }, où il n'y a encore aucun envoi
       *[known] { $path }
    }

kiva-init-next = Ensuite : complétez-le avec un éditeur, puis tapez : { $command }

kiva-network-name = nom de serveur introuvable
kiva-network-refused = connexion refusée
kiva-network-no-route = le réseau n'y mène pas ; cet ordinateur est-il connecté ?
kiva-network-timed-out = pas de réponse à temps
kiva-network-cut = connexion coupée
kiva-network-proxy-refused = le proxy n'a pas laissé passer la demande
kiva-network-proxy-login = le proxy demande un nom et un mot de passe
kiva-network-certificate-name = il est établi pour un autre nom
kiva-network-certificate-expired = il a expiré
kiva-network-certificate-not-yet = il n'est pas encore valable
kiva-network-certificate-issuer-in = son émetteur n'est pas dans { $file }, qu'indique SSL_CERT_FILE
kiva-network-certificate-of-issuer = c'est celui d'une autorité de certification, qu'aucun serveur ne doit présenter
kiva-network-certificate-issuer = cet ordinateur ne connaît pas son émetteur
kiva-network-through = { $why }, par le proxy { $proxy } qu'indique { $variable }
kiva-proxy-wrong = { $variable } n'indique pas de proxy utilisable : { $proxy }
    .advice = écrivez-le comme http://SERVEUR:PORT, avec http ou https, ou supprimez la variable
kiva-token-web-page = c'est une page web
kiva-loans-web-page = une page web a répondu à la place de la liste de prêts de Kiva
    .advice = { kiva-hint-web-page }
kiva-hint-web-page = c'est peut-être la page de connexion du réseau, ou un filtre : ouvrez une page dans un navigateur et connectez-vous ; si cela ne change rien, comparez { $setting } avec PA2 > Compte > API Access
