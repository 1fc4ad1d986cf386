#include "ingest/sentence.h"

#include "ingest/word.h"

#include <string.h>

enum {
    STEP = 1,
    STEP_COMMA = 4,
    STEP_COLON = 4,
    STEP_SEMICOLON = 40,
    STEP_DASH = 5,
    STEP_OPEN = 2,
    STEP_CLOSE = 12,
    STEP_STOP = 12,
    STEP_NUMBER = 4,
    STEP_AND_COMMA = 2 /* extra, for a conjunction behind a comma */
};

/* What takes a token: the first one of a number or time, or a further one. */
enum { FURTHER = 1, NUMBER, TIME };

/* Cues of one group do not overlap: the longest term wins. */
static const bf_class naming[] = {BF_CLASS_AGENCY, BF_CLASS_ACTOR,
                                  BF_CLASS_NATION, BF_CLASS_PLACE};
static const bf_class counting[] = {BF_CLASS_COUNTS, BF_CLASS_THING,
                                    BF_CLASS_FLIGHT};
static const bf_class telling[] = {BF_CLASS_SAYS, BF_CLASS_ACCORDING};
static const bf_class timing[] = {BF_CLASS_RATE, BF_CLASS_NOT_RATE};
static const bf_class alone[] = {
    BF_CLASS_CHANGE, BF_CLASS_SHARE,   BF_CLASS_AVERAGE,
    BF_CLASS_PEOPLE, BF_CLASS_PARTIAL, BF_CLASS_SOME_TIME,
    BF_CLASS_FUTURE, BF_CLASS_ANAPHOR, BF_CLASS_PERSON};

struct group {
    const bf_class *classes;
    size_t count;
    uint64_t bits; /* of the classes */
    size_t until;  /* tokens before this are spoken for */
};

#define GROUP(list)                               \
    {                                             \
        list, sizeof(list) / sizeof *(list), 0, 0 \
    }

/* --- Steps -----------------------------------------------------------------
 */

static int step_of_mark(bf_token_type type)
{
    switch (type) {
    case BF_TOKEN_COMMA:
        return STEP_COMMA;
    case BF_TOKEN_COLON:
        return STEP_COLON;
    case BF_TOKEN_SEMICOLON:
        return STEP_SEMICOLON;
    case BF_TOKEN_DASH:
        return STEP_DASH;
    case BF_TOKEN_OPEN:
        return STEP_OPEN;
    case BF_TOKEN_CLOSE:
        return STEP_CLOSE;
    case BF_TOKEN_STOP:
        return STEP_STOP;
    case BF_TOKEN_WORD:
    case BF_TOKEN_NUMBER:
    case BF_TOKEN_PERCENT:
    case BF_TOKEN_CURRENCY:
    case BF_TOKEN_HYPHEN:
    case BF_TOKEN_QUOTE:
    case BF_TOKEN_SLASH:
    case BF_TOKEN_PLUS:
    case BF_TOKEN_MINUS:
    case BF_TOKEN_OTHER:
        break;
    }
    return STEP;
}

static int step_of(const bf_sentence *sentence, size_t at)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t i = at - sentence->first;
    if (sentence->taken[i])
        return sentence->taken[i] == NUMBER ? STEP_NUMBER
               : sentence->taken[i] == TIME ? STEP
                                            : 0;
    const bf_sense *clause = bf_token_sense(tokens, at, BF_CLASS_CLAUSE);
    if (!clause)
        return step_of_mark(bf_token_type_at(tokens, at));
    bool after_comma =
        i > 0 && bf_token_type_at(tokens, at - 1) == BF_TOKEN_COMMA;
    /* people who ...: belongs to the noun right before it. */
    if (bf_sense_has(clause, "pronoun") && !after_comma)
        return STEP;
    return (int)clause->number + (after_comma ? STEP_AND_COMMA : 0);
}

/* The dash that closes what a dash opens; `at` when it stands alone. */
static size_t closing_dash(const bf_sentence *sentence, size_t at)
{
    enum { LONGEST_ASIDE = 8 };
    for (size_t i = at + 1; i < sentence->end && i < at + LONGEST_ASIDE; i++)
        if (bf_token_type_at(sentence->tokens, i) == BF_TOKEN_DASH)
            return i;
    return at;
}

