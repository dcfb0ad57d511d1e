### Lo que se leyó, se envió y se respondió.

upload-label-file = Archivo
upload-label-format = Formato
upload-label-rows = Filas
upload-label-total = Total
upload-total-of-right = { $total } (sin los montos con error)
upload-label-columns = Columnas
upload-label-left-out = Omitidas
upload-skipped =
    { $count ->
        [one] línea { $lines }
       *[other] líneas { $lines }
    }
upload-label-control = Control
upload-control =
    { $count ->
        [one] el total de la línea { $lines } del archivo coincide
       *[other] los totales de las líneas { $lines } del archivo coinciden
    }
upload-lines-to = { $first } a { $last }
upload-lines-more = { $lines } y { $count } más
upload-same-on =
    { $count ->
        [one] Lo mismo en la línea { $lines }
       *[other] Lo mismo en las líneas { $lines }
    }
upload-like-on =
    { $count ->
        [one] Otro de este tipo en la línea { $lines }: vea `--findings`
       *[other] { $count } más de este tipo en las líneas { $lines }: vea `--findings`
    }
upload-label-month = Mes
upload-label-place = Destino
upload-label-partner = Socio
upload-label-upload = Envío
upload-label-again = Reenvío
upload-again = filas del envío { $upload } (--again)
upload-reported-before =
    { $count ->
        [one] { $count } fila de este archivo ya se reportó para { $month }; PA2 reúne todos los envíos de un mes en un solo reporte
       *[other] { $count } filas de este archivo ya se reportaron para { $month }; PA2 reúne todos los envíos de un mes en un solo reporte
    }
    .advice = { warning-month }

upload-format =
    { $format ->
        [two-column] dos columnas
       *[other] tres columnas
    }
upload-delimiter =
    { $delimiter ->
        [comma] coma
        [semicolon] punto y coma
        [tab] tabulador
       *[pipe] barra vertical
    }
upload-decimals =
    { $sign ->
        [comma] coma decimal
       *[other] punto decimal
    }
upload-titles =
    { $titles ->
        [yes] títulos
       *[other] sin títulos
    }
upload-findings = { $errors }, { $warnings }
upload-more-findings =
    { $count ->
        [one] y { $count } hallazgo más; para verlos todos: { $command }
       *[other] y { $count } hallazgos más; para verlos todos: { $command }
    }
upload-more-findings-kept =
    { $count ->
        [one] y { $count } hallazgo más; para ver los primeros { $kept }: { $command }
       *[other] y { $count } hallazgos más; para ver los primeros { $kept }: { $command }
    }
upload-findings-file = Los hallazgos están en { $file }.
upload-valid = Válido: el archivo se puede enviar.
upload-valid-alone = El archivo en sí no tiene errores; no se comparó con Kiva.

upload-batch = Lote { $number }
upload-batches = Lotes { $numbers }
upload-batch-rows = { $rows }, { $count ->
        [one] línea { $first }
       *[other] líneas { $first } a { $last }
    }, total { $total }: { $status }
upload-batch-ready = listo para enviar
upload-batch-id = envío n.º { $id } en Kiva
upload-answered = Kiva respondió: { $words }
seen-status = Respuesta de Kiva: estado HTTP { $status }
seen-answer = Respuesta de Kiva: { $said } (estado HTTP { $status })
seen-reply-cut = la respuesta de Kiva se cortó (estado HTTP { $status })
seen-reply-long = la respuesta de Kiva pasa de 4 MiB
seen-web-page = una página web
seen-detail = Detalle técnico: { $detail }
seen-no-connection = sin conexión ({ $why })
seen-lost-before =
    { $why ->
        [cut] la conexión se perdió antes de enviar nada
       *[other] la conexión se perdió antes de enviar nada ({ $why })
    }
seen-lost-after =
    { $why ->
        [cut] la conexión se perdió después de enviar el lote
       *[other] la conexión se perdió después de enviar el lote ({ $why })
    }
seen-stopped = se detuvo antes de la respuesta
seen-restored = El registro se restauró de una copia de seguridad: es posible que este lote se haya enviado después.
upload-look = En PA2, busque un envío de { $loans }, total { $total }, { $count ->
        [one] préstamo { $first }
       *[other] primer préstamo { $first }, último préstamo { $last }
    }{ $sent ->
        [never] .
       *[other] , enviado el { $sent }.
    }
