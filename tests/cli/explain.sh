#!/bin/sh
# The words that say why a number was read as it was, or was not taken.
. "$(dirname "$0")/lib.sh"

cat >"$scratch/story.txt" <<'END'
Border Patrol agents apprehended more than 9,000 migrants near Yuma in May 2023.
One of them, a man of 46, had walked 30 miles.
END

check 'each figure says which words gave its parts'
run borderfig ingest "$scratch/story.txt" --published 2023-06-09 --explain
exits 0
prints_like '^story#1  "more than 9,000"  over$'
prints_like "^    Border Patrol agents apprehended more than 9,000"
prints_like '^ *[a ]*mmmmmmmmmmm ==============='
prints_like '^  m measure     apprehensions  (nearest: "apprehended"'
prints_like '^  t period      2023-05-01 to 2023-05-31  (time: "May 2023"'
prints_like '^  p place       yuma  '

check 'every other number is named with what it is'
run borderfig ingest "$scratch/story.txt" --published 2023-06-09 --skipped
exits 0
prints_like '^story:[0-9]*  date  *"2023"$'
prints_like '^story:[0-9]*  age  *"46"$'
prints_like '^story:[0-9]*  distance  *"30"$'
grep -q '9,000"' "$scratch/out" && fail 'a figure is among them'

check 'both may be asked for, and no data come with them'
run borderfig ingest "$scratch/story.txt" --explain --skipped
exits 0
prints_like '^story#1 '
prints_like ' distance '
grep -q '^id,source' "$scratch/out" && fail 'there are data'

check 'a number that was skipped in a web page stands at its byte there'
cat >"$scratch/page.html" <<'HTML'
<!doctype html><html><body><article><h1>Fish &amp; chips, the third time</h1>
<p>A man of&nbsp;46 had walked <b>30</b> miles.</p></article></body></html>
HTML
run borderfig ingest "$scratch/page.html" --skipped --quiet
exits 0
prints_like '^page:[0-9]*  ordinal  *"third"$'
for number in third 46 30; do
    byte=$(sed -n "s/^page:\([0-9]*\)  .*\"$number\"\$/\1/p" "$scratch/out")
    found=$(tail -c "+$((byte + 1))" "$scratch/page.html" |
        head -c ${#number})
    [ "$found" = "$number" ] || fail "$number is said to be at $byte: $found"
done
