### Por qué un archivo no se puede leer, y lo que dicen los parámetros de sus columnas.

file-stdin = la entrada estándar
file-unreadable = no se puede leer { $file }: { $why }
file-not-found-hint = revise la ortografía y la carpeta; - es la entrada estándar
file-denied-hint = pida al dueño del archivo el derecho de leerlo
file-folder-hint = indique un archivo de esta carpeta
file-unreadable-hint = exporte de nuevo el archivo, o cópielo primero al disco de esta computadora
file-endless = { $file } no termina después de { $size } MiB
file-endless-hint = un reporte de reembolsos tiene unos pocos megabytes a lo más: revise lo que llega aquí, o guárdelo primero en un archivo
file-order = nombra una vez cada columna del formato { $format ->
        [two-column] de dos columnas
       *[three-column] de tres columnas
    }: { $columns }
file-correct = corrija el archivo
