#include "data/series.h"

/* What introduces each field behind the measure. */
static const char markers[] = ":@/#";

static bool is_marker(char byte)
{
    for (const char *at = markers; *at; at++) {
        if (*at == byte)
            return true;
    }
    return false;
}

/* The field that a marker introduces. */
static bf_text *field_of(bf_selector *selector, char marker)
{
    switch (marker) {
    case ':':
        return &selector->agency;
    case '@':
        return &selector->place;
    case '/':
        return &selector->population;
    default:
        return &selector->part;
    }
}

/* The text up to the next marker; *rest starts with that marker. */
static bf_text cut_field(bf_text text, bf_text *rest)
{
    size_t end = 0;
    while (end < text.length && !is_marker(text.bytes[end]))
        end++;
    *rest = bf_text_slice(text, end, text.length);
    return bf_text_slice(text, 0, end);
}

static bool cut_fields(bf_text text, bf_selector *selector, bf_error *error)
{
    bf_text rest;
    selector->measure = cut_field(text, &rest);
    while (rest.length) {
        char marker = rest.bytes[0];
        bf_text *field = field_of(selector, marker);
        bf_text value = cut_field(bf_text_slice(rest, 1, rest.length), &rest);
        if (field->length || value.length == 0)
            return bf_fail(error, BF_USAGE,
                           "%s: \"%c\" must stand once, before a name",
                           bf_text_quoted(text).bytes, marker);
        *field = value;
    }
    return true;
}

/* Two letters from 'a' or 'A' on: a country's code. */
static bool is_country(bf_text text, char first)
{
    return text.length == 2 && text.bytes[0] >= first &&
           text.bytes[0] < first + 26 && text.bytes[1] >= first &&
           text.bytes[1] < first + 26;
}

/* "CU", "CU+HT". */
static bool is_nationalities(bf_text text)
{
    while (text.length) {
        if (!is_country(bf_text_cut(text, '+', &text), 'A'))
            return false;
    }
    return true;
}

/* Puts the vocabulary's own spelling in place of *slug. */
static bool check_name(const bf_names *names, const char *what, bf_text *slug,
                       bf_error *error)
{
    const bf_name *name = bf_names_lookup(names, *slug);
    if (name) {
        *slug = name->slug;
        return true;
    }
    bf_text nearest = bf_names_nearest(names, *slug);
    if (nearest.length)
        return bf_fail(error, BF_USAGE, "unknown %s %s; did you mean \"%.*s\"?",
                       what, bf_text_quoted(*slug).bytes, BF_SHOW(nearest));
    return bf_fail(error, BF_USAGE, "unknown %s %s", what,
                   bf_text_quoted(*slug).bytes);
}

bool bf_selector_parse(bf_text text, const bf_vocabulary *vocabulary,
                       bf_selector *selector, bf_error *error)
{
    bf_selector read = {0};
    if (!cut_fields(text, &read, error) ||
        !check_name(&vocabulary->measures, "measure", &read.measure, error))
        return false;
    if (read.agency.length &&
        !check_name(&vocabulary->agencies, "agency", &read.agency, error))
        return false;
    if (read.place.length && !is_country(read.place, 'a') &&
        !check_name(&vocabulary->places, "place", &read.place, error))
        return false;
    if (read.population.length && !is_nationalities(read.population) &&
        !check_name(&vocabulary->populations, "population", &read.population,
                    error))
        return false;
    *selector = read;
    return true;
}

bool bf_selector_cut(bf_text text, bf_selector *selector)
{
    bf_error wrong = BF_ERROR_NONE;
    return cut_fields(text, selector, &wrong);
}

void bf_selector_format(const bf_selector *selector, bf_buffer *buffer)
{
    bf_selector copy = *selector;
    bf_buffer_add(buffer, copy.measure);
    for (const char *at = markers; *at; at++) {
        bf_text value = *field_of(&copy, *at);
        if (value.length == 0)
            continue;
        bf_buffer_byte(buffer, *at);
        bf_buffer_add(buffer, value);
    }
}
