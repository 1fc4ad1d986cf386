#include "ingest/when_read.h"

/* How far ahead a date may stand that "since the vote on May 3" means. */
enum { CLAUSE = 14 };

typedef size_t reader(const bf_tokens *tokens, size_t at, bf_when *when);

static size_t word(const bf_tokens *tokens, size_t at, bf_time_word value)
{
    return bf_time_word_length(tokens, at, value);
}

static bool is(const bf_tokens *tokens, size_t at, bf_token_type type)
{
    return bf_token_type_at(tokens, at) == type;
}

/* "on" and the like between a shape's word and its time. */
static size_t preposition(const bf_tokens *tokens, size_t at)
{
    size_t length = word(tokens, at, BF_WORD_ON);
    return length ? length : word(tokens, at, BF_WORD_IN);
}

/* A time that may be a range's end: also the day in "Jan. 20 to 26". */
static size_t read_end(const bf_tokens *tokens, size_t at, bf_when *when)
{
    enum { THOUSANDTHS = 1000, LAST_DAY = 31 };
    at += preposition(tokens, at);
    size_t length = bf_time_read(tokens, at, &when->to);
    if (length)
        return length;
    bool day =
        when->from.form == BF_TIME_DAY && is(tokens, at, BF_TOKEN_NUMBER);
    int64_t value = day ? tokens->items[at].value : 0;
    if (value % THOUSANDTHS || value < THOUSANDTHS ||
        value > LAST_DAY * THOUSANDTHS ||
        bf_token_sense(tokens, at + 1, BF_CLASS_SCALE) ||
        is(tokens, at + 1, BF_TOKEN_PERCENT))
        return 0;
    when->to =
        (bf_time){.form = BF_TIME_DAY, .day = (int)(value / THOUSANDTHS)};
    bool year =
        is(tokens, at + 1, BF_TOKEN_COMMA) && bf_year_at(tokens, at + 2);
    when->to.year = year ? bf_year_at(tokens, at + 2) : 0;
    return year ? 3 : 1;
}

static size_t range_joint(const bf_tokens *tokens, size_t at)
{
    size_t length = word(tokens, at, BF_WORD_TO);
    if (!length)
        length = word(tokens, at, BF_WORD_THROUGH);
    if (!length)
        length = word(tokens, at, BF_WORD_UNTIL);
    return length;
}

static bool may_pair(const bf_time *from, const bf_time *to)
{
    bool single = from->form == BF_TIME_DAY || from->form == BF_TIME_MONTH ||
                  from->form == BF_TIME_YEAR || from->form == BF_TIME_WEEKDAY;
    return single && from->form == to->form;
}

/* November and December 2020: neighbours, which make one period. */
static bool are_neighbours(const bf_time *from, const bf_time *to)
{
    if (from->form != to->form || from->part || to->part)
        return false;
    if (from->form == BF_TIME_MONTH)
        return from->month % 12 + 1 == to->month;
    return from->form == BF_TIME_YEAR && from->year + 1 == to->year;
}

/* The end behind a comma's aside: "from May 1, when it began, to July 6". */
static size_t read_after_aside(const bf_tokens *tokens, size_t at,
                               bf_when *when)
{
    if (!is(tokens, at, BF_TOKEN_COMMA))
        return 0;
    for (size_t next = at + 1; next < at + CLAUSE; next++) {
        if (bf_token_has(tokens, next, BF_TOKEN_SENTENCE))
            return 0;
        size_t joint = is(tokens, next, BF_TOKEN_COMMA)
                           ? range_joint(tokens, next + 1)
                           : 0;
        size_t end = joint ? read_end(tokens, next + 1 + joint, when) : 0;
        if (end && may_pair(&when->from, &when->to))
            return next + 1 + joint + end +
                   word(tokens, next + 1 + joint, BF_WORD_ON) - at;
    }
    return 0;
}

/* The joint and the second end of a range. */
static size_t read_second(const bf_tokens *tokens, size_t at, bool between,
                          bf_when *when)
{
    size_t and = word(tokens, at, BF_WORD_AND);
    size_t joint = and? and : range_joint(tokens, at);
    bool mark =
        is(tokens, at, BF_TOKEN_HYPHEN) || is(tokens, at, BF_TOKEN_DASH);
    if (!joint && !mark)
        return 0;
    size_t next = at + (mark ? 1 : joint);
    size_t end = read_end(tokens, next, when);
    if (!end || (mark && !may_pair(&when->from, &when->to)) ||
        (and&&!between && !are_neighbours(&when->from, &when->to)))
        return 0;
    return next + preposition(tokens, next) + end - at;
}

/* between A and B; from A to B. */
static size_t read_range(const bf_tokens *tokens, size_t at, bf_when *when)
{
    size_t from = word(tokens, at, BF_WORD_FROM);
    size_t between = word(tokens, at, BF_WORD_BETWEEN);
    if (!from && !between)
        return 0;
    size_t next = at + from + between;
    next += preposition(tokens, next);
    size_t start = bf_time_read(tokens, next, &when->from);
    if (!start)
        return 0;
    next += start;
    size_t end = read_second(tokens, next, between != 0, when);
    if (!end && from)
        end = read_after_aside(tokens, next, when);
    when->shape = BF_WHEN_RANGE;
    if (!end) {
        /* "From Saturday, July 1, ..." opens a sentence; else it is a base. */
        bool opens = from && bf_token_has(tokens, at, BF_TOKEN_CAPITAL);
        when->shape = BF_WHEN_SINCE;
        return opens ? next - at : 0;
    }
    return next + end - at;
}

