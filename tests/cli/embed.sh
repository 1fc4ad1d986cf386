#!/bin/sh
# borderfig embed: the snippet that shows a picture, read from its own file.
. "$(dirname "$0")/lib.sh"

draw() {
    borderfig chart trend --quiet "$@"
}

check 'every form of a picture tells its title, words and size'
for text in live outline embed; do
    draw --svg-text $text --title 'A "b" <c> & 5% – d' --width 120mm \
        -o "$scratch/f.svg,$scratch/f.png"
    for file in f.svg f.png; do
        run borderfig embed "$scratch/$file" --as html
        exits 0
        is_silent
        prints_like 'width="454" height="363"$'
        prints_like 'style="width:120mm;'
        prints_like 'alt="Line chart of monthly encounters, .*[0-9]).">$'
        prints_like \
            '<figcaption>A &quot;b&quot; &lt;c&gt; &amp; 5% – d</figcaption>$'
    done
done
for theme in dark auto mono; do
    draw --theme $theme -o "$scratch/t.svg"
    run borderfig embed "$scratch/t.svg" --as rst
    exits 0
done

check 'LaTeX is shown the PDF'
run borderfig embed "$scratch/f.svg" --as latex
exits 0
prints_like ']{.*/f.png}$'
draw -o "$scratch/f.pdf"
for file in f.svg f.png f.pdf; do
    run borderfig embed "$scratch/$file" --as latex
    exits 0
    prints_like ']{.*/f.pdf}$'
    prints_like 'includegraphics\[width=120mm,alt={Line chart'
    prints_like 'caption{A .symbol{34}b.symbol{34} .textless{}c.*5.% – d}$'
done

check 'everything else is shown what stands beside the PDF'
run borderfig embed "$scratch/f.pdf" --as typst
exits 0
prints_like 'image(".*/f.svg", width: 120mm,$'
rm "$scratch/f.svg"
run borderfig embed "$scratch/f.pdf" --as markdown
exits 0
prints_like '^!\[Line chart.*/f.png "A .\"b'

check 'a light and a dark picture make a pair'
draw -o "$scratch/g.svg,$scratch/g.csv"
draw --theme dark -o "$scratch/g-dark.svg"
for markup in html markdown; do
    run sh -c "cd '$scratch' && borderfig embed g.svg --as $markup"
    exits 0
    prints_like 'media="(prefers-color-scheme: dark)" srcset="g-dark.svg">$'
    prints_like '<img src="g.svg" '
done
run borderfig embed "$scratch/g.svg" --as html
prints_like '<a href=".*/g.csv">data</a>'

check 'the words are those of the chart'
draw -o "$scratch/h.svg,$scratch/h.txt"
run borderfig embed "$scratch/h.svg" --as rst
alt=$(sed -n 's/^ *:alt: //p' "$scratch/out")
[ "$alt A data table follows." = "$(tail -n 1 "$scratch/h.txt")" ] ||
    fail "other words: $alt"

check 'what is no picture of ours is refused'
echo '<svg xmlns="http://www.w3.org/2000/svg"/>' >"$scratch/other.svg"
run borderfig embed "$scratch/other.svg" --as html
refuses 65 '.*other.svg: is no SVG or PNG that borderfig has written'
head -c 300 "$scratch/h.svg" >"$scratch/cut.svg"
run borderfig embed "$scratch/cut.svg" --as html
refuses 65 '.*cut.svg: is no SVG or PNG that borderfig has written'
run borderfig embed "$scratch/none.svg" --as html
refuses 66 '.*none.svg: No such file'
run borderfig embed "$scratch/none.pdf" --as html
refuses 66 '.*none.pdf: what it shows is read from the .svg or .png'
run borderfig embed "$scratch/h.svg" --as latex
refuses 66 '.*h.svg: LaTeX shows no SVG, and there is no .pdf'
run borderfig embed "$scratch/h.txt" --as html
refuses 64 '.*h.txt: is no picture by its name: .svg, .png or .pdf$'

check 'a wrong line names what is right'
run borderfig embed
exits 64
complains_like 'embed needs one picture: a .svg, .png or .pdf'
run borderfig embed "$scratch/h.svg"
exits 64
complains 'embed needs to know for what: --as html|markdown|latex|typst|rst'
run borderfig embed "$scratch/h.svg" --as markdwn
exits 64
complains_like '--as "markdwn": not html|.*; did you mean markdown?$'
run borderfig embd
exits 64
complains 'unknown command "embd"; did you mean embed?'
