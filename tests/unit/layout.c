#include "tests/unit/layout.h"

#include "tests/unit/colour.h"
#include "tests/unit/unit.h"

#include "render/label.h"
#include "render/text.h"

#include <stdlib.h>

enum { MOST_TEXTS = 4000 };

#define ASCENT   0.74 /* of capitals and digits, of the size */
#define DESCENT  0.2
#define SMALLEST 6.5
#define TOUCH    0.25 /* points that do not count */
#define CONTRAST 4.5

/* A text and the room that its ink takes at most. */
struct text_box {
    const bf_label *label;
    size_t element; /* its place among all */
    bf_box box;
};

/* A picture under inspection. */
struct inspection {
    const bf_scene *scene;
    const bf_fonts *fonts;
    struct text_box *texts;
    size_t text_count;
    struct layout_count *count;
    size_t defects;
};

static void complain(struct inspection *look, const struct text_box *text,
                     const char *what, const char *about)
{
    look->defects++;
    print_message("  %s: \"%.*s\" %s\n", what, BF_SHOW(text->label->text),
                  about);
}

static struct text_box box_of(const struct inspection *look, size_t index)
{
    const bf_label *label = &look->scene->items[index].label;
    bf_error error = BF_ERROR_NONE;
    double width = 0;
    assert_true(bf_fonts_measure(look->fonts, label->type, label->text, &width,
                                 &error));
    static const double shares[] = {0, 0.5, 1};
    double left = label->x - width * shares[label->anchor];
    double size = label->type.size_pt;
    return (struct text_box){.label = label,
                             .element = index,
                             .box = {left, label->y - size * ASCENT,
                                     left + width, label->y + size * DESCENT}};
}

static bf_box grow(bf_box box, double by)
{
    return (bf_box){box.left - by, box.top - by, box.right + by,
                    box.bottom + by};
}

/* --- Texts among each other ------------------------------------------------*/

static void check_place(struct inspection *look, const struct text_box *text)
{
    const bf_box page = {0, 0, look->scene->width, look->scene->height};
    if (!bf_box_inside(&text->box, &page))
        complain(look, text, "leaves the picture", "");
    if (text->label->type.size_pt < SMALLEST - 0.001)
        complain(look, text, "is too small", "");
}

static void check_others(struct inspection *look, size_t index)
{
    const struct text_box *text = &look->texts[index];
    const bf_box inner = grow(text->box, -TOUCH / 2);
    for (size_t i = 0; i < index; i++) {
        const bf_label *other = look->texts[i].label;
        look->count->pairs++;
        if (!bf_box_meets(&inner, &look->texts[i].box))
            continue;
        print_message("  \"%.*s\" and\n", BF_SHOW(other->text));
        complain(look, text, "meets", "");
    }
}

/* --- Texts and shapes ------------------------------------------------------*/

static bool crosses(const bf_element *element, const bf_box *box)
{
    const bf_spot *spots = element->spots;
    bool joined = element->closed || element->kind == BF_ELEMENT_BOX;
    const bf_spot corners[] = {
        spots[0], {spots[1].x, spots[0].y}, spots[1], {spots[0].x, spots[1].y}};
    bool is_box = element->kind == BF_ELEMENT_BOX;
    size_t count = is_box ? 4 : element->spot_count;
    const bf_spot *items = is_box ? corners : spots;
    for (size_t i = 0; i + 1 < count + joined; i++) {
        if (bf_box_crosses(box, items[i], items[(i + 1) % count]))
            return true;
    }
    return false;
}

static bf_box extent_of(const bf_element *element)
{
    bf_box box = {element->spots[0].x, element->spots[0].y, element->spots[0].x,
                  element->spots[0].y};
    for (size_t i = 1; i < element->spot_count; i++) {
        box.left = fmin(box.left, element->spots[i].x);
        box.right = fmax(box.right, element->spots[i].x);
        box.top = fmin(box.top, element->spots[i].y);
        box.bottom = fmax(box.bottom, element->spots[i].y);
    }
    return element->kind == BF_ELEMENT_CIRCLE ? grow(box, element->radius)
                                              : box;
}

/* Paper and bands: what a text may stand on wherever it likes. */
static bool is_ground(bf_ink ink)
{
    return ink == BF_INK_BACKGROUND || ink == BF_INK_BAND;
}