/* A; A to B; A-B. */
static size_t read_plain(const bf_tokens *tokens, size_t at, bf_when *when)
{
    size_t start = bf_time_read(tokens, at, &when->from);
    if (!start)
        return 0;
    size_t end = read_second(tokens, at + start, false, when);
    when->shape = end ? BF_WHEN_RANGE : BF_WHEN_AT;
    return start + end;
}

/* A date further on in the clause: since the agency began in May 2018. */
static size_t read_in_clause(const bf_tokens *tokens, size_t at, bf_when *when)
{
    for (size_t next = at; next < at + CLAUSE; next++) {
        if (bf_token_has(tokens, next, BF_TOKEN_SENTENCE) ||
            is(tokens, next, BF_TOKEN_COMMA) || is(tokens, next, BF_TOKEN_DASH))
            return 0;
        size_t skip = preposition(tokens, next);
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
    size_t since = word(tokens, at, BF_WORD_SINCE);
    if (!since)
        return 0;
    when->shape = BF_WHEN_SINCE;
    size_t next = at + since + preposition(tokens, at + since);
    size_t length = bf_time_read(tokens, next, &when->from);
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
        size_t next = at + word(tokens, at, forms[i].word);
        if (next == at)
            continue;
        next += preposition(tokens, next);
        when->shape = (uint8_t)forms[i].shape;
        size_t length = bf_time_read(tokens, next, &when->from);
        return length ? next + length - at : 0;
    }
    return 0;
}

static void set_this_year(bf_time *time, bool fiscal)
{
    *time = (bf_time){.form = BF_TIME_UNIT,
                      .unit = BF_UNIT_YEAR,
                      .which = BF_DEICTIC_THIS,
                      .fiscal = fiscal,
                      .count = 1};
}

/* so far this year; so far in 2024; this year so far; fiscal year to date. */
static size_t read_to_date(const bf_tokens *tokens, size_t at, bf_when *when)
{
    when->shape = BF_WHEN_TO_DATE;
    size_t so_far = word(tokens, at, BF_WORD_SO_FAR);
    const bf_sense *fiscal = bf_token_sense(tokens, at, BF_CLASS_FISCAL);
    size_t next = at + (fiscal ? fiscal->length : so_far);
    size_t to_date = word(tokens, next, BF_WORD_TO_DATE);
    if (to_date) {
        set_this_year(&when->from, fiscal != NULL);
        return next + to_date - at;
    }
    if (so_far)
        next += preposition(tokens, next);
    else
        next = at;
    size_t length = bf_time_read(tokens, next, &when->from);
    if (!length && so_far)
        length = bf_time_read_bare_unit(tokens, next, &when->from);
    if (!length)
        return 0;
    next += length;
    size_t behind = so_far ? 0 : word(tokens, next, BF_WORD_SO_FAR);
    return so_far || behind ? next + behind - at : 0;
}

static bf_when_shape counting_shape(const bf_tokens *tokens, size_t at)
{
    switch (bf_token_value(tokens, at, BF_CLASS_TIME_WORD)) {
    case BF_WORD_AFTER:
        return BF_WHEN_AFTER;
    case BF_WORD_EARLIER:
        return BF_WHEN_BEFORE;
    case BF_WORD_ENDED:
    case BF_WORD_THROUGH:
        return BF_WHEN_ENDING;
    default:
        return BF_WHEN_AT;
    }
}

/* the 254 days after May 3; the 12 months that ended in June. */
static size_t read_counting(const bf_tokens *tokens, size_t at, bf_when *when)
{
    size_t next = at + word(tokens, at, BF_WORD_THE);
    size_t count = bf_time_count(tokens, next, &when->count);
    const bf_sense *unit =
        bf_token_sense(tokens, next + count, BF_CLASS_TIME_UNIT);
    if (!unit || (!count && next == at))
        return 0;
    when->unit = (uint8_t)unit->number;
    next += count + unit->length;
    next += word(tokens, next, BF_WORD_WHICH);
    bf_when_shape shape = counting_shape(tokens, next);
    if (shape == BF_WHEN_AT)
        return 0;
    next += bf_token_sense(tokens, next, BF_CLASS_TIME_WORD)->length;
    when->shape = (uint8_t)shape;
    if (shape == BF_WHEN_AFTER &&
        bf_token_value(tokens, next, BF_CLASS_DEICTIC) == BF_DEICTIC_THAT) {
        when->shape = BF_WHEN_ONWARD;
        return next + 1 - at;
    }
    next += preposition(tokens, next);
    size_t length = bf_time_read(tokens, next, &when->from);
    if (!length && shape != BF_WHEN_ENDING && when->count > 1) {
        length = read_in_clause(tokens, next, when);
        when->first = at;
    }
    return length ? next + length - at : 0;
}

bool bf_when_read(const bf_tokens *tokens, size_t at, bool each, bf_when *when)
{
    static reader *const readers[] = {read_to_date, read_range,    read_since,
                                      read_up_to,   read_counting, read_plain};
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        *when = (bf_when){.first = at, .each = each};
        size_t length = readers[i](tokens, at, when);
        when->end = at + length;
        if (length)
            return true;
    }
    return false;
}
