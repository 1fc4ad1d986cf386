#!/bin/sh
# borderfig ingest: articles as JSON lines.
. "$(dirname "$0")/lib.sh"

{
    printf '%s' '{"id":"a1","published":"2024-03-09","title":"9,000 cross",'
    echo '"text":"In caf\u00e9s: agents arrested 5,000 migrants last month."}'
    printf '%s' '{"id":2,"published":"2024-03-09T10:00:00Z","url":"https:",'
    printf '%s' '"language":"en-US","html":"<p>Agents apprehended <b>4,100</b>'
    printf '%s\n\n' ' migrants in January.</p>"}'
    printf '%s' '{"text":"Mexico detained 700 migrants in May 2023.",'
    echo '"id":null,"published":null,"language":null}'
} >"$scratch/news.jsonl"

check 'every line is an article, and ranges count in its text as decoded'
run borderfig ingest "$scratch/news.jsonl"
exits 0
grep -q ' 3 articles (of 3 JSON lines 0 skipped, 0 rejected): 3 figures$' \
    "$scratch/err" || fail 'they are not counted'
prints_like '^a1#1,a1,2024-03-09,27,32,"5,000",apprehensions,.*,2024-02-01,'
prints_like '^2#1,2,2024-03-09,25,30,"4,100",apprehensions,.*,2024-01-01,'
prints_like '^news-4#1,news-4,,16,19,700,apprehensions,.*,2023-05-01,'

check 'standard input is JSON lines when it is said to be'
run sh -c "borderfig ingest - --input-format jsonl --published 2023-06-01 \
    <'$scratch/news.jsonl'"
exits 0
prints_like '^stdin-4#1,stdin-4,2023-06-01,'
cp "$scratch/out" "$scratch/first"
run sh -c "cat '$scratch/news.jsonl' | tr -d '\n' | sed 's/}{/}\r\n{/g' |
    borderfig ingest - --input-format jsonl --published 2023-06-01 --quiet"
exits 0
sed 's/stdin-4/stdin-3/g' "$scratch/first" | diff - "$scratch/out" ||
    fail 'other lines ends, other figures'

check 'bad lines are named and counted, and the good ones kept'
cat >"$scratch/bad.jsonl" <<'END'
{"id":"a" "text":"1"}
{"id":"b","published":"2024-03-09","text":"Agents arrested 5,000 migrants."}
["text"]
{"id":"c","published":"yesterday","text":"6,000 migrants"}
{"id":"d","txt":"Agents arrested 7,000 migrants."}
{"id":"e","text":["8,000 migrants"]}
{"id":"f","text":"x\u0000"}
{"id":"g","text":"x","text":"y"}
END
printf '{"id":"h","text":"\377"}\n' >>"$scratch/bad.jsonl"
run borderfig ingest "$scratch/bad.jsonl"
exits 0
prints_like '^b#1,b,'
[ "$(wc -l <"$scratch/out")" -eq 2 ] || fail 'more than one figure'
sed "s|^borderfig: $scratch/||; s/; this line is rejected$//" \
    "$scratch/err" >"$scratch/said"
diff - "$scratch/said" <<'END' || fail 'said otherwise'
bad.jsonl:1:11: not JSON from here on
bad.jsonl:3: is no object
bad.jsonl:4: "published" is no day such as 2024-03-09: "yesterday"
bad.jsonl:5: has neither "text" nor "html"
bad.jsonl:6: "text" is not a text
bad.jsonl:7:20: a NUL in a string
bad.jsonl:8: "text" stands twice in one object
bad.jsonl:9:19: not UTF-8
borderfig: 1 article (of 9 JSON lines 0 skipped, 8 rejected): 1 figure
END

check 'with --strict a rejected line is an error'
run borderfig ingest "$scratch/bad.jsonl" --strict --quiet \
    -o "$scratch/out.csv"
refuses 65 '8 lines were rejected, and --strict allows none$'
run borderfig ingest "$scratch/news.jsonl" --strict --quiet
exits 0

check 'a file without any article in it is an error'
sed 1,2d "$scratch/bad.jsonl" >"$scratch/none.jsonl"
run borderfig ingest "$scratch/none.jsonl" --quiet
exits 65
grep -q 'none.jsonl: none of its 7 lines is an article$' "$scratch/err" ||
    fail 'it is not said'

check 'other languages are skipped and counted'
cat >"$scratch/es.jsonl" <<'END'
{"id":"a","language":"en","text":"Agents arrested 5,000 migrants."}
{"id":"b","language":"es","text":"Detuvieron a 300 migrantes."}
{"id":"c","language":"eng","text":"300 migrants were arrested."}
END
run borderfig ingest "$scratch/es.jsonl"
exits 0
[ "$(wc -l <"$scratch/out")" -eq 2 ] || fail 'more than one figure'
grep -q 'es.jsonl: 2 lines not read, .*; the first is line 2$' "$scratch/err" ||
    fail 'the languages are not said'
