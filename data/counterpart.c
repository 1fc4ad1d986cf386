#include "data/counterpart.h"

/* With this limit and that of values no product below leaves int64_t. */
enum { MOST_TIMES = 1000 };

/*
 * March 2020 to May 2023: expulsions are counted with apprehensions, and what
 * is called apprehensions mostly means both.
 */
enum { EXPULSIONS_BEGIN = 2020 * 12 + 2, EXPULSIONS_END = 2023 * 12 + 4 };

/* The Border Patrol's apprehensions under their name of since then. */
static bool is_renamed(const bf_observation *official,
                       const bf_observation *quoted)
{
    return official->month.index >= EXPULSIONS_BEGIN &&
           bf_text_equal(official->measure, BF_TEXT("encounters")) &&
           bf_text_equal(official->agency, BF_TEXT("USBP")) &&
           bf_text_equal(quoted->measure, BF_TEXT("apprehensions"));
}

static bool is_same_agency(bf_text official, bf_text quoted)
{
    return quoted.length == 0 || bf_text_equal(official, quoted) ||
           (official.length == 0 && bf_text_equal(quoted, BF_TEXT("CBP")));
}

bool bf_counterpart_is(const bf_observation *official,
                       const bf_observation *quoted)
{
    return official->unit == quoted->unit &&
           (bf_text_equal(official->measure, quoted->measure) ||
            is_renamed(official, quoted)) &&
           bf_text_equal(official->authority, quoted->authority) &&
           bf_text_equal(official->population, quoted->population) &&
           is_same_agency(official->agency, quoted->agency) &&
           (quoted->place.length == 0 ||
            bf_text_equal(official->place, quoted->place));
}

/* True for measures that one agency alone counts. */
static bool is_of_one_agency(bf_text measure)
{
    return bf_text_equal(measure, BF_TEXT("apprehensions")) ||
           bf_text_equal(measure, BF_TEXT("inadmissibles"));
}

int bf_counterpart_rank(const bf_observation *official,
                        const bf_observation *quoted, bf_month first,
                        bf_month last)
{
    bf_observation row = *official;
    row.month = last;
    if (!bf_text_equal(row.place, quoted->place) ||
        bf_observation_part(&row).length || !bf_counterpart_is(&row, quoted))
        return 0;
    if (is_renamed(&row, quoted) && first.index <= EXPULSIONS_END)
        return 3;
    if (bf_text_equal(row.agency, quoted->agency))
        return 2;
    return quoted->agency.length || is_of_one_agency(quoted->measure) ||
           !bf_text_equal(row.authority, BF_TEXT("US"));
}

/* The rank of a row that has one value in the month wanted. */
static int base_rank(const bf_observation *row, const bf_observation *wanted)
{
    bool usable =
        row->status == BF_OFFICIAL && row->basis != BF_BASIS_AVERAGE &&
        row->month.index == wanted->month.index && row->value.has_low &&
        row->value.has_high && row->value.low == row->value.high &&
        row->value.low >= 0 && row->value.low <= BF_VALUE_MOST;
    return usable ? bf_counterpart_rank(row, wanted, row->month, row->month)
                  : 0;
}

/* The newest row of the month compared with; NULL when there is none. */
static const bf_observation *find_base(const bf_figure *figure,
                                       const bf_observations *official)
{
    const bf_observation wanted = {.month = bf_day_month(figure->base.from),
                                   .measure = figure->measure,
                                   .authority = figure->authority,
                                   .agency = figure->agency,
                                   .place = figure->place,
                                   .population = figure->population};
    const bf_observation *best = NULL;
    int best_rank = 0;
    for (size_t i = 0; i < official->count; i++) {
        const bf_observation *row = &official->items[i];
        int rank = base_rank(row, &wanted);
        bool newer =
            best && rank == best_rank && row->as_of.number > best->as_of.number;
        if (rank > best_rank || (rank && newer)) {
            best = row;
            best_rank = rank;
        }
    }
    return best;
}

/* base x factor / one, in whole persons; nothing may be negative. */
static int64_t times(int64_t base, int64_t factor, int64_t one)
{
    int64_t value = base / one * factor + base % one * factor / one;
    return (value + BF_ONE / 2) / BF_ONE * BF_ONE;
}

/* One end of a change, applied to the base; false when it cannot be. */
static bool apply(const bf_figure *figure, int64_t base, int64_t *end)
{
    bool percent = figure->unit == BF_UNIT_PERCENT;
    int64_t one = percent ? INT64_C(100) * BF_ONE : BF_ONE;
    if (*end < -BF_VALUE_MOST || *end > BF_VALUE_MOST)
        return false;
    int64_t factor = percent ? one + *end : *end;
    if (figure->unit == BF_UNIT_PERSONS)
        *end += base;
    else if (factor >= 0 && factor <= one * MOST_TIMES)
        *end = times(base, factor, one);
    else
        return false;
    return *end >= 0 && *end <= BF_VALUE_MOST;
}

bool bf_change_apply(const bf_figure *figure, const bf_observations *official,
                     bf_interval *value, bf_bound *bound)
{
    if (!official || figure->unit == BF_UNIT_FLIGHTS ||
        !bf_period_is_month(figure->base))
        return false;
    const bf_observation *base = find_base(figure, official);
    if (!base)
        return false;
    *value = figure->value;
    *bound = figure->bound == BF_BOUND_EXACT ? base->bound : figure->bound;
    return (!value->has_low || apply(figure, base->value.low, &value->low)) &&
           (!value->has_high || apply(figure, base->value.low, &value->high));
}
