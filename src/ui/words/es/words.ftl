### Palabras y formas que usan varias partes del programa.

words-date = { $day } de { $month } de { $year }
words-month-of = { $month } de { $year }
words-month =
    { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }

words-rows =
    { $count ->
        [one] { $count } fila
       *[other] { $count } filas
    }

words-loans =
    { $count ->
        [one] { $count } préstamo
       *[other] { $count } préstamos
    }
words-loans-expected = { $loans } de { $expected } esperados
words-errors =
    { $count ->
        [one] { $count } error
       *[other] { $count } errores
    }
words-warnings =
    { $count ->
        [one] { $count } advertencia
       *[other] { $count } advertencias
    }
words-problems =
    { $count ->
        [one] { $count } problema
       *[other] { $count } problemas
    }
words-attempts =
    { $count ->
        [one] { $count } intento
       *[other] { $count } intentos
    }
words-batch-list =
    { $count ->
        [one] lote { $numbers }
       *[other] lotes { $numbers }
    }

words-error = error
words-warning = advertencia
words-colon = { $word }: { $text }
words-and = { $first }; { $more }
words-what-to-do = qué hacer
words-line = línea { $line }
words-column =
    { $column ->
        [loan_id] ID del préstamo
        [client_id] ID del cliente
       *[amount] monto
    }
words-id =
    { $column ->
        [client_id] ID del cliente
       *[loan_id] ID del préstamo
    }
words-loan = préstamo { $loan }
words-partner = socio { $partner }
words-time = { $date }, { $time } { $zone }

words-batch-status =
    { $status ->
        [pending] no enviado
        [sending] enviándose
        [accepted] aceptado
        [rejected] rechazado
        [cancelled] abandonado
       *[unknown] resultado desconocido
    }
words-upload-status =
    { $status ->
        [accepted] aceptado
        [rejected] rechazado
        [partial] aceptado en parte
        [cancelled] abandonado
       *[incomplete] sin terminar
    }
words-place =
    { $place ->
        [sandbox] sandbox (un Kiva simulado dentro de este programa; nada sale de esta computadora)
        [stage] stage (el ambiente de prueba de Kiva)
       *[other] { $place }
    }
words-loan-status =
    { $status ->
        [deleted] borrado
        [issue] todavía sin publicar
        [issue_revising] todavía sin publicar
        [issue_approving] todavía sin publicar
        [reviewed] todavía sin publicar
        [fundRaising] recaudando fondos
        [refunded] devuelto a los prestamistas
        [raised] financiado
        [payingBack] en pago
        [ended] terminado
        [defaulted] en mora
        [expired] vencido
        [inactive] inactivo
        [inactive_expired] inactivo, vencido
       *[other] Kiva: "{ $status }"
    }

words-system-not-found = no existe ese archivo o carpeta
words-system-no-folder = su carpeta no existe
words-system-denied = acceso denegado
words-system-exists = ya existe
words-system-is-directory = es una carpeta
words-system-not-directory = una parte de su ruta no es una carpeta
words-system-full = el disco está lleno
words-system-quota = la cuota de esta cuenta está agotada
words-system-file-limit = se alcanzó un límite del tamaño de los archivos (ulimit -f)
words-system-not-written = el disco no aceptó la escritura: se alcanzó una cuota o un límite del tamaño de los archivos (ulimit -f), o el disco tiene una falla
words-system-long-name = un nombre de su ruta, o la ruta entera, es demasiado largo
words-system-many-files = hay demasiados archivos abiertos (ulimit -n)
words-system-no-inodes = el disco tiene espacio, pero no admite más archivos (inodos)
words-system-owner = acceso denegado: { $path } pertenece a { $owner }, y usted es { $account }
words-system-read-only = este disco es de solo lectura
words-system-port-in-use = otro programa usa este puerto
words-system-not-text = no es texto en UTF-8
words-system-other = { $said } (texto del sistema)
words-created = Se creó { $file }; solo usted puede leerlo.

## Títulos de las tablas para una hoja de cálculo

table-severity = gravedad
table-code = código
table-line = línea
table-column = columna
table-loan = préstamo
table-value = valor
table-message = mensaje
table-advice = qué hacer
table-details = detalles
