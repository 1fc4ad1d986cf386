#include "render/text_paint.h"

#include <cairo-ft.h>

#include <stdlib.h>

/* Fonts to choose from, and a context to lay text out with them. */
typedef struct font_source {
    FcConfig *config;
    PangoFontMap *map;
    PangoContext *context;
} font_source;

/* What pango needs, made when a text first asks for it. */
struct layouts {
    bf_pango pango;         /* loaded before all else */
    font_source own;        /* the program's own font and nothing else */
    font_source system;     /* for characters that it lacks */
    PangoAttrList *tabular; /* digits of one width */
    PangoFontDescription *faces[BF_FACES];
    cairo_font_face_t *plain[BF_FACES]; /* for text that needs no pango */
};

struct bf_fonts {
    bf_shaper *shaper;
    struct layouts *layouts;
    bf_arena arena;
    const char *files[BF_FACES];
};

static GLogWriterOutput say_nothing(GLogLevelFlags level,
                                    const GLogField *fields, gsize count,
                                    gpointer context)
{
    (void)level;
    (void)fields;
    (void)count;
    (void)context;
    return G_LOG_WRITER_HANDLED;
}

/* GLib keeps one writer per process and aborts when it is set again. */
static void silence_glib(void)
{
    static gsize silenced = 0;
    if (g_once_init_enter(&silenced)) {
        g_log_set_writer_func(say_nothing, NULL, NULL);
        g_once_init_leave(&silenced, 1);
    }
}

void bf_fonts_set_options(cairo_font_options_t *options)
{
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
}

static PangoContext *context_new(const bf_pango *pango, PangoFontMap *map)
{
    PangoContext *context = pango->pango_font_map_create_context(map);
    cairo_font_options_t *options = cairo_font_options_create();
    bf_fonts_set_options(options);
    pango->pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango->pango_cairo_context_set_resolution(context, 72);
    pango->pango_context_set_language(context,
                                      pango->pango_language_from_string("en"));
    pango->pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
    pango->pango_context_set_round_glyph_positions(context, FALSE);
    return context;
}

/* Takes the configuration over; the map is chosen without the environment. */
static void source_open(const bf_pango *pango, font_source *source,
                        FcConfig *config)
{
    source->config = config;
    source->map =
        pango->pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango->pango_fc_font_map_set_config((PangoFcFontMap *)source->map, config);
    source->context = context_new(pango, source->map);
}

static void source_close(const bf_pango *pango, font_source *source)
{
    if (source->context)
        pango->g_object_unref(source->context);
    if (source->map)
        pango->g_object_unref(source->map);
    if (source->config)
        FcConfigDestroy(source->config);
}

static bool add_files(const bf_fonts *fonts, FcConfig *config, bf_error *error)
{
    for (size_t i = 0; i < BF_FACES; i++) {
        const FcChar8 *file = (const FcChar8 *)fonts->files[i];
        if (!FcConfigAppFontAddFile(config, file))
            return bf_fail(error, BF_NO_INPUT, "cannot read the font %s",
                           fonts->files[i]);
    }
    return true;
}

static PangoFontDescription *face_new(const bf_pango *pango, PangoWeight weight)
{
    PangoFontDescription *face = pango->pango_font_description_new();
    pango->pango_font_description_set_family_static(face, "Inter");
    pango->pango_font_description_set_weight(face, weight);
    pango->pango_font_description_set_absolute_size(face, BF_LAYOUT_SIZE *
                                                              PANGO_SCALE);
    return face;
}

/*
 * Without a current configuration, pango would load the system's in a thread,
 * which costs milliseconds and is only needed for characters Inter lacks.
 */
static bool open_own(const bf_fonts *fonts, bf_error *error)
{
    struct layouts *layouts = fonts->layouts;
    const bf_pango *pango = &layouts->pango;
    if (!bf_pango_load(&layouts->pango, error))
        return false;
    FcConfig *config = FcConfigCreate();
    if (!config || !FcConfigSetCurrent(config))
        return bf_fail(error, BF_NO_MEMORY, "cannot set up fontconfig");
    if (!add_files(fonts, config, error)) {
        FcConfigDestroy(config);
        return false;
    }
    silence_glib();
    source_open(pango, &layouts->own, config);
    layouts->faces[BF_FACE_REGULAR] = face_new(pango, PANGO_WEIGHT_NORMAL);
    layouts->faces[BF_FACE_SEMIBOLD] = face_new(pango, PANGO_WEIGHT_SEMIBOLD);
    layouts->tabular = pango->pango_attr_list_new();
    pango->pango_attr_list_insert(
        layouts->tabular, pango->pango_attr_font_features_new("tnum=1"));
    return true;
}

static bool open_system(const bf_fonts *fonts, bf_error *error)
{
    FcConfig *config = FcInitLoadConfigAndFonts();
    if (!config)
        return bf_fail(error, BF_NO_MEMORY, "cannot load the system's fonts");
    if (!add_files(fonts, config, error)) {
        FcConfigDestroy(config);
        return false;
    }
    source_open(&fonts->layouts->pango, &fonts->layouts->system, config);
    return true;
}

