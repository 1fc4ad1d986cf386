#include "render/scene.h"

static void add_number(bf_buffer *buffer, double value)
{
    bf_buffer_byte(buffer, ' ');
    bf_buffer_decimal(buffer, value, 2);
}

static void add_spots(bf_buffer *buffer, const bf_element *element)
{
    for (size_t i = 0; i < element->spot_count; i++) {
        add_number(buffer, element->spots[i].x);
        bf_buffer_byte(buffer, ',');
        bf_buffer_decimal(buffer, element->spots[i].y, 2);
    }
}

static void add_style(bf_buffer *buffer, const bf_style *style)
{
    static const char *const dashes[] = {"", " dots", " short"};
    if (style->fill != BF_INK_NONE)
        bf_buffer_format(buffer, " fill %s", bf_ink_name(style->fill));
    if (style->stroke != BF_INK_NONE) {
        bf_buffer_format(buffer, " stroke %s", bf_ink_name(style->stroke));
        add_number(buffer, style->stroke_pt);
        bf_buffer_puts(buffer, dashes[style->dash]);
        bf_buffer_puts(buffer, style->round ? " round" : "");
    }
    if (style->opacity > 0) {
        bf_buffer_puts(buffer, " opacity");
        add_number(buffer, style->opacity);
    }
}

/* The text is one line without control characters, so this is enough. */
static void add_quoted(bf_buffer *buffer, bf_text text)
{
    bf_buffer_puts(buffer, " \"");
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] == '"' || text.bytes[i] == '\\')
            bf_buffer_byte(buffer, '\\');
        bf_buffer_byte(buffer, text.bytes[i]);
    }
    bf_buffer_byte(buffer, '"');
}

static void add_label(bf_buffer *buffer, const bf_label *label)
{
    static const char *const anchors[] = {"start", "middle", "end"};
    bf_buffer_puts(buffer, "label");
    add_number(buffer, label->x);
    bf_buffer_byte(buffer, ',');
    bf_buffer_decimal(buffer, label->y, 2);
    bf_buffer_format(buffer, " %s", anchors[label->anchor]);
    add_number(buffer, label->type.size_pt);
    bf_buffer_puts(buffer, label->type.semibold ? " semibold" : "");
    bf_buffer_puts(buffer, label->type.tabular ? " tabular" : "");
    bf_buffer_format(buffer, " %s", bf_ink_name(label->ink));
    if (label->halo != BF_INK_NONE)
        bf_buffer_format(buffer, " halo %s", bf_ink_name(label->halo));
    add_quoted(buffer, label->text);
}

static void add_group(bf_buffer *buffer, const bf_element *element)
{
    bf_buffer_puts(buffer, "group");
    if (element->id.length)
        bf_buffer_format(buffer, " %.*s", BF_SHOW(element->id));
    if (element->title.length)
        add_quoted(buffer, element->title);
}

static void add_shape(bf_buffer *buffer, const bf_element *element,
                      const char *name)
{
    bf_buffer_puts(buffer, name);
    add_spots(buffer, element);
    if (element->radius > 0) {
        bf_buffer_puts(buffer, " radius");
        add_number(buffer, element->radius);
    }
    add_style(buffer, &element->style);
    if (element->title.length)
        add_quoted(buffer, element->title);
}

static void add_element(bf_buffer *buffer, const bf_element *element)
{
    switch (element->kind) {
    case BF_ELEMENT_GROUP:
        add_group(buffer, element);
        break;
    case BF_ELEMENT_END:
        bf_buffer_puts(buffer, "end");
        break;
    case BF_ELEMENT_PATH:
        add_shape(buffer, element, element->closed ? "area" : "path");
        break;
    case BF_ELEMENT_BOX:
        add_shape(buffer, element, "box");
        break;
    case BF_ELEMENT_CIRCLE:
        add_shape(buffer, element, "circle");
        break;
    case BF_ELEMENT_LABEL:
        add_label(buffer, &element->label);
        break;
    }
}

void bf_scene_write(const bf_scene *scene, bf_buffer *buffer)
{
    bf_buffer_puts(buffer, "scene");
    add_number(buffer, scene->width);
    add_number(buffer, scene->height);
    bf_buffer_byte(buffer, '\n');
    size_t depth = 0;
    for (size_t i = 0; i < scene->count; i++) {
        const bf_element *element = &scene->items[i];
        depth -= element->kind == BF_ELEMENT_END;
        for (size_t indent = 0; indent < depth; indent++)
            bf_buffer_puts(buffer, "  ");
        add_element(buffer, element);
        bf_buffer_byte(buffer, '\n');
        depth += element->kind == BF_ELEMENT_GROUP;
    }
}
