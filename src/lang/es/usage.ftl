### Qué está mal en una línea de comandos, cómo terminan los comandos y qué preguntan.

usage-unknown-command = no hay ningún comando "{ $typed }"
usage-unknown-option = aquí no hay ninguna opción "{ $typed }"
usage-too-much = "{ $typed }" es una palabra de más
usage-no-command = falta un comando
usage-no-value = { $argument } necesita un valor
usage-impossible-value = "{ $typed }" no es un valor para { $argument }
usage-missing-argument = todavía falta: { $arguments }
usage-conflict = { $one } no va junto con { $other }
usage-twice = { $argument } se puede dar una sola vez
usage-number-of-values = { $argument } tiene demasiados o muy pocos valores
usage-not-unicode = un argumento no es texto en Unicode
usage-other = esta línea de comandos no se entiende
usage-did-you-mean = quizás quiso decir: { $what }
usage-nearest-value = ¿quiso decir "{ $value }"? Es uno de: { $possible }
usage-possible-values = es uno de: { $possible }
usage-is-month = un mes se escribe como en 2026-10
usage-is-batch-size = es un número de 1 a 300
usage-is-port = es un número de 0 a 65535
usage-is-number = es un número entero, desde 0
usage-see-command = vea cómo se escribe: kiva-repay { $command } --help
usage-see-commands = vea los comandos: kiva-repay --help
