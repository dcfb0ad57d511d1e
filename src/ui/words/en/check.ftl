### What `check` finds in a file: what is wrong, and under `.advice` what to do about it.

## The file as a whole

check-empty = the file is empty
    .advice = export the report again; check the month and the branches chosen
check-only-titles = the file has column titles but no rows
    .advice = { check-empty.advice }
check-too-long = the line is longer than 1 MiB and was not read
    .advice = check that this is the right file: a row of a repayment report is shorter than 100 characters
check-encoding-not-as-said = you said the file is in { $encoding }, but it is not: this line cannot be read that way
    .advice = use `--encoding auto`, or export the file again as UTF-8
check-encoding-mark = the file begins with a { $encoding } byte-order mark, but another encoding was asked for
    .advice = use `--encoding auto`, or leave the option out
check-encoding-cut = the file ends in the middle of a character: it seems to be cut off
    .advice = copy or export it again; if it is complete, use `--encoding windows-1252`
check-encoding-half-cut = { check-encoding-cut }
    .advice = { check-cut-short.advice }
check-encoding-mixed = part of the file is UTF-8, but this line is in another encoding (byte { $byte })
    .advice = two files with different encodings were probably joined: export again as one UTF-8 file
check-encoding-binary = the file is not text (this line has the byte { $byte })
    .advice = in Excel, choose File > Save As > "CSV UTF-8 (Comma delimited)"; elsewhere, export as UTF-8
check-encoding-unknown = the file is neither UTF-8 nor Windows-1252 (this line has the byte { $byte })
    .advice = export it again as UTF-8, or give the encoding in which its words are right: { $readings }
check-encoding-reading = `--encoding { $encoding }` ("{ $words }")
check-kind-zip = the file is a workbook (.xlsx, .ods) or another zip archive, not CSV
    .advice = open it in Excel and choose File > Save As > "CSV UTF-8 (Comma delimited)": renaming it to .csv is not enough
check-kind-old-excel = the file is an old Excel workbook (.xls), not CSV
    .advice = open it in Excel and choose File > Save As > "CSV UTF-8 (Comma delimited)"
check-kind-pdf = the file is a PDF document, not CSV
    .advice = export the report as CSV instead of printing it
check-kind-gzip = the file is compressed (gzip), not CSV
    .advice = unpack it first, with `gunzip` for instance
check-kind-html = the file is a web page (HTML), not CSV
    .advice = if it shows a table, open it in Excel and save it as "CSV UTF-8"; if it asks you to sign in, sign in and download the file again
check-kind-xml = the file is XML, not CSV
    .advice = open it in Excel and save it as "CSV UTF-8", or export as CSV
check-kind-message = the file begins with a message of the program that exported it
    .advice = read the message in a text editor, have the export corrected, and export the report again
check-kind-json = the file is JSON, not CSV
    .advice = export the report as CSV
check-kind-other = the file is { $name }, not CSV
    .advice = { check-kind-json.advice }

## What splits the columns, and their titles

check-commas = commas
check-semicolons = semicolons
check-tabs = tabs
check-pipes = vertical bars
check-delimiters = the columns can be split by { $first } or by { $second }: { $first_rows ->
        [one] { $first_rows } row makes
       *[other] { $first_rows } rows make
    } sense with { $first }, { $second_rows } with { $second }
    .advice = look at the file, then say which: `--delimiter { $first_word }` or `--delimiter { $second_word }`; if both are used, export the file again
check-spaces = the columns seem to be separated by spaces, or by a sign that is not a separator, and the comma in "{ $example }" looks decimal
    .advice = export it again with semicolons or tabs between the columns; if the comma does separate them: `--delimiter comma`
check-other-delimiter = the columns are separated by { $found }, and not by { $said }, which were named
    .advice = leave out `--delimiter`, and `[csv] delimiter` in the config file, or name the right one: `--delimiter { $word }`
check-one-column = no separator was found between the columns: each line is read as one column, as in "{ $example }"
    .advice = export it again with commas, semicolons or tabs between the columns; if one of these is there, name that one with `--delimiter`
check-the-column =
    { $column ->
        [loan_id] the loan id
        [client_id] the client id
       *[amount] the amount
    }
check-and = { $first } and { $last }
check-no-title = no column title is recognised as { $columns }, which the { $format } format needs; the titles are { $titles }
    .advice = say which of your titles is meant: `{ $options }`, or in the config file: `[csv] columns = {"{"} { $settings } {"}"}`; if this line is a row of data, not titles: `[csv] header = "no"`; if no column has it, export again with that column
