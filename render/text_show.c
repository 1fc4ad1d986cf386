#include "render/text_paint.h"

#include <math.h>

/* Boxes with a number in them stand for characters that no font has. */
static bool has_boxes(const PangoGlyphString *glyphs)
{
    for (int i = 0; i < glyphs->num_glyphs; i++) {
        PangoGlyph glyph = glyphs->glyphs[i].glyph;
        if (glyph & PANGO_GLYPH_UNKNOWN_FLAG)
            return true;
    }
    return false;
}

/* The nearest whole pixel, in the user's units. */
static cairo_glyph_t glyph_at(cairo_t *cairo, PangoGlyph glyph, double x,
                              double y)
{
    cairo_user_to_device(cairo, &x, &y);
    x = round(x);
    y = round(y);
    cairo_device_to_user(cairo, &x, &y);
    return (cairo_glyph_t){.index = glyph, .x = x, .y = y};
}

/* Shows the glyphs of one font from x on; returns where the next begin. */
static int show_run(cairo_t *cairo, const PangoGlyphItem *run, int x)
{
    enum { AT_ONCE = 64 };
    const PangoGlyphString *glyphs = run->glyphs;
    PangoCairoFont *font = PANGO_CAIRO_FONT(run->item->analysis.font);
    cairo_set_scaled_font(cairo, pango_cairo_font_get_scaled_font(font));
    cairo_glyph_t shown[AT_ONCE];
    int count = 0;
    for (int i = 0; i < glyphs->num_glyphs; i++) {
        const PangoGlyphInfo *info = &glyphs->glyphs[i];
        double left = pango_units_to_double(x + info->geometry.x_offset);
        double top = pango_units_to_double(info->geometry.y_offset);
        x += info->geometry.width;
        if (info->glyph != PANGO_GLYPH_EMPTY)
            shown[count++] = glyph_at(cairo, info->glyph, left, top);
        if (count == AT_ONCE || i == glyphs->num_glyphs - 1) {
            cairo_show_glyphs(cairo, shown, count);
            count = 0;
        }
    }
    return x;
}

void bf_line_show(cairo_t *cairo, PangoLayoutLine *line)
{
    bool boxes = false;
    for (const GSList *each = line->runs; each; each = each->next)
        boxes =
            boxes || has_boxes(((const PangoGlyphItem *)each->data)->glyphs);
    if (boxes) {
        pango_cairo_show_layout_line(cairo, line);
        return;
    }
    int x = 0;
    for (const GSList *each = line->runs; each; each = each->next)
        x = show_run(cairo, each->data, x);
}
