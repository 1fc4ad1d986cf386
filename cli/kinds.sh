#!/bin/sh
# Makes the two pictures of README.md's "Every kind", light and dark, from the
# commands there:  cli/kinds.sh BORDERFIG, from the top folder.  ImageMagick
# puts the charts together.
set -eu
borderfig=$1
charts=$(mktemp -d)
trap 'rm -rf "$charts"' EXIT

# The first and the last chart take the whole width, the others half of it.
size_of() {
    case $1 in
    trend) echo --width 284mm --height 124mm ;;
    dashboard) echo --width 284mm --height 160mm ;;
    *) echo --width 140mm --height 84mm ;;
    esac
}

# draw THEME: every kind as charts/KIND.png.
draw() {
    sed -n '/^## Every kind$/,/^## /s/^\$ borderfig \(.*\) -o .*/\1/p' \
        README.md >"$charts/commands"
    while read -r line; do
        kind=$(echo "$line" | cut -d ' ' -f 2)
        # shellcheck disable=SC2046,SC2086 # words and options
        "$borderfig" $line --theme "$1" $(size_of "$kind") --dpi 109 --quiet \
            -o "$charts/$kind.png"
    done <"$charts/commands"
}

# put_together GROUND PICTURE
put_together() {
    half=$(cut -d ' ' -f 2 "$charts/commands" | grep -v -x -e trend \
        -e dashboard | sed "s|.*|$charts/&.png|")
    # shellcheck disable=SC2086 # one word a picture
    montage $half -tile 2x -geometry +8+12 -background "$1" "$charts/half.png"
    convert "$charts/trend.png" "$charts/half.png" "$charts/dashboard.png" \
        -background "$1" -gravity center -append -bordercolor "$1" -border 8 \
        +dither -colors 128 -strip "PNG8:$2"
}

for theme in 'light #ffffff' 'dark #0d1117'; do
    draw "${theme% *}"
    put_together "${theme#* }" "data/readme-kinds-${theme% *}.png"
done
