#!/bin/sh
# Times the reading of articles on varied text: sentences in an order of
# chance, with digits of chance, never one file again and again.  `dense` is of
# sentences of the shipped articles and of the tests alone, which are full of
# numbers: a figure every 230 bytes.  In five whole articles of news that was
# one every 1,600 bytes, and a number of any kind every 230; `news` is like
# that, for most of it is prose of our own pages.  The speed is by the
# processor's time, for others may use the machine as well.
# usage: articles.sh COMMAND
. "$(dirname "$0")/lib.sh"
command=$1

# Sentences of three words at least, one a line.
sentences() {
    tr '\n' ' ' | sed 's/\([.!?]\) /\1\n/g' | grep ' .* .* '
}

cat data/articles/*.txt tests/fuzz/seeds/article/* | sentences \
    >"$scratch/numbers"
# Without tables, code, the marks of pages, and digits.
# shellcheck disable=SC2016 # no shell expands a script of sed
sed '/^```/,/^```/d; /^[|#.]/d; /^    /d; s/[`*]//g; s/^- //
    s/\\f.//g; s/\\-/-/g; s/\\&//g' \
    CONTRIBUTING.md CHANGELOG.md cli/borderfig.1 | sentences |
    grep -v '[0-9]' >"$scratch/prose"

# text FOLDER SHARE: eight files of 2.5 MB with that share of prose; the order
# of chance is the same in every run.
text() {
    mkdir "$1"
    awk -v folder="$1" -v share="$2" '
        { sentence[FILENAME, FNR] = $0; count[FILENAME] = FNR }
        END {
            srand(1)
            prose = 0
            total = 1
            for (file = 1; file <= 8; file++) {
                name = folder "/" file ".txt"
                for (size = 0; size < 2500000;) {
                    from = ARGV[1 + (prose / total < share)]
                    text = sentence[from, 1 + int(rand() * count[from])]
                    # Other digits, so that no two sentences are the same.
                    gsub(/[1-9]/, 1 + int(rand() * 9), text)
                    end = rand() < 0.3 ? "\n\n" : " "
                    printf "%s%s", text, end >name
                    size += length(text) + 1
                    total += length(text) + 1
                    if (from == ARGV[2])
                        prose += length(text) + 1
                }
                close(name)
            }
        }' "$scratch/numbers" "$scratch/prose"
}

# time_text NAME SHARE
time_text() {
    text "$scratch/$1" "$2"
    bytes=$(cat "$scratch/$1"/*.txt | wc -c)
    hyperfine -N --warmup 1 --runs 5 --export-csv "$scratch/time.csv" \
        "$command ingest $scratch/$1 --quiet --published 2024-03-26 \
-o $scratch/figures.csv" >/dev/null 2>&1
    awk -F, -v name="$1" -v bytes="$bytes" \
        -v figures="$(wc -l <"$scratch/figures.csv")" '
        NR == 2 {
            printf "articles, %-5s %6.0f ms least %6.0f ms of processor for " \
                   "%.1f MB: %.1f MB/s, a figure every %d bytes\n", name,
                   $7 * 1000, ($5 + $6) * 1000, bytes / 1e6,
                   bytes / 1e6 / ($5 + $6), bytes / (figures - 1)
        }' "$scratch/time.csv"
}

time_text dense 0
time_text news 0.85
