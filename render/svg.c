#include "render/player.h"

#include "render/plate.h"
#include "render/svg_font.h"
#include "render/svg_shape.h"
#include "render/text_outline.h"
#include "render/xml.h"

/* What one drawing needs on its way; sticky like the buffer. */
typedef struct writing {
    const bf_plate *plate;
    bf_buffer *buffer;
    bf_error *error;
    bf_svg_text text;
} writing;

static const char families[] = "Inter, 'Helvetica Neue', Arial, "
                               "'Liberation Sans', 'Noto Sans', sans-serif";

static void put(writing *writer, const char *string)
{
    bf_buffer_puts(writer->buffer, string);
}

static void put_colour(writing *writer, const char *name, bf_ink ink)
{
    bf_svg_colour(writer->buffer, name, ink, writer->plate->theme);
}

static void put_halo(writing *writer, bf_ink halo)
{
    put_colour(writer, "stroke", halo);
    bf_svg_measure(writer->buffer, "stroke-width", 2 * BF_HALO_PT);
    put(writer, " stroke-linejoin=\"round\"");
}

/* One <text>, in its ink or as the halo behind it. */
static void put_live(writing *writer, const bf_label *label, bool halo)
{
    static const char *const anchors[] = {"", "middle", "end"};
    put(writer, "<text");
    bf_svg_measure(writer->buffer, "x", label->x);
    bf_svg_measure(writer->buffer, "y", label->y);
    if (label->anchor != BF_ANCHOR_START)
        bf_buffer_format(writer->buffer, " text-anchor=\"%s\"",
                         anchors[label->anchor]);
    bf_svg_measure(writer->buffer, "font-size", label->type.size_pt);
    put(writer, label->type.semibold ? " font-weight=\"600\"" : "");
    put(writer,
        label->type.tabular ? " style=\"font-feature-settings:'tnum'\"" : "");
    put_colour(writer, "fill", halo ? label->halo : label->ink);
    if (halo) {
        put_halo(writer, label->halo);
        put(writer, " aria-hidden=\"true\"");
    }
    put(writer, ">");
    bf_xml_add(writer->buffer, label->text);
    put(writer, "</text>\n");
}

static void put_outline(writing *writer, const bf_label *label, bool halo)
{
    put(writer, "<path d=\"");
    bf_fonts_outline(writer->plate->fonts, label, writer->buffer,
                     writer->error);
    put(writer, "\"");
    put_colour(writer, "fill", halo ? label->halo : label->ink);
    if (halo)
        put_halo(writer, label->halo);
    put(writer, "/>\n");
}

/*
 * The halo is a text of its own: word processors do not know paint-order, and
 * would paint the stroke over the letters.
 */
static void put_label(writing *writer, const bf_label *label)
{
    void (*put_text)(writing *, const bf_label *, bool) =
        writer->text == BF_SVG_TEXT_OUTLINE ? put_outline : put_live;
    if (label->halo != BF_INK_NONE)
        put_text(writer, label, true);
    put_text(writer, label, false);
}

static void put_titled(writing *writer, const char *element, bf_text text)
{
    bf_buffer_format(writer->buffer, "<%s>", element);
    bf_xml_add(writer->buffer, text);
    bf_buffer_format(writer->buffer, "</%s>", element);
}

static void put_group(writing *writer, const bf_element *element)
{
    put(writer, "<g");
    if (element->id.length)
        bf_buffer_format(writer->buffer, " id=\"%.*s-%.*s\"",
                         BF_SHOW(writer->plate->prefix), BF_SHOW(element->id));
    put(writer, ">");
    if (element->title.length)
        put_titled(writer, "title", element->title);
    put(writer, "\n");
}

static void put_element(writing *writer, const bf_element *element)
{
    switch (element->kind) {
    case BF_ELEMENT_GROUP:
        put_group(writer, element);
        break;
    case BF_ELEMENT_END:
        put(writer, "</g>\n");
        break;
    case BF_ELEMENT_PATH:
    case BF_ELEMENT_BOX:
    case BF_ELEMENT_CIRCLE:
        bf_svg_shape(writer->buffer, element, writer->plate->theme);
        break;
    case BF_ELEMENT_LABEL:
        put_label(writer, &element->label);
        break;
    }
}

/* "_" is in no id of a scene, so these two cannot clash with any. */
static void put_words(writing *writer)
{
    const bf_plate *plate = writer->plate;
    bf_buffer_format(writer->buffer, "<title id=\"%.*s_title\">",
                     BF_SHOW(plate->prefix));
    bf_xml_add(writer->buffer, plate->title);
    bf_buffer_format(writer->buffer, "</title>\n<desc id=\"%.*s_desc\">",
                     BF_SHOW(plate->prefix));
    bf_xml_add(writer->buffer, plate->description);
    put(writer, "</desc>\n");
}

