#include "data/base/lines.h"

#include "data/base/file.h"

#include <string.h>

/* Where a reading is. */
struct walk {
    bf_line_function *on_line;
    void *context;
    size_t longest;
    size_t number;  /* of lines handed out */
    bf_buffer kept; /* the line whose end is still to come */
    bool cut;       /* it is too long already */
};

static bool hand_out(struct walk *walk, bf_text text, bf_error *error)
{
    const bf_line line = {
        .text = text, .number = ++walk->number, .whole = !walk->cut};
    walk->cut = false;
    return walk->on_line(walk->context, &line, error);
}

static void keep(struct walk *walk, bf_text part)
{
    if (walk->kept.length + part.length > walk->longest)
        walk->cut = true;
    if (!walk->cut)
        bf_buffer_add(&walk->kept, part);
}

/* The end of a line, whose beginning may have been kept. */
static bool finish(struct walk *walk, bf_text part, bf_error *error)
{
    bool alone = walk->kept.length == 0 && part.length <= walk->longest;
    if (alone && !walk->cut)
        return hand_out(walk, part, error);
    keep(walk, part);
    bool ok = bf_buffer_ok(&walk->kept, error) &&
              hand_out(walk, bf_buffer_text(&walk->kept), error);
    bf_buffer_clear(&walk->kept);
    return ok;
}

static bool on_piece(void *context, bf_text piece, bf_error *error)
{
    struct walk *walk = context;
    while (piece.length) {
        const char *end = memchr(piece.bytes, '\n', piece.length);
        if (!end)
            break;
        size_t length = (size_t)(end - piece.bytes);
        if (!finish(walk, bf_text_slice(piece, 0, length), error))
            return false;
        piece = bf_text_slice(piece, length + 1, piece.length);
    }
    keep(walk, piece);
    return bf_buffer_ok(&walk->kept, error);
}

bool bf_lines_stream(const char *path, size_t longest,
                     bf_line_function *on_line, void *context, bf_error *error)
{
    struct walk walk = {
        .on_line = on_line, .context = context, .longest = longest};
    bf_buffer_init(&walk.kept, longest + 1);
    bool ok = bf_file_stream(path, on_piece, &walk, error);
    if (ok && (walk.kept.length || walk.cut))
        ok = finish(&walk, (bf_text){.bytes = ""}, error);
    bf_buffer_release(&walk.kept);
    return ok;
}