check-two-columns = the file has two columns ({ $titles }), and the three-column format has client ids too
    .advice = see which format you have in PA2 > Account > Profile; if it is two-column: `--format two-column`
check-no-such-title = no column has the title "{ $named }" that `--column` gives for { $column }; the titles are { $titles }
    .advice = write the title as the file has it; capital letters, accents, spaces and punctuation do not matter
check-number-for-title = { check-no-such-title }
    .advice = write the title that stands over the column, not its number, as in `--column amount=TITLE`
check-shared-title = one title, "{ $title }", stands for two columns: { $columns }
    .advice = give each column the title that stands over it, with `--column` or in `[csv] columns`
check-whole-line = the whole line is in quotes, as if it were a single field
    .advice = remove the quotes around the lines in a text editor; or open the file in a spreadsheet, split its only column into several, and save it as CSV again
check-two-titles = two columns could be the { $column ->
        [loan_id] loan id
        [client_id] client id
       *[amount] amount
    }: "{ $first }" and "{ $second }"
    .advice = say which: `{ $option }` or `{ $other }`, or in the config file: `[csv] columns = {"{"} { $column } = "{ $first }" {"}"}`
check-same-title = { check-two-titles }
    .advice = delete or rename the column that is not meant
check-title = "{ $title }"
check-more-titles = and { $count } more

## Rows

check-columns =
    { $found ->
        [one] the row has { $found } field
       *[other] the row has { $found } fields
    } instead of { $width }
check-columns-whole = { check-columns }
    .advice = { check-whole-line.advice }
check-columns-cut = the row has { $found } fields instead of { $width }: the amount { $amount } seems to be cut in two
    .advice = put such amounts in quotes, or write them without the "{ $delimiter }"
check-columns-cut-all = the client id and the amount seem to be one amount that was cut in two: { $amount }
    .advice = { check-columns-cut.advice }; if the file has no client ids: `--format two-column`
check-columns-cut-below = the amount { $amount } seems to be cut in two: its end stands below "{ $title }"
    .advice = { check-columns-cut.advice }; if the amounts are right, leave out that column
check-columns-moved = the cells of this row seem to be moved to the { $side }: "{ $cell }" stands below "{ $title }"
    .advice =
        { $side ->
            [left] write the cell that was deleted, so that all others stand below their titles again, or export again
           *[right] put any field that contains the separator in quotes, or move the cells below their titles
        }
check-columns-number = { check-columns }: a row number without a title seems to stand before them
    .advice = export without row numbers, or write a title over them
check-columns-same-number = the fields of this row are separated by another sign, and its comma seems to stand before decimals
    .advice = this row uses another separator: separate its fields like those of the other rows
check-columns-other = { check-columns }
    .advice = { check-columns-same-number.advice }
check-columns-last = { check-columns }
    .advice = delete the "{ $delimiter }" at the end of the row
check-columns-entity = { check-columns }: a sign is written as in a web page, as "{ $field };", and its semicolon separates columns
    .advice = export the plain sign, & rather than &amp;
check-columns-few = { check-columns }
    .advice = add what is missing, and check that no line break cuts the row in two
check-columns-ends = { check-columns }
    .advice = { check-cut-short.advice }
check-columns-many = { check-columns }
    .advice = put any field that contains the separator in quotes; if all rows have { $found } fields, check the format, which is { $format } here
check-total = this line looks like a total, not a loan: its amount is the sum, the number or the average of the rows above or below it
    .advice = look it up in your MIS: delete the line only if it is no loan there, for its amount would be reported as the repayment of one; if it is a loan, correct its id
check-total-other = this line says it is a total of { $stated }, but { $side ->
        [since] the rows since the total before it
        [below] the rows below it
       *[above] the rows above it
    } come to { $sum }: a difference of { $difference }
    .advice = compare the rows with your MIS: some are missing, or there are too many; then export again. If the line counts something else, delete it
check-total-column = this line says that the column "{ $title }" comes to { $stated }, but { $side ->
        [since] the rows since the total before it
        [below] the rows below it
       *[above] the rows above it
    } have { $sum } there: a difference of { $difference }
    .advice = { check-total-other.advice }
