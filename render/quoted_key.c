#include "render/quoted.h"

#include "render/curve.h"
#include "render/frame.h"

#define STEM        6.0 /* in the key */
#define AFTER_GLYPH 3.0
#define BETWEEN     12.0
#define BAR         12.0
#define RISE        5.0  /* into the space above the plot */
#define LEAST_INNER 70.0 /* height of a part of a dashboard below its key */
#define SPREAD      2.5  /* half of a whisker's or a range's height */

/* What a mark in the key stands for. */
struct entry {
    bf_text words;
    bf_glyph_form form;
    bool counted; /* the official counts, not a quoted figure */
    bool bar;
};

enum { ENTRIES = 9, MOST_ROWS = 2 };

/* The entries that occur, and where they stand. */
struct key {
    struct entry entries[ENTRIES];
    bf_spot spots[ENTRIES]; /* x; the row, from 0, in y */
    size_t count;
    size_t rows;
    size_t left_out;
};

static void add(struct key *key, const char *words, bf_glyph_form form)
{
    key->entries[key->count++] =
        (struct entry){.words = bf_text_from(words), .form = form};
}

static bool has_form(const bf_quoted *quoted, bf_glyph_form form)
{
    for (size_t i = 0; i < quoted->count; i++) {
        if (quoted->items[i].glyph.form == form)
            return true;
    }
    return false;
}

static bool has_bar(const bf_quoted *quoted)
{
    for (size_t i = 0; !quoted->spots && i < quoted->count; i++) {
        const bf_mark *mark = quoted->items[i].mark;
        if (mark->to.index > mark->from.index)
            return true;
    }
    return false;
}

static void list(const bf_quoted *quoted, struct key *key)
{
    static const char *const words[BF_GLYPH_FORMS] = {
        [BF_GLYPH_ABOUT] = "about",
        [BF_GLYPH_OVER] = "more than",
        [BF_GLYPH_AT_LEAST] = "at least",
        [BF_GLYPH_UNDER] = "fewer than, up to",
        [BF_GLYPH_RANGE] = "between",
        [BF_GLYPH_ORDER] = "order of magnitude"};
    add(key, "counted", BF_GLYPH_EXACT);
    key->entries[0].counted = true;
    add(key, "quoted", BF_GLYPH_EXACT);
    for (int form = 0; form < BF_GLYPH_FORMS; form++) {
        if (words[form] && has_form(quoted, (bf_glyph_form)form))
            add(key, words[form], (bf_glyph_form)form);
    }
    if (has_bar(quoted)) {
        add(key, "average over months", BF_GLYPH_EXACT);
        key->entries[key->count - 1].bar = true;
    }
}

/* The glyph's box is centred on the x that is handed out. */
static double glyph_width(const bf_canvas *canvas, const struct entry *entry)
{
    return bf_canvas_points(canvas, entry->bar ? BAR : 8);
}

static double entry_width(const bf_canvas *canvas, const struct entry *entry)
{
    return glyph_width(canvas, entry) + bf_canvas_points(canvas, AFTER_GLYPH) +
           bf_canvas_width(canvas, BF_ROLE_NOTE, entry->words);
}

static struct key arrange(const bf_canvas *canvas, const bf_quoted *quoted,
                          const bf_box *room)
{
    struct key key = {.rows = 1};
    list(quoted, &key);
    double x = room->left;
    for (size_t i = 0; i < key.count; i++) {
        double width = entry_width(canvas, &key.entries[i]);
        bool full = x > room->left && x + width > room->right;
        if (full && key.rows == MOST_ROWS) {
            key.left_out = key.count - i;
            key.count = i;
            break;
        }
        if (full) {
            x = room->left;
            key.rows++;
        }
        key.spots[i] = (bf_spot){.x = x, .y = (double)key.rows - 1};
        x += width + bf_canvas_points(canvas, BETWEEN);
    }
    return key;
}

static double row_height(const bf_canvas *canvas)
{
    return bf_canvas_leading(canvas, BF_ROLE_NOTE) * 1.25;
}

