#!/bin/sh
# Wrong input: one clear line, the exit code, and no output file.
. "$(dirname "$0")/lib.sh"
header=month,measure,unit,authority,agency,place,population,low,high,bound
header=$header,basis,status,as_of,source,figure
row=2023-09,encounters,persons,US,,us-southwest-border,,5,5,exact
row=$row,reported,official,2024-01-31,x,1
out=$scratch/out.csv

# give NAME: what printf made of standard input, as a file.
give() {
    cat >"$scratch/$1"
}

ingest() {
    run borderfig ingest "$@" -o "$out" --quiet
}

check 'a missing file'
ingest "$scratch/none.csv"
refuses 66 ".*none.csv: No such file or directory$"
ingest "$scratch/none.txt"
refuses 66 ".*none.txt: No such file or directory$"

check 'a file that may not be read'
echo secret | give locked.txt
chmod 000 "$scratch/locked.txt"
run as_user borderfig ingest "$scratch/locked.txt"
refuses 77 ".*locked.txt: Permission denied$"

check 'a table that is a web page'
printf '<!DOCTYPE html>\n<html><body>404</body></html>\n' | give page.csv
ingest "$scratch/page.csv"
refuses 65 ".*page.csv:1:1: .*HTML"

check 'a table in UTF-16'
printf '\377\376m\000o\000n\000t\000h\000\n\000' | give wide.csv
ingest "$scratch/wide.csv"
refuses 65 ".*wide.csv:1:1: .*UTF-16"

check 'a table with unknown columns'
printf 'colour,taste\nred,sweet\n' | give fruit.csv
ingest "$scratch/fruit.csv"
refuses 65 '.*fruit.csv:1:1: .*"colour", "taste"'

check 'a table with one column misspelt'
printf '%s\n%s\n' "$(echo "$header" | sed s/unit/unti/)" "$row" | give typo.csv
ingest "$scratch/typo.csv"
refuses 65 '.*typo.csv:1:'

check 'an empty table'
: | give empty.csv
ingest "$scratch/empty.csv"
refuses 65 '.*empty.csv'

check 'a stray quote'
printf '%s\n%s\n' "$header" "$(echo "$row" | sed 's/exact/ex"act/')" |
    give quote.csv
ingest "$scratch/quote.csv"
refuses 65 '.*quote.csv:2:'

check 'a quote that never ends'
printf '%s\n"%s\n' "$header" "$row" | give open.csv
ingest "$scratch/open.csv"
refuses 65 '.*open.csv:2:'

check 'a row with too few fields'
printf '%s\n%s\n2023-10,encounters\n' "$header" "$row" | give ragged.csv
ingest "$scratch/ragged.csv"
refuses 65 '.*ragged.csv:3:.*2 .*15'

check 'a count that is no number'
printf '%s\n%s\n' "$header" "$(echo "$row" | sed 's/,5,5,/,five,5,/')" |
    give words.csv
ingest "$scratch/words.csv"
refuses 65 '.*words.csv:2:53: "five" is not a plain number'

check 'a month that does not exist'
printf '%s\n%s\n' "$header" "$(echo "$row" | sed s/2023-09/2023-13/)" |
    give month.csv
ingest "$scratch/month.csv"
refuses 65 '.*month.csv:2:1: "2023-13" is not a month such as 2024-03$'

check 'bytes that are not UTF-8'
printf '%s\n%s\n' "$header" "$(echo "$row" | sed s/US/U\\xff/)" |
    give bytes.csv
ingest "$scratch/bytes.csv"
refuses 65 '.*bytes.csv:2:.*UTF-8'

check 'broken JSON'
mkdir "$scratch/broken"
printf '{"articles": [}' >"$scratch/broken/manifest.json"
ingest "$scratch/broken/manifest.json"
refuses 65 '.*manifest.json:1:'

check 'JSON that is too deep'
mkdir "$scratch/deep"
{
    printf '%0200d' 0 | tr 0 '['
    printf '%0200d' 0 | tr 0 ']'
} >"$scratch/deep/manifest.json"
ingest "$scratch/deep/manifest.json"
refuses 75 '.*manifest.json:1:65: '

check 'a manifest with an unknown key'
mkdir "$scratch/keys"
printf '{"articles": [{"id": "a", "file": "a.txt", "publishd": "x"}]}' \
    >"$scratch/keys/manifest.json"
ingest "$scratch/keys/manifest.json"
refuses 78 '.*manifest.json.*"publishd".*"published"'

check 'a manifest with a file outside its folder'
mkdir "$scratch/outside"
printf '{"articles": [{"id": "a", "file": "../locked.txt"}]}' \
    >"$scratch/outside/manifest.json"
ingest "$scratch/outside/manifest.json"
refuses 78 '.*manifest.json: article 1: "file" is no path within the'

check 'an article that is not UTF-8'
printf 'Agents met 5,000 people.\nIn Ju\341rez too.\n' | give latin.txt
ingest "$scratch/latin.txt"
refuses 65 '.*latin.txt:2:6: not UTF-8'

check 'a day that does not exist'
run borderfig ingest "$scratch/latin.txt" --published 2023-02-29 -o "$out"
refuses 64 '--published "2023-02-29": not a day such as 2024-03-09$'

check 'an output that is a folder'
printf '%s\n%s\n' "$header" "$row" | give good.csv
mkdir "$scratch/folder"
run borderfig ingest "$scratch/good.csv" -o "$scratch/folder" --quiet
refuses 73 '.*folder: is a folder$'

check 'an output in a missing folder'
run borderfig ingest "$scratch/good.csv" -o "$scratch/none/out.csv" --quiet
refuses 73 '.*none/out.csv: No such file or directory$'

check 'an output in a folder that may not be written'
mkdir "$scratch/fixed"
chmod 555 "$scratch/fixed"
chmod 644 "$scratch/good.csv"
run as_user borderfig ingest "$scratch/good.csv" -o "$scratch/fixed/out.csv" \
    --quiet
refuses 77 '.*fixed/out.csv: Permission denied$'

check 'an output that is no regular file'
run borderfig ingest "$scratch/good.csv" -o /dev/full --quiet
refuses 73 '/dev/full: exists and is not a regular file$'

check 'a full standard output'
run sh -c "borderfig ingest '$scratch/good.csv' --quiet >/dev/full"
refuses 74 'standard output: No space left on device$'

check 'a full disk leaves the older file as it was'
mkdir "$scratch/disk"
if mount -t tmpfs -o size=4k tmpfs "$scratch/disk" 2>/dev/null; then
    echo before >"$scratch/disk/kept.csv"
    run borderfig ingest data/official -o "$scratch/disk/kept.csv" --quiet
    exits 74
    complains_like '.*disk/kept.csv: No space left on device$'
    [ "$(cat "$scratch/disk/kept.csv")" = before ] || fail 'it changed'
    [ "$(ls "$scratch/disk")" = kept.csv ] || fail 'something was left'
    umount "$scratch/disk"
else
    echo 'skip a full disk: no tmpfs can be mounted'
fi

check 'a file that may not grow is an error, not the end of the program'
mkdir "$scratch/small"
echo before >"$scratch/small/kept.csv"
run sh -c "ulimit -f 4; exec borderfig ingest data/official --quiet \
    -o '$scratch/small/kept.csv'"
exits 74
complains_like '.*small/kept.csv: File too large$'
[ "$(cat "$scratch/small/kept.csv")" = before ] || fail 'it changed'
[ "$(ls "$scratch/small")" = kept.csv ] || fail 'something was left'