check-total-like = this line has an id unlike all others, and an amount near the sum of the rows above it or larger: { $stated } beside { $sum }, a difference of { $difference }
    .advice = if it is a total, compare the rows with your MIS: some are missing, or there are too many; if it is a loan, check its id
check-total-no-id = this line has no loan id, and an amount near the sum of the rows above it or larger: { $stated } beside { $sum }, a difference of { $difference }
    .advice = if it is a total, compare the rows with your MIS: some are missing, or there are too many; if it is a loan, write its id
check-total-else = this line is called the total of something else, { $stated }, and another total agrees with the rows: it was left out
    .advice = nothing is to be done if it counts something else; if these should be its rows, compare them with your MIS
check-total-unread = this line says it is a total, but its amount cannot be read: it could not be compared with the rows
    .advice = compare it with the total above by eye, or give it with `--expect-total`
check-total-summary = this line is not a loan: with the lines beside it, it comes to the sum of the rows above
    .advice = { check-total.advice }
check-total-without = this line is not a loan: the total on line { $line } agrees only without its amount
    .advice = { check-total.advice }
check-total-none = this row is in none of the totals of the file, though these agree: is it one too many, or is its total missing?
    .advice = compare it with your MIS: delete it if it does not belong here
check-total-perhaps = this row has the sum of other rows: is it a total?
    .advice = if your MIS has a loan with this id, nothing is to be done; if not, delete the line: its amount would be reported as a repayment
check-count-other = this line says that there are { $stated } rows, but there are { $rows }: a difference of { $difference }
    .advice = { check-total-other.advice }
check-no-loan-word = this line has an amount, but a word where the other rows have an id with a digit: is it a total, a balance, an average?
    .advice = if it is not a loan, delete the line: its amount would be reported as a repayment; if it is one, correct the id
check-no-loan-unlike = this line has an amount, but words where the other rows have an id
    .advice = { check-no-loan-word.advice }
check-no-loan-in-words = this line stands among the rows, with words in place of an id and an amount: it was left out
    .advice = if it is a loan, write its id and its amount; if not, delete the line
check-no-loan-moved = this line stands among the rows, and its amount is not in the column of the amounts
    .advice = if it is a loan, move the cells to their columns and write its id; if not, delete the line
check-no-loan-named = this line was left out, and it names a loan
    .advice = if it corrects or adds a repayment, put that into its row; if it is only a note, delete it
check-no-loan-numbers = this line is not a loan: it only numbers the columns
    .advice = delete the line
check-no-loan-section = this line says that the rows below it are something else than those above: savings, interest, loans that are not reported
    .advice = delete the rows that do not belong in the report, or send each part as a separate file; if the line is only a name, delete it
check-no-loan-principal = a column says that the amount of this row is interest, fees or the like, not principal
    .advice = export the principal only; if the column says something else: `[checks] "row.not-a-loan" = "off"`
check-no-loan-other-amount = this line is not a loan: by the words in place of its id its amount is interest, fees, a rate of exchange or the like, not principal
    .advice = delete the line, and export the principal only; if it is a loan, correct its id
check-no-loan-titles = this line is not a loan: it holds column titles, and not those of the rows above
    .advice = send what stands below it as a separate file, or export it with the same columns
check-no-loan-message = this line is not a loan: it is the message of a program, and the export may have stopped there
    .advice = export the report again, and make sure that it ends without a message
check-titles-below = the column titles stand below lines that may be rows, which would be lost
    .advice = move the titles to the first line, where they stood before the sheet was sorted; if the lines above are not loans, delete them
check-thousands = this line says that the amounts are in thousands, millions or cents, and they would be reported as they stand
    .advice = export the report again with full amounts; if the amounts are full, delete what says otherwise
check-draft = this line says that the report is a draft or a test, and it would be sent as it stands
    .advice = if it is the final report, delete the line; if not, export the final one
check-cut-decimals = the file does not end with a line end, and its last amount has fewer decimals than all others: it may be cut off
    .advice = { check-cut-short.advice }
check-cut-short = the file does not end with a line end, and its last amount is shorter than all others: it may be cut off
    .advice = copy or export it again, and look at its last line
check-cut-id = the file does not end with a line end, and its last id is shorter than all others: it may be cut off
    .advice = { check-cut-short.advice }
check-cut-row = the file does not end with a line end, and its last cell is shorter than all others in its column: it may be cut off
    .advice = { check-cut-short.advice }
check-cut-table = the table has a border above its titles, and none below its last row: it may be cut off
    .advice = { check-cut-short.advice }
