#include "render/frame.h"

#define MARGIN       6.0
#define BOTTOM_SHARE 0.8 /* of a margin, below the last line */
#define BELOW_TITLE  4.0
#define ABOVE_PLOT   8.0
#define BELOW_PLOT   10.0
#define LEAST_SHARE  0.36 /* of the picture's height, for the plot */
#define SHRUNK       0.9
#define FOOT_SHARE   0.25 /* for a note that was made and the source */

enum { MOST_SOURCE_LINES = 2 };

void bf_words_say(bf_words *words, bf_text sentence)
{
    if (words->note.length == 0 && words->note_count < BF_NOTE_SENTENCES)
        words->notes[words->note_count++] = sentence;
}

bf_box bf_frame_room(const bf_canvas *canvas)
{
    double margin = bf_canvas_points(canvas, MARGIN);
    bf_box room = canvas->page;
    if (canvas->inner)
        return room;
    room.left += margin;
    room.top += margin;
    room.right -= margin;
    room.bottom -= margin * BOTTOM_SHARE;
    return room;
}

/* Lines set flush left, one under the other. */
struct column {
    bf_role role;
    bf_type type;
    bf_ink ink;
    bf_lines lines;
    double leading;
};

static bool wrap(const bf_canvas *canvas, bf_text text, double shrink,
                 struct column *column)
{
    const bf_box room = bf_frame_room(canvas);
    column->type = bf_canvas_type(canvas, column->role);
    column->leading = bf_canvas_leading(canvas, column->role) * shrink;
    column->type.size_pt *= shrink;
    const bf_paragraph paragraph = {
        .text = text, .type = column->type, .width = room.right - room.left};
    column->lines = (bf_lines){.fits = true};
    return text.length == 0 ||
           bf_fonts_wrap(canvas->fonts, &paragraph, canvas->arena,
                         &column->lines, canvas->error);
}

/* Wraps to at most so many lines, or shrinks, or fails. */
static bool fit(const bf_canvas *canvas, bf_text text, size_t most,
                struct column *column)
{
    static const double shrinks[] = {1, SHRUNK};
    for (size_t i = 0; i < 2; i++) {
        if (!wrap(canvas, text, shrinks[i], column))
            return false;
        if (column->lines.fits && column->lines.count <= most)
            return true;
    }
    bf_quoted_text shown = bf_text_quoted(text);
    return bf_fail(canvas->error, BF_SPEC,
                   "%s does not fit in %zu lines of this width; shorten it or "
                   "make the chart wider",
                   shown.bytes, most);
}

static double height(const struct column *column)
{
    return column->leading * (double)column->lines.count;
}

/* Draws a column from y down and returns where it ends. */
static double draw(const bf_canvas *canvas, const struct column *column,
                   double y)
{
    double size = column->type.size_pt;
    double first = y + (column->leading - size) / 2 + size * 0.79;
    for (size_t i = 0; i < column->lines.count; i++) {
        bf_canvas_label(canvas,
                        &(bf_label){.x = bf_frame_room(canvas).left,
                                    .y = first + (double)i * column->leading,
                                    .type = column->type,
                                    .ink = column->ink,
                                    .text = column->lines.items[i]});
    }
    return y + height(column);
}

/* Makes two lines about equally long: the narrowest width that gives two. */
static bool balance(const bf_canvas *canvas, bf_text text,
                    struct column *column)
{
    const bf_box room = bf_frame_room(canvas);
    double widest = room.right - room.left;
    double high = widest;
    double low = high / 4;
    if (column->lines.count != 2)
        return true;
    for (int i = 0; i < 6; i++) {
        const bf_paragraph paragraph = {
            .text = text, .type = column->type, .width = (low + high) / 2};
        bf_lines lines;
        if (!bf_fonts_wrap(canvas->fonts, &paragraph, canvas->arena, &lines,
                           canvas->error))
            return false;
        bool good = lines.fits && lines.count == 2;
        if (good && paragraph.width < widest)
            column->lines = lines;
        *(good ? &high : &low) = paragraph.width;
    }
    return true;
}

