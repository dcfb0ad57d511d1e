### Lo que puede estar mal en el registro.

ledger-no-directory = esta cuenta no tiene una carpeta de datos donde guardar el registro
    .advice = indique un archivo: `[ledger] url = "sqlite:///ruta/del/registro.db"`
ledger-no-file = el registro { $path } es una tubería o un dispositivo
    .advice = { ledger-no-directory.advice }
ledger-foreign = { $path } no es un registro, sino la base de datos de otro programa
    .advice = { ledger-no-directory.advice }
ledger-io = no se puede usar el registro { $path }: { $why }
    .advice = revise que la carpeta exista, que pueda escribir en ella y que el disco no esté lleno; o indique otro archivo en `[ledger] url`
ledger-denied = { ledger-io }
    .advice = dé el archivo y su carpeta a la cuenta que ejecuta kiva-repay (`sudo chown`), o ejecútelo con la cuenta a la que pertenecen
ledger-read-only = { ledger-io }
    .advice = ponga el registro donde se pueda escribir, e indíquelo en `[ledger] url`
ledger-long-name = { ledger-io }
    .advice = indique en `[ledger] url` un archivo de ruta más corta
ledger-is-folder = { ledger-io }
    .advice = indique en `[ledger] url` el archivo del registro, con la carpeta delante: `sqlite:///CARPETA/ledger.db`
ledger-damaged = el registro { $path } está dañado: { $why }
    .advice = conserve el archivo, restaure una copia de seguridad, y compare con PA2 antes de enviar algo
ledger-damaged-log = { ledger-damaged }
    .advice = si se puso una copia en su lugar, { $wal } y su -shm son todavía los del registro anterior: borre esos dos archivos y ponga la copia otra vez. Si no, restaure una copia de seguridad del mismo modo, y compare con PA2 antes de enviar algo
ledger-newer = el registro { $path } fue escrito por un kiva-repay más reciente, o no es un registro
    .advice = use el kiva-repay más reciente, o indique otro archivo en `[ledger] url`
ledger-empty = el registro { $path } tiene 0 bytes; kiva-repay nunca lo deja así
    .advice = vuelva a poner el registro que estaba ahí (¿un disco sin montar?, ¿una copia de seguridad?); si nunca se reportó nada, borre este archivo
ledger-not-unicode = el nombre del registro, { $path }, no está en UTF-8
    .advice = { ledger-no-directory.advice }
ledger-mounted = el registro { $path } está montado como un archivo suelto: se perdería lo que la base de datos escribe a su lado
    .advice = monte la carpeta del registro, no el archivo, y deje al archivo un solo nombre
ledger-linked = el registro { $path } tiene { $count } nombres (enlaces): por otro nombre, un segundo kiva-repay podría usarlo al mismo tiempo
    .advice = { ledger-mounted.advice }
ledger-no-locks = en el disco del registro { $path }, los bloqueos no funcionan: { $why }
    .advice = ponga el registro en un disco de esta computadora, e indíquelo en `[ledger] url`
ledger-replaced = el registro { $path } fue quitado o reemplazado durante la ejecución: lo que se envió se muestra aquí y no está registrado en ninguna otra parte
    .advice = guarde lo que se muestra aquí, vuelva a poner el registro, y compare con PA2 antes de enviar algo
ledger-overtaken = el lote { $batch } se estaba enviando cuando otro kiva-repay tomó el registro: su resultado es desconocido
    .advice = { fault-batch-unknown.advice }
ledger-older = el registro { $path } es más antiguo que en la ejecución del { $seen }: { $upload ->
        [none] le falta una parte de lo que se registró entonces
       *[other] le falta el envío { $upload }
    }. Viene de una copia de seguridad, o es otro registro, y no contiene todo lo que se envió
    .advice = vuelva a poner el más reciente (borre primero { $wal } y su -shm). Si hay que usar este, busque en PA2 lo que le falta, y luego: { $command }
ledger-taken = el registro { $path } se usa desde ahora como se repuso: no conoce lo que se envió después de la copia, de modo que ningún mes hasta ahora es seguro
    .advice = compare en PA2 los meses desde la copia; los envíos que conoce el registro están en: { $command }
ledger-restored =
    { $count ->
        [one] { $count } lote que espera el envío en el registro restaurado pudo enviarse después de la copia de seguridad: desde ahora su resultado es desconocido
       *[other] { $count } lotes que esperan el envío en el registro restaurado pudieron enviarse después de la copia de seguridad: desde ahora su resultado es desconocido
    }
    .advice = busque en PA2, y anote lo que encuentre, antes de enviar más; sus envíos están en: { $command }
