#include "render/render.h"

#include "render/alt.h"
#include "render/picture.h"
#include "render/player.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

#define POINTS_PER_MM  (72 / 25.4)
#define THEME_WIDTH_MM 160.0 /* at which the theme's sizes are as written */

enum {
    PICTURE_MAXIMUM = 64 * 1024 * 1024, /* bytes of layout */
    SCENE_TEXT_MAXIMUM = 64 * 1024 * 1024
};

struct bf_picture {
    bf_arena arena;
    bf_scene scene;
    const bf_fonts *fonts;
    bf_drawn drawn;
    bf_text title;
    bf_text alt;
    bf_text description;
    bf_text source;
    bf_text prefix;
    double width_mm;
    double height_mm;
    double dpi;
    bf_svg_text svg_text;
    const bf_theme *theme;
};

/* FNV-1a, 64 bits. */
static uint64_t hash(bf_text text)
{
    uint64_t value = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < text.length; i++) {
        value ^= (unsigned char)text.bytes[i];
        value *= UINT64_C(1099511628211);
    }
    return value;
}

/* Of what was drawn and said, and how: two charts on one page never share an
   id, nor do a light and a dark one of the same. */
static bf_text make_prefix(const bf_canvas *canvas, bf_text description)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, SCENE_TEXT_MAXIMUM);
    bf_scene_write(canvas->scene, &buffer);
    bf_drawn_write(&canvas->drawn, &buffer);
    bf_buffer_add(&buffer, description);
    bf_buffer_add(&buffer, canvas->chart->spec->theme);
    bf_buffer_format(&buffer, " %d", (int)canvas->chart->spec->svg_text);
    uint64_t value = hash(bf_buffer_text(&buffer));
    bool ok = bf_buffer_ok(&buffer, canvas->error);
    bf_buffer_release(&buffer);
    return ok ? bf_canvas_text(canvas, "b%012" PRIx64, value >> 16)
              : BF_TEXT("b");
}

/* Empty, or as bf_canvas_tidy lets it be drawn. */
static bool is_tidy(const bf_canvas *canvas, bf_text text)
{
    return text.length == 0 ||
           bf_canvas_tidy(canvas, text, BF_TEXT("")).length > 0;
}

static void note_untidy(const bf_canvas *canvas)
{
    const bf_chart *chart = canvas->chart;
    const bf_mark *first = NULL;
    size_t count = 0;
    for (size_t i = 0; i < chart->mark_count; i++) {
        const bf_mark *mark = &chart->marks[i];
        if (is_tidy(canvas, mark->quote) &&
            is_tidy(canvas, mark->attribution) && is_tidy(canvas, mark->source))
            continue;
        first = first ? first : mark;
        count++;
    }
    if (count)
        bf_notes_add(canvas->notes,
                     "words of %zu quoted figure%s cannot be drawn, first of "
                     "%s",
                     count, count == 1 ? "" : "s",
                     bf_text_quoted(first->figure).bytes);
}

/* A letter that is taken from elsewhere looks unlike the same elsewhere. */
static void note_missing(const bf_canvas *canvas)
{
    int32_t missing = 0;
    for (size_t i = 0; i < canvas->scene->count && !missing; i++) {
        const bf_element *element = &canvas->scene->items[i];
        if (element->kind == BF_ELEMENT_LABEL)
            missing = bf_fonts_missing(canvas->fonts, element->label.text);
    }
    if (missing)
        bf_notes_add(canvas->notes,
                     "U+%04X is not in the program's font; it is taken from "
                     "one of the system, if there is one",
                     (unsigned)missing);
}

static bool lay_out(bf_picture *picture, const bf_chart *chart, bf_notes *notes,
                    bf_error *error)
{
    const bf_chart_kind *kind = bf_chart_kind_lookup(chart->spec->kind, error);
    if (!kind || !bf_chart_kind_suits(kind, chart, error))
        return false;
    bf_chart drawn = *chart;
    /* A figure about one part says nothing of a column of several. */
    bool parts = kind->summed && drawn.series_count > 1;
    if (drawn.mark_count && (!kind->marks || parts)) {
        bf_notes_add(notes, "a %s chart%s does not draw quoted figures: %zu",
                     kind->name, parts ? " of several parts" : "",
                     drawn.mark_count);
        drawn.mark_count = 0;
    }
    bf_canvas canvas = {
        .chart = &drawn,
        .fonts = picture->fonts,
        .scene = &picture->scene,
        .arena = &picture->arena,
        .notes = notes,
        .error = error,
        .factor = sqrt(picture->width_mm / THEME_WIDTH_MM),
        .page = {0, 0, picture->scene.width, picture->scene.height},
        .prefix = "",
        .placer = {.arena = &picture->arena}};
    note_untidy(&canvas);
    if (!kind->draw(&canvas))
        return false;
    note_missing(&canvas);
    picture->drawn = canvas.drawn;
    picture->title = canvas.title;
    picture->source = canvas.source;
    picture->alt = bf_alt_sentence(&canvas, kind);
    picture->description = bf_alt_description(&canvas, kind);
    picture->prefix = make_prefix(&canvas, picture->description);
    return bf_canvas_ok(&canvas);
}

