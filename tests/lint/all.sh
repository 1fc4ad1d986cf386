#!/bin/sh
# Every check of form, counted: all.sh LIBRARY, with LANGUAGE and FOREIGN set.
set -u
library=$1
here=$(dirname "$0")
export LANGUAGE FOREIGN
passed=0
failed=0

check() {
    name=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
        echo "ok   $name"
    else
        failed=$((failed + 1))
        echo "FAIL $name"
    fi
}

format() {
    find data ingest render cli tests -name '*.[ch]' -print0 |
        xargs -0 clang-format --dry-run --Werror
}

shell() {
    find tests cli .ci -name '*.sh' -print0 -o -path .ci/run -print0 |
        xargs -0 shellcheck -x -P SCRIPTDIR
}

check format format
check shell shell
check floors "$here/floors.sh"
check sizes "$here/sizes.sh"
check symbols "$here/symbols.sh" "$library"
check headers "$here/headers.sh"
check tidy "$here/tidy.sh"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
