#include "render/text_shape.h"

#include <hb-ot.h>
#include <hb.h>

#include <stdlib.h>

enum { ASCII = 128 };

enum { SLOTS = 64, SLOT_SIZE = 48 };

/* A short text that was shaped: layouts ask for the same few many times. */
struct slot {
    bool used;
    bool semibold;
    bool tabular;
    size_t length;
    char bytes[SLOT_SIZE];
    int32_t advances[SLOT_SIZE];
    int64_t sum;
};

struct bf_shaper {
    hb_font_t *fonts[BF_FACES];
    hb_buffer_t *buffer;
    bool ascii[ASCII];  /* the characters that both faces have */
    struct slot *slots; /* by hash; a newer text takes an older one's place */
};

/* A font whose family is another one would be measured, but never drawn. */
static bool is_inter(hb_face_t *face)
{
    static const char family[] = "Inter";
    static const hb_ot_name_id_t names[] = {HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY,
                                            HB_OT_NAME_ID_FONT_FAMILY};
    const hb_language_t english = hb_language_from_string("en", -1);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char name[sizeof family + 1] = "";
        unsigned size = sizeof name;
        unsigned length =
            hb_ot_name_get_utf8(face, names[i], english, &size, name);
        if (length == sizeof family - 1 && strcmp(name, family) == 0)
            return true;
    }
    return false;
}

static hb_font_t *open_font(const char *file, bf_error *error)
{
    enum { SCALE = BF_LAYOUT_SIZE * BF_LAYOUT_UNITS };
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(file);
    if (!blob) {
        bf_fail(error, BF_NO_INPUT, "cannot read the font %s", file);
        return NULL;
    }
    hb_face_t *face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    hb_font_t *font = NULL;
    if (is_inter(face))
        font = hb_font_create(face);
    else
        bf_fail(error, BF_NO_INPUT, "%s is not the font Inter", file);
    hb_face_destroy(face);
    if (font)
        hb_font_set_scale(font, SCALE, SCALE);
    return font;
}

static bool have(const bf_shaper *shaper, int32_t code_point)
{
    hb_codepoint_t glyph = 0;
    for (int i = 0; i < BF_FACES; i++) {
        if (!hb_font_get_nominal_glyph(shaper->fonts[i],
                                       (hb_codepoint_t)code_point, &glyph))
            return false;
    }
    return true;
}

bf_shaper *bf_shaper_new(const char *const files[static BF_FACES],
                         bf_error *error)
{
    bf_shaper *shaper = calloc(1, sizeof *shaper);
    if (!shaper) {
        bf_fail(error, BF_NO_MEMORY, "out of memory");
        return NULL;
    }
    shaper->slots = calloc(SLOTS, sizeof *shaper->slots);
    shaper->buffer = hb_buffer_create();
    if (!shaper->slots) {
        bf_fail(error, BF_NO_MEMORY, "out of memory");
        bf_shaper_free(shaper);
        return NULL;
    }
    for (int i = 0; i < BF_FACES; i++) {
        shaper->fonts[i] = open_font(files[i], error);
        if (!shaper->fonts[i]) {
            bf_shaper_free(shaper);
            return NULL;
        }
    }
    for (int32_t i = 0; i < ASCII; i++)
        shaper->ascii[i] = have(shaper, i);
    return shaper;
}

void bf_shaper_free(bf_shaper *shaper)
{
    if (!shaper)
        return;
    hb_buffer_destroy(shaper->buffer);
    for (int i = 0; i < BF_FACES; i++)
        hb_font_destroy(shaper->fonts[i]);
    free(shaper->slots);
    free(shaper);
}

bool bf_shaper_has(const bf_shaper *shaper, int32_t code_point)
{
    return code_point >= 0 && code_point < ASCII ? shaper->ascii[code_point]
                                                 : have(shaper, code_point);
}

