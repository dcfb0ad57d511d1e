### Lo que `check` encuentra en un archivo: qué está mal, y bajo `.advice` qué hacer.

## El archivo entero

check-empty = el archivo está vacío
    .advice = exporte de nuevo el reporte; revise el mes y las sucursales elegidos
check-only-titles = el archivo tiene títulos, pero ninguna fila
    .advice = { check-empty.advice }
check-too-long = la línea pasa de 1 MiB y no se leyó
    .advice = revise que este sea el archivo correcto: una fila de un reporte de reembolsos tiene menos de 100 caracteres
check-encoding-not-as-said = usted indicó { $encoding }, pero el archivo no está en esa codificación: esta línea no se puede leer así
    .advice = use `--encoding auto`, o exporte de nuevo el archivo en UTF-8
check-encoding-mark = el archivo comienza con la marca (BOM) de { $encoding }, pero se pidió otra codificación
    .advice = use `--encoding auto`, o quite la opción
check-encoding-cut = el archivo termina en medio de un carácter: parece estar cortado
    .advice = cópielo o expórtelo de nuevo; si está completo: `--encoding windows-1252`
check-encoding-half-cut = { check-encoding-cut }
    .advice = { check-cut-short.advice }
check-encoding-mixed = una parte del archivo está en UTF-8, pero esta línea tiene otra codificación (byte { $byte })
    .advice = probablemente se unieron dos archivos de distinta codificación: expórtelo de nuevo como un solo archivo UTF-8
check-encoding-binary = el archivo no es texto (byte { $byte } en esta línea)
    .advice = en Excel, elija Archivo > Guardar como > "CSV UTF-8 (delimitado por comas)"; en otro programa, exporte en UTF-8
check-encoding-unknown = el archivo no está ni en UTF-8 ni en Windows-1252 (byte { $byte } en esta línea)
    .advice = expórtelo de nuevo en UTF-8, o indique la codificación con la que sus palabras son correctas: { $readings }
check-encoding-reading = `--encoding { $encoding }` ("{ $words }")
check-kind-zip = el archivo es un libro de hoja de cálculo (.xlsx, .ods) u otro archivo zip, no CSV
    .advice = ábralo en Excel y elija Archivo > Guardar como > "CSV UTF-8 (delimitado por comas)": cambiarle el nombre a .csv no basta
check-kind-old-excel = el archivo es un libro antiguo de Excel (.xls), no CSV
    .advice = ábralo en Excel y elija Archivo > Guardar como > "CSV UTF-8 (delimitado por comas)"
check-kind-pdf = el archivo es un documento PDF, no CSV
    .advice = exporte el reporte como CSV en lugar de imprimirlo
check-kind-gzip = el archivo está comprimido (gzip), no es CSV
    .advice = descomprímalo primero, por ejemplo con `gunzip`
check-kind-html = el archivo es una página web (HTML), no CSV
    .advice = si muestra una tabla, ábrala en Excel y guárdela como "CSV UTF-8"; si pide iniciar sesión, iníciela y descargue de nuevo el archivo
check-kind-xml = el archivo es XML, no CSV
    .advice = ábralo en Excel y guárdelo como "CSV UTF-8", o exporte como CSV
check-kind-message = el archivo comienza con un mensaje del programa que lo exportó
    .advice = lea el mensaje en un editor de texto, haga corregir la exportación y exporte de nuevo el reporte
check-kind-json = el archivo es JSON, no CSV
    .advice = exporte el reporte como CSV
check-kind-other = el archivo es { $name }, no CSV
    .advice = { check-kind-json.advice }

## Lo que separa las columnas, y sus títulos

check-commas = comas
check-semicolons = puntos y comas
check-tabs = tabulaciones
check-pipes = barras verticales
check-delimiters = las columnas pueden estar separadas por { $first } o por { $second }: { $first_rows ->
        [one] { $first_rows } fila tiene
       *[other] { $first_rows } filas tienen
    } sentido con { $first }, { $second_rows } con { $second }
    .advice = mire el archivo y diga cuál: `--delimiter { $first_word }` o `--delimiter { $second_word }`; si se usan los dos, exporte de nuevo el archivo
check-spaces = las columnas parecen separadas por espacios, o por un signo que no es un separador, y la coma de "{ $example }" parece decimal
    .advice = expórtelo de nuevo con puntos y comas o tabulaciones entre las columnas; si es la coma la que las separa: `--delimiter comma`
check-other-delimiter = las columnas están separadas por { $found }, y no por { $said } como se indicó
    .advice = quite `--delimiter`, y `[csv] delimiter` del archivo de configuración, o indique el correcto: `--delimiter { $word }`
check-one-column = no se encontró un separador entre las columnas: cada línea se lee como una sola columna: "{ $example }"
    .advice = expórtelo de nuevo con comas, puntos y comas o tabulaciones entre las columnas; si uno de estos signos está, indique ese con `--delimiter`
check-the-column =
    { $column ->
        [loan_id] el ID del préstamo
        [client_id] el ID del cliente
       *[amount] el monto
    }