grep -q ' (of 3 JSON lines 2 skipped, 0 rejected): ' "$scratch/err" ||
    fail 'the lines are not counted'

check 'a name that is nearly right is said once'
cat >"$scratch/slip.jsonl" <<'END'
{"id":"a","publishd":"2024-03-09","text":"Agents arrested 5,000 migrants."}
{"id":"b","publishd":"2024-03-09","text":"Agents arrested 5,000 migrants."}
END
run borderfig ingest "$scratch/slip.jsonl"
exits 0
[ "$(grep -c '"publishd" is not read here; was "published" meant?$' \
    "$scratch/err")" -eq 1 ] || fail 'not said once'

check 'a line that is too long is rejected, and the next one read'
{
    printf '{"id":"a","text":"'
    head -c 27000000 /dev/zero | tr '\0' x
    printf '"}\n{"id":"b","text":"Agents arrested 5,000 migrants."}\n'
    printf '{"id":"c","text":"'
    head -c 4194305 /dev/zero | tr '\0' x
    printf '"}\n'
} >"$scratch/long.jsonl"
run borderfig ingest "$scratch/long.jsonl"
exits 0
prints_like '^b#1,b,'
grep -q 'long.jsonl:1: longer than 26214400 bytes; ' "$scratch/err" ||
    fail 'line 1 is not named'
grep -q 'long.jsonl:3: more than 4194304 bytes; ' "$scratch/err" ||
    fail 'line 3 is not named'

check 'an id that another article has is rejected, in a table as well'
cat >"$scratch/twice.jsonl" <<'END'
{"id":"a","text":"Agents arrested 5,000 migrants in May 2023."}
{"id":"a","text":"Agents arrested 6,000 migrants in May 2023."}
{"id":"b","text":"Nothing to see."}
{"id":"b","text":"Agents arrested 7,000 migrants in May 2023."}
END
run borderfig ingest "$scratch/twice.jsonl"
exits 0
grep -q 'two figures have the id "a#1".* this line is rejected$' \
    "$scratch/err" || fail 'it is not said'
mkdir "$scratch/both"
cp "$scratch/twice.jsonl" "$scratch/both/a.jsonl"
sed 's/^a#1/a#2/; s/^b#1/b#2/' "$scratch/out" >"$scratch/both/z.csv"
run borderfig ingest "$scratch/both"
exits 0
[ "$(cut -d, -f1 "$scratch/out" | tr '\n' ' ')" = 'id a#1 b#1 a#2 b#2 ' ] ||
    fail 'the figures are others'
sed 's/^a#2/a#1/' "$scratch/out" >"$scratch/both/z.csv"
run borderfig ingest "$scratch/both" --quiet
refuses 65 '.*z.csv:2:1: an id that another figure has'

check 'a long table is put aside until all is read, and whole'
yes 'Agents arrested 5,000 migrants in May 2023.' | head -n 1000 |
    tr '\n' ' ' >"$scratch/text"
yes "{\"text\":\"$(cat "$scratch/text")\"}" | head -n 40 >"$scratch/many.jsonl"
for form in csv json jsonl; do
    run borderfig ingest "$scratch/many.jsonl" -f $form --quiet
    exits 0
    cp "$scratch/out" "$scratch/piped"
    run borderfig ingest "$scratch/many.jsonl" --quiet -o "$scratch/x.$form"
    exits 0
    cmp -s "$scratch/piped" "$scratch/x.$form" || fail "$form differs in a file"
    [ "$(grep -c 'many-[0-9]*#' "$scratch/piped")" -eq 40000 ] ||
        fail "$form has other figures"
done
[ "$(wc -c <"$scratch/x.json")" -gt 16777216 ] || fail 'it is not long'
head -c 3 "$scratch/x.json" | tr '\n' ' ' | grep -q '^\[ {$' ||
    fail 'the array does not begin'
tail -c 4 "$scratch/x.json" | tr '\n' ' ' | grep -q '} \] $' ||
    fail 'the array does not end'
[ "$(grep -c '},$' "$scratch/x.json")" -eq 39999 ] || fail 'no array'

check 'a folder, a chart and a table take them too'
mkdir "$scratch/folder"
cp "$scratch/news.jsonl" "$scratch/folder"
run borderfig ingest "$scratch/folder"
exits 0
prints_like '^a1#1,'
run borderfig chart trend apprehensions:USBP -q "$scratch/news.jsonl" \
    -o "$scratch/a.svg"
exits 0
run sh -c 'borderfig ingest - --input-format table --quiet \
    <data/official/us-repatriations.csv'
exits 0
prints_like ',deportations,persons,US,'
run borderfig ingest - --input-format jsnl
exits 64
complains_like '--input-format "jsnl": not article|.*; did you mean jsonl?$'