upload-is-there = Está ahí:
upload-is-not-there = Sigue sin estar ahí una hora después y a la mañana siguiente (un envío puede aparecer tarde):
upload-resolved =
    { $found ->
        [yes] Anotado como encontrado en PA2. Si no está ahí: { $command }
       *[no] Anotado como no encontrado en PA2. Si está ahí después de todo: { $command }
    }

upload-dry-run = Simulación: no se envió nada. Sin --dry-run se enviaría exactamente esto.
upload-no-problems = Kiva no señala ningún problema.
upload-problems = Kiva señala { $problems } (texto de Kiva, en inglés):
upload-problems-first = Los { $count } primeros:
upload-problems-all = Para escribirlos todos en una tabla, cada uno con su fila: { $command }
upload-rows-accepted =
    { $count ->
        [one] { $count } fila aceptada por Kiva ({ $batches })
       *[other] { $count } filas aceptadas por Kiva ({ $batches })
    }
upload-rows-rejected =
    { $count ->
        [one] { $count } fila rechazada por Kiva, no registrada ({ $batches })
       *[other] { $count } filas rechazadas por Kiva, no registradas ({ $batches })
    }
upload-rows-sending =
    { $count ->
        [one] { $count } fila se está enviando ({ $batches })
       *[other] { $count } filas se están enviando ({ $batches })
    }
upload-rows-unknown =
    { $count ->
        [one] { $count } fila de resultado desconocido: mire en PA2 si Kiva la tiene ({ $batches })
       *[other] { $count } filas de resultado desconocido: mire en PA2 si Kiva las tiene ({ $batches })
    }
upload-rows-overtaken =
    { $count ->
        [one] { $count } fila no enviada, y que ya no se debe enviar: el envío { $upload } de { $month } tiene montos más recientes ({ $batches })
       *[other] { $count } filas no enviadas, y que ya no se deben enviar: el envío { $upload } de { $month } tiene montos más recientes ({ $batches })
    }
upload-rows-overtaken-partly = { $count } filas no enviadas ({ $batches }); el envío { $upload } de { $month } tiene montos más recientes de { $newer } de ellas: primero se abandonan, y luego se pueden enviar las demás, de las que la primera es el préstamo { $loan }
upload-rows-over-newer =
    { $count ->
        [one] { $count } fila no enviada; `resume` no la envía, porque el envío { $upload } de { $month } tiene montos más recientes ({ $batches })
       *[other] { $count } filas no enviadas; `resume` no las envía, porque el envío { $upload } de { $month } tiene montos más recientes ({ $batches })
    }
upload-rows-in-the-way =
    { $count ->
        [one] { $count } fila no enviada; solo puede enviarse cuando se sepa qué pasó con el envío { $upload } de { $month } ({ $batches })
       *[other] { $count } filas no enviadas; solo pueden enviarse cuando se sepa qué pasó con el envío { $upload } de { $month } ({ $batches })
    }
upload-rows-pending =
    { $count ->
        [one] { $count } fila que no está en Kiva; se puede enviar sin riesgo ({ $batches })
       *[other] { $count } filas que no están en Kiva; se pueden enviar sin riesgo ({ $batches })
    }
upload-rows-not-found =
    { $count ->
        [one] { $count } fila no encontrada en PA2, según usted anotó; `resume` la enviará ({ $batches })
       *[other] { $count } filas no encontradas en PA2, según usted anotó; `resume` las enviará ({ $batches })
    }
upload-rows-not-found-or-sent = { $count } filas no enviadas, o no encontradas en PA2, según usted anotó; `resume` las enviará ({ $batches })
upload-rows-cancelled =
    { $count ->
        [one] { $count } fila abandonada, que no se enviará ({ $batches })
       *[other] { $count } filas abandonadas, que no se enviarán ({ $batches })
    }
upload-rows-former =
    { $count ->
        [one] { $text }; Kiva sigue teniendo el monto anterior de { $count }
       *[other] { $text }; Kiva sigue teniendo los montos anteriores de { $count }
    }
