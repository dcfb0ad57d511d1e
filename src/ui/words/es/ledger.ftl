### Lo que puede estar mal en el registro.

ledger-no-directory = esta cuenta no tiene un directorio de datos donde guardar el registro
ledger-io = no se puede usar el registro { $path }: { $why }
ledger-damaged = el registro { $path } está dañado: { $why }
ledger-newer = el registro { $path } fue escrito por un programa más nuevo o por otro
ledger-empty = el registro { $path } tiene 0 bytes, y ninguna ejecución de este programa deja uno así
ledger-not-unicode = el nombre del registro, { $path }, no está en UTF-8
ledger-mounted = el registro { $path } está montado como un archivo suelto: se perdería lo que la base escribe a su lado
ledger-linked = el registro { $path } tiene { $count } nombres: por los otros, una segunda ejecución podría usarlo al mismo tiempo
ledger-no-locks = la unidad del registro { $path } no tiene bloqueos que funcionen: { $why }
ledger-replaced = el registro { $path } fue quitado o reemplazado durante esta ejecución: lo que ella envió solo consta en su resultado
ledger-overtaken = el lote { $batch } se estaba enviando cuando otra ejecución tomó el registro: nadie sabe qué fue de él
ledger-older = el registro { $path } es más antiguo que en la ejecución del { $seen }: { $upload ->
        [none] le falta una parte de lo que esa ejecución anotó
       *[other] le falta el envío { $upload }
    }. Viene de una copia de seguridad, o es otro, y no sabe todo lo que se envió
ledger-hint-older = ponga de nuevo el más reciente (antes se borran { $wal } y su -shm); si es este el que debe contar, busque en PA2 lo que le falta, y luego: { $command }
ledger-hint-one-name = monte la carpeta del registro, no el archivo, y dé al archivo un solo nombre
ledger-hint-local = ponga el registro en un disco de esta máquina, y nómbrelo en [ledger] url
ledger-hint-replaced = guarde lo que se muestra aquí, vuelva a poner el registro y compare con PA2 antes de enviar nada
ledger-hint-empty = vuelva a poner el registro que estaba ahí (un disco sin montar, una copia); si nunca se reportó nada, borre este archivo
ledger-unknown-past = el registro { $path } { $state ->
        [new] es nuevo
        [missing] no existe
       *[empty] no tiene aún ningún envío a { $environment }
    }{ $environment ->
        [sandbox] {""}
       *[other] {""}: si ya reportó antes, vuelva a poner aquel registro o nómbrelo en [ledger] url; si no, habrá filas enviadas dos veces
    }
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

clock-no-zone = TZ={ $name } no es una zona horaria conocida aquí: las horas y el mes se cuentan en UTC
clock-gone-back = el reloj de esta computadora dice { $now }, antes del comienzo del último envío ({ $newest })
clock-before-program = el reloj de esta computadora dice { $now }, una fecha en la que este programa no existía
clock-before-upload = el reloj de esta computadora dice { $now }, antes del comienzo del último envío ({ $newest }): una de las dos fechas es falsa, y el mes que se reporta se cuenta según el reloj
clock-long-after = el reloj de esta computadora dice { $now }, más de 13 meses después del comienzo del último envío ({ $newest }): el mes que se reporta se cuenta según el reloj
clock-hint = ponga en hora el reloj, o indique el mes con --period
clock-hint-month = ponga en hora el reloj; o indique usted el mes que se reporta, por ejemplo: { $command }

ledger-hint-name = indique un archivo: [ledger] url = "sqlite:///path/to/ledger.db"
ledger-hint-io = libere el disco o el directorio, o indique otro archivo en [ledger] url
ledger-hint-damaged = conserve el archivo, restáurelo de una copia, y compare con PA2 antes de enviar nada
ledger-hint-damaged-wal = si se puso una copia en su lugar, { $wal } y su -shm son todavía los del registro de antes: borre esos dos archivos y ponga la copia otra vez; si no, restaure del mismo modo una copia de seguridad, y compare con PA2 antes de enviar nada
ledger-hint-newer = use el kiva-repay más nuevo, o indique otro archivo en [ledger] url
ledger-hint-wait = espere a que termine, y luego: { $command }
ledger-hint-history = `{ $command }` muestra todos los envíos
ledger-hint-disk = libere el disco si está lleno; `{ $command }` dice lo que se registró
ledger-backup =
    { $count ->
        [one] Se escribió { $file }, que solo usted puede leer: una copia del registro con { $count } envío.
       *[other] Se escribió { $file }, que solo usted puede leer: una copia del registro con { $count } envíos.
    }
