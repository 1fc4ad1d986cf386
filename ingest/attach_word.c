#include "ingest/attach_what.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum {
    STEPS_WEAK = 8,        /* extra, for words that give way to others */
    STEPS_BARE = 4,        /* extra for such, where the number has no noun */
    STEPS_SUBORDINATE = 6, /* extra, for arrests *for crossing* */
    STEPS_SOURCE = 8,      /* extra, for court *filings* say */
    STEPS_SUBJECT = 6      /* less, for what a sentence starts with */
};

static bool is_weak(const bf_sense *sense)
{
    return bf_sense_has(sense, "weak");
}

/* rescues are arrests only where Mexico counts: only=MX, else nothing. */
bool bf_sense_speaks(const bf_finding *finding, const bf_sense *sense)
{
    bf_text only = {0};
    const bf_sense *noun = finding->quantity ? finding->quantity->noun : NULL;
    if (bf_sense_has(sense, "flights") &&
        !(noun && noun->class == BF_CLASS_FLIGHT))
        return false;
    return sense->class == BF_CLASS_COUNTS &&
           (!bf_sense_flag(sense, "only", &only) ||
            bf_text_equal(only, finding->figure.authority));
}

/* 3,544 who traveled alone: tells who they are, not what was counted. */
static bool describes(const bf_sentence *sentence, const bf_quantity *quantity)
{
    const bf_sense *clause =
        bf_token_sense(sentence->tokens, quantity->end, BF_CLASS_CLAUSE);
    return clause && bf_sense_has(clause, "pronoun");
}

/* for illegally crossing, trying to cross: tells more of the main word. */
static bool is_subordinate(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at = cue->first;
    if (at > sentence->first &&
        bf_text_ends(bf_token_text(tokens, at - 1), BF_TEXT("ly")))
        at--;
    if (at == sentence->first)
        return false;
    bool gerund =
        bf_text_ends(bf_token_text(tokens, cue->end - 1), BF_TEXT("ing")) ||
        bf_text_ends(bf_token_text(tokens, cue->first), BF_TEXT("ing"));
    bool expected = at > sentence->first + 1 &&
                    bf_token_sense(tokens, at - 2, BF_CLASS_FUTURE);
    return (bf_word_is(tokens, at - 1, BF_CLASS_RANGE, "to") && !expected) ||
           (gerund && bf_token_sense(tokens, at - 1, BF_CLASS_FUNCTION) &&
            !bf_sense_has(bf_token_sense(tokens, at - 1, BF_CLASS_FUNCTION),
                          "be") &&
            !bf_word_at(tokens, at - 1, BF_WORD_BY));
}

/* Court filings say 2,000 were expelled: "filings" is of another clause. */
static bool is_source(const bf_sentence *sentence, const bf_quantity *quantity,
                      const bf_cue *cue)
{
    for (const bf_cue *says = cue + 1;
         says < sentence->cues + sentence->cue_count; says++)
        if (says->sense->class == BF_CLASS_SAYS && says->first == cue->end &&
            says->end <= quantity->first)
            return true;
    return false;
}

/* let 400 migrants go: what parts of the verb stand around the number. */
static bool is_whole(const bf_sentence *sentence, const bf_quantity *quantity,
                     const bf_cue *cue)
{
    enum { REACH = 4, REACH_BEHIND = 12 };
    bf_text with = {0};
    if (!bf_sense_flag(cue->sense, "with", &with))
        return true;
    size_t at =
        quantity->head_end > quantity->end ? quantity->head_end : quantity->end;
    if (cue->end > quantity->first || quantity->first - cue->end > REACH)
        return false;
    for (size_t i = at; i < at + REACH_BEHIND && i < sentence->end; i++) {
        if (bf_text_equal(bf_token_text(sentence->tokens, i), with))
            return true;
        /* handed 900 Cubans, Haitians and Nicaraguans over */
        bool listed =
            bf_token_type_at(sentence->tokens, i) == BF_TOKEN_COMMA ||
            bf_word_at(sentence->tokens, i, BF_WORD_AND) ||
            bf_token_any(sentence->tokens, i, BF_CLASS_BIT(BF_CLASS_NATION));
        if (i >= at + REACH && !listed)
            return false;
    }
    return false;
}