check-and = { $first } y { $last }
check-no-title = ningún título de columna se reconoce como { $columns }, que exige el formato { $format ->
        [two-column] de dos columnas
       *[three-column] de tres columnas
    }; los títulos son { $titles }
    .advice = indique su título: `{ $options }`, o en el archivo de configuración: `[csv] columns = {"{"} { $settings } {"}"}`; si esta línea ya contiene datos: `[csv] header = "no"`; si ninguna columna lo tiene, exporte de nuevo con esa columna
check-two-columns = el archivo tiene dos columnas ({ $titles }), y el formato de tres columnas tiene también ID de clientes
    .advice = vea cuál es su formato en PA2 > Cuenta > Perfil; si es de dos columnas: `--format two-column`
check-no-such-title = ninguna columna tiene el título "{ $named }" que `--column` indica para { $column }; los títulos son { $titles }
    .advice = escriba el título como lo tiene el archivo; no importan mayúsculas, acentos, espacios ni puntuación
check-number-for-title = { check-no-such-title }
    .advice = escriba el título que está sobre la columna, y no su número, como en `--column amount=TÍTULO`
check-shared-title = un solo título, "{ $title }", vale para dos columnas: { $columns }
    .advice = dé a cada columna el título que está sobre ella, con `--column` o en `[csv] columns`
check-whole-line = toda la línea está entre comillas, como si fuera un solo campo
    .advice = quite las comillas alrededor de las líneas en un editor de texto; o abra el archivo en una hoja de cálculo, divida su única columna en varias, y guárdelo de nuevo como CSV
check-two-titles = dos columnas podrían ser { $column ->
        [loan_id] el ID del préstamo
        [client_id] el ID del cliente
       *[amount] el monto
    }: "{ $first }" y "{ $second }"
    .advice = diga cuál: `{ $option }` o `{ $other }`, o en el archivo de configuración: `[csv] columns = {"{"} { $column } = "{ $first }" {"}"}`
check-same-title = { check-two-titles }
    .advice = borre la columna que sobra, o cámbiele el nombre
check-title = "{ $title }"
check-more-titles = y { $count } más

## Filas

check-columns =
    { $found ->
        [one] la fila tiene { $found } campo
       *[other] la fila tiene { $found } campos
    } en lugar de { $width }
check-columns-whole = { check-columns }
    .advice = { check-whole-line.advice }
check-columns-cut = la fila tiene { $found } campos en lugar de { $width }: el monto { $amount } parece cortado en dos
    .advice = ponga esos montos entre comillas, o escríbalos sin el signo "{ $delimiter }"
check-columns-cut-all = el ID del cliente y el monto parecen ser un solo monto, cortado en dos: { $amount }
    .advice = { check-columns-cut.advice }; si el archivo no tiene ID de clientes: `--format two-column`
check-columns-cut-below = el monto { $amount } parece cortado en dos: su final está bajo "{ $title }"
    .advice = { check-columns-cut.advice }; si los montos son correctos, exporte sin esa columna
check-columns-moved = las celdas de esta fila parecen corridas hacia la { $side ->
        [left] izquierda
       *[right] derecha
    }: "{ $cell }" está bajo "{ $title }"
    .advice =
        { $side ->
            [left] escriba la celda que se eliminó, para que todas las demás queden de nuevo debajo de sus títulos, o exporte de nuevo
           *[right] ponga entre comillas todo campo que contenga el separador, o vuelva a poner las celdas debajo de sus títulos
        }
check-columns-number = { check-columns }: parece que delante va un número de fila sin título
    .advice = exporte sin los números de fila, o póngales un título
check-columns-same-number = los campos de esta fila usan otro separador, y su coma parece decimal
    .advice = esta fila usa otro separador: sepárela como las demás
check-columns-other = { check-columns }
    .advice = { check-columns-same-number.advice }
check-columns-last = { check-columns }
    .advice = borre el signo "{ $delimiter }" al final de la fila
check-columns-entity = { check-columns }: un signo está escrito como en una página web, "{ $field };", y su punto y coma separa columnas
    .advice = exporte el signo mismo, & en lugar de &amp;
check-columns-few = { check-columns }
    .advice = agregue lo que falta, y revise que ningún salto de línea corte la fila en dos
check-columns-ends = { check-columns }
    .advice = { check-cut-short.advice }
check-columns-many = { check-columns }
    .advice = ponga entre comillas todo campo que contenga el separador; si todas las filas tienen { $found } campos, revise el formato, que aquí es { $format ->
            [two-column] de dos columnas (two-column)
           *[three-column] de tres columnas (three-column)
        }
check-total = esta línea parece un total, no un préstamo: su monto es la suma, el número o el promedio de las filas de arriba o de abajo
    .advice = búsquela en su SIG: borre la línea solo si allí no es un préstamo, pues su monto se reportaría como el reembolso de uno; si es un préstamo, corrija su ID
check-total-other = esta línea dice ser un total de { $stated }, pero { $side ->
        [since] las filas desde el total anterior
        [below] las filas de abajo
       *[above] las filas de arriba
    } suman { $sum }: una diferencia de { $difference }
    .advice = compare las filas con su SIG: faltan o sobran algunas; luego exporte de nuevo. Si la línea cuenta otra cosa, bórrela
check-total-column = esta línea dice que la columna "{ $title }" suma { $stated }, pero en { $side ->
        [since] las filas desde el total anterior
        [below] las filas de abajo
       *[above] las filas de arriba
    } suma { $sum }: una diferencia de { $difference }
    .advice = { check-total-other.advice }