upload-next = Después: { $command }
upload-next-unknown = Después: busque en PA2 lo que tiene resultado desconocido ({ $batches }), y escriba uno de los dos comandos de arriba; y luego: { $command }
upload-next-running = Después: espere a que termine kiva-repay, que lo está enviando.
upload-rows-of-loans = { $rows } ({ $loans })
upload-pa2-shows = En PA2 este envío debería mostrar { $loans }, total { $total }, { $problems }.
upload-next-correct = Después: corrija las filas con error y envíe solo esas, antes de que el coordinador de Kiva finalice el reporte en PA2. Una vez finalizado, ya no se puede modificar. Las filas que no son préstamos de Kiva se dejan fuera: si no hay otras, no queda nada que enviar. Para escribir esas filas en una tabla: { $command }
upload-next-finalize = Después: el coordinador de Kiva abre Reembolsos en PA2, revisa este reporte y lo finaliza. Una vez finalizado, ya no se puede modificar.
upload-next-finalize-older = Después: Kiva tiene ahora estos montos más antiguos en lugar de los del envío { $upload } de { $month }. Si el reporte abierto en PA2 es el de este mes, el coordinador de Kiva lo revisa y lo finaliza primero. Luego reenvíe los montos más recientes, como lo muestra: { $command }
upload-next-settle = Después: averigüe en PA2 qué pasó con el envío { $upload }, que quizá puso montos más antiguos en lugar de estos: { $command }
upload-next-settle-newer = Después: averigüe en PA2 qué pasó con el envío { $upload }, que quizá tiene montos más recientes; el comando que debe escribir lo muestra: { $command }
upload-next-rest-partly = Si las filas no enviadas deben reportarse de todos modos: el envío { $upload } de { $month } tiene montos más recientes de algunas, la primera del préstamo { $loan }. Envíe las demás, la primera del préstamo { $other }, en un archivo sin esos préstamos, como corrección de este envío (`--corrects`).
upload-next-send-again = Después: reenvíe el archivo de este mes, como corrección, antes de que el coordinador de Kiva finalice el reporte en PA2: { $command }
upload-next-send-other = Después: { warning-send-other }
upload-stage-only = Este envío fue a stage, el ambiente de prueba de Kiva, y no a producción. Para el reporte real: { $command }
upload-stage-only-correction = Esta corrección fue a stage, el ambiente de prueba de Kiva, y no a producción. El reporte real es el archivo entero, ya corregido.

upload-history-empty = No hay envíos que listar.
upload-history-date = Fecha
upload-history-place = Destino
upload-history-status = Estado
upload-history-errors = Kiva encontró errores en filas
upload-history-again = reenvío de { $upload }
upload-nothing-to-do = Nada que hacer: { $why }.

upload-label-corrects = Corrige
upload-label-corrected = Corregido por
upload-label-to-correct = Lo corregirá
upload-history-corrects = corrige { $upload }
upload-history-corrected = corregido por { $upload }
upload-history-to-correct = lo corregirá { $upload }, que está sin terminar
upload-problems-file = Las filas con problemas están en { $file }. Corríjalas ahí, o borre las que no sean préstamos de Kiva (si no queda ninguna, no hay nada que enviar), antes de que el coordinador de Kiva finalice el reporte en PA2 (una vez finalizado, ya no se puede modificar), y luego escriba: { $command }
upload-problems-file-other-partner = Las filas con problemas están en { $file }. Se corrigen con los parámetros y las credenciales del socio { $partner }.
upload-next-refused = Después: lea arriba por qué Kiva rechazó las filas. Para escribirlas en una tabla y corregirlas ahí: { $command }
upload-problems-file-none = Envíos posteriores tienen todas las filas en las que Kiva encontró problemas: no hay nada que corregir, y { $file } no se escribió.
upload-problems-file-empty = No se conoce ningún problema en las filas de este envío: { $file } solo tiene títulos, y no hay nada que corregir.
upload-problems-file-warnings = Las filas sobre las que Kiva advierte están en { $file }. Kiva las aceptó: no hay nada que corregir, salvo que un monto esté mal; en ese caso: { $command }
upload-next-settle-other = Después: no se sabe si Kiva tiene todo el envío { $upload } de este mes; averígüelo, como lo muestra: { $command }
upload-next-correction = Este envío ya se corrigió; vea la corrección: { $command }
upload-month-shows = Todos los envíos de { $month } juntos: { $loans }, total { $total }.
upload-label-cancels = Reemplaza
upload-left-out-rows =
    { $count ->
        [one] { $count } fila que no había cambiado
       *[other] { $count } filas que no habían cambiado
    }
upload-left-out =
    { $count ->
        [one] { $count } fila ya es igual en Kiva, y no se reenvía
       *[other] { $count } filas ya son iguales en Kiva, y no se reenvían
    }
    .advice = { warning-month }
