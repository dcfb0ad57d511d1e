### Lo que encontró la comparación con los préstamos de Kiva.

reconcile-label-kiva = Kiva
reconcile-expected = Kiva espera { $loans }: { $matched ->
        [one] { $matched } está en el archivo
       *[other] { $matched } están en el archivo
    }, { $missing ->
        [0] no falta ninguno
        [one] falta { $missing }
       *[other] faltan { $missing }
    }.
reconcile-reported-before =
    { $count ->
        [one] { $count } ya se reportó para { $month }.
       *[other] { $count } ya se reportaron para { $month }.
    }
reconcile-missing-file = Los préstamos que faltan están en { $file }: complete los montos y agregue esas filas a su archivo.
reconcile-missing-none = No falta ningún préstamo: { $file } no contiene ninguna fila.
reconcile-right = Conforme: el archivo coincide con lo que Kiva espera.
reconcile-look = Ningún error, { $warnings }: por revisar antes de enviar el archivo.
reconcile-at-line = línea { $line }: { $message }
reconcile-more = y { $count } más (--output json los muestra todos)

reconcile-is-kiva-id = "{ $id }" es el ID que Kiva da al préstamo { $loan }, no el suyo
    .advice = ¿quiso decir "{ $meant }"?
reconcile-no-own-id = { reconcile-is-kiva-id }
    .advice = pida a Kiva que asigne al préstamo el ID de su SIG
reconcile-is-alike = Kiva no tiene un préstamo "{ $id }", pero sí un préstamo { $loan }
    .advice = { reconcile-is-kiva-id.advice }
reconcile-has-status = { reconcile-not-told }{ $standing }
    .advice = borre la fila; si el prestatario sí pagó este mes, consulte a Kiva antes de reportarlo
reconcile-not-told = Kiva no espera ningún reembolso para el préstamo "{ $id }"
    .advice = busque el préstamo en PA2: puede haber terminado, o tener allí otro ID
reconcile-not-found = Kiva no tiene un préstamo "{ $id }"
    .advice = compare el ID con PA2; si no es un préstamo de Kiva, borre la fila
reconcile-mistyped = { reconcile-not-found }
    .advice = ¿quiso decir "{ $meant }", que falta en el archivo? Si no, compare el ID con PA2, o borre la fila
reconcile-client = en Kiva, el préstamo "{ $loan }" es del cliente "{ $client }", no de "{ $sent }"
    .advice = corrija el ID del cliente; si muchos difieren, la exportación relaciona mal los clientes con los préstamos
reconcile-over-loan = { $amount } supera el monto total del préstamo "{ $loan }", que es de { $price }
    .advice = reporte solo el capital, sin intereses ni comisiones, en la moneda del préstamo; revise que la exportación no sume otra cuenta
reconcile-currency = en Kiva, el préstamo "{ $loan }" está en { $currency }, pero los montos están en { $own }
    .advice = repórtelo en su propia moneda; si todos los préstamos difieren, corrija `[partner] currency`
reconcile-not-reported = falta la fila del préstamo { $loan }, que Kiva espera
    .advice = agregue una fila por préstamo, aunque no se haya reembolsado nada: un préstamo omitido se factura como reembolsado según el cronograma
reconcile-not-reported-many = faltan { $count } préstamos que Kiva espera: { $loans }
    .advice = { reconcile-not-reported.advice }
reconcile-raised =
    { $count ->
        [one] en Kiva, el préstamo { $loans } está financiado (raised), pero no desembolsado (línea { $lines })
       *[other] en Kiva, { $count } préstamos están financiados (raised), pero no desembolsados: { $loans } (líneas { $lines })
    }
    .advice = revise en PA2 si se desembolsó; es correcto si Kiva simplemente no lo ha registrado todavía
reconcile-slightly-over =
    { $count ->
        [one] el monto supera por poco todo el préstamo { $loans } (línea { $lines })
       *[other] en { $count } préstamos el monto supera por poco todo el préstamo: { $loans } (líneas { $lines })
    }
    .advice = es correcto si Kiva convirtió el préstamo a otro tipo de cambio; si no, reporte solo el capital
reconcile-repaid =
    { $count ->
        [one] el préstamo { $loans }, en mora en Kiva, aparece de pronto reembolsado del todo (línea { $lines })
       *[other] { $count } préstamos en mora en Kiva aparecen de pronto reembolsados del todo: { $loans } (líneas { $lines })
    }
    .advice = revise en su SIG si el prestatario pagó; un préstamo castigado no está reembolsado
reconcile-most-repaid = { $count } de { $rows } préstamos aparecen de pronto reembolsados del todo
    .advice = revise qué columna se exporta: puede ser el monto de los préstamos, y no el capital reembolsado hasta ahora
reconcile-note = Nota: { $note }.
reconcile-loan = "{ $id }"{ $standing }
reconcile-loan-of-kiva = que Kiva conoce como "{ $id }", sin un ID de su SIG{ $standing }
reconcile-loan-without-id = sin ID{ $standing }

## El mes junto a los meses anteriores

profile-title = Comparado con los reportes anteriores:
profile-this-file = este archivo
profile-month =
    { $count ->
        [one] { $count } fila, total { $total }
       *[other] { $count } filas, total { $total }
    }
profile-movement = { $line } ({ $percent })
profile-moved = { $line }, cambió el { $percent } de los montos
profile-counts = nuevos: { $new }; ya no están: { $gone }; bajaron a 0: { $emptied }
profile-largest = Los cambios más grandes:
profile-change = { $loan }: { $then }, ahora { $now }
