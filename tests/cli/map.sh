#!/bin/sh
# borderfig --map: tables of somebody's own, and the map of the man page.
. "$(dirname "$0")/lib.sh"
table=data/examples/releases.csv
map=data/examples/releases.json

check 'the map of the man page is the one that comes with the program'
sed -n '/^{$/,/^}$/p' cli/borderfig.1 >"$scratch/map.json"
cmp "$scratch/map.json" "$map" || fail 'they are different'

check 'a map reads a table, and says what became of its rows'
run borderfig ingest "$table" --map "$map"
exits 0
prints_like '^2023-10,releases,persons,US,USBP,tucson,,12410,12410,exact,rep'
prints_like '^2023-12,releases,persons,US,USBP,yuma,,1431,.*,2024-01-15,rele'
complains "1 table of 10 rows (5 accepted, 5 skipped: 3 totals and 1 without \
a value and 1 of something else, 0 rejected): 5 observations"

check 'what was read by a map reads back without it'
borderfig ingest "$table" -m "$map" --quiet -o "$scratch/own.csv"
run borderfig ingest "$scratch/own.csv" --quiet -o "$scratch/again.csv"
exits 0
cmp "$scratch/own.csv" "$scratch/again.csv" || fail 'they are different'

check 'a chart is drawn from a table by its map'
run borderfig chart trend releases:USBP@tucson -d "$table" -m "$map" \
    -o "$scratch/chart.csv"
exits 0
grep -q '17112' "$scratch/chart.csv" || fail 'December is missing'

check 'a column that the table lacks is named, and the nearest one'
sed 's/"Released"/"Relesed"/' "$map" >"$scratch/map.json"
run borderfig ingest "$table" -m "$scratch/map.json"
refuses 65 "$table:1:1: no column \"Relesed\", which .*; did it mean \"Released"

check 'a name that maps do not know is named, and the nearest one'
sed 's/"count":/"cuont":/' "$map" >"$scratch/map.json"
run borderfig ingest "$table" -m "$scratch/map.json"
refuses 78 '.*map.json: "columns": unknown name "cuont" (did you mean "count"?)'

check 'a word that is not in the vocabulary is named, and the nearest one'
sed 's/"yuma"/"yumma"/' "$map" >"$scratch/map.json"
run borderfig ingest "$table" -m "$scratch/map.json"
refuses 78 '.*map.json: unknown place "yumma"; did you mean "yuma"?'

check 'a map that is not JSON is refused with its line'
printf '{\n  "columns": }\n' >"$scratch/map.json"
run borderfig ingest "$table" -m "$scratch/map.json"
refuses 78 '.*map.json:2:[0-9]*: not JSON from here on'

check 'a rejected row is an error when asked to be strict'
sed '/"absent"/d' "$map" >"$scratch/map.json"
run borderfig ingest "$table" -m "$scratch/map.json" --quiet
exits 0
run borderfig ingest "$table" -m "$scratch/map.json" --quiet --strict
refuses 65 "$table: 1 of 10 rows rejected, which --strict forbids"

check 'whole years that stand in January are said to look so'
cat >"$scratch/years.csv" <<'END'
date,value
2014-01-01,414481
2015-01-01,333341
2016-01-01,340056
END
cat >"$scratch/years.json" <<'END'
{"columns": {"month": "date", "count": "value"}, "constants": {"authority":
"US", "measure": "deportations", "place": "us"}}
END
run borderfig ingest "$scratch/years.csv" -m "$scratch/years.json"
exits 0
grep -q 'us 2014-01: all 3 values stand in January; are they of whole' \
    "$scratch/err" || fail 'it is not said'
