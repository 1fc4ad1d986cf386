#include "ingest/terms.h"

#include <string.h>

/* The two ends of a term, which for up to 16 bytes are all of it. */
struct ends {
    uint64_t start;
    uint64_t end;
};

struct bf_term {
    bf_text text; /* no bytes: the slot is free */
    struct ends ends;
    int code;
};

/* Twice as many slots as terms, so that a free one is never far. */
enum { SLOTS = 2 * BF_TERMS_MOST };

bool bf_terms_init(bf_terms *terms, bf_term_function *read, bf_arena *arena,
                   bf_error *error)
{
    struct bf_term *slots = bf_arena_take(arena, SLOTS * sizeof *slots, error);
    bf_text *texts = bf_arena_take(arena, BF_TERMS_MOST * sizeof *texts, error);
    *terms = (bf_terms){
        .read = read, .slots = slots, .texts = texts, .latest = slots};
    return slots && texts;
}

/* One branch a length: loops over so few bytes are guessed wrong. */
static inline struct ends ends_of(bf_text term)
{
    enum { LONG = sizeof(uint64_t), SHORT = sizeof(uint32_t) };
    struct ends ends = {0, 0};
    const char *last = term.bytes + term.length;
    if (term.length >= LONG) {
        memcpy(&ends.start, term.bytes, LONG);
        memcpy(&ends.end, last - LONG, LONG);
    } else if (term.length >= SHORT) {
        memcpy(&ends.start, term.bytes, SHORT);
        memcpy(&ends.end, last - SHORT, SHORT);
    } else if (term.length) {
        ends.start = (unsigned char)term.bytes[0];
        ends.end = (uint64_t)(unsigned char)term.bytes[term.length / 2] << 8 |
                   (unsigned char)last[-1];
    }
    return ends;
}

static bool is(const struct bf_term *slot, bf_text term, struct ends ends)
{
    return slot->ends.start == ends.start && slot->ends.end == ends.end &&
           slot->text.length == term.length && slot->text.bytes &&
           (term.length <= sizeof ends ||
            memcmp(slot->text.bytes, term.bytes, term.length) == 0);
}

/* The slot of a term, or the free one where it belongs; there is one. */
static struct bf_term *seek(const bf_terms *terms, bf_text term,
                            struct ends ends)
{
    uint64_t mixed =
        (ends.start ^ ends.end << 7 ^ term.length) * 0x9e3779b97f4a7c15ULL;
    size_t at = (size_t)(mixed >> 32) & (SLOTS - 1);
    while (terms->slots[at].text.bytes && !is(&terms->slots[at], term, ends))
        at = (at + 1) & (SLOTS - 1);
    return &terms->slots[at];
}

static bool fill(bf_terms *terms, struct bf_term *slot, bf_text term,
                 bf_arena *arena, bf_error *error)
{
    slot->text = bf_text_copy(term, arena, error);
    if (!slot->text.bytes)
        return false;
    slot->code = terms->read ? terms->read(term) : (int)terms->count + 1;
    slot->ends = ends_of(term);
    terms->texts[++terms->count] = slot->text;
    return true;
}

int bf_terms_code(bf_terms *terms, bf_text term, bf_arena *arena,
                  bf_error *error)
{
    struct ends ends = ends_of(term);
    if (is(terms->latest, term, ends))
        return terms->latest->code;
    struct bf_term *slot = seek(terms, term, ends);
    if (!slot->text.bytes) {
        if (terms->count + 1 >= BF_TERMS_MOST)
            return terms->read ? terms->read(term) : 0;
        if (!fill(terms, slot, term, arena, error))
            return 0;
    }
    terms->latest = slot;
    return slot->code;
}

bf_text bf_terms_text(const bf_terms *terms, int number)
{
    return terms->texts[number];
}
