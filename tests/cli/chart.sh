#!/bin/sh
# borderfig chart: one chart in every form, and what is wrong with a line.
. "$(dirname "$0")/lib.sh"
articles=data/articles/manifest.json

check 'several outputs at once, each what its name says'
run borderfig chart trend -q "$articles" --quiet \
    -o "$scratch/a.svg,$scratch/a.png,$scratch/a.pdf,$scratch/a.csv" \
    -o "$scratch/a.txt"
exits 0
is_silent
head -c 200 "$scratch/a.svg" | grep -q '<svg' || fail 'no SVG'
head -c 4 "$scratch/a.png" | tail -c 3 | grep -q PNG || fail 'no PNG'
head -c 4 "$scratch/a.pdf" | grep -q %PDF || fail 'no PDF'
grep -q 200000 "$scratch/a.csv" || fail 'the quoted figure is not in the data'
has_file "$scratch/a.txt"

check 'how many figures are drawn is said'
cat >"$scratch/said.txt" <<'END'
WASHINGTON, Oct. 3, 2023 - More than 200,000 people were apprehended at the
southern border in September 2023.
END
run borderfig chart trend encounters:USBP -q "$scratch/said.txt" \
    -o "$scratch/said.svg"
exits 0
grep -qx 'borderfig: 1 of 1 figure on the chart' "$scratch/err" ||
    fail 'one figure of one'
run borderfig chart trend encounters:USBP -q "$scratch/said.txt" \
    --to 2023-08 -o "$scratch/said.svg"
exits 0
grep -q '^borderfig: 0 of 1 figure on the chart: the rest is' "$scratch/err" ||
    fail 'no figure of one'
borderfig ingest "$scratch/said.txt" --observations --quiet \
    >"$scratch/said.csv"
run borderfig chart trend encounters:USBP -q "$scratch/said.csv" \
    -o "$scratch/said.svg"
exits 0
if grep -q 'on the chart' "$scratch/err"; then fail 'no figure was given'; fi

check 'quoted rows among the official data are drawn as such'
cp data/official/southwest-border-encounters.csv "$scratch/both.csv"
sed 1d "$scratch/said.csv" >>"$scratch/both.csv"
run borderfig chart trend encounters:USBP -d "$scratch/both.csv" --quiet \
    -o - -f csv
exits 0
prints_like ',2023-09,quoted,200000,'

check 'the record as given has the same rows as the record that is found'
record=$(dirname "$(command -v borderfig)")/share/data/official.csv
for of in encounters encounters:OFO encounters:USBP/families encounters@mx \
    crossings@darien/VE deportations@us#removals releases:USBP \
    apprehensions@tucson; do
    run borderfig chart trend "$of" --quiet -o "$scratch/found.csv"
    exits 0
    run borderfig chart trend "$of" -d "$record" --quiet \
        -o "$scratch/given.csv"
    exits 0
    cmp "$scratch/found.csv" "$scratch/given.csv" || fail "$of differs"
done

check 'the same input gives the same bytes'
for form in svg png pdf csv txt; do
    (cd / && TZ=Asia/Tokyo LC_ALL=C borderfig chart trend --quiet \
        -q "$OLDPWD/$articles" -o "$scratch/b.$form") || fail "no $form"
    cmp "$scratch/a.$form" "$scratch/b.$form" || fail "$form differs"
done

check 'standard output takes the form that is asked for'
run borderfig chart trend --quiet -o - -f csv
exits 0
prints_like ',2023-12,'
run borderfig chart trend --quiet -o -
exits 0
prints_like '<svg'

check 'a window narrows the data drawn'
run borderfig chart trend encounters --from 2023-10 --to 2023-12 --quiet \
    -o - -f csv
exits 0
months=$(grep -o ',2023-[0-9]*,' "$scratch/out" | sort -u | tr -d '\n')
[ "$months" = ,2023-10,,2023-11,,2023-12, ] || fail "months: $months"

