#include "data/base/nearest.h"

enum { LONGEST = 64 };

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t bf_edit_distance(bf_text a, bf_text b)
{
    /* Three rows of the table: two letters back, one back, this one. */
    size_t rows[3][LONGEST + 1] = {{0}};
    if (a.length > LONGEST || b.length > LONGEST)
        return SIZE_MAX;
    for (size_t j = 0; j <= b.length; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a.length; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i + 2) % 3];
        const size_t *two_above = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= b.length; j++) {
            char x = bf_lower(a.bytes[i - 1]);
            char y = bf_lower(b.bytes[j - 1]);
            row[j] = smaller(above[j - 1] + (x != y),
                             smaller(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && x == bf_lower(b.bytes[j - 2]) &&
                y == bf_lower(a.bytes[i - 2]))
                row[j] = smaller(row[j], two_above[j - 2] + 1);
        }
    }
    return rows[a.length % 3][b.length];
}

bool bf_is_slip(size_t edits, size_t length)
{
    return edits <= 1 + length / 4;
}

const char *bf_nearest(bf_text word, const char *const *words)
{
    const char *best = NULL;
    size_t least = SIZE_MAX;
    for (; *words; words++) {
        size_t edits = bf_edit_distance(word, bf_text_from(*words));
        if (edits < least && bf_is_slip(edits, word.length)) {
            least = edits;
            best = *words;
        }
    }
    return best;
}
