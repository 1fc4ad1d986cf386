#!/bin/sh
# borderfig list: what can be counted, selected and drawn.
. "$(dirname "$0")/lib.sh"

check 'every list is within 80 columns'
for list in measures places series charts events; do
    run borderfig list $list
    exits 0
    is_silent
    [ "$(wc -l <"$scratch/out")" -gt 0 ] || fail "$list is empty"
    wide=$(awk 'length > 80' "$scratch/out")
    [ -z "$wide" ] || fail "$list is too wide: $wide"
done

check 'every series that is listed can be drawn'
borderfig list series | cut -d ' ' -f 1 >"$scratch/series"
has_file "$scratch/series"
while read -r series; do
    run borderfig chart trend "$series" --quiet -o "$scratch/one.csv"
    [ "$status" -eq 0 ] || fail "$series: $(cat "$scratch/err")"
done <"$scratch/series"

check 'every chart that is listed can be drawn'
borderfig list charts | awk '{ print $1 }' >"$scratch/charts"
has_file "$scratch/charts"
# Claims need a quoted figure that has a count to be held against.
echo 'More than 200,000 people were apprehended at the southern border in' \
    'September 2023.' >"$scratch/claim.txt"
while read -r kind; do
    run borderfig chart "$kind" -q "$scratch/claim.txt" --quiet \
        -o "$scratch/$kind.svg"
    [ "$status" -eq 0 ] || fail "$kind: $(cat "$scratch/err")"
done <"$scratch/charts"

check 'the series of another file'
run borderfig list series -d data/official/us-repatriations.csv --quiet
exits 0
prints_like '^deportations@us#removals  *[0-9-]* [0-9-]*$'
grep -q '^encounters' "$scratch/out" && fail 'encounters are not in it'

check 'what a table names cannot steer the terminal'
printf '%s\n%s\033[31m\342\200\256%s\n' \
    "$(head -n 1 data/official/us-repatriations.csv)" \
    '2023-01,encounters,persons,US,USBP,x' \
    ',,5,5,exact,reported,official,2024-01-01,x,1' >"$scratch/steer.csv"
run borderfig list series -d "$scratch/steer.csv" --quiet
exits 0
prints 'encounters:USBP@x [31m   2023-01 2023-01'

check 'an unknown list names the nearest'
run borderfig list place
exits 64
complains 'unknown list "place"; did you mean places?'
run borderfig list
exits 64
complains 'list needs one of measures, places, series, charts and events'