upload-left-out-newer =
    { $count ->
        [one] { $count } fila no ha cambiado desde que se envió para { $month }, y no se reenvía: Kiva tiene un monto de un mes posterior
       *[other] { $count } filas no han cambiado desde que se enviaron para { $month }, y no se reenvían: Kiva tiene montos de un mes posterior
    }
    .advice = { warning-month }
upload-reverted =
    { $count ->
        [one] { $count } fila, del préstamo { $loan }, vuelve a un monto anterior de este mes, que el envío { $upload } ha reemplazado
       *[other] { $count } filas, la primera del préstamo { $loan }, vuelven a montos anteriores de este mes, que envíos más recientes han reemplazado, como { $upload }
    }
    .advice = si los montos más recientes son los correctos, corrija el archivo y envíelo como corrección de este envío; se ven con: { $command }
upload-older =
    { $count ->
        [one] { $count } préstamo tenía en Kiva un monto más reciente, que este envío reemplaza
       *[other] { $count } préstamos tenían en Kiva montos más recientes, que este envío reemplaza
    }
    .advice = { warning-month }
upload-elsewhere =
    { $count ->
        [one] { $count } de estos préstamos está también en el envío { $upload } de { $month }, que no está terminado
       *[other] { $count } de estos préstamos están también en el envío { $upload } de { $month }, que no está terminado
    }
    .advice = { warning-finish }
upload-problems-not-known = La respuesta de Kiva se perdió: no se sabe qué encontró Kiva en las filas; mire en PA2 ({ $batches }).
upload-problems-unknown = número de problemas desconocido
upload-next-none = Ya no queda nada que reportar de él: el envío { $upload } de { $month } tiene montos más recientes de estos préstamos.
upload-next-rest = Si las filas no enviadas deben reportarse de todos modos:
upload-next-rest-corrected = Si las filas no enviadas deben reportarse de todos modos: el envío { $by } tiene montos más recientes de otras filas del archivo, la primera del préstamo { $loan }. Escríbalos en él, o quite esas filas. Luego:
upload-batch-of = el lote { $batch } del envío { $upload }
upload-month-errors =
    { $count ->
        [one] { $count } préstamo no se cuenta: Kiva encontró un error en él.
       *[other] { $count } préstamos no se cuentan: Kiva encontró errores en ellos.
    }
upload-missing-of = envío { $upload } de { $month }
upload-missing-of-correction = envío { $upload } de { $month } (que corrige { $corrects })
upload-missing-not-sent =
    { $count ->
        [one] { $count } fila del { $of } no se ha enviado.
       *[other] { $count } filas del { $of } no se han enviado.
    }
upload-missing-refused =
    { $count ->
        [one] Kiva rechazó { $count } fila del { $of }, y ningún envío posterior la reemplaza.
       *[other] Kiva rechazó { $count } filas del { $of }, y ningún envío posterior las reemplaza.
    }
upload-missing-in-error =
    { $count ->
        [one] { $count } fila del { $of } tiene un error que Kiva encontró, y ningún envío posterior la reemplaza.
       *[other] { $count } filas del { $of } tienen errores que Kiva encontró, y ningún envío posterior las reemplaza.
    }
upload-missing-given-up =
    { $count ->
        [one] { $count } fila del { $of } quedó abandonada, y ningún envío posterior la tiene.
       *[other] { $count } filas del { $of } quedaron abandonadas, y ningún envío posterior las tiene.
    }
upload-former-refused =
    { $count ->
        [one] Kiva rechazó { $count } fila del { $of }, y sigue teniendo el monto anterior.
       *[other] Kiva rechazó { $count } filas del { $of }, y sigue teniendo los montos anteriores.
    }
upload-former-in-error =
    { $count ->
        [one] { $count } fila del { $of } tiene un error que Kiva encontró, y Kiva sigue teniendo el monto anterior.
       *[other] { $count } filas del { $of } tienen errores que Kiva encontró, y Kiva sigue teniendo los montos anteriores.
    }
upload-former-given-up =
    { $count ->
        [one] { $count } fila del { $of } quedó abandonada, y Kiva sigue teniendo el monto anterior.
       *[other] { $count } filas del { $of } quedaron abandonadas, y Kiva sigue teniendo los montos anteriores.
    }
