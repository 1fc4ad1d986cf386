#include "ingest/lexicon_add.h"

#include "data/base/nearest.h"

/* The classes whose value is a number, and which numbers. */
static const struct range {
    bf_class class;
    int64_t least;
    int64_t most;
} ranges[] = {
    {BF_CLASS_NUMBER, 0, 1000000},   {BF_CLASS_SCALE, 2, 1000000000000},
    {BF_CLASS_ORDINAL, 1, 1000},     {BF_CLASS_FRACTION, 2, 1000},
    {BF_CLASS_VAGUE, 1, 1000000000}, {BF_CLASS_MONTH, 1, 12},
    {BF_CLASS_WEEKDAY, 0, 6},        {BF_CLASS_MULTIPLE, 1, 1000000},
};

static const struct range *range_of(bf_text class)
{
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++) {
        if (bf_text_equal(class, bf_text_from(bf_class_name(ranges[i].class))))
            return &ranges[i];
    }
    return NULL;
}

static bool check_number(const bf_adding *adding, const bf_entry *entry,
                         const struct range *range)
{
    int64_t number = 0;
    return (bf_integer_parse(entry->value, &number) && number >= range->least &&
            number <= range->most) ||
           bf_adding_fail(adding, entry, entry->value,
                          "is no number that this class takes", (bf_text){0});
}

/* The classes whose value is a name of the vocabulary. */
static const bf_names *names_of(const bf_vocabulary *vocabulary, bf_text class)
{
    if (bf_text_equal(class, BF_TEXT("counts")))
        return &vocabulary->measures;
    if (bf_text_equal(class, BF_TEXT("agency-name")))
        return &vocabulary->agencies;
    if (bf_text_equal(class, BF_TEXT("place-name")))
        return &vocabulary->places;
    if (bf_text_equal(class, BF_TEXT("people")))
        return &vocabulary->populations;
    return NULL;
}

/* What stands for a place that the text has named before. */
static bool is_pointer(bf_text value)
{
    return bf_text_equal(value, BF_TEXT("here")) ||
           bf_text_equal(value, BF_TEXT("there")) ||
           bf_text_equal(value, BF_TEXT("countrywide"));
}

static bool check_name(const bf_adding *adding, const bf_entry *entry,
                       const bf_names *names)
{
    return bf_names_lookup(names, entry->value) ||
           (bf_text_equal(entry->class, BF_TEXT("place-name")) &&
            is_pointer(entry->value)) ||
           bf_adding_fail(adding, entry, entry->value,
                          "is no name in the vocabulary",
                          bf_names_nearest(names, entry->value));
}

/* "CU", also for the countries that no article has named yet. */
static bool is_country(bf_text value)
{
    return value.length == 2 && value.bytes[0] >= 'A' &&
           value.bytes[0] <= 'Z' && value.bytes[1] >= 'A' &&
           value.bytes[1] <= 'Z';
}

/* Any other class takes the values that it has in our own lexicon. */
static bool check_used(const bf_adding *adding, const bf_entry *entry)
{
    bf_text best = {0};
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < adding->own; i++) {
        const bf_entry *ours = &adding->lexicon->items[i];
        if (!bf_text_equal(ours->class, entry->class))
            continue;
        size_t edits = bf_edit_distance(ours->value, entry->value);
        if (bf_text_equal(ours->value, entry->value))
            return true;
        if (edits < least && bf_is_slip(edits, entry->value.length)) {
            least = edits;
            best = ours->value;
        }
    }
    return bf_adding_fail(adding, entry, entry->value,
                          "is no value of this class", best);
}

bool bf_adding_check_value(const bf_adding *adding, const bf_entry *entry)
{
    const struct range *range = range_of(entry->class);
    const bf_names *names = names_of(adding->vocabulary, entry->class);
    bool country = bf_text_equal(entry->class, BF_TEXT("nation")) ||
                   bf_text_equal(entry->class, BF_TEXT("actor"));
    if (range)
        return check_number(adding, entry, range);
    if (names)
        return check_name(adding, entry, names);
    return (country && is_country(entry->value)) || check_used(adding, entry);
}

/* A place lies within one that there is. */
static bool check_within(const bf_adding *adding, const bf_entry *entry)
{
    const bf_names *places = &adding->vocabulary->places;
    bf_text within = {0};
    return !bf_entry_flag(entry, BF_TEXT("within"), &within) ||
           bf_names_lookup(places, within) ||
           bf_adding_fail(adding, entry, within, "is no place",
                          bf_names_nearest(places, within));
}

static bool is_flag(const bf_adding *adding, bf_text class, bf_text name)
{
    bf_text value;
    for (size_t i = 0; i < adding->own; i++) {
        const bf_entry *ours = &adding->lexicon->items[i];
        if (bf_text_equal(ours->class, class) &&
            bf_entry_flag(ours, name, &value))
            return true;
    }
    return false;
}

bool bf_adding_check_flags(const bf_adding *adding, const bf_entry *entry)
{
    bf_text rest = entry->flags;
    if (bf_text_equal(rest, BF_TEXT("-")))
        return true;
    while (rest.length) {
        bf_text value;
        bf_text name = bf_text_cut(bf_text_cut(rest, ';', &rest), '=', &value);
        if (!is_flag(adding, entry->class, name))
            return bf_adding_fail(adding, entry, name,
                                  "is no flag of this class", (bf_text){0});
    }
    return check_within(adding, entry);
}
