#include "render/subset.h"

#include <hb-subset.h>
#include <hb.h>

/* What text is shaped with here; other features would add their glyphs. */
static const hb_tag_t features[] = {
    HB_TAG('c', 'a', 'l', 't'), HB_TAG('c', 'c', 'm', 'p'),
    HB_TAG('c', 'l', 'i', 'g'), HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('l', 'i', 'g', 'a'), HB_TAG('l', 'o', 'c', 'l'),
    HB_TAG('m', 'a', 'r', 'k'), HB_TAG('m', 'k', 'm', 'k'),
    HB_TAG('r', 'l', 'i', 'g'), HB_TAG('t', 'n', 'u', 'm')};

/* What to keep; NULL when memory ran out. */
static hb_subset_input_t *input_new(const bf_characters *characters)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input)
        return NULL;
    for (size_t i = 0; i < characters->count; i++)
        hb_set_add(hb_subset_input_unicode_set(input),
                   (hb_codepoint_t)characters->items[i]);
    hb_set_t *kept =
        hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    hb_set_clear(kept);
    for (size_t i = 0; i < sizeof features / sizeof *features; i++)
        hb_set_add(kept, features[i]);
    /* Outlines without subroutines are longer, but compress better. */
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING |
                                         HB_SUBSET_FLAGS_DESUBROUTINIZE);
    return input;
}

static bool write_cut(hb_face_t *face, const bf_characters *characters,
                      bf_buffer *buffer, bf_error *error)
{
    hb_subset_input_t *input = input_new(characters);
    hb_face_t *smaller = input ? hb_subset_or_fail(face, input) : NULL;
    hb_subset_input_destroy(input);
    if (!smaller)
        return bf_fail(error, BF_NO_MEMORY, "cannot cut down a font");
    hb_blob_t *blob = hb_face_reference_blob(smaller);
    unsigned length = 0;
    const char *bytes = hb_blob_get_data(blob, &length);
    bf_buffer_add(buffer, (bf_text){.bytes = bytes, .length = length});
    hb_blob_destroy(blob);
    hb_face_destroy(smaller);
    return bf_buffer_ok(buffer, error);
}

bool bf_subset_write(const char *file, const bf_characters *characters,
                     bf_buffer *buffer, bf_error *error)
{
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(file);
    if (!blob)
        return bf_fail(error, BF_NO_INPUT, "cannot read the font %s", file);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    bool ok = hb_face_get_glyph_count(face) > 0
                  ? write_cut(face, characters, buffer, error)
                  : bf_fail(error, BF_NO_INPUT, "%s is not a font", file);
    hb_face_destroy(face);
    return ok;
}
