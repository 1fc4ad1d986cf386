#include "ingest/quantity.h"

#include "ingest/time_word.h"
#include "ingest/word.h"

enum { MANY = 1000, PERCENT_OF_ONE = 100, LONGEST_HEDGE = 7 };

/* A numeral that is being widened into a quantity. */
struct reader {
    const bf_tokens *tokens;
    size_t floor;
    bf_quantity *quantity;
    bf_numeral low;
    bf_numeral high; /* the second number of a range */
    bool range;
};

static const uint64_t number_bits =
    BF_CLASS_BIT(BF_CLASS_NUMBER) | BF_CLASS_BIT(BF_CLASS_SCALE) |
    BF_CLASS_BIT(BF_CLASS_VAGUE) | BF_CLASS_BIT(BF_CLASS_FRACTION);

static bool is_number(const bf_tokens *tokens, size_t at)
{
    return bf_token_type_at(tokens, at) == BF_TOKEN_NUMBER ||
           bf_token_any(tokens, at, number_bits);
}

bool bf_quantity_may_start(const bf_tokens *tokens, size_t at)
{
    const bf_token *token = &tokens->items[at];
    if (token->type == BF_TOKEN_NUMBER)
        return true;
    if (!(token->classes & (number_bits | BF_CLASS_BIT(BF_CLASS_MULTIPLE) |
                            BF_CLASS_BIT(BF_CLASS_TIME_WORD))))
        return false;
    return is_number(tokens, at) ||
           bf_token_any(tokens, at, BF_CLASS_BIT(BF_CLASS_MULTIPLE)) ||
           (bf_word_at(tokens, at, BF_WORD_A) && is_number(tokens, at + 1));
}

/* --- Ranges ----------------------------------------------------------------
 */

/* Where the second number may start behind `at`; `at` when nothing joins. */
static size_t joint_end(const bf_tokens *tokens, size_t at, bool *needs_between)
{
    *needs_between = bf_word_is(tokens, at, BF_CLASS_RANGE, "and");
    if (*needs_between || bf_word_is(tokens, at, BF_CLASS_RANGE, "to") ||
        bf_word_is(tokens, at, BF_CLASS_RANGE, "or"))
        return at + bf_token_sense(tokens, at, BF_CLASS_RANGE)->length;
    bf_token_type type = bf_token_type_at(tokens, at);
    bool glued = bf_token_has(tokens, at, BF_TOKEN_GLUED) &&
                 bf_token_has(tokens, at + 1, BF_TOKEN_GLUED);
    return (type == BF_TOKEN_HYPHEN || type == BF_TOKEN_DASH) && glued ? at + 1
                                                                       : at;
}

/* "2 or 3 million": the scale counts for both. */
static void carry_scale(bf_numeral *low, const bf_numeral *high)
{
    enum { SMALL = 1000 };
    if (low->scale >= high->scale || low->low >= SMALL * BF_ONE)
        return;
    if (low->low > high->low / high->scale)
        return;
    low->low *= high->scale;
    low->high = low->low;
}

/* rose from 20 to 40, fell by 20 to 40: two numbers, no range. */
static bool is_change_to(const struct reader *reader)
{
    enum { REACH = 10 };
    const bf_tokens *tokens = reader->tokens;
    size_t at = reader->low.first;
    for (size_t i = 0; i < REACH && at > 0; i++, at--) {
        if (bf_token_has(tokens, at, BF_TOKEN_SENTENCE) ||
            bf_token_type_at(tokens, at - 1) == BF_TOKEN_SEMICOLON)
            return false;
        const bf_sense *hedge = bf_token_sense(tokens, at - 1, BF_CLASS_HEDGE);
        if (bf_token_sense(tokens, at - 1, BF_CLASS_CHANGE) && !hedge)
            return true;
    }
    return false;
}

static bool try_range(struct reader *reader)
{
    const bf_tokens *tokens = reader->tokens;
    bool needs_between = false;
    size_t at = joint_end(tokens, reader->low.end, &needs_between);
    size_t before = reader->low.first - 1;
    bool between = reader->low.first > reader->floor &&
                   bf_word_is(tokens, before, BF_CLASS_RANGE, "between");
    if (at == reader->low.end || (needs_between && !between) ||
        !bf_numeral_read(tokens, at, &reader->high) ||
        reader->high.fraction != reader->low.fraction)
        return false;
    bool to = bf_word_is(tokens, reader->low.end, BF_CLASS_RANGE, "to");
    carry_scale(&reader->low, &reader->high);
    if (reader->high.low <= reader->low.low || (to && is_change_to(reader)))
        return false;
    reader->range = true;
    reader->quantity->core_end = reader->high.end;
    if (between || (reader->low.first > reader->floor &&
                    bf_word_is(tokens, before, BF_CLASS_RANGE, "from")))
        reader->quantity->core = before;
    return true;
}

/* "4,000, 5,000 or even 6,000": from the first to the last. */
static void try_list(struct reader *reader)
{
    const bf_tokens *tokens = reader->tokens;
    bf_numeral next;
    size_t comma = reader->low.end;
    if (bf_token_type_at(tokens, comma) != BF_TOKEN_COMMA ||
        !bf_token_has(tokens, comma, BF_TOKEN_GLUED) ||
        !bf_numeral_read(tokens, comma + 1, &next) ||
        !bf_word_is(tokens, next.end, BF_CLASS_RANGE, "or"))
        return;
    struct reader rest = *reader;
    bf_quantity ignored = *reader->quantity;
    rest.low = next;
    rest.floor = next.first;
    rest.quantity = &ignored;
    if (!try_range(&rest) || rest.high.low <= reader->low.low)
        return;
    carry_scale(&reader->low, &rest.high);
    reader->high = rest.high;
    reader->range = true;
    reader->quantity->core_end = rest.high.end;
}

