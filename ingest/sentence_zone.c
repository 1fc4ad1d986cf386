#include "ingest/sentence_part.h"

#include "ingest/word.h"

/* The words that cannot stand between "from" and what is compared with. */
static const uint64_t weighty =
    BF_CLASS_BIT(BF_CLASS_CHANGE) | BF_CLASS_BIT(BF_CLASS_NATION) |
    BF_CLASS_BIT(BF_CLASS_PLACE) | BF_CLASS_BIT(BF_CLASS_AGENCY) |
    BF_CLASS_BIT(BF_CLASS_PERSON) | BF_CLASS_BIT(BF_CLASS_COUNTS) |
    BF_CLASS_BIT(BF_CLASS_THING);

static bool is_weighty(const bf_tokens *tokens, size_t at)
{
    return bf_token_any(tokens, at, weighty) ||
           bf_token_type_at(tokens, at) != BF_TOKEN_WORD;
}

/* What takes the first token that is taken behind `at`, if it comes soon. */
static bf_taken taken_soon(const bf_sentence *sentence, size_t at)
{
    enum { REACH = 5 };
    for (size_t i = at; i < sentence->end && i < at + REACH; i++) {
        if (sentence->taken[i - sentence->first])
            return sentence->taken[i - sentence->first];
        if (is_weighty(sentence->tokens, i))
            return BF_TAKEN_NOT;
    }
    return BF_TAKEN_NOT;
}

/* A clause word of this weight parts clauses, a lighter one joins words. */
enum { APART = 4 };

static bool ends_zone(const bf_sentence *sentence, size_t at)
{
    const bf_tokens *tokens = sentence->tokens;
    bf_token_type type = bf_token_type_at(tokens, at);
    const bf_sense *clause = bf_token_sense(tokens, at, BF_CLASS_CLAUSE);
    return type == BF_TOKEN_COMMA || type == BF_TOKEN_SEMICOLON ||
           type == BF_TOKEN_DASH || type == BF_TOKEN_STOP ||
           type == BF_TOKEN_COLON ||
           (clause && clause->number >= APART &&
            !bf_sense_has(clause, "pronoun"));
}

/* 38,058 when the emergency was declared in March */
static bool opens_time_clause(const bf_sentence *sentence, size_t at)
{
    enum { REACH = 10 };
    const bf_tokens *tokens = sentence->tokens;
    const bf_sense *clause = bf_token_sense(tokens, at, BF_CLASS_CLAUSE);
    if (!clause || !bf_sense_has(clause, "relative"))
        return false;
    for (size_t i = at + 1; i < sentence->end && i < at + REACH; i++) {
        if (sentence->taken[i - sentence->first])
            return sentence->taken[i - sentence->first] == BF_TAKEN_TIME;
        if (bf_token_type_at(tokens, i) != BF_TOKEN_WORD)
            return false;
    }
    return false;
}

/* 18,877, set in March: the number's own time behind a comma. */
static bool dates_number(const bf_sentence *sentence, size_t at)
{
    enum { REACH = 3 };
    const bf_tokens *tokens = sentence->tokens;
    if (at > sentence->first &&
        sentence->taken[at - 1 - sentence->first] == BF_TAKEN_NUMBER &&
        opens_time_clause(sentence, at))
        return true;
    if (bf_token_type_at(tokens, at) != BF_TOKEN_COMMA ||
        at == sentence->first || !sentence->taken[at - 1 - sentence->first] ||
        at + 1 >= sentence->end || sentence->taken[at + 1 - sentence->first])
        return false;
    bf_text word = bf_token_text(tokens, at + 1);
    bool reached = bf_text_ends(word, BF_TEXT("ed")) ||
                   bf_text_equal(word, BF_TEXT("set")) ||
                   bf_text_equal(word, BF_TEXT("hit")) ||
                   bf_text_equal(word, BF_TEXT("seen")) ||
                   bf_text_equal(word, BF_TEXT("made"));
    for (size_t i = at + 2; reached && i < sentence->end && i < at + 2 + REACH;
         i++)
        if (sentence->taken[i - sentence->first])
            return sentence->taken[i - sentence->first] == BF_TAKEN_TIME;
    return false;
}

/* and 12 percent from, and 3,000 more than: compared anew. */
static bool opens_comparison(const bf_sentence *sentence, size_t at)
{
    const bf_tokens *tokens = sentence->tokens;
    if (at + 1 >= sentence->end ||
        sentence->taken[at + 1 - sentence->first] != BF_TAKEN_NUMBER ||
        !bf_word_is(tokens, at, BF_CLASS_RANGE, "and"))
        return false;
    for (size_t i = 0; i < sentence->quantity_count; i++) {
        const bf_quantity *quantity = &sentence->quantities[i];
        if (quantity->first == at + 1)
            return quantity->form == BF_FORM_PERCENT &&
                   bf_token_any(tokens, quantity->end,
                                BF_CLASS_BIT(BF_CLASS_COMPARE) |
                                    BF_CLASS_BIT(BF_CLASS_CHANGE));
    }
    return false;
}