/* The comma that closes ", which includes ...,": `at` without one. */
static size_t closing_comma(const bf_sentence *sentence, size_t at)
{
    enum { LONGEST_ASIDE = 26 };
    const bf_tokens *tokens = sentence->tokens;
    const bf_sense *clause = bf_token_sense(tokens, at + 1, BF_CLASS_CLAUSE);
    if (!clause || !bf_sense_has(clause, "aside"))
        return at;
    for (size_t i = at + 2; i < sentence->end && i < at + LONGEST_ASIDE; i++) {
        if (sentence->taken[i - sentence->first])
            return at;
        if (bf_token_type_at(tokens, i) == BF_TOKEN_COMMA)
            return i;
    }
    return at;
}

/* Where an aside that opens at a mark closes; `at` when none does. */
static size_t closing_mark(const bf_sentence *sentence, size_t at)
{
    bf_token_type type = bf_token_type_at(sentence->tokens, at);
    if (at == sentence->first)
        return at;
    if (type == BF_TOKEN_DASH)
        return closing_dash(sentence, at);
    return type == BF_TOKEN_COMMA ? closing_comma(sentence, at) : at;
}

static void measure_steps(bf_sentence *sentence)
{
    int inside = 0;
    int outside = 0;
    unsigned depth = 0;
    size_t closing = 0; /* the mark that closes an aside */
    for (size_t at = sentence->first; at < sentence->end; at++) {
        size_t i = at - sentence->first;
        bf_token_type type = bf_token_type_at(sentence->tokens, at);
        int step = step_of(sentence, at);
        if (closing && at == closing) {
            closing = 0;
            type = BF_TOKEN_CLOSE;
        } else if (depth == 0 && closing_mark(sentence, at) > at) {
            closing = closing_mark(sentence, at);
            type = BF_TOKEN_OPEN;
        }
        if (type == BF_TOKEN_OPEN && depth < UINT8_MAX)
            depth++;
        sentence->depth[i] = (uint8_t)depth;
        inside += step;
        outside += depth ? 0 : step;
        sentence->inside[i] = inside;
        sentence->outside[i] = outside;
        if (type == BF_TOKEN_CLOSE && depth > 0)
            depth--;
    }
}

int bf_sentence_steps(const bf_sentence *sentence, size_t first, size_t end,
                      const bf_cue *other)
{
    size_t low = end <= other->first ? end - 1 : other->end - 1;
    size_t high = end <= other->first ? other->first : first;
    if (low >= high)
        return 0;
    low -= sentence->first;
    high -= sentence->first;
    bool open = sentence->depth[low] == 0 && sentence->depth[high] == 0;
    /* What a word weighs counts for those beyond it only. */
    return STEP + (open ? sentence->outside[high - 1] - sentence->outside[low]
                        : sentence->inside[high - 1] - sentence->inside[low]);
}

/* --- Compared stretches ----------------------------------------------------
 */

/* The words that cannot stand between "from" and what is compared with. */
static const bf_class weighty[] = {
    BF_CLASS_CHANGE, BF_CLASS_NATION, BF_CLASS_PLACE, BF_CLASS_AGENCY,
    BF_CLASS_PERSON, BF_CLASS_COUNTS, BF_CLASS_THING};

static bool is_weighty(const bf_tokens *tokens, size_t at)
{
    for (size_t i = 0; i < sizeof weighty / sizeof *weighty; i++)
        if (bf_token_sense(tokens, at, weighty[i]))
            return true;
    return bf_token_type_at(tokens, at) != BF_TOKEN_WORD;
}

/* What takes the first token that is taken behind `at`, if it comes soon. */
static uint8_t taken_soon(const bf_sentence *sentence, size_t at)
{
    enum { REACH = 5 };
    for (size_t i = at; i < sentence->end && i < at + REACH; i++) {
        if (sentence->taken[i - sentence->first])
            return sentence->taken[i - sentence->first];
        if (is_weighty(sentence->tokens, i))
            return 0;
    }
    return 0;
}

static bool ends_zone(const bf_sentence *sentence, size_t at)
{
    const bf_tokens *tokens = sentence->tokens;
    bf_token_type type = bf_token_type_at(tokens, at);
    const bf_sense *clause = bf_token_sense(tokens, at, BF_CLASS_CLAUSE);
    return type == BF_TOKEN_COMMA || type == BF_TOKEN_SEMICOLON ||
           type == BF_TOKEN_DASH || type == BF_TOKEN_STOP ||
           type == BF_TOKEN_COLON ||
           (clause && clause->number >= STEP_COMMA &&
            !bf_sense_has(clause, "pronoun"));
}

