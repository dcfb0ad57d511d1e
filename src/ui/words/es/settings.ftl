### Qué puede estar mal en los parámetros, y cómo los pregunta `init`.

settings-unreadable = no se puede leer el archivo de configuración { $file }: { $why }
    .advice = revise la ruta, o cree un archivo nuevo: { $command }
settings-no-file = el archivo de configuración { $file } es una tubería o un dispositivo
    .advice = escríbalo en un archivo, e indíquelo con `--config`
settings-secret-file = no se puede leer el archivo indicado por { $key }: { $why }
    .advice = esta clave es la ruta de un archivo que contiene el secreto, no el secreto mismo
settings-exposed = { $file } contiene un secreto, y otros en esta computadora pueden leerlo (modo { $mode })
    .advice = protéjalo con: `chmod 600 { $quoted }`; en una unidad donde eso no cambia nada, ponga el secreto en un archivo de otro disco (client_secret_file) o en una variable, o monte la unidad con umask=077
settings-syntax = { $file }, línea { $line }, no es TOML válido
    .advice = ponga los textos entre comillas, como en `currency = "XOF"`, y una ruta de Windows entre comillas simples, como `'C:\kiva\secret.txt'`; para un archivo correcto con qué comparar: { $command }
settings-syntax-twice = { settings-syntax }
    .advice = una clave, o una sección como `[checks]`, figura una sola vez en el archivo: deje una sola
settings-syntax-backslash = { settings-syntax }
    .advice = { settings-path-with-control.advice }
settings-unknown-key = clave desconocida { $key } en { $place }
settings-nearest-key = clave desconocida { $key } en { $place }; ¿quiso decir { $nearest }?
settings-fixed-finding = { $key } en { $place } no se puede fijar: un hallazgo así siempre es un error
settings-unknown-keys = { $keys }
    .advice = corrija la clave o quítela; un archivo con todas las claves se escribe con: { $command }
settings-kind = el parámetro { $key } no es { $expected }
    .advice = { settings-value.advice }
settings-kind-number = un número entero
settings-kind-text = un texto
settings-kind-of-example = del tipo esperado
settings-value = el parámetro { $key } = "{ $value }" no se permite: { $why }
    .advice = corríjalo en el archivo de configuración, en la variable de entorno o en la opción
settings-one-of = debe ser uno de: { $words }
settings-between = debe estar entre { $least } y { $most }
settings-partner-id = debe tener solo letras y cifras
settings-currency = debe ser un código ISO 4217 como XOF o USD
settings-encoding = debe ser "auto" o el nombre de una codificación, como utf-8, windows-1252 o cp850
settings-retry-statuses = solo los estados de 400 a 599 pueden querer decir "no registrado"
settings-ledger-url = debe ser la dirección de un archivo, como { $example }
settings-ledger-absolute = debe ser una ruta completa, como { $example }; solo en un archivo de configuración puede ser relativa, a la carpeta de ese archivo
settings-utf-16 = { $file } está en UTF-16, lo que el Bloc de notas llama Unicode
    .advice = guárdelo de nuevo en UTF-8
settings-not-utf-8 = { $file }, línea { $line }, contiene una letra que no está en UTF-8, como la escriben programas antiguos de Windows
    .advice = { settings-utf-16.advice }
settings-path-with-control = el parámetro { $key } contiene una tabulación, un fin de línea o algo así, que ninguna ruta tiene
    .advice = ponga una ruta de Windows entre comillas simples, como en: `client_secret_file = 'C:\kiva\secret.txt'`; entre comillas dobles, una barra invertida comienza un carácter especial como \t
settings-not-expanded = el parámetro { $key } contiene { $part }, que aquí no se reemplaza
    .advice = escriba la ruta completa, tal como está en el disco
settings-line-end = { settings-not-expanded }
    .advice = { settings-path-with-control.advice }
settings-not-unicode = la variable { $variable } no es un texto en UTF-8
    .advice = defínala de nuevo, en una terminal que escriba en UTF-8, o escriba el parámetro en el archivo de configuración
settings-untrusted = el archivo de configuración { $file } solo se encontró porque está en la carpeta actual, y { $why }
    .advice = si es suyo, indíquelo con `-c { $quoted }`, o muévalo a su propia carpeta de configuración
settings-untrusted-owner = pertenece a otra cuenta
settings-untrusted-writable = otros pueden escribir en él
settings-untrusted-key = su clave { $key } decide adónde van los secretos o el registro
settings-untrusted-secret = su clave { $key } indica el servidor que recibiría el secreto de la variable de entorno
settings-secret = { $key } no da un secreto utilizable: { $why }
    .advice = un secreto es una sola línea, como lo muestra PA2 > Cuenta > API Access
