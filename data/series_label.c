#include "data/series.h"

/* What may tell series apart, in the order in which it is tried. */
enum field { MEASURE, AGENCY, PART, POPULATION, PLACE, FIELDS };

struct labelling {
    const bf_vocabulary *vocabulary;
    bf_arena *arena;
    bf_error *error;
};

static bf_text field_of(const bf_selector *of, enum field field)
{
    const bf_text fields[FIELDS] = {[MEASURE] = of->measure,
                                    [AGENCY] = of->agency,
                                    [PART] = of->part,
                                    [POPULATION] = of->population,
                                    [PLACE] = of->place};
    return fields[field];
}

/* "unaccompanied-children" -> "Unaccompanied children". */
static bf_text spell_out(bf_text slug, const struct labelling *labelling)
{
    char *bytes =
        bf_arena_take(labelling->arena, slug.length + 1, labelling->error);
    if (!bytes)
        return (bf_text){0};
    for (size_t i = 0; i < slug.length; i++) {
        bytes[i] = slug.bytes[i];
        if (bytes[i] == '-')
            bytes[i] = ' ';
    }
    if (bytes[0] >= 'a' && bytes[0] <= 'z')
        bytes[0] = (char)(bytes[0] - 'a' + 'A');
    return (bf_text){.bytes = bytes, .length = slug.length};
}

/* The words for a field; "All" where it is empty. */
static bf_text words_of(const bf_selector *of, enum field field,
                        const struct labelling *labelling)
{
    const bf_vocabulary *vocabulary = labelling->vocabulary;
    const bf_names *const names[FIELDS] = {[MEASURE] = &vocabulary->measures,
                                           [AGENCY] = &vocabulary->agencies,
                                           [POPULATION] =
                                               &vocabulary->populations,
                                           [PLACE] = &vocabulary->places};
    bf_text slug = field_of(of, field);
    if (slug.length == 0)
        return BF_TEXT("All");
    const bf_name *name =
        names[field] ? bf_names_lookup(names[field], slug) : NULL;
    return name ? name->label : spell_out(slug, labelling);
}

static bool differs(const bf_series *series, size_t count, enum field field)
{
    for (size_t i = 1; i < count; i++) {
        if (!bf_text_equal(field_of(&series[i].of, field),
                           field_of(&series[0].of, field)))
            return true;
    }
    return false;
}

/* True when no two series have the same value in a field. */
static bool distinguishes(const bf_series *series, size_t count,
                          enum field field)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            if (bf_text_equal(field_of(&series[i].of, field),
                              field_of(&series[j].of, field)))
                return false;
        }
    }
    return true;
}

/* The fields to name: one that suffices, else all that differ. */
static unsigned choose(const bf_series *series, size_t count)
{
    unsigned different = 0;
    for (unsigned field = MEASURE; field < FIELDS; field++) {
        if (distinguishes(series, count, (enum field)field))
            return 1U << field;
        if (differs(series, count, (enum field)field))
            different |= 1U << field;
    }
    return different ? different : 1U << MEASURE;
}

/* One series alone is named by the narrowest thing that was asked for. */
static unsigned choose_for_one(const bf_selector *of)
{
    for (unsigned field = AGENCY; field <= POPULATION; field++) {
        if (field_of(of, (enum field)field).length)
            return 1U << field;
    }
    return 1U << MEASURE;
}

static bool label(bf_series *series, unsigned fields,
                  const struct labelling *labelling)
{
    enum { LONGEST = 1024 };
    bf_buffer words;
    bf_buffer_init(&words, LONGEST);
    for (unsigned field = MEASURE; field < FIELDS; field++) {
        if (!(fields & 1U << field))
            continue;
        if (words.length)
            bf_buffer_puts(&words, ", ");
        bf_buffer_add(&words,
                      words_of(&series->of, (enum field)field, labelling));
    }
    bool ok = bf_buffer_ok(&words, labelling->error);
    if (ok)
        series->label = bf_text_copy(bf_buffer_text(&words), labelling->arena,
                                     labelling->error);
    bf_buffer_release(&words);
    return ok && series->label.bytes;
}

bool bf_series_label(bf_series *series, size_t count,
                     const bf_vocabulary *vocabulary, bf_arena *arena,
                     bf_error *error)
{
    const struct labelling labelling = {
        .vocabulary = vocabulary, .arena = arena, .error = error};
    if (count == 0)
        return true;
    unsigned fields =
        count == 1 ? choose_for_one(&series->of) : choose(series, count);
    for (size_t i = 0; i < count; i++) {
        if (!label(&series[i], fields, &labelling))
            return false;
    }
    return true;
}
