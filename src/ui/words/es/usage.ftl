### Cómo terminan los comandos, qué preguntan, y qué está mal en lo que se escribió.

## How commands end

fault-csv = { $file } tiene { $errors }; { $verb ->
        [upload] no se envió nada
       *[other] así como está no se puede enviar
    }
    .advice = corrija los errores como se indica arriba (en su SIG, si vienen de ahí). Luego revise de nuevo el archivo, con las opciones indicadas arriba, si las hay: { $command }
fault-csv-same = { fault-csv }
    .advice = envíe la exportación del mes nuevo; si estos montos son correctos de todos modos: { $command }
fault-csv-correction = { fault-csv }
    .advice = corrija el archivo
fault-cannot-write = no se puede escribir { $file }: { $why }
    .advice = elija un lugar donde pueda escribir y haya espacio, y repita el mismo comando
fault-output = no se pudo escribir el resultado: { $why }
    .advice = libere espacio en el disco, o escriba el resultado en otro lugar
fault-log = no se puede escribir la bitácora { $file }: { $why }
    .advice = indique otro archivo con --log-file; no se hizo nada más
fault-no-event-loop = el sistema no puede iniciar el motor de red
fault-no-random = el sistema no da números aleatorios
fault-no-signals = el sistema no avisa de Ctrl-C
fault-no-answer = no se puede preguntar en la terminal
fault-broken = el programa mismo tiene un error: { $what }
    .advice = { fault-internal.advice }
fault-broken-midway = { fault-broken }
    .advice = busque en PA2 lo que es desconocido, y envíe esta línea a su área de informática. Lo que se registró se ve con: { $command }
fault-log-lost = la bitácora no está completa: { $why }
fault-internal = { $what }
    .advice = repítalo con -vv y envíe lo que se muestra a su área de informática
fault-few-files = habría demasiados archivos abiertos: el sistema permite { $allowed } a la vez, y hacen falta { $needed }; no se hizo nada
    .advice = permita más, por ejemplo con: `ulimit -n 1024`
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
fault-empty-upload = el ID del envío está vacío
    .advice = { ledger-no-upload.advice }
fault-no-terminal = la producción necesita una confirmación, y no hay una terminal donde pedirla; no se envió nada
    .advice = mire qué se enviaría con --dry-run, y luego agregue --yes
fault-no-terminal-resume = { fault-no-terminal }
    .advice = si el resto debe enviarse a producción: { $command }
fault-no-ledger = la producción con --yes necesita el registro de los envíos anteriores, y no existe: { $path }; no se envió nada
    .advice = vuelva a poner el registro, o indíquelo en `[ledger] url`; si nunca se reportó nada, créelo: { $command }
fault-file-changed = { $file } se modificó después de leerlo; no se envió nada
    .advice = espere a que termine la exportación, y luego: { $command }
upload-fresh-file = { $file } se acaba de escribir: se leerá otra vez en unos segundos
fault-declined = no se escribió el ID de socio; no se envió nada
    .advice = después de revisarlo, repita el mismo comando

## How a run of an upload ends

fault-unrecorded = { $why }. Kiva { $taken ->
        [yes] aceptó el lote { $batch }, y eso no se pudo registrar
       *[no] no tomó el lote { $batch }, y eso no se pudo registrar
    }
    .advice = si el disco está lleno, libere espacio. Luego registre lo que Kiva respondió: { $command }
fault-batch-unknown = no se sabe si un lote llegó a Kiva
    .advice = busque el lote en PA2, y luego escriba el comando `resolve` que muestra: { $command }
fault-batch-refused = Kiva rechazó un lote
    .advice =
        si hay filas con errores, escríbalas en una tabla: { $show }
        Corríjalas ahí, y luego: { $command }
        Si es un parámetro, corríjalo, y luego: { $again }
fault-row-errors = Kiva encontró { $count ->
        [one] un error
       *[other] errores
    } en { $rows }
    .advice =
        { $count ->
            [one] corríjalo
           *[other] corríjalos
        } antes de que el coordinador de Kiva finalice el reporte en PA2; después ya no se puede modificar.
        { $count ->
            [one] Escriba esa fila en una tabla
           *[other] Escriba esas filas en una tabla
        }: { $show }
        { $count ->
            [one] Corríjala ahí
           *[other] Corríjalas ahí
        }, y luego: { $command }
fault-row-errors-unplaced = { fault-row-errors }
    .advice =
        corrija el error antes de que el coordinador de Kiva finalice el reporte en PA2; después ya no se puede modificar.
        Kiva no dice en qué fila está. Escriba todas las filas posibles en una tabla: { $show }
        Corríjalo ahí, y luego: { $command }
