#!/bin/sh
# borderfig check: quoted figures against the official record.
. "$(dirname "$0")/lib.sh"

cat >"$scratch/said.txt" <<'END'
WASHINGTON, Oct. 24, 2023 - The Border Patrol apprehended 218,763 people at the
southwest border in September 2023. In fiscal year 2023 the Border Patrol made
more than 2 million apprehensions at the southwest border, it said.

In August 2023 it apprehended 218,763 people at the southwest border.

Officials expect 300,000 apprehensions at the southwest border next month.
END

# The fields of figure $1 by their names.
field() {
    sed -n "s/.*\"figure\": \"said#$1\".*\"$2\": \"*\([^\",]*\).*/\1/p" \
        "$scratch/out"
}

check 'an article is read and held against the record'
run borderfig check "$scratch/said.txt" -f jsonl
exits 0
[ "$(field 1 verdict)" = matches ] || fail 'September is right'
[ "$(field 1 counted)" = 218763 ] || fail "counted $(field 1 counted)"
[ "$(field 1 difference)" = 0 ] || fail "off by $(field 1 difference)"
[ "$(field 1 series)" = apprehensions:USBP@us-southwest-border ] ||
    fail "another series: $(field 1 series)"
[ "$(field 2 verdict)" = matches ] || fail 'more than 2 million is right'
[ "$(field 3 verdict)" = differs ] || fail 'August is wrong'
[ "$(field 3 instead_first_month)" = 2023-09 ] ||
    fail 'September is not named'
[ "$(field 4 verdict)" = cannot-be-checked ] || fail 'a forecast is none'
tail -n 1 "$scratch/err" >"$scratch/last"
grep -qx 'borderfig: 4 figures: 2 match the record, 1 differs, 1 ca.*' \
    "$scratch/last" || fail 'another summary'

check 'a number of another time or another agency is named'
cat >"$scratch/said.mixed.txt" <<'END'
WASHINGTON, Oct. 27, 2023 - In September 2022, encounters at the southwest
border reached 2,378,944. In fiscal year 2021, encounters at the southwest
border were 1,659,206.

In fiscal year 2020 encounters at the southwest border were 1,734,686.
END
run borderfig check "$scratch/said.mixed.txt" -f csv
exits 0
sw=@us-southwest-border
for instead in "2378944,encounters$sw,2021-10,2022-09,.*it is the number of" \
    "1659206,encounters:USBP$sw,2020-10,2021-09,\"it is the number of enc" \
    "1734686,encounters$sw,2020-10,2021-09,.*it is the number of FY 2021"; do
    grep -q ",differs,.*,$instead" "$scratch/out" || fail "not $instead"
done

check 'figures that were written are checked as the articles are'
borderfig check "$scratch/said.txt" -f jsonl --quiet >"$scratch/direct"
borderfig ingest "$scratch/said.txt" --quiet -o "$scratch/figures.csv"
run borderfig check "$scratch/figures.csv" -f jsonl --quiet
exits 0
is_silent
cmp "$scratch/out" "$scratch/direct" || fail 'the verdicts differ'

check 'the forms say the same'
for form in csv json jsonl; do
    run borderfig check "$scratch/said.txt" --quiet -o "$scratch/v.$form"
    exits 0
    has_file "$scratch/v.$form"
done
head -n 1 "$scratch/v.csv" | grep -q '^figure,source,published,quote,.*,ver' ||
    fail 'another header'
[ "$(wc -l <"$scratch/v.csv")" -eq 5 ] || fail 'not a row a figure'
run borderfig check "$scratch/said.txt" --quiet
cmp "$scratch/out" "$scratch/v.csv" || fail 'standard output is not CSV'

check 'a table can be read within 80 columns'
run borderfig check "$scratch/said.txt" data/articles/manifest.json --table \
    --quiet
exits 0
prints_like '^ quoted  *period  *counted  *verdict$'
prints_like '^ 218,763  *Sep 2023  *218,763  *matches$'
prints_like '^ 218,763  *Aug 2023  *18[0-9],[0-9]*  *differs -[0-9.]*%$'
prints_like '^   it is the number of Sep 2023: 218,763$'
wide=$(LC_ALL=C awk '{ gsub(/[\200-\277]/, "") } length > 80' "$scratch/out")
[ -z "$wide" ] || fail "too wide: $wide"

check 'strict makes an error of what differs, and still shows it'
run borderfig check "$scratch/said.txt" --strict --quiet
exits 65
complains '1 figure differs from the record, and --strict allows none'
prints_like ',differs,'
run borderfig check data/articles/2024-03-26-cooperation.txt --strict --quiet
exits 0

check 'what was known on a day is what is held against'
run borderfig check "$scratch/said.txt" --as-of 2022-12-31 -f jsonl --quiet
exits 0
[ "$(field 1 verdict)" = cannot-be-checked ] || fail 'nobody knew that'

check 'a table of your own is the record'
cp data/official/border-patrol-months.csv "$scratch/old.csv"
run borderfig check "$scratch/said.txt" -d "$scratch/old.csv" -f jsonl --quiet
exits 0
grep -q '"months are missing: the record has Oct 1999–Feb 2020' \
    "$scratch/out" || fail 'another reason'

check 'the report says the same'
run borderfig report "$scratch/said.txt" -o "$scratch/report" --quiet
exits 0
cmp "$scratch/report/verdicts.csv" "$scratch/v.csv" || fail 'verdicts.csv'
has_file "$scratch/report/verdicts.json"
grep -q '<span class="differs">differs</span><p><bdi>it is the number of' \
    "$scratch/report/index.html" || fail 'the page does not say it'

check 'a wrong line is refused'
run borderfig check
refuses 64 'check needs figures: an article, a folder, a manifest.json,'
run borderfig check "$scratch/none.txt"
refuses 66 '.*none.txt: No such file'
run borderfig check "$scratch/said.txt" -f xml
refuses 64 '--format "xml": not csv|json|jsonl$'
