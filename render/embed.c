#include "render/embed.h"

#include "render/escape.h"
#include "render/xml.h"

#include <math.h>

/* A snippet on its way. */
struct writing {
    const bf_snippet *snippet;
    bf_buffer *buffer;
    bf_error *error;
};

typedef bool write_function(const struct writing *writing);

static void put(const struct writing *writing, const char *string)
{
    bf_buffer_puts(writing->buffer, string);
}

static void put_millimetres(const struct writing *writing)
{
    bf_buffer_decimal(writing->buffer, writing->snippet->about->width_mm, 1);
    put(writing, "mm");
}

/* CSS pixels: 96 to an inch. */
static void put_pixels(const struct writing *writing, const char *name,
                       double millimetres)
{
    const double pixels = 96 / 25.4;
    bf_buffer_format(writing->buffer, " %s=\"%ld\"", name,
                     lround(millimetres * pixels));
}

static void put_image(const struct writing *writing, const char *indent)
{
    const bf_embedded *about = writing->snippet->about;
    bf_buffer_format(writing->buffer, "%s<img src=\"", indent);
    bf_escape_address(writing->buffer, writing->snippet->path);
    put(writing, "\"");
    put_pixels(writing, "width", about->width_mm);
    put_pixels(writing, "height", about->height_mm);
    bf_buffer_format(writing->buffer, "\n%s     style=\"width:", indent);
    put_millimetres(writing);
    bf_buffer_format(writing->buffer,
                     ";max-width:100%%;height:auto\"\n%s     alt=\"", indent);
    bf_xml_add(writing->buffer, about->alt);
    put(writing, "\">\n");
}

/* The picture, or the two of which the reader's page takes one. */
static void put_picture(const struct writing *writing, const char *indent)
{
    bf_text dark = writing->snippet->dark;
    if (dark.length == 0) {
        put_image(writing, indent);
        return;
    }
    bf_buffer_format(writing->buffer,
                     "%s<picture>\n%s  <source media=\"(prefers-color-scheme: "
                     "dark)\" srcset=\"",
                     indent, indent);
    bf_escape_address(writing->buffer, dark);
    put(writing, "\">\n");
    put_image(writing, *indent ? "    " : "  ");
    bf_buffer_format(writing->buffer, "%s</picture>\n", indent);
}

static bool write_html(const struct writing *writing)
{
    bf_text data = writing->snippet->data;
    put(writing, "<figure>\n");
    put_picture(writing, "  ");
    put(writing, "  <figcaption>");
    bf_xml_add(writing->buffer, writing->snippet->about->title);
    if (data.length) {
        put(writing, " (<a href=\"");
        bf_escape_address(writing->buffer, data);
        put(writing, "\">data</a>)");
    }
    put(writing, "</figcaption>\n</figure>\n");
    return true;
}

/* A pair needs HTML; one picture is said in Markdown's own words. */
static bool write_markdown(const struct writing *writing)
{
    static const char special[] = "\\`*_[]<>&~$^@|\"!#";
    if (writing->snippet->dark.length) {
        put_picture(writing, "");
        return true;
    }
    put(writing, "![");
    bf_escape_slashed(writing->buffer, writing->snippet->about->alt, special);
    put(writing, "](");
    bf_escape_address(writing->buffer, writing->snippet->path);
    put(writing, " \"");
    bf_escape_slashed(writing->buffer, writing->snippet->about->title, special);
    put(writing, "\")\n");
    return true;
}

static bool check_latex_path(const struct writing *writing)
{
    bf_text path = writing->snippet->path;
    for (size_t i = 0; i < path.length; i++) {
        if (!bf_byte_is_in(path.bytes[i], "\\{}%#$&^~\""))
            continue;
        return bf_fail(writing->error, BF_DATA,
                       "%s: LaTeX cannot read a file with \"%c\" in its name",
                       bf_text_quoted(path).bytes, path.bytes[i]);
    }
    return true;
}

