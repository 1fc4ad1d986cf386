#include "ingest/terms.h"

#include <string.h>

struct bf_term {
    bf_text text; /* no bytes: the slot is free */
    int code;
};

/* Twice as many slots as terms, so that a free one is never far. */
enum { SLOTS = 2 * BF_TERMS_MOST };

bool bf_terms_init(bf_terms *terms, bf_term_function *read, bf_arena *arena,
                   bf_error *error)
{
    struct bf_term *slots = bf_arena_take(arena, SLOTS * sizeof *slots, error);
    *terms = (bf_terms){.read = read, .slots = slots, .latest = slots};
    return slots != NULL;
}

/* Its length and its two ends tell terms apart well enough. */
static size_t hash(bf_text term)
{
    uint64_t start = 0;
    uint64_t end = 0;
    size_t length = term.length < sizeof start ? term.length : sizeof start;
    if (length) {
        memcpy(&start, term.bytes, length);
        memcpy(&end, term.bytes + term.length - length, length);
    }
    uint64_t mixed = (start ^ end << 7 ^ term.length) * 0x9e3779b97f4a7c15ULL;
    return (size_t)(mixed >> 32) & (SLOTS - 1);
}

static struct bf_term *seek(const bf_terms *terms, bf_text term)
{
    size_t at = hash(term);
    while (terms->slots[at].text.bytes &&
           !bf_text_equal(terms->slots[at].text, term))
        at = (at + 1) & (SLOTS - 1);
    return &terms->slots[at];
}

int bf_terms_code(bf_terms *terms, bf_text term, bf_arena *arena,
                  bf_error *error)
{
    if (terms->latest->text.bytes && bf_text_equal(terms->latest->text, term))
        return terms->latest->code;
    struct bf_term *slot = seek(terms, term);
    if (!slot->text.bytes) {
        bool full = terms->count + 1 >= BF_TERMS_MOST;
        int code = terms->read ? terms->read(term) : (int)terms->count + 1;
        if (full)
            return terms->read ? code : 0;
        slot->text = bf_text_copy(term, arena, error);
        if (!slot->text.bytes)
            return 0;
        slot->code = code;
        terms->texts[++terms->count] = slot->text;
    }
    terms->latest = slot;
    return slot->code;
}

bf_text bf_terms_text(const bf_terms *terms, int number)
{
    return terms->texts[number];
}
