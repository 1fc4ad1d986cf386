#!/bin/sh
# Times a table of a million rows to a chart, whole process, beside programs
# that do the same, where they are installed; prints the least and the middle
# time, the processor's time and the most memory of each.
# usage: table.sh COMMAND
# SHARED names the folder of peers/gen.py, which makes the table, and of the
# scripts of the peers.
set -eu
command=$1
peers=${SHARED:-../shared}/peers
table=build/bench/million.csv
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

[ -e "$peers/gen.py" ] || {
    echo 'skip table: no ../shared'
    exit
}
command -v hyperfine >/dev/null || {
    echo "bench needs hyperfine: apt-get install hyperfine gnuplot-nox" >&2
    exit 1
}
mkdir -p build/bench
[ -s "$table" ] || python3 "$peers/gen.py" big "$table" 1000000
echo "a million rows, $(wc -c <"$table") bytes"

# The most memory that a command takes, in MB; nothing without GNU time.
memory() {
    [ -x /usr/bin/time ] || return 0
    # shellcheck disable=SC2086 # the words of a command
    /usr/bin/time -f %M -o "$scratch/memory" $1 >/dev/null 2>&1 || return 0
    awk 'END { printf "%6.1f MB", $1 / 1024 }' "$scratch/memory"
}

measure() {
    hyperfine -N --warmup 1 --runs 5 --export-json "$scratch/time.json" "$2" \
        >/dev/null 2>&1 || {
        echo "skip $1: it does not run here"
        return
    }
    taken=$(memory "$2")
    awk -v name="$1" -v memory="$taken" '
        /"(min|median|user|system)":/ {
            gsub(/[",:]/, "")
            value[$1] = $2 * 1000
        }
        END { printf "%-22s %6.0f ms least %6.0f ms median %6.0f ms of " \
                     "processor %s\n", name, value["min"], value["median"],
                     value["user"] + value["system"], memory }' \
        "$scratch/time.json"
}

measure 'borderfig' "$command chart trend encounters -d $table --quiet \
--width 135.5 --height 76.2 -o $scratch/ours.png"
measure 'borderfig, rows alone' "$command ingest $table --quiet \
-o $scratch/ours.csv"
for pair in 'awk big_awk.sh' 'mlr big_miller.sh'; do
    tool=${pair% *}
    if command -v "$tool" >/dev/null && command -v gnuplot >/dev/null; then
        measure "$tool + gnuplot" \
            "sh $peers/${pair#* } $table $scratch/theirs.png"
    else
        echo "skip $tool + gnuplot: not installed"
    fi
done
if command -v Rscript >/dev/null; then
    measure 'data.table + ggplot2' \
        "Rscript --vanilla $peers/big_gg.R dt $table $scratch/theirs.png"
else
    echo 'skip data.table + ggplot2: no R'
fi
if command -v node >/dev/null; then
    measure 'DuckDB + ECharts' \
        "node $peers/big_duckdb.mjs $table $scratch/theirs.svg"
else
    echo 'skip DuckDB + ECharts: no node'
fi