static void put_families(writing *writer)
{
    put(writer, " font-family=\"");
    if (writer->text == BF_SVG_TEXT_EMBED)
        bf_buffer_format(writer->buffer, "%.*s_font, ",
                         BF_SHOW(writer->plate->prefix));
    bf_buffer_format(writer->buffer, "%s\"", families);
}

static void put_root(writing *writer)
{
    const bf_plate *plate = writer->plate;
    const bf_scene *scene = plate->scene;
    put(writer, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
    bf_buffer_decimal(writer->buffer, plate->width_mm, 2);
    put(writer, "mm\" height=\"");
    bf_buffer_decimal(writer->buffer, plate->height_mm, 2);
    put(writer, "mm\" viewBox=\"0 0 ");
    bf_buffer_decimal(writer->buffer, scene->width, 2);
    put(writer, " ");
    bf_buffer_decimal(writer->buffer, scene->height, 2);
    bf_buffer_format(
        writer->buffer,
        "\" role=\"img\" lang=\"en\" aria-labelledby=\"%.*s_title %.*s_desc\"",
        BF_SHOW(plate->prefix), BF_SHOW(plate->prefix));
    if (writer->text != BF_SVG_TEXT_OUTLINE)
        put_families(writer);
    if (bf_theme_on_dark(plate->theme))
        bf_buffer_format(writer->buffer, " class=\"%.*s_scheme\"",
                         BF_SHOW(plate->prefix));
    put(writer, ">\n");
}

/* True for the first ink of a colour. */
static bool is_new_colour(const bf_theme *theme, bf_ink ink)
{
    bf_colour colour = bf_theme_colour(theme, ink);
    for (bf_ink other = BF_INK_BACKGROUND; other < ink; other++) {
        bf_colour same = bf_theme_colour(theme, other);
        if (same.red == colour.red && same.green == colour.green &&
            same.blue == colour.blue)
            return false;
    }
    return true;
}

/* .b7c_scheme [fill="#ffffff"]{fill:#0d1117} */
static void put_turn(writing *writer, const char *paint, bf_ink ink)
{
    const bf_plate *plate = writer->plate;
    bf_buffer_format(writer->buffer, ".%.*s_scheme [%s=\"",
                     BF_SHOW(plate->prefix), paint);
    bf_svg_hex(writer->buffer, bf_theme_colour(plate->theme, ink));
    bf_buffer_format(writer->buffer, "\"]{%s:", paint);
    bf_svg_hex(writer->buffer,
               bf_theme_colour(bf_theme_on_dark(plate->theme), ink));
    put(writer, "}\n");
}

/*
 * On a dark screen a style sheet takes the place of the attributes, which hold
 * for whoever knows no style sheets.
 */
static void put_scheme(writing *writer)
{
    const bf_theme *theme = writer->plate->theme;
    if (!bf_theme_on_dark(theme))
        return;
    put(writer, "<style>@media (prefers-color-scheme:dark){\n");
    for (bf_ink ink = BF_INK_BACKGROUND; ink < BF_INK_COUNT; ink++) {
        if (!is_new_colour(theme, ink))
            continue;
        put_turn(writer, "fill", ink);
        put_turn(writer, "stroke", ink);
    }
    put(writer, "}</style>\n");
}

static bool write_svg(writing *writer)
{
    const bf_scene *scene = writer->plate->scene;
    if (!bf_plate_check(writer->plate, writer->error))
        return false;
    put_root(writer);
    put_words(writer);
    put_scheme(writer);
    if (writer->text == BF_SVG_TEXT_EMBED)
        bf_svg_font_write(writer->plate, writer->buffer, writer->error);
    const bf_spot corners[] = {{0, 0}, {scene->width, scene->height}};
    bf_svg_shape(writer->buffer,
                 &(bf_element){.kind = BF_ELEMENT_BOX,
                               .spots = corners,
                               .spot_count = 2,
                               .style = {.fill = BF_INK_BACKGROUND}},
                 writer->plate->theme);
    for (size_t i = 0; i < scene->count; i++)
        put_element(writer, &scene->items[i]);
    put(writer, "</svg>\n");
    return writer->error->status == BF_OK &&
           bf_buffer_ok(writer->buffer, writer->error);
}

bool bf_plate_write_svg(const bf_plate *plate, bf_buffer *buffer,
                        bf_error *error)
{
    return write_svg(&(writing){.plate = plate,
                                .buffer = buffer,
                                .error = error,
                                .text = BF_SVG_TEXT_LIVE});
}

bool bf_plate_write_outlined_svg(const bf_plate *plate, bf_buffer *buffer,
                                 bf_error *error)
{
    return write_svg(&(writing){.plate = plate,
                                .buffer = buffer,
                                .error = error,
                                .text = BF_SVG_TEXT_OUTLINE});
}

bool bf_plate_write_embedded_svg(const bf_plate *plate, bf_buffer *buffer,
                                 bf_error *error)
{
    return write_svg(&(writing){.plate = plate,
                                .buffer = buffer,
                                .error = error,
                                .text = BF_SVG_TEXT_EMBED});
}