/* Rules and hatches: a text on them has a halo. */
static bool is_pale(bf_ink ink)
{
    return ink == BF_INK_GRID || ink == BF_INK_HATCH;
}

/* How much of a level line lies under a stroke of paper or of a band. */
static double hidden_by(const bf_element *over, const bf_element *rule,
                        const bf_box *box)
{
    bool level = over->kind == BF_ELEMENT_PATH && over->spot_count == 2 &&
                 fabs(over->spots[0].y - rule->spots[0].y) < 0.01 &&
                 fabs(over->spots[1].y - rule->spots[0].y) < 0.01;
    if (!level || !is_ground(over->style.stroke) ||
        over->style.stroke_pt < rule->style.stroke_pt)
        return 0;
    double left = fmax(over->spots[0].x, box->left);
    double right = fmin(over->spots[1].x, box->right);
    return fmax(right - left, 0);
}

static bool is_hidden(const struct inspection *look,
                      const struct text_box *text, const bf_element *rule)
{
    double hidden = 0;
    for (const bf_element *over = rule;
         over < look->scene->items + text->element; over++)
        hidden += over->spot_count ? hidden_by(over, rule, &text->box) : 0;
    return hidden > text->box.right - text->box.left - 0.1;
}

static void check_stroke(struct inspection *look, const struct text_box *text,
                         const bf_element *element, bool later)
{
    bf_ink ink = element->style.stroke;
    const bf_box inner = grow(text->box, -TOUCH);
    bool met = element->kind == BF_ELEMENT_CIRCLE || crosses(element, &inner);
    if (ink == BF_INK_NONE || !met || (is_ground(ink) && !later))
        return;
    if (is_pale(ink) && !later &&
        (text->label->halo != BF_INK_NONE || is_hidden(look, text, element)))
        return;
    complain(look, text, "lies on a line of", bf_ink_name(ink));
}

static void check_fill(struct inspection *look, const struct text_box *text,
                       const bf_element *element, bool later)
{
    bf_ink ink = element->style.fill;
    const bf_box shape = extent_of(element);
    if (ink == BF_INK_NONE)
        return;
    if (later)
        complain(look, text, "is covered by", bf_ink_name(ink));
    else if (!is_ground(ink) && !is_pale(ink) &&
             (element->kind != BF_ELEMENT_BOX ||
              !bf_box_inside(&text->box, &shape)))
        complain(look, text, "lies on the edge of", bf_ink_name(ink));
}

static void check_shapes(struct inspection *look, const struct text_box *text)
{
    const bf_box inner = grow(text->box, -TOUCH);
    for (size_t i = 0; i < look->scene->count; i++) {
        const bf_element *element = &look->scene->items[i];
        if (element->spot_count == 0)
            continue;
        const bf_box shape = extent_of(element);
        look->count->marks++;
        if (shape.left > inner.right || shape.right < inner.left ||
            shape.top > inner.bottom || shape.bottom < inner.top)
            continue;
        check_stroke(look, text, element, i > text->element);
        check_fill(look, text, element, i > text->element);
    }
}

/* --- Grounds ---------------------------------------------------------------*/

static uint8_t mix(uint8_t below, uint8_t above, double share)
{
    return (uint8_t)lround(below + (above - below) * share);
}

static bf_colour lay_over(bf_colour ground, const bf_element *element,
                          const bf_theme *theme)
{
    bf_colour ink = bf_theme_colour(theme, element->style.fill);
    double share = element->style.opacity > 0 ? element->style.opacity : 1;
    return (bf_colour){mix(ground.red, ink.red, share),
                       mix(ground.green, ink.green, share),
                       mix(ground.blue, ink.blue, share)};
}

/* The colour behind the middle of one end of a text, or behind its middle. */
static bf_colour ground_at(const struct inspection *look,
                           const struct text_box *text, bf_spot spot,
                           const bf_theme *theme)
{
    bf_colour colour = bf_theme_colour(theme, BF_INK_BACKGROUND);
    for (size_t i = 0; i < text->element; i++) {
        const bf_element *element = &look->scene->items[i];
        if (element->kind != BF_ELEMENT_BOX ||
            element->style.fill == BF_INK_NONE)
            continue;
        const bf_box box = extent_of(element);
        if (spot.x >= box.left && spot.x <= box.right && spot.y >= box.top &&
            spot.y <= box.bottom)
            colour = lay_over(colour, element, theme);
    }
    return colour;
}

