### Lo que encontró la comparación con los préstamos de Kiva.

reconcile-label-kiva = Kiva
reconcile-expected = Kiva espera { $loans }: { $matched } en este archivo, { $missing } sin reportar.
reconcile-missing-file = Los que faltan están en { $file }, para completar.
reconcile-right = correcto: el archivo es lo que Kiva espera.
reconcile-look = para mirar: { $warnings }, ningún error.
reconcile-wrong = incorrecto: { $errors }, { $warnings }.
reconcile-at-line = línea { $line }: { $message }
reconcile-more = y { $count } más (--output json los muestra todos)

reconcile-is-kiva-id = "{ $id }" es el ID propio de Kiva del préstamo { $loan }
reconcile-is-alike = Kiva no tiene un préstamo "{ $id }", pero sí un préstamo { $loan }
reconcile-has-status = Kiva no espera ningún reembolso para el préstamo "{ $id }"{ $standing }
reconcile-delete = borre la fila; si el prestatario sí pagó este mes, pregunte a Kiva antes de reportarlo
reconcile-not-found = Kiva no tiene un préstamo "{ $id }"
reconcile-compare-id = compare el ID con PA2, o borre la fila si el préstamo no es de Kiva
reconcile-mistyped = ¿quiso decir "{ $meant }", que no tiene fila? Si no, compare el ID con PA2, o elimine la fila
reconcile-look-in-pa2 = busque el préstamo en PA2: puede haber terminado, o tener allí otro ID
reconcile-client = en Kiva, el préstamo "{ $loan }" es del cliente "{ $client }", no de "{ $sent }"
reconcile-correct-client = corrija el ID del cliente; si muchos difieren, la exportación une tablas equivocadas
reconcile-over-loan = { $amount } es más que todo el préstamo "{ $loan }", de { $price }
reconcile-principal-only = reporte solo el capital, sin intereses ni comisiones, en la moneda del préstamo; compruebe que no se haya unido otra cuenta
reconcile-currency = en Kiva, el préstamo "{ $loan }" está en { $currency }, y los montos están en { $own }
reconcile-own-currency = infórmelo en su propia moneda; si todos los préstamos difieren, corrija [partner] currency
reconcile-not-reported = sin fila para el préstamo { $loan }, que Kiva espera
reconcile-add = agregue la fila, también si no se reembolsó nada: un préstamo omitido se factura como reembolsado según el cronograma
reconcile-meant = ¿quiso decir "{ $id }"?
reconcile-no-own-id = pida a Kiva que dé al préstamo su propio ID de usted
reconcile-loan = "{ $id }"{ $standing }
reconcile-loan-of-kiva = que tiene el ID "{ $id }" de Kiva y ninguno suyo{ $standing }
reconcile-loan-without-id = sin ID{ $standing }