/* The height of the key, 0 without marks. */
static double key_height(const bf_canvas *canvas, const bf_quoted *quoted)
{
    const bf_box room = bf_frame_room(canvas);
    if (quoted->count == 0)
        return 0;
    return (double)arrange(canvas, quoted, &room).rows * row_height(canvas);
}

static void draw_glyph(const bf_canvas *canvas, const struct entry *entry,
                       double x, double y)
{
    double width = glyph_width(canvas, entry);
    double spread = bf_canvas_points(canvas, SPREAD);
    double stem = bf_canvas_points(canvas, STEM);
    bf_glyph glyph = {.form = entry->form,
                      .left = x + width / 2,
                      .right = x + width / 2,
                      .low = y,
                      .high = y,
                      .stem = stem};
    if (entry->bar) {
        glyph.left = x;
        glyph.right = x + width;
    }
    if (entry->form == BF_GLYPH_OVER || entry->form == BF_GLYPH_AT_LEAST)
        glyph.low = y + stem / 2;
    if (entry->form == BF_GLYPH_UNDER)
        glyph.low = y - stem / 2;
    if (entry->form == BF_GLYPH_RANGE || entry->form == BF_GLYPH_ORDER) {
        glyph.low = y + 1.5 * spread;
        glyph.high = y - 1.5 * spread;
    }
    if (entry->form == BF_GLYPH_ABOUT)
        glyph.high = y - 2 * spread;
    if (entry->counted)
        bf_dot_draw(canvas, (bf_spot){x + width / 2, y}, bf_ink_series(0));
    else
        bf_glyph_draw(canvas, &glyph);
}

static void draw_key(bf_canvas *canvas, const bf_quoted *quoted,
                     const bf_box *room)
{
    bf_type type = bf_canvas_type(canvas, BF_ROLE_NOTE);
    struct key key = arrange(canvas, quoted, room);
    if (key.left_out)
        bf_notes_add(canvas->notes, "no room in the key for %zu kinds of marks",
                     key.left_out);
    for (size_t i = 0; i < key.count; i++) {
        const struct entry *entry = &key.entries[i];
        double row = row_height(canvas);
        double y = room->top + row * key.spots[i].y + row / 2;
        const bf_box taken = {
            .left = key.spots[i].x,
            .right = key.spots[i].x + entry_width(canvas, entry),
            .top = y - row / 2,
            .bottom = y + row / 2 + bf_canvas_points(canvas, 1)};
        bf_placer_add_box(&canvas->placer, taken, canvas->error);
        draw_glyph(canvas, entry, key.spots[i].x, y);
        bf_canvas_label(canvas,
                        &(bf_label){.x = key.spots[i].x +
                                         glyph_width(canvas, entry) +
                                         bf_canvas_points(canvas, AFTER_GLYPH),
                                    .y = y + type.size_pt * 0.36,
                                    .type = type,
                                    .ink = BF_INK_MUTED,
                                    .text = entry->words});
    }
}

bool bf_quoted_frame_draw(bf_canvas *canvas, const bf_quoted *quoted,
                          bf_words *words, bf_box *room)
{
    words->key_height = key_height(canvas, quoted);
    if (!bf_canvas_ok(canvas) || !bf_frame_draw(canvas, words, room))
        return false;
    /* Nearer to the subtitle than the plot would be. */
    bf_box key = *room;
    key.top -= bf_canvas_points(canvas, RISE);
    double left = room->bottom - room->top - words->key_height;
    if (quoted->count && canvas->inner &&
        left < bf_canvas_points(canvas, LEAST_INNER)) {
        bf_notes_add(canvas->notes, "no room for the key of quoted figures");
        return true;
    }
    if (quoted->count) {
        bf_scene_group(canvas->scene, BF_TEXT(""), BF_TEXT("Key"),
                       canvas->error);
        draw_key(canvas, quoted, &key);
        bf_scene_end(canvas->scene, canvas->error);
    }
    room->top += words->key_height;
    return bf_canvas_ok(canvas);
}
