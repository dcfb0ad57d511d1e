### La página para imprimir y firmar.

receipt-wrote = Se escribió { $file }; solo usted puede leerlo.
receipt-wrote-incomplete = advertencia: el envío está incompleto, y la página lo dice
receipt-next = Después: ábralo en un navegador, imprímalo y fírmelo.

receipt-title = Constancia de un reporte de reembolsos
receipt-margin = { $month }, total { $total }
receipt-test = PRUEBA
receipt-test-sandbox = PRUEBA: enviado al sandbox. Nada de esto llegó a Kiva.
receipt-test-stage = PRUEBA: enviado a stage, el ambiente de prueba de Kiva. No es un reporte real.
receipt-accepted =
    { $count ->
        [one] Aceptado por Kiva: la { $count } fila del archivo.
       *[other] Aceptado por Kiva: las { $count } filas del archivo.
    }
receipt-rejected =
    { $count ->
        [one] RECHAZADO por Kiva: la { $count } fila del archivo no tuvo efecto.
       *[other] RECHAZADO por Kiva: las { $count } filas del archivo no tuvieron efecto.
    }
receipt-partial = ACEPTADO EN PARTE: { $accepted } de { $rows } filas; las otras fueron rechazadas o abandonadas.
receipt-cancelled = ABANDONADO: ninguna de las { $rows } filas fue aceptada, y el resto no se envía nunca.
receipt-incomplete = INCOMPLETO: Kiva ha aceptado { $accepted } de { $rows } filas hasta ahora.
receipt-incomplete-more = Este envío no está terminado, y esta página no es prueba de un reporte. Abajo está lo que falta por hacer.
receipt-overtaken = Desde entonces Kiva ha aceptado un envío posterior de este mes: { $uploads }. Esta página trata solo de este envío; lo que PA2 debería mostrar ahora del mes está abajo.
receipt-errors =
    { $count ->
        [one] Kiva encontró un error en { $count } fila: hay que corregirla.
       *[other] Kiva encontró errores en { $count } filas: hay que corregirlas.
    }

receipt-environment = Entorno
receipt-production = production
receipt-month = Mes reportado
receipt-sha256 = SHA-256 del archivo
receipt-ran-by = Cuenta
receipt-who = { $account } en { $host }
receipt-started = Enviado el

receipt-compared = Comparado con los meses anteriores
receipt-nothing-before = El registro no tiene un reporte anterior de este socio en este ambiente.
receipt-difference = Respecto a { $month }: total { $total }, préstamos { $loans }.
receipt-bars = barra gruesa: total; barra fina: préstamos
receipt-loans = Préstamos
receipt-no-report = sin reporte
receipt-chart-note = De cada préstamo el último monto que Kiva aceptó, todos los envíos del mes juntos, sin las filas con error.

receipt-batches = Lotes
receipt-batch = Lote
receipt-lines = Líneas del CSV
receipt-status = Estado
receipt-kiva-id = Envío en Kiva
receipt-sent = Enviado el
receipt-seen-in-pa2 = visto en PA2 por { $who }, registrado el { $at }
receipt-not-in-pa2 = no encontrado en PA2 por { $who }, registrado el { $at }
receipt-problems = Problemas que señaló Kiva
receipt-problems-below = Kiva señaló { $problems }: vea más abajo.
receipt-line = Línea del CSV
receipt-loan = Préstamo
receipt-severity = Gravedad
receipt-words = En palabras de Kiva

receipt-do = Lo que falta por hacer
receipt-do-sandbox = Fue una prueba, de la que PA2 no sabe nada. Para un reporte real sería:
receipt-do-stage = Fue una prueba: PA2 es aquí el de stage.
receipt-do-refused = Lea lo que respondió Kiva, corrija el archivo o los parámetros, y envíe de nuevo.
receipt-do-refused-batches = Corrija las filas de los lotes rechazados, póngalas en un archivo aparte y envíelo.
receipt-do-correct = Escriba en una tabla las filas que tienen un error, corríjalas ahí, y envíela:
receipt-do-correction = Desde entonces se envió una corrección; su constancia es:
receipt-do-compare = En PA2, abra Reembolsos y compare: para { $month } Kiva ha aceptado { $loans }, total { $total }, todos los envíos del mes juntos.
receipt-do-finalize = Revise el reporte en PA2 y finalícelo (el coordinador de Kiva). Una vez finalizado, ya no se puede modificar.
receipt-do-look = Lote { $number }: busque en PA2 un envío de { $loans }, total { $total }, primer préstamo { $first }, último préstamo { $last }. Luego registre lo que vio:
receipt-do-resume =
    { $count ->
        [one] Envíe la { $count } fila que falta:
       *[other] Envíe las { $count } filas que faltan:
    }
receipt-do-receipt = Cuando todo esté aceptado, haga de nuevo esta página:

receipt-signatures = Firmas
receipt-control = Línea de total del archivo, que coincide
receipt-month-sum = { $month }, todos los envíos juntos
receipt-name = Nombre
receipt-function = Cargo
receipt-signature = Firma
receipt-stamp = Sello
receipt-date = Fecha
receipt-prepared = Preparado por
receipt-reviewed = Revisado por
receipt-made = Hecho el { $at } por kiva-repay { $version } a partir de su registro; el reporte fue enviado por la versión { $sent_by }.