check-cut-goes-on = this line says that more follows, and nothing does
    .advice = export the report again with all its pages
check-cut-page =
    { $which ->
        [one] page { $first } is missing
        [several] pages { $first } to { $last } are missing
        [one-of] page { $first } of { $of } is missing
       *[several-of] pages { $first } to { $last } of { $of } are missing
    }
    .advice = export the report again with all its pages
check-cut-rows =
    { $which ->
        [one] the rows are numbered, and number { $first } is missing before this one
       *[several] the rows are numbered, and numbers { $first } to { $last } are missing before this one
    }
    .advice = compare the rows with your MIS: some may have been lost, or were left out on purpose
check-expected-total = the total is { $total }, not { $expected } as expected: a difference of { $difference }
    .advice = compare the export with the report in your MIS: the month, the branches, and rows that are missing or too many
check-expected-rows = the number of rows is { $rows }, not { $expected } as expected: a difference of { $difference }
    .advice = { check-expected-total.advice }
check-wrong-column =
    { $says ->
        [outstanding-principal] the title "{ $title }" says that the amounts are still owed, but the setting [partner] amount says that they are repaid
       *[cumulative-principal] the title "{ $title }" says that the amounts are repaid, but the setting [partner] amount says that they are still owed
    }
    .advice = name the column that has them (`--column amount=TITLE`), or export it; if Kiva expects this one: `[partner] amount = "{ $says }"`; if the title is wrong: `{ $option }`, or in the config file: `[csv] columns = {"{"} amount = "{ $title }" {"}"}`
check-wrong-heading =
    { $says ->
        [outstanding-principal] this heading says that the amounts are still owed, but the setting [partner] amount says that they are repaid
        [cumulative-principal] this heading says that the amounts are repaid, but the setting [partner] amount says that they are still owed
       *[other] this heading says that the amounts are not principal
    }
    .advice =
        { $says ->
            [other] export the principal, with a title that says so; if the heading is wrong, delete it
           *[meaning] export the other amounts; if Kiva expects these: `[partner] amount = "{ $says }"`; if the heading is wrong, delete it
        }
check-titles-moved = "{ $title }" stands above something else than it says, and the numbers behind "{ $before }" have no title: the titles seem to stand beside their columns
    .advice = export again with a title over each column, and put any field that contains the separator in quotes; or correct the titles in the file
check-side-by-side = column { $column } holds loan ids too, with numbers beside them: nothing of it would be reported
    .advice = put the second list below the first one, in the same columns
check-swapped-columns = the { $column ->
        [client_id] client ids
       *[loan_id] loan ids
    } are written as amounts, and the amounts as ids: have the two columns changed places?
    .advice = export again with each title over its own column, or correct the titles in the file
check-amounts-for-ids = in all rows the { $which } is written as an amount with decimals: is it the right column?
    .advice = name the column that has the ids, with `--column` or in `[csv] columns`; if your ids are written like this, turn the finding off
check-swapped-cells = the id of this row is like an amount, and its amount is like an id: have they changed places?
    .advice = correct the row, or export again
check-id-for-amount = the amount of this row is its id: has the id taken its place?
    .advice = { check-swapped-cells.advice }
check-ids-for-amounts = in all rows, or nearly all, the amount is the { $which }
    .advice = export the report again with the amounts: a formula or a query seems to take another column
check-out-of-balance = the amount is { $amount }, but "{ $one }" and "{ $other }" make it { $expected }, as they do the amounts of other rows
    .advice = compare the row with your MIS: the amount may have lost its decimal sign
check-above-loan = the amount is { $amount }, but the loan was { $lent } ("{ $title }")
    .advice = compare the row with your MIS: the amount may be that of another row, have lost its decimal sign, or include interest
check-no-decimals = the amount { $amount } is far more than those with decimals, and has none: is it { $meant }?
    .advice = { check-shifted.advice }
check-no-thousands = all amounts are below a thousand but those of a million and more, which are written in groups of digits: is { $amount } { $meant }?
    .advice = a spreadsheet may have read the point of the thousands as that of the decimals: export again, and open the file by Data > From Text with the amounts as text
check-far-more = the amount { $amount } is far more than the other amounts, of which the largest is { $most }
    .advice = { check-shifted.advice }
check-amounts-again = from here on the amounts are, in the same order, those of rows above, under other ids: was a block pasted or filled down twice?
    .advice = compare some rows with your MIS, and export the report again
