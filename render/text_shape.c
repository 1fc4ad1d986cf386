#include "render/text_shape.h"

#include <hb-ot.h>
#include <hb.h>

#include <stdlib.h>

struct bf_shaper {
    hb_font_t *fonts[BF_FACES];
    hb_buffer_t *buffer;
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

bf_shaper *bf_shaper_new(const char *const files[static BF_FACES],
                         bf_error *error)
{
    bf_shaper *shaper = calloc(1, sizeof *shaper);
    if (!shaper) {
        bf_fail(error, BF_NO_MEMORY, "out of memory");
        return NULL;
    }
    shaper->buffer = hb_buffer_create();
    for (int i = 0; i < BF_FACES; i++) {
        shaper->fonts[i] = open_font(files[i], error);
        if (!shaper->fonts[i]) {
            bf_shaper_free(shaper);
            return NULL;
        }
    }
    return shaper;
}

void bf_shaper_free(bf_shaper *shaper)
{
    if (!shaper)
        return;
    hb_buffer_destroy(shaper->buffer);
    for (int i = 0; i < BF_FACES; i++)
        hb_font_destroy(shaper->fonts[i]);
    free(shaper);
}

bool bf_shaper_has(const bf_shaper *shaper, int32_t code_point)
{
    hb_codepoint_t glyph = 0;
    for (int i = 0; i < BF_FACES; i++) {
        if (!hb_font_get_nominal_glyph(shaper->fonts[i],
                                       (hb_codepoint_t)code_point, &glyph))
            return false;
    }
    return true;
}

bool bf_shaper_shape(const bf_shaper *shaper, bf_type type, bf_text text,
                     int32_t *advances, int64_t *sum, bf_error *error)
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
    unsigned count = 0;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *places =
        hb_buffer_get_glyph_positions(buffer, &count);
    if (!hb_buffer_allocation_successful(buffer))
        return bf_fail(error, BF_NO_MEMORY, "out of memory");
    *sum = 0;
    memset(advances, 0, text.length * sizeof *advances);
    for (unsigned i = 0; i < count; i++) {
        advances[glyphs[i].cluster] += places[i].x_advance;
        *sum += places[i].x_advance;
    }
    return true;
}
