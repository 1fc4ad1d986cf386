#!/bin/sh
# Times one chart, whole process, beside gnuplot's for the same data, and
# prints the sizes of the files.  usage: chart.sh COMMAND
set -eu
command=$1
here=$(dirname "$0")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

command -v hyperfine >/dev/null || {
    echo "bench needs hyperfine: apt-get install hyperfine gnuplot-nox" >&2
    exit 1
}

# month,USBP,OFO from the shipped record.
awk -F, '$2 == "encounters" && $6 == "us-southwest-border" && $7 == "" &&
         ($5 == "USBP" || $5 == "OFO") { value[$1, $5] = $8; month[$1] = 1 }
     END { for (m in month) print m "," value[m, "USBP"] "," value[m, "OFO"] }
    ' data/official/southwest-border-encounters.csv |
    sort >"$scratch/two.csv"

chart="$command chart trend encounters:USBP encounters:OFO --width 135.5 \
    --height 76.2 --quiet"
for format in svg png pdf; do
    hyperfine -N --warmup 3 --runs 30 --export-csv "$scratch/$format.csv" \
        "$chart -o $scratch/ours.$format" >/dev/null 2>&1
    awk -F, -v f="$format" -v size="$(wc -c <"$scratch/ours.$format")" '
        NR == 2 { printf "borderfig %-4s %6.1f ms %8d bytes\n", f, $4 * 1000,
                  size }' "$scratch/$format.csv"
done
command -v gnuplot >/dev/null || exit 0
for format in svg png; do
    hyperfine -N --warmup 3 --runs 30 --export-csv "$scratch/$format.csv" \
        "gnuplot -e \"csv='$scratch/two.csv';out='$scratch/theirs.$format';\
fmt='$format'\" $here/chart.gp" >/dev/null 2>&1
    awk -F, -v f="$format" -v size="$(wc -c <"$scratch/theirs.$format")" '
        NR == 2 { printf "gnuplot   %-4s %6.1f ms %8d bytes\n", f, $4 * 1000,
                  size }' "$scratch/$format.csv"
done
