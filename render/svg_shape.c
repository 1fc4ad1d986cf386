#include "render/svg_shape.h"

#include "render/xml.h"

void bf_svg_measure(bf_buffer *buffer, const char *name, double value)
{
    bf_buffer_format(buffer, " %s=\"", name);
    bf_buffer_decimal(buffer, value, 2);
    bf_buffer_puts(buffer, "\"");
}

void bf_svg_hex(bf_buffer *buffer, bf_colour colour)
{
    bf_buffer_format(buffer, "#%02x%02x%02x", colour.red, colour.green,
                     colour.blue);
}

void bf_svg_colour(bf_buffer *buffer, const char *name, bf_ink ink,
                   const bf_theme *theme)
{
    if (ink == BF_INK_NONE) {
        bf_buffer_format(buffer, " %s=\"none\"", name);
        return;
    }
    bf_buffer_format(buffer, " %s=\"", name);
    bf_svg_hex(buffer, bf_theme_colour(theme, ink));
    bf_buffer_puts(buffer, "\"");
}

static void put_dash(bf_buffer *buffer, bf_dash dash)
{
    double lengths[2];
    if (bf_dash_lengths(dash, lengths) == 0)
        return;
    bf_buffer_puts(buffer, " stroke-dasharray=\"");
    bf_buffer_decimal(buffer, lengths[0], 2);
    bf_buffer_puts(buffer, " ");
    bf_buffer_decimal(buffer, lengths[1], 2);
    bf_buffer_puts(buffer, "\"");
}

static void put_stroke(bf_buffer *buffer, const bf_style *style,
                       const bf_theme *theme)
{
    if (style->stroke == BF_INK_NONE)
        return;
    bf_svg_colour(buffer, "stroke", style->stroke, theme);
    bf_svg_measure(buffer, "stroke-width", style->stroke_pt);
    put_dash(buffer, style->dash);
    if (style->round)
        bf_buffer_puts(buffer, " stroke-linejoin=\"round\"");
    if (style->round && style->dash == BF_DASH_NONE)
        bf_buffer_puts(buffer, " stroke-linecap=\"round\"");
}

/* Each paint has its own opacity, as cairo has it, not the shape as a whole. */
static void put_style(bf_buffer *buffer, const bf_style *style,
                      const bf_theme *theme)
{
    bf_svg_colour(buffer, "fill", style->fill, theme);
    put_stroke(buffer, style, theme);
    if (style->opacity > 0 && style->fill != BF_INK_NONE)
        bf_svg_measure(buffer, "fill-opacity", style->opacity);
    if (style->opacity > 0 && style->stroke != BF_INK_NONE)
        bf_svg_measure(buffer, "stroke-opacity", style->opacity);
}

static void put_path(bf_buffer *buffer, const bf_element *element)
{
    static const char *const starts[] = {"M", "L", " "};
    bf_buffer_puts(buffer, "<path d=\"");
    for (size_t i = 0; i < element->spot_count; i++) {
        bf_buffer_puts(buffer, starts[i < 2 ? i : 2]);
        bf_buffer_decimal(buffer, element->spots[i].x, 2);
        bf_buffer_puts(buffer, " ");
        bf_buffer_decimal(buffer, element->spots[i].y, 2);
    }
    bf_buffer_puts(buffer, element->closed ? "Z\"" : "\"");
}

static void put_box(bf_buffer *buffer, const bf_element *element)
{
    const bf_spot *spots = element->spots;
    bf_buffer_puts(buffer, "<rect");
    bf_svg_measure(buffer, "x", spots[0].x);
    bf_svg_measure(buffer, "y", spots[0].y);
    bf_svg_measure(buffer, "width", spots[1].x - spots[0].x);
    bf_svg_measure(buffer, "height", spots[1].y - spots[0].y);
    if (element->radius > 0)
        bf_svg_measure(buffer, "rx", element->radius);
}

static void put_circle(bf_buffer *buffer, const bf_element *element)
{
    bf_buffer_puts(buffer, "<circle");
    bf_svg_measure(buffer, "cx", element->spots[0].x);
    bf_svg_measure(buffer, "cy", element->spots[0].y);
    bf_svg_measure(buffer, "r", element->radius);
}

/* A name is found also where nothing is painted. */
static void put_end(bf_buffer *buffer, const bf_element *element,
                    const char *name)
{
    if (element->title.length == 0) {
        bf_buffer_puts(buffer, "/>\n");
        return;
    }
    if (element->style.fill == BF_INK_NONE)
        bf_buffer_puts(buffer, " pointer-events=\"all\"");
    bf_buffer_puts(buffer, "><title>");
    bf_xml_add(buffer, element->title);
    bf_buffer_format(buffer, "</title></%s>\n", name);
}

void bf_svg_shape(bf_buffer *buffer, const bf_element *element,
                  const bf_theme *theme)
{
    switch (element->kind) {
    case BF_ELEMENT_PATH:
        put_path(buffer, element);
        break;
    case BF_ELEMENT_BOX:
        put_box(buffer, element);
        break;
    case BF_ELEMENT_CIRCLE:
        put_circle(buffer, element);
        break;
    case BF_ELEMENT_GROUP:
    case BF_ELEMENT_END:
    case BF_ELEMENT_LABEL:
        return;
    }
    static const char *const names[] = {[BF_ELEMENT_PATH] = "path",
                                        [BF_ELEMENT_BOX] = "rect",
                                        [BF_ELEMENT_CIRCLE] = "circle"};
    const bf_style style = bf_element_style(element, theme);
    put_style(buffer, &style, theme);
    put_end(buffer, element, names[element->kind]);
}