static void mark_zone(bf_sentence *sentence, size_t at, unsigned zone)
{
    unsigned depth = 0;
    for (; at < sentence->end; at++) {
        size_t i = at - sentence->first;
        bf_token_type type = bf_token_type_at(sentence->tokens, at);
        depth += type == BF_TOKEN_OPEN;
        if (depth == 0 && !sentence->taken[i] && ends_zone(sentence, at) &&
            !dates_number(sentence, at))
            return;
        if (type == BF_TOKEN_CLOSE && depth-- == 0)
            return;
        /* from May and 12 percent from a year before */
        if (depth == 0 && opens_comparison(sentence, at))
            return;
        /* from 19,000 then to 4,000 now */
        if (depth == 0 && !sentence->taken[i] &&
            bf_word_is(sentence->tokens, at, BF_CLASS_RANGE, "to") &&
            taken_soon(sentence, at + 1) == BF_TAKEN_NUMBER)
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

unsigned bf_sentence_zone(const bf_sentence *sentence, size_t at)
{
    return at >= sentence->first && at < sentence->end
               ? sentence->zone[at - sentence->first]
               : 0;
}

/* than in May, from 58: whatever the comparing word introduces. */
static void mark_comparison(bf_sentence *sentence, size_t at, unsigned *zone)
{
    size_t i = at - sentence->first;
    const bf_sense *compare =
        bf_token_sense(sentence->tokens, at, BF_CLASS_COMPARE);
    if (!compare || sentence->taken[i] || sentence->zone[i] ||
        *zone + 1 == BF_ZONE_WEAK)
        return;
    if (bf_sense_has(compare, "number") && (i == 0 || !sentence->taken[i - 1]))
        return;
    size_t next = at + compare->length;
    bool weak = bf_sense_has(compare, "weak");
    bf_taken soon = taken_soon(sentence, next);
    /* 24% from all of last year: a time behind a number is a base too. */
    bool time = soon == BF_TAKEN_TIME && i > 0 && sentence->taken[i - 1] &&
                bf_sense_has(compare, "time");
    if (!weak || soon == BF_TAKEN_NUMBER || time)
        mark_zone(sentence, next, ++*zone + (weak ? BF_ZONE_WEAK : 0));
}

/* the number picked up in the same quarter of 2018: its time comes soon. */
static bool leads_to_time(const bf_sentence *sentence, size_t at)
{
    enum { REACH = 9 };
    for (size_t i = at; i < sentence->end && i < at + REACH; i++) {
        if (sentence->taken[i - sentence->first])
            return sentence->taken[i - sentence->first] == BF_TAKEN_TIME;
        if (ends_zone(sentence, i))
            return false;
    }
    return false;
}

/* triples the 14,000 of 2020; four times that of 2020. */
static void mark_multiplied(bf_sentence *sentence, const bf_quantity *quantity,
                            unsigned *zone)
{
    bf_taken soon = taken_soon(sentence, quantity->end);
    bool compared =
        ((quantity->multiple || quantity->as_many) &&
         soon == BF_TAKEN_NUMBER) ||
        (quantity->as_many && leads_to_time(sentence, quantity->end));
    if (compared && *zone + 1 < BF_ZONE_WEAK &&
        !bf_sentence_zone(sentence, quantity->end))
        mark_zone(sentence, quantity->end, ++*zone);
}

/* A time that is known to be a base, wherever it stands. */
static void mark_base(bf_sentence *sentence, const bf_when *when)
{
    if (!when->base || bf_sentence_zone(sentence, when->first))
        return;
    for (size_t at = when->first; at < when->end && at < sentence->end; at++)
        sentence->zone[at - sentence->first] = UINT8_MAX;
}

void bf_sentence_mark_zones(bf_sentence *sentence)
{
    unsigned zone = 0;
    for (size_t at = sentence->first; at < sentence->end; at++)
        if (bf_token_any(sentence->tokens, at, BF_CLASS_BIT(BF_CLASS_COMPARE)))
            mark_comparison(sentence, at, &zone);
    for (size_t i = 0; i < sentence->quantity_count; i++)
        mark_multiplied(sentence, &sentence->quantities[i], &zone);
    for (size_t i = 0; i < sentence->when_count; i++)
        mark_base(sentence, &sentence->whens[i]);
    for (size_t i = 0; i < sentence->when_count; i++)
        mark_relative(sentence, &sentence->whens[i]);
}
