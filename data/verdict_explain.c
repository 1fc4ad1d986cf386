#include "data/verdict_part.h"

/* What is looked for, and where. */
struct search {
    const bf_ledger *ledger;
    const bf_figure *figure;
    const bf_look *look; /* what was quoted */
    bf_said words;
    int digits; /* of the number: few fit many counts */
    bf_counted *found;
};

/* From so many digits on a number is looked for in more places. */
enum { IN_YEARS = 2, IN_MONTHS = 3, IN_SECTORS = 4 };

enum { MOST_LOOKS = 12 };

/* Other months to look at. */
struct looks {
    bf_look items[MOST_LOOKS];
    size_t count;
};

static bool fits(const struct search *search, const bf_look *look)
{
    return bf_look_count(search->ledger, search->figure, look, search->found) &&
           bf_said_fits(&search->words,
                        (bf_count){.value = search->found->value,
                                   .slack = search->found->slack});
}

static void add_look(struct looks *looks, const struct search *search,
                     int first, int last)
{
    bf_look look = *search->look;
    if (first == look.first.index && last == look.last.index)
        return;
    look.first.index = first;
    look.last.index = last;
    looks->items[looks->count++] = look;
}

static void add_base(struct looks *looks, const struct search *search, int back)
{
    bf_look look = *search->look;
    look.base_first.index = look.first.index - back;
    look.base_last.index = look.last.index - back;
    if (look.base_first.index != search->look->base_first.index)
        looks->items[looks->count++] = look;
}

static void add_years(struct looks *looks, const struct search *search)
{
    const bf_look *look = search->look;
    int fiscal = bf_fiscal_year_start(bf_month_fiscal_year(look->last)).index;
    int calendar = bf_month_of(bf_month_year(look->last), 1).index;
    add_look(looks, search, fiscal, fiscal + 11);
    add_look(looks, search, calendar, calendar + 11);
    add_look(looks, search, fiscal - 12, fiscal - 1);
}

/* Years to date, the months before and after, a year before. */
static void add_months(struct looks *looks, const struct search *search)
{
    const bf_look *look = search->look;
    int first = look->first.index;
    int last = look->last.index;
    int length = last - first + 1;
    int fiscal = bf_fiscal_year_start(bf_month_fiscal_year(look->last)).index;
    int calendar = bf_month_of(bf_month_year(look->last), 1).index;
    add_look(looks, search, fiscal, last);
    add_look(looks, search, calendar, last);
    add_look(looks, search, first - length, last - length);
    if (length != 12)
        add_look(looks, search, first - 12, last - 12);
    add_look(looks, search, first + length, last + length);
    add_look(looks, search, calendar - 12, calendar - 1);
}

static void list_looks(struct looks *looks, const struct search *search)
{
    *looks = (struct looks){.count = 0};
    if (search->figure->kind == BF_KIND_CHANGE) {
        int length = search->look->last.index - search->look->first.index + 1;
        add_base(looks, search, length);
        if (length != 12)
            add_base(looks, search, 12);
        return;
    }
    if (search->digits >= IN_YEARS)
        add_years(looks, search);
    if (search->digits >= IN_MONTHS)
        add_months(looks, search);
}

static bool is_of_a_border(bf_text place)
{
    return bf_text_starts(place, BF_TEXT("us"));
}

static bool is_among(bf_text measure, const char *const *measures)
{
    for (; *measures; measures++) {
        if (bf_text_equal(measure, bf_text_from(*measures)))
            return true;
    }
    return false;
}

/* Names that are taken for each other. */
static bool is_same_measure(bf_text a, bf_text b)
{
    static const char *const met[] = {"encounters", "apprehensions",
                                      "crossings", NULL};
    return bf_text_equal(a, b) || (is_among(a, met) && is_among(b, met));
}

/* Names of which one may be a part of the other. */
static bool is_related(bf_text a, bf_text b)
{
    static const char *const at_the_border[] = {
        "encounters", "apprehensions", "crossings",
        "expulsions", "inadmissibles", NULL};
    static const char *const sent_back[] = {"deportations", "expulsions", NULL};
    return bf_text_equal(a, b) ||
           (is_among(a, at_the_border) && is_among(b, at_the_border)) ||
           (is_among(a, sent_back) && is_among(b, sent_back));
}

/* Another series of the same people, authority and unit. */
static bool is_worth_a_look(const struct search *search,
                            const bf_ledger_line *line)
{
    const bf_observation *row = line->rows[0];
    const bf_figure *figure = search->figure;
    bf_unit unit =
        figure->unit == BF_UNIT_FLIGHTS ? BF_UNIT_FLIGHTS : BF_UNIT_PERSONS;
    bool same_place = bf_text_equal(row->place, figure->place);
    bool border = is_of_a_border(row->place) && is_of_a_border(figure->place);
    return row->unit == unit && line != search->look->line &&
           is_related(row->measure, figure->measure) &&
           bf_text_equal(row->authority, figure->authority) &&
           bf_text_equal(row->population, figure->population) &&
           (same_place || (border && search->digits >= IN_MONTHS) ||
            search->digits >= IN_SECTORS);
}

/* An earlier release of the very same count. */
static bool find_release(const struct search *search)
{
    bf_look look = *search->look;
    for (size_t i = 0; look.line && i < look.line->count; i++) {
        const bf_observation *row = look.line->rows[i];
        if (row->month.index < look.first.index ||
            row->month.index > look.last.index ||
            row->as_of.number == look.known.number)
            continue;
        look.known = row->as_of;
        if (fits(search, &look))
            return true;
    }
    return false;
}

static bool find_months(const struct search *search, const struct looks *looks)
{
    for (size_t i = 0; search->look->line && i < looks->count; i++) {
        if (fits(search, &looks->items[i]))
            return true;
    }
    return false;
}

static bool find_line(const struct search *search)
{
    bf_look look = *search->look;
    for (size_t i = 0; i < search->ledger->count; i++) {
        look.line = &search->ledger->items[i];
        if (is_worth_a_look(search, look.line) && fits(search, &look))
            return true;
    }
    return false;
}

static bool find_both(const struct search *search, const struct looks *looks)
{
    for (size_t i = 0; i < search->ledger->count; i++) {
        const bf_ledger_line *line = &search->ledger->items[i];
        bool worth =
            is_worth_a_look(search, line) &&
            is_same_measure(line->rows[0]->measure, search->figure->measure);
        for (size_t j = 0; worth && j < looks->count; j++) {
            bf_look look = looks->items[j];
            look.line = line;
            if (fits(search, &look))
                return true;
        }
    }
    return false;
}

bool bf_verdict_explain(const bf_ledger *ledger, const bf_figure *figure,
                        const bf_look *look, bf_counted *instead, bool *earlier)
{
    const bf_interval *value = &figure->value;
    struct search search = {
        .ledger = ledger,
        .figure = figure,
        .look = look,
        .words = bf_figure_said(figure),
        .digits = bf_value_digits(value->has_low ? value->low : value->high),
        .found = instead};
    struct looks looks;
    list_looks(&looks, &search);
    *earlier = search.digits >= IN_MONTHS && find_release(&search);
    bool found =
        *earlier ||
        (search.digits >= IN_YEARS &&
         (find_months(&search, &looks) || find_line(&search) ||
          (search.digits >= IN_SECTORS && figure->kind != BF_KIND_CHANGE &&
           find_both(&search, &looks))));
    instead->present = found;
    return found;
}
