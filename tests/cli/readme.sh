#!/bin/sh
# Runs the commands that README.md shows, as a reader would type them.
. "$(dirname "$0")/lib.sh"

if [ ! -e README.md ]; then
    echo 'skip readme: no README.md'
    exit
fi
sed -n 's/^ *\$ \(borderfig .*\)/\1/p; s/^    \(borderfig .*\)/\1/p' README.md \
    >"$scratch/commands"
top=$(pwd)
mkdir "$scratch/reader"
cp -R data "$scratch/reader"
while read -r line; do
    check "README: $line"
    run sh -c "cd '$scratch/reader' && $line"
    exits 0
done <"$scratch/commands"
cd "$top" || exit 1
