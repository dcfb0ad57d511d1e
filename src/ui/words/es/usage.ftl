### Cómo terminan los comandos, y qué preguntan.

## How commands end

fault-csv = { $file } tiene { $count ->
        [one] { $count } error
       *[other] { $count } errores
    }; no se envió nada
fault-csv-hint = corrija el SIG o su exportación, y luego: { $command }
fault-cannot-write = no se puede escribir { $file }: { $why }
fault-cannot-write-hint = indique un lugar donde usted pueda escribir y haya espacio, y repita el mismo comando
fault-output = no se pudo escribir el resultado: { $why }
fault-output-hint = libere espacio en el disco, o escriba el resultado en otro lugar
fault-log = no se puede escribir la bitácora { $file }: { $why }
fault-log-hint = indique otro archivo con --log-file; no se hizo nada más
fault-no-event-loop = el sistema no da un bucle de eventos
fault-no-random = el sistema no tiene números aleatorios
fault-no-signals = el sistema no avisa de Ctrl-C
fault-no-answer = no se puede preguntar en la terminal
fault-program-hint = repítalo con -vv y envíe lo que muestra a su área de informática
fault-nothing-sent = { $why }; no se envió nada
fault-same-again = repita el mismo comando
fault-then = { $first }, y luego: { $command }
fault-go-on = continúelo: { $command }
fault-once-mended = cuando esté arreglado: { $command }
fault-no-upload = no hay ningún envío { $typed } en el registro
fault-empty-upload = el ID del envío está vacío
fault-nearest-upload = ¿quiso decir { $upload }? Para verlo: { $command }
fault-see-history = vea todos los envíos: { $command }
fault-no-terminal = production necesita una confirmación, y no hay terminal donde pedirla
fault-no-terminal-hint = mire primero con `--dry-run`, y luego agregue --yes
fault-no-ledger = production con --yes necesita el registro de las ejecuciones anteriores, y no existe: { $path }
fault-no-ledger-hint = vuelva a poner el registro, o nómbrelo en [ledger] url; si nunca se reportó nada, `{ $command }` crea uno
fault-file-changed = { $file } fue modificado después de leerlo: no se envió nada
fault-file-changed-hint = espere a que termine la exportación, y luego: { $command }
upload-fresh-file = { $file } acaba de escribirse: se mirará otra vez en un momento
fault-declined = no se escribió el ID de socio: no se envió nada
fault-declined-hint = repita el mismo comando cuando esté seguro

## How a run of an upload ends

fault-batch-unknown = no se sabe si un lote llegó a Kiva
fault-look-in-pa2 = busque el lote en PA2, y luego use `resolve` como lo muestra: { $command }
fault-batch-refused = Kiva rechazó un lote
fault-batch-refused-hint = lea lo que dice Kiva: { $command }; si una fila está mal, { $correct }; si es un parámetro, envíelas de nuevo
fault-row-errors = Kiva encontró errores en { $count ->
        [one] { $count } fila
       *[other] { $count } filas
    }
fault-file-to-correct = por-corregir.csv
fault-how-to-correct = escriba las filas con `{ $show }`, corríjalas allí, y luego: { $command }
fault-stopped-unknown = no se sabe si un lote llegó a Kiva; después de él no se envió nada
fault-interrupted-midway = detenido en medio de un lote, a pedido suyo
fault-interrupted = detenido a pedido suyo
fault-unreachable = no se pudo llegar a Kiva, o estaba demasiado ocupada
fault-check-connection = revise la conexión
fault-call-refused = Kiva rechazó la llamada misma, y no se hicieron más
fault-call-refused-split = compare api_url con PA2, ponga las filas rechazadas en un archivo aparte
fault-call-refused-again = compare api_url con PA2 > Cuenta > API Access, y envíe el archivo con --again
fault-access = Kiva rechazó el token, y también uno nuevo
fault-access-hint = vea qué permiten las credenciales con `{ $command }`
fault-moved = la API remite a otra dirección, que no se sigue
fault-compare-api-url = compare api_url con PA2 > Cuenta > API Access
fault-certificate = no se aceptó el certificado de la API
fault-certificate-hint = revise la fecha de esta computadora y api_url

## Before production