static void keep(bf_text *text, bf_arena *arena, bf_error *error)
{
    *text = bf_text_copy(*text, arena, error);
}

/* The chart's texts may go before the picture does. */
static bool own_texts(bf_picture *picture, bf_error *error)
{
    bf_arena *arena = &picture->arena;
    keep(&picture->title, arena, error);
    keep(&picture->source, arena, error);
    for (size_t i = 0; i < picture->drawn.count; i++) {
        bf_drawn_point *point = &picture->drawn.items[i];
        keep(&point->series, arena, error);
        keep(&point->quote, arena, error);
        keep(&point->attribution, arena, error);
        keep(&point->source, arena, error);
    }
    return error->status == BF_OK;
}

bf_picture *bf_picture_new(const bf_chart *chart, bf_fonts *fonts,
                           bf_notes *notes, bf_error *error)
{
    if (!bf_spec_check(chart->spec, error))
        return NULL;
    bf_picture *picture = calloc(1, sizeof *picture);
    if (!picture) {
        bf_fail(error, BF_NO_MEMORY, "no memory for a picture");
        return NULL;
    }
    picture->fonts = fonts;
    picture->width_mm = chart->spec->width_mm;
    picture->height_mm = chart->spec->height_mm;
    picture->dpi = chart->spec->dpi;
    picture->svg_text = chart->spec->svg_text;
    picture->theme = bf_theme_lookup(chart->spec->theme);
    bf_arena_init(&picture->arena, PICTURE_MAXIMUM);
    bf_scene_init(&picture->scene, picture->width_mm * POINTS_PER_MM,
                  picture->height_mm * POINTS_PER_MM);
    if (lay_out(picture, chart, notes, error) && own_texts(picture, error))
        return picture;
    bf_picture_free(picture);
    return NULL;
}

void bf_picture_free(bf_picture *picture)
{
    if (!picture)
        return;
    bf_scene_release(&picture->scene);
    bf_arena_release(&picture->arena);
    free(picture);
}

static bool write_svg(const bf_plate *plate, bf_svg_text text,
                      bf_buffer *buffer, bf_error *error)
{
    switch (text) {
    case BF_SVG_TEXT_LIVE:
        return bf_plate_write_svg(plate, buffer, error);
    case BF_SVG_TEXT_OUTLINE:
        return bf_plate_write_outlined_svg(plate, buffer, error);
    case BF_SVG_TEXT_EMBED:
        return bf_plate_write_embedded_svg(plate, buffer, error);
    }
    return bf_fail(error, BF_INTERNAL, "there is no such text of an SVG");
}

bool bf_picture_write(const bf_picture *picture, bf_format format,
                      bf_buffer *buffer, bf_error *error)
{
    const bf_plate plate = {.scene = &picture->scene,
                            .fonts = picture->fonts,
                            .title = picture->title,
                            .description = picture->description,
                            .source = picture->source,
                            .prefix = picture->prefix,
                            .width_mm = picture->width_mm,
                            .height_mm = picture->height_mm,
                            .dpi = picture->dpi,
                            .theme = picture->theme};
    switch (format) {
    case BF_SVG:
        return write_svg(&plate, picture->svg_text, buffer, error);
    case BF_PNG:
        return bf_plate_write_png(&plate, buffer, error);
    case BF_PDF:
        return bf_plate_write_pdf(&plate, buffer, error);
    }
    return bf_fail(error, BF_INTERNAL, "there is no such picture format");
}

bool bf_picture_write_scene(const bf_picture *picture, bf_buffer *buffer)
{
    bf_scene_write(&picture->scene, buffer);
    return buffer->status == BF_OK;
}

bf_text bf_picture_title(const bf_picture *picture)
{
    return picture->title;
}

bf_text bf_picture_alt(const bf_picture *picture)
{
    return picture->alt;
}

bf_text bf_picture_description(const bf_picture *picture)
{
    return picture->description;
}

void bf_picture_write_data(const bf_picture *picture, bf_buffer *buffer)
{
    bf_drawn_write(&picture->drawn, buffer);
}

const bf_drawn *bf_picture_drawn(const bf_picture *picture)
{
    return &picture->drawn;
}

const bf_scene *bf_picture_scene(const bf_picture *picture)
{
    return &picture->scene;
}

double bf_picture_width_mm(const bf_picture *picture)
{
    return picture->width_mm;
}

double bf_picture_height_mm(const bf_picture *picture)
{
    return picture->height_mm;
}
