#include "ingest/quantity_read.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum { MANY = 1000, PERCENT_OF_ONE = 100 };

static const uint64_t number_bits =
    BF_CLASS_BIT(BF_CLASS_NUMBER) | BF_CLASS_BIT(BF_CLASS_SCALE) |
    BF_CLASS_BIT(BF_CLASS_VAGUE) | BF_CLASS_BIT(BF_CLASS_FRACTION);

static bool is_number(const bf_tokens *tokens, size_t at)
{
    return bf_token_type_at(tokens, at) == BF_TOKEN_NUMBER ||
           bf_token_any(tokens, at, number_bits);
}

bool bf_quantity_word_may_start(const bf_tokens *tokens, size_t at)
{
    return is_number(tokens, at) ||
           bf_token_any(tokens, at, BF_CLASS_BIT(BF_CLASS_MULTIPLE)) ||
           (bf_word_at(tokens, at, BF_WORD_A) && is_number(tokens, at + 1));
}

static void read_percent(bf_reader *reader)
{
    const bf_tokens *tokens = reader->tokens;
    bf_quantity *quantity = reader->quantity;
    size_t at = quantity->core_end;
    if (bf_token_type_at(tokens, at) == BF_TOKEN_HYPHEN)
        at++;
    const bf_sense *word = bf_token_sense(tokens, at, BF_CLASS_PERCENT);
    bool mark = bf_token_type_at(tokens, at) == BF_TOKEN_PERCENT;
    if (!mark && !word)
        return;
    quantity->form = BF_FORM_PERCENT;
    quantity->core_end = at + (word ? word->length : 1);
}

/* What a multiple is one of follows: that of 2020, the number in May. */
static bool leads_to_base(const bf_sense *as_many)
{
    return as_many &&
           (bf_sense_has(as_many, "base") || bf_sense_has(as_many, "outside"));
}

/* "three times the" shows what it is, but "the" is not of the quote. */
static size_t end_of_as_many(size_t at, const bf_sense *as_many)
{
    return bf_sense_has(as_many, "outside") ? at : at + as_many->length;
}

/* three times as many; without the latter it happened three times. */
static void read_times(bf_reader *reader)
{
    const bf_tokens *tokens = reader->tokens;
    bf_quantity *quantity = reader->quantity;
    const bf_sense *times =
        bf_token_sense(tokens, quantity->core_end, BF_CLASS_TIMES);
    if (!times)
        return;
    size_t at = quantity->core_end + times->length;
    const bf_sense *as_many = bf_token_sense(tokens, at, BF_CLASS_AS_MANY);
    quantity->form = BF_FORM_TIMES;
    quantity->as_many = leads_to_base(as_many);
    quantity->core_end = as_many ? end_of_as_many(at, as_many) : at;
    if (as_many)
        return;
    /* Arrested 57,000 times: as many events, and no factor. */
    quantity->form = BF_FORM_NUMBER;
    quantity->core_end = at - times->length;
    if (reader->low.low < (int64_t)MANY * BF_ONE)
        quantity->kind = BF_NUMBER_OCCASION;
}

static void read_sign(bf_reader *reader)
{
    bf_quantity *quantity = reader->quantity;
    if (quantity->core == reader->floor || quantity->form != BF_FORM_PERCENT)
        return;
    bf_token_type type = bf_token_type_at(reader->tokens, quantity->core - 1);
    bool glued = bf_token_has(reader->tokens, quantity->core, BF_TOKEN_GLUED);
    if (!glued || (type != BF_TOKEN_MINUS && type != BF_TOKEN_PLUS))
        return;
    quantity->sign = type == BF_TOKEN_PLUS ? 1 : -1;
    quantity->core--;
}

/* Opens the end of the interval that the bound leaves open. */
static void open_end(bf_quantity *quantity)
{
    if (quantity->bound == BF_BOUND_OVER ||
        quantity->bound == BF_BOUND_AT_LEAST) {
        quantity->value.has_high = false;
        quantity->value.high = 0;
    }
    if (quantity->bound == BF_BOUND_UNDER ||
        quantity->bound == BF_BOUND_AT_MOST) {
        quantity->value.has_low = false;
        quantity->value.low = 0;
    }
}

static void set_value(bf_reader *reader)
{
    bf_quantity *quantity = reader->quantity;
    int64_t low = reader->low.low;
    int64_t high = reader->range ? reader->high.high : reader->low.high;
    if (reader->low.fraction) {
        low *= PERCENT_OF_ONE;
        high *= PERCENT_OF_ONE;
    }
    quantity->value = (bf_interval){
        .low = low, .high = high, .has_low = true, .has_high = true};
    open_end(quantity);
}

void bf_quantity_hedge_behind(const bf_tokens *tokens, size_t at,
                              bf_quantity *quantity)
{
    const bf_sense *hedge = bf_hedge_behind(tokens, &at);
    if (quantity->bound != BF_BOUND_EXACT || !hedge)
        return;
    bf_bound_parse(hedge->entry->value, &quantity->bound);
    open_end(quantity);
}

static bf_bound bound_of(const bf_reader *reader)
{
    if (reader->range)
        return BF_BOUND_BETWEEN;
    if (reader->low.vague)
        return BF_BOUND_ORDER;
    return reader->low.about ? BF_BOUND_ABOUT : BF_BOUND_EXACT;
}

static void widen(bf_reader *reader)
{
    bf_quantity *quantity = reader->quantity;
    quantity->bound = bound_of(reader);
    read_percent(reader);
    read_times(reader);
    read_sign(reader);
    quantity->first = quantity->core;
    quantity->end = quantity->core_end;
    if (quantity->bound == BF_BOUND_EXACT ||
        quantity->bound == BF_BOUND_ABOUT) {
        bf_reader_hedges(reader);
    }
    set_value(reader);
}

/* doubled, threefold, twice as many. */
static bool read_multiple(bf_reader *reader, size_t at)
{
    const bf_tokens *tokens = reader->tokens;
    const bf_sense *sense = bf_token_sense(tokens, at, BF_CLASS_MULTIPLE);
    if (!sense)
        return false;
    size_t end = at + sense->length;
    bool needed = bf_sense_has(sense, "as-many");
    const bf_sense *as_many =
        needed ? bf_token_sense(tokens, end, BF_CLASS_AS_MANY) : NULL;
    if (!as_many && needed)
        return false;
    bf_quantity *quantity = reader->quantity;
    quantity->multiple = sense;
    quantity->form = BF_FORM_TIMES;
    quantity->core_end = as_many ? end_of_as_many(end, as_many) : end;
    quantity->as_many = leads_to_base(as_many);
    quantity->words = true;
    reader->low.low = reader->low.high = sense->number;
    widen(reader);
    return true;
}

bool bf_quantity_read(const bf_tokens *tokens, size_t at, size_t floor,
                      bf_quantity *quantity)
{
    *quantity = (bf_quantity){.core = at, .kind = BF_NUMBER_FIGURE};
    bf_reader reader = {.tokens = tokens, .floor = floor, .quantity = quantity};
    if (read_multiple(&reader, at))
        return true;
    if (!bf_numeral_read(tokens, at, &reader.low))
        return false;
    quantity->core_end = reader.low.end;
    quantity->fraction = reader.low.fraction;
    quantity->words = reader.low.words;
    quantity->suspect = reader.low.suspect;
    if (quantity->fraction)
        quantity->form = BF_FORM_PERCENT;
    bf_reader_range(&reader);
    widen(&reader);
    return true;
}
