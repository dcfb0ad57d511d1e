### Cómo terminan los comandos, y qué preguntan.

## How commands end

fault-csv = { $file } tiene { $errors }; { $command ->
        [upload] no se envió nada
       *[other] así como está no se puede enviar
    }
fault-csv-hint = corrija los errores (en su SIG, si vienen de ahí) y vuelva a revisar el archivo: { $command }
fault-same-hint = envíe la exportación del mes nuevo; si estos montos son correctos de todos modos: { $command }
fault-cannot-write = no se puede escribir { $file }: { $why }
fault-cannot-write-hint = elija un lugar donde pueda escribir y haya espacio, y repita el mismo comando
fault-output = no se pudo escribir el resultado: { $why }
fault-output-hint = libere espacio en el disco, o escriba el resultado en otro lugar
fault-log = no se puede escribir la bitácora { $file }: { $why }
fault-log-hint = indique otro archivo con --log-file; no se hizo nada más
fault-no-event-loop = el sistema no puede iniciar el motor de red
fault-no-random = el sistema no da números aleatorios
fault-no-signals = el sistema no avisa de Ctrl-C
fault-no-answer = no se puede preguntar en la terminal
fault-broken = el programa mismo tiene una falla: { $what }
fault-broken-hint = busque en PA2 lo que es desconocido, y envíe esta línea a su área de informática. Lo que se registró se ve con: { $command }
fault-log-lost = la bitácora no está completa: { $why }
fault-program-hint = repítalo con -vv y envíe lo que se muestra a su área de informática
fault-few-files = habría demasiados archivos abiertos: el sistema permite { $allowed } a la vez, y hacen falta { $needed }; no se hizo nada
fault-few-files-hint = permita más, por ejemplo con: `ulimit -n 1024`
fault-undone =
    { $undone ->
        [comparison] { $why }; no se comparó nada con Kiva
        [both] { $why }; no se comparó nada con Kiva, ni se envió nada
       *[upload] { $why }; no se envió nada
    }
fault-only-file = Para revisar solo el archivo, lo que no necesita red: { $command }
fault-first = { $first }; y luego: { $then }
fault-then = { $first }, y luego: { $command }
fault-after-that = y luego: { $command }
fault-go-on = para continuar: { $command }
fault-empty-upload = el ID del envío está vacío
fault-nearest-upload = ¿quiso decir { $upload }? Para verlo: { $command }
fault-no-terminal = producción necesita una confirmación, y no hay terminal donde pedirla; no se envió nada
fault-no-terminal-hint = mire qué se enviaría con --dry-run, y luego agregue --yes
fault-no-terminal-resume-hint = si el resto debe enviarse a producción: { $command }
fault-no-ledger = producción con --yes necesita el registro de los envíos anteriores, y no existe: { $path }; no se envió nada
fault-no-ledger-hint = vuelva a poner el registro, o indíquelo en `[ledger] url`; si nunca se reportó nada, créelo: { $command }
fault-file-changed = { $file } se modificó después de leerlo; no se envió nada
fault-file-changed-hint = espere a que termine la exportación, y luego: { $command }
upload-fresh-file = { $file } se acaba de escribir: se leerá otra vez en unos segundos
fault-declined = no se escribió el ID de socio; no se envió nada
fault-declined-hint = después de revisarlo, repita el mismo comando

## How a run of an upload ends

fault-batch-unknown = no se sabe si un lote llegó a Kiva
fault-look-in-pa2 = busque el lote en PA2, y luego escriba el comando `resolve` que muestra: { $command }
fault-batch-refused = Kiva rechazó un lote
fault-batch-refused-hint =
    vea la razón que da Kiva: { $command }
    Si hay filas con errores:
    { $correct }
    Si es un parámetro: corríjalo y vuelva a enviar el archivo.
fault-row-errors = Kiva encontró errores en { $rows }
fault-row-errors-hint =
    corríjalos antes de que el coordinador de Kiva finalice el reporte en PA2; después ya no se puede modificar.
    { $correct }
fault-file-to-correct = por-corregir.csv
fault-how-to-correct =
    Escriba esas filas en una tabla: { $show }
    Corríjalas ahí, y luego: { $command }
fault-stopped-unknown = no se sabe si un lote llegó a Kiva; después de él no se envió nada
fault-interrupted-midway = detenido en medio de un lote, como usted pidió
fault-interrupted = detenido, como usted pidió
fault-unreachable = no se pudo conectar con Kiva
fault-busy = Kiva pidió esperar (demasiadas solicitudes)
fault-wait = espere unos minutos
fault-check-connection = revise la conexión a Internet
fault-call-refused = Kiva rechazó la solicitud misma; no se envió nada más
fault-call-refused-split = compare api_url con PA2 > Cuenta > API Access, y ponga las filas rechazadas en un archivo aparte
fault-call-refused-first = compare api_url con PA2 > Cuenta > API Access
fault-call-refused-cancel =
    { $first }. Luego renuncie a lo que no se envió: { $cancel }
    y envíe el archivo otra vez: { $command }
