### Lo que dice --help, y qué está mal en lo que se escribió.
### Las claves salen de los nombres de los comandos y argumentos: véase help.rs.
### Las líneas de los ejemplos quedan como están, en 78 columnas a lo sumo. Lo demás se ajusta.

help-usage = Uso:
help-commands = Comandos
help-arguments = Argumentos
help-options = Opciones
help-options-of-every-command = Opciones de todos los comandos
help-some-options = [OPCIONES]

## The words for values

help-value-batch = LOTE
help-value-command = COMANDO
help-value-dir = CARPETA
help-value-fault = FALLA
help-value-file = ARCHIVO
help-value-id = ID
help-value-n = N
help-value-port = PUERTO
help-value-seconds = SEGUNDOS
help-value-shell = SHELL
help-value-upload = ENVÍO
help-value-yyyy-mm = AAAA-MM

## The program

help-about = Reporta a Kiva los reembolsos de préstamos: revisa el CSV de su SIG y lo envía lote por lote.
help-examples =
    Ejemplos:
      kiva-repay check octubre.csv                     ¿está bien el archivo?
      kiva-repay reconcile octubre.csv                 ¿es lo que Kiva espera?
      kiva-repay upload octubre.csv --env sandbox      probar todo, sin credenciales
      kiva-repay upload octubre.csv --dry-run          qué se enviaría
      kiva-repay upload octubre.csv                    enviar a stage, de prueba
      kiva-repay upload octubre.csv --env production   enviar de verdad, confirmado
      kiva-repay help upload                           más sobre un comando

    Después de un envío, una persona revisa y finaliza el reporte en PA2.
    Para registrar sus propias credenciales: kiva-repay init
    La red: HTTPS_PROXY y NO_PROXY nombran el proxy y lo que se llama sin él,
    SSL_CERT_FILE un archivo de certificados de confianza.

## Arguments of many commands

help-every-restored = Seguir con un registro más antiguo que en la última ejecución: usted lo puso de nuevo y miró en PA2
help-every-help = Muestra esta ayuda
help-every-version = Muestra la versión
help-every-config = Archivo de configuración que se lee en lugar de los habituales
help-every-env = Adónde reportar [por defecto: stage, nunca production]
help-every-output = Cómo mostrar el resultado [por defecto: human]
help-every-lang = El idioma de lo que leen las personas [por defecto: el de esta computadora o, si no, en]
help-every-color = Cuándo usar colores [por defecto: auto]
help-every-quiet = No decir nada si todo va bien, y una línea si no
help-every-verbose = Decir lo que pasa en el camino (-vv dice más); nunca un secreto
help-every-log_file = Agregar una bitácora a este archivo, en líneas JSON, para informática
help-every-file = El archivo CSV de su SIG; - lee la entrada estándar
help-every-format = El formato de carga del CSV que muestra PA2 en Cuenta > Perfil
help-every-encoding = Cómo los bytes representan las letras, si no se ha de adivinar: utf-8, utf-16le, utf-16be, windows-1252, -1250, -1251, -1256 o ibm866
help-every-upload = El envío: su ID, o lo suficiente de su comienzo
help-every-yes = Enviar a production sin la pregunta, donde ninguna terminal puede hacerla

## check

help-check = Revisa un CSV de reembolsos; sin red y sin credenciales
help-check-findings = Escribir aquí también todos los hallazgos, como tabla para una hoja de cálculo; una tabla anterior así se reemplaza
help-check-examples =
    Ejemplos:
      kiva-repay check octubre.csv
      kiva-repay check octubre.csv --format three-column
      kiva-repay check octubre.csv --findings hallazgos.csv   para quien corrige

    Cada error se nombra, con su línea y lo que hay que hacer. No se envía nada.
    Código de salida 0: el archivo se puede enviar; 3: tiene un error.

## upload

help-upload = Revisa un CSV de reembolsos y lo reporta a Kiva, lote por lote
help-upload-dry_run = Mostrar qué se enviaría, y no enviar nada
help-upload-payload_dir = Con --dry-run: escribir aquí el contenido JSON exacto, un archivo por lote
help-upload-reconcile = Comparar primero con los préstamos que Kiva espera, como `reconcile`; con un error no se envía nada
help-upload-batch_size = Préstamos por llamada, de 1 a 300 [por defecto: 250]
help-upload-period = El mes reportado, para sus registros; no se envía a Kiva [por defecto: el mes pasado]
help-upload-corrects = El archivo corrige filas de este envío: queda unido a él, y es del mismo mes
help-upload-again = Enviar una vez más filas que ya se reportaron al mismo lugar
help-upload-examples =
    Ejemplos:
      kiva-repay upload octubre.csv --env sandbox
      kiva-repay upload octubre.csv --dry-run --payload-dir /tmp/octubre
      kiva-repay upload octubre.csv --reconcile
      kiva-repay upload corregido.csv --corrects 8f6c
      kiva-repay upload octubre.csv --env production --yes    en cron

    No se envía nada si el archivo tiene un error. Código de salida 0: Kiva aceptó
    todos los lotes.

