#!/bin/sh
# Runs each fuzzer for some seconds from the seeds that its reader has, and
# says how many inputs it tried.  usage: run.sh SECONDS FUZZER...
set -eu
seconds=$1
shift
mkdir -p build/fuzz/corpus build/fuzz/crashes

for fuzzer; do
    name=${fuzzer##*/fuzz_}
    corpus=build/fuzz/corpus/$name
    mkdir -p "$corpus"
    set -- "$corpus"
    [ ! -d "tests/fuzz/seeds/$name" ] || set -- "$@" "tests/fuzz/seeds/$name"
    log=build/fuzz/$name.log
    "$fuzzer" "$@" -max_total_time="$seconds" -max_len=4096 -verbosity=0 \
        -timeout=10 -artifact_prefix=build/fuzz/crashes/"$name"- \
        -print_final_stats=1 >"$log" 2>&1 || {
        cat "$log" >&2
        exit 1
    }
    awk -v name="$name" '/number_of_executed_units/ {
        printf "fuzz %s: %d inputs, no crash\n", name, $2 }' "$log"
done
