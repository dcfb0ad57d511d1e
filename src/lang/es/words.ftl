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

words-system-not-found = este archivo o carpeta no existe
words-system-denied = el acceso está denegado
words-system-exists = ya existe
words-system-is-directory = es una carpeta
words-system-not-directory = una parte de su ruta no es una carpeta
words-system-full = el disco está lleno
words-system-read-only = este disco solo se puede leer
words-system-port-in-use = otro programa usa este puerto
words-system-not-text = no es texto en UTF-8
