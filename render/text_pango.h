/*
 * text_pango.h - pango, loaded when a text first needs it; private to text.
 *
 * Nearly all text is plain and needs none (see text_shape.h), and pango brings
 * a dozen other libraries along, which would be a good part of the time that
 * every run takes to start.
 */
#ifndef BF_RENDER_TEXT_PANGO_H
#define BF_RENDER_TEXT_PANGO_H

#include "data/base/error.h"

#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

/* The functions that are called here, by their own names. */
/* clang-format off */
#define BF_PANGO_FUNCTIONS(each)                   \
    each(g_object_unref)                           \
    each(pango_attr_font_features_new)             \
    each(pango_attr_list_insert)                   \
    each(pango_attr_list_new)                      \
    each(pango_attr_list_unref)                    \
    each(pango_cairo_context_set_font_options)     \
    each(pango_cairo_context_set_resolution)       \
    each(pango_cairo_font_get_scaled_font)         \
    each(pango_cairo_font_map_new_for_font_type)   \
    each(pango_cairo_layout_line_path)             \
    each(pango_cairo_show_layout_line)             \
    each(pango_context_set_base_dir)               \
    each(pango_context_set_language)               \
    each(pango_context_set_round_glyph_positions)  \
    each(pango_fc_font_map_set_config)             \
    each(pango_font_description_free)              \
    each(pango_font_description_new)               \
    each(pango_font_description_set_absolute_size) \
    each(pango_font_description_set_family_static) \
    each(pango_font_description_set_weight)        \
    each(pango_font_map_create_context)            \
    each(pango_language_from_string)               \
    each(pango_layout_get_extents)                 \
    each(pango_layout_get_line_count)              \
    each(pango_layout_get_line_readonly)           \
    each(pango_layout_line_get_extents)            \
    each(pango_layout_new)                         \
    each(pango_layout_set_attributes)              \
    each(pango_layout_set_auto_dir)                \
    each(pango_layout_set_font_description)        \
    each(pango_layout_set_text)                    \
    each(pango_layout_set_width)                   \
    each(pango_layout_set_wrap)
/* clang-format on */

#define BF_PANGO_MEMBER(name) __typeof__(name) *(name);

typedef struct bf_pango {
    BF_PANGO_FUNCTIONS(BF_PANGO_MEMBER)
} bf_pango;

/* BF_INTERNAL when it is missing.  It stays loaded. */
bool bf_pango_load(bf_pango *pango, bf_error *error);

#endif
