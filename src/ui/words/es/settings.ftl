### Qué puede estar mal en los parámetros, y cómo los pregunta `init`.

settings-unreadable = no se puede leer el archivo de configuración { $file }: { $why }
settings-unreadable-hint = revise la ruta, o escriba un archivo nuevo con `{ $command }`
settings-secret-file = no se puede leer el archivo que nombra { $key }: { $why }
settings-secret-file-hint = esta clave nombra un archivo que contiene el secreto, y no es el secreto mismo
settings-exposed = { $file } contiene un secreto, y otros en esta computadora pueden leerlo (modo { $mode })
settings-exposed-hint = ciérrelo con: chmod 600 { $file }
settings-syntax = { $file }, línea { $line }, no es TOML válido
settings-syntax-hint = los textos van entre comillas, como en: currency = "XOF", y una ruta de Windows entre comillas simples: 'C:\kiva\secret.txt'; `{ $command }` escribe un archivo para comparar
settings-unknown-key = clave desconocida { $key } en { $place }
settings-nearest-key = clave desconocida { $key } en { $place }; ¿quiso decir { $nearest }?
settings-unknown-key-hint = corríjala o quítela; config.example.toml da todas las claves
settings-kind = el parámetro { $key } no es { $expected }
settings-kind-number = un número entero
settings-kind-text = un texto
settings-kind-of-example = del tipo que muestra config.example.toml
settings-value = el parámetro { $key } = "{ $value }" no se permite: { $why }
settings-value-hint = corríjalo en el archivo de configuración, la variable o la opción
settings-one-of = es uno de { $words }
settings-between = es de { $least } a { $most }
settings-partner-id = son solo letras y cifras
settings-currency = es un código ISO 4217 como XOF o USD
settings-retry-statuses = solo los estados de 400 a 599 pueden decir "no aplicado"
settings-ledger-url = es la dirección de un archivo, como sqlite:///var/lib/kiva-repay/ledger.db
settings-ledger-absolute = debe ser la ruta completa, como sqlite:///var/lib/kiva-repay/ledger.db: solo en un archivo de configuración puede ser una parte, que empieza en la carpeta de ese archivo
settings-not-expanded = el parámetro { $key } contiene { $part }, que aquí nada reemplaza
settings-not-expanded-hint = escriba la ruta completa, tal como está en el disco
settings-not-unicode = la variable { $variable } no es un texto en UTF-8
settings-not-unicode-hint = defínala de nuevo, en una terminal que escriba en UTF-8, o escriba el parámetro en el archivo de configuración
settings-untrusted = el archivo de configuración { $file } solo se encontró en la carpeta actual, y { $why }
settings-untrusted-hint = si es suyo, nómbrelo con -c { $file }, o muévalo a su propio directorio de configuración
settings-untrusted-owner = pertenece a otra cuenta
settings-untrusted-writable = otros pueden escribir en él
settings-untrusted-key = dice con { $key } adónde van los secretos o los registros
settings-untrusted-secret = nombra con { $key } el servidor que recibiría el secreto de la variable de entorno
settings-secret = lo que da { $key } no es un secreto: { $why }
settings-secret-hint = un secreto es una sola línea, como lo muestra PA2 > Cuenta > API Access
settings-secret-empty = está vacío
settings-secret-long = pasa de 4 KiB
settings-secret-control = tiene más de una línea, o signos invisibles
settings-secret-encoding = no está en UTF-8
settings-secret-no-file = es una carpeta, una tubería o un dispositivo
settings-ledger-url-more = nada sigue al nombre del archivo: el registro siempre se abre para escribir, y se crea si no existe
settings-url = el parámetro { $key } no es una URL utilizable: { $why }
settings-url-hint = las URL de su organización están en PA2 > Cuenta > API Access
settings-url-no-url = no es una URL
settings-url-no-host = no nombra ningún servidor
settings-url-http = http:// es solo para esta computadora, en otra parte es https://
settings-url-https = comienza con https://
settings-url-password = no debe contener un nombre de usuario ni una contraseña
settings-url-query = no debe contener ? ni #
settings-missing = falta el parámetro { $key }
settings-find-credentials = está en PA2 > Cuenta > API Access; escríbalo en el archivo de configuración (`{ $command }` hace uno) o en { $variable }; para probar sin credenciales: --env sandbox
settings-production-needs-partner = production se confirma con el ID de socio: escríbalo en el archivo de configuración, o en KIVA_REPAY__PARTNER__ID