fault-file-to-correct = por-corregir.csv
fault-stopped-unknown = no se sabe si un lote llegó a Kiva; después de él no se envió nada
    .advice = { fault-batch-unknown.advice }
fault-interrupted-midway = detenido en medio de un lote, como usted pidió
    .advice = { fault-batch-unknown.advice }
fault-interrupted = detenido, como usted pidió
    .advice = para continuar: { $command }
fault-unreachable = no se pudo conectar con Kiva
    .advice = revise la conexión a Internet
fault-busy = Kiva pidió esperar (demasiadas solicitudes)
    .advice = espere unos minutos
fault-call-refused = Kiva rechazó la solicitud misma; no se envió nada más
    .advice = compare api_url con PA2 > Cuenta > API Access
fault-give-up-and-send =
    { $first }. Luego abandone lo que no se envió: { $cancel }
    y envíe las filas que Kiva no tiene: { $command }
fault-access = Kiva no acepta las credenciales, ni siquiera con un token nuevo
    .advice = vea qué permiten las credenciales: { $command }
fault-moved = la API redirige a otra dirección, que no se sigue
    .advice = { kiva-loans-refused.advice }
fault-certificate = no se aceptó el certificado de la API
    .advice = { kiva-loans-certificate.advice }

## Before production

ask-production = Está por reportar a Kiva de verdad (PRODUCCIÓN):
ask-production-before = Último envío
ask-production-nothing-before = ningún envío en el registro
ask-production-last = { $upload }, { $month }: { $status }, { $rows }, total { $total }
ask-production-type = Escriba el ID de socio para enviar, cualquier otra cosa para cancelar:

## resume

resolve-early = el lote { $batch } se envió hace menos de una hora, el { $time }: un envío puede aparecer tarde en PA2, y es posible que Kiva lo tenga de todos modos
    .advice = antes de reenviarlo, mire otra vez en PA2 después de una hora, y a la mañana siguiente; si al final está ahí: { $accepted }
resume-nothing = ningún envío a { $environment } está por continuar
resume-nothing-of = ningún envío del socio { $partner } a { $environment } está por continuar
resume-of-other-partner = el envío { $upload } del socio { $partner } a { $environment } de { $month } no está terminado
    .advice = continúelo con los parámetros y las credenciales del socio { $partner }
resume-with-other-partner = el envío { $upload } es del socio { $partner }, y los parámetros son los del socio { $own }
    .advice = { resume-of-other-partner.advice }
resume-with-other-api = el envío { $upload } empezó con { $begun }, pero los parámetros indican { $now }
    .advice =
        continúelo con el archivo de configuración del comienzo: `--config ARCHIVO`. Si { $begun } era incorrecto, en este orden:
        { fault-way-cancel } { $cancel }
        { fault-way-correct } { $correct }
resume-with-other-api-unknown = { resume-with-other-api }
    .advice = continúelo con el archivo de configuración del comienzo: `--config ARCHIVO`. Si { $begun } era incorrecto, { fault-in-the-way-unknown.advice }
resume-elsewhere = el envío { $upload } a { $environment } de { $month } no está terminado
    .advice = continúelo: { $command }
resume-other-meaning =
    { $then ->
        [outstanding-principal] este envío empezó con lo que aún se debe, y el parámetro [partner] amount dice ahora reembolsado
       *[cumulative-principal] este envío empezó con lo reembolsado, y el parámetro [partner] amount dice ahora que aún se debe
    }: el resto va como empezó. Para renunciar a lo que no se envió: { $command }
resume-upload = envío { $upload }
resume-to-send = por enviar: { $batches }
resume-accepted = ya en Kiva: { $batches }
resume-refused = con rechazo de Kiva, sin reenvío: { $batches }
resume-unknown = resultado desconocido, sin reenvío: { $batches }

## On the way

progress-loans = leyendo los préstamos que Kiva espera
progress-wait = Kiva no responde, o pide esperar; nuevo intento en { $time } ({ $next } de { $of })
progress-batches = { $done } de { $rows ->
        [one] { $rows } fila enviada
       *[other] { $rows } filas enviadas
    }, total { $sum }
progress-stopping = Deteniendo: primero se termina el lote en camino. Tras un segundo Ctrl-C no se sabría si Kiva lo tiene.
progress-left = { $line }; faltan { $time }
compare-not-done = no se comparó con los reportes anteriores: { $why }
fault-already-rows = Kiva ya aceptó { $share ->
        [all] { $of ->
            [one] la única fila
           *[other] las { $of } filas
        }
       *[part] { $rows } de las { $of } filas
    } para este mes, con estos montos ({ fault-already-uploads })
