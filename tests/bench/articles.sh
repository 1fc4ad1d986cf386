#!/bin/sh
# Times the reading of articles on varied text: sentences of the shipped
# articles and of the tests in an order of chance, never one file again and
# again.  usage: articles.sh COMMAND
. "$(dirname "$0")/lib.sh"
command=$1
mkdir "$scratch/in"

# Eight files of 2.5 MB; the order of chance is the same in every run.
cat data/articles/*.txt tests/fuzz/seeds/article/* |
    tr '\n' ' ' | sed 's/\([.!?]\) /\1\n/g' | grep ' .* .* ' |
    awk -v folder="$scratch/in" '
        { sentence[NR] = $0 }
        END {
            srand(1)
            for (file = 1; file <= 8; file++) {
                name = folder "/" file ".txt"
                for (size = 0; size < 2500000;) {
                    text = sentence[1 + int(rand() * NR)]
                    # Other digits, so that no two sentences are the same.
                    gsub(/[1-9]/, 1 + int(rand() * 9), text)
                    end = rand() < 0.3 ? "\n\n" : " "
                    printf "%s%s", text, end >name
                    size += length(text) + 1
                }
                close(name)
            }
        }'
bytes=$(cat "$scratch"/in/*.txt | wc -c)
hyperfine -N --warmup 1 --runs 5 --export-csv "$scratch/time.csv" \
    "$command ingest $scratch/in --quiet --published 2024-03-26 \
-o $scratch/figures.csv" >/dev/null 2>&1
awk -F, -v bytes="$bytes" -v figures="$(wc -l <"$scratch/figures.csv")" '
    NR == 2 { printf "articles  %6.0f ms for %.1f MB: %.1f MB/s, %d figures\n",
              $7 * 1000, bytes / 1e6, bytes / 1e6 / $7, figures - 1 }
    ' "$scratch/time.csv"
