#include "render/text_break.h"
#include "render/text_paint.h"

#include <math.h>

/* Points at the size of the type from units at the layout's size. */
static double points(int64_t units, bf_type type)
{
    return (double)units * type.size_pt /
           ((double)BF_LAYOUT_UNITS * BF_LAYOUT_SIZE);
}

/* A plain text shaped as one line, and where it may be broken. */
struct shaped {
    bf_text text;
    int32_t advances[BF_LABEL_SIZE];
    bool breaks[BF_LABEL_SIZE + 1];
};

bool bf_fonts_plain(const bf_fonts *fonts, bf_text text)
{
    return bf_text_is_plain(text) && bf_fonts_missing(fonts, text) == 0;
}

bool bf_fonts_measure(const bf_fonts *fonts, bf_type type, bf_text text,
                      double *width, bf_error *error)
{
    int32_t advances[BF_LABEL_SIZE];
    int64_t units = 0;
    if (!bf_text_is_drawable(text, error))
        return false;
    if (!bf_fonts_plain(fonts, text))
        return bf_layout_measure(fonts, type, text, width, error);
    if (!bf_shaper_shape(bf_fonts_shaper(fonts), type, text, advances, &units,
                         error))
        return false;
    *width = points(units, type);
    return true;
}

/* A line of a shaped text: where it ends, and its width without a blank at
   its end. */
struct line {
    size_t end;
    int64_t width;
};

/*
 * The longest line from `start` that is at most `most` wide, or if there is
 * none the shortest.  A text without a break is one line.
 */
static struct line next_line(const struct shaped *shaped, size_t start,
                             int64_t most)
{
    struct line best = {0};
    int64_t width = 0;
    for (size_t at = start; at <= shaped->text.length; at++) {
        bool end = at == shaped->text.length;
        if (at > start && (end || shaped->breaks[at])) {
            bool blank = shaped->text.bytes[at - 1] == ' ';
            int64_t inked = width - (blank ? shaped->advances[at - 1] : 0);
            if (best.end && inked > most)
                break;
            best = (struct line){.end = at, .width = inked};
        }
        width += end ? 0 : shaped->advances[at];
    }
    return best;
}

static bool wrap_shaped(const struct shaped *shaped,
                        const bf_paragraph *paragraph, bf_arena *arena,
                        bf_lines *lines, bf_error *error)
{
    const double largest_units = 1e9;
    const bf_type type = paragraph->type;
    size_t capacity = 0;
    double units =
        paragraph->width / type.size_pt * BF_LAYOUT_SIZE * BF_LAYOUT_UNITS;
    int64_t most = (int64_t)fmin(units, largest_units);
    *lines = (bf_lines){.fits = true};
    for (size_t start = 0; start < shaped->text.length;) {
        struct line line = next_line(shaped, start, most);
        bf_text *items = bf_arena_grow(arena, lines->items, lines->count,
                                       &capacity, sizeof *items, error);
        if (!items)
            return false;
        lines->items = items;
        items[lines->count++] =
            bf_text_trim(bf_text_slice(shaped->text, start, line.end));
        if (points(line.width, type) > paragraph->width)
            lines->fits = false;
        start = line.end;
    }
    return true;
}

bool bf_fonts_wrap(const bf_fonts *fonts, const bf_paragraph *paragraph,
                   bf_arena *arena, bf_lines *lines, bf_error *error)
{
    const double smallest = 1;
    const bf_text text = paragraph->text;
    struct shaped shaped;
    int64_t width = 0;
    if (!(paragraph->width >= smallest))
        return bf_fail(error, BF_SPEC, "there is no room to wrap %s",
                       bf_text_quoted(text).bytes);
    if (!bf_text_is_drawable(text, error))
        return false;
    if (!bf_fonts_plain(fonts, text) || !bf_text_breaks(text, shaped.breaks))
        return bf_layout_wrap(fonts, paragraph, arena, lines, error);
    shaped.text = text;
    return bf_shaper_shape(bf_fonts_shaper(fonts), paragraph->type, text,
                           shaped.advances, &width, error) &&
           wrap_shaped(&shaped, paragraph, arena, lines, error);
}
