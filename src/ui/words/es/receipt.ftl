### La página para imprimir y firmar.

receipt-wrote-incomplete = el envío no está terminado, y la página lo dice
    .advice = no la firme todavía; primero termine el envío, como lo muestra: { $command }
receipt-wrote-partial = Kiva no ha aceptado todas las filas del envío, y la página lo dice
    .advice = no la firme todavía; primero vea lo que falta por hacer: { $command }
receipt-wrote-sent-over = después se enviaron montos más antiguos de estos préstamos, y la página lo dice
    .advice = no la firme todavía; vea primero lo que falta por hacer: { $command }
receipt-wrote-unsettled = no se sabe si Kiva tiene todo otro envío de este mes, y la página lo dice
    .advice = no la firme todavía; primero averígüelo, como lo muestra: { $command }
receipt-wrote-month = hay filas de este mes que no están en Kiva, y la página lo dice
    .advice = no la firme todavía, salvo que no haya que reportar esas filas; vea lo que falta por hacer: { $command }
receipt-wrote-errors = Kiva encontró errores en filas de este envío, y la página lo dice
    .advice = no la firme todavía, salvo que no haya que reportar esas filas; corríjalas, como lo muestra: { $command }
receipt-wrote-older = el registro no conoce todo lo que se envió, y la página lo dice
    .advice = no la firme; vuelva a poner el registro más nuevo, y cree de nuevo la página
receipt-wrote-restored = el registro se restauró de una copia de seguridad, pueden faltarle envíos de este mes, y la página lo dice
    .advice = antes de firmarla, compare con PA2 lo que dice del mes
receipt-next = Después: abra la página en un navegador{ $place ->
        [production] , imprímala y fírmela.
       *[other] . Esto fue una prueba: la página no se firma.
    }
receipt-next-correction = Después: este envío se corrigió; cree también la página de la corrección{ $place ->
        [production] , y firme las dos:
       *[other] {" "}(esto fue una prueba: no se firma ninguna):
    } { $command }

receipt-file = constancia
receipt-title = Constancia de reporte de reembolsos
receipt-margin = { $month }, total { $total }
receipt-test = PRUEBA
receipt-test-sandbox = PRUEBA: enviado al sandbox. Nada de esto llegó a Kiva.
receipt-test-stage = PRUEBA: enviado a stage, el ambiente de prueba de Kiva. No es un reporte real.
receipt-accepted =
    { $count ->
        [one] Aceptada por Kiva: la única fila del archivo.
       *[other] Aceptadas por Kiva: las { $count } filas del archivo.
    }
receipt-rejected =
    { $count ->
        [one] RECHAZADA por Kiva: la única fila del archivo no se registró.
       *[other] RECHAZADAS por Kiva: ninguna de las { $count } filas del archivo se registró.
    }
receipt-partial = ACEPTADO EN PARTE: { $accepted } de { $rows } filas; las otras fueron rechazadas o abandonadas.
receipt-cancelled = ABANDONADO: ninguna de las { $rows } filas fue aceptada, y ninguna se enviará.
receipt-incomplete = INCOMPLETO: Kiva ha aceptado { $accepted } de { $rows } filas hasta ahora.
receipt-incomplete-more = Este envío no está terminado; esta página no prueba que se haya hecho un reporte. Lo que falta por hacer está más abajo.
receipt-ledger-older = Esta página viene de un registro más antiguo que el de una ejecución anterior: no dice todo lo que se envió.
receipt-overtaken = Desde entonces Kiva aceptó también para este mes: { $uploads }. Esta página trata solo de este envío; lo que PA2 debería mostrar ahora para el mes está más abajo.
receipt-sent-over = Pero después se enviaron montos más antiguos de estos préstamos: vea abajo lo que falta por hacer.
receipt-unsettled = Pero el mes está INCOMPLETO: no se sabe si Kiva tiene todo otro envío. Vea abajo lo que falta por hacer.
receipt-month-incomplete = Pero el mes está INCOMPLETO: vea abajo lo que falta por hacer.
receipt-month-incomplete-unless = Pero el mes está INCOMPLETO, salvo que no haya que reportar las filas con error: vea abajo lo que falta por hacer.
receipt-errors =
    { $count ->
        [one] Kiva encontró un error en { $count } fila: hay que corregirla.
       *[other] Kiva encontró errores en { $count } filas: hay que corregirlas.
    }

receipt-environment = Ambiente
receipt-production = producción
receipt-month = Mes reportado
receipt-sha256 = SHA-256 del archivo
receipt-ran-by = Cuenta
receipt-who = { $account } en { $host }
receipt-started = Enviado el

