#include "ingest/attach_who.h"
#include "ingest/sentence_part.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum { MOST_NATIONS = 8 };

struct nations {
    bf_text codes[MOST_NATIONS];
    size_t count;
};

/* Keeps them in order of the alphabet, each once. */
static void add_nation(struct nations *nations, bf_text code)
{
    size_t at = 0;
    while (at < nations->count && bf_text_compare(nations->codes[at], code) < 0)
        at++;
    bool there = at < nations->count && bf_text_equal(nations->codes[at], code);
    if (there || nations->count == MOST_NATIONS)
        return;
    for (size_t i = nations->count; i > at; i--)
        nations->codes[i] = nations->codes[i - 1];
    nations->codes[at] = code;
    nations->count++;
}

/* All the nations of a list that holds the cue. */
static void collect(const bf_sentence *sentence, const bf_cue *best,
                    struct nations *nations)
{
    const bf_cue *edge = best;
    add_nation(nations, best->sense->entry->value);
    for (const bf_cue *cue = best + 1;
         cue < sentence->cues + sentence->cue_count; cue++) {
        if (cue->sense->class == BF_CLASS_NATION &&
            bf_cues_adjoin(sentence, edge, cue)) {
            add_nation(nations, cue->sense->entry->value);
            edge = cue;
        }
    }
    edge = best;
    for (const bf_cue *cue = best; cue-- > sentence->cues;) {
        if (cue->sense->class == BF_CLASS_NATION &&
            bf_cues_adjoin(sentence, cue, edge)) {
            add_nation(nations, cue->sense->entry->value);
            edge = cue;
        }
    }
}

static bf_text join(const struct nations *nations, const bf_context *context)
{
    bf_text joined = nations->codes[0];
    for (size_t i = 1; i < nations->count; i++) {
        char code[3] = {0};
        for (size_t c = 0; c < 2 && c < nations->codes[i].length; c++)
            code[c] = nations->codes[i].bytes[c];
        bf_text before = bf_text_copy(joined, context->arena, context->error);
        if (!before.bytes)
            return nations->codes[0];
        joined = bf_text_join(context->arena, context->error, before.bytes, "+",
                              code, NULL);
    }
    return joined;
}

bf_text bf_nations_of_list(const bf_context *context,
                           const bf_sentence *sentence, const bf_cue *nation)
{
    struct nations nations = {.count = 0};
    collect(sentence, nation, &nations);
    return join(&nations, context);
}

bool bf_cue_is_antecedent(const bf_sentence *sentence,
                          const bf_quantity *quantity, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t at = cue->end;
    if (cue->end >= quantity->first)
        return false;
    at += bf_token_type_at(tokens, at) == BF_TOKEN_COMMA;
    const bf_sense *clause = bf_token_sense(tokens, at, BF_CLASS_CLAUSE);
    if (!clause || !bf_sense_has(clause, "aside") ||
        bf_text_equal(clause->entry->term, BF_TEXT("where")))
        return false;
    for (at++; at < quantity->first; at++)
        if (bf_token_type_at(tokens, at) != BF_TOKEN_WORD ||
            sentence->taken[at - sentence->first] == BF_TAKEN_NUMBER)
            return false;
    return true;
}

/* The number of Cubans caught at the border set a record, with 35,000. */
bool bf_cue_is_numbered(const bf_sentence *sentence,
                        const bf_quantity *quantity, const bf_cue *cue)
{
    enum { OPENING = 12 };
    const bf_tokens *tokens = sentence->tokens;
    size_t at = cue->first;
    if (quantity->noun || cue->end > quantity->first ||
        at < sentence->first + 2 || at > sentence->first + OPENING ||
        !bf_word_at(tokens, at - 1, BF_WORD_OF) ||
        !bf_text_equal(bf_token_text(tokens, at - 2), BF_TEXT("number")))
        return false;
    for (at = cue->end; at < quantity->first; at++)
        if (sentence->taken[at - sentence->first] == BF_TAKEN_NUMBER ||
            bf_token_type_at(tokens, at) == BF_TOKEN_SEMICOLON)
            return false;
    return true;
}

/* Honduras, 702; and Colombia, 344: the number closes what the name opens. */
static bool heads_after_comma(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    if (bf_token_type_at(tokens, cue->end) != BF_TOKEN_COMMA)
        return false;
    for (size_t i = 0; i < sentence->quantity_count; i++) {
        const bf_quantity *quantity = &sentence->quantities[i];
        bf_token_type type = bf_token_type_at(tokens, quantity->end);
        if (quantity->first == cue->end + 1)
            return !quantity->noun && quantity->form == BF_FORM_NUMBER &&
                   (type != BF_TOKEN_WORD ||
                    bf_word_at(tokens, quantity->end, BF_WORD_AND));
    }
    return false;
}

/* Cuba (942), Haiti | 2,876: a mark and a number right behind. */
static bool heads_a_count(const bf_sentence *sentence, const bf_cue *cue)
{
    size_t mark = cue->end;
    bf_token_type type = bf_token_type_at(sentence->tokens, mark);
    if (heads_after_comma(sentence, cue))
        return true;
    return mark + 1 < sentence->end && type != BF_TOKEN_WORD &&
           type != BF_TOKEN_COMMA && type != BF_TOKEN_NUMBER &&
           sentence->taken[mark + 1 - sentence->first];
}

/* then Haiti, with 9,000; followed by Cuba with 4,000 */
static bool trails_with_count(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    size_t with = cue->end;
    if (bf_token_type_at(tokens, with) == BF_TOKEN_COMMA)
        with++;
    if (with + 1 >= sentence->end || cue->first == sentence->first ||
        !bf_text_equal(bf_token_text(tokens, with), BF_TEXT("with")) ||
        !sentence->taken[with + 1 - sentence->first])
        return false;
    bf_text before = bf_token_text(tokens, cue->first - 1);
    return bf_text_equal(before, BF_TEXT("by")) ||
           bf_text_equal(before, BF_TEXT("then"));
}

/* those of Venezuela */
static bool is_those_of(const bf_sentence *sentence, const bf_cue *cue)
{
    const bf_tokens *tokens = sentence->tokens;
    return cue->first > sentence->first + 1 &&
           bf_word_at(tokens, cue->first - 1, BF_WORD_OF) &&
           bf_token_value(tokens, cue->first - 2, BF_CLASS_DEICTIC) ==
               BF_DEICTIC_THAT;
}

bool bf_nation_has_count(const bf_sentence *sentence, const bf_cue *cue)
{
    return heads_a_count(sentence, cue) || trails_with_count(sentence, cue) ||
           is_those_of(sentence, cue);
}
