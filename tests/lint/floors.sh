#!/bin/sh
# Checks who includes whom: rooms look down only and enter each other by the
# door, and each foreign library is seen from one place.
set -eu
status=0

complain() {
    echo "floors: $1" >&2
    status=1
}

files() {
    find "$1" -maxdepth "$2" -name '*.[ch]' -o -maxdepth "$2" -name '*.re'
}

# room FOLDER DEPTH ALLOWED: project headers that its files may include.
room() {
    strangers=$(files "$1" "$2" | sort | xargs -r grep -nE '^#include "' |
        grep -vE "#include \"($3)\"" || true)
    [ -z "$strangers" ] || complain "$1/ may include only $3:
$strangers"
}

# confine HEADER HOME: only files whose path matches HOME include HEADER.
confine() {
    strangers=$(grep -rlE --include='*.[ch]' --include='*.re' \
        "^#include <$1>" data ingest render cli tests |
        grep -vE "^($2)\$" || true)
    [ -z "$strangers" ] || complain "<$1> belongs to $2, also in $strangers"
}

room data/base 1 'data/base/[a-z_]+\.h'
room data 1 'data/[a-z_/]+\.h'
room ingest 1 '(data|ingest)/[a-z_/]+\.h'
room render 1 '(data|render)/[a-z_/]+\.h'
room cli 1 'cli/[a-z_]+\.h|data/[a-z_/]+\.h|ingest/ingest\.h|render/render\.h'

confine 'csv\.h' 'data/base/csv\.c'
confine '(cjson/)?cJSON\.h' 'data/base/json\.c'
confine 'uthash\.h' 'data/base/map\.c'
confine 'utf8proc\.h' 'data/base/text\.c'
confine 'cairo[a-z-]*\.h' 'render/(paint_[a-z]+|text)\.[ch]'
confine '(pango/.*|fontconfig/.*)' 'render/text[a-z_]*\.[ch]'
confine 'hb[a-z-]*\.h' 'render/(subset|text_shape)\.c'
confine 'png\.h' 'render/png\.c'
confine 'libdeflate\.h' 'render/pack\.c'
confine 'zlib\.h' 'tests/unit/(png_read\.h|test_woff\.c)'
confine 'libxml/.*' 'ingest/(html|package)\.c'
confine 'zip\.h' 'ingest/package\.c'
confine 'cmocka\.h' 'tests/unit/unit\.h'

exit $status
