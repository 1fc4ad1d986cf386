#include "render/player.h"

#include "render/plate.h"
#include "render/text_outline.h"
#include "render/xml.h"

/* What one drawing needs on its way; sticky like the buffer. */
typedef struct writing {
    const bf_plate *plate;
    bf_buffer *buffer;
    bf_error *error;
    bool outlined;
} writing;

static const char families[] = "Inter, 'Helvetica Neue', Arial, "
                               "'Liberation Sans', 'Noto Sans', sans-serif";

static void put(writing *writer, const char *string)
{
    bf_buffer_puts(writer->buffer, string);
}

static void put_number(writing *writer, double value)
{
    bf_buffer_decimal(writer->buffer, value, 2);
}

/* ' name="1.25"' */
static void put_measure(writing *writer, const char *name, double value)
{
    bf_buffer_format(writer->buffer, " %s=\"", name);
    put_number(writer, value);
    put(writer, "\"");
}

static void put_colour(writing *writer, const char *name, bf_ink ink)
{
    if (ink == BF_INK_NONE) {
        bf_buffer_format(writer->buffer, " %s=\"none\"", name);
        return;
    }
    bf_colour colour = bf_ink_colour(ink);
    bf_buffer_format(writer->buffer, " %s=\"#%02x%02x%02x\"", name, colour.red,
                     colour.green, colour.blue);
}

static void put_dash(writing *writer, bf_dash dash)
{
    double lengths[2];
    if (bf_dash_lengths(dash, lengths) == 0)
        return;
    put(writer, " stroke-dasharray=\"");
    put_number(writer, lengths[0]);
    put(writer, " ");
    put_number(writer, lengths[1]);
    put(writer, "\"");
}

static void put_stroke(writing *writer, const bf_style *style)
{
    if (style->stroke == BF_INK_NONE)
        return;
    put_colour(writer, "stroke", style->stroke);
    put_measure(writer, "stroke-width", style->stroke_pt);
    put_dash(writer, style->dash);
    if (style->round)
        put(writer, " stroke-linejoin=\"round\"");
    if (style->round && style->dash == BF_DASH_NONE)
        put(writer, " stroke-linecap=\"round\"");
}

/* Each paint has its own opacity, as cairo has it, not the shape as a whole. */
static void put_style(writing *writer, const bf_style *style)
{
    put_colour(writer, "fill", style->fill);
    put_stroke(writer, style);
    if (style->opacity > 0 && style->fill != BF_INK_NONE)
        put_measure(writer, "fill-opacity", style->opacity);
    if (style->opacity > 0 && style->stroke != BF_INK_NONE)
        put_measure(writer, "stroke-opacity", style->opacity);
}

static void put_path(writing *writer, const bf_element *element)
{
    static const char *const starts[] = {"M", "L", " "};
    put(writer, "<path d=\"");
    for (size_t i = 0; i < element->spot_count; i++) {
        put(writer, starts[i < 2 ? i : 2]);
        put_number(writer, element->spots[i].x);
        put(writer, " ");
        put_number(writer, element->spots[i].y);
    }
    put(writer, element->closed ? "Z\"" : "\"");
    put_style(writer, &element->style);
    put(writer, "/>\n");
}

static void put_box(writing *writer, const bf_element *element)
{
    const bf_spot *spots = element->spots;
    put(writer, "<rect");
    put_measure(writer, "x", spots[0].x);
    put_measure(writer, "y", spots[0].y);
    put_measure(writer, "width", spots[1].x - spots[0].x);
    put_measure(writer, "height", spots[1].y - spots[0].y);
    if (element->radius > 0)
        put_measure(writer, "rx", element->radius);
    put_style(writer, &element->style);
    put(writer, "/>\n");
}

static void put_circle(writing *writer, const bf_element *element)
{
    put(writer, "<circle");
    put_measure(writer, "cx", element->spots[0].x);
    put_measure(writer, "cy", element->spots[0].y);
    put_measure(writer, "r", element->radius);
    put_style(writer, &element->style);
    put(writer, "/>\n");
}

static void put_halo(writing *writer, bf_ink halo)
{
    put_colour(writer, "stroke", halo);
    put_measure(writer, "stroke-width", 2 * BF_HALO_PT);
    put(writer, " stroke-linejoin=\"round\"");
}

/* One <text>, whose halo is the stroke painted before the fill. */
static void put_live(writing *writer, const bf_label *label)
{
    static const char *const anchors[] = {"", "middle", "end"};
    put(writer, "<text");
    put_measure(writer, "x", label->x);
    put_measure(writer, "y", label->y);
    if (label->anchor != BF_ANCHOR_START)
        bf_buffer_format(writer->buffer, " text-anchor=\"%s\"",
                         anchors[label->anchor]);
    put_measure(writer, "font-size", label->type.size_pt);
    put(writer, label->type.semibold ? " font-weight=\"600\"" : "");
    put_colour(writer, "fill", label->ink);
    if (label->halo != BF_INK_NONE) {
        put_halo(writer, label->halo);
        put(writer, " paint-order=\"stroke\"");
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

static void put_label(writing *writer, const bf_label *label)
{
    if (!writer->outlined) {
        put_live(writer, label);
        return;
    }
    if (label->halo != BF_INK_NONE)
        put_outline(writer, label, true);
    put_outline(writer, label, false);
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
        put_path(writer, element);
        break;
    case BF_ELEMENT_BOX:
        put_box(writer, element);
        break;
    case BF_ELEMENT_CIRCLE:
        put_circle(writer, element);
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

static void put_root(writing *writer)
{
    const bf_plate *plate = writer->plate;
    const bf_scene *scene = plate->scene;
    put(writer, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
    put_number(writer, plate->width_mm);
    put(writer, "mm\" height=\"");
    put_number(writer, plate->height_mm);
    put(writer, "mm\" viewBox=\"0 0 ");
    put_number(writer, scene->width);
    put(writer, " ");
    put_number(writer, scene->height);
    bf_buffer_format(
        writer->buffer,
        "\" role=\"img\" lang=\"en\" aria-labelledby=\"%.*s_title %.*s_desc\"",
        BF_SHOW(plate->prefix), BF_SHOW(plate->prefix));
    if (!writer->outlined)
        bf_buffer_format(writer->buffer,
                         " font-family=\"%s\""
                         " style=\"font-feature-settings:'tnum'\"",
                         families);
    put(writer, ">\n");
}

static bool write_svg(writing *writer)
{
    const bf_scene *scene = writer->plate->scene;
    if (!bf_plate_check(writer->plate, writer->error))
        return false;
    put_root(writer);
    put_words(writer);
    const bf_spot corners[] = {{0, 0}, {scene->width, scene->height}};
    put_box(writer, &(bf_element){.kind = BF_ELEMENT_BOX,
                                  .spots = corners,
                                  .spot_count = 2,
                                  .style = {.fill = BF_INK_BACKGROUND}});
    for (size_t i = 0; i < scene->count; i++)
        put_element(writer, &scene->items[i]);
    put(writer, "</svg>\n");
    return writer->error->status == BF_OK &&
           bf_buffer_ok(writer->buffer, writer->error);
}

bool bf_plate_write_svg(const bf_plate *plate, bf_buffer *buffer,
                        bf_error *error)
{
    return write_svg(
        &(writing){.plate = plate, .buffer = buffer, .error = error});
}

bool bf_plate_write_outlined_svg(const bf_plate *plate, bf_buffer *buffer,
                                 bf_error *error)
{
    return write_svg(&(writing){
        .plate = plate, .buffer = buffer, .error = error, .outlined = true});
}