receipt-compared = Comparado con los meses anteriores
receipt-nothing-before = El registro no tiene un reporte de este socio en este ambiente de los cinco meses anteriores.
receipt-difference = Respecto a { $month }: total { $total }, préstamos { $loans }.
receipt-bars = barra gruesa: total; barra fina: préstamos
receipt-loans = Préstamos
receipt-no-report = sin reporte
receipt-chart-note = El último monto de cada préstamo que Kiva aceptó, con todos los envíos del mes hasta este ({ $upload }), sin las filas con error.

receipt-batches = Lotes
receipt-batch = Lote
receipt-lines = Líneas del CSV
receipt-status = Estado
receipt-kiva-id = Envío n.º en Kiva
receipt-sent = Enviado el
receipt-seen-in-pa2 = visto en PA2 por { $who }, registrado el { $at }
receipt-not-in-pa2 = no encontrado en PA2 por { $who }, registrado el { $at }
receipt-problems = Problemas que señaló Kiva
receipt-problems-below = Kiva señaló { $problems }: vea más abajo.
receipt-line = Línea del CSV
receipt-loan = Préstamo
receipt-severity = Gravedad
receipt-words = Texto de Kiva

receipt-do = Lo que falta por hacer
receipt-do-sandbox = Fue una prueba; no figura en PA2. Para un reporte real:
receipt-do-stage = Fue una prueba: use el PA2 de stage, no el real.
receipt-do-refused = Lea lo que respondió Kiva, corrija el archivo o los parámetros, y reenvíe el archivo.
receipt-do-refused-batches = Corrija en el archivo las filas de los lotes rechazados, y envíelo como corrección de este envío: solo se envían las filas que Kiva no tiene.
receipt-do-missing = { $missing } Salvo que no haya que reportarlo, como lo que no es un préstamo de Kiva, escríbalo en una tabla y corríjalo ahí:
receipt-do-correct = Escriba las filas con error en una tabla, y corríjalas ahí. Borre las que no haya que reportar, como las que no son préstamos de Kiva: si no queda ninguna, no hay nada que enviar, y esta página se puede firmar. Si no, envíe la tabla:
receipt-do-settle-other = No se sabe si Kiva tiene todo el envío { $upload } de este mes: averígüelo primero, como lo muestra:
receipt-do-correction = Desde entonces se envió una corrección; su constancia es:
receipt-do-compare = En PA2, abra Reembolsos y compare: para { $month } Kiva ha aceptado { $loans }, total { $total }, todos los envíos del mes juntos.
receipt-do-settle = Averigüe en PA2 qué pasó con el envío { $upload }, que quizá puso montos más antiguos en lugar de estos:
receipt-do-settle-newer = Averigüe en PA2 qué pasó con el envío { $upload }, que quizá tiene montos más recientes de estos préstamos:
receipt-do-send-again = Reenvíe el archivo de este mes, como corrección, para que Kiva tenga sus montos:
receipt-do-send-other = Reenvíe el archivo del envío { $upload }, pues Kiva tiene montos más antiguos de estos préstamos; lo que hay que escribir se ve con:
receipt-do-finalize = Revise el reporte en PA2 y finalícelo (el coordinador de Kiva). Una vez finalizado, ya no se puede modificar.
receipt-do-finalize-older = Kiva tiene ahora estos montos más antiguos en lugar de los del envío { $upload } de { $month }. Si el reporte abierto en PA2 es el de este mes, revíselo y finalícelo primero (el coordinador de Kiva). Luego reenvíe los montos más recientes, como lo muestra:
receipt-do-look = Lote { $number }: busque en PA2 un envío de { $loans }, total { $total }, { $count ->
        [one] préstamo { $first }
       *[other] primer préstamo { $first }, último préstamo { $last }
    }. Luego registre lo que vio:
receipt-do-resume =
    { $count ->
        [one] Envíe la fila que falta:
       *[other] Envíe las { $count } filas que faltan:
    }
receipt-do-cancel =
    { $count ->
        [one] Abandone la { $count } fila no enviada: el envío { $upload } de { $month } tiene montos más recientes.
       *[other] Abandone las { $count } filas no enviadas: el envío { $upload } de { $month } tiene montos más recientes.
    }
receipt-do-receipt = Cuando todo haya sido aceptado, cree de nuevo esta página:

receipt-signatures = Firmas
receipt-control = Línea de total del archivo, que coincide
receipt-expected-total = Total indicado para el archivo, que coincide
receipt-expected-rows = Filas indicadas para el archivo, que coinciden
receipt-taken = Aceptado por Kiva sin error: { $count ->
        [one] { $count } fila
       *[other] { $count } filas
    }
receipt-file-total = Total del archivo
receipt-month-sum = { $month }, todos los envíos juntos
receipt-name = Nombre
receipt-function = Cargo
receipt-signature = Firma
receipt-stamp = Sello
receipt-date = Fecha
receipt-prepared = Preparado por
receipt-reviewed = Revisado por
receipt-made = Creado el { $at } por kiva-repay { $version } según su registro; el reporte fue enviado por la versión { $sent_by }.
