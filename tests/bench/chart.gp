# The same chart by gnuplot: the line to beat.  -e "csv=...; out=...; fmt=..."
if (fmt eq 'png') {
    set terminal pngcairo size 1600,900 font "Inter,18" linewidth 2
} else {
    set terminal svg size 1600,900 font "Inter,24" linewidth 2
}
set output out
set datafile separator ","
set xdata time
set timefmt "%Y-%m"
set format x "%b %Y"
set title "Southwest border encounters by month"
set ylabel "Encounters"
set yrange [0:*]
set grid ytics lc rgb "#dddddd"
set border 1
set tics nomirror out
set key top left Left reverse
plot csv using 1:2 with lines lw 2 lc rgb "#1c4777" title "Border Patrol", \
     csv using 1:3 with lines lw 2 lc rgb "#b75e1a" title "Ports of entry"
