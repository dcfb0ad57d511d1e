### Lo que dice --help.
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
help-value-amount = MONTO
help-value-command = COMANDO
help-value-dir = CARPETA
help-value-fault = FALLA
help-value-file = ARCHIVO
help-value-id = ID
help-value-n = N
help-value-port = PUERTO
help-value-seconds = SEGUNDOS
help-value-shell = SHELL
help-value-title = TÍTULO
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
      kiva-repay upload octubre.csv --env production   enviar de verdad
      kiva-repay receipt                               una página para firmar
      kiva-repay help upload                           más sobre un comando

    Después de un envío, una persona revisa y finaliza el reporte en PA2.
    Para registrar sus propias credenciales: kiva-repay init
    La red: HTTPS_PROXY indica el proxy, NO_PROXY los servidores a los que se llega
    sin él, SSL_CERT_FILE un archivo de certificados de confianza.

## Arguments of many commands

help-every-restored = El registro viene de una copia de seguridad: lotes que esperan en él pudieron enviarse después, y primero se buscan en PA2
help-every-help = Muestra esta ayuda
help-every-version = Muestra la versión
help-every-config = Archivo de configuración que se lee en lugar de los habituales
help-every-env = Dónde reportar [por defecto: según el archivo de configuración, o si no stage]
help-every-output = Forma del resultado [por defecto: human]
help-every-lang = Idioma de lo que se muestra [por defecto: el de la configuración, si no el de esta computadora, si no en]
help-every-color = Uso de colores [por defecto: auto]
help-every-quiet = No muestra nada si todo va bien; si no, solo las advertencias, los errores y qué hacer
help-every-verbose = Muestra el detalle de la ejecución (-vv: más); nunca un secreto
help-every-log_file = Agrega a este archivo una bitácora para informática, una línea JSON por evento
help-every-file = El archivo CSV de su SIG; - lee la entrada estándar
help-every-format = El formato de carga del CSV que muestra PA2 en Cuenta > Perfil
help-every-encoding = Codificación de caracteres, si se detecta mal: utf-8, windows-1252, windows-1251, cp850 o cualquier otra por su nombre
help-every-delimiter = Lo que separa las columnas, si se detecta mal
help-every-decimal = Separador decimal de los montos, si se detecta mal
help-every-column = Título de una columna de este archivo, si no se reconoce, como --column amount="Reembolsado"; una vez para cada uno de loan_id, client_id, amount
help-every-expect_total = El total que muestra su SIG: 1055.50, o como lo escribe su idioma; con otro total, código de salida 3
help-every-expect_rows = Cuántas filas debe tener el archivo; con otro número, código de salida 3
help-every-upload = El envío: su ID, o sus primeros caracteres
help-every-yes = Envía a producción sin pedir confirmación, para tareas programadas

## check

help-check = Revisa un CSV de reembolsos; sin red y sin credenciales
help-every-findings = Escribe también todos los hallazgos en este archivo, para una hoja de cálculo; reemplaza una tabla de hallazgos anterior
help-check-examples =
    Ejemplos:
      kiva-repay check octubre.csv
      kiva-repay check octubre.csv --format three-column
      kiva-repay check octubre.csv --findings hallazgos.csv   para quien corrige

    Cada error se nombra, con su línea y lo que hay que hacer. No se envía nada.
    Código de salida 0: el archivo se puede enviar; 3: tiene un error.

## upload

help-upload = Revisa un CSV de reembolsos y lo reporta a Kiva, lote por lote
help-upload-dry_run = Muestra qué se enviaría, y no envía nada
help-upload-payload_dir = Con --dry-run: escribe aquí el contenido JSON exacto, un archivo por lote
help-upload-reconcile = Compara primero con los préstamos que Kiva espera, como `reconcile`; si hay un error, no se envía nada
help-upload-batch_size = Préstamos por lote, de 1 a 300 [por defecto: 250]
help-upload-period = El mes reportado, para sus archivos; no se envía a Kiva [por defecto: el mes pasado]
help-upload-corrects = El archivo corrige este envío: solo se envían las filas que difieren, para el mismo mes
help-upload-again = Envía todas las filas, incluso las que Kiva ya tiene, o de las que tiene otras más recientes
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
help-reconcile-missing = Escribe los préstamos que faltan en el archivo en un CSV nuevo, para completar
help-reconcile-examples =
    Ejemplos:
      kiva-repay reconcile octubre.csv --env sandbox
      kiva-repay reconcile octubre.csv --missing por-agregar.csv

    Un préstamo que Kiva espera y que falta se factura como reembolsado según el
    cronograma. Código de salida 3: una fila está mal. Necesita credenciales con
    el permiso (scope) read:loans.

## resume

help-resume = Continúa un envío que se detuvo antes de tiempo
help-resume-upload = El envío: su ID, o sus primeros caracteres [o --last]
help-resume-last = El envío más reciente sin terminar
help-resume-examples =
    Ejemplos:
      kiva-repay resume 8f6c
      kiva-repay resume --last

    Se envía lo que Kiva seguramente no recibió; un lote de resultado desconocido
    espera a `kiva-repay resolve`.

