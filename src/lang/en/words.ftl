### Words and forms that more than one part of the program uses.

words-date = { $day } { $month } { $year }
words-month-of = { $month } { $year }
words-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

words-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