## init

init-exists = { $file } ya existe y quedó como estaba
init-exists-hint = edítelo, o indique otro archivo: { $command }
init-other-file = otro.toml
init-stopped = detenido antes de la última respuesta
init-stopped-hint = empiece de nuevo con: { $command }
init-intro =
    Cinco preguntas, y luego se escribe { $file }, que solo usted puede leer.
    Enter toma la respuesta entre corchetes. Ctrl-C detiene, y no se escribe nada.
init-environment =
    1. ¿Adónde va a reportar? "stage" es el sitio de prueba de Kiva, "production" el
       real, una vez que Kiva aprobó sus pruebas; "sandbox" es un Kiva simulado
       dentro de este programa. PA2 > Cuenta > API Access muestra para cuál tiene
       credenciales.
init-partner =
    2. El ID de su organización en Kiva. Viene con las credenciales en PA2 >
       Cuenta > API Access; Enter lo deja abierto: una prueba de las credenciales lo
       dirá.
init-partner-wrong =
    "{ $answer }" no es un ID de socio: son solo letras y cifras, como 145. No es el
    nombre de su organización ni el client id.
init-format =
    3. Su formato de carga del CSV, como lo muestra PA2 > Cuenta > Perfil:
       "two-column", de dos columnas (ID del préstamo, monto), o "three-column",
       de tres columnas (ID del préstamo, ID del cliente, monto).
init-amount =
    4. Qué son los montos de su exportación: "cumulative-principal", todo el
       capital reembolsado hasta ahora, o "outstanding-principal", el saldo
       de capital. En PA2 > Reembolsos, el reporte del mes pasado lo muestra: ¿sus
       montos crecen o bajan?
init-currency =
    5. La moneda de los montos, por su código de tres letras: XOF, RWF, PEN,
       USD ... Es la de los montos locales de los préstamos en PA2.
init-currency-needed = Es necesaria: decide cuántos decimales puede tener un monto.
init-currency-cfa =
    El franco CFA tiene dos códigos: XOF en África Occidental (BCEAO), XAF en
    África Central (BEAC).
init-currency-wrong =
    "{ $answer }" no es un código de moneda. Son tres letras de ISO 4217, como PEN
    para el sol, XOF, RWF o USD.
init-none-of = "{ $answer }" no es ninguno de: { $words }. Escriba la palabra, o sus primeras letras.
init-written = Se escribió { $file }, que solo usted puede leer.
init-test =
    ¿Quiere escribir en él las credenciales y probarlas ahora? Están en
    PA2 > Cuenta > API Access.
init-client-id = El client id:
init-client-id-wrong = Es una sola palabra sin espacios, como la muestra PA2 > Cuenta > API Access.
init-secret-file =
    El archivo que contiene el secreto de cliente y nada más; Enter para escribir el
    secreto.
init-secret-file-wrong = No hay ningún archivo { $file }. Dé su ruta, o Enter para escribir el secreto.
init-secret = El secreto de cliente (no se muestra mientras lo escribe o lo pega):{" "}
init-secret-empty = No se escribió nada. Pegue el secreto y presione Enter.
init-testing = Pidiendo un token a Kiva ...
init-test-again = ¿Escribir las credenciales una vez más?
init-yes = sí
init-no = no
init-yes-or-no = Escriba sí o no.
init-next = Después: { $command }
init-next-file = octubre.csv
init-next-credentials =
    Después: escriba las credenciales en { $file } con un editor, y luego:
    { $command }
init-next-correct =
    Después: corrija si hace falta las credenciales en { $file }, y luego:
    { $command }