check-numbers-for-amounts =
    { $which ->
        [phones] the amounts look like telephone numbers
        [days] the amounts look like dates, as a spreadsheet or a database counts them
        [rising] each amount is more than the one above it, as its id is: were the amounts sorted or added up without the ids?
       *[rows] the amounts are only row numbers (1, 2, 3, ...)
    }
    .advice = { $which ->
        [rising] compare some rows with your MIS, and export the report again
       *[other] if another column has the amounts, name its title with `--column`, or export it
    }
check-client-not-sent = the two-column format does not send client ids ("{ $title }")
    .advice = see which format you have in PA2 > Account > Profile; if it is three-column: `--format three-column`; if it is two-column, to end this warning: `[checks] "client_id.not-sent" = "off"`
check-other-currency = the currency here is { $found }, not { $own }
    .advice = report each loan in its own currency, as Kiva has it; if all rows differ, correct `[partner] currency`
check-other-months = here it is { $found }, but { $other } above: the rows are of two months
    .advice = export each month by itself; if these are not the months of the report, delete the line or the column
check-sign = "{ $mark }" beside the amount says that it was reversed, or counts the other way than in most rows
    .advice = report each loan once, with what is left when reversals are taken off. If the column says something else: `[checks] "amount.sign-or-unit" = "off"`
check-unit = "{ $mark }" beside the amount says in which unit it is, and it would be reported as it stands
    .advice = export the report again with full amounts. If they are full already: `[checks] "amount.sign-or-unit" = "off"`