fault-already-uploads = { $uploads ->
        [one] envío { $upload }
       *[other] { $uploads } envíos, la mayoría en { $upload }
    }
fault-already = { $taken }{ $wrong ->
        [0] {""}
        [unplaced] , y encontró un error sin decir en qué fila
        [one] , { $wrong } de ellas con un error
       *[other] , { $wrong } de ellas con errores
    }; no se envió nada
    .advice =
        { fault-choose }
        { fault-way-show } { $show }
        { fault-way-correct } { $correct }
        { fault-way-again } { $again }
fault-already-all = { fault-already }
    .advice =
        no queda nada por enviar
        { fault-way-show } { $show }
        { fault-way-again } { $again }
fault-already-respelled = { $taken }, con ID escritos de otra manera: "{ $id }" se envió como "{ $known }"; no se envió nada
    .advice =
        Kiva conoce los préstamos por los ID enviados: ponga los mismos en el archivo antes de reenviar algo de él
        { fault-way-show } { $show }
fault-overtaken = { $taken }; pero { $count ->
        [one] de { $count } préstamo tiene ahora otro monto, más antiguo, que se envió después
       *[other] de { $count } préstamos tiene ahora otros montos, más antiguos, que se enviaron después
    } para { $month } (envío { $by }); no se envió nada
    .advice =
        reenvíe este archivo como corrección, para que Kiva tenga sus montos
        { fault-way-correct } { $correct }
fault-already-replaced = { $taken }; pero { $count ->
        [one] después se envió un monto más reciente para { $count } de ellas, el préstamo { $loan }: envío { $by };
       *[other] después se enviaron montos más recientes para { $count } de ellas, la primera del préstamo { $loan }: envío { $by };
    } no se envió nada
    .advice =
        puede ser un archivo antiguo: si los montos más recientes son correctos, { $share ->
            [all] no queda nada por enviar
           *[part] envíe un archivo solo con las otras filas ({ $others } en total)
        }
        { fault-way-show } { $show }
        { fault-way-differing-again } { $correct }
fault-already-newer = { $taken }; y { $count ->
        [one] Kiva tiene un monto más reciente para el préstamo { $loan }: envío { $by } de { $month };
       *[other] Kiva tiene montos más recientes para { $count } de estos préstamos, entre ellos { $loan }: envío { $by } de { $month };
    } no se envió nada
    .advice =
        { fault-later-counts }
        { fault-way-show } { $show }
fault-already-newer-differing = { fault-already-newer }
    .advice =
        { fault-later-counts }
        { fault-way-show } { $show }
        { fault-way-correct } { $correct }
fault-already-resumed = { fault-already }
    .advice =
        { fault-choose }
        { fault-way-cancel } { $cancel }
fault-choose = vea lo que se envió, y elija
fault-older =
    { $count ->
        [one] Kiva tiene un monto más reciente para el préstamo { $loan }: envío { $upload } de { $month }; no se envió nada
       *[other] Kiva tiene montos más recientes para { $count } de estos préstamos, entre ellos { $loan }: envío { $upload } de { $month }; no se envió nada
    }
    .advice =
        { fault-later-counts }
        { fault-way-show } { $show }
fault-older-resumed = { fault-older }
    .advice =
        { fault-last-counts }
        { fault-way-cancel } { $cancel }
fault-older-again = { fault-older }
    .advice =
        { fault-last-counts }; si este envío es correcto de todos modos, en este orden
        { fault-way-cancel } { $cancel }
        { fault-way-again } { $again }
fault-older-some = { fault-older }
    .advice =
        { fault-later-counts }
        { fault-without-these }
        { fault-way-show } { $show }
fault-older-partly = { fault-older }
    .advice =
        { fault-last-counts }; { fault-without-these }
        { fault-way-cancel } { $cancel }
fault-without-these = las demás filas, la primera del préstamo { $other }, se pueden enviar en un archivo sin estos préstamos
fault-last-counts = Kiva conserva lo último que se envía: un monto anterior no debe seguir a uno más reciente
fault-later-counts = { fault-last-counts }; para estos préstamos cuenta el reporte de { $month }, y lo que esté mal se corrige en él
fault-nothing-to-correct =
    { $count ->
        [one] la única fila ya es igual en Kiva; no se envió nada
       *[other] las { $count } filas ya son iguales en Kiva; no se envió nada
    }
    .advice = si solo se quitaron filas, porque no son préstamos de Kiva, no queda nada que enviar; si no, corrija los montos en su SIG, exporte de nuevo y envíe ese archivo