/* Releases could rise again: what a sentence starts with is its subject. */
static bool is_subject(const bf_sentence *sentence, const bf_cue *cue)
{
    return cue->first == sentence->first && bf_sense_has(cue->sense, "noun");
}

/* 40 of them a day: nobody is present by the day. */
bool bf_quantity_is_rated(const bf_sentence *sentence,
                          const bf_quantity *quantity)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at =
        quantity->head_end > quantity->end ? quantity->head_end : quantity->end;
    const bf_sense *whole = bf_token_sense(tokens, at, BF_CLASS_ANAPHOR);
    const bf_sense *rate =
        bf_token_sense(tokens, at + (whole ? whole->length : 0), BF_CLASS_RATE);
    bool earlier = bf_token_sense(tokens, at, BF_CLASS_NOT_RATE);
    return rate && !earlier && !bf_sense_has(rate, "adjective") &&
           !bf_sense_has(rate, "night");
}

/* The count stopped at 53, the level held at 500: not who was stopped. */
static bool is_level(const bf_sentence *sentence, const bf_quantity *quantity,
                     const bf_cue *cue)
{
    return cue->end + 1 == quantity->first &&
           bf_text_equal(bf_token_text(sentence->tokens, cue->end),
                         BF_TEXT("at"));
}

/* were stopped, stopped 500; not "crossings have all but stopped". */
static bool lacks_object(const bf_sentence *sentence,
                         const bf_quantity *quantity, const bf_cue *cue)
{
    enum { REACH = 5 };
    if (!bf_sense_has(cue->sense, "transitive"))
        return false;
    const bf_sense *be =
        bf_sense_before(sentence->tokens, cue->first, BF_CLASS_FUNCTION);
    bool ahead = quantity->first >= cue->end &&
                 quantity->first <= cue->end + REACH &&
                 bf_token_type_at(sentence->tokens, cue->end) != BF_TOKEN_COLON;
    return !ahead && !(be && bf_sense_has(be, "be"));
}

/* 48,200 came in families: tells who they are. */
static bool tells_who(const bf_sentence *sentence, const bf_cue *cue)
{
    for (size_t at = cue->first; at <= cue->end; at++)
        if (bf_token_any(sentence->tokens, at, BF_CLASS_BIT(BF_CLASS_PEOPLE)))
            return true;
    return false;
}

/* Thirty were children who had crossed alone: tells who they are, too. */
static bool is_in_their_story(const bf_sentence *sentence,
                              const bf_quantity *quantity, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    const bf_sense *be =
        bf_token_sense(tokens, quantity->end, BF_CLASS_FUNCTION);
    if (!be || !bf_sense_has(be, "be") || quantity->noun)
        return false;
    for (size_t at = quantity->end + 1; at < cue->first; at++) {
        const bf_sense *clause = bf_token_sense(tokens, at, BF_CLASS_CLAUSE);
        if (sentence->taken[at - sentence->first] ||
            bf_token_type_at(tokens, at) != BF_TOKEN_WORD)
            return false;
        if (clause && bf_sense_has(clause, "pronoun"))
            return bf_sense_before(tokens, at, BF_CLASS_PERSON) != NULL;
    }
    return false;
}

/* claims that nearly 2,000 left: a verb of speaking. */
static bool is_speech(const bf_sentence *sentence, const bf_cue *cue)
{
    size_t that = cue->end;
    return bf_sense_has(cue->sense, "noun") && that + 1 < sentence->end &&
           bf_text_equal(bf_token_text(sentence->tokens, that),
                         BF_TEXT("that")) &&
           sentence->taken[that + 1 - sentence->first];
}