/* --- Units -----------------------------------------------------------------
 */

static void read_percent(struct reader *reader)
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

/* "three times the" shows what it is, but "the" is not of the quote. */
static size_t end_of_as_many(size_t at, const bf_sense *as_many)
{
    return bf_sense_has(as_many, "outside") ? at : at + as_many->length;
}

/* three times as many; without the latter it happened three times. */
static void read_times(struct reader *reader)
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
    quantity->as_many = as_many != NULL;
    quantity->core_end = as_many ? end_of_as_many(at, as_many) : at;
    if (as_many)
        return;
    /* Arrested 57,000 times: as many events, and no factor. */
    quantity->form = BF_FORM_NUMBER;
    quantity->core_end = at - times->length;
    if (reader->low.low < (int64_t)MANY * BF_ONE)
        quantity->kind = BF_NUMBER_OCCASION;
}

static void read_sign(struct reader *reader)
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

/* --- Bounds ----------------------------------------------------------------
 */

static bool stands_after(const bf_sense *sense)
{
    bf_text value = {0};
    return bf_entry_flag(sense->entry, BF_TEXT("after"), &value);
}

static void apply(bf_quantity *quantity, const bf_sense *hedge)
{
    bf_bound_parse(hedge->entry->value, &quantity->bound);
}

/* "33 percent more than 99,539" compares; it does not bound. */
static bool compares(const bf_tokens *tokens, size_t at, size_t floor)
{
    return at > 0 && at >= floor &&
           (bf_token_type_at(tokens, at - 1) == BF_TOKEN_PERCENT ||
            bf_token_sense(tokens, at - 1, BF_CLASS_PERCENT) ||
            bf_token_sense(tokens, at - 1, BF_CLASS_TIMES));
}

/* The longest hedge that ends where the number starts. */
static const bf_sense *hedge_before(const struct reader *reader, size_t *start)
{
    const bf_tokens *tokens = reader->tokens;
    size_t core = reader->quantity->core;
    if (core > reader->floor &&
        bf_token_type_at(tokens, core - 1) == BF_TOKEN_CURRENCY)
        core--;
    size_t at = core > LONGEST_HEDGE ? core - LONGEST_HEDGE : 0;
    for (at = at > reader->floor ? at : reader->floor; at < core; at++) {
        const bf_sense *hedge = bf_token_sense(tokens, at, BF_CLASS_HEDGE);
        if (hedge && at + hedge->length == core && !stands_after(hedge) &&
            !compares(tokens, at, reader->floor)) {
            *start = at;
            return hedge;
        }
    }
    return NULL;
}

static void read_hedge_before(struct reader *reader)
{
    bf_quantity *quantity = reader->quantity;
    size_t start = quantity->core;
    const bf_sense *hedge = hedge_before(reader, &start);
    if (!hedge)
        return;
    apply(quantity, hedge);
    while (start > reader->floor &&
           bf_token_sense(reader->tokens, start - 1, BF_CLASS_SOFTENER))
        start--;
    quantity->first = start;
}

static void read_hedge_after(struct reader *reader)
{
    const bf_tokens *tokens = reader->tokens;
    bf_quantity *quantity = reader->quantity;
    size_t at = quantity->core_end;
    if (bf_token_type_at(tokens, at) == BF_TOKEN_PLUS &&
        bf_token_has(tokens, at, BF_TOKEN_GLUED)) {
        quantity->bound = BF_BOUND_OVER;
        quantity->end = at + 1;
        return;
    }
    if (bf_token_type_at(tokens, at) == BF_TOKEN_HYPHEN)
        at++;
    const bf_sense *hedge = bf_token_sense(tokens, at, BF_CLASS_HEDGE);
    if (!hedge || !stands_after(hedge))
        return;
    apply(quantity, hedge);
    quantity->end = at + hedge->length;
}

static void set_value(struct reader *reader)
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
    if (quantity->bound == BF_BOUND_OVER ||
        quantity->bound == BF_BOUND_AT_LEAST)
        quantity->value.has_high = false;
    if (quantity->bound == BF_BOUND_UNDER ||
        quantity->bound == BF_BOUND_AT_MOST)
        quantity->value.has_low = false;
    if (!quantity->value.has_high)
        quantity->value.high = 0;
    if (!quantity->value.has_low)
        quantity->value.low = 0;
}

static bf_bound bound_of(const struct reader *reader)
{
    if (reader->range)
        return BF_BOUND_BETWEEN;
    if (reader->low.vague)
        return BF_BOUND_ORDER;
    return reader->low.about ? BF_BOUND_ABOUT : BF_BOUND_EXACT;
}

/* --- Reading ---------------------------------------------------------------
 */

static void widen(struct reader *reader)
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
        read_hedge_before(reader);
        read_hedge_after(reader);
    }
    set_value(reader);
}

/* doubled, threefold, twice as many. */
static bool read_multiple(struct reader *reader, size_t at)
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
    quantity->as_many = as_many != NULL;
    quantity->words = true;
    reader->low.low = reader->low.high = sense->number;
    widen(reader);
    return true;
}

bool bf_quantity_read(const bf_tokens *tokens, size_t at, size_t floor,
                      bf_quantity *quantity)
{
    *quantity = (bf_quantity){.core = at, .kind = BF_NUMBER_FIGURE};
    struct reader reader = {
        .tokens = tokens, .floor = floor, .quantity = quantity};
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
    if (!try_range(&reader))
        try_list(&reader);
    widen(&reader);
    return true;
}
