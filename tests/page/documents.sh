#!/bin/sh
# Documents that show our pictures by the snippets of borderfig embed: built
# with the tools of their readers, and looked at.
. "$(dirname "$0")/../cli/lib.sh"

# has TOOL: true when it is installed; else the case is skipped, aloud.
has() {
    command -v "$1" >/dev/null && return
    echo "skip $2: no $1"
    return 1
}

top=$(pwd)
title='A_b & 100% <c> #1 {d} "e" \f'
cd "$scratch" || exit 1
borderfig chart trend encounters --quiet --title "$title" \
    -o f.svg,f.png,f.pdf,f.csv,f.txt
borderfig chart trend encounters --quiet --title "$title" --theme dark \
    -o f-dark.svg
borderfig chart trend encounters --quiet --title "$title" --width 100mm \
    -o single.svg,single.png
alt=$(sed -n 5p f.txt | sed 's/ A data table follows.$//')

if has pdflatex 'a page in LaTeX'; then
    check 'a page in LaTeX is set without a complaint'
    borderfig embed f.svg --as latex >snippet.tex
    cat >page.tex <<'END'
\documentclass{article}
\usepackage{graphicx}
\begin{document}
\input{snippet}
\end{document}
END
    run pdflatex -interaction=nonstopmode -halt-on-error page.tex
    exits 0
    grep -E '^!|Missing character|undefined' page.log &&
        fail 'LaTeX complains'
    grep -q '<./f.pdf>' page.log || fail 'the picture is not in it'
    if command -v pdftotext >/dev/null; then
        pdftotext -layout page.pdf page.txt
        grep -q 'Figure 1: A.b & 100% <c> #1 {d} .*e.* \\f$' page.txt ||
            fail "another caption: $(grep 'Figure 1' page.txt)"
        grep -q 'Source: U.S. Customs and Border' page.txt ||
            fail 'the words of the picture are not in it'
    fi
fi

# The attribute of the only <img> in a page, references undone.
attribute() {
    tr '\n' ' ' <"$2" | sed "s/.*<img[^>]* $1=\"\([^\"]*\)\".*/\1/" |
        sed 's/&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&#39;/'\''/g' |
        sed 's/&amp;/\&/g; s/  */ /g'
}

