#!/bin/sh
# Times a table of a million rows to a chart, whole process, beside programs
# that do the same, where they are installed; prints the least and the middle
# time, the processor's time and the most memory of each.
# usage: table.sh COMMAND
# SHARED names the folder of peers/gen.py, which makes the table, and of the
# scripts of the peers.
. "$(dirname "$0")/lib.sh"
command=$1
peers=${SHARED:-../shared}/peers
table=build/bench/million.csv

[ -e "$peers/gen.py" ] || {
    echo 'skip table: no ../shared'
    exit
}
mkdir -p build/bench
[ -s "$table" ] || python3 "$peers/gen.py" big "$table" 1000000
echo "a million rows, $(wc -c <"$table") bytes"

# time_table NAME COMMAND
time_table() {
    measure "$1" 5 "$2" "$(memory "$2")"
}

time_table 'borderfig' "$command chart trend encounters -d $table --quiet \
--width 135.5 --height 76.2 -o $scratch/ours.png"
time_table 'borderfig, rows alone' "$command ingest $table --quiet \
-o $scratch/ours.csv"
for pair in 'awk big_awk.sh' 'mlr big_miller.sh'; do
    tool=${pair% *}
    if command -v "$tool" >/dev/null && command -v gnuplot >/dev/null; then
        time_table "$tool + gnuplot" \
            "sh $peers/${pair#* } $table $scratch/theirs.png"
    else
        echo "skip $tool + gnuplot: not installed"
    fi
done
if command -v Rscript >/dev/null; then
    time_table 'data.table + ggplot2' \
        "Rscript --vanilla $peers/big_gg.R dt $table $scratch/theirs.png"
else
    echo 'skip data.table + ggplot2: no R'
fi
if command -v node >/dev/null; then
    time_table 'DuckDB + ECharts' \
        "node $peers/big_duckdb.mjs $table $scratch/theirs.svg"
else
    echo 'skip DuckDB + ECharts: no node'
fi