check-quote-unclosed = a field begins with a quote (") that is never closed
    .advice = { check-quote-misplaced.advice }
check-quote-cut = { check-quote-unclosed }
    .advice = { check-cut-short.advice }
check-quote-misplaced = there is a stray quote (") inside a field
    .advice = delete the quote, or put the whole field in quotes and double any quote inside it ("")
check-zeros =
    { $zeros ->
        [one] { $zeros } of { $rows } amounts is 0
       *[other] { $zeros } of { $rows } amounts are 0
    }
    .advice = check the month, and that the export takes each loan's own account. To Kiva, 0 means that nothing has been repaid; or, if you report the principal still owed, that nothing is owed any more

## Ids; the column is loan_id or client_id

check-id-missing = the { $which } is empty
    .advice = write the id as Kiva knows it (where cells were merged, that of the row above); delete the line only if nothing was repaid on it
check-id-nothing = "{ $id }" stands for no { $which }
    .advice = { check-id-missing.advice }
check-id-rounded = the { $which } "{ $id }" is a number that a spreadsheet has rounded
    .advice = take the id from your MIS again: its last digits are lost. Format the column as text before you open the file in a spreadsheet
check-id-formula = the { $which } "{ $id }" is a spreadsheet formula, or its error
    .advice = write the id itself, as it is in your MIS
check-id-text = the { $which } "{ $id }" is a spreadsheet formula: did you mean "{ $meant }"?
    .advice = { check-id-formula.advice }
check-id-hidden = the { $which } "{ $id }" contains a line break or an invisible character
    .advice = empty the field and type the id again
check-id-with-mark = the { $which } "{ $id }" contains an invisible character: did you mean "{ $meant }"?
    .advice = { check-id-hidden.advice }
check-id-joined = { check-id-hidden }
    .advice = this is the mark with which a file begins: two files seem to have been joined here; check that each was complete, and delete the mark
check-id-lost = the { $which } "{ $id }" has lost letters: a replacement character stands in their place
    .advice = export the file again as UTF-8: the letters cannot be recovered from this file
check-id-guessed =
    { $others ->
        [none] the id "{ $id }" has accented or foreign letters, and the encoding, Windows-1252, is only a guess
       *[other] the id "{ $id }" has accented or foreign letters, and the encoding, Windows-1252, is only a guess; in other encodings it is: { $others }
    }
    .advice = compare the id with your MIS, and give the encoding in which it is right: `--encoding windows-1252` if it is right as shown; or export as UTF-8
check-id-long = the { $which } has { $length } characters, and begins "{ $id }"
    .advice = check that the column holds the ids, and that no quote is missing
check-id-reformatted = a program seems to have reformatted the { $which } "{ $id }": did you mean "{ $meant }"?
    .advice = export the column as text, without what was added to the ids. If Kiva has the ids as they stand here: `[checks] "{ $code }" = "off"`
check-id-zeros = the { $which } "{ $id }" has more digits than a spreadsheet keeps, and ends in zeros
    .advice = { check-id-rounded.advice }
check-id-shape = the { $which } "{ $id }" is written otherwise than the others, such as "{ $other }"
    .advice = { check-id-look-alike.advice }
check-id-length = the { $which } "{ $id }" has { $length } digits, and the others have { $others }
    .advice = { check-id-look-alike.advice }
check-id-time = the { $which } "{ $id }" looks like a time of day
    .advice = { check-id-date.advice }
check-id-several = the cell of the { $which } has several ids: "{ $id }"
    .advice = write each loan on a line of its own, with its own amount
check-id-shortened = the { $which } "{ $id }" ends in dots: the rest of it seems to have been left out
    .advice = export the column at its full width, as text
check-id-entity = the { $which } "{ $id }" seems to be cut off: a sign is written as in a web page, and its semicolon separates columns
    .advice = { check-columns-entity.advice }
check-sign-name = { $code }{ $kind ->
        [en-dash] {", "}an en dash
        [em-dash] {", "}an em dash
        [minus] {", "}a minus sign
        [dash] {", "}another dash
        [space] {", "}another space
        [quote] {", "}another quotation mark
        [greek] {", "}a Greek letter
        [cyrillic] {", "}a Cyrillic letter
        [wide] {", "}a full-width character
       *[other] {""}
    }
check-id-look-alike = the { $which } "{ $id }" contains a character ({ $sign }) that looks like another one: did you mean "{ $meant }"?
    .advice = compare the id with your MIS: to Kiva these are two different ids
check-id-constant = all rows have the { $which } "{ $id }": is another column taken for that of the ids?
    .advice = look at the columns: without titles, a three-column file has the loan id, the client id and the amount, in this order; otherwise name them with `--column`, or their order with `[csv] order`
check-id-names = the { $which } is a name in nearly all rows, such as "{ $name }": is another column taken for that of the ids?
    .advice = look at the columns, and name the one that has the ids: `--column { $column }="TITLE"`; if Kiva has these as ids: `[checks] "{ $code }" = "off"`
check-id-date = the { $which } "{ $id }" looks like a date
    .advice = compare it with your MIS: a spreadsheet may have turned the real id into a date. Format the column as text before you open the file in a spreadsheet
check-twice = the loan id { $id } is already on line { $line }
    .advice = report each loan once: delete one of the two lines, or add the amounts up if both are payments
check-twice-branch = the loan id { $id } is already on line { $line }, for another branch: do the branches number their loans alike?
    .advice = export the full id of each loan, with its branch, as Kiva knows it; do not delete a line, or add the amounts up, unless they are one loan
check-nearly = the loan id { $id } is almost the same as { $other } on line { $line }: only capital letters, leading zeros or the signs between differ
    .advice = check in your MIS whether these are two loans; spreadsheets drop leading zeros
check-nearly-sign = the loan id { $id } looks like { $other } on line { $line }, but with another character ({ $sign })
    .advice = { check-nearly.advice }
check-otherwise = the loan id { $id } was reported before as { $other }: only capital letters, leading zeros or the signs between differ
    .advice = if it is the same loan, write the id as before: Kiva knows no other; spreadsheets drop leading zeros. If not, leave it as it is
check-client-nearly = the client id "{ $client }" of the loan "{ $loan }" is almost the same as "{ $other }" on line { $line }: only capital letters, leading zeros or the signs between differ
    .advice = check in your MIS whether these are two clients; spreadsheets drop leading zeros
check-client-otherwise = the client id "{ $client }" of the loan "{ $loan }" was reported before as "{ $other }": only capital letters, leading zeros or the signs between differ
    .advice = if it is the same client, write the id as before: Kiva knows no other; spreadsheets drop leading zeros. If not, leave it as it is
check-running-number = the loan ids in "{ $title }" are only row numbers ({ $first }, { $second }, ...), while "{ $other }" has real ids
    .advice = to take the real ids: `{ $option }`; if the numbers are the loan ids after all: `[checks] "loan_id.running-number" = "off"`
check-loan = "{ $loan }"
check-loan-of-client = "{ $loan }" of client "{ $client }"

## Amounts; a separator is point or comma

check-amount-missing = the amount is empty
    .advice = write the amount, even if it is 0: an empty amount cannot be sent
check-amount-no-number = the amount "{ $amount }" is not a number
    .advice = write digits, with one decimal separator at most: no currency, %, + or text
check-amount-digits = { check-amount-no-number }
    .advice = { check-amount-other-digits.advice }
check-amount-other-digits = the amount "{ $amount }" uses the digits of another script: with 0 to 9 it is { $plain }
    .advice = write the amount in the digits 0 to 9, with "." or "," before the decimals
check-amount-dash = { check-amount-no-number }
    .advice = a lone dash is how a spreadsheet shows 0: write 0 if that is the amount in your MIS
check-amount-nothing = { check-amount-no-number }
    .advice = this word stands for "no value": write the amount, even if it is 0
check-amount-quoted = { check-amount-no-number }
    .advice = export the amounts without the quote or apostrophe that a program put there for spreadsheets
check-amount-hidden = { check-amount-no-number }
    .advice = it contains an invisible character: export the column as numbers, or type the amount again
check-amount-minus-last = { check-amount-no-number }
    .advice = { check-amount-negative.advice }
check-amount-parentheses = { check-amount-no-number }
    .advice = write 0 or more, without parentheses: in accounting they mean a negative amount
check-amount-formula = { check-amount-no-number }
    .advice = correct the formula in the spreadsheet, or make its column wider, and export again
check-amount-rounded = { check-amount-no-number }
    .advice = format the column as a number in the spreadsheet, with its decimals, and export again
check-amount-not-as-said = the amount "{ $amount }" is a number only with a decimal { $separator ->
        [comma] comma
       *[point] point
    }, but the settings say otherwise
    .advice = correct it, or use `--decimal { $separator }`
check-amount-two = the amount "{ $amount }" could be { $one } or { $other }, and the other amounts do not show which
    .advice = look up a loan that you know, then use `--decimal point` or `--decimal comma`
check-amount-against = the amount "{ $amount }" is written with a decimal { $separator ->
       *[point] point, but line { $line } has a decimal comma
        [comma] comma, but line { $line } has a decimal point
    }
    .advice = write all amounts of the file in the same way, or export it again
check-amount-against-groups = the amount "{ $amount }" has { $separator ->
       *[point] commas between its thousands, but line { $line } has a decimal comma
        [comma] points between its thousands, but line { $line } has a decimal point
    }
    .advice = { check-amount-against.advice }
check-amount-negative = the amount "{ $amount }" is negative
    .advice = report what has been repaid, or is owed, at the end of the month: 0 or more
check-amount-decimals = the amount "{ $amount }" has too many decimals: in { $currency } there { $most ->
        [0] are none
       *[other] are at most { $most }
    }
    .advice = round the amount in the export; if the loans are in another currency, correct `[partner] currency`
check-amount-many-decimals = the amount "{ $amount }" has { $found } decimals, but most currencies have { $most } at most
    .advice = round the amount in the export; if the currency has three decimals, set `[partner] currency`
check-amount-too-large = the amount "{ $amount }" is 1,000,000,000,000 or more
    .advice = look for an id in the amount column, or for two amounts run together

## Beside what was reported before

check-decreased = loan "{ $loan }": the principal repaid so far went down, from { $then } ({ $month }) to { $now }
    .advice = check it in your MIS; it can be right if the earlier report was wrong. If all rows are like this, the file is probably an old export; only if PA2 shows that your reports hold { $other ->
        [outstanding-principal] the principal still owed
       *[other] the principal repaid so far
    }, set `[partner] amount = "{ $other }"`
check-increased = loan "{ $loan }": the principal still owed went up, from { $then } ({ $month }) to { $now }
    .advice = { check-decreased.advice }
check-gone = the loan "{ $loan }" was reported for { $month }, with { $amount }, and is not in the file
    .advice = check whether it has ended: if Kiva still expects it, a loan left out is billed as if repaid on schedule
check-total-moved = the total changed by more than { $percent }: { $then } in { $month }, now { $now }
    .advice = check the month, the branches and the currency of the export
check-shifted = loan "{ $loan }": { $then } in { $month } and { $now } now, where { $meant } would be expected
    .advice = compare it with your MIS: the decimal point may be in the wrong place
check-all-shifted = compared with { $month }, most amounts seem { $times } times too { $size ->
        [large] large
       *[small] small
    }
    .advice = compare them with your MIS: the export has probably lost the decimal sign. If they are right: `[checks] "file.shifted" = "warning"`
check-gone-many = { $count } loans were reported for { $month } and are not in the file: { $loans }
    .advice = check whether they have ended: if Kiva still expects them, loans left out are billed as if repaid on schedule
check-percent = { $number }%
check-unusual-figure =
    { $figure ->
        [moved] only { $now } of the amounts reported before have changed
        [all-moved] { $now } of the amounts reported before have changed
        [new] { $now } of the loans were never reported before
        [gone] { $now } of the loans reported before are missing
        [emptied] { $now } of the amounts reported before are now 0
        [rounded] only { $now } of the amounts have decimals
        [decimals] { $now } of the amounts have decimals
        [paid-off] { $now } of the amounts reported before have changed much more than most
       *[growth] the sum of the loans reported before has changed by { $now }
    }
check-unusual-group = in the group "{ $group }" { $figure }
check-unusual-ever = { $figure }, which is rarely right
check-unusual-usual =
    { $months ->
        [one] { $figure }; in the month before it was { $low }
       *[other] { $figure }; in the { $months } months before it was { $low } to { $high }
    }
check-unusual =
    { $count ->
        [0] { $text }
        [one] { $text }. Look at line { $lines }
       *[other] { $text }. Look at lines { $lines }
    }
    .advice =
        { $figure ->
            [moved] check in your MIS that the export is of this month, that all payments are booked, and that no branch sent an old file
            [all-moved] check that these are the amounts that were paid, not those that were due
            [new] check that the file is of this partner, and that the loan ids are written as before
            [gone] check that all branches are in the export
            [emptied] check in your MIS whether so many loans have ended
            [rounded] check that the export does not round the amounts
            [decimals] check that the amounts are in the currency of the loans
            [paid-off] check these amounts in your MIS: the decimal point, the column, the loan that each belongs to
           *[growth] check the column (principal only, without interest), the currency and the month of the export
        }
check-other-meaning =
    { $then ->
        [outstanding-principal] the report for { $month } had what is still owed, but the setting [partner] amount says that these amounts are repaid
       *[cumulative-principal] the report for { $month } had what is repaid, but the setting [partner] amount says that these amounts are still owed
    }
    .advice = if the setting is wrong: `[partner] amount = "{ $then }"`; if Kiva has asked for the other amounts from now on: `[checks] "amount.other-meaning" = "warning"`, until this report is sent
check-same =
    { $rows ->
        [2] both amounts
       *[other] all { $rows } amounts
    } are the same as last time
    .advice = check that this is the new month's export and not an old file; if it is right all the same, `upload` with --again sends it
check-same-as =
    { $rows ->
        [2] both rows
       *[other] all { $rows } rows
    } are those of the report for { $month }: this file was sent before
    .advice = { check-same.advice }

## Which month, and where to

check-name-of-month = the name of the file says { $named }, but the file is reported for { $month }
    .advice = check that this is the right file; if it is for { $named }: { $command }
check-right-file = check that this is the right file
check-heading-of-month = line { $line } says { $named }, but the file is reported for { $month }
    .advice = { check-name-of-month.advice }
check-column-of-month = the column "{ $title }" says { $named }, but the file is reported for { $month }
    .advice = { check-name-of-month.advice }
check-ends-early = the last day that the file names is { $day }, and it is reported for all of { $month }
    .advice = check that it has what was repaid up to the last day of the month; if not, export again
check-doubtful-month = no month was given, so the file is reported for { $month }; but that month has already been reported, and this month is about to end
    .advice = if the file is for this month: { $command }
check-long-ago = { $month } is more than a year ago
    .advice = check the year; for the last month: { $command }
check-to-stage = the report for { $month } goes to stage, because no environment was given; but the months before went to production
    .advice = stage is for tests; for the real report: { $command }

## Beside the upload that is corrected

check-unchanged = the row of the loan "{ $loan }" has not changed since upload { $upload }, where Kiva found an error in it
    .advice = correct it in your MIS and in the file; `kiva-repay show` shows what Kiva says about it
check-other-loans =
    { $count ->
        [one] { $count } loan in the file, "{ $loan }", is not
       *[other] { $count } of the loans in the file, such as "{ $loan }", are not
    } in upload { $upload }
    .advice = give the upload that contained them, or leave out `--corrects`
check-new-loan = the loan "{ $loan }" is not in upload { $upload }
    .advice = this is right if you corrected the loan id

## The table of findings

check-not-listed =
    { $count ->
        [one] and { $count } more that is not listed
       *[other] and { $count } more that are not listed
    }
