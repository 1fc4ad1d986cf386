#!/bin/sh
# Runs the unit tests and the command tests of one build, counts the cases
# and ends with "N passed, N failed".
# usage: run.sh OUT TEST...
set -u

out=$1
shift
passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

count() {
    grep -cE "$1" "$log" || true
}

# A program's or script's own exit status counts as well as its cases.
tally() {
    status=$1 name=$2 good=$3 bad=$4
    [ "$status" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
    passed=$((passed + good))
    failed=$((failed + bad))
    if [ "$bad" -gt 0 ]; then
        cat "$log"
        echo "FAIL $name"
    else
        echo "ok   $name: $good"
    fi
    grep -hE '^skip' "$log" || true
}

# From here, since some tests change the folder.
here=$(pwd)
export LSAN_OPTIONS="suppressions=$here/tests/lsan.supp:print_suppressions=0"
for test; do
    "$test" >"$log" 2>&1
    tally $? "${test##*/}" "$(count '^\[ +OK \]')" \
        "$(count '^\[  FAILED  \] [a-z]')"
done
for script in tests/cli/*.sh tests/page/*.sh; do
    case $script in */lib.sh) continue ;; esac
    [ -e "$script" ] || continue
    PATH="$(pwd)/$out:$PATH" sh "$script" >"$log" 2>&1
    tally $? "${script##*/}" "$(count '^ok ')" "$(count '^not ok ')"
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
