#include "render/text_paint.h"

#include <math.h>

/* Points at the size of the type from pango's units at the layout's size. */
static double points(int units, bf_type type)
{
    return units * type.size_pt / ((double)PANGO_SCALE * BF_LAYOUT_SIZE);
}

bool bf_layout_measure(const bf_fonts *fonts, bf_type type, bf_text text,
                       double *width, bf_error *error)
{
    const bf_pango *pango = bf_fonts_pango(fonts);
    PangoLayout *layout = bf_fonts_layout(fonts, type, text, error);
    if (!layout)
        return false;
    PangoRectangle logical;
    pango->pango_layout_get_extents(layout, NULL, &logical);
    pango->g_object_unref(layout);
    *width = points(logical.width, type);
    return true;
}

/* Sets the lines that pango found as slices of the text. */
static bool take_lines(const bf_pango *pango, PangoLayout *layout,
                       const bf_paragraph *paragraph, bf_arena *arena,
                       bf_lines *lines, bf_error *error)
{
    size_t count = (size_t)pango->pango_layout_get_line_count(layout);
    bf_text *items = bf_arena_take(arena, count * sizeof *items, error);
    if (!items)
        return false;
    *lines = (bf_lines){.items = items, .fits = true};
    for (size_t i = 0; i < count; i++) {
        PangoLayoutLine *line =
            pango->pango_layout_get_line_readonly(layout, (int)i);
        PangoRectangle logical;
        pango->pango_layout_line_get_extents(line, NULL, &logical);
        size_t start = (size_t)line->start_index;
        bf_text slice = bf_text_trim(bf_text_slice(
            paragraph->text, start, start + (size_t)line->length));
        if (slice.length == 0)
            continue;
        items[lines->count++] = slice;
        if (points(logical.width, paragraph->type) > paragraph->width)
            lines->fits = false;
    }
    return true;
}

bool bf_layout_wrap(const bf_fonts *fonts, const bf_paragraph *paragraph,
                    bf_arena *arena, bf_lines *lines, bf_error *error)
{
    const double largest_units = 1e9;
    const bf_pango *pango = bf_fonts_pango(fonts);
    PangoLayout *layout =
        bf_fonts_layout(fonts, paragraph->type, paragraph->text, error);
    if (!layout)
        return false;
    double units = paragraph->width / paragraph->type.size_pt * BF_LAYOUT_SIZE *
                   PANGO_SCALE;
    pango->pango_layout_set_width(layout, (int)fmin(units, largest_units));
    pango->pango_layout_set_wrap(layout, PANGO_WRAP_WORD);
    bool ok = take_lines(pango, layout, paragraph, arena, lines, error);
    pango->g_object_unref(layout);
    return ok;
}
