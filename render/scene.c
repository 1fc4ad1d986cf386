#include "render/scene.h"

#include "render/text.h"

#include <math.h>
#include <string.h>

enum { MOST_SPOTS = 20000, MOST_DEPTH = 64, MOST_BYTES = 64 << 20 };
enum { MOST_ELEMENTS = 100000 }; /* fewer than MOST_BYTES have room for */

static const double largest = 1e6;

void bf_scene_init(bf_scene *scene, double width, double height)
{
    *scene = (bf_scene){.width = width, .height = height};
    bf_arena_init(&scene->arena, MOST_BYTES);
}

void bf_scene_release(bf_scene *scene)
{
    bf_map_release(&scene->ids);
    bf_arena_release(&scene->arena);
    scene->items = NULL;
    scene->count = scene->capacity = scene->depth = 0;
}

bf_style bf_element_style(const bf_element *element, const bf_theme *theme)
{
    bf_style style = element->style;
    bool line = element->kind == BF_ELEMENT_PATH && !element->closed;
    if (line && style.dash == BF_DASH_NONE)
        style.dash = bf_theme_dash(theme, style.stroke);
    return style;
}

static bool is_number(double value)
{
    return isfinite(value) && fabs(value) <= largest;
}

/* Sizes: 0 to the largest. */
static bool is_size(double value)
{
    return is_number(value) && value >= 0;
}

static bool check_spots(const bf_spot *spots, size_t count, bf_error *error)
{
    if (count > MOST_SPOTS)
        return bf_fail(error, BF_LIMIT, "a path of %zu spots, at most %d",
                       count, (int)MOST_SPOTS);
    for (size_t i = 0; i < count; i++) {
        if (!is_number(spots[i].x) || !is_number(spots[i].y))
            return bf_fail(error, BF_INTERNAL,
                           "a coordinate of the scene is out of range");
    }
    return true;
}

static bool is_ink(bf_ink ink)
{
    return (unsigned)ink < BF_INK_COUNT;
}

static bool check_style(const bf_style *style, bf_error *error)
{
    if (is_ink(style->fill) && is_ink(style->stroke) &&
        is_size(style->stroke_pt) && is_size(style->opacity) &&
        style->opacity <= 1)
        return true;
    return bf_fail(error, BF_INTERNAL, "a style of the scene is out of range");
}

static bool check_label(const bf_label *label, bf_error *error)
{
    const double smallest = 1, tallest = 200;
    if (!is_number(label->x) || !is_number(label->y) || !is_ink(label->ink) ||
        !is_ink(label->halo) || !(label->type.size_pt >= smallest) ||
        !(label->type.size_pt <= tallest))
        return bf_fail(error, BF_INTERNAL,
                       "a label of the scene is out of range");
    return bf_text_is_drawable(label->text, error);
}

/* Adds what was checked and copied, so that a failure adds nothing. */
static bool add(bf_scene *scene, const bf_element *element, bf_error *error)
{
    if (scene->count == MOST_ELEMENTS)
        return bf_fail(error, BF_LIMIT, "the chart has too many shapes");
    bf_element *items = bf_arena_grow(&scene->arena, scene->items, scene->count,
                                      &scene->capacity, sizeof *items, error);
    if (!items)
        return false;
    scene->items = items;
    scene->items[scene->count++] = *element;
    return true;
}

/* Adds a shape with a copy of its spots. */
static bool add_shape(bf_scene *scene, bf_element element, bf_error *error)
{
    size_t size = element.spot_count * sizeof *element.spots;
    if (!check_spots(element.spots, element.spot_count, error) ||
        !check_style(&element.style, error))
        return false;
    if (!is_size(element.radius))
        return bf_fail(error, BF_INTERNAL, "a radius is out of range");
    bf_spot *spots = bf_arena_take(&scene->arena, size, error);
    if (!spots)
        return false;
    if (size)
        memcpy(spots, element.spots, size);
    element.spots = spots;
    return add(scene, &element, error);
}

static bool is_id(bf_text id)
{
    for (size_t i = 0; i < id.length; i++) {
        char byte = id.bytes[i];
        if (!(byte >= 'a' && byte <= 'z') && !(byte >= '0' && byte <= '9') &&
            byte != '-')
            return false;
    }
    return true;
}