upload-month-restored = Total incierto: el registro se restauró de una copia de seguridad, y pueden faltarle envíos de este mes.
upload-month-unknown = Total incierto: no se sabe si Kiva tiene { $batches }.
upload-month-without-answer = Total incierto: no se sabe lo que Kiva encontró en { $batches }.
upload-month-found-late = Total incierto: se habían enviado otros montos antes de que PA2 tuviera { $batches }, y no se sabe cuáles llegaron al final. Compare en PA2, o envíe de nuevo los montos correctos como corrección.
upload-month-mixed =
    { $count ->
        [one] Total incierto: el préstamo grupal { $loan } se reportó con y sin ID de cliente.
       *[other] Total incierto: { $count } préstamos grupales, el primero { $loan }, se reportaron con y sin ID de cliente.
    }
upload-month-undecided =
    { $count ->
        [one] Total incierto: Kiva encontró un error en el préstamo grupal { $loan } y no dice en cuál de sus filas.
       *[other] Total incierto: Kiva encontró errores en { $count } préstamos grupales, el primero { $loan }, y no dice en cuáles de sus filas.
    }
upload-month-overtaken =
    { $count ->
        [one] Total incierto: de { $count } préstamo se envió después un monto más antiguo, el de { $month } (envío { $upload }), { $is_certain ->
            [yes] y es el que Kiva tiene ahora.
           *[no] y no se sabe si es el que Kiva tiene ahora.
        }
       *[other] Total incierto: de { $count } préstamos se enviaron después montos más antiguos, los de { $month } (envío { $upload }), { $is_certain ->
            [yes] y son los que Kiva tiene ahora.
           *[no] y no se sabe si son los que Kiva tiene ahora.
        }
    }
upload-month-unnamed =
    { $count ->
        [one] Total incierto: Kiva encontró un error en el envío { $upload } y no nombra ningún préstamo.
       *[other] Total incierto: Kiva encontró { $count } errores en el envío { $upload } y no nombra ningún préstamo.
    }
upload-month-unplaced =
    { $count ->
        [one] Total incierto: Kiva encontró un error en el préstamo { $loan }, que no está con ese nombre en el archivo del envío { $upload }.
       *[other] Total incierto: Kiva encontró errores en { $count } préstamos, el primero { $loan }, que no están con esos nombres en el archivo del envío { $upload }.
    }

warning-of-kiva = Kiva señala: { $details }
warning-of-kiva-alone = Kiva señala un problema, sin decir cuál
warning-look = mírelo en PA2; los detalles se ven con: { $command }
warning-month = compare con { $month } en PA2; la lista de sus envíos se ve con: { $command }
warning-send-again = reenvíe el archivo de este mes, como corrección: { $command }
warning-send-other = reenvíe el archivo del envío { $upload }, pues Kiva tiene montos más antiguos de estos préstamos; lo que hay que escribir se ve con: { $command }
warning-finish = termínelo o abandónelo, como lo muestra: { $command }
warning-other-partner = resuélvalo con los parámetros y las credenciales del socio { $partner }, como lo muestra entonces: { $command }
warning-resume-or-cancel =
    termínelo, o abandónelo
    { fault-way-resume } { $resume }
    { fault-way-cancel } { $cancel }
warning-cancel = Kiva tiene montos más recientes de algunos de sus préstamos, y el resto no se envía tal cual; abandónelo: { $command }
warning-former =
    { $count ->
        [one] escriba la fila en una tabla, y ponga ahí el monto correcto: { $command }
       *[other] escriba las filas en una tabla, y ponga ahí en cada una el monto correcto: { $command }
    }
warning-missing =
    { $count ->
        [one] salvo que no haya que reportarla, { warning-table }
       *[other] salvo que no haya que reportarlas, { warning-table }
    }
warning-given-up = si deben reportarse de todos modos, lo que hay que escribir se ve con: { $command }
warning-answer = lote { $batch }: { $words }
    .advice = { warning-look }
warning-more = { $count } más del mismo tipo
warning-more-on =
    { $count ->
        [one] { $count } más del mismo tipo, en la línea { $lines }
       *[other] { $count } más del mismo tipo, en las líneas { $lines }
    }
warning-more-of-kiva = Kiva señala { $count } más
warning-table =
    { $count ->
        [one] escriba la fila en una tabla, y corríjala ahí: { $command }
       *[other] escriba las filas en una tabla, y corríjalas ahí: { $command }
    }
warning-findings-file = hallazgos.csv