ledger-unremembered =
    { $folder ->
        [none] esta cuenta no tiene una carpeta donde recordar hasta dónde llegó el registro
       *[other] no se puede recordar en { $folder } hasta dónde llegó el registro ({ $why })
    }: si se restaura un registro más antiguo de una copia de seguridad, nada lo notará, y es posible que se envíen filas dos veces
    .advice = deje que esta cuenta escriba en esa carpeta. Hasta entonces, cada vez que se restaure una copia de seguridad, escriba antes que nada: { $command }
ledger-unknown-past = el registro { $path } { $state ->
        [new] es nuevo
        [missing] no existe
       *[empty] no tiene aún ningún envío a { $environment }
    }{ $environment ->
        [sandbox] {""}
       *[other] {""}: si ya reportó antes, vuelva a poner su registro anterior, o indíquelo en `[ledger] url`, para que ninguna fila se envíe dos veces. Si es su primer reporte, todo está bien
    }
ledger-gone = el registro { $path } { $state ->
        [new] es nuevo
       *[missing] no existe
    }: el de la ejecución del { $seen } ya no está (¿hay un disco sin montar?, ¿hay una copia de seguridad?). Vuelva a ponerlo antes de enviar algo más, para que ninguna fila se envíe dos veces
ledger-lost = el registro { $path } no existe: el que se usaba en la ejecución del { $seen } ya no está (¿hay un disco sin montar?, ¿hay una copia de seguridad?)
    .advice = vuelva a poner su registro anterior, o indique su ruta en `[ledger] url`. Si se perdió para siempre, busque en PA2 lo que se envió, luego: { $command }
ledger-only-partner = partner.id no está indicado: el archivo se compara con lo que se reportó del socio { $partner }, el único del que el registro tiene envíos a { $environment }
ledger-several-partners = partner.id no está indicado, y el registro tiene envíos de varios socios a { $environment }: el archivo no se comparó con lo que se reportó antes; indique partner.id en el archivo de configuración
ledger-held = kiva-repay ya se está ejecutando: `kiva-repay { $run }` por { $account } en { $host }, proceso { $process }, desde el { $since }
    .advice = espere a que termine, y luego: { $command }
ledger-held-silent = kiva-repay ya se está ejecutando con este registro
    .advice = { ledger-held.advice }
ledger-no-upload = no hay ningún envío { $upload } en el registro
    .advice = vea todos los envíos: { $command }
ledger-no-upload-but = { ledger-no-upload }
    .advice = ¿quiso decir { $nearest }? Para verlo: { $command }
ledger-ambiguous = { $count } envíos comienzan por { $prefix }: { $ids }
    .advice = { ledger-no-upload.advice }
ledger-not-unknown =
    { $status ->
        [pending] el lote { $batch } del envío { $upload } espera a ser enviado: no hay nada que resolver
        [sending] el lote { $batch } del envío { $upload } se está enviando: no hay nada que resolver
        [accepted] el lote { $batch } del envío { $upload } está aceptado: no hay nada que resolver
        [rejected] el lote { $batch } del envío { $upload } fue rechazado por Kiva: no hay nada que resolver
        [cancelled] el lote { $batch } del envío { $upload } fue abandonado: no hay nada que resolver
       *[other] el envío { $upload } no tiene lote { $batch }
    }
    .advice = vea cómo está: { $command }
ledger-failed = no se pudo usar el registro: { $why }
    .advice = si el disco está lleno, libere espacio. Lo que se registró se ve con: { $command }
ledger-not-migrated = no se pudo actualizar el registro: { $why }
    .advice = { ledger-failed.advice }

clock-no-zone = TZ={ $name } no es una zona horaria conocida: las horas y el mes son los de UTC
    .advice = déle el nombre de una, por ejemplo America/Lima, o quítela
clock-gone-back = el reloj de esta computadora indica { $now }, es decir, antes del comienzo del último envío ({ $newest })
    .advice = ponga en hora el reloj
clock-before-program = el reloj de esta computadora indica { $now }, una fecha en la que este programa no existía
    .advice = ponga en hora el reloj, o indique el mes con --period
clock-before-upload = el reloj de esta computadora indica { $now }, es decir, antes del comienzo del último envío ({ $newest }): una de las dos fechas está mal, y el mes que se reporta depende del reloj
    .advice = ponga en hora el reloj si está mal; si está bien, indique usted mismo el mes que se reporta: { $command }
clock-long-after = el reloj de esta computadora indica { $now }, más de 13 meses después del comienzo del último envío ({ $newest }): el mes que se reporta depende del reloj
    .advice = { clock-before-upload.advice }

ledger-no-temporary = no hay una carpeta para archivos temporales: { $folder }: { $why }
    .advice = indique en TMPDIR una carpeta en la que pueda escribir
ledger-backup =
    { $count ->
        [one] Se creó { $file }: una copia del registro con { $count } envío; solo usted puede leerla.
       *[other] Se creó { $file }: una copia del registro con { $count } envíos; solo usted puede leerla.
    }
