### Lo que falla entre esta computadora y Kiva.

kiva-no-https = no se puede preparar HTTPS en esta computadora: { $why }
    .advice = instale los certificados del sistema; en Debian: `apt install ca-certificates`
kiva-no-https-file = { kiva-no-https }
    .advice = SSL_CERT_FILE indica { $file }: ponga ahí certificados en formato PEM, o quite la variable

kiva-token-unreachable = no se puede conectar con el servicio de tokens de Kiva: { $why }
    .advice = revise la conexión a Internet y token_url
kiva-token-later = el servicio de tokens de Kiva no puede atender en este momento (estado HTTP { $status })
    .advice = { fault-busy.advice }
kiva-look-at-proxy = revise el proxy indicado en { $variable } y pregunte si deja pasar a kiva.org (NO_PROXY da los servidores a los que se llega sin proxy)
kiva-token-certificate = el certificado del servicio de tokens de Kiva no fue aceptado: { $why }
    .advice = revise la fecha de esta computadora y token_url; en una red que inspecciona HTTPS (un filtro, un hotel), su certificado debe estar instalado
kiva-token-refused = Kiva rechazó las credenciales (estado HTTP { $status })
    .advice = compare client_id, client_secret y audience con PA2 > Cuenta > API Access; stage y production tienen cada uno los suyos
kiva-token-nothing = no hay nada en la dirección token_url (estado HTTP { $status })
    .advice = compare token_url con PA2 > Cuenta > API Access
kiva-token-unreadable = la dirección token_url respondió, pero sin token: { $why }
    .advice = { kiva-token-nothing.advice }
kiva-token-no-answer-of-kiva = { kiva-token-unreadable }
    .advice = { kiva-hint-web-page }
kiva-token-not-json = no es JSON
kiva-token-no-token = no hay un access_token utilizable
kiva-token-no-partner = no hay un partnerId
kiva-token-odd-partner = su partnerId no se compone solo de letras y cifras
kiva-token-elsewhere = redirige a otra dirección (estado HTTP { $status }), que no se sigue
kiva-token-other-partner = las credenciales son del socio { $found }, pero partner.id es { $wanted }
    .advice = use las credenciales del socio indicado en partner.id, o corrija partner.id en el archivo de configuración
kiva-token-no-scope = las credenciales no tienen el permiso (scope) { $wanted } (concedido: { $granted })
    .advice = pida a Kiva que lo conceda a sus credenciales de API; los permisos concedidos se ven con: { $command }
kiva-token-none-granted = ninguno

kiva-loans-unreachable = no se puede obtener la lista de préstamos de Kiva: { $why }
    .advice = { fault-unreachable.advice }
kiva-loans-later = Kiva no puede listar los préstamos en este momento (estado HTTP { $status })
    .advice = { fault-busy.advice }
kiva-loans-certificate = el certificado de la API no fue aceptado: { $why }
    .advice = revise la fecha de esta computadora y api_url
kiva-loans-access = Kiva se negó a mostrar los préstamos (estado HTTP { $status })
    .advice = pida a Kiva que conceda read:loans a sus credenciales de API; los permisos concedidos se ven con: { $command }
kiva-loans-refused = Kiva se negó a mostrar los préstamos (estado HTTP { $status })
    .advice = compare api_url con PA2 > Cuenta > API Access
kiva-loans-unreadable = la API respondió, pero sin una lista de préstamos
    .advice = { kiva-loans-refused.advice }
kiva-loans-unstable = la lista de préstamos de Kiva cambió mientras se leía, { $times } veces
    .advice = { fault-busy.advice }

kiva-auth-credentials = credenciales
kiva-auth-token = { $url } emitió un token para el socio { $partner }; vence en { $time }
kiva-auth-issuer = { $token }; emisor { $issuer }
kiva-auth-expected = préstamos
kiva-auth-loans = { $url } muestra préstamos en reembolso: { $loans }
kiva-auth-not-tried = no se probó
kiva-auth-well = Todo está bien para { $place }.
kiva-auth-scopes = permisos (scopes)
kiva-auth-not-said = no indicado
kiva-auth-none = ninguno
kiva-auth-config = archivo de configuración
kiva-auth-proxy = proxy
kiva-auth-proxy-is = { $address }, indicado en { $variable }
kiva-auth-language = idioma
kiva-auth-ledger = registro
kiva-auth-ledger-is =
    { $state ->
        [new] { $path }, recién creado
        [empty] { $path }, en el que todavía no hay ningún envío
       *[known] { $path }
    }

kiva-init-next = Después: complételo con un editor, y luego escriba: { $command }

kiva-network-name = no se encontró el nombre del servidor
kiva-network-refused = conexión rechazada
kiva-network-no-route = la red no llega hasta allí; ¿está conectada esta computadora?
kiva-network-timed-out = no hubo respuesta a tiempo
kiva-network-cut = la conexión se cortó
kiva-network-proxy-refused = el proxy no dejó pasar la solicitud
kiva-network-proxy-login = el proxy pide un nombre y una contraseña
kiva-network-certificate-name = es para otro nombre
kiva-network-certificate-expired = ha caducado
kiva-network-certificate-not-yet = todavía no es válido
kiva-network-certificate-issuer-in = su emisor no está en { $file }, que indica SSL_CERT_FILE
kiva-network-certificate-of-issuer = es el de una autoridad de certificación, que ningún servidor debe presentar
kiva-network-certificate-issuer = esta computadora no conoce a su emisor
kiva-network-through = { $why }, por el proxy { $proxy } que indica { $variable }
kiva-proxy-wrong = { $variable } no indica un proxy utilizable: { $proxy }
    .advice = escríbalo como http://SERVIDOR:PUERTO, con http o https, o quite la variable
kiva-token-web-page = es una página web
kiva-loans-web-page = una página web respondió en lugar de la lista de préstamos de Kiva
    .advice = { kiva-hint-web-page }
kiva-hint-web-page = puede ser la página de acceso de la red, o un filtro: abra una página en un navegador e inicie sesión; si eso no cambia nada, compare { $setting } con PA2 > Cuenta > API Access
