#!/bin/sh
# Every header compiles alone.
set -eu
status=0
for header in $(find data ingest render cli -name '*.h' | sort); do
    # shellcheck disable=SC2086 # flags, one a word
    echo "#include \"$header\"" | ${CC:-cc} $LANGUAGE $FOREIGN -Wall -Werror \
        -fsyntax-only -x c - || {
        echo "headers: $header does not compile alone" >&2
        status=1
    }
done
exit $status