check 'only an SVG follows what the reader prefers'
for form in png pdf; do
    run borderfig chart trend --quiet --theme auto -o "$scratch/auto.$form"
    exits 0
    is_silent
    run borderfig chart trend --quiet -o "$scratch/light.$form"
    cmp "$scratch/auto.$form" "$scratch/light.$form" ||
        fail "$form is not light"
done
run borderfig chart trend --quiet --theme auto -o -
exits 0
prints_like '^<style>@media (prefers-color-scheme:dark){$'
run borderfig chart trend --quiet -o -
if grep -q prefers-color-scheme "$scratch/out"; then fail 'nobody asked'; fi

check 'a window holds whole years of what is counted by the year'
run borderfig chart totals deportations:ICE@us --from 2019-01 --to 2024-06 \
    --quiet -o - -f csv
exits 0
years=$(grep -o ',FY 20[0-9]*' "$scratch/out" | tr -d '\n,')
[ "$years" = 'FY 2020FY 2021FY 2022FY 2023' ] || fail "years: $years"

check 'sizes give pixels'
png_size() {
    od -An -tu1 -j16 -N8 "$1" |
        awk '{ print (($1 * 256 + $2) * 256 + $3) * 256 + $4 "x" \
            (($5 * 256 + $6) * 256 + $7) * 256 + $8 }'
}
for expected in a4:1890x1134 slide:1920x1080 card:1200x630 web:1440x960; do
    run borderfig chart trend --quiet --size "${expected%%:*}" \
        -o "$scratch/size.png"
    exits 0
    found=$(png_size "$scratch/size.png")
    [ "$found" = "${expected#*:}" ] || fail "$expected, found $found"
done
run borderfig chart trend --quiet --width 100mm --height 2in --dpi 254 \
    -o "$scratch/size.png"
[ "$(png_size "$scratch/size.png")" = 1000x508 ] || fail 'not 1000x508'

check 'themes differ'
for theme in light dark mono; do
    run borderfig chart trend --quiet --theme $theme -o "$scratch/$theme.svg"
    exits 0
done
cmp -s "$scratch/light.svg" "$scratch/dark.svg" && fail 'dark is light'
cmp -s "$scratch/light.svg" "$scratch/mono.svg" && fail 'mono is light'

check 'an SVG has its text as it is asked for'
run borderfig chart trend --quiet --svg-text embed -o - -f svg
exits 0
prints_like '<text '
prints_like '@font-face'
run borderfig chart trend --quiet --svg-text outline -o - -f svg
exits 0
grep -q '<text ' "$scratch/out" && fail 'there is text in outlines'
run borderfig chart trend --quiet --svg-text live -o - -f svg
exits 0
prints_like '<text '
grep -q '@font-face' "$scratch/out" && fail 'there is a font in live text'

check 'what is written again is for the same readers'
run borderfig chart trend --quiet -o "$scratch/mine.svg"
chmod 600 "$scratch/mine.svg"
run borderfig chart trend --quiet -o "$scratch/mine.svg"
exits 0
[ "$(stat -c %a "$scratch/mine.svg")" = 600 ] || fail 'others may read it now'

check 'words are taken as they are'
run borderfig chart trend --quiet --title 'A <b> & "c"' -o - -f svg
exits 0
prints_like 'A &lt;b&gt; &amp;'

check 'events can be chosen'
run borderfig chart trend --quiet --events none -o - -f svg
exits 0
grep -q 'Asylum limits' "$scratch/out" && fail 'there are events'
run borderfig chart trend --quiet --events title-42,asylum-limits -o - -f svg
exits 0
prints_like 'Asylum limits'
run borderfig chart trend --events asylum-limit -o "$scratch/out.svg"
refuses 64 'unknown event "asylum-limit"; did you mean asylum-limits?$'

