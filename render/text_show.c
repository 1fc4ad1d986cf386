#include "render/text_paint.h"

#include <math.h>

static const double units_per_point = BF_LAYOUT_UNITS;

static double points(int units)
{
    return units / units_per_point;
}

/* One cluster for the glyphs of each character or ligature. */
static bool list_clusters(bf_line *line, const bf_glyphs *glyphs,
                          bf_error *error)
{
    cairo_text_cluster_t *clusters =
        bf_arena_take(&line->arena, glyphs->count * sizeof *clusters, error);
    if (!clusters)
        return false;
    size_t count = 0;
    for (size_t i = 0; i < glyphs->count; i++) {
        bool last = i + 1 == glyphs->count;
        size_t start = glyphs->items[i].byte;
        size_t next = last ? line->text.length : glyphs->items[i + 1].byte;
        clusters[count].num_glyphs++;
        clusters[count].num_bytes = (int)(next - start);
        if (next != start)
            count++;
    }
    line->clusters = clusters;
    line->cluster_count = count;
    return true;
}

static bool list_glyphs(bf_line *line, const bf_glyphs *glyphs, bf_error *error)
{
    cairo_glyph_t *shown =
        bf_arena_take(&line->arena, glyphs->count * sizeof *shown, error);
    if (!shown)
        return false;
    for (size_t i = 0; i < glyphs->count; i++) {
        const bf_glyph *glyph = &glyphs->items[i];
        shown[i] = (cairo_glyph_t){.index = glyph->index,
                                   .x = (double)glyph->x / units_per_point,
                                   .y = (double)glyph->y / units_per_point};
    }
    line->glyphs = shown;
    line->glyph_count = glyphs->count;
    line->width = (double)glyphs->sum / units_per_point;
    return list_clusters(line, glyphs, error);
}

static bool open_layout(bf_line *line, const bf_fonts *fonts, bf_type type,
                        bf_error *error)
{
    const bf_pango *pango = bf_fonts_pango(fonts);
    line->pango = pango;
    line->layout = bf_fonts_layout(fonts, type, line->text, error);
    if (!line->layout)
        return false;
    PangoRectangle logical;
    pango->pango_layout_get_extents(line->layout, NULL, &logical);
    line->width = points(logical.width);
    return true;
}

bool bf_line_open(bf_line *line, const bf_fonts *fonts, const bf_label *label,
                  bf_error *error)
{
    enum { MOST_BYTES = 1 << 20 };
    *line = (bf_line){.text = label->text};
    bf_arena_init(&line->arena, MOST_BYTES);
    if (!bf_text_is_drawable(label->text, error))
        return false;
    if (!bf_fonts_plain(fonts, label->text))
        return open_layout(line, fonts, label->type, error);
    bf_glyphs glyphs;
    line->face = bf_fonts_face(fonts, label->type.semibold, error);
    return line->face &&
           bf_shaper_glyphs(bf_fonts_shaper(fonts), label->type, label->text,
                            &line->arena, &glyphs, error) &&
           list_glyphs(line, &glyphs, error);
}

void bf_line_release(bf_line *line)
{
    if (line->layout)
        line->pango->g_object_unref(line->layout);
    bf_arena_release(&line->arena);
}

bf_spot bf_line_origin(const bf_line *line, const bf_label *label)
{
    static const double shares[] = {
        [BF_ANCHOR_START] = 0, [BF_ANCHOR_MIDDLE] = 0.5, [BF_ANCHOR_END] = 1};
    double width = line->width * label->type.size_pt / BF_LAYOUT_SIZE;
    return (bf_spot){label->x - width * shares[label->anchor], label->y};
}

static PangoLayoutLine *pango_line(const bf_line *line)
{
    return line->pango->pango_layout_get_line_readonly(line->layout, 0);
}

static void use_face(const bf_line *line, cairo_t *cairo)
{
    cairo_font_options_t *options = cairo_font_options_create();
    bf_fonts_set_options(options);
    cairo_set_font_face(cairo, line->face);
    cairo_set_font_size(cairo, BF_LAYOUT_SIZE);
    cairo_set_font_options(cairo, options);
    cairo_font_options_destroy(options);
}

void bf_line_trace(const bf_line *line, cairo_t *cairo)
{
    if (line->layout) {
        line->pango->pango_cairo_layout_line_path(cairo, pango_line(line));
        return;
    }
    use_face(line, cairo);
    cairo_glyph_path(cairo, line->glyphs, (int)line->glyph_count);
}

void bf_line_show(const bf_line *line, cairo_t *cairo)
{
    if (line->layout) {
        line->pango->pango_cairo_show_layout_line(cairo, pango_line(line));
        return;
    }
    use_face(line, cairo);
    cairo_show_text_glyphs(cairo, line->text.bytes, (int)line->text.length,
                           line->glyphs, (int)line->glyph_count, line->clusters,
                           (int)line->cluster_count, 0);
}

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
static cairo_glyph_t glyph_at(cairo_t *cairo, unsigned long glyph, double x,
                              double y)
{
    cairo_user_to_device(cairo, &x, &y);
    x = round(x);
    y = round(y);
    cairo_device_to_user(cairo, &x, &y);
    return (cairo_glyph_t){.index = glyph, .x = x, .y = y};
}

/* Shows the glyphs of one font from x on; returns where the next begin. */
static int show_run(const bf_pango *pango, cairo_t *cairo,
                    const PangoGlyphItem *run, int x)
{
    enum { AT_ONCE = 64 };
    const PangoGlyphString *glyphs = run->glyphs;
    PangoCairoFont *font = (PangoCairoFont *)run->item->analysis.font;
    cairo_set_scaled_font(cairo, pango->pango_cairo_font_get_scaled_font(font));
    cairo_glyph_t shown[AT_ONCE];
    int count = 0;
    for (int i = 0; i < glyphs->num_glyphs; i++) {
        const PangoGlyphInfo *info = &glyphs->glyphs[i];
        double left = points(x + info->geometry.x_offset);
        double top = points(info->geometry.y_offset);
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

static void show_layout(const bf_pango *pango, cairo_t *cairo,
                        PangoLayoutLine *line)
{
    bool boxes = false;
    for (const GSList *each = line->runs; each; each = each->next)
        boxes =
            boxes || has_boxes(((const PangoGlyphItem *)each->data)->glyphs);
    if (boxes) {
        pango->pango_cairo_show_layout_line(cairo, line);
        return;
    }
    int x = 0;
    for (const GSList *each = line->runs; each; each = each->next)
        x = show_run(pango, cairo, each->data, x);
}

void bf_line_show_whole(const bf_line *line, cairo_t *cairo)
{
    enum { AT_ONCE = 64 };
    if (line->layout) {
        show_layout(line->pango, cairo, pango_line(line));
        return;
    }
    use_face(line, cairo);
    cairo_glyph_t shown[AT_ONCE];
    for (size_t at = 0; at < line->glyph_count;) {
        int count = 0;
        for (; count < AT_ONCE && at < line->glyph_count; count++, at++) {
            const cairo_glyph_t *glyph = &line->glyphs[at];
            shown[count] = glyph_at(cairo, glyph->index, glyph->x, glyph->y);
        }
        cairo_show_glyphs(cairo, shown, count);
    }
}
