### What goes wrong between this computer and Kiva.

kiva-no-https = HTTPS cannot be set up on this computer: { $why }
    .advice = install the system's certificates; on Debian: `apt install ca-certificates`
kiva-no-https-file = { kiva-no-https }
    .advice = SSL_CERT_FILE names { $file }: put certificates in PEM form there, or remove the variable

kiva-token-unreachable = Kiva's token service cannot be reached: { $why }
    .advice = check the internet connection and token_url
kiva-token-later = Kiva's token service cannot serve at the moment (HTTP status { $status })
    .advice = { fault-busy.advice }
kiva-look-at-proxy = check the proxy in { $variable } and ask whether it lets kiva.org through (NO_PROXY lists the hosts that are reached without it)
kiva-token-certificate = the certificate of Kiva's token service was not accepted: { $why }
    .advice = check this computer's date and token_url; on a network that inspects HTTPS (a filter, a hotel), its certificate must be installed
kiva-token-refused = Kiva refused the credentials (HTTP status { $status })
    .advice = compare client_id, client_secret and audience with PA2 > Account > API Access; stage and production each have their own
kiva-token-nothing = there is nothing at token_url (HTTP status { $status })
    .advice = compare token_url with PA2 > Account > API Access
kiva-token-unreadable = token_url answered, but without a token: { $why }
    .advice = { kiva-token-nothing.advice }
kiva-token-no-answer-of-kiva = { kiva-token-unreadable }
    .advice = { kiva-hint-web-page }
kiva-token-not-json = it is not JSON
kiva-token-no-token = it holds no access_token that could be sent
kiva-token-no-partner = it holds no partnerId
kiva-token-odd-partner = its partnerId is not made of letters and digits only
kiva-token-elsewhere = it redirects elsewhere (HTTP status { $status }); redirects are not followed
kiva-token-other-partner = the credentials belong to partner { $found }, but partner.id is { $wanted }
    .advice = use the credentials of the partner named in partner.id, or correct partner.id in the config file
kiva-token-no-scope = the credentials lack the scope { $wanted } (granted: { $granted })
    .advice = ask Kiva to grant it to your API credentials; the scopes granted are shown by: { $command }
kiva-token-none-granted = none

kiva-loans-unreachable = Kiva's list of loans cannot be reached: { $why }
    .advice = { fault-unreachable.advice }
kiva-loans-later = Kiva cannot list the loans at the moment (HTTP status { $status })
    .advice = { fault-busy.advice }
kiva-loans-certificate = the certificate of the API was not accepted: { $why }
    .advice = check this computer's date and api_url
kiva-loans-access = Kiva refused to show the loans (HTTP status { $status })
    .advice = ask Kiva to grant read:loans to your API credentials; the scopes granted are shown by: { $command }
kiva-loans-refused = Kiva refused to show the loans (HTTP status { $status })
    .advice = compare api_url with PA2 > Account > API Access
kiva-loans-unreadable = the API answered, but without a list of loans
    .advice = { kiva-loans-refused.advice }
kiva-loans-unstable = Kiva's list of loans changed while it was read, { $times } times
    .advice = { fault-busy.advice }

kiva-auth-credentials = credentials
kiva-auth-token = { $url } issued a token for partner { $partner }; it expires in { $time }
kiva-auth-issuer = { $token }; issuer { $issuer }
kiva-auth-expected = loans
kiva-auth-loans = { $url } shows { $loans } in repayment
kiva-auth-not-tried = not tried
kiva-auth-well = All is well for { $place }.
kiva-auth-scopes = scopes
kiva-auth-not-said = not stated
kiva-auth-none = none
kiva-auth-config = config file
kiva-auth-proxy = proxy
kiva-auth-proxy-is = { $address }, from { $variable }
kiva-auth-language = language
kiva-auth-ledger = ledger
kiva-auth-ledger-is =
    { $state ->
        [new] { $path }, just created
        [empty] { $path }, in which there is no upload yet
       *[known] { $path }
    }

kiva-init-next = Next: fill it in with an editor, then type: { $command }

kiva-network-name = the server name was not found
kiva-network-refused = the connection was refused
kiva-network-no-route = the network does not lead there; is this computer online?
kiva-network-timed-out = no answer in time
kiva-network-cut = the connection was cut
kiva-network-proxy-refused = the proxy did not let the request through
kiva-network-proxy-login = the proxy asks for a name and a password
kiva-network-certificate-name = it is made out to another name
kiva-network-certificate-expired = it has expired
kiva-network-certificate-not-yet = it is not valid yet
kiva-network-certificate-issuer-in = its issuer is not in { $file }, which SSL_CERT_FILE names
kiva-network-certificate-of-issuer = it is a certificate authority's own, which no server may use
kiva-network-certificate-issuer = this computer does not know its issuer
kiva-network-through = { $why }, through the proxy { $proxy } that { $variable } names
kiva-proxy-wrong = { $variable } does not name a usable proxy: { $proxy }
    .advice = write it like http://HOST:PORT, with http or https, or remove the variable
kiva-token-web-page = it is a web page
kiva-loans-web-page = a web page answered instead of Kiva's list of loans
    .advice = { kiva-hint-web-page }
kiva-hint-web-page = it may be the sign-in page of the network, or a filter: open any page in a browser and sign in; if that changes nothing, compare { $setting } with PA2 > Account > API Access
