#!/bin/sh
# Sourced by every script here: what they time, and how it is said.
# $scratch is an empty folder, removed at the end.
set -eu
command -v hyperfine >/dev/null || {
    echo 'bench needs hyperfine: apt-get install hyperfine gnuplot-nox' >&2
    exit 1
}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The most memory that a command takes, in MB; nothing without GNU time.
memory() {
    [ -x /usr/bin/time ] || return 0
    # shellcheck disable=SC2086 # the words of a command
    /usr/bin/time -f %M -o "$scratch/memory" $1 >/dev/null 2>&1 || return 0
    awk 'END { printf "%6.1f MB", $1 / 1024 }' "$scratch/memory"
}

# measure NAME RUNS COMMAND WHAT: prints the least and the middle time, the
# processor's time, and what is said behind them.
measure() {
    hyperfine -N --warmup 2 --runs "$2" --export-json "$scratch/time.json" \
        "$3" >/dev/null 2>&1 || {
        echo "skip $1: it does not run here"
        return 0
    }
    awk -v name="$1" -v what="$4" '
        /"(min|median|user|system)":/ {
            gsub(/[",:]/, "")
            value[$1] = $2 * 1000
        }
        END { printf "%-22s %7.1f ms least %7.1f ms median %7.1f ms of " \
                     "processor %s\n", name, value["min"], value["median"],
                     value["user"] + value["system"], what }' \
        "$scratch/time.json"
}
