#!/bin/sh
# Uploads FILE, and goes on where the connection broke: kiva-monthly FILE [OPTIONS OF kiva-repay...]
# Prints nothing and returns 0 when all went well. Otherwise the exit code is that of kiva-repay.
set -u
file=$1
shift
wait=${KIVA_MONTHLY_WAIT:-1800} # seconds between two tries
tries=3

kiva-repay upload "$file" --quiet "$@"
code=$?
while [ "$code" -eq 6 ] && [ "$tries" -gt 0 ]; do
    tries=$((tries - 1))
    sleep "$wait"
    # Once nothing is left to resume, the upload itself proves it: 7 says that all was reported. Where
    # the first try did not even get a token, it is the one that sends.
    kiva-repay resume --last --quiet "$@"
    code=$?
    if [ "$code" -eq 0 ]; then
        said=$(kiva-repay upload "$file" --quiet "$@" 2>&1)
        code=$?
        if [ "$code" -eq 7 ]; then
            code=0
        elif [ -n "$said" ]; then
            printf '%s\n' "$said" >&2
        fi
    fi
done
exit "$code"
