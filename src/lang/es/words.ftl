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
