#!/bin/sh
# borderfig ingest: texts made to be slow take time in proportion to their size.
. "$(dirname "$0")/lib.sh"

SMALL=200000
TIMES=4

# hostile SIZE: files of about that many bytes, each the same over and over.
hostile() {
    folder=$scratch/$1
    mkdir "$folder"
    over "$1" '9' >"$folder/digits.txt"
    over "$1" '1,' >"$folder/commas.txt"
    over "$1" '1.' >"$folder/points.txt"
    over "$1" '(' >"$folder/open.txt"
    over "$1" '(1 ' >"$folder/deep.txt"
    over "$1" 'million ' >"$folder/units.txt"
    over "$1" 'the ' >"$folder/words.txt"
    over "$1" 'may ' >"$folder/months.txt"
    over "$1" 'since 2 ' >"$folder/since.txt"
    over "$1" 'from May to ' >"$folder/ranges.txt"
    over "$1" '500 migrants, ' >"$folder/list.txt"
    over "$1" '500 migrants arrested by Mexico more than ' >"$folder/one.txt"
    over "$1" 'Agents arrested 500 people in Tucson. ' >"$folder/line.txt"
    over "$1" 'a' >"$folder/word.txt"
    over "$1" ' ' >"$folder/blank.txt"
    over "$1" '5 -' >"$folder/hyphens.txt"
    over "$1" '<div>' >"$folder/deep.html"
    over "$1" '<p>5<b>' >"$folder/bold.html"
    { printf '<!--' && over "$1" 'x-'; } >"$folder/comment.html"
    { printf '<p ' && over "$1" 'a=1 '; } >"$folder/attributes.html"
    over "$1" '&amp;' >"$folder/entities.html"
}

over() {
    yes "$2" | tr -d '\n' | head -c "$1"
}

# cost FILE: milliseconds of the processor's time that its reading takes.
cost() {
    (
        borderfig ingest "$1" --quiet >"$scratch/figures" 2>"$scratch/said"
        echo $? >"$scratch/status"
        times
    ) | awk -F'[ms ]+' 'NR == 2 {
            printf "%d\n", ($1 * 60 + $2 + $3 * 60 + $4) * 1000 }'
}

# In proportion is four times; with the square of the size, sixteen.
is_in_proportion() {
    few=$(cost "$scratch/$SMALL/$1")
    many=$(cost "$scratch/$((SMALL * TIMES))/$1")
    [ "$many" -lt $((few * 9 + 150)) ]
}

hostile "$SMALL"
hostile $((SMALL * TIMES))
for file in "$scratch/$SMALL"/*; do
    name=${file##*/}
    check "the time for $name grows with its size"
    # Others use the machine too: what fails may be tried once more.
    is_in_proportion "$name" || is_in_proportion "$name" ||
        fail "$few ms, and $many ms for $TIMES times as much"
    case $(cat "$scratch/status") in
    0 | 65 | 75) ;;
    *) fail "it ended with $(cat "$scratch/status")" ;;
    esac
done
