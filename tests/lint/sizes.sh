#!/bin/sh
# Fails on files longer and lines wider than the house allows.
set -eu
export LC_ALL=C
status=0
for file in $(find data ingest render cli -name '*.[ch]' -o -name '*.re' |
    sort); do
    case $file in *.h) limit=150 ;; *) limit=300 ;; esac
    lines=$(wc -l <"$file")
    if [ "$lines" -gt "$limit" ]; then
        echo "sizes: $file has $lines lines, at most $limit" >&2
        status=1
    fi
done
# Characters, not bytes: the bytes that continue one in UTF-8 do not count.
wide=$(find data ingest render cli tests \( -name '*.[ch]' -o -name '*.re' \
    -o -name '*.sh' \) -exec awk '{
        line = $0
        gsub(/[\200-\277]/, "", line)
    } length(line) > 80 { print FILENAME ":" FNR }' {} +)
[ -z "$wide" ] || {
    echo "sizes: over 80 columns: $wide" >&2
    status=1
}
exit $status