fault-nothing-to-correct-newer =
    { $count ->
        [one] la única fila no ha cambiado desde que se envió para este mes, y Kiva tiene un monto de un mes posterior
       *[other] ninguna de las { $count } filas ha cambiado desde que se envió para este mes, y Kiva tiene montos de un mes posterior de { $share ->
            [all] todas
           *[part] { $newer } de ellas
        }
    }; no se envió nada
    .advice = { fault-nothing-to-correct.advice }
fault-in-the-way-loans =
    { $count ->
        [one] el préstamo { $loan } está también en el envío { $upload } de { $month }, que no está terminado; no se envió nada
       *[other] { $count } de estos préstamos, entre ellos { $loan }, están también en el envío { $upload } de { $month }, que no está terminado; no se envió nada
    }
fault-in-the-way = { $what }
    .advice =
        termine primero ese envío, o abandónelo
        { fault-way-resume } { $resume }
        { fault-way-cancel } { $cancel }
fault-in-the-way-older = { fault-in-the-way }
    .advice =
        primero abandone ese envío: el resto ya no se envía, porque Kiva tiene montos más recientes
        { fault-way-cancel } { $cancel }
fault-in-the-way-running = { fault-in-the-way }
    .advice =
        kiva-repay lo está enviando: espere a que termine
        { fault-way-show } { $show }
fault-in-the-way-unknown = { fault-in-the-way }
    .advice =
        mire en PA2 si Kiva tiene { upload-batch-of }, y escriba uno de estos comandos
        { fault-way-accepted } { $accepted }
        { fault-way-not-received } { $not_received }
fault-other-partner = el envío { $upload } se empezó para el socio { $wanted }, pero las credenciales son del socio { $found }; no se envió nada
    .advice = continúelo con las credenciales del socio { $wanted }
fault-cancel-unknown = no se sabe qué tiene Kiva del envío { $upload }; no se abandonó nada
    .advice = { fault-in-the-way-unknown.advice }
fault-cancel-running = { fault-cancel-unknown }
    .advice = { fault-in-the-way-running.advice }
fault-given-up-corrected = { fault-given-up }
    .advice = { upload-next-rest-corrected } { $correct }
fault-given-up = el resto del envío { $upload } fue abandonado y no se enviará
    .advice =
        si estas filas deben reportarse de todos modos:
        { fault-way-correct } { $correct }
fault-given-up-none = { fault-given-up }
    .advice = ya no queda nada que reportar de él: el envío { $by } de { $month } tiene montos más recientes de estos préstamos
fault-given-up-partly = { fault-given-up }
    .advice = si estas filas deben reportarse de todos modos: el envío { $by } de { $month } tiene montos más recientes de algunas, la primera del préstamo { $loan }; las demás, la primera del préstamo { $other }, pueden enviarse en un archivo sin esos préstamos, con `--corrects { $upload }`
fault-replaced = el resto del envío { $upload } fue abandonado en favor del envío { $other }
    .advice =
        un envío más reciente tiene estos préstamos
        { fault-way-show } { $show }
fault-way-show = para ver ese envío:
fault-way-correct = para enviar solo las filas que difieren:
fault-way-again = para reenviar todas las filas:
fault-way-differing-again = para enviar de todos modos las filas que difieren, en lugar de los montos más recientes:
fault-way-resume = para enviar el resto:
fault-way-cancel = para abandonar lo que no se envió:
fault-way-accepted = si PA2 lo tiene:
fault-way-not-received = si PA2 todavía no lo tiene a la mañana siguiente:
ask-production-cancels = { $upload }, del que no se envió nada: queda abandonado
ask-production-older =
    { $count ->
        [one] { $count } préstamo tiene en Kiva un monto más reciente, que este envío reemplaza
       *[other] { $count } préstamos tienen en Kiva montos más recientes, que este envío reemplaza
    }

## Qué está mal en la línea que se escribió

