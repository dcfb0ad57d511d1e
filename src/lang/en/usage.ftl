### What is wrong with a command line, how commands end, and what they ask.

usage-unknown-command = there is no command "{ $typed }"
usage-unknown-option = there is no option "{ $typed }" here
usage-too-much = "{ $typed }" is one word too many
usage-no-command = a command is missing
usage-no-value = { $argument } needs a value
usage-impossible-value = "{ $typed }" is no value for { $argument }
usage-missing-argument = still missing: { $arguments }
usage-conflict = { $one } does not go together with { $other }
usage-twice = { $argument } can be given only once
usage-number-of-values = { $argument } has too many or too few values
usage-not-unicode = an argument is not text in Unicode
usage-other = this command line cannot be understood
usage-did-you-mean = did you mean: { $what }
usage-nearest-value = did you mean "{ $value }"? It is one of: { $possible }
usage-possible-values = it is one of: { $possible }
usage-is-month = a month is written as in 2026-10
usage-is-batch-size = it is a number from 1 to 300
usage-is-port = it is a number from 0 to 65535
usage-is-number = it is a whole number, from 0
usage-see-command = see how it is typed: kiva-repay { $command } --help
usage-see-commands = see the commands: kiva-repay --help