check-total-like = esta línea tiene un ID que no se parece a ningún otro, y un monto cercano a la suma de las filas de arriba o mayor: { $stated } frente a { $sum }, una diferencia de { $difference }
    .advice = si es un total, compare las filas con su SIG: faltan o sobran algunas; si es un préstamo, revise su ID
check-total-no-id = esta línea no tiene ID de préstamo, y su monto es cercano a la suma de las filas de arriba o mayor: { $stated } frente a { $sum }, una diferencia de { $difference }
    .advice = si es un total, compare las filas con su SIG: faltan o sobran algunas; si es un préstamo, escriba su ID
check-total-else = esta línea lleva el total de otra cosa, { $stated }, y otro total coincide con las filas: no se tomó
    .advice = no hay que hacer nada si cuenta otra cosa; si debía ser el total de estas filas, compárelas con su SIG
check-total-unread = esta línea dice ser un total, pero su monto no se puede leer: no se pudo comparar con las filas
    .advice = compárelo usted con el total del archivo, o indíquelo con `--expect-total`
check-total-summary = esta línea no es un préstamo: con las líneas vecinas, da la suma de las filas de arriba
    .advice = { check-total.advice }
check-total-without = esta línea no es un préstamo: el total de la línea { $line } concuerda solo sin su monto
    .advice = { check-total.advice }
check-total-none = esta fila no está en ninguno de los totales del archivo, que coinciden: ¿sobra, o falta su total?
    .advice = compárela con su SIG: bórrela si no corresponde aquí
check-total-perhaps = esta fila tiene la suma de otras filas: ¿es un total?
    .advice = si su SIG tiene un préstamo con este ID, no hay nada que hacer; si no, borre la línea: su monto se reportaría como un reembolso
check-count-other = esta línea dice que hay { $stated } filas, pero hay { $rows }: una diferencia de { $difference }
    .advice = { check-total-other.advice }
check-no-loan-word = esta línea tiene un monto, pero una palabra donde las demás filas tienen un ID con un dígito: ¿es un total, un saldo, un promedio?
    .advice = si no es un préstamo, borre la línea: su monto se reportaría como un reembolso; si lo es, corrija el ID
check-no-loan-unlike = esta línea tiene un monto, pero palabras donde las demás filas tienen un ID
    .advice = { check-no-loan-word.advice }
check-no-loan-in-words = esta línea está entre las filas, con palabras en lugar de un ID y un monto: no se tomó
    .advice = si es un préstamo, escriba su ID y su monto; si no lo es, borre la línea
check-no-loan-moved = esta línea está entre las filas, y su monto no está en la columna de los montos
    .advice = si es un préstamo, mueva las celdas a sus columnas y escriba su ID; si no lo es, borre la línea
check-no-loan-named = esta línea no se tomó, y nombra un préstamo
    .advice = si corrige o añade un reembolso, póngalo en su fila; si es solo una nota, bórrela
check-no-loan-numbers = esta línea no es un préstamo: solo numera las columnas
    .advice = borre la línea
check-no-loan-section = según esta línea, las filas de abajo son otra cosa que las de arriba: ahorros, intereses, préstamos que no se reportan
    .advice = borre las filas que no van en el reporte, o envíe cada parte en un archivo aparte; si la línea es solo un nombre, bórrela
check-no-loan-principal = según una columna, el monto de esta fila es de intereses, comisiones o similares, y no capital
    .advice = exporte solo el capital; si la columna dice otra cosa: `[checks] "row.not-a-loan" = "off"`
check-no-loan-other-amount = esta línea no es un préstamo: según las palabras en lugar de su ID, su monto es de intereses, comisiones, un tipo de cambio o similares, y no capital
    .advice = elimine la línea, y exporte solo el capital; si es un préstamo, corrija su ID
check-no-loan-titles = esta línea no es un préstamo: tiene títulos, y no los de las filas de arriba
    .advice = envíe lo que sigue en un archivo aparte, o expórtelo con las mismas columnas
check-no-loan-message = esta línea no es un préstamo: es el mensaje de un programa, y la exportación pudo detenerse ahí
    .advice = exporte de nuevo el reporte, y revise que termine sin mensaje
check-titles-below = los títulos de las columnas están debajo de líneas que pueden ser préstamos y se perderían
    .advice = ponga los títulos en la primera línea, donde estaban antes de ordenar la hoja; si las líneas de arriba no son préstamos, bórrelas
check-thousands = esta línea dice que los montos están en miles, millones o centavos, y se reportarían tal como están
    .advice = exporte de nuevo el reporte con los montos completos; si los montos están completos, borre lo que dice otra cosa
check-draft = según esta línea, el reporte es un borrador o una prueba, y se enviaría tal como está
    .advice = si es el reporte definitivo, borre la línea; si no, exporte el definitivo
check-cut-decimals = la última línea del archivo no está terminada, y su monto tiene menos decimales que todos los demás: el archivo puede estar cortado
    .advice = { check-cut-short.advice }
check-cut-short = la última línea del archivo no está terminada, y su monto es más corto que todos los demás: el archivo puede estar cortado
    .advice = cópielo o expórtelo de nuevo, y mire su última línea