fault-access = Kiva no acepta las credenciales, ni siquiera con un token nuevo
fault-access-hint = vea qué permiten las credenciales: { $command }
fault-moved = la API redirige a otra dirección, que no se sigue
fault-certificate = no se aceptó el certificado de la API

## Before production

ask-production = Está por reportar a Kiva de verdad (PRODUCCIÓN):
ask-production-file = archivo  { $file }
ask-production-rows = filas    { $rows }
ask-production-total = total    { $total }
ask-production-month = mes      { $month }
ask-production-corrects = corrige el envío { $upload }
ask-production-partner = socio    { $partner }
ask-production-before = último   { $before }
ask-production-nothing-before = ningún envío en el registro
ask-production-last = envío { $upload }, { $month }: { $status }, { $rows }, total { $total }
ask-production-type = Escriba el ID de socio para enviar, otra cosa para detener:

## resume

resume-nothing = ningún envío está por continuar
resume-upload = envío { $upload }
resume-to-send = lotes por enviar: { $batches }
resume-accepted = ya aceptados: { $batches }
resume-refused = rechazados, no se reenvían: { $batches }
resume-unknown = de resultado desconocido, no se reenvían: { $batches }

## On the way

progress-loans = leyendo los préstamos que Kiva espera
progress-wait = Kiva no responde, o pide esperar; nuevo intento en { $time } ({ $next } de { $of })
progress-batches = { $done } de { $rows ->
        [one] { $rows } fila enviada
       *[other] { $rows } filas enviadas
    }, total { $sum }
progress-left = { $line }; faltan { $time }
compare-not-done = no se comparó con los reportes anteriores: { $why }
fault-already = Kiva ya aceptó { $share ->
        [all] las { $of } filas
       *[part] { $rows } de las { $of } filas
    } para este mes, con estos montos (por último en el envío { $upload }); no se envió nada
fault-already-hint = vea lo que se envió, y elija
fault-older =
    { $count ->
        [one] Kiva tiene un monto más reciente del préstamo { $loan }: envío { $upload } de { $month }; no se envió nada
       *[other] Kiva tiene montos más recientes de { $count } de estos préstamos, entre ellos { $loan }: envío { $upload } de { $month }; no se envió nada
    }
fault-older-hint = Kiva conserva lo último que se envía: un monto anterior no debe seguir a uno más reciente
fault-nothing-to-correct =
    { $count ->
        [one] la única fila ya es igual en Kiva; no se envió nada
       *[other] las { $count } filas ya son iguales en Kiva; no se envió nada
    }
fault-nothing-to-correct-hint = corrija los montos en su SIG, exporte de nuevo y envíe ese archivo
fault-in-the-way =
    { $count ->
        [one] el préstamo { $loan } está también en el envío { $upload } de { $month }, que no está terminado; no se envió nada
       *[other] { $count } de estos préstamos, entre ellos { $loan }, están también en el envío { $upload } de { $month }, que no está terminado; no se envió nada
    }
fault-wait-for-run = kiva-repay lo está enviando: espere a que termine
fault-resolve-first = mire en PA2 si Kiva tiene { $batch }, y escriba uno de estos comandos
fault-finish-first = termine primero ese envío, o abandónelo
fault-other-api = el envío { $upload } empezó con { $begun }, pero los parámetros indican { $now }; no se envió nada
fault-other-api-hint = continúelo con el archivo de configuración del comienzo: `--config ARCHIVO`
fault-other-partner = el envío { $upload } se empezó para el socio { $wanted }, pero las credenciales son del socio { $found }; no se envió nada
fault-other-partner-hint = reanúdelo con las credenciales del socio { $wanted }
fault-cancel-unknown = no se sabe qué tiene Kiva del envío { $upload }; no se abandonó nada
fault-given-up = el resto del envío { $upload } fue abandonado y no se enviará
fault-given-up-hint = si estas filas deben reportarse de todos modos:
fault-replaced = el resto del envío { $upload } fue abandonado en favor del envío { $other }
fault-replaced-hint = un envío más reciente tiene estos préstamos
fault-way-show = para verlo:
fault-way-correct = para enviar solo las filas que difieren:
fault-way-again = para reenviar todas las filas:
fault-way-resume = para enviar el resto:
fault-way-cancel = para abandonar lo que no se envió:
fault-way-accepted = si PA2 lo tiene:
fault-way-not-received = si PA2 no lo tiene:
ask-production-cancels = reemplaza el envío { $upload }, del que no se envió nada: queda abandonado
ask-production-older =
    { $count ->
        [one] { $count } préstamo tiene en Kiva un monto más reciente, que este envío reemplaza
       *[other] { $count } préstamos tienen en Kiva montos más recientes, que este envío reemplaza
    }