static void mark_zone(bf_sentence *sentence, size_t at, unsigned zone)
{
    unsigned depth = 0;
    for (; at < sentence->end; at++) {
        size_t i = at - sentence->first;
        bf_token_type type = bf_token_type_at(sentence->tokens, at);
        depth += type == BF_TOKEN_OPEN;
        if (depth == 0 && !sentence->taken[i] && ends_zone(sentence, at))
            return;
        if (type == BF_TOKEN_CLOSE && depth-- == 0)
            return;
        /* from 19,000 then to 4,000 now */
        if (depth == 0 && !sentence->taken[i] &&
            bf_word_is(sentence->tokens, at, BF_CLASS_RANGE, "to") &&
            taken_soon(sentence, at + 1) == NUMBER)
            return;
        sentence->zone[i] = (uint8_t)zone;
    }
}

size_t bf_sentence_relative(const bf_sentence *sentence, const bf_when *when)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at = when->end;
    if (bf_token_type_at(tokens, at) == BF_TOKEN_COMMA)
        at++;
    const bf_sense *clause = bf_token_sense(tokens, at, BF_CLASS_CLAUSE);
    return at < sentence->end && clause && bf_sense_has(clause, "relative") ? at
                                                                            : 0;
}

/* than in 2020, when ...: the clause tells of 2020 too. */
static void mark_relative(bf_sentence *sentence, const bf_when *when)
{
    unsigned zone = bf_sentence_zone(sentence, when->first);
    size_t at = bf_sentence_relative(sentence, when);
    if (zone && at)
        mark_zone(sentence, at + 1, zone);
}

static void mark_zones(bf_sentence *sentence)
{
    unsigned zone = 0;
    for (size_t at = sentence->first; at < sentence->end; at++) {
        size_t i = at - sentence->first;
        const bf_sense *compare =
            bf_token_sense(sentence->tokens, at, BF_CLASS_COMPARE);
        if (!compare || sentence->taken[i] || sentence->zone[i] ||
            zone + 1 == BF_ZONE_WEAK)
            continue;
        if (bf_sense_has(compare, "number") &&
            (i == 0 || !sentence->taken[i - 1]))
            continue;
        size_t next = at + compare->length;
        bool weak = bf_sense_has(compare, "weak");
        if (!weak || taken_soon(sentence, next) == NUMBER)
            mark_zone(sentence, next, ++zone + (weak ? BF_ZONE_WEAK : 0));
    }
    for (size_t q = 0; q < sentence->quantity_count; q++) {
        const bf_quantity *quantity = &sentence->quantities[q];
        size_t next = quantity->end;
        uint8_t soon = taken_soon(sentence, next);
        bool compared = (quantity->multiple && soon == NUMBER) ||
                        (quantity->as_many && soon == TIME);
        if (compared && zone + 1 < BF_ZONE_WEAK &&
            !bf_sentence_zone(sentence, next))
            mark_zone(sentence, next, ++zone);
    }
    for (size_t w = 0; w < sentence->when_count; w++) {
        const bf_when *when = &sentence->whens[w];
        if (!when->base || bf_sentence_zone(sentence, when->first))
            continue;
        mark_zone(sentence, when->first,
                  zone + 1 < UINT8_MAX ? ++zone : UINT8_MAX);
    }
    for (size_t w = 0; w < sentence->when_count; w++)
        mark_relative(sentence, &sentence->whens[w]);
}

unsigned bf_sentence_zone(const bf_sentence *sentence, size_t at)
{
    return at >= sentence->first && at < sentence->end
               ? sentence->zone[at - sentence->first]
               : 0;
}

/* --- Cues ------------------------------------------------------------------
 */

static void add_cue(bf_sentence *sentence, size_t at, const bf_sense *sense)
{
    if (sentence->cue_count < BF_SENTENCE_CUES)
        sentence->cues[sentence->cue_count++] =
            (bf_cue){.first = at, .end = at + sense->length, .sense = sense};
}