/* Whether a word can name the measure of a number where it stands. */
static bool may_name(const bf_sentence *sentence, const bf_finding *finding,
                     const bf_cue *cue)
{
    if (!bf_sense_speaks(finding, cue->sense) ||
        !is_whole(sentence, finding->quantity, cue) ||
        is_level(sentence, finding->quantity, cue) ||
        lacks_object(sentence, finding->quantity, cue) ||
        is_in_their_story(sentence, finding->quantity, cue) ||
        is_speech(sentence, cue) ||
        (is_weak(cue->sense) && tells_who(sentence, cue)))
        return false;
    if (bf_sense_has(cue->sense, "told") && !sentence->caravan)
        return false;
    if (bf_sense_has(cue->sense, "toward"))
        return bf_cue_leads_toward(sentence, cue);
    if (bf_sense_has(cue->sense, "elsewhere"))
        return bf_cue_leads_abroad(sentence, cue);
    return !is_weak(cue->sense) || !describes(sentence, finding->quantity);
}

/* recorded, counted: says that there were so many, not of what. */
static bool is_mere_record(const bf_sense *sense)
{
    return is_weak(sense) && !bf_sense_has(sense, "goes");
}

/* How far off a word is, with what sets it further off or nearer. */
static int distance_of(const bf_sentence *sentence, const bf_finding *finding,
                       const bf_cue *cue)
{
    return bf_finding_steps(sentence, finding, cue) +
           (is_weak(cue->sense) ? STEPS_WEAK : 0) +
           (is_mere_record(cue->sense) && !finding->quantity->noun ? STEPS_BARE
                                                                   : 0) +
           (is_subordinate(sentence, cue) ? STEPS_SUBORDINATE : 0) +
           (is_source(sentence, finding->quantity, cue) ? STEPS_SOURCE : 0) -
           (is_subject(sentence, cue) ? STEPS_SUBJECT : 0);
}

/* appointments kept, arrests made: the noun has named what is counted. */
static bool tells_of_noun(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_sense *noun =
        cue->first > sentence->first
            ? bf_sense_before(sentence->tokens, cue->first, BF_CLASS_COUNTS)
            : NULL;
    return noun && bf_sense_has(noun, "noun") && !bf_sense_has(noun, "weak") &&
           !bf_sense_has(cue->sense, "noun") &&
           bf_sense_has(cue->sense, "kind");
}

/* up 57 percent over the 82,990 held: "held" tells of the other number. */
static bool is_of_compared(const bf_sentence *sentence,
                           const bf_finding *finding, const bf_cue *cue)
{
    const bf_quantity *quantity = finding->quantity;
    if (quantity->form == BF_FORM_NUMBER || finding->zone ||
        cue->first < quantity->end || !bf_sense_has(cue->sense, "kind") ||
        !bf_sentence_zone(sentence, cue->first))
        return false;
    const bf_quantity *owner = bf_sentence_owner(sentence, cue);
    return owner && owner != quantity &&
           bf_sentence_zone(sentence, owner->first);
}

const bf_cue *bf_measure_cue(const bf_sentence *sentence,
                             const bf_finding *finding, int *steps)
{
    bool rated = bf_quantity_is_rated(sentence, finding->quantity);
    const bf_cue *best = NULL;
    for (size_t i = 0; i < sentence->cue_count; i++) {
        const bf_cue *cue = &sentence->cues[i];
        if (!may_name(sentence, finding, cue) || tells_of_noun(sentence, cue) ||
            (rated && bf_sense_has(cue->sense, "kind")) ||
            is_of_compared(sentence, finding, cue))
            continue;
        int far = distance_of(sentence, finding, cue);
        if (far < *steps) {
            *steps = far;
            best = cue;
        }
    }
    return best;
}