# wrong CODE MESSAGE WORDS...: a line that is refused.
wrong() {
    code=$1 message=$2
    shift 2
    run borderfig chart "$@"
    refuses "$code" "$message"
}

check 'what is wrong with a line is said before anything is written'
wrong 64 'chart needs a kind, such as trend; ' -o "$scratch/out.svg"
wrong 64 'unknown chart "trnd"; did you mean trend?$' trnd \
    -o "$scratch/out.svg"
wrong 64 'chart needs an output: -o chart.svg, ' trend
wrong 64 '.*out.gif: the name must end in .svg, ' trend \
    -o "$scratch/out.svg,$scratch/out.gif"
wrong 64 '.*out.svg: is to be written twice$' trend \
    -o "$scratch/out.svg,$scratch/out.svg"
wrong 64 '"out.svg,": an output has no name$' trend -o out.svg,
wrong 64 'unknown measure "encountrs"; did you mean "encounters"?$' trend \
    encountrs -o "$scratch/out.svg"
wrong 64 '--from "2021": not a month such as 2024-03$' trend --from 2021 \
    -o "$scratch/out.svg"
wrong 64 '--from is later than --to$' trend --from 2023-02 --to 2023-01 \
    -o "$scratch/out.svg"
wrong 64 '--width "6 in": not a length such as 160mm or 6.3in$' trend \
    --width '6 in' -o "$scratch/out.svg"
wrong 64 '--dpi "0": not a number greater than 0$' trend --dpi 0 \
    -o "$scratch/out.svg"
wrong 64 '--size "a3": not a4|letter|half|slide|card|web; did you mean a4?$' \
    trend --size a3 -o "$scratch/out.svg"

check 'the title says what differs between the series'
run borderfig chart panels --quiet -o "$scratch/panels.svg"
exits 0
grep -q '_title">Southwest border encounters by sector and month, ' \
    "$scratch/panels.svg" || fail 'the panels have another title'
run borderfig chart rank --quiet -o "$scratch/rank.svg"
exits 0
grep -q '_title">Southwest border encounters by sector, ' \
    "$scratch/rank.svg" || fail 'the bars have another title'

check 'what finds no room is named in the words beside the picture'
run borderfig chart stack -o "$scratch/stack.svg,$scratch/stack.txt"
exits 0
complains_like 'no room for the label of the event "Asylum limits"'
grep -qx -- '- no room for the label of the event "Asylum limits"' \
    "$scratch/stack.txt" || fail 'the words do not say it'

check 'what the record lacks'
wrong 65 'the official data have no "deportations@yuma"' trend \
    deportations@yuma -o "$scratch/out.svg"
wrong 65 'the official data have no "encounters" in that time' trend \
    encounters --from 2050-01 -o "$scratch/out.svg"
printf 'no number here\n' >"$scratch/words.txt"
wrong 65 '.*words.txt: holds no official observations' trend --quiet \
    -d "$scratch/words.txt" -o "$scratch/out.svg"

check 'a size that cannot be drawn'
wrong 78 '' trend --width 5mm --quiet -o "$scratch/out.svg"
wrong 78 '' trend --dpi 99999 --quiet -o "$scratch/out.png"

check 'when one output cannot be written, none is'
mkdir "$scratch/folder.png"
run borderfig chart trend --quiet -o "$scratch/out.svg,$scratch/folder.png"
refuses 73 '.*folder.png: is a folder$'

check 'as of a day, later releases do not exist'
run borderfig chart trend encounters --as-of 2022-06-01 -o "$scratch/then.csv"
exits 0
complains_like '[0-9]* observations of releases after 2022-06-01 are left out'
grep -q ',2022-04,.*,234088,' "$scratch/then.csv" ||
    fail 'April is not as it was first said'
grep -q ',2022-05,' "$scratch/then.csv" && fail 'May was not known yet'
run borderfig chart trend encounters --as-of 2022-06 -o "$scratch/then.csv"
exits 64
complains_like '--as-of "2022-06": not a day'