if has pandoc 'a page in Markdown'; then
    for picture in f single; do
        check "a page in Markdown becomes HTML: $picture"
        borderfig embed $picture.svg --as markdown >page.md
        run pandoc -f markdown-implicit_figures -t html --wrap=none \
            -o page.html page.md
        exits 0
        is_silent
        found=$(attribute src page.html)
        [ "$found" = $picture.svg ] || fail "another picture: $found"
        found=$(attribute alt page.html)
        [ "$found" = "$alt" ] || fail "another text: $found"
    done
    check 'the title in Markdown is the one of the picture'
    found=$(attribute title page.html)
    [ "$found" = "$title" ] || fail "another title: $found"
    grep -q media page.html && fail 'a pair, where there is no dark picture'

    check 'a page in Markdown becomes a document for a word processor'
    borderfig embed single.png --as markdown >page.md
    run pandoc -f markdown -o page.docx page.md
    exits 0
    is_silent
    # There are 36,000 of its units to the millimetre; pandoc rounds the dpi.
    if has unzip 'the size in the word processor'; then
        width=$(unzip -p page.docx word/document.xml |
            sed 's/.*extent cx="\([0-9]*\)".*/\1/')
        off=$((width - 3600000))
        [ ${off#-} -lt 20000 ] || fail "not 100 mm, but $width"
    fi
fi

if has soffice 'a document in LibreOffice' &&
    has pandoc 'a document in LibreOffice' &&
    has pdftotext 'a document in LibreOffice'; then
    for text in live outline; do
        check "a document in LibreOffice shows the picture: $text"
        borderfig chart trend encounters --quiet --svg-text $text -o office.svg
        borderfig embed office.svg --as markdown >office.md
        pandoc -f markdown -o office.odt office.md
        run soffice "-env:UserInstallation=file://$scratch/office" --headless \
            --convert-to pdf office.odt
        exits 0
        pdftotext -layout office.pdf office.txt
        grep -q '^ *Line chart of monthly encounters' office.txt ||
            fail 'the text beside the picture is not in it'
        # Live text stays text: title, axis, and labels with their halo.
        [ $text = outline ] ||
            for word in 'Southwest border encounters by month' 'FY 2018' \
                'Title 42 expulsions' 'Source: U.S. Customs' \
                'Encounters 9,740'; do
                grep -q "$word" office.txt || fail "no \"$word\" in it"
            done
        [ "$(pdfimages -list office.pdf | wc -l)" -eq 2 ] ||
            fail 'the picture became pixels'
    done
fi

if has rst2html 'a page in reStructuredText'; then
    check 'a page in reStructuredText becomes HTML'
    borderfig embed f.svg --as rst >page.rst
    run rst2html --strict page.rst page.html
    exits 0
    is_silent
    # It shows an SVG as an <object> with the text in it.
    grep -qF "$alt</object>" page.html || fail 'another text'
    grep -q 'style="width: 160mm;"' page.html || fail 'another size'
    grep -q '>A_b &amp; 100% &lt;c&gt; #1 {d} &quot;e&quot; \\f<' \
        page.html ||
        fail 'another caption'
fi

if has typst 'a page in Typst'; then
    check 'a page in Typst is set'
    borderfig embed f.svg --as typst >page.typ
    run typst compile page.typ typst.pdf
    exits 0
fi

if has chromium 'a page in HTML'; then
    check 'a page in HTML shows the picture at its size'
    {
        echo '<!doctype html><meta charset="utf-8"><title>A</title>'
        borderfig embed f.svg --as html
        cat <<'END'
<pre></pre>
<script>
onload = () => {
  const image = document.querySelector("img");
  document.querySelector("pre").textContent =
    "natural " + image.naturalWidth + " wide " + image.width + " from " +
    image.currentSrc.replace(/.*\//, "") + " captioned " +
    document.querySelector("figcaption").textContent;
};
</script>
END
    } >page.html
    run chromium --headless --no-sandbox --disable-gpu --dump-dom \
        --user-data-dir="$scratch/profile" "file://$scratch/page.html"
    exits 0
    grep -q 'natural 60[45] wide 605 from f.svg captioned A_b &amp; 100%' \
        "$scratch/out" || fail "$(grep natural "$scratch/out")"
    found=$(attribute alt "$scratch/out")
    [ "$found" = "$alt" ] || fail "another text: $found"

    # What the page's reader prefers: 0 is dark, 1 light.
    check 'a picture inside a page turns dark on a dark screen'
    borderfig chart trend encounters --quiet --theme auto -o auto.svg
    {
        echo '<!doctype html><meta charset="utf-8"><title>A</title>'
        cat auto.svg
        cat <<'END'
<pre></pre>
<script>
document.querySelector("pre").textContent =
  "ground " + getComputedStyle(document.querySelector("rect")).fill;
</script>
END
    } >auto.html
    for scheme in '0 rgb(13, 17, 23)' '1 rgb(255, 255, 255)'; do
        run chromium --headless --no-sandbox --disable-gpu --dump-dom \
            --user-data-dir="$scratch/profile" \
            --blink-settings=preferredColorScheme="${scheme%% *}" \
            "file://$scratch/auto.html"
        exits 0
        grep -q "ground ${scheme#* }" "$scratch/out" ||
            fail "$scheme: $(grep ground "$scratch/out")"
    done
fi

if has rsvg-convert 'a picture without style sheets'; then
    check 'a picture that can turn is light where nothing says dark'
    borderfig chart trend encounters --quiet --theme auto -o auto.svg
    borderfig chart trend encounters --quiet -o light.svg
    for picture in auto light; do
        run rsvg-convert -o $picture.png $picture.svg
        exits 0
    done
    cmp auto.png light.png || fail 'another picture'
fi
cd "$top" || exit 1
