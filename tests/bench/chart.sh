#!/bin/sh
# Times one chart, whole process, beside other programs' for the same data,
# where they are installed, and prints the sizes of the files.
# usage: chart.sh COMMAND
# SHARED names the folder of the peers' scripts, and PEERS_NODE that of the
# packages of those in JavaScript.
. "$(dirname "$0")/lib.sh"
command=$1
here=$(dirname "$0")
peers=${SHARED:-../shared}/peers
node=${PEERS_NODE:-/tmp/peers/node/}
out=$scratch/chart

# month,USBP,OFO from the shipped record, and for peers that draw three lines
# their sum.
awk -F, '$2 == "encounters" && $6 == "us-southwest-border" && $7 == "" &&
         ($5 == "USBP" || $5 == "OFO") { value[$1, $5] = $8; month[$1] = 1 }
     END { for (m in month) print m "," value[m, "USBP"] "," value[m, "OFO"] }
    ' data/official/southwest-border-encounters.csv |
    sort >"$scratch/two.csv"
awk -F, 'BEGIN { print "month,a,b,c" } { print $0 "," $2 + $3 }' \
    "$scratch/two.csv" >"$scratch/three.csv"

# time_chart NAME FORMAT RUNS COMMAND, which writes $out.FORMAT
time_chart() {
    rm -f "$out.$2"
    $4 >/dev/null 2>&1 || true
    size=0
    [ ! -e "$out.$2" ] || size=$(wc -c <"$out.$2")
    measure "$1 $2" "$3" "$4" "$size bytes"
}

for format in svg png pdf; do
    time_chart borderfig "$format" 30 "$command chart trend \
encounters:USBP encounters:OFO --width 135.5 --height 76.2 --quiet \
-o $out.$format"
done

if command -v gnuplot >/dev/null; then
    for format in svg png; do
        cat - "$here/chart.gp" >"$scratch/$format.gp" <<END
csv = '$scratch/two.csv'; out = '$out.$format'; fmt = '$format'
END
        time_chart gnuplot "$format" 30 "gnuplot $scratch/$format.gp"
    done
else
    echo 'skip gnuplot: not installed'
fi

if [ ! -e "$peers/line_plplot.c" ]; then
    echo 'skip PLplot, ECharts and matplotlib: no ../shared'
    exit
fi
# shellcheck disable=SC2046 # options
if pkg-config --exists plplot && cc -O2 -o "$scratch/plplot" \
    "$peers/line_plplot.c" $(pkg-config --cflags --libs plplot) 2>&1 |
    cat >"$scratch/log" && [ -x "$scratch/plplot" ]; then
    time_chart PLplot svg 20 "$scratch/plplot $scratch/three.csv $out.svg svg"
    time_chart PLplot png 20 \
        "$scratch/plplot $scratch/three.csv $out.png pngcairo"
else
    echo 'skip PLplot: not installed'
fi
if command -v node >/dev/null && [ -d "$node/node_modules/echarts" ]; then
    time_chart ECharts svg 5 \
        "node $peers/line_echarts.mjs $scratch/three.csv $out.svg"
    time_chart ECharts png 5 \
        "node $peers/line_echarts.mjs $scratch/three.csv $out.png"
else
    echo "skip ECharts: not in $node"
fi
for python in python3 /usr/bin/python3 ''; do
    [ -z "$python" ] || ! "$python" -c 'import matplotlib' 2>/dev/null || break
done
if [ -n "$python" ]; then
    for format in svg png; do
        time_chart matplotlib "$format" 5 \
            "$python $peers/line_mpl.py $scratch/three.csv $out.$format"
    done
else
    echo 'skip matplotlib: not installed'
fi