static bool write_latex(const struct writing *writing)
{
    if (!check_latex_path(writing))
        return false;
    put(writing, "\\begin{figure}\n"
                 "  \\centering\n"
                 "  \\includegraphics[width=");
    put_millimetres(writing);
    put(writing, ",alt={");
    bf_escape_latex(writing->buffer, writing->snippet->about->alt);
    put(writing, "}]{");
    bf_buffer_add(writing->buffer, writing->snippet->path);
    put(writing, "}\n  \\caption{");
    bf_escape_latex(writing->buffer, writing->snippet->about->title);
    put(writing, "}\n\\end{figure}\n");
    return true;
}

static void put_typst(const struct writing *writing, bf_text text)
{
    put(writing, "\"");
    bf_escape_slashed(writing->buffer, text, "\\\"");
    put(writing, "\"");
}

static bool write_typst(const struct writing *writing)
{
    put(writing, "#figure(\n  image(");
    put_typst(writing, writing->snippet->path);
    put(writing, ", width: ");
    put_millimetres(writing);
    put(writing, ",\n    alt: ");
    put_typst(writing, writing->snippet->about->alt);
    put(writing, "),\n  caption: ");
    put_typst(writing, writing->snippet->about->title);
    put(writing, ",\n)\n");
    return true;
}

/* True when a paragraph that starts so would be a list, a rule or the like. */
static bool starts_oddly(bf_text text, const char *special)
{
    bf_text rest;
    bf_text word = bf_text_cut(text, ' ', &rest);
    if (word.length == 0 || bf_byte_is_in(word.bytes[0], special))
        return false;
    char first = bf_lower(word.bytes[0]);
    bool word_like = (first >= 'a' && first <= 'z') || (first & 0x80);
    return !word_like || bf_byte_is_in(word.bytes[word.length - 1], ".):");
}

static bool write_rst(const struct writing *writing)
{
    bf_text title = writing->snippet->about->title;
    /* Two colons at the end announce a block of code. */
    bool colons = bf_text_ends(title, BF_TEXT("::"));
    const char *special = colons ? "\\`*_|:" : "\\`*_|";
    put(writing, ".. figure:: ");
    bf_escape_slashed(writing->buffer, writing->snippet->path, "\\ ");
    put(writing, "\n   :width: ");
    put_millimetres(writing);
    put(writing, "\n   :alt: ");
    bf_buffer_add(writing->buffer, writing->snippet->about->alt);
    put(writing, starts_oddly(title, special) ? "\n\n   \\" : "\n\n   ");
    bf_escape_slashed(writing->buffer, title, special);
    put(writing, "\n");
    return true;
}

static const struct {
    const char *name;
    write_function *write;
} markups[] = {[BF_MARKUP_HTML] = {"html", write_html},
               [BF_MARKUP_MARKDOWN] = {"markdown", write_markdown},
               [BF_MARKUP_LATEX] = {"latex", write_latex},
               [BF_MARKUP_TYPST] = {"typst", write_typst},
               [BF_MARKUP_RST] = {"rst", write_rst}};

static const char *const names[] = {
    [BF_MARKUP_HTML] = "html",   [BF_MARKUP_MARKDOWN] = "markdown",
    [BF_MARKUP_LATEX] = "latex", [BF_MARKUP_TYPST] = "typst",
    [BF_MARKUP_RST] = "rst",     NULL};

const char *const *bf_markup_names(void)
{
    return names;
}

/* A line of text, which any markup can hold. */
static bool check_path(bf_text path, bf_error *error)
{
    size_t bad = 0;
    bool ok = bf_text_is_utf8(path, &bad);
    for (size_t i = 0; i < path.length && ok; i++)
        ok = (unsigned char)path.bytes[i] >= ' ' && path.bytes[i] != 0x7f;
    return ok || bf_fail(error, BF_DATA, "%s: no name that a document can hold",
                         bf_text_quoted(path).bytes);
}

bool bf_snippet_write(const bf_snippet *snippet, bf_markup markup,
                      bf_buffer *buffer, bf_error *error)
{
    const struct writing writing = {
        .snippet = snippet, .buffer = buffer, .error = error};
    return check_path(snippet->path, error) &&
           markups[markup].write(&writing) && bf_buffer_ok(buffer, error);
}