## resolve

help-resolve = Registra qué pasó con un lote de resultado desconocido, después de mirar en PA2
help-resolve-batch = El número del lote
help-resolve-accepted = PA2 tiene el lote: nunca se enviará de nuevo
help-resolve-not_received = PA2 todavía no lo tiene a la mañana siguiente: `resume` lo enviará
help-resolve-examples =
    Ejemplos:
      kiva-repay show 8f6c                        cómo reconocer el lote en PA2
      kiva-repay resolve 8f6c 2 --accepted
      kiva-repay resolve 8f6c 2 --not-received    luego: kiva-repay resume 8f6c

## history

help-history = Lista los envíos del registro, el más reciente primero
help-history-period = Solo los de este mes, como 2026-10
help-history-limit = Cuántos como máximo, del más reciente al más antiguo
help-history-examples =
    Ejemplos:
      kiva-repay history
      kiva-repay history --period 2026-10
      kiva-repay history --output json    para un programa

    Luego, con el ID de un envío: kiva-repay show 8f6c

## show

help-show = Muestra un envío, lote por lote, con los problemas que señaló Kiva
help-show-upload = El envío: su ID, o sus primeros caracteres [por defecto: el más reciente, salvo al sandbox]
help-show-problems = Escribe las filas con problemas en un CSV nuevo, con el texto de Kiva, para corregir
help-show-examples =
    Ejemplos:
      kiva-repay show 8f6c
      kiva-repay show 8f6c --problems por-corregir.csv    corríjalo, y luego:
      kiva-repay upload por-corregir.csv --corrects 8f6c

## receipt

help-receipt = Escribe una página sobre un envío, para imprimir y firmar
help-receipt-upload = { help-show-upload }
help-receipt-file = La página nueva [por defecto: constancia-MES-ENVÍO.html en esta carpeta]
help-receipt-examples =
    Ejemplos:
      kiva-repay receipt 8f6c
      kiva-repay receipt 8f6c octubre.html --lang en    en inglés

    La página no necesita ningún otro archivo: ábrala en un navegador, imprímala,
    fírmela.

## auth

help-auth = Prueba las credenciales: socio, permisos, duración y lo que se usa; nunca el secreto
help-auth-examples =
    Ejemplos:
      kiva-repay auth                     ¿sirven las credenciales de stage?
      kiva-repay auth --env production    ¿y las de producción?

    Las credenciales están en PA2 > Cuenta > API Access. Para registrarlas:
    kiva-repay init

## init

help-init = Crea un archivo de configuración que solo usted puede leer; nunca sobre otro
help-init-examples =
    Ejemplos:
      kiva-repay init                       pregunta lo que necesita, paso a paso
      kiva-repay init --config otro.toml    en otro archivo

    Sin terminal escribe un archivo en el que se explica cada clave.

## sandbox

help-sandbox = Ejecuta en esta computadora una API de Kiva simulada, para probar
help-sandbox-port = Puerto en el que escucha [por defecto: uno libre]
help-sandbox-partner_id = ID de socio que llevan los tokens [por defecto: el de su configuración o, si no, 145]
help-sandbox-token_seconds = Duración de un token, en segundos [por defecto: 43199]
help-sandbox-fault = Falla a propósito; se puede repetir, se aplica la primera que corresponda
help-sandbox-examples =
    Déjelo en marcha, y escriba en otra terminal los comandos que muestra.
    Una falla se escribe [PUNTO[#N]:]TIPO. El punto de acceso (endpoint) es token,
    repayments (por defecto) o loans; #N es solo para la N-ésima solicitud. Después
    de kiva-repay sandbox --fault:
      status=503                 cada solicitud repayments recibe 503
      'repayments#2:status=429'  a la segunda solicitud se le pide esperar
      token:delay=2s             un token tarda dos segundos
      cut=unread                 cierra la conexión, nada se registra
      cut=unanswered             registra el lote, cierra sin responder
      cut=midway                 registra el lote, cierra a media respuesta
      flood=300                  responde con 300 MiB

## completions

help-completions = Muestra un script de autocompletado para su shell
help-completions-shell = El shell que se completa: bash, elvish, fish, powershell o zsh
help-completions-examples =
    Ejemplos:
      kiva-repay completions bash >> ~/.bashrc
      mkdir -p ~/.zfunc; kiva-repay completions zsh > ~/.zfunc/_kiva-repay
      kiva-repay completions fish > ~/.config/fish/completions/kiva-repay.fish
      kiva-repay completions powershell >> $PROFILE

    Para zsh, .zshrc necesita: fpath+=~/.zfunc; autoload -U compinit; compinit

## help

help-help = Muestra esta ayuda, o la de un comando

## cancel

help-cancel = Abandona el resto de un envío: lo que no se envió no se enviará
help-cancel-examples =
    Ejemplos:
      kiva-repay cancel 8f6c

    Lo que Kiva ya aceptó queda como está.

## backup

help-backup = Escribe una copia del registro en un archivo nuevo
help-backup-file = El archivo nuevo
help-backup-examples =
    Ejemplos:
      kiva-repay backup registro-2026-11.db