usage-unknown-command = no hay ningún comando "{ $typed }"
usage-unknown-option = aquí no hay ninguna opción "{ $typed }"
usage-one-file = un solo archivo a la vez; { $typed } es otro. Un patrón como *.csv designa varios
usage-one-file-each = ejecute el comando una vez por archivo: { $command }
usage-too-much = argumento inesperado: "{ $typed }"
usage-no-command = falta un comando
usage-no-value = { $argument } necesita un valor
usage-impossible-value = { $argument } no puede ser "{ $typed }"
usage-missing-argument = falta: { $arguments }
usage-needs = { $argument } necesita también { $other }
usage-conflict = { $one } no se puede usar junto con { $other }
usage-twice = { $argument } se puede dar una sola vez
usage-number-of-values = { $argument } tiene demasiados o muy pocos valores
usage-not-unicode = un argumento no es texto en Unicode
usage-other = esta línea de comandos no se entiende
usage-did-you-mean = quizás quiso escribir: { $what }
usage-nearest-value = ¿quiso decir "{ $value }"? Debe ser uno de: { $possible }
usage-possible-values = debe ser uno de: { $possible }
usage-is-month = escriba un mes así: 2026-10
usage-is-batch-size = debe ser un número de 1 a 300
usage-is-port = debe ser un número de 0 a 65535
usage-is-encoding = escríbala como utf-8, windows-1252, windows-1251, iso-8859-2, koi8-r, cp850 o cp437; auto la detecta
usage-is-column = escríbala como `--column loan_id="Ref préstamo"`; las columnas son loan_id, client_id y amount
usage-is-number = debe ser un número entero, mayor que 0
usage-see-command = vea cómo se escribe el comando: { $command }
usage-see-commands = vea los comandos: { $command }
usage-file-exists = { $option }{ $file } ya existe y no se modificó
    .advice = para escribir otro a su lado: { $command }
usage-not-html = { $file }: la página es HTML, y su nombre debe decirlo
    .advice = dele un nombre terminado en .html: { $command }
usage-is-input = { $option }{ $file } es el archivo que se lee; no se modificó
    .advice = elija otro archivo
usage-is-link = { $option }{ $file } es un enlace; los enlaces no se siguen
    .advice = elija un nombre de archivo que todavía no exista
usage-is-dash = { $option }{ $file } sería la salida estándar, y aquí no es un archivo
    .advice = { usage-is-link.advice }
usage-is-directory = { $option }{ $file } es una carpeta, no un archivo
    .advice = { usage-is-input.advice }
usage-is-no-directory = { $option }{ $file } es un archivo, no una carpeta
    .advice = elija una carpeta nueva o vacía
usage-not-empty = { $option }{ $file } no está vacía; no se modificó
    .advice = { usage-is-no-directory.advice }
usage-finish-elsewhere = el envío { $upload } fue a { $place }, no a { $asked }
    .advice = { $command }
usage-correct-elsewhere = el envío { $upload } fue a { $place }, pero la corrección iría a { $asked }; no se envió nada
    .advice = { $command }
fault-correct-other-partner = el envío { $upload } es del socio { $partner }, pero la corrección sería del socio { $asked }; no se envió nada
    .advice = indique un envío del mismo socio; la lista de los envíos se ve con: { $command }
usage-file-twice = { $option }{ $file } también lo nombra otra opción
    .advice = dé a cada opción su propio archivo
usage-of-database = { $option }{ $file } tiene un nombre que la base de datos de al lado reserva para sí
    .advice = { usage-is-input.advice }
usage-not-ours = { $option }{ $file } ya existe y no lo escribió kiva-repay: no se modificó
    .advice = { usage-is-link.advice }
usage-correct-other-month = el envío { $upload } es de { $month }, pero se pide { $asked }
    .advice = quite --period: una corrección es del mes del envío que corrige
usage-month-not-begun = { $month } todavía no ha comenzado
    .advice = indique el mes que se reporta, o quite --period: entonces es el mes anterior
usage-two-amounts = --expect-total { $typed } se puede leer de dos maneras
    .advice = escriba `--expect-total { $one }` o `--expect-total { $other }`
usage-no-amount = --expect-total { $typed } no es un monto
    .advice = escríbalo como `--expect-total 1055.50`, sin moneda
usage-no-rows = --expect-rows { $typed } no es un número de filas
    .advice = escríbalo como `--expect-rows 620`
usage-nothing-to-cancel =
    { $status ->
        [cancelled] el resto del envío { $upload } ya fue abandonado
       *[other] no queda nada por abandonar del envío { $upload }
    }
    .advice = { ledger-not-unknown.advice }
usage-no-upload-yet =
    { $others ->
        [none] todavía no hay ningún envío
        [sandbox] no hay ningún envío que mostrar
       *[elsewhere] ahí no hay ningún envío que mostrar
    }
    .advice =
        { $others ->
            [none] vea cómo se envía: { $command }
            [sandbox] vea los del sandbox: { $command }
           *[elsewhere] { ledger-no-upload.advice }
        }
usage-nothing-to-back-up = todavía no hay registro: no hay nada que copiar
    .advice = vea qué registro se usa: { $command }
