#!/bin/sh
# Uploads FILE, and goes on where the connection broke: kiva-monthly FILE [OPTIONS OF kiva-repay upload]
# Prints nothing and returns 0 when all went well. Otherwise it prints what kiva-repay says, with its exit code.
# An upload that was made of FILE as it was before is left to a person: its amounts may be older.
# Whoever stops it stops kiva-repay, which finishes the batch in flight; nothing is tried again then.
set -u
[ $# -gt 0 ] || { echo 'kiva-monthly FILE [OPTIONS OF kiva-repay upload]' >&2 && exit 2; }
file=$1
shift
wait=${KIVA_MONTHLY_WAIT:-1800} # seconds between two tries
tries=3
child=
ends_by=
stopped=
words=$(mktemp) || exit 1
trap 'rm -f "$words"' EXIT
trap 'stop INT' INT
trap 'stop TERM' TERM
trap 'stop HUP' HUP

stop() {
    stopped=$1
    [ -z "$child" ] || kill -s "${ends_by:-$1}" "$child" 2>/dev/null
}

# Runs a command that a signal reaches, and keeps its exit code in $code.
start() {
    "$@" &
    child=$!
    while :; do
        wait "$child"
        code=$?
        # Where the wait was ended by a signal, the command goes on.
        [ "$code" -gt 128 ] && kill -0 "$child" 2>/dev/null || break
    done
    child=
}

# The same of kiva-repay, which writes to standard error alone here; keeps its words in $said.
run() {
    start kiva-repay "$@" --quiet 2>"$words"
    said=$(cat "$words")
    [ -z "$stopped" ] || { tell && end; }
}

tell() {
    [ -z "$said" ] || printf '%s\n' "$said" >&2
}

end() {
    rm -f "$words"
    trap - "$stopped"
    kill -s "$stopped" "$$"
    exit "$code"
}

# Runs a command about upload $id, with those of the options that every command takes.
about() {
    command=$1
    left=$#
    while [ "$left" -gt 1 ]; do
        shift
        option=$1
        left=$((left - 1))
        case $option in
        -c | --config | -e | --env | --lang | --color | --log-file)
            shift
            left=$((left - 1))
            set -- "$@" "$option" "$1"
            ;;
        -c* | --config=* | -e* | --env=* | --lang=* | --color=* | --log-file=* | -v* | --verbose)
            set -- "$@" "$option"
            ;;
        --yes) [ "$command" = show ] || set -- "$@" "$option" ;;
        esac
    done
    shift
    [ "$command" != show ] || set -- "$@" --output json
    run "$command" "$id" "$@"
}

# Whether upload $id was made of the file as it is now. What is left of another one may be older.
is_of_file() {
    sum=$({ sha256sum || shasum -a 256; } <"$file" 2>/dev/null | cut -c 1-64)
    about show "$@" | grep "\"file_sha256\": *\"$sum\"" >/dev/null
}

run upload "$file" "$@"
tell
while [ "$code" -eq 6 ] && [ "$tries" -gt 0 ]; do
    # A batch that may be at Kiva or not waits for a person.
    case $said in *'`resolve`'* | *'kiva-repay resolve '*) break ;; esac
    tries=$((tries - 1))
    # The upload to go on with; none where not even a token was to be had, or where another run is at work.
    id=$(printf '%s\n' "$said" | sed -n 's/.*kiva-repay resume \([0-9a-f]*\).*/\1/p' | tail -n 1)
    # What runs beside a shell is deaf to Ctrl-C.
    ends_by=TERM
    start sleep "$wait"
    ends_by=
    [ -z "$stopped" ] || end
    if [ -z "$id" ]; then
        run upload "$file" "$@"
    elif is_of_file "$@"; then
        about resume "$@"
    else
        echo "kiva-monthly: upload $id was made of another file, and is not gone on with" >&2
        code=6
        break
    fi
    tell
done
exit "$code"