check-cut-id = la última línea del archivo no está terminada, y su ID es más corto que todos los demás: el archivo puede estar cortado
    .advice = { check-cut-short.advice }
check-cut-row = la última línea del archivo no está terminada, y su última celda es más corta que todas las demás de su columna: el archivo puede estar cortado
    .advice = { check-cut-short.advice }
check-cut-table = la tabla tiene un borde encima de sus títulos, y ninguno debajo de su última fila: puede estar cortada
    .advice = { check-cut-short.advice }
check-cut-goes-on = esta línea dice que sigue algo más, y no sigue nada
    .advice = exporte de nuevo el reporte con todas sus páginas
check-cut-page =
    { $which ->
        [one] falta la página { $first }
        [several] faltan las páginas { $first } a { $last }
        [one-of] falta la página { $first } de { $of }
       *[several-of] faltan las páginas { $first } a { $last } de { $of }
    }
    .advice = exporte de nuevo el reporte con todas sus páginas
check-cut-rows =
    { $which ->
        [one] las filas están numeradas, y falta el número { $first } antes de esta
       *[several] las filas están numeradas, y faltan los números { $first } a { $last } antes de esta
    }
    .advice = compare las filas con su SIG: puede que algunas se hayan perdido, o se hayan omitido a propósito
check-expected-total = el total es { $total }, y no { $expected } como se esperaba: una diferencia de { $difference }
    .advice = compare la exportación con el reporte de su SIG: el mes, las sucursales, y las filas que faltan o sobran
check-expected-rows = el número de filas es { $rows }, y no { $expected } como se esperaba: una diferencia de { $difference }
    .advice = { check-expected-total.advice }
check-wrong-column =
    { $says ->
        [outstanding-principal] según el título "{ $title }", los montos aún se deben; según el parámetro [partner] amount, están reembolsados
       *[cumulative-principal] según el título "{ $title }", los montos están reembolsados; según el parámetro [partner] amount, aún se deben
    }
    .advice = indique la columna que los contiene (`--column amount=TÍTULO`), o expórtela; si Kiva espera esta: `[partner] amount = "{ $says }"`; si el título está mal: `{ $option }`, o en el archivo de configuración: `[csv] columns = {"{"} amount = "{ $title }" {"}"}`
check-wrong-heading =
    { $says ->
        [outstanding-principal] según este encabezado, los montos aún se deben; según el parámetro [partner] amount, están reembolsados
        [cumulative-principal] según este encabezado, los montos están reembolsados; según el parámetro [partner] amount, aún se deben
       *[other] según este encabezado, los montos no son capital
    }
    .advice =
        { $says ->
            [other] exporte el capital, con un título que lo diga; si el encabezado está mal, bórrelo
           *[meaning] exporte los otros montos; si Kiva espera estos: `[partner] amount = "{ $says }"`; si el encabezado está mal, bórrelo
        }
check-titles-moved = "{ $title }" está sobre algo distinto de lo que dice, y los números después de "{ $before }" no tienen título: los títulos parecen corridos
    .advice = exporte de nuevo con un título sobre cada columna, y ponga entre comillas todo campo que contenga el separador; o corrija los títulos en el archivo
check-side-by-side = la columna { $column } también tiene ID de préstamos, con números al lado: nada de ella se reportaría
    .advice = ponga la segunda lista debajo de la primera, en las mismas columnas
check-swapped-columns = los ID de los { $column ->
        [client_id] clientes
       *[loan_id] préstamos
    } están escritos como montos, y los montos como ID: ¿cambiaron de lugar las dos columnas?
    .advice = exporte de nuevo con cada título sobre su columna, o corrija los títulos del archivo
check-amounts-for-ids = en todas las filas el { $which } está escrito como un monto con decimales: ¿es la columna correcta?
    .advice = indique la columna de los ID, con `--column` o en `[csv] columns`; si sus ID se escriben así, desactive este hallazgo
check-swapped-cells = el ID de esta fila parece un monto, y su monto un ID: ¿cambiaron de lugar?
    .advice = corrija la fila, o exporte de nuevo
check-id-for-amount = el monto de esta fila es su ID: ¿ha tomado el ID su lugar?
    .advice = { check-swapped-cells.advice }
check-ids-for-amounts = en todas las filas, o casi, el monto es el { $which }
    .advice = exporte de nuevo el reporte con los montos: una fórmula o una consulta parece tomar otra columna
check-out-of-balance = el monto es { $amount }, pero "{ $one }" y "{ $other }" dan { $expected }, como dan los montos de otras filas
    .advice = compare la fila con su SIG: el monto puede haber perdido su separador decimal
check-above-loan = el monto es { $amount }, pero el préstamo fue de { $lent } ("{ $title }")
    .advice = compare la fila con su SIG: el monto puede ser el de otra fila, haber perdido su separador decimal, o incluir los intereses
check-no-decimals = el monto { $amount } es mucho mayor que los que tienen decimales, y no los tiene: ¿es { $meant }?
    .advice = { check-shifted.advice }
check-no-thousands = todos los montos son menores que mil, salvo los de un millón o más, que están escritos en grupos de cifras: ¿{ $amount } es { $meant }?
    .advice = una hoja de cálculo quizá tomó el punto de los miles por el de los decimales: exporte de nuevo, y abra el archivo con Datos > Desde un archivo de texto, con los montos como texto