/* Remembers an id; the empty one may occur any number of times. */
static bool claim_id(bf_scene *scene, bf_text id, bf_error *error)
{
    if (!is_id(id) || bf_map_lookup(&scene->ids, id.bytes, id.length))
        return bf_fail(error, BF_INTERNAL, "the id %s is wrong or not unique",
                       bf_text_quoted(id).bytes);
    if (id.length == 0)
        return true;
    return bf_map_add(&scene->ids,
                      &(bf_map_entry){.key = id.bytes, .length = id.length},
                      &scene->arena, error);
}

bool bf_scene_group(bf_scene *scene, bf_text id, bf_text title, bf_error *error)
{
    if (scene->depth == MOST_DEPTH)
        return bf_fail(error, BF_INTERNAL, "groups nest too deep");
    if (!bf_text_is_drawable(title, error))
        return false;
    bf_element element = {.kind = BF_ELEMENT_GROUP,
                          .id = bf_text_copy(id, &scene->arena, error),
                          .title = bf_text_copy(title, &scene->arena, error)};
    if (!element.id.bytes || !element.title.bytes ||
        !claim_id(scene, element.id, error) || !add(scene, &element, error))
        return false;
    scene->depth++;
    return true;
}

bool bf_scene_end(bf_scene *scene, bf_error *error)
{
    if (scene->depth == 0)
        return bf_fail(error, BF_INTERNAL, "no group of the scene is open");
    if (!add(scene, &(bf_element){.kind = BF_ELEMENT_END}, error))
        return false;
    scene->depth--;
    return true;
}

bool bf_scene_path(bf_scene *scene, const bf_outline *outline,
                   const bf_style *style, bf_error *error)
{
    return add_shape(scene,
                     (bf_element){.kind = BF_ELEMENT_PATH,
                                  .spots = outline->spots,
                                  .spot_count = outline->count,
                                  .closed = outline->closed,
                                  .style = *style},
                     error);
}

bool bf_scene_line(bf_scene *scene, bf_spot from, bf_spot to,
                   const bf_style *style, bf_error *error)
{
    const bf_spot ends[] = {from, to};
    return bf_scene_path(scene, &(bf_outline){.spots = ends, .count = 2}, style,
                         error);
}

/* Unlike fmin and fmax, one of these lets a NaN through to the check. */
static double lower(double a, double b)
{
    return a < b ? a : b;
}

static double upper(double a, double b)
{
    return a < b ? b : a;
}

bool bf_scene_box(bf_scene *scene, bf_spot corner, bf_spot opposite,
                  double radius, const bf_style *style, bf_error *error)
{
    const bf_spot corners[] = {
        {lower(corner.x, opposite.x), lower(corner.y, opposite.y)},
        {upper(corner.x, opposite.x), upper(corner.y, opposite.y)}};
    return add_shape(scene,
                     (bf_element){.kind = BF_ELEMENT_BOX,
                                  .spots = corners,
                                  .spot_count = 2,
                                  .radius = radius,
                                  .style = *style},
                     error);
}

bool bf_scene_circle(bf_scene *scene, bf_spot centre, double radius,
                     const bf_style *style, bf_error *error)
{
    return add_shape(scene,
                     (bf_element){.kind = BF_ELEMENT_CIRCLE,
                                  .spots = &centre,
                                  .spot_count = 1,
                                  .radius = radius,
                                  .style = *style},
                     error);
}

bool bf_scene_name(bf_scene *scene, bf_text title, bf_error *error)
{
    bf_element *last = scene->items + scene->count - 1;
    if (scene->count == 0 || last->spot_count == 0)
        return bf_fail(error, BF_INTERNAL, "there is no shape to name");
    if (!bf_text_is_drawable(title, error))
        return false;
    bf_text copy = bf_text_copy(title, &scene->arena, error);
    if (!copy.bytes)
        return false;
    last->title = copy;
    return true;
}

bool bf_scene_label(bf_scene *scene, const bf_label *label, bf_error *error)
{
    if (!check_label(label, error))
        return false;
    bf_element element = {.kind = BF_ELEMENT_LABEL, .label = *label};
    element.label.text = bf_text_copy(label->text, &scene->arena, error);
    return element.label.text.bytes && add(scene, &element, error);
}
