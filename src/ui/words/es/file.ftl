### Por qué un archivo no se puede leer, y lo que dicen los parámetros de sus columnas.

file-stdin = la entrada estándar
file-unreadable = no se puede leer { $file }: { $why }
    .advice = exporte de nuevo el archivo, o cópielo primero al disco de esta computadora
file-not-found = { file-unreadable }
    .advice = revise el nombre y la carpeta
file-nearest = { file-unreadable }
    .advice = ¿quiso decir { $nearest }?
file-denied = { file-unreadable }
    .advice = pida permiso de lectura al dueño del archivo
file-folder = { file-unreadable }
    .advice = indique un archivo, no una carpeta
file-endless = { $file } no termina después de { $size } MiB
    .advice = un reporte de reembolsos tiene unos pocos megabytes a lo sumo: revise lo que llega aquí, o guárdelo primero en un archivo
file-order = debe nombrar una vez cada columna del formato { $format ->
        [two-column] de dos columnas
       *[three-column] de tres columnas
    }: { $columns }
