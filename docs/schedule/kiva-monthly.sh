#!/bin/sh
# Uploads FILE, and goes on where the connection broke: kiva-monthly FILE [OPTIONS]
# OPTIONS are those that `kiva-repay upload` and `resume` both take, such as --env and --yes.
# Prints nothing and returns 0 when all went well. Otherwise it prints what kiva-repay says, with its exit code.
set -u
file=$1
shift
wait=${KIVA_MONTHLY_WAIT:-1800} # seconds between two tries
tries=3

# Runs kiva-repay, which writes to standard error alone here; keeps its words in $said, its exit code in $code.
run() {
    said=$(kiva-repay "$@" --quiet 2>&1)
    code=$?
}

tell() {
    [ -z "$said" ] || printf '%s\n' "$said" >&2
}

run upload "$file" "$@"
tell
while [ "$code" -eq 6 ] && [ "$tries" -gt 0 ]; do
    # A batch that may be at Kiva or not waits for a person.
    case $said in *resolve*) break ;; esac
    tries=$((tries - 1))
    # The upload to go on with; none where not even a token was to be had, or where another run is at work.
    id=$(printf '%s\n' "$said" | sed -n 's/.*kiva-repay resume \([0-9a-f]*\).*/\1/p' | head -n 1)
    sleep "$wait"
    if [ -n "$id" ]; then
        run resume "$id" "$@"
        tell
        [ "$code" -eq 0 ] || continue
    fi
    # That nothing of the file is left to send, the upload itself proves: 7 says that all was reported.
    run upload "$file" "$@"
    if [ -n "$id" ] && [ "$code" -eq 7 ]; then
        code=0
    else
        tell
    fi
done
exit "$code"