bf_fonts *bf_fonts_new(const char *folder, bf_error *error)
{
    enum { MOST_BYTES = 64 * 1024 };
    bf_fonts *fonts = calloc(1, sizeof *fonts);
    if (!fonts) {
        bf_fail(error, BF_NO_MEMORY, "out of memory");
        return NULL;
    }
    bf_arena *arena = &fonts->arena;
    bf_arena_init(arena, MOST_BYTES);
    fonts->layouts = bf_arena_take(arena, sizeof *fonts->layouts, error);
    bf_text regular =
        bf_text_join(arena, error, folder, "/Inter-Regular.otf", NULL);
    bf_text semibold =
        bf_text_join(arena, error, folder, "/Inter-SemiBold.otf", NULL);
    fonts->files[BF_FACE_REGULAR] = regular.bytes;
    fonts->files[BF_FACE_SEMIBOLD] = semibold.bytes;
    if (fonts->layouts && regular.bytes && semibold.bytes)
        fonts->shaper = bf_shaper_new(fonts->files, error);
    if (fonts->shaper)
        return fonts;
    bf_fonts_free(fonts);
    return NULL;
}

static void layouts_close(struct layouts *layouts)
{
    const bf_pango *pango = &layouts->pango;
    for (size_t i = 0; i < BF_FACES; i++) {
        if (layouts->faces[i])
            pango->pango_font_description_free(layouts->faces[i]);
        cairo_font_face_destroy(layouts->plain[i]);
    }
    if (layouts->tabular)
        pango->pango_attr_list_unref(layouts->tabular);
    source_close(pango, &layouts->system);
    source_close(pango, &layouts->own);
}

void bf_fonts_free(bf_fonts *fonts)
{
    if (!fonts)
        return;
    if (fonts->layouts)
        layouts_close(fonts->layouts);
    bf_shaper_free(fonts->shaper);
    bf_arena_release(&fonts->arena);
    free(fonts);
}

const bf_pango *bf_fonts_pango(const bf_fonts *fonts)
{
    return &fonts->layouts->pango;
}

const bf_shaper *bf_fonts_shaper(const bf_fonts *fonts)
{
    return fonts->shaper;
}

const char *bf_fonts_file(const bf_fonts *fonts, bool semibold)
{
    return fonts->files[semibold ? BF_FACE_SEMIBOLD : BF_FACE_REGULAR];
}

cairo_font_face_t *bf_fonts_face(const bf_fonts *fonts, bool semibold,
                                 bf_error *error)
{
    cairo_font_face_t **face = &fonts->layouts->plain[semibold];
    if (*face)
        return *face;
    const FcChar8 *file = (const FcChar8 *)bf_fonts_file(fonts, semibold);
    FcPattern *pattern = FcPatternCreate();
    if (pattern && FcPatternAddString(pattern, FC_FILE, file) &&
        FcPatternAddInteger(pattern, FC_INDEX, 0))
        *face = cairo_ft_font_face_create_for_pattern(pattern);
    if (pattern)
        FcPatternDestroy(pattern);
    if (*face && cairo_font_face_status(*face) == CAIRO_STATUS_SUCCESS)
        return *face;
    bf_fail(error, BF_NO_MEMORY, "cannot load the font %s", (const char *)file);
    return NULL;
}

/* What no font needs to have. */
static bool is_invisible(int32_t code_point)
{
    enum { SOFT_HYPHEN = 0xad, GRAPHEME_JOINER = 0x34f };
    return code_point == SOFT_HYPHEN || code_point == GRAPHEME_JOINER ||
           !bf_code_point_is_plain(code_point);
}

int32_t bf_fonts_missing(const bf_fonts *fonts, bf_text text)
{
    for (size_t at = 0; at < text.length;) {
        int32_t code_point = 0;
        at += bf_text_code_point(bf_text_slice(text, at, text.length),
                                 &code_point);
        if (code_point > 0 && !is_invisible(code_point) &&
            !bf_shaper_has(fonts->shaper, code_point))
            return code_point;
    }
    return 0;
}

/* The own fonts, or for a text that needs more, the system's as well. */
static const font_source *source_for(const bf_fonts *fonts, bf_text text,
                                     bf_error *error)
{
    const struct layouts *layouts = fonts->layouts;
    if (!layouts->own.context && !open_own(fonts, error))
        return NULL;
    if (bf_fonts_missing(fonts, text) == 0)
        return &layouts->own;
    return layouts->system.context || open_system(fonts, error)
               ? &layouts->system
               : NULL;
}

PangoLayout *bf_fonts_layout(const bf_fonts *fonts, bf_type type, bf_text text,
                             bf_error *error)
{
    if (!bf_text_is_drawable(text, error))
        return NULL;
    const font_source *source = source_for(fonts, text, error);
    if (!source)
        return NULL;
    const bf_pango *pango = bf_fonts_pango(fonts);
    PangoLayout *layout = pango->pango_layout_new(source->context);
    pango->pango_layout_set_auto_dir(layout, FALSE);
    pango->pango_layout_set_font_description(
        layout, fonts->layouts->faces[type.semibold ? BF_FACE_SEMIBOLD
                                                    : BF_FACE_REGULAR]);
    if (type.tabular)
        pango->pango_layout_set_attributes(layout, fonts->layouts->tabular);
    pango->pango_layout_set_text(layout, text.bytes, (int)text.length);
    return layout;
}
