#!/bin/sh
# borderfig chart SPEC.json: a command line as a file, and what is wrong in it.
. "$(dirname "$0")/lib.sh"
articles=data/articles/manifest.json
schema=data/chart-spec.schema.json

check 'a spec draws what its command line draws'
borderfig chart trend encounters:USBP encounters:OFO -q "$articles" --quiet \
    --from 2021-10 --title 'A "b" <c>' --events title-42 --size half \
    --height 3in --dpi 96 --theme dark -o "$scratch/line.svg,$scratch/line.png"
run borderfig chart trend encounters:USBP encounters:OFO -q "$articles" \
    --from 2021-10 --title 'A "b" <c>' --events title-42 --size half \
    --height 3in --dpi 96 --theme dark --spec
exits 0
is_silent
cp "$scratch/out" "$scratch/spec.out"
run sh -c "borderfig chart - --quiet -o '$scratch/spec.svg,$scratch/spec.png' \
    <'$scratch/spec.out'"
exits 0
cmp "$scratch/line.svg" "$scratch/spec.svg" || fail 'SVG differs'
cmp "$scratch/line.png" "$scratch/spec.png" || fail 'PNG differs'

check 'every kind of chart can be drawn from a spec'
borderfig list charts | awk '{ print $1 }' >"$scratch/kinds"
has_file "$scratch/kinds"
printf 'Border Patrol encountered more than 200,000 migrants in March 2022.\n' \
    >"$scratch/a.txt"
while read -r kind; do
    rm -f "$scratch/line.svg" "$scratch/spec.svg"
    borderfig chart "$kind" -q "$scratch/a.txt" --quiet \
        -o "$scratch/line.svg"
    borderfig chart "$kind" -q "$scratch/a.txt" --spec \
        >"$scratch/kind.json"
    borderfig chart "$scratch/kind.json" --quiet -o "$scratch/spec.svg"
    cmp "$scratch/line.svg" "$scratch/spec.svg" || fail "$kind differs"
done <"$scratch/kinds"

check 'the spec that a line stands for says just what the line says'
run borderfig chart totals --width 120 --events none --spec
exits 0
prints '{
  "kind": "totals",
  "events": "none",
  "width": 120
}'
run borderfig chart trend encounters -q a.txt -q b/c.csv --spec --quiet \
    --events title-42,asylum-limits --note '' --height 6.3cm
prints '{
  "kind": "trend",
  "series": ["encounters"],
  "quoted": ["a.txt", "b/c.csv"],
  "note": "",
  "events": ["title-42", "asylum-limits"],
  "height": "6.3cm"
}'

cp "$scratch/out" "$scratch/again.json"

check 'printing a spec again changes nothing'
has_file "$scratch/again.json"
run sh -c "cd '$scratch' && borderfig chart again.json --spec"
exits 0
cmp "$scratch/again.json" "$scratch/out" || fail 'it differs'

check 'paths start from the folder of the spec'
mkdir "$scratch/deep"
printf 'The Border Patrol arrested 205,000 migrants in March 2022.\n' \
    >"$scratch/deep/a.txt"
echo '{"kind": "trend", "quoted": ["a.txt"]}' >"$scratch/deep/chart.json"
run borderfig chart "$scratch/deep/chart.json" -o "$scratch/deep.csv"
exits 0
grep -q '1 article: 1 figure' "$scratch/err" || fail 'the article is not read'
run borderfig chart "$scratch/deep/chart.json" --spec
prints_like "\"quoted\": \[\"$scratch/deep/a.txt\"\]"

check 'the line goes before the spec'
cat >"$scratch/base.json" <<'END'
{
  "$schema": "chart-spec.schema.json",
  "kind": "trend",
  "series": ["encounters"],
  "quoted": ["missing.txt"],
  "theme": "dark",
  "width": 100,
  "height": 80.5,
  "events": []
}
END
run borderfig chart "$scratch/base.json" encounters:OFO -q "$articles" \
    --theme mono --size slide --from 2022-01 --spec
exits 0
prints '{
  "kind": "trend",
  "series": ["encounters:OFO"],
  "quoted": ["data/articles/manifest.json"],
  "from": "2022-01",
  "events": "none",
  "size": "slide",
  "theme": "mono"
}'

# wrong MESSAGE SPEC [WORD...]: a spec that is refused.
wrong() {
    message=$1
    printf '%s' "$2" >"$scratch/wrong.json"
    shift 2
    run borderfig chart "$scratch/wrong.json" -o "$scratch/out.svg" "$@"
    refuses 78 ".*/$message"
}

check 'an unknown key names its line and the nearest'
wrong 'wrong.json:3:3: unknown key "titel"; did you mean "title"?$' '{
  "kind": "trend",
  "titel": "A"
}'
wrong 'wrong.json:1:2: unknown key "zzzzzzzz"$' '{"zzzzzzzz": 1}'
wrong 'wrong.json: unknown key "ti\\x0atle"; did you mean "title"?$' \
    '{"ti\ntle": 1}'
wrong 'wrong.json:1:18: "output": stands on the command line, not in a spec$' \
    '{"kind":"trend", "output": "x.svg"}'

