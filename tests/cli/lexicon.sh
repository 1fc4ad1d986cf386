#!/bin/sh
# --lexicon FILE: a user's own words, a new measure included.
. "$(dirname "$0")/lib.sh"

{
    printf '# of our own\n'
    printf 'busings\tmeasure\tMigrants bused away\tnote=Sent on by bus\n'
    printf 'bused north\tcounts\tbusings\t-\n'
} >"$scratch/my.tsv"
printf 'bus passengers\tcounts\tbusings\tnoun\n' >"$scratch/more.tsv"
{
    echo 'Texas bused north 4,500 migrants in May 2023.'
    echo 'There were 300 bus passengers in June 2023.'
} >"$scratch/a.txt"

check 'a new measure is listed'
run borderfig list measures --lexicon "$scratch/my.tsv"
exits 0
is_silent
prints_like '^ *busings  *Sent on by bus$'
prints_like '^ *encounters '

check 'its words are read'
run borderfig ingest "$scratch/a.txt" --lexicon "$scratch/my.tsv" \
    --lexicon "$scratch/more.tsv" --quiet
exits 0
prints_like ',"4,500",busings,count,'
prints_like ',300,busings,count,'
run borderfig ingest "$scratch/a.txt" --quiet
grep -q busings "$scratch/out" && fail 'known without the lexicon'

check 'a chart and a report take them'
run borderfig chart trend busings -o "$scratch/out.svg"
exits 64
complains 'unknown measure "busings"'
run borderfig chart trend busings --lexicon "$scratch/my.tsv" \
    -o "$scratch/out.svg"
refuses 65 'the official data have no "busings"'
run borderfig report "$scratch/a.txt" --lexicon "$scratch/my.tsv" --quiet \
    -o "$scratch/report"
exits 0
grep -q ',busings,' "$scratch/report/figures.csv" || fail 'it is not read'

check 'a spec names them from its own folder'
echo '{"kind": "trend", "series": ["busings"], "lexicon": ["my.tsv"]}' \
    >"$scratch/chart.json"
run borderfig chart "$scratch/chart.json" -o "$scratch/out.svg"
refuses 65 'the official data have no "busings"'

# wrong MESSAGE LINE: a lexicon that is refused.
wrong() {
    printf '# first\n%b\n' "$2" >"$scratch/wrong.tsv"
    run borderfig ingest "$scratch/a.txt" --lexicon "$scratch/wrong.tsv"
    refuses 78 ".*/wrong.tsv:$1"
}

check 'a bad line is named with its column'
wrong '2:7: "count" is no class of words; did you mean "counts"?$' \
    'bused\tcount\tmigrants\t-'
wrong '2:14: "migrant" is no name in the vocabulary; did you mean "migrants"' \
    'bused\tcounts\tmigrant\t-'
wrong '2:13: no value: a line is "term TAB class TAB value TAB flags"$' \
    'bused\tcounts'
wrong '2:14: "0" is no number that this class takes$' 'nix\tfraction\t0\t-'
wrong '2:2: not UTF-8$' 'a\0377'
run borderfig list measures --lexicon "$scratch/none.tsv"
refuses 66 '.*none.tsv: No such file'