check-far-more = el monto { $amount } es mucho mayor que los demás montos, de los que el mayor es { $most }
    .advice = { check-shifted.advice }
check-amounts-again = desde aquí los montos son, en el mismo orden, los de filas de arriba, con otros ID: ¿se pegó o se rellenó un bloque dos veces?
    .advice = compare algunas filas con su SIG, y exporte de nuevo el reporte
check-numbers-for-amounts =
    { $which ->
        [phones] los montos parecen números de teléfono
        [days] los montos parecen fechas, como las cuenta una hoja de cálculo o una base de datos
        [rising] cada monto es mayor que el de la fila de arriba, igual que su ID: ¿se ordenaron o sumaron los montos sin los ID?
       *[rows] los montos son solo números de fila (1, 2, 3, ...)
    }
    .advice = { $which ->
        [rising] compare algunas filas con su SIG, y exporte de nuevo el reporte
       *[other] si los montos están en otra columna, indique su título con `--column`, o expórtela
    }
check-client-not-sent = el formato de dos columnas no envía los ID de clientes ("{ $title }")
    .advice = vea cuál es su formato en PA2 > Cuenta > Perfil; si es de tres columnas: `--format three-column`; si es de dos columnas, para no ver más esta advertencia: `[checks] "client_id.not-sent" = "off"`
check-other-currency = la moneda aquí es { $found }, y no { $own }
    .advice = reporte cada préstamo en su moneda, la que tiene Kiva; si todas las filas difieren, corrija `[partner] currency`
check-other-months = aquí es { $found }, y más arriba { $other }: las filas son de dos meses
    .advice = exporte cada mes por separado; si no son los meses del reporte, borre la línea o la columna
check-sign = "{ $mark }" junto al monto dice que fue anulado, o que cuenta en sentido contrario al de la mayoría de las filas
    .advice = reporte cada préstamo una sola vez, con las anulaciones descontadas. Si la columna dice otra cosa: `[checks] "amount.sign-or-unit" = "off"`
check-unit = "{ $mark }" junto al monto dice en qué unidad está, y se reportaría tal como está
    .advice = exporte de nuevo el reporte con los montos completos. Si ya lo son: `[checks] "amount.sign-or-unit" = "off"`
