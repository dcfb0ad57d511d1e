### What goes wrong between this computer and Kiva.

kiva-no-https = cannot set up HTTPS on this computer: { $why }
kiva-install-certificates = install the system's certificates (on Debian: apt install ca-certificates)
kiva-status = HTTP status { $status }

kiva-token-unreachable = Kiva's token service cannot be reached: { $why }
kiva-token-certificate = the certificate of Kiva's token service was not accepted: { $why }
kiva-token-refused = Kiva refused the credentials (HTTP status { $status })
kiva-token-refused-saying = Kiva refused the credentials (HTTP status { $status }): { $said }
kiva-token-unreadable = the token URL answered, but not with a token: { $why }
kiva-token-not-json = it is not JSON
kiva-token-no-token = it has no access_token that could be sent
kiva-token-no-partner = it has no partnerId
kiva-token-odd-partner = its partnerId is not letters and digits
kiva-token-elsewhere = HTTP status { $status } points elsewhere, and is not followed
kiva-token-other-partner = the credentials belong to partner { $found }, but partner.id is { $wanted }
kiva-token-no-scope = the credentials do not carry the scope { $wanted } (granted: { $granted })
kiva-token-none-granted = none
kiva-hint-connection = check the internet connection and token_url, then run the same command again
kiva-hint-certificate = check the date of this computer and token_url; a network that opens TLS (a filter, a hotel) needs its certificate installed in the system
kiva-hint-credentials = compare client_id, client_secret and audience with PA2 > Account > API Access; stage and production each have their own
kiva-hint-token-url = compare token_url with PA2 > Account > API Access
kiva-hint-other-partner = use this partner's credentials, or correct partner.id in the config file
kiva-hint-scope = ask Kiva to grant it to your API credentials; `{ $command }` shows what there is

kiva-loans-unreachable = Kiva's list of loans cannot be reached: { $why }; nothing was sent
kiva-loans-certificate = the certificate of the API was not accepted: { $why }; nothing was sent
kiva-loans-token = { $why }; nothing was sent
kiva-loans-access = Kiva refused to show the loans (HTTP status { $status }); nothing was sent
kiva-loans-refused = Kiva refused to show the loans (HTTP status { $status }): { $said }; nothing was sent
kiva-loans-unreadable = the API answered, but not with loans; nothing was sent
kiva-loans-unstable = Kiva's list of loans changed while it was read, { $times } times; nothing was sent
kiva-hint-again = check the internet connection, then run the same command again
kiva-hint-api-certificate = check the date of this computer and api_url
kiva-hint-read-loans = ask Kiva to grant read:loans; `{ $command }` shows what the credentials may do
kiva-hint-api-url = compare api_url with PA2 > Account > API Access
kiva-hint-later = run the same command again in a while

kiva-auth = Kiva gave a token.
kiva-auth-environment = environment
kiva-auth-partner = partner
kiva-auth-scopes = scopes
kiva-auth-expires = expires in
kiva-auth-not-said = not said
kiva-auth-issuer = issuer
kiva-auth-token-url = token URL
kiva-auth-api-url = API URL
kiva-auth-none = none
kiva-auth-config = config file
kiva-auth-proxy = proxy
kiva-auth-proxy-is = { $address }, which { $variable } names
kiva-auth-language = language
kiva-auth-ledger = ledger
kiva-auth-ledger-is =
    { $state ->
        [new] { $path }, made just now
       *[known] { $path }
    }

kiva-init-wrote = Wrote { $file }, which only you can read.
kiva-init-next = Next: fill it in with an editor, then type: { $command }

kiva-network-name = the name of the server was not found
kiva-network-refused = the connection was refused
kiva-network-no-route = there is no way to it; is this computer on the network?
kiva-network-timed-out = there was no answer in time
kiva-network-cut = the connection was cut
kiva-network-proxy-refused = the proxy did not let the call through
kiva-network-proxy-login = the proxy asks for a name and a password
kiva-network-certificate-name = it is for another name
kiva-network-certificate-expired = it has expired
kiva-network-certificate-issuer = its issuer is not known to this computer
kiva-network-through = { $why } (through the proxy { $proxy }, which { $variable } names)
kiva-hint-proxy = check the proxy that { $variable } names, and ask whether it lets kiva.org through; NO_PROXY names hosts that are called without it
kiva-proxy-wrong = { $variable } names no proxy that could be used: { $proxy }
kiva-hint-proxy-wrong = write it as http://HOST:PORT, with http or https, or take the variable away
kiva-token-web-page = it is a web page
kiva-loans-web-page = a web page answered in the place of Kiva's list of loans; nothing was sent
kiva-hint-web-page = it may be the sign-in page of the network, or a filter: open any page in a browser and sign in, or compare { $setting } with PA2 > Account > API Access
