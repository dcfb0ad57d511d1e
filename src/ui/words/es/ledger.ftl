### Lo que puede estar mal en el registro.

ledger-no-directory = esta cuenta no tiene una carpeta de datos donde guardar el registro
ledger-no-file = el registro { $path } es una tubería o un dispositivo
ledger-foreign = { $path } no es un registro, sino la base de datos de otro programa
ledger-io = no se puede usar el registro { $path }: { $why }
ledger-damaged = el registro { $path } está dañado: { $why }
ledger-newer = el registro { $path } fue escrito por un kiva-repay más reciente, o no es un registro
ledger-empty = el registro { $path } tiene 0 bytes; kiva-repay nunca lo deja así
ledger-not-unicode = el nombre del registro, { $path }, no está en UTF-8
ledger-mounted = el registro { $path } está montado como un archivo suelto: se perdería lo que la base de datos escribe a su lado
ledger-linked = el registro { $path } tiene { $count } nombres (enlaces): por otro nombre, un segundo kiva-repay podría usarlo al mismo tiempo
ledger-no-locks = en el disco del registro { $path }, los bloqueos no funcionan: { $why }
ledger-replaced = el registro { $path } fue quitado o reemplazado durante la ejecución: lo que se envió se muestra aquí y no está registrado en ninguna otra parte
ledger-overtaken = el lote { $batch } se estaba enviando cuando otro kiva-repay tomó el registro: su resultado es desconocido
ledger-older = el registro { $path } es más antiguo que en la ejecución del { $seen }: { $upload ->
        [none] le falta una parte de lo que se registró entonces
       *[other] le falta el envío { $upload }
    }. Viene de una copia de seguridad, o es otro registro, y no contiene todo lo que se envió
ledger-hint-older = vuelva a poner el más reciente (borre primero { $wal } y su -shm). Si hay que usar este, busque en PA2 lo que le falta, y luego: { $command }
ledger-hint-one-name = monte la carpeta del registro, no el archivo, y deje al archivo un solo nombre
ledger-hint-local = ponga el registro en un disco de esta computadora, e indíquelo en `[ledger] url`
ledger-hint-replaced = guarde lo que se muestra aquí, vuelva a poner el registro, y compare con PA2 antes de enviar algo
ledger-hint-empty = vuelva a poner el registro que estaba ahí (¿un disco sin montar?, ¿una copia de seguridad?); si nunca se reportó nada, borre este archivo
ledger-unknown-past = el registro { $path } { $state ->
        [new] es nuevo
        [missing] no existe
       *[empty] no tiene aún ningún envío a { $environment }
    }{ $environment ->
        [sandbox] {""}
       *[other] {""}: si ya reportó antes, vuelva a poner su registro anterior, o indíquelo en `[ledger] url`; si no, algunas filas podrían enviarse dos veces
    }
ledger-gone = el registro { $path } { $state ->
        [new] es nuevo
       *[missing] no existe
    }: el de la ejecución del { $seen } ha desaparecido. Si ya reportó antes, vuelva a ponerlo (¿falta montar un disco? ¿hay una copia de seguridad?) antes de enviar algo más; si no, algunas filas podrían enviarse dos veces
ledger-held = kiva-repay ya se está ejecutando: { $holder }
ledger-held-silent = kiva-repay ya se está ejecutando con este registro
ledger-no-upload = no hay ningún envío { $upload } en el registro
ledger-ambiguous = { $count } envíos comienzan por { $prefix }: { $ids }
ledger-not-unknown =
    { $status ->
        [pending] el lote { $batch } del envío { $upload } no se ha enviado: no hay nada que resolver
        [sending] el lote { $batch } del envío { $upload } se está enviando: no hay nada que resolver
        [accepted] el lote { $batch } del envío { $upload } está aceptado: no hay nada que resolver
        [rejected] el lote { $batch } del envío { $upload } fue rechazado por Kiva: no hay nada que resolver
        [cancelled] el lote { $batch } del envío { $upload } fue abandonado: no hay nada que resolver
       *[other] el envío { $upload } no tiene lote { $batch }
    }
ledger-failed = no se pudo usar el registro: { $why }
ledger-not-migrated = no se pudo actualizar el registro: { $why }

clock-no-zone = TZ={ $name } no es una zona horaria conocida: las horas y el mes son los de UTC
clock-gone-back = el reloj de esta computadora indica { $now }, es decir, antes del comienzo del último envío ({ $newest })
clock-before-program = el reloj de esta computadora indica { $now }, una fecha en la que este programa no existía
clock-before-upload = el reloj de esta computadora indica { $now }, es decir, antes del comienzo del último envío ({ $newest }): una de las dos fechas está mal, y el mes que se reporta depende del reloj
clock-long-after = el reloj de esta computadora indica { $now }, más de 13 meses después del comienzo del último envío ({ $newest }): el mes que se reporta depende del reloj
clock-hint = ponga en hora el reloj, o indique el mes con --period
clock-hint-month = ponga en hora el reloj; o indique usted el mes que se reporta, por ejemplo: { $command }

ledger-hint-name = indique un archivo: `[ledger] url = "sqlite:///ruta/del/registro.db"`
ledger-no-temporary = no hay una carpeta para archivos temporales: { $folder }: { $why }
ledger-hint-temporary = indique en TMPDIR una carpeta en la que pueda escribir
ledger-hint-denied = dé el archivo y su carpeta a la cuenta que ejecuta kiva-repay (`sudo chown`), o ejecútelo con la cuenta a la que pertenecen
ledger-hint-writable = ponga el registro donde se pueda escribir, e indíquelo en `[ledger] url`
ledger-hint-short = indique en `[ledger] url` un archivo de ruta más corta
ledger-hint-folder = indique en `[ledger] url` el archivo del registro, con la carpeta delante: `sqlite:///CARPETA/ledger.db`
ledger-hint-io = revise que la carpeta exista, que pueda escribir en ella y que el disco no esté lleno; o indique otro archivo en `[ledger] url`
ledger-hint-damaged = conserve el archivo, restaure una copia de seguridad, y compare con PA2 antes de enviar algo
ledger-hint-damaged-wal = si se puso una copia en su lugar, { $wal } y su -shm son todavía los del registro anterior: borre esos dos archivos y ponga la copia otra vez. Si no, restaure una copia de seguridad del mismo modo, y compare con PA2 antes de enviar algo
ledger-hint-newer = use el kiva-repay más reciente, o indique otro archivo en `[ledger] url`
ledger-hint-wait = espere a que termine, y luego: { $command }
ledger-hint-history = vea todos los envíos: { $command }
ledger-hint-upload = vea cómo está: { $command }
ledger-hint-disk = si el disco está lleno, libere espacio. Lo que se registró se ve con: { $command }
ledger-backup =
    { $count ->
        [one] Se creó { $file }: una copia del registro con { $count } envío; solo usted puede leerla.
       *[other] Se creó { $file }: una copia del registro con { $count } envíos; solo usted puede leerla.
    }
