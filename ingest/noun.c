#include "ingest/noun.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum { REACH = 8, MOST_UNKNOWN = 3 };

/* A walk to the right over what may stand before the noun. */
struct walk {
    const bf_tokens *tokens;
    size_t at;
    size_t end;
    size_t unknown; /* words that the lexicon does not know */
    bf_quantity *quantity;
    bf_noun found;
    bool verb;      /* the last word passed was a participle */
    bool parted;    /* an "of" was passed */
    bool partitive; /* right behind "of": 22 of the 32 states */
};

/* The words that may stand between a number and its noun. */
static const bf_class passing[] = {BF_CLASS_NATION, BF_CLASS_AGENCY,
                                   BF_CLASS_PLACE, BF_CLASS_ACTOR,
                                   BF_CLASS_ADJECTIVE};

/* The words that end a noun phrase. */
static const bf_class closing[] = {
    BF_CLASS_FUNCTION, BF_CLASS_CLAUSE,  BF_CLASS_COMPARE, BF_CLASS_RATE,
    BF_CLASS_NOT_RATE, BF_CLASS_CHANGE,  BF_CLASS_SAYS,    BF_CLASS_FUTURE,
    BF_CLASS_SHARE,    BF_CLASS_AVERAGE, BF_CLASS_PARTIAL, BF_CLASS_MULTIPLE,
    BF_CLASS_MONTH,    BF_CLASS_HEDGE,   BF_CLASS_ANAPHOR, BF_CLASS_RANGE,
    BF_CLASS_TIMES,    BF_CLASS_NUMBER,  BF_CLASS_DEICTIC, BF_CLASS_WEEKDAY,
    BF_CLASS_FISCAL};

static void keep_longer(const bf_tokens *tokens, size_t at, bf_class class,
                        const bf_sense **best)
{
    const bf_sense *sense = bf_token_sense(tokens, at, class);
    if (!sense || (*best && (*best)->length >= sense->length))
        return;
    if (class == BF_CLASS_COUNTS && !bf_sense_has(sense, "noun"))
        return;
    if (class == BF_CLASS_NATION &&
        !bf_text_equal(sense->entry->flags, BF_TEXT("people")))
        return;
    *best = sense;
}

/* The noun that starts at a token; of several terms the longest. */
static const bf_sense *noun_at(const bf_tokens *tokens, size_t at)
{
    const bf_sense *best = NULL;
    keep_longer(tokens, at, BF_CLASS_PERSON, &best);
    keep_longer(tokens, at, BF_CLASS_PEOPLE, &best);
    keep_longer(tokens, at, BF_CLASS_COUNTS, &best);
    keep_longer(tokens, at, BF_CLASS_FLIGHT, &best);
    keep_longer(tokens, at, BF_CLASS_THING, &best);
    keep_longer(tokens, at, BF_CLASS_NATION, &best);
    return best;
}

static bf_noun noun_of_sense(const bf_sense *sense)
{
    switch (sense->class) {
    case BF_CLASS_PERSON:
    case BF_CLASS_PEOPLE:
    case BF_CLASS_NATION:
        return BF_NOUN_PERSON;
    case BF_CLASS_COUNTS:
        return BF_NOUN_COUNTED;
    case BF_CLASS_FLIGHT:
        return BF_NOUN_FLIGHT;
    default:
        return BF_NOUN_THING;
    }
}

static void take(struct walk *walk, const bf_sense *sense)
{
    walk->found = noun_of_sense(sense);
    walk->quantity->head = walk->at;
    walk->quantity->head_end = walk->at + sense->length;
    walk->quantity->noun = sense;
    walk->at += sense->length;
}

/* Longest sense of any of the classes; 0 when there is none. */
static size_t longest_of(const bf_tokens *tokens, size_t at,
                         const bf_class *classes, size_t count)
{
    size_t longest = 0;
    for (size_t i = 0; i < count; i++) {
        const bf_sense *sense = bf_token_sense(tokens, at, classes[i]);
        if (sense && sense->length > longest)
            longest = sense->length;
    }
    return longest;
}

/* Behind "of": articles, pronouns and further numbers may come first. */
static bool pass_of(struct walk *walk)
{
    const bf_tokens *tokens = walk->tokens;
    /* nine in ten died of the heat: no noun follows such a verb. */
    if (bf_token_sense(tokens, walk->at, BF_CLASS_ANAPHOR) || walk->verb)
        return false;
    size_t of = bf_word_at(tokens, walk->at, BF_WORD_OF);
    if (of) {
        walk->partitive = walk->parted = true;
        walk->at += of;
        return true;
    }
    bool owned = walk->parted && walk->at > walk->quantity->end &&
                 bf_token_type_at(tokens, walk->at) == BF_TOKEN_NUMBER &&
                 bf_word_is_possessive(tokens, walk->at - 1);
    bool passes = (walk->partitive || owned) &&
                  (bf_token_sense(tokens, walk->at, BF_CLASS_FUNCTION) ||
                   bf_token_type_at(tokens, walk->at) == BF_TOKEN_NUMBER);
    walk->at += passes;
    walk->partitive = passes;
    return passes;
}

