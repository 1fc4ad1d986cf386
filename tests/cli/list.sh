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
borderfig list series >"$scratch/series"
has_file "$scratch/series"
while read -r series from _; do
    kind=trend
    if [ "$from" = FY ]; then kind=totals; fi
    run borderfig chart $kind "$series" --quiet -o "$scratch/one.csv"
    [ "$status" -eq 0 ] || fail "$series: $(cat "$scratch/err")"
done <"$scratch/series"
grep -q '^deportations:ICE@us  *FY 2019 FY 2026$' \
    "$scratch/series" || fail 'what is counted by the year is not named'
run borderfig chart trend deportations:ICE@us -o "$scratch/ice.svg"
refuses 65 '.* is counted by the year alone, which totals and rank charts'

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

check 'revisions say what a later release changed, and by how much'
run borderfig list revisions encounters
exits 0
prints_like '^SERIES  *MONTH  *RELEASED  *REVISED  *WAS  *IS  *CHANGE  *%$'
prints_like ' 2022-04  2022-05-17  2022-09-14  234,088  235,706  +1,618  +0.69$'
prints_like ' 2023-02  2023-03-10  2025-05-31  154,998  156,630  +1,632  +1.05$'
complains_like '[0-9]* of [0-9]* months that a later release says again are re'
width=$(awk '{ print length }' "$scratch/out" | sort -u | wc -l)
[ "$width" -eq 1 ] || fail 'the columns do not stand below each other'

check 'revisions are those of a series, up to a day'
run borderfig list revisions encounters@us-southwest-border \
    --as-of 2022-09-30 --quiet
exits 0
is_silent
prints_like ' 2022-04  2022-05-17  2022-09-14  234,088  235,706 '
grep -q ' 2022-10-21 ' "$scratch/out" && fail 'a later release is in it'
run borderfig list revisions encounters:USPB
exits 64
complains_like 'unknown agency "USPB"; did you mean "USBP"?'
run borderfig list series encounters
exits 64
complains 'list series takes no SERIES'

check 'an unknown list names the nearest'
run borderfig list place
exits 64
complains 'unknown list "place"; did you mean places?'
run borderfig list
exits 64
complains_like 'list needs one of measures, places, series, revisions, char'