## reconcile

help-reconcile = Compara el CSV con los préstamos de los que Kiva espera un reembolso; no envía nada
help-reconcile-missing = Escribir los préstamos que faltan en el archivo en un CSV nuevo, listo para completar
help-reconcile-examples =
    Ejemplos:
      kiva-repay reconcile octubre.csv --env sandbox
      kiva-repay reconcile octubre.csv --missing por-agregar.csv

    Un préstamo que Kiva espera y que falta se factura como reembolsado según el
    cronograma. Código de salida 3: una fila está mal. Necesita credenciales con
    el permiso (scope) read:loans.

## resume

help-resume = Continúa un envío que se detuvo antes de tiempo
help-resume-last = El envío más reciente que no ha terminado
help-resume-examples =
    Ejemplos:
      kiva-repay resume 8f6c
      kiva-repay resume --last

    Se envía lo que Kiva seguramente no recibió; un lote de resultado desconocido
    espera a `kiva-repay resolve`.

## resolve

help-resolve = Anota qué pasó con un lote de resultado desconocido, después de mirar en PA2
help-resolve-batch = El número del lote
help-resolve-accepted = PA2 tiene el lote: nunca se envía de nuevo
help-resolve-not_received = PA2 no lo tiene: `resume` lo enviará
help-resolve-examples =
    Ejemplos:
      kiva-repay show 8f6c                        cómo reconocer el lote en PA2
      kiva-repay resolve 8f6c 2 --accepted
      kiva-repay resolve 8f6c 2 --not-received    luego: kiva-repay resume 8f6c

## history

help-history = Lista los envíos del registro, el más reciente primero
help-history-period = Solo los de este mes, como 2026-10
help-history-limit = Cuántos, del más reciente al más antiguo
help-history-examples =
    Ejemplos:
      kiva-repay history
      kiva-repay history --output json    para un programa

    Luego, con el ID de un envío: kiva-repay show 8f6c

## show

help-show = Muestra un envío, lote por lote, con los problemas que señala Kiva
help-show-problems = Escribir las filas con problemas en un CSV nuevo, con las palabras de Kiva, listo para corregir
help-show-examples =
    Ejemplos:
      kiva-repay show 8f6c
      kiva-repay show 8f6c --problems por-corregir.csv    corríjalo, y luego:
      kiva-repay upload por-corregir.csv --corrects 8f6c

## receipt

help-receipt = Escribe una página sobre un envío, para imprimir y firmar
help-receipt-file = La página nueva [por defecto: receipt-ENVÍO.html en esta carpeta]
help-receipt-examples =
    Ejemplos:
      kiva-repay receipt 8f6c
      kiva-repay receipt 8f6c octubre.html --lang en    en inglés

    La página se basta sola: ábrala en un navegador, imprímala, fírmela.

## auth

help-auth = Pide un token y muestra socio, permisos y duración; nunca el token ni el secreto
help-auth-examples =
    Ejemplos:
      kiva-repay auth                     ¿sirven las credenciales de stage?
      kiva-repay auth --env production    ¿y las de production?

    Las credenciales están en PA2 > Cuenta > API Access. Dónde escribirlas:
    kiva-repay init

## init

help-init = Escribe un archivo de configuración, que solo usted puede leer; nunca sobre otro
help-init-examples =
    Ejemplos:
      kiva-repay init                       pregunta lo que necesita, paso a paso
      kiva-repay init --config otro.toml    en otro archivo

    Sin terminal escribe un archivo en el que se explica cada clave.

## sandbox

