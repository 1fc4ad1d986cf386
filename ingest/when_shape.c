#include "ingest/when_read.h"

/* How far ahead a date may stand that "since the vote on May 3" means. */
enum { CLAUSE = 14 };

typedef size_t reader(const bf_tokens *tokens, size_t at, bf_when *when);

size_t bf_time_preposition(const bf_tokens *tokens, size_t at)
{
    size_t length = bf_word_at(tokens, at, BF_WORD_ON);
    return length ? length : bf_word_at(tokens, at, BF_WORD_IN);
}

/* A date further on in the clause: since the agency began in May 2018. */
static size_t read_in_clause(const bf_tokens *tokens, size_t at, bf_when *when)
{
    for (size_t next = at; next < at + CLAUSE; next++) {
        bf_token_type type = bf_token_type_at(tokens, next);
        if (bf_token_has(tokens, next, BF_TOKEN_SENTENCE) ||
            (type != BF_TOKEN_WORD && type != BF_TOKEN_NUMBER &&
             type != BF_TOKEN_HYPHEN))
            return 0;
        size_t skip = bf_time_preposition(tokens, next);
        size_t length =
            skip ? bf_time_read(tokens, next + skip, &when->from) : 0;
        bool dated = when->from.form == BF_TIME_DAY ||
                     when->from.form == BF_TIME_MONTH ||
                     when->from.form == BF_TIME_YEAR;
        if (length && dated) {
            when->first = next + skip;
            return next + skip + length - at;
        }
    }
    return 0;
}

static size_t read_since(const bf_tokens *tokens, size_t at, bf_when *when)
{
    size_t since = bf_word_at(tokens, at, BF_WORD_SINCE);
    if (!since)
        return 0;
    when->shape = BF_WHEN_SINCE;
    size_t next = at + since + bf_time_preposition(tokens, at + since);
    size_t length = bf_time_read(tokens, next, &when->from);
    if (!length &&
        bf_text_equal(bf_token_text(tokens, next), BF_TEXT("then"))) {
        when->from = (bf_time){.form = BF_TIME_SAME};
        length = 1;
    }
    if (!length)
        length = read_in_clause(tokens, next, when);
    return length ? next + length - at : 0;
}

/* until A; through A; by A; as of A. */
static size_t read_up_to(const bf_tokens *tokens, size_t at, bf_when *when)
{
    static const struct {
        bf_time_word word;
        bf_when_shape shape;
    } forms[] = {{BF_WORD_UNTIL, BF_WHEN_UNTIL},
                 {BF_WORD_THROUGH, BF_WHEN_THROUGH},
                 {BF_WORD_BY, BF_WHEN_AT},
                 {BF_WORD_AS_OF, BF_WHEN_AT}};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        size_t next = at + bf_word_at(tokens, at, forms[i].word);
        if (next == at)
            continue;
        /* came through in January: in it, not up to it. */
        if (forms[i].word == BF_WORD_THROUGH &&
            bf_word_at(tokens, next, BF_WORD_IN))
            return 0;
        next += bf_time_preposition(tokens, next);
        when->shape = (uint8_t)forms[i].shape;
        when->closing = true;
        size_t length = bf_time_read(tokens, next, &when->from);
        /* by the end of June: maybe all that has come until then. */
        when->count =
            forms[i].word == BF_WORD_BY && when->from.part == BF_PART_END;
        return length ? next + length - at : 0;
    }
    return 0;
}

/* so far this year; so far in 2024. */
static size_t read_so_far(const bf_tokens *tokens, size_t at, bf_when *when)
{
    size_t next = at + bf_word_at(tokens, at, BF_WORD_SO_FAR);
    next += bf_time_preposition(tokens, next);
    when->shape = BF_WHEN_TO_DATE;
    size_t length = bf_time_read(tokens, next, &when->from);
    if (!length)
        length = bf_time_read_bare_unit(tokens, next, &when->from);
    return length ? next + length - at : 0;
}

/* year to date; fiscal year to date. */
static size_t read_to_date(const bf_tokens *tokens, size_t at, bf_when *when)
{
    const bf_sense *fiscal = bf_token_sense(tokens, at, BF_CLASS_FISCAL);
    size_t next = at + (fiscal ? fiscal->length : 0);
    size_t to_date = bf_word_at(tokens, next, BF_WORD_TO_DATE);
    const bf_sense *word = bf_token_sense(tokens, next, BF_CLASS_TIME_WORD);
    bf_text value = {0};
    bool in_word = to_date && bf_sense_flag(word, "fiscal", &value);
    when->shape = BF_WHEN_TO_DATE;
    when->from = (bf_time){.form = BF_TIME_UNIT,
                           .unit = BF_UNIT_YEAR,
                           .which = BF_DEICTIC_THIS,
                           .fiscal = fiscal || in_word,
                           .count = 1};
    return to_date ? next + to_date - at : 0;
}