ask-production = Esto reporta a PRODUCTION:
ask-production-file = archivo  { $file }
ask-production-rows = filas    { $rows }
ask-production-total = total    { $total }
ask-production-month = mes      { $month }
ask-production-corrects = corrige el envío { $upload }
ask-production-partner = socio    { $partner }
ask-production-before = antes    { $before }
ask-production-nothing-before = nada en el registro
ask-production-last = envío { $upload }, { $month }: { $rows ->
        [one] { $rows } fila
       *[other] { $rows } filas
    }, total { $total }, { $status ->
        [accepted] aceptado
        [rejected] rechazado
        [partial] aceptado en parte
       *[incomplete] incompleto
    }
ask-production-type = Escriba el ID de socio para enviar, cualquier otra cosa para detenerse:

## resume

resume-nothing = ningún envío espera ser continuado
resume-upload = envío { $upload }
resume-to-send = lotes por enviar: { $batches }
resume-accepted = ya aceptados: { $batches }
resume-refused = rechazados, no se reenvían: { $batches }
resume-unknown = de resultado desconocido, no se reenvían: { $batches }

## On the way

progress-loans = leyendo los préstamos que Kiva espera
progress-wait = Kiva no responde o pide esperar; nuevo intento en { $time } ({ $next } de { $of })
progress-batches = { $done } de { $rows ->
        [one] { $rows } fila enviada
       *[other] { $rows } filas enviadas
    }, total { $sum }
progress-left = faltan { $time }
compare-not-done = no se comparó con los reportes anteriores: { $why }
fault-already = { $rows } de las { $of } filas ya fueron aceptadas para este mes, con estos montos (el más reciente: envío { $upload }); no se envió nada
fault-already-hint = vea lo que se envió, y elija
fault-older =
    { $count ->
        [one] Kiva tiene un monto más reciente del préstamo { $loan }: envío { $upload }, { $month }; no se envió nada
       *[other] Kiva tiene montos más recientes de { $count } de estos préstamos, el primero { $loan }: envío { $upload }, { $month }; no se envió nada
    }
fault-older-hint = lo último que se envía cuenta: un monto anterior no debe seguir a uno más reciente
fault-nothing-to-correct =
    { $count ->
        [one] la fila está como Kiva la tiene; no se envió nada
       *[other] las { $count } filas están como Kiva las tiene; no se envió nada
    }
fault-nothing-to-correct-hint = corrija los montos en el SIG, exporte de nuevo y envíe ese archivo
fault-in-the-way =
    { $count ->
        [one] el préstamo { $loan } está en el envío { $upload }, { $month }, que no está terminado; no se envió nada
       *[other] { $count } de estos préstamos, el primero { $loan }, están en el envío { $upload }, { $month }, que no está terminado; no se envió nada
    }
fault-wait-for-run = el programa lo está enviando; espere a que termine
fault-resolve-first = mire en PA2 si Kiva tiene este lote, y dígalo
fault-finish-first = termine primero ese envío, o abandónelo
fault-other-api = el envío { $upload } empezó con { $begun }, y los parámetros nombran { $now }; no se envió nada
fault-other-api-hint = reanúdelo con el archivo de configuración del comienzo: --config ARCHIVO
fault-cancel-unknown = del envío { $upload } no se sabe lo que Kiva tiene; no se abandonó nada
fault-given-up = el resto del envío { $upload } fue abandonado y no se envía nunca
fault-given-up-hint = para reportar estas filas a pesar de todo
fault-replaced = el resto del envío { $upload } fue abandonado por el envío { $other }
fault-replaced-hint = un envío más reciente tiene estos préstamos
fault-way-show = para verlo:
fault-way-correct = para enviar solo las filas que difieren:
fault-way-again = para enviar todas las filas otra vez:
fault-way-resume = para enviar el resto:
fault-way-cancel = para abandonar lo que no se envió:
fault-way-accepted = si PA2 lo tiene:
fault-way-not-received = si PA2 no lo tiene:
ask-production-cancels = en lugar del envío { $upload }, del que no se envió nada: queda abandonado
ask-production-older =
    { $count ->
        [one] { $count } préstamo tiene en Kiva un monto más reciente, que este reemplaza
       *[other] { $count } préstamos tienen en Kiva montos más recientes, que estos reemplazan
    }
