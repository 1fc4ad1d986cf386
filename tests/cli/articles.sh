#!/bin/sh
# The made-up articles that ship with the figures, read as FIGURES.md has it.
# GOLDEN=write rewrites what is expected.
. "$(dirname "$0")/lib.sh"
golden=tests/golden/articles/figures.csv

check 'the figures of the shipped articles are the golden ones'
run borderfig ingest data/articles/manifest.json -o "$scratch/figures.csv"
exits 0
if [ "${GOLDEN:-}" = write ]; then
    mkdir -p "${golden%/*}"
    cp "$scratch/figures.csv" "$golden"
fi
diff -u "$golden" "$scratch/figures.csv" || fail 'the figures changed'