static bool draw_head(const bf_canvas *canvas, const bf_words *words,
                      double *bottom)
{
    struct column title = {.role =
                               canvas->inner ? BF_ROLE_LABEL : BF_ROLE_TITLE,
                           .ink = BF_INK_TEXT};
    struct column subtitle = {.role = canvas->inner ? BF_ROLE_NOTE
                                                    : BF_ROLE_SUBTITLE,
                              .ink = BF_INK_MUTED};
    if (!fit(canvas, words->title, 2, &title) ||
        !balance(canvas, words->title, &title) ||
        !fit(canvas, words->subtitle, 3, &subtitle))
        return false;
    double y = draw(canvas, &title, bf_frame_room(canvas).top);
    if (title.lines.count && subtitle.lines.count)
        y += bf_canvas_points(canvas, BELOW_TITLE) / 2;
    *bottom = draw(canvas, &subtitle, y);
    return bf_canvas_ok(canvas);
}

static bf_text join_notes(const bf_canvas *canvas, const bf_words *words,
                          size_t count)
{
    if (words->note.length)
        return words->note;
    bf_buffer buffer;
    bf_buffer_init(&buffer, BF_LABEL_SIZE);
    for (size_t i = 0; i < count; i++) {
        bf_buffer_puts(&buffer, i ? " " : "Note: ");
        bf_buffer_add(&buffer, words->notes[i]);
    }
    return bf_canvas_keep(canvas, &buffer);
}

static bool wrap_foot(const bf_canvas *canvas, bf_text text,
                      struct column *column)
{
    if (!wrap(canvas, text, 1, column))
        return false;
    if (column->lines.fits)
        return true;
    bf_quoted_text shown = bf_text_quoted(text);
    return bf_fail(canvas->error, BF_SPEC, "a word is wider than the chart: %s",
                   shown.bytes);
}

static void tell_dropped(const bf_canvas *canvas, const bf_words *words,
                         size_t kept)
{
    for (size_t i = kept; i < words->note_count; i++) {
        bf_quoted_text shown = bf_text_quoted(words->notes[i]);
        bf_notes_add(canvas->notes, "no room for the note %s", shown.bytes);
    }
}

/* The shorter form where the full one takes many lines. */
static bool wrap_source(const bf_canvas *canvas, const bf_words *words,
                        struct column *column)
{
    if (!wrap_foot(canvas, words->source, column))
        return false;
    return column->lines.count <= MOST_SOURCE_LINES ||
           words->short_source.length == 0 ||
           wrap_foot(canvas, words->short_source, column);
}

/* One sentence may always stay; more, only in a foot of this height. */
static bool is_modest(const bf_canvas *canvas, double height, size_t sentences)
{
    double page = canvas->page.bottom - canvas->page.top;
    return sentences <= 1 || height <= page * FOOT_SHARE;
}

/* Draws note and source at the bottom, as much of the note as there is room. */
static bool draw_foot(const bf_canvas *canvas, const bf_words *words,
                      double head, double *top)
{
    double bottom = bf_frame_room(canvas).bottom;
    double spaces = bf_canvas_points(canvas, BELOW_PLOT) + words->key_height;
    double least = (canvas->page.bottom - canvas->page.top) * LEAST_SHARE;
    struct column note = {.role = BF_ROLE_NOTE, .ink = BF_INK_MUTED};
    struct column source = note;
    size_t kept = words->note_count;
    if (!wrap_source(canvas, words, &source))
        return false;
    for (;; kept--) {
        if (!wrap_foot(canvas, join_notes(canvas, words, kept), &note))
            return false;
        *top = bottom - height(&note) - height(&source);
        bool fits = *top - head - spaces >= least;
        if ((fits && is_modest(canvas, bottom - *top, kept)) || kept == 0)
            break;
    }
    if (*top - head - spaces < least)
        return bf_fail(canvas->error, BF_SPEC,
                       "the words leave no room for the chart; make it taller "
                       "or wider");
    tell_dropped(canvas, words, kept);
    draw(canvas, &source, draw(canvas, &note, *top));
    return bf_canvas_ok(canvas);
}

bool bf_frame_draw(bf_canvas *canvas, const bf_words *words, bf_box *room)
{
    canvas->title = words->title;
    canvas->source = words->source;
    *room = bf_frame_room(canvas);
    if (!draw_head(canvas, words, &room->top))
        return false;
    room->top += bf_canvas_points(canvas, ABOVE_PLOT);
    if (canvas->inner)
        return true;
    if (!draw_foot(canvas, words, room->top, &room->bottom))
        return false;
    room->bottom -= bf_canvas_points(canvas, BELOW_PLOT);
    return true;
}