/* Shapes the text in the buffer. */
static bool shape(const bf_shaper *shaper, bf_type type, bf_text text,
                  bf_error *error)
{
    static const hb_feature_t tabular = {.tag = HB_TAG('t', 'n', 'u', 'm'),
                                         .value = 1,
                                         .start = HB_FEATURE_GLOBAL_START,
                                         .end = HB_FEATURE_GLOBAL_END};
    hb_buffer_t *buffer = shaper->buffer;
    const int length = (int)text.length;
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, text.bytes, length, 0, length);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    hb_buffer_set_language(buffer, hb_language_from_string("en", -1));
    hb_shape(shaper->fonts[type.semibold ? BF_FACE_SEMIBOLD : BF_FACE_REGULAR],
             buffer, &tabular, type.tabular);
    return hb_buffer_allocation_successful(buffer) ||
           bf_fail(error, BF_NO_MEMORY, "out of memory");
}

/* Where a text of this type is, or would be; NULL for a long one. */
static struct slot *slot_of(const bf_shaper *shaper, bf_type type, bf_text text)
{
    uint32_t hash = 2166136261U ^ (type.semibold * 2U + type.tabular);
    if (text.length > SLOT_SIZE)
        return NULL;
    for (size_t i = 0; i < text.length; i++)
        hash = (hash ^ (unsigned char)text.bytes[i]) * 16777619U;
    return &shaper->slots[(hash ^ (hash >> 15)) % SLOTS];
}

static bool holds(const struct slot *slot, bf_type type, bf_text text)
{
    const bf_text held = {.bytes = slot->bytes, .length = slot->length};
    return slot->used && slot->semibold == type.semibold &&
           slot->tabular == type.tabular && bf_text_equal(held, text);
}

static void keep(struct slot *slot, bf_type type, bf_text text,
                 const int32_t *advances, int64_t sum)
{
    *slot = (struct slot){.used = true,
                          .semibold = type.semibold,
                          .tabular = type.tabular,
                          .length = text.length,
                          .sum = sum};
    if (text.length)
        memcpy(slot->bytes, text.bytes, text.length);
    memcpy(slot->advances, advances, text.length * sizeof *advances);
}

bool bf_shaper_shape(const bf_shaper *shaper, bf_type type, bf_text text,
                     int32_t *advances, int64_t *sum, bf_error *error)
{
    struct slot *slot = slot_of(shaper, type, text);
    if (slot && holds(slot, type, text)) {
        memcpy(advances, slot->advances, text.length * sizeof *advances);
        *sum = slot->sum;
        return true;
    }
    if (!shape(shaper, type, text, error))
        return false;
    unsigned count = 0;
    const hb_glyph_info_t *glyphs =
        hb_buffer_get_glyph_infos(shaper->buffer, &count);
    const hb_glyph_position_t *places =
        hb_buffer_get_glyph_positions(shaper->buffer, &count);
    *sum = 0;
    memset(advances, 0, text.length * sizeof *advances);
    for (unsigned i = 0; i < count; i++) {
        advances[glyphs[i].cluster] += places[i].x_advance;
        *sum += places[i].x_advance;
    }
    if (slot)
        keep(slot, type, text, advances, *sum);
    return true;
}

bool bf_shaper_glyphs(const bf_shaper *shaper, bf_type type, bf_text text,
                      bf_arena *arena, bf_glyphs *glyphs, bf_error *error)
{
    *glyphs = (bf_glyphs){0};
    if (!shape(shaper, type, text, error))
        return false;
    unsigned count = 0;
    const hb_glyph_info_t *infos =
        hb_buffer_get_glyph_infos(shaper->buffer, &count);
    const hb_glyph_position_t *places =
        hb_buffer_get_glyph_positions(shaper->buffer, &count);
    bf_glyph *items = bf_arena_take(arena, count * sizeof *items, error);
    if (!items)
        return false;
    int64_t x = 0;
    for (unsigned i = 0; i < count; i++) {
        items[i] = (bf_glyph){.index = infos[i].codepoint,
                              .byte = infos[i].cluster,
                              .x = x + places[i].x_offset,
                              .y = -(int64_t)places[i].y_offset};
        x += places[i].x_advance;
    }
    *glyphs = (bf_glyphs){.items = items, .count = count, .sum = x};
    return true;
}