static bf_when_shape counting_shape(const bf_tokens *tokens, size_t at)
{
    switch (bf_token_value(tokens, at, BF_CLASS_TIME_WORD)) {
    case BF_WORD_AFTER:
        return BF_WHEN_AFTER;
    case BF_WORD_EARLIER:
        return BF_WHEN_BEFORE;
    case BF_WORD_SINCE:
        return BF_WHEN_COUNTED;
    case BF_WORD_ENDED:
    case BF_WORD_THROUGH:
    case BF_WORD_TO:
        return BF_WHEN_ENDING;
    default:
        return BF_WHEN_AT;
    }
}

/* the 254 days after May 3; the 12 months that ended in June. */
static size_t read_counting(const bf_tokens *tokens, size_t at, bf_when *when)
{
    size_t next = at + bf_word_at(tokens, at, BF_WORD_THE);
    next += bf_word_at(tokens, next, BF_WORD_A);
    size_t count = bf_time_count(tokens, next, &when->count);
    size_t hyphen = bf_token_is(tokens, next + count, BF_TOKEN_HYPHEN);
    const bf_sense *unit =
        bf_time_unit_at(tokens, next + count + hyphen, count != 0);
    if (!unit || (!count && next == at))
        return 0;
    when->unit = (uint8_t)unit->number;
    next += count + hyphen + unit->length;
    next += bf_word_at(tokens, next, BF_WORD_STRETCH);
    next += bf_word_at(tokens, next, BF_WORD_WHICH);
    bf_when_shape shape = counting_shape(tokens, next);
    if (shape == BF_WHEN_AT)
        return 0;
    next += bf_token_length(tokens, next, BF_CLASS_TIME_WORD);
    when->shape = (uint8_t)shape;
    if (shape == BF_WHEN_AFTER &&
        bf_token_value(tokens, next, BF_CLASS_DEICTIC) == BF_DEICTIC_THAT) {
        when->shape = BF_WHEN_ONWARD;
        return next + 1 - at;
    }
    next += bf_time_preposition(tokens, next);
    size_t length = bf_time_read(tokens, next, &when->from);
    if (!length && shape != BF_WHEN_ENDING && when->count > 1) {
        length = read_in_clause(tokens, next, when);
        when->first = at;
    }
    return length ? next + length - at : 0;
}

/* The mark and the s of "2022's". */
static size_t possessive(const bf_tokens *tokens, size_t at)
{
    bool mark = bf_token_is(tokens, at, BF_TOKEN_OTHER) &&
                bf_token_has(tokens, at, BF_TOKEN_GLUED) &&
                bf_token_has(tokens, at + 1, BF_TOKEN_GLUED) &&
                bf_word_at(tokens, at + 1, BF_WORD_PLURAL);
    return mark ? 2 : 0;
}

/* What some words open, and nothing else. */
static reader *reader_of(int64_t word)
{
    switch (word) {
    case BF_WORD_FROM:
    case BF_WORD_BETWEEN:
        return bf_when_read_range;
    case BF_WORD_SINCE:
        return read_since;
    case BF_WORD_UNTIL:
    case BF_WORD_THROUGH:
    case BF_WORD_BY:
    case BF_WORD_AS_OF:
        return read_up_to;
    case BF_WORD_SO_FAR:
        return read_so_far;
    default:
        return NULL;
    }
}

bool bf_when_read(const bf_tokens *tokens, size_t at, bool each, bf_when *when)
{
    static reader *const readers[] = {read_to_date, read_counting,
                                      bf_when_read_plain};
    size_t length = 0;
    reader *only = reader_of(bf_token_value(tokens, at, BF_CLASS_TIME_WORD));
    for (size_t i = 0; i < sizeof readers / sizeof *readers && !length; i++) {
        *when = (bf_when){.first = at, .each = each};
        length = (only ? only : readers[i])(tokens, at, when);
        if (only)
            break;
    }
    when->end = at + length;
    if (length)
        when->end += possessive(tokens, when->end);
    return length != 0;
}