settings-secret-empty = está vacío
settings-secret-long = pasa de 4 KiB
settings-secret-control = tiene más de una línea, o caracteres invisibles
settings-secret-encoding = no está en UTF-8
settings-secret-no-file = es una carpeta, una tubería o un dispositivo
settings-ledger-url-more = nada debe seguir al nombre del archivo: el registro siempre se abre para escribir, y se crea si no existe
settings-url = el parámetro { $key } no es una URL utilizable: { $why }
    .advice = las URL de su organización están en PA2 > Cuenta > API Access
settings-url-no-url = no es una URL válida
settings-url-no-host = no contiene el nombre de un servidor
settings-url-http = http:// solo se permite para esta computadora; use https://
settings-url-https = debe comenzar con https://
settings-url-password = no debe contener un nombre de usuario ni una contraseña
settings-url-query = no debe contener ? ni #
settings-url-other-environment = es la del otro ambiente: stage, donde se prueban los reportes, y producción tienen cada uno sus URL
settings-missing = falta el parámetro { $key }
    .advice =
        está en PA2 > Cuenta > API Access. Si todavía no tiene un archivo de configuración: { $command }
        Si lo tiene, escríbalo ahí, o en la variable { $variable }. Para probar sin credenciales, agregue `--env sandbox`.
settings-partner-missing = { settings-missing }
    .advice = la producción se confirma con el ID de socio: escríbalo en el archivo de configuración, o en KIVA_REPAY__PARTNER__ID

## init

init-exists = { $file } ya existe y no se modificó
    .advice = edítelo, o indique otro archivo: { $command }
init-other-file = otro.toml
init-stopped = detenido antes de la última respuesta; no se escribió nada
    .advice = empiece de nuevo con: { $command }
init-stopped-later = detenido antes de la última respuesta; se creó { $file }, pero sin credenciales probadas
    .advice = escriba en él las credenciales con un editor, y luego: { $command }
init-intro = Cinco preguntas, y luego se crea { $file }, que solo usted puede leer. Enter acepta la respuesta entre corchetes. Ctrl-C cancela sin escribir nada.
init-environment = 1. ¿Dónde va a reportar? "stage" es el ambiente de prueba de Kiva; "production" es el real, cuando Kiva haya aprobado sus pruebas; "sandbox" es un Kiva simulado dentro de este programa. PA2 > Cuenta > API Access muestra dónde tiene credenciales.
init-partner = 2. El ID de su organización en Kiva, que viene con las credenciales en PA2 > Cuenta > API Access. Si no lo conoce, presione Enter: la prueba de las credenciales lo mostrará.
init-partner-wrong = "{ $answer }" no es un ID de socio: cifras, quizás con letras, como 145. No es el nombre de su organización, ni el client id de la API, ni un ambiente.
init-format = 3. Su formato de carga del CSV, como aparece en PA2 > Cuenta > Perfil: ¿dos columnas (ID del préstamo, monto) o tres columnas (ID del préstamo, ID del cliente, monto)? Escriba 2 o 3.
init-format-wrong = Escriba 2 o 3.
init-amount = 4. Los montos de su exportación: mire dos reportes en PA2 > Reembolsos. Si suben de un mes a otro, son todo el capital reembolsado hasta ahora: escriba 1. Si bajan, son el saldo de capital: escriba 2.
init-amount-wrong = Escriba 1 o 2.
init-currency = 5. La moneda de los montos, por su código de tres letras: XOF, RWF, PEN, USD... Es la de los montos locales de los préstamos en PA2.
init-currency-needed = Es necesaria: decide cuántos decimales puede tener un monto.
init-currency-cfa = El franco CFA tiene dos códigos: XOF en África Occidental (BCEAO), XAF en África Central (BEAC).
init-currency-wrong = "{ $answer }" no es un código de moneda: tres letras (ISO 4217), como PEN para el sol, XOF, RWF o USD.
init-none-of = Responda con una de estas palabras: { $words }. Bastan las primeras letras.
init-test = ¿Escribir ahora las credenciales y probarlas? Están en PA2 > Cuenta > API Access.
init-client-id = El client id de la API:
init-client-id-wrong = Es una sola palabra sin espacios, como la muestra PA2 > Cuenta > API Access.
init-secret-file = No pegue el secreto aquí. Dé la ruta de un archivo que lo contiene solo a él; o presione Enter, y se le pedirá el secreto mismo.
init-secret-file-wrong = Ese archivo no existe. Dé su ruta, o presione Enter para escribir el secreto.
init-secret = El secreto (no se muestra mientras lo escribe o lo pega):{" "}
init-secret-wrong = Esto no puede ser el secreto: { $why }. Péguelo otra vez y presione Enter.
init-testing = Pidiendo un token a Kiva...
init-test-again = ¿Escribir de nuevo las credenciales?
init-try-again = ¿Probar de nuevo?
init-yes = sí
init-no = no
init-yes-or-no = Escriba sí o no.
init-may-be-empty = (puede quedar vacío)
init-next = Después: { $command }
init-next-file = octubre.csv
init-next-credentials = Después: escriba las credenciales en { $file } con un editor, y luego: { $command }
init-next-correct = Después: corrija, si hace falta, las credenciales en { $file }, y luego: { $command }