help-sandbox = Ofrece en esta computadora una API de Kiva simulada, para probar
help-sandbox-port = Puerto en el que escucha [por defecto: uno libre]
help-sandbox-partner_id = ID de socio que llevan los tokens [por defecto: el de su configuración o, si no, 145]
help-sandbox-token_seconds = Duración de un token, en segundos [por defecto: 43199]
help-sandbox-fault = Responder mal a propósito; se puede repetir, cuenta la primera falla que corresponda
help-sandbox-examples =
    Una falla se escribe [ENDPOINT[#N]:]KIND. El endpoint es token, repayments (por
    defecto) o loans; #N es solo para la N-ésima llamada. Después de
    kiva-repay sandbox --fault:
      status=503                 cada llamada repayments responde 503
      'repayments#2:status=429'  a la segunda llamada se le pide esperar
      token:delay=2s             un token tarda dos segundos
      cut=unread                 cierra la conexión, nada se aplica
      cut=unanswered             aplica el lote, cierra sin responder
      cut=midway                 aplica el lote, cierra a media respuesta
      flood=300                  responde con 300 MiB

## completions

help-completions = Muestra un script de autocompletado para su shell
help-completions-shell = El shell que se completa: bash, elvish, fish, powershell o zsh
help-completions-examples =
    Ejemplos:
      kiva-repay completions bash >> ~/.bashrc
      kiva-repay completions fish > ~/.config/fish/completions/kiva-repay.fish
      kiva-repay completions powershell >> $PROFILE

## help

help-help = Muestra esta ayuda, o la de un comando

## Qué está mal en la línea que se escribió

usage-unknown-command = no hay ningún comando "{ $typed }"
usage-unknown-option = aquí no hay ninguna opción "{ $typed }"
usage-too-much = "{ $typed }" es una palabra de más
usage-no-command = falta un comando
usage-no-value = { $argument } necesita un valor
usage-impossible-value = "{ $typed }" no es un valor para { $argument }
usage-missing-argument = todavía falta: { $arguments }
usage-conflict = { $one } no va junto con { $other }
usage-twice = { $argument } se puede dar una sola vez
usage-number-of-values = { $argument } tiene demasiados o muy pocos valores
usage-not-unicode = un argumento no es texto en Unicode
usage-other = esta línea de comandos no se entiende
usage-did-you-mean = quizás quiso decir: { $what }
usage-nearest-value = ¿quiso decir "{ $value }"? Es uno de: { $possible }
usage-possible-values = es uno de: { $possible }
usage-is-month = un mes se escribe como en 2026-10
usage-is-batch-size = es un número de 1 a 300
usage-is-port = es un número de 0 a 65535
usage-is-number = es un número entero, desde 0
usage-see-command = vea cómo se escribe: { $command }
usage-see-commands = vea los comandos: { $command }
usage-file-exists = { $option } { $file } ya existe, y quedó como estaba
usage-name-new-file = indique un archivo nuevo
usage-is-input = { $option } { $file } es el archivo que se lee; no se cambió nada en él
usage-name-other-file = indique otro archivo
usage-directory-is-file = --payload-dir { $directory } es un archivo
usage-directory-not-empty = --payload-dir { $directory } no está vacía, y no se cambió nada en ella
usage-name-empty-directory = indique una carpeta nueva o vacía
usage-resume-elsewhere = el envío { $upload } fue a { $place }, no a { $asked }
usage-correct-elsewhere = el envío { $upload } fue a { $place }, y la corrección iría a { $asked }; no se envió nada
usage-correct-other-partner = el envío { $upload } es del socio { $partner }, y la corrección sería de { $asked }; no se envió nada
usage-same-partner = indique un envío del mismo socio: { $command }
usage-not-ours = { $option } { $file } ya existe, y quedó como estaba: no lo escribió este programa
usage-correct-other-month = el envío { $upload } reportó { $month }, y se pide { $asked }
usage-leave-out-period = deje --period: una corrección es del mes del envío que corrige
usage-month-not-begun = { $month } no ha comenzado
usage-past-month = indique el mes que se reporta, o deje --period: entonces es el mes anterior
usage-nothing-to-cancel =
    { $status ->
        [cancelled] el resto del envío { $upload } ya fue abandonado
       *[other] no queda nada por abandonar del envío { $upload }
    }
usage-no-upload-yet = todavía no hay un envío que mostrar
help-cancel = Abandonar lo que no se envió de un envío
help-cancel-upload = El envío: su ID, o bastante de su comienzo
help-cancel-examples =
    Ejemplos:
      kiva-repay cancel 8f6c2a1b9e04
help-backup = Escribir una copia del registro en un archivo nuevo
help-backup-file = El archivo nuevo que se escribe
help-backup-examples =
    Ejemplos:
      kiva-repay backup ledger-2026-11.db