check 'a wrong type says what it should be'
wrong 'wrong.json:1:2: "kind": is not the name of a kind of chart$' \
    '{"kind": 1}'
wrong 'wrong.json:1:2: "series": is not a list of series such as "enc' \
    '{"series": "encounters"}'
wrong 'wrong.json:1:2: "series": is not a list of series such as "enc' \
    '{"series": ["encounters", null]}'
wrong 'wrong.json:1:2: "quoted": is not a list of file names$' \
    '{"quoted": "a.txt"}'
wrong 'wrong.json:1:2: "quoted": is not a list of file names$' \
    '{"quoted": [""]}'
wrong 'wrong.json:1:2: "quoted": standard input has no name in a spec$' \
    '{"quoted": ["-"]}'
wrong 'wrong.json:1:2: "title": is not a text$' '{"title": ["a"]}'
wrong 'wrong.json:1:2: "width": is not a number or a text$' '{"width": {}}'
wrong 'wrong.json:1:2: "width": is not a number or a text$' \
    '{"width": 100.00001}'
wrong 'wrong.json:1:2: "events": is not a text or a list of texts$' \
    '{"events": true}'
wrong 'wrong.json: is not a spec such as {"kind": "trend"}$' '[]'
wrong 'wrong.json: has no "kind"$' '{}'
wrong 'wrong.json:1:10: not JSON from here on$' '{"kind": trend}'
wrong 'wrong.json: "kind" stands twice in one object$' \
    '{"kind": "trend", "kind": "trend"}'

check 'a wrong value names the nearest'
wrong 'wrong.json:1:2: "kind": unknown chart "trnd"; did you mean trend?$' \
    '{"kind": "trnd"}'
wrong 'wrong.json:1:19: "series": unknown measure "encountrs"; did you mean ' \
    '{"kind": "trend", "series": ["encountrs"]}'
wrong 'wrong.json:1:19: "theme": "drak" is not light|.*; did you mean dark?$' \
    '{"kind": "trend", "theme": "drak"}'
wrong 'wrong.json:1:19: "from": "2021" is not a month such as 2024-03$' \
    '{"kind": "trend", "from": "2021"}'
wrong 'wrong.json:1:19: "width": "-5" is not a length such as 160mm or 6.3in$' \
    '{"kind": "trend", "width": -5}'
wrong 'wrong.json:1:19: "events": unknown event "title-24"; did you mean ti' \
    '{"kind": "trend", "events": ["title-24"]}'
wrong 'wrong.json:2:2: "from": --from is later than --to$' \
    '{"kind": "trend",
 "from": "2022-01"}' --to 2021-01
wrong 'wrong.json: a chart is 70 to 420 mm wide$' \
    '{"kind": "trend", "width": 10}' --quiet

check 'what a spec cannot say is refused'
run borderfig chart trend -q - --spec
exits 64
complains '--quoted -: standard input has no name in a spec'
run borderfig chart trend --title "$(printf 'a\377')" --spec
exits 64
complains_like '--title "a\\xff": is not UTF-8$'
run borderfig chart trend --spec -o "$scratch/out.svg"
refuses 64 '--spec draws nothing, so it takes no --output$'
run borderfig chart trend --theme drak --spec
exits 64
complains_like '--theme "drak": not light|dark|auto|mono; did you mean dark?$'
run borderfig chart "$scratch/none.json" -o "$scratch/out.svg"
refuses 66 '.*none.json: No such file or directory$'

check 'more than a hundred series are too many'
series=$(awk 'BEGIN { for (i = 0; i < 101; i++) printf ",\"encounters\"" }')
echo "{\"kind\": \"trend\", \"series\": [${series#,}]}" >"$scratch/many.json"
run borderfig chart "$scratch/many.json" -o "$scratch/out.svg"
refuses 75 '.*many.json:1:19: "series": holds more than 100$'

check 'the schema has the keys of the program'
keys() {
    sed -n '/^  "properties"/,$s/^    "\([a-z-]*\)": .*/\1/p' "$schema"
}
borderfig chart --help | sed -n 's/^ *\(-., \)\{0,1\}--\([a-z-]*\).*/\2/p' |
    grep -vE '^(output|format|spec|quiet|help)$' >"$scratch/options"
printf 'kind\nseries\n' | cat - "$scratch/options" | sort >"$scratch/program"
keys | sort >"$scratch/schema"
diff "$scratch/program" "$scratch/schema" || fail 'they differ'

check 'the schema has the words of the program'
words() {
    sed -n "/^    \"$1\"/,/enum/s/.*\"enum\": \[\(.*\)\].*/\1/p" "$schema" |
        tr -d '" ' | tr , '\n' | sort
}
borderfig list charts | awk '{ print $1 }' | sort >"$scratch/kinds"
words kind | diff "$scratch/kinds" - || fail 'other kinds of charts'
for key in size theme svg-text; do
    borderfig chart --help | sed -n "s/^ *--$key \([a-z0-9|]*\).*/\1/p" |
        tr '|' '\n' | sort >"$scratch/words"
    words $key | diff "$scratch/words" - || fail "other words for $key"
done
