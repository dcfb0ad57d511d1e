### Lo que se leyó, se envió y se respondió.

upload-label-file = Archivo
upload-label-format = Formato
upload-label-rows = Filas
upload-label-total = Total
upload-label-columns = Columnas
upload-label-left-out = Omitidas
upload-skipped =
    { $count ->
        [one] línea { $lines }
       *[other] líneas { $lines }
    }
upload-label-control = Control
upload-control = el total de la línea { $line } concuerda
upload-lines-to = { $first } a { $last }
upload-lines-more = { $lines } y { $count } más
upload-same-on =
    { $count ->
        [one] Lo mismo en la línea { $lines }
       *[other] Lo mismo en las líneas { $lines }
    }
upload-label-month = Mes
upload-label-place = Destino
upload-label-partner = Socio
upload-label-upload = Envío
upload-label-again = Reenvío
upload-again = de { $upload }, como pidió --again
upload-reported-before =
    { $count ->
        [one] { $count } fila de este archivo ya se había reportado para { $month }; PA2 combina los envíos de un mes
       *[other] { $count } filas de este archivo ya se habían reportado para { $month }; PA2 combina los envíos de un mes
    }

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
        [one] y { $count } hallazgo más (`check --findings FILE.csv` los muestra todos):
       *[other] y { $count } hallazgos más (`check --findings FILE.csv` los muestra todos):
    }
upload-more-findings-kept =
    { $count ->
        [one] y { $count } hallazgo más (`check --findings FILE.csv` muestra los primeros { $kept }):
       *[other] y { $count } hallazgos más (`check --findings FILE.csv` muestra los primeros { $kept }):
    }
upload-valid = válido: el archivo se puede enviar.
upload-not-valid = no válido: nada de este archivo se enviará.

upload-batch = Lote { $number }
upload-batches = Lotes { $numbers }
upload-batch-rows = { $rows }, líneas { $first } a { $last }, total { $total }: { $status }
upload-batch-ready = listo
upload-batch-id = envío { $id } en Kiva
upload-answered = Kiva respondió { $words }
upload-seen = Rastro técnico: { $seen }
upload-look = En PA2, busque un envío de { $loans }, total { $total }, primer préstamo { $first }, último préstamo { $last }.
upload-look-sent = En PA2, busque un envío de { $loans }, total { $total }, primer préstamo { $first }, último préstamo { $last }, enviado el { $at }.
upload-is-there = Está ahí:
upload-is-not-there = No está ahí:

upload-dry-run = Simulación: no se envió nada. Sin --dry-run se enviaría como se muestra.
upload-no-problems = Kiva no señala ningún problema.
upload-problems = Kiva señala { $problems }:
upload-problems-first = Los { $count } primeros:
upload-problems-all = Para escribirlos todos en una tabla, cada uno con su fila: { $command }
upload-rows-accepted =
    { $count ->
        [one] { $count } fila aceptada por Kiva ({ $batches })
       *[other] { $count } filas aceptadas por Kiva ({ $batches })
    }
upload-rows-rejected =
    { $count ->
        [one] { $count } fila rechazada por Kiva, sin efecto ({ $batches })
       *[other] { $count } filas rechazadas por Kiva, sin efecto ({ $batches })
    }
upload-rows-sending =
    { $count ->
        [one] { $count } fila en camino ahora ({ $batches })
       *[other] { $count } filas en camino ahora ({ $batches })
    }
upload-rows-unknown =
    { $count ->
        [one] { $count } fila tal vez recibida, tal vez no: mire en PA2 ({ $batches })
       *[other] { $count } filas tal vez recibidas, tal vez no: mire en PA2 ({ $batches })
    }
upload-rows-pending =
    { $count ->
        [one] { $count } fila no enviada, o seguramente sin efecto ({ $batches })
       *[other] { $count } filas no enviadas, o seguramente sin efecto ({ $batches })
    }
upload-rows-cancelled =
    { $count ->
        [one] { $count } fila abandonada, nunca enviada ({ $batches })
       *[other] { $count } filas abandonadas, nunca enviadas ({ $batches })
    }
upload-next = Después: { $command }
upload-pa2-shows = PA2 debería mostrar de él: { $loans }, total { $total }, { $problems }.
upload-pa2-shows-expected = PA2 debería mostrar de él: { $loans } de { $expected } esperados, total { $total }, { $problems }.
upload-next-correct = Después: corrija las filas con error y envíe solo esas, antes de que el coordinador de Kiva finalice el reporte en PA2. Una vez finalizado, ya no se puede modificar.
upload-next-finalize = Después: el coordinador de Kiva abre Reembolsos en PA2, revisa este reporte y lo finaliza. Una vez finalizado, ya no se puede modificar.

upload-history-empty = Todavía no hay envíos.
upload-history-date = Fecha
upload-history-status = Estado
upload-history-partial = en parte
upload-history-again = reenvío de { $upload }
upload-nothing-to-do = Nada que hacer: { $why }.

upload-label-corrects = Corrige
upload-label-corrected = Corregido por
upload-history-corrects = corrige { $upload }
upload-history-corrected = corregido por { $upload }
upload-problems-file = Las filas con problemas están en { $file }. Corríjalas ahí, y luego escriba:
upload-next-correction = Después: mire su corrección: { $command }
upload-month-shows = Todos los envíos de { $month } juntos: { $loans }, total { $total }.
upload-month-shows-expected = Todos los envíos de { $month } juntos: { $loans } de { $expected } esperados, total { $total }.
upload-label-cancels = Reemplaza
upload-left-out =
    { $count ->
        [one] { $count } fila está como Kiva la tiene, y se dejó fuera
       *[other] { $count } filas están como Kiva las tiene, y se dejaron fuera
    }
upload-older =
    { $count ->
        [one] { $count } préstamo tenía en Kiva un monto más reciente, que este reemplaza
       *[other] { $count } préstamos tenían en Kiva montos más recientes, que estos reemplazan
    }
upload-elsewhere =
    { $count ->
        [one] { $count } de estos préstamos está en el envío { $upload }, { $month }, que no está terminado
       *[other] { $count } de estos préstamos están en el envío { $upload }, { $month }, que no está terminado
    }
upload-problems-not-known = No se sabe lo que Kiva encontró en las filas, porque su respuesta se perdió: mire en PA2 ({ $batches }).
upload-problems-unknown = problemas no conocidos
upload-next-rest = Para reportar a pesar de todo las filas no enviadas:
upload-batch-of = el lote { $batch } del envío { $upload }
upload-month-errors =
    { $count ->
        [one] { $count } préstamo no se cuenta: Kiva encontró un error en él.
       *[other] { $count } préstamos no se cuentan: Kiva encontró errores en ellos.
    }
upload-month-unknown = No es seguro: Kiva tal vez tiene { $batches }, tal vez no.
upload-month-without-answer = No es seguro: no se sabe lo que Kiva encontró en { $batches }.
upload-month-mixed =
    { $count ->
        [one] No es seguro: el préstamo grupal { $loan } se reportó con y sin ID de cliente.
       *[other] No es seguro: { $count } préstamos grupales, el primero { $loan }, se reportaron con y sin ID de cliente.
    }

warning-of-kiva = Kiva señala: { $details }
warning-look = mírelo en PA2, y con { $command }
warning-month = compare con { $month } en PA2; todos sus envíos: { $command }
warning-finish = termínelo o cancélelo, como lo muestra { $command }
warning-answer = lote { $batch }: Kiva respondió { $words }
warning-more =
    { $count ->
        [one] { $count } más de este tipo
       *[other] { $count } más de este tipo
    }
warning-findings-file = hallazgos.csv
