#!/bin/sh
# borderfig report: everything in one folder.
. "$(dirname "$0")/lib.sh"
articles=data/articles/manifest.json

check 'a report holds the tables, the charts and a page'
run borderfig report "$articles" -o "$scratch/report/here"
exits 0
for name in figures.csv figures.json verdicts.csv verdicts.json \
    observations.csv observations.json index.html; do
    has_file "$scratch/report/here/$name"
done
for chart in encounters apprehensions deportations dashboard stack totals \
    years heat change panels rank claims; do
    for ending in svg png pdf csv; do
        has_file "$scratch/report/here/$chart.$ending"
    done
done
[ "$(find "$scratch/report/here" -type f | wc -l)" -eq 55 ] ||
    fail 'not 55 files'
grep -q '^borderfig: 5 articles: [0-9]* figures$' "$scratch/err" ||
    fail 'the articles are not accounted for'

check 'it prints the figures within 80 columns'
borderfig report "$articles" -o "$scratch/report" >"$scratch/out" 2>/dev/null
prints_like '^ quoted  *measure  *period  *place$'
prints_like '^2023-10-03-crackdown$'
prints_like '^ more than 200,000  *apprehensions  *Sep 2023  *U.S. southwest'
prints_like '^ more than 10,000 a day  *encounters  *Dec 2023 '
prints_like '^[0-9]* figures from 5 articles, [0-9]* monthly obs.*, 12 charts$'
wide=$(LC_ALL=C awk '{ gsub(/[\200-\277]/, "") } length > 80' "$scratch/out")
[ -z "$wide" ] || fail "too wide: $wide"

check 'the figures are those of ingest'
borderfig ingest "$articles" --quiet | cmp - "$scratch/report/figures.csv" ||
    fail 'figures.csv differs'
borderfig ingest "$articles" --quiet --observations |
    cmp - "$scratch/report/observations.csv" || fail 'observations.csv differs'

check 'quiet is quiet'
run borderfig report "$articles" -o "$scratch/report" --quiet
exits 0
is_silent
[ ! -s "$scratch/out" ] || fail 'something was printed'

check 'without input it charts the record'
run borderfig report -o "$scratch/record"
exits 0
left_out=$(grep 'is left out' "$scratch/err")
[ "$left_out" = 'borderfig: claims is left out: no quoted figure has a count '\
'to be held against' ] || fail "left out: $left_out"
has_file "$scratch/record/encounters.svg"
[ ! -e "$scratch/record/claims.svg" ] || fail 'there are no claims'

check 'a series that the record lacks costs its chart only'
run borderfig report -d data/official/us-repatriations.csv -o "$scratch/few"
exits 0
has_file "$scratch/few/deportations.svg"
[ ! -e "$scratch/few/encounters.svg" ] || fail 'encounters came from nowhere'
grep -q '^borderfig: encounters is left out: ' "$scratch/err" ||
    fail 'it is not said'

check 'months the wrong way round, or without any data, leave no folder'
run borderfig report --from 2024-05 --to 2024-01 -o "$scratch/out.d"
refuses 64 '--from is later than --to$'
run borderfig report --from 2090-01 -o "$scratch/out.d" --quiet
refuses 65 'no chart can be drawn: '

check 'a wrong input leaves no folder'
run borderfig report "$articles" "$scratch/none.txt" -o "$scratch/out.d" \
    --quiet
refuses 66 '.*none.txt: No such file or directory$'

check 'a place to write is needed'
run borderfig report "$articles"
refuses 64 'report needs a folder to write to: -o FOLDER$'
run borderfig report "$articles" -o -
refuses 64 'report writes many files and cannot use -; give it a folder$'
: >"$scratch/file"
run borderfig report "$articles" -o "$scratch/file" --quiet
refuses 73 '.*file: File exists$'
