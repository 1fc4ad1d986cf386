#!/bin/sh
# clang-tidy, one file a process: version 14 invents findings when given
# several.  A file that passed is not read again until something changes.
set -eu
mkdir -p build/tidy
# shellcheck disable=SC2016 # the inner shell expands
find data ingest render cli -name '*.c' | sort |
    xargs -P "$(nproc)" -I@ sh -c '
        set -eu
        stamp=build/tidy/$(echo "$1" | tr / _)
        # shellcheck disable=SC2086
        now=$({ ${CC:-cc} -E $LANGUAGE $FOREIGN "$1"; cat "$1" .clang-tidy; } |
            sha256sum)
        [ "$(cat "$stamp" 2>/dev/null)" != "$now" ] || exit 0
        # shellcheck disable=SC2086
        clang-tidy --quiet "$1" -- $LANGUAGE $FOREIGN 2>"$stamp.log" ||
            { cat "$stamp.log" >&2; exit 1; }
        echo "$now" >"$stamp"' sh @
