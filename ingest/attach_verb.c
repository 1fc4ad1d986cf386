#include "ingest/attach_what.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

static bool is_met_at_the_border(bf_text measure)
{
    return bf_text_equal(measure, BF_TEXT("apprehensions")) ||
           bf_text_equal(measure, BF_TEXT("inadmissibles")) ||
           bf_text_equal(measure, BF_TEXT("expulsions"));
}

bool bf_cue_leads_abroad(const bf_sentence *sentence, const bf_cue *cue)
{
    enum { REACH = 12 };
    const bf_tokens *tokens = sentence->tokens;
    for (size_t at = cue->end; at < sentence->end && at < cue->end + REACH;
         at++) {
        if (bf_token_type_at(tokens, at) == BF_TOKEN_SEMICOLON)
            return false;
        const bf_sense *nation =
            bf_word_is(tokens, at, BF_CLASS_RANGE, "to")
                ? bf_token_sense(tokens, at + 1, BF_CLASS_NATION)
                : NULL;
        if (nation && bf_sense_has(nation, "country"))
            return !bf_text_equal(nation->entry->value, BF_TEXT("US")) &&
                   !bf_text_equal(nation->entry->value, BF_TEXT("MX"));
    }
    return false;
}

bool bf_cue_leads_toward(const bf_sentence *sentence, const bf_cue *cue)
{
    enum { REACH = 10 };
    const bf_tokens *tokens = sentence->tokens;
    for (size_t at = cue->end; at < sentence->end && at < cue->end + REACH;
         at++) {
        size_t next = at + 1;
        if (bf_word_at(tokens, next, BF_WORD_THE))
            next++;
        if ((bf_word_is(tokens, at, BF_CLASS_RANGE, "to") ||
             bf_word_is(tokens, at, BF_CLASS_RANGE, "into")) &&
            bf_token_any(tokens, next, BF_CLASS_BIT(BF_CLASS_PLACE)))
            return true;
    }
    return false;
}

/* and, while; not "people who had an appointment" */
static bool parts_clauses(const bf_tokens *tokens, size_t at)
{
    const bf_sense *clause = bf_token_sense(tokens, at, BF_CLASS_CLAUSE);
    return clause && !bf_sense_has(clause, "pronoun");
}

bool bf_cue_is_at_ports(const bf_sentence *sentence, const bf_cue *cue)
{
    enum { REACH = 9 };
    const bf_tokens *tokens = sentence->tokens;
    if (!bf_text_equal(cue->sense->entry->value, BF_TEXT("encounters")))
        return false;
    bool verb = !bf_sense_has(cue->sense, "noun");
    size_t end = cue->end + (verb ? REACH : 1);
    for (size_t at = cue->end; at < end && at < sentence->end; at++) {
        const bf_sense *port = bf_token_sense(tokens, at, BF_CLASS_COUNTS);
        if (port && bf_text_equal(port->entry->value, BF_TEXT("inadmissibles")))
            return true;
        if (!sentence->taken[at - sentence->first] &&
            (bf_token_type_at(tokens, at) != BF_TOKEN_WORD ||
             parts_clauses(tokens, at)))
            return false;
    }
    return false;
}

bool bf_cue_is_one_of_two(const bf_sentence *sentence, const bf_cue *cue)
{
    enum { REACH = 8 };
    bool either = false;
    bf_text measure = cue->sense->entry->value;
    if (!is_met_at_the_border(measure))
        return false;
    for (size_t at = cue->end; at < sentence->end && at < cue->end + REACH;
         at++) {
        const bf_sense *sense =
            bf_token_sense(sentence->tokens, at, BF_CLASS_COUNTS);
        if (sentence->taken[at - sentence->first] ||
            bf_token_type_at(sentence->tokens, at) != BF_TOKEN_WORD)
            return false;
        either |= bf_word_is(sentence->tokens, at, BF_CLASS_RANGE, "or");
        if (either && sense && is_met_at_the_border(sense->entry->value))
            return !bf_text_equal(sense->entry->value, measure);
    }
    return false;
}