static bool is_same(bf_colour a, bf_colour b)
{
    return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

static void check_ground(struct inspection *look, const struct text_box *text,
                         const bf_theme *theme)
{
    const bf_box *box = &text->box;
    bf_colour ink = bf_theme_colour(theme, text->label->ink);
    bf_ink halo = text->label->halo;
    for (int i = 0; i < 9; i++) {
        double x = box->left + (box->right - box->left) * (i % 3) / 2;
        double y = box->top + (box->bottom - box->top) * (i / 3) / 2.0;
        bf_colour ground = ground_at(look, text, (bf_spot){x, y}, theme);
        if (colour_contrast(ink, ground) < CONTRAST) {
            complain(look, text, "has too little contrast in",
                     bf_ink_name(text->label->ink));
            return;
        }
        if (halo != BF_INK_NONE &&
            !is_same(ground, bf_theme_colour(theme, halo))) {
            complain(look, text, "has a halo that shows in", bf_ink_name(halo));
            return;
        }
    }
}

/* What is drawn stays in the picture, but for the caps of its strokes. */
static void check_page(struct inspection *look)
{
    const double cap = 1;
    const bf_box page =
        grow((bf_box){0, 0, look->scene->width, look->scene->height}, cap);
    for (size_t i = 0; i < look->scene->count; i++) {
        const bf_element *element = &look->scene->items[i];
        if (element->spot_count == 0)
            continue;
        const bf_box shape = extent_of(element);
        if (bf_box_inside(&shape, &page))
            continue;
        look->defects++;
        print_message("  a shape of %s leaves the picture\n",
                      bf_ink_name(element->style.fill ? element->style.fill
                                                      : element->style.stroke));
    }
}

size_t layout_defects(const bf_picture *picture, const bf_fonts *fonts,
                      struct layout_count *count)
{
    static const char *const themes[] = {"light", "dark", "mono"};
    struct text_box *texts = calloc(MOST_TEXTS, sizeof *texts);
    struct inspection look = {.scene = bf_picture_scene(picture),
                              .fonts = fonts,
                              .texts = texts,
                              .count = count};
    assert_non_null(texts);
    for (size_t i = 0; i < look.scene->count; i++) {
        if (look.scene->items[i].kind != BF_ELEMENT_LABEL)
            continue;
        assert_true(look.text_count < MOST_TEXTS);
        texts[look.text_count++] = box_of(&look, i);
    }
    for (size_t i = 0; i < look.text_count; i++) {
        check_place(&look, &texts[i]);
        check_others(&look, i);
        check_shapes(&look, &texts[i]);
        for (size_t j = 0; j < COUNT_OF(themes); j++)
            check_ground(&look, &texts[i],
                         bf_theme_lookup(bf_text_from(themes[j])));
    }
    check_page(&look);
    count->texts += look.text_count;
    free(texts);
    return look.defects;
}

/* --- Words -----------------------------------------------------------------*/

static bool has(const bf_buffer *buffer, bf_text words)
{
    char wanted[64] = "";
    size_t length = words.length;
    length = length < sizeof wanted ? length : sizeof wanted - 1;
    memcpy(wanted, words.bytes, length);
    return strstr(buffer->bytes, wanted);
}

bool layout_says(const bf_picture *picture, const bf_notes *notes,
                 bf_text words)
{
    const bf_scene *scene = bf_picture_scene(picture);
    bf_buffer buffer;
    bf_buffer_init(&buffer, 1 << 20);
    for (size_t i = 0; i < scene->count; i++) {
        if (scene->items[i].kind != BF_ELEMENT_LABEL)
            continue;
        bf_buffer_add(&buffer, scene->items[i].label.text);
        bf_buffer_byte(&buffer, ' ');
    }
    for (size_t i = 0; i < bf_notes_kept(notes); i++)
        bf_buffer_puts(&buffer, notes->lines[i]);
    bf_buffer_byte(&buffer, '\0');
    assert_int_equal(buffer.status, BF_OK);
    bool said = has(&buffer, words);
    bf_buffer_release(&buffer);
    return said;
}
