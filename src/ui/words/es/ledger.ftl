### Lo que puede estar mal en el registro.

ledger-no-directory = esta cuenta no tiene un directorio de datos donde guardar el registro
ledger-io = no se puede usar el registro { $path }: { $why }
ledger-damaged = el registro { $path } está dañado: { $why }
ledger-newer = el registro { $path } fue escrito por un programa más nuevo o por otro
ledger-held = otra ejecución tiene el registro: { $holder }
ledger-held-silent = otra ejecución tiene el registro: no ha dicho quién es
ledger-no-upload = no hay un envío { $upload } en el registro
ledger-ambiguous = { $prefix } es el comienzo de { $count } envíos: { $ids }
ledger-not-unknown = el lote { $batch } del envío { $upload } { $status ->
        [pending] está pendiente
        [sending] está en camino
        [accepted] está aceptado
        [rejected] está rechazado
       *[other] no existe
    }: solo se resuelve un lote de resultado desconocido
ledger-failed = no se pudo usar el registro: { $why }
ledger-not-migrated = no se pudo actualizar el registro: { $why }

ledger-hint-name = indique un archivo: [ledger] url = "sqlite:///path/to/ledger.db"
ledger-hint-io = libere el disco o el directorio, o indique otro archivo en [ledger] url
ledger-hint-damaged = conserve el archivo, restáurelo de una copia, y compare con PA2 antes de enviar nada
ledger-hint-newer = use el kiva-repay más nuevo, o indique otro archivo en [ledger] url
ledger-hint-wait = espere a que termine, y luego: { $command }
ledger-hint-history = `{ $command }` muestra todos los envíos
ledger-hint-disk = libere el disco si está lleno; `{ $command }` dice lo que se registró
ledger-backup =
    { $count ->
        [one] Se escribió { $file }, que solo usted puede leer: una copia del registro con { $count } envío.
       *[other] Se escribió { $file }, que solo usted puede leer: una copia del registro con { $count } envíos.
    }
