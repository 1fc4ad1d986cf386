#!/bin/sh
# The command line as a whole: help, version, unknown words.
. "$(dirname "$0")/lib.sh"

check 'without a command it says how to find one'
run borderfig
exits 64
complains 'a command is missing; borderfig --help lists them'

check 'help goes to standard output and fits 80 columns'
for words in --help help 'ingest --help' 'chart -h' 'report --help' \
    'list --help' 'help chart'; do
    # shellcheck disable=SC2086 # words of a command line
    run borderfig $words
    exits 0
    is_silent
    prints_like '^usage: borderfig '
    wide=$(awk 'length > 80' "$scratch/out")
    [ -z "$wide" ] || fail "borderfig $words: over 80 columns: $wide"
done

check 'the version is the one of data/version.h'
for words in --version -V; do
    run borderfig $words
    exits 0
    prints "borderfig ${VERSION:-$(sed -n \
        's/^.define BF_VERSION "\(.*\)"/\1/p' data/version.h)}"
done

check 'an unknown command names the nearest'
run borderfig chrat
exits 64
complains 'unknown command "chrat"; did you mean chart?'
run borderfig frobnicate
exits 64
complains 'unknown command "frobnicate"; borderfig --help lists them'

check 'an option before any command is refused'
run borderfig --quiet
exits 64
complains '"--quiet": a command comes first; borderfig --help lists them'

check 'an unknown option names the nearest'
run borderfig chart trend --titel x -o "$scratch/out.svg"
exits 64
complains 'unknown option "--titel"; did you mean --title?'
run borderfig list -x
exits 64
complains 'unknown option "-x"'

check 'an option without its value is refused'
run borderfig chart trend -o
exits 64
complains '--output needs a value: FILE,...'
run borderfig list series --quiet=yes
exits 64
complains '--quiet takes no value'

check 'messages show what a terminal would act on'
escape=$(printf '\033')
run borderfig "${escape}[31mred"
exits 64
complains 'unknown command "\x1b[31mred"; borderfig --help lists them'
run borderfig ingest "$scratch/${escape}x.txt"
exits 66
complains_like ".*\\\\x1bx.txt: "

check 'closed standard streams are noticed'
run sh -c 'borderfig --version >&-'
exits 74
run sh -c 'borderfig ingest - <&-'
exits 74

check 'a full standard output is noticed'
run sh -c 'borderfig --help >/dev/full'
exits 74
complains 'standard output: No space left on device'

check 'every option is in the man page'
for command in ingest chart report list; do
    borderfig "$command" --help | sed -n 's/.*--\([a-z-]*\).*/\1/p'
done | sort -u >"$scratch/options"
has_file "$scratch/options"
while read -r option; do
    sed 's/[\\]//g' cli/borderfig.1 | grep -q -e "--$option" ||
        fail "--$option is not in cli/borderfig.1"
done <"$scratch/options"