/* "exhausted", "waiting": may be an adjective or the verb behind. */
static bool is_participle(bf_text word)
{
    return word.length > 4 && bf_lower(word.bytes[0]) == word.bytes[0] &&
           (bf_text_ends(word, BF_TEXT("ed")) ||
            bf_text_ends(word, BF_TEXT("ing")));
}

static bool is_verb(const bf_tokens *tokens, size_t at)
{
    return bf_token_sense(tokens, at, BF_CLASS_COUNTS) ||
           is_participle(bf_token_text(tokens, at));
}

/* A noun by its look, but not where it stands. */
static bool is_no_noun(const struct walk *walk, const bf_sense *noun)
{
    /* 400,000 arrests year to date, the 71,900 of a year before: when. */
    if (bf_word_at(walk->tokens, walk->at, BF_WORD_TO_DATE))
        return true;
    if (walk->parted &&
        bf_token_any(walk->tokens, walk->at, BF_CLASS_BIT(BF_CLASS_TIME_UNIT)))
        return true;
    /* 168,000 people agents stopped: those who act open a clause. */
    if (walk->found == BF_NOUN_PERSON && noun->class == BF_CLASS_THING &&
        bf_text_equal(noun->entry->value, BF_TEXT("force")) &&
        bf_token_any(walk->tokens, walk->at + noun->length,
                     BF_CLASS_BIT(BF_CLASS_COUNTS)))
        return true;
    /* 8,300 people crossing the border: what they were at. */
    if (walk->found == BF_NOUN_PERSON && noun->class == BF_CLASS_COUNTS &&
        bf_text_ends(bf_token_text(walk->tokens, walk->at), BF_TEXT("ing")))
        return true;
    /* 238 men cost: a verb, where people stand before it. */
    return walk->found == BF_NOUN_PERSON && noun->class == BF_CLASS_THING &&
           bf_text_equal(noun->entry->value, BF_TEXT("matter"));
}

/* two more checkpoints: of things, "more" compares nothing. */
static bool is_more_things(const struct walk *walk)
{
    const bf_sense *change =
        bf_token_sense(walk->tokens, walk->at, BF_CLASS_CHANGE);
    const bf_sense *noun =
        change && bf_sense_has(change, "behind")
            ? noun_at(walk->tokens, walk->at + change->length)
            : NULL;
    return noun && noun->class == BF_CLASS_THING;
}

/* evaded arrest */
static bool is_verb_with_object(const struct walk *walk, const bf_sense *noun)
{
    return walk->at == walk->quantity->end &&
           bf_token_length(walk->tokens, walk->at, BF_CLASS_COUNTS) > 1 &&
           !(noun && noun->length > 1);
}

/* One word on; false where the noun phrase ends. */
static bool step(struct walk *walk)
{
    const bf_tokens *tokens = walk->tokens;
    bf_token_type type = bf_token_type_at(tokens, walk->at);
    if (type == BF_TOKEN_HYPHEN || is_more_things(walk)) {
        walk->at++;
        return true;
    }
    const bf_sense *noun = noun_at(tokens, walk->at);
    size_t close =
        longest_of(tokens, walk->at, closing, sizeof closing / sizeof *closing);
    if (is_verb_with_object(walk, noun))
        return false;
    if (noun && noun->length >= close) {
        if (is_no_noun(walk, noun))
            return false;
        take(walk, noun);
        return true;
    }
    if (walk->found == BF_NOUN_NONE && pass_of(walk))
        return true;
    size_t pass =
        longest_of(tokens, walk->at, passing, sizeof passing / sizeof *passing);
    if (type != BF_TOKEN_WORD || close > pass || walk->found != BF_NOUN_NONE)
        return false;
    bool verb = is_verb(tokens, walk->at);
    walk->verb = verb && !pass;
    if (!pass && !verb && ++walk->unknown > MOST_UNKNOWN)
        return false;
    walk->at += pass ? pass : 1;
    return true;
}

bf_noun bf_noun_of(const bf_tokens *tokens, bf_quantity *quantity)
{
    struct walk walk = {.tokens = tokens,
                        .at = quantity->end,
                        .end = quantity->end + REACH,
                        .quantity = quantity};
    quantity->head = quantity->head_end = quantity->end;
    /* half the shops */
    if (quantity->fraction && bf_word_at(tokens, walk.at, BF_WORD_THE))
        walk.at++;
    while (walk.at < walk.end && walk.at < tokens->count &&
           !bf_token_has(tokens, walk.at, BF_TOKEN_SENTENCE) && step(&walk))
        continue;
    if (walk.found == BF_NOUN_NONE && walk.unknown)
        return BF_NOUN_UNKNOWN;
    return walk.found;
}