check-quote-unclosed = un campo comienza con una comilla (") que no se cierra
    .advice = { check-quote-misplaced.advice }
check-quote-cut = { check-quote-unclosed }
    .advice = { check-cut-short.advice }
check-quote-misplaced = hay una comilla (") en medio de un campo
    .advice = borre la comilla, o ponga todo el campo entre comillas y duplique las que contenga ("")
check-zeros =
    { $zeros ->
        [one] { $zeros } de { $rows } montos es 0
       *[other] { $zeros } de { $rows } montos son 0
    }
    .advice = revise el mes, y que la exportación tome la cuenta propia de cada préstamo. Para Kiva, 0 quiere decir que no se reembolsó nada; si usted reporta el saldo de capital, que ya no se debe nada

## Los ID

check-id-missing = falta el { $which }
    .advice = escriba el ID tal como Kiva lo conoce (si había celdas combinadas, el de la fila de arriba); borre la línea solo si en ella no se reembolsó nada
check-id-nothing = "{ $id }" no es un { $which }
    .advice = { check-id-missing.advice }
check-id-rounded = el { $which } "{ $id }" es un número que una hoja de cálculo redondeó
    .advice = tome el ID de nuevo de su SIG: se perdieron sus últimos dígitos. Dé a la columna formato de texto antes de abrir el archivo en una hoja de cálculo
check-id-formula = el { $which } "{ $id }" es una fórmula de una hoja de cálculo, o su error
    .advice = escriba el ID mismo, tal como está en su SIG
check-id-text = el { $which } "{ $id }" es una fórmula de una hoja de cálculo: ¿quiso decir "{ $meant }"?
    .advice = { check-id-formula.advice }
check-id-hidden = el { $which } "{ $id }" contiene un salto de línea o un carácter invisible
    .advice = vacíe el campo y escriba de nuevo el ID
check-id-with-mark = el { $which } "{ $id }" contiene un carácter invisible: ¿quiso decir "{ $meant }"?
    .advice = { check-id-hidden.advice }
check-id-joined = { check-id-hidden }
    .advice = es la marca del comienzo de un archivo: parece que aquí se unieron dos archivos; revise que cada uno estuviera completo, y borre la marca
check-id-lost = el { $which } "{ $id }" perdió letras: un carácter de reemplazo está en su lugar
    .advice = exporte de nuevo el archivo en UTF-8: esas letras no se pueden recuperar de este
check-id-guessed =
    { $others ->
        [none] el ID "{ $id }" contiene letras con acento o extranjeras, y la codificación, Windows-1252, es solo una suposición
       *[other] el ID "{ $id }" contiene letras con acento o extranjeras, y la codificación, Windows-1252, es solo una suposición; en otras codificaciones es: { $others }
    }
    .advice = compare el ID con su SIG, e indique la codificación con la que es correcto: `--encoding windows-1252` si es correcto así; o exporte en UTF-8
check-id-long = el { $which } tiene { $length } caracteres, y empieza por "{ $id }"
    .advice = revise que la columna contenga los ID, y que no falten comillas
check-id-reformatted = un programa parece haber cambiado el formato del { $which } "{ $id }": ¿quiso decir "{ $meant }"?
    .advice = exporte la columna como texto, sin lo que se agregó a los ID. Si Kiva tiene los ID como están aquí: `[checks] "{ $code }" = "off"`
check-id-zeros = el { $which } "{ $id }" tiene más dígitos de los que guarda una hoja de cálculo, y termina en ceros
    .advice = { check-id-rounded.advice }
check-id-shape = el { $which } "{ $id }" no está escrito como los demás, por ejemplo "{ $other }"
    .advice = { check-id-look-alike.advice }
check-id-length = el { $which } "{ $id }" tiene { $length } dígitos, y los demás tienen { $others }
    .advice = { check-id-look-alike.advice }
check-id-time = el { $which } "{ $id }" parece una hora
    .advice = { check-id-date.advice }
check-id-several = la celda del { $which } tiene varios ID: "{ $id }"
    .advice = escriba cada préstamo en una línea propia, con su propio monto
check-id-shortened = el { $which } "{ $id }" termina en puntos: parece que se omitió el resto
    .advice = exporte la columna en todo su ancho, como texto
check-id-entity = el { $which } "{ $id }" parece cortado: un signo está escrito como en una página web, y su punto y coma separa columnas
    .advice = { check-columns-entity.advice }
check-sign-name = { $code }{ $kind ->
        [en-dash] {", "}una semirraya
        [em-dash] {", "}una raya
        [minus] {", "}un signo menos
        [dash] {", "}otro guion
        [space] {", "}otro espacio
        [quote] {", "}otra comilla
        [greek] {", "}una letra griega
        [cyrillic] {", "}una letra cirílica
        [wide] {", "}un carácter de ancho completo
       *[other] {""}
    }
check-id-look-alike = el { $which } "{ $id }" contiene un carácter ({ $sign }) que se parece a otro: ¿quiso decir "{ $meant }"?
    .advice = compare el ID con su SIG: para Kiva son dos ID distintos
check-id-constant = todas las filas tienen el { $which } "{ $id }": ¿se toma otra columna por la de los ID?
    .advice = mire las columnas: sin títulos, un archivo de tres columnas tiene el ID del préstamo, el ID del cliente y el monto, en este orden; si no, indíquelas con `--column`, o su orden con `[csv] order`
check-id-names = el { $which } es un nombre en casi todas las filas, como "{ $name }": ¿se toma otra columna por la de los ID?
    .advice = mire las columnas, e indique la que tiene los ID: `--column { $column }="TÍTULO"`; si Kiva tiene estos nombres como ID: `[checks] "{ $code }" = "off"`
check-id-date = el { $which } "{ $id }" parece una fecha
    .advice = compárelo con su SIG: una hoja de cálculo puede haber convertido el ID verdadero en fecha. Dé a la columna formato de texto antes de abrir el archivo en una hoja de cálculo
check-twice = el ID del préstamo { $id } ya está en la línea { $line }
    .advice = reporte cada préstamo una sola vez: borre una de las dos líneas, o sume los montos si las dos son pagos
check-twice-branch = el ID del préstamo { $id } ya está en la línea { $line }, para otra sucursal: ¿numeran las sucursales sus préstamos de la misma manera?
    .advice = exporte el ID completo de cada préstamo, con su sucursal, tal como Kiva lo conoce; borre una línea o sume los montos solo si es un único préstamo
check-nearly = el ID del préstamo { $id } se parece a { $other }, línea { $line }: solo se distinguen por mayúsculas, ceros iniciales o los signos intermedios
    .advice = revise en su SIG si son dos préstamos; las hojas de cálculo quitan los ceros iniciales
check-nearly-sign = el ID del préstamo { $id } se parece a { $other }, línea { $line }, pero con otro carácter ({ $sign })
    .advice = { check-nearly.advice }
check-otherwise = el ID del préstamo { $id } se reportó antes como { $other }: solo se distinguen por mayúsculas, ceros iniciales o los signos intermedios
    .advice = si es el mismo préstamo, escriba el ID como antes: Kiva no conoce otro; las hojas de cálculo quitan los ceros iniciales. Si no, déjelo como está
check-client-nearly = el ID del cliente "{ $client }" del préstamo "{ $loan }" se parece a "{ $other }", línea { $line }: solo se distinguen por mayúsculas, ceros iniciales o los signos intermedios
    .advice = revise en su SIG si son dos clientes; las hojas de cálculo quitan los ceros iniciales
check-client-otherwise = el ID del cliente "{ $client }" del préstamo "{ $loan }" se reportó antes como "{ $other }": solo se distinguen por mayúsculas, ceros iniciales o los signos intermedios
    .advice = si es el mismo cliente, escriba el ID como antes: Kiva no conoce otro; las hojas de cálculo quitan los ceros iniciales. Si no, déjelo como está
check-running-number = los ID de préstamo de "{ $title }" son solo números de fila ({ $first }, { $second }, ...), mientras que "{ $other }" tiene verdaderos ID
    .advice = para tomar los verdaderos ID: `{ $option }`; si los ID de los préstamos son de verdad los números: `[checks] "loan_id.running-number" = "off"`
check-loan = "{ $loan }"
check-loan-of-client = "{ $loan }" del cliente "{ $client }"

## Montos

check-amount-missing = falta el monto
    .advice = escriba el monto, aunque sea 0: un monto vacío no se puede enviar
check-amount-no-number = el monto "{ $amount }" no es un número
    .advice = escriba cifras, con un solo separador decimal como máximo: sin moneda, %, + ni texto
check-amount-digits = { check-amount-no-number }
    .advice = { check-amount-other-digits.advice }
check-amount-other-digits = el monto "{ $amount }" usa los dígitos de otra escritura: con 0 a 9 es { $plain }
    .advice = escriba el monto con los dígitos 0 a 9, y "." o "," antes de los decimales
check-amount-dash = { check-amount-no-number }
    .advice = un guion solo es el 0 de una hoja de cálculo: escriba 0 si ese es el monto en su SIG
check-amount-nothing = { check-amount-no-number }
    .advice = esta palabra quiere decir "ningún valor": escriba el monto, aunque sea 0
check-amount-quoted = { check-amount-no-number }
    .advice = exporte los montos sin la comilla o el apóstrofo que un programa puso para las hojas de cálculo
check-amount-hidden = { check-amount-no-number }
    .advice = contiene un carácter invisible: exporte la columna como números, o escriba de nuevo el monto
check-amount-minus-last = { check-amount-no-number }
    .advice = { check-amount-negative.advice }
check-amount-parentheses = { check-amount-no-number }
    .advice = escriba 0 o más, sin paréntesis: en contabilidad indican un monto negativo
check-amount-formula = { check-amount-no-number }
    .advice = corrija la fórmula en la hoja de cálculo, o ensanche su columna, y exporte de nuevo
check-amount-rounded = { check-amount-no-number }
    .advice = dé a la columna formato de número en la hoja de cálculo, con sus decimales, y exporte de nuevo
check-amount-not-as-said = el monto "{ $amount }" solo es un número con { $separator ->
        [comma] coma decimal
       *[point] punto decimal
    }, pero los parámetros dicen otra cosa
    .advice = corríjalo, o use `--decimal { $separator }`
check-amount-two = el monto "{ $amount }" puede ser { $one } o { $other }, y los demás montos no permiten saber cuál
    .advice = busque un préstamo que conozca, y use `--decimal point` o `--decimal comma`
check-amount-against = el monto "{ $amount }" se escribe con { $separator ->
       *[point] punto decimal, pero la línea { $line } tiene coma decimal
        [comma] coma decimal, pero la línea { $line } tiene punto decimal
    }
    .advice = escriba todos los montos del archivo de la misma manera, o expórtelo de nuevo
check-amount-against-groups = el monto "{ $amount }" separa los miles con { $separator ->
       *[point] comas, pero la línea { $line } tiene coma decimal
        [comma] puntos, pero la línea { $line } tiene punto decimal
    }
    .advice = { check-amount-against.advice }
check-amount-negative = el monto "{ $amount }" es negativo
    .advice = reporte lo reembolsado, o lo adeudado, al cierre del mes: 0 o más
check-amount-decimals = el monto "{ $amount }" tiene demasiados decimales: en { $currency } { $most ->
        [0] no hay ninguno
       *[other] hay { $most } como máximo
    }
    .advice = redondee el monto en la exportación; si los préstamos están en otra moneda, corrija `[partner] currency`
check-amount-many-decimals = el monto "{ $amount }" tiene { $found } decimales, pero la mayoría de las monedas tiene { $most } como máximo
    .advice = redondee el monto en la exportación; si la moneda tiene tres decimales, indique `[partner] currency`
check-amount-too-large = el monto "{ $amount }" es de un billón (1 000 000 000 000) o más
    .advice = busque un ID en la columna de los montos, o dos montos pegados

## Junto a lo que se reportó antes

check-decreased = préstamo "{ $loan }": el capital reembolsado hasta ahora bajó, de { $then } ({ $month }) a { $now }
    .advice = revíselo en su SIG; es correcto si el reporte anterior estaba mal. Si todas las filas son así, el archivo es probablemente una exportación antigua; solo si PA2 muestra que sus reportes tienen el { $other ->
        [outstanding-principal] saldo de capital
       *[other] capital reembolsado hasta ahora
    }, ponga `[partner] amount = "{ $other }"`
check-increased = préstamo "{ $loan }": el saldo de capital subió, de { $then } ({ $month }) a { $now }
    .advice = { check-decreased.advice }
check-gone = el préstamo "{ $loan }" se reportó para { $month }, con { $amount }, y no está en el archivo
    .advice = revise si terminó; si Kiva todavía lo espera, un préstamo omitido se factura como reembolsado según el cronograma
check-total-moved = el total cambió en más del { $percent }: { $then } en { $month }, ahora { $now }
    .advice = revise el mes, las sucursales y la moneda de la exportación
check-shifted = préstamo "{ $loan }": { $then } en { $month } y { $now } ahora, cuando se esperaría { $meant }
    .advice = compárelo con su SIG: el separador decimal puede estar mal colocado
check-all-shifted = en comparación con { $month }, la mayoría de los montos parecen { $times } veces demasiado { $size ->
        [large] grandes
       *[small] pequeños
    }
    .advice = compárelos con su SIG: la exportación perdió probablemente el separador decimal. Si son correctos: `[checks] "file.shifted" = "warning"`
check-gone-many = { $count } préstamos se reportaron para { $month } y no están en el archivo: { $loans }
    .advice = revise si terminaron; si Kiva todavía los espera, los préstamos omitidos se facturan como reembolsados según el cronograma
check-percent = { $number } %
check-unusual-figure =
    { $figure ->
        [moved] solo el { $now } de los montos reportados antes ha cambiado
        [all-moved] el { $now } de los montos reportados antes ha cambiado
        [new] el { $now } de los préstamos no se había reportado nunca
        [gone] el { $now } de los préstamos reportados antes ya no está
        [emptied] el { $now } de los montos reportados antes ha bajado a 0
        [rounded] solo el { $now } de los montos tiene decimales
        [decimals] el { $now } de los montos tiene decimales
        [paid-off] el { $now } de los montos reportados antes ha cambiado mucho más que la mayoría
       *[growth] la suma de los préstamos reportados antes ha cambiado en { $now }
    }
check-unusual-group = en el grupo "{ $group }", { $figure }
check-unusual-ever = { $figure }, lo que rara vez es correcto
check-unusual-usual =
    { $months ->
        [one] { $figure }; el mes anterior fue el { $low }
       *[other] { $figure }; en los { $months } meses anteriores fue del { $low } al { $high }
    }
check-unusual =
    { $count ->
        [0] { $text }
        [one] { $text }. Vea la línea { $lines }
       *[other] { $text }. Vea las líneas { $lines }
    }
    .advice =
        { $figure ->
            [moved] revise en su SIG que la exportación sea de este mes, que todos los pagos estén registrados y que ninguna sucursal haya enviado un archivo anterior
            [all-moved] revise que sean los montos pagados, y no los que vencían
            [new] revise que el archivo sea de este socio, y que los ID de los préstamos estén escritos como antes
            [gone] revise que todas las sucursales estén en la exportación
            [emptied] revise en su SIG si tantos préstamos han terminado
            [rounded] revise que la exportación no redondee los montos
            [decimals] revise que los montos estén en la moneda de los préstamos
            [paid-off] revise estos montos en su SIG: los decimales, la columna, el préstamo al que pertenece cada uno
           *[growth] revise la columna (solo capital, sin intereses), la moneda y el mes de la exportación
        }
check-other-meaning =
    { $then ->
        [outstanding-principal] el reporte de { $month } tenía lo que aún se debe; según el parámetro [partner] amount, estos montos están reembolsados
       *[cumulative-principal] el reporte de { $month } tenía lo reembolsado; según el parámetro [partner] amount, estos montos aún se deben
    }
    .advice = si el parámetro está mal: `[partner] amount = "{ $then }"`; si Kiva ha pedido los otros montos de ahora en adelante: `[checks] "amount.other-meaning" = "warning"`, hasta que se envíe este reporte
check-same = los { $rows } montos son iguales a los del último reporte
    .advice = revise que esta sea la exportación del mes nuevo, y no un archivo antiguo; si es correcta de todos modos, `upload` con --again la envía
check-same-as = las { $rows } filas son las del reporte de { $month }: este archivo ya se envió
    .advice = { check-same.advice }

## Qué mes, y adónde

check-name-of-month = el nombre del archivo dice { $named }, pero el archivo se reporta para { $month }
    .advice = revise que sea el archivo correcto; si es de { $named }: { $command }
check-right-file = revise que sea el archivo correcto
check-heading-of-month = la línea { $line } dice { $named }, pero el archivo se reporta para { $month }
    .advice = { check-name-of-month.advice }
check-column-of-month = la columna "{ $title }" dice { $named }, pero el archivo se reporta para { $month }
    .advice = { check-name-of-month.advice }
check-ends-early = el último día que indica el archivo es el { $day }, y se reporta para todo { $month }
    .advice = verifique que contiene lo reembolsado hasta el último día del mes; si no, exporte de nuevo
check-doubtful-month = sin --period, el archivo se reporta para { $month }; pero ese mes ya se reportó, y el mes en curso está por terminar
    .advice = si el archivo es de este mes: { $command }
check-long-ago = { $month } fue hace más de un año
    .advice = revise el año; para el mes pasado: { $command }
check-to-stage = el reporte de { $month } va a stage, porque no se indicó un ambiente; pero los meses anteriores fueron a producción
    .advice = stage es para pruebas; para el reporte real: { $command }

## Junto al envío que se corrige

check-unchanged = la fila del préstamo "{ $loan }" no ha cambiado desde el envío { $upload }, donde Kiva le encontró un error
    .advice = corríjala en su SIG y en el archivo; `kiva-repay show` muestra lo que dice Kiva
check-other-loans =
    { $count ->
        [one] { $count } préstamo del archivo, "{ $loan }", no está
       *[other] { $count } de los préstamos del archivo, como "{ $loan }", no están
    } en el envío { $upload }
    .advice = indique el envío que los tenía, o quite `--corrects`
check-new-loan = el préstamo "{ $loan }" no está en el envío { $upload }
    .advice = es correcto si usted corrigió el ID del préstamo

## La tabla de hallazgos

check-not-listed =
    { $count ->
        [one] y { $count } más que no figura aquí
       *[other] y { $count } más que no figuran aquí
    }
