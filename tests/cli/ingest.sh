#!/bin/sh
# borderfig ingest: articles and tables in, figures and observations out.
. "$(dirname "$0")/lib.sh"
articles=data/articles/manifest.json
table=data/official/southwest-border-encounters.csv

check 'two articles of one name are not mixed up'
mkdir "$scratch/other"
cat >"$scratch/same.txt" <<'END'
WASHINGTON, Oct. 3, 2023 - More than 200,000 people were apprehended at the
southern border in September 2023.
END
cp "$scratch/same.txt" "$scratch/other"
run borderfig ingest "$scratch/same.txt" "$scratch/other/same.txt" --quiet
refuses 65 'two figures have the id "same#1": are there two inputs of one name'

check 'articles give figures, and an account of them'
run borderfig ingest "$articles"
exits 0
prints_like '^id,source,published,start_byte,end_byte,quote,measure,kind,low,'
prints_like ',"more than 200,000",apprehensions,count,200000,,over,'
complains_like '5 articles: [0-9]* figures$'

check 'a quote stands at its bytes in the article'
borderfig ingest "$articles" --quiet -f jsonl >"$scratch/figures.jsonl"
sed -n 's/.*"source": "\([^"]*\)".*"start_byte": \([0-9]*\), "end_byte": '\
'\([0-9]*\), "quote": "\([^"\\]*\)".*/\1 \2 \3 \4/p' \
    "$scratch/figures.jsonl" >"$scratch/quotes"
[ -s "$scratch/quotes" ] || fail 'there are no quotes'
while read -r source start end quote; do
    found=$(tail -c "+$((start + 1))" "data/articles/$source.txt" |
        head -c "$((end - start))")
    [ "$found" = "$quote" ] || fail "$source: \"$found\" is not \"$quote\""
done <"$scratch/quotes"

check 'the official record reads back as it was written'
run borderfig ingest "$table" -o "$scratch/again.csv"
exits 0
complains_like '1 table of [0-9,]* rows ([0-9,]* accepted, 0 skipped, 0 rej'
cmp "$table" "$scratch/again.csv" || fail 'it is different'

check 'figures read back as they were written'
borderfig ingest "$articles" --quiet -o "$scratch/once.csv"
run borderfig ingest "$scratch/once.csv" --quiet -o "$scratch/twice.csv"
exits 0
cmp "$scratch/once.csv" "$scratch/twice.csv" || fail 'they are different'

check 'the name of the output chooses its form'
for form in csv json jsonl; do
    run borderfig ingest "$articles" --quiet -o "$scratch/figures.$form"
    exits 0
    is_silent
    borderfig ingest "$articles" --quiet -f "$form" |
        cmp - "$scratch/figures.$form" || fail "$form differs"
done
run borderfig ingest "$articles" -f xml
exits 64
complains '--format "xml": not csv|json|jsonl'

check 'articles and tables together need a choice'
run borderfig ingest "$articles" "$table" --quiet
exits 64
complains_like '[0-9]* figures and [0-9]* observations were read, and one '
run borderfig ingest "$articles" "$table" --quiet --figures
exits 0
run borderfig ingest "$articles" "$table" --quiet --observations
exits 0
prints_like ',quoted,quoted,2023-10-03,2023-10-03-crackdown,'
prints_like ',reported,official,'

check 'figures become months that carry their bounds'
run borderfig ingest "$articles" --observations --quiet
exits 0
prints_like '^2023-12,encounters,.*,310000,,over,daily-rate,quoted,2023-12-27,'
averages=$(grep -c '^20[0-9-]*,crossings,.*,over,average,' "$scratch/out")
[ "$averages" -eq 24 ] ||
    fail 'two fiscal years are not 24 months'

check 'an article on standard input takes its day from the line'
printf 'The Border Patrol arrested 5,000 migrants last month.\n' >"$scratch/in"
run sh -c "borderfig ingest - --published 2024-03-09 --quiet <'$scratch/in'"
exits 0
prints_like ',apprehensions,count,5000,5000,exact,.*,2024-02-01,2024-02-29,'

check 'no input is refused'
run borderfig ingest
exits 64
complains_like 'ingest needs an input: '

check 'both kinds at once are refused'
run borderfig ingest "$articles" --figures --observations
exits 64
complains '--figures and --observations exclude each other'
