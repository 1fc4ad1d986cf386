#include "ingest/sentence_part.h"

#include "ingest/word.h"

#include <string.h>

/* Cues of one group do not overlap: the longest term wins. */
static const uint64_t groups[] = {
    BF_CLASS_BIT(BF_CLASS_AGENCY) | BF_CLASS_BIT(BF_CLASS_ACTOR) |
        BF_CLASS_BIT(BF_CLASS_NATION) | BF_CLASS_BIT(BF_CLASS_PLACE),
    BF_CLASS_BIT(BF_CLASS_COUNTS) | BF_CLASS_BIT(BF_CLASS_THING) |
        BF_CLASS_BIT(BF_CLASS_FLIGHT),
    BF_CLASS_BIT(BF_CLASS_SAYS) | BF_CLASS_BIT(BF_CLASS_ACCORDING),
    BF_CLASS_BIT(BF_CLASS_RATE) | BF_CLASS_BIT(BF_CLASS_NOT_RATE),
    BF_CLASS_BIT(BF_CLASS_CHANGE),
    BF_CLASS_BIT(BF_CLASS_SHARE),
    BF_CLASS_BIT(BF_CLASS_AVERAGE),
    BF_CLASS_BIT(BF_CLASS_PEOPLE),
    BF_CLASS_BIT(BF_CLASS_PARTIAL),
    BF_CLASS_BIT(BF_CLASS_SOME_TIME),
    BF_CLASS_BIT(BF_CLASS_FUTURE),
    BF_CLASS_BIT(BF_CLASS_ANAPHOR),
    BF_CLASS_BIT(BF_CLASS_PERSON)};

enum { GROUPS = sizeof groups / sizeof *groups };

/* Where and who: these belong to the number that they stand by. */
static const uint64_t owned =
    BF_CLASS_BIT(BF_CLASS_NATION) | BF_CLASS_BIT(BF_CLASS_PLACE);

static void add_cue(bf_sentence *sentence, size_t at, const bf_sense *sense)
{
    if (sentence->cue_count < BF_SENTENCE_CUES)
        sentence->cues[sentence->cue_count++] =
            (bf_cue){.first = at, .end = at + sense->length, .sense = sense};
}

/* Adds a token's longest senses of a group; returns how long they are. */
static size_t collect(bf_sentence *sentence, size_t at, uint64_t group)
{
    const bf_token *token = &sentence->tokens->items[at];
    const bf_sense *senses = token->senses;
    size_t longest = 0;
    for (size_t i = 0; i < token->sense_count; i++)
        if (BF_CLASS_BIT(senses[i].class) & group)
            longest = senses[i].length; /* longer ones come later */
    for (size_t i = 0; i < token->sense_count; i++)
        if ((BF_CLASS_BIT(senses[i].class) & group) &&
            senses[i].length == longest)
            add_cue(sentence, at, &senses[i]);
    return longest;
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
    const bf_token *items = sentence->tokens->items;
    size_t until[GROUPS] = {0}; /* tokens before this are spoken for */
    uint64_t bits = 0;
    for (size_t i = 0; i < GROUPS; i++)
        bits |= groups[i];
    sentence->cue_count = 0;
    sentence->cue_classes = 0;
    for (size_t at = sentence->first; at < sentence->end; at++) {
        const uint64_t classes = items[at].classes;
        if (!(classes & bits) || sentence->taken[at - sentence->first])
            continue;
        sentence->cue_classes |= classes;
        for (size_t i = 0; i < GROUPS; i++)
            if ((classes & groups[i]) && at >= until[i])
                until[i] = at + collect(sentence, at, groups[i]);
    }
    for (size_t i = 0; i < sentence->cue_count; i++) {
        bf_cue *cue = &sentence->cues[i];
        if (BF_CLASS_BIT(cue->sense->class) & owned)
            cue->owner = bf_sentence_owner(sentence, cue);
    }
}

const bf_cue *bf_sentence_nearest(const bf_sentence *sentence,
                                  const bf_quantity *quantity, bf_class class,
                                  int most)
{
    const bf_cue *best = NULL;
    if (!(sentence->cue_classes & BF_CLASS_BIT(class)))
        return NULL;
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

/* A time counts one step, a number more. */
static void mark_taken(bf_sentence *sentence, size_t first, size_t end,
                       uint8_t what)
{
    for (size_t at = first; at < end && at < sentence->end; at++)
        if (at >= sentence->first)
            sentence->taken[at - sentence->first] =
                at == first ? what : BF_TAKEN_FURTHER;
}

void bf_sentence_read(bf_sentence *sentence)
{
    size_t length = sentence->end - sentence->first;
    memset(sentence->taken, 0, length);
    memset(sentence->zone, 0, length);
    for (size_t i = 0; i < sentence->when_count; i++)
        mark_taken(sentence, sentence->whens[i].first, sentence->whens[i].end,
                   BF_TAKEN_TIME);
    for (size_t i = 0; i < sentence->quantity_count; i++)
        mark_taken(sentence, sentence->quantities[i].first,
                   sentence->quantities[i].end,
                   /* under Title 42: compares with nothing. */
                   sentence->quantities[i].kind == BF_NUMBER_NAME
                       ? BF_TAKEN_FURTHER
                       : BF_TAKEN_NUMBER);
    bf_sentence_measure(sentence);
    bf_sentence_mark_zones(sentence);
    collect_cues(sentence);
}