static void collect(bf_sentence *sentence, size_t at, struct group *group)
{
    const bf_tokens *tokens = sentence->tokens;
    const bf_token *token = &tokens->items[at];
    size_t longest = 0;
    if (at < group->until || !(token->classes & group->bits))
        return;
    const bf_sense *senses = token->senses;
    for (size_t i = 0; i < token->sense_count; i++)
        if (BF_CLASS_BIT(senses[i].class) & group->bits)
            longest = senses[i].length; /* longer ones come later */
    for (size_t i = 0; i < token->sense_count; i++)
        if ((BF_CLASS_BIT(senses[i].class) & group->bits) &&
            senses[i].length == longest)
            add_cue(sentence, at, &senses[i]);
    group->until = at + longest;
}

bool bf_sentence_owns(const bf_sentence *sentence, const bf_quantity *quantity,
                      const bf_quantity *owner)
{
    enum { GAP = 3 };
    if (!owner || owner == quantity)
        return true;
    /* 4,596, or 148 a day: what is said of one holds for the other. */
    return owner + 1 == quantity && quantity->first - owner->end <= GAP &&
           quantity->first > owner->end &&
           bf_word_is(sentence->tokens, quantity->first - 1, BF_CLASS_RANGE,
                      "or");
}

const bf_quantity *bf_sentence_owner(const bf_sentence *sentence,
                                     const bf_cue *cue)
{
    const bf_quantity *owner = NULL;
    int least = BF_FAR;
    for (size_t i = 0; i < sentence->quantity_count; i++) {
        const bf_quantity *quantity = &sentence->quantities[i];
        int steps =
            bf_sentence_steps(sentence, quantity->first, quantity->end, cue);
        if (quantity->kind == BF_NUMBER_FIGURE && steps < least) {
            least = steps;
            owner = quantity;
        }
    }
    return owner;
}

static void collect_cues(bf_sentence *sentence)
{
    struct group groups[4 + sizeof alone / sizeof *alone] = {
        GROUP(naming), GROUP(counting), GROUP(telling), GROUP(timing)};
    size_t count = sizeof groups / sizeof *groups;
    uint64_t bits = 0;
    for (size_t i = 0; i < count; i++) {
        if (i >= 4)
            groups[i] = (struct group){&alone[i - 4], 1, 0, 0};
        for (size_t c = 0; c < groups[i].count; c++)
            groups[i].bits |= BF_CLASS_BIT(groups[i].classes[c]);
        bits |= groups[i].bits;
    }
    sentence->cue_count = 0;
    for (size_t at = sentence->first; at < sentence->end; at++) {
        if (sentence->taken[at - sentence->first] ||
            !bf_token_any(sentence->tokens, at, bits))
            continue;
        for (size_t i = 0; i < count; i++)
            collect(sentence, at, &groups[i]);
    }
    for (size_t i = 0; i < sentence->cue_count; i++)
        sentence->cues[i].owner =
            bf_sentence_owner(sentence, &sentence->cues[i]);
}

const bf_cue *bf_sentence_nearest(const bf_sentence *sentence,
                                  const bf_quantity *quantity, bf_class class,
                                  int most)
{
    const bf_cue *best = NULL;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (cue->sense->class != class)
            continue;
        int steps =
            bf_sentence_steps(sentence, quantity->first, quantity->end, cue);
        if (steps <= most) {
            most = steps - 1;
            best = cue;
        }
    }
    return best;
}

/* --- The whole -------------------------------------------------------------
 */

/* A time counts one step, a number more. */
static void mark_taken(bf_sentence *sentence, size_t first, size_t end,
                       uint8_t what)
{
    for (size_t at = first; at < end && at < sentence->end; at++)
        if (at >= sentence->first)
            sentence->taken[at - sentence->first] =
                at == first ? what : FURTHER;
}

void bf_sentence_read(bf_sentence *sentence)
{
    size_t length = sentence->end - sentence->first;
    memset(sentence->taken, 0, length);
    memset(sentence->zone, 0, length);
    for (size_t i = 0; i < sentence->when_count; i++)
        mark_taken(sentence, sentence->whens[i].first, sentence->whens[i].end,
                   TIME);
    for (size_t i = 0; i < sentence->quantity_count; i++)
        mark_taken(sentence, sentence->quantities[i].first,
                   sentence->quantities[i].end, NUMBER);
    measure_steps(sentence);
    mark_zones(sentence);
    collect_cues(sentence);
}
