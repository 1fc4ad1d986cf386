#include "data/vocabulary.h"

#include "data/base/nearest.h"
#include "data/lexicon_english.h"

enum { COLUMNS = 4 };

bf_text bf_lexicon_english(void)
{
    return (bf_text){.bytes = (const char *)bf_lexicon_english_bytes,
                     .length = bf_lexicon_english_size};
}

bf_text bf_lexicon_english_names(void)
{
    return (bf_text){.bytes = (const char *)bf_names_english_bytes,
                     .length = bf_names_english_size};
}

/*
 * Cuts a line into its columns, and says how many have something in them;
 * *end is where the first that has not begins.
 */
static size_t cut_columns(bf_text line, bf_text columns[COLUMNS],
                          const char **end)
{
    size_t count = 0;
    bool more = true;
    while (more && count < COLUMNS) {
        const char *start = line.bytes;
        const char *after = line.bytes + line.length;
        bf_text column = bf_text_cut(line, '\t', &line);
        *end = column.bytes + column.length;
        more = *end < after;
        columns[count] = bf_text_trim(column);
        if (columns[count].length == 0) {
            *end = start;
            return count;
        }
        count++;
    }
    return count + more;
}

static bool add_line(bf_text line, size_t number, const char *name,
                     bf_arena *arena, bf_lexicon *lexicon, bf_error *error)
{
    static const char *const what[] = {"no term",  "no class",
                                       "no value", "no flags",
                                       NULL,       "too many columns"};
    bf_text columns[COLUMNS];
    const char *end = line.bytes;
    size_t count = cut_columns(bf_text_trim(line), columns, &end);
    if (count != COLUMNS)
        return bf_fail(error, BF_SPEC,
                       "%s:%zu:%zu: %s: a line is \"term TAB class TAB value "
                       "TAB flags\"",
                       name, number, (size_t)(end - line.bytes) + 1,
                       what[count]);
    bf_entry *items = bf_arena_grow(arena, lexicon->items, lexicon->count,
                                    &lexicon->capacity, sizeof *items, error);
    if (!items)
        return false;
    lexicon->items = items;
    items[lexicon->count++] = (bf_entry){.term = columns[0],
                                         .class = columns[1],
                                         .value = columns[2],
                                         .flags = columns[3],
                                         .line = number};
    return true;
}

bool bf_lexicon_parse(bf_text text, const char *name, bf_arena *arena,
                      bf_lexicon *lexicon, bf_error *error)
{
    for (size_t number = 1; text.length; number++) {
        bf_text line = bf_text_cut(text, '\n', &text);
        size_t bad = 0;
        if (!bf_text_is_utf8(line, &bad))
            return bf_fail(error, BF_SPEC, "%s:%zu:%zu: not UTF-8", name,
                           number, bad + 1);
        bf_text content = bf_text_trim(line);
        if (content.length == 0 || content.bytes[0] == '#')
            continue;
        if (!add_line(line, number, name, arena, lexicon, error))
            return false;
    }
    return true;
}

/* Whether a flag of that name starts at a byte. */
static bool starts_flag(bf_text flags, size_t at, bf_text name)
{
    size_t end = at + name.length;
    return (at == 0 || flags.bytes[at - 1] == ';') && flags.length >= end &&
           memcmp(flags.bytes + at, name.bytes, name.length) == 0 &&
           (end == flags.length || flags.bytes[end] == ';' ||
            flags.bytes[end] == '=');
}

bool bf_entry_flag(const bf_entry *entry, bf_text name, bf_text *value)
{
    const bf_text flags = entry->flags;
    size_t at = 0;
    while (at < flags.length && !starts_flag(flags, at, name))
        at++;
    if (at == flags.length)
        return false;
    bf_text flag = bf_text_slice(flags, at + name.length, flags.length);
    flag = bf_text_cut(flag, ';', value);
    *value = bf_text_slice(flag, flag.length != 0, flag.length);
    return true;
}

/* The list that an entry's class belongs to; NULL for a word of articles. */
static bf_names *names_of(bf_vocabulary *vocabulary, bf_text class)
{
    if (bf_text_equal(class, BF_TEXT("measure")))
        return &vocabulary->measures;
    if (bf_text_equal(class, BF_TEXT("place")))
        return &vocabulary->places;
    if (bf_text_equal(class, BF_TEXT("agency")))
        return &vocabulary->agencies;
    if (bf_text_equal(class, BF_TEXT("population")))
        return &vocabulary->populations;
    if (bf_text_equal(class, BF_TEXT("source")))
        return &vocabulary->sources;
    if (bf_text_equal(class, BF_TEXT("break")))
        return &vocabulary->breaks;
    return NULL;
}

/* FNV-1a over lower case. */
static size_t hash_of(bf_text slug)
{
    uint32_t hash = 2166136261U;
    for (size_t i = 0; i < slug.length; i++)
        hash = (hash ^ (unsigned char)bf_lower(slug.bytes[i])) * 16777619U;
    return hash ^ (hash >> 15);
}

/* Where a slug's number is, or would go. */
static size_t slot_of(const bf_names *names, const uint32_t *slots,
                      bf_text slug)
{
    size_t mask = names->slot_count - 1;
    size_t slot = hash_of(slug) & mask;
    while (slots[slot] &&
           !bf_text_alike(names->items[slots[slot] - 1].slug, slug))
        slot = (slot + 1) & mask;
    return slot;
}

/* At most half of the slots are taken; of equal slugs the first one is kept. */
static bool index_names(bf_names *names, bf_arena *arena, bf_error *error)
{
    names->slot_count = 2;
    while (names->slot_count < 2 * names->count)
        names->slot_count *= 2;
    uint32_t *slots =
        bf_arena_take(arena, names->slot_count * sizeof *slots, error);
    if (!slots)
        return false;
    names->slots = slots;
    for (size_t i = 0; i < names->count; i++) {
        size_t slot = slot_of(names, slots, names->items[i].slug);
        if (slots[slot] == 0)
            slots[slot] = (uint32_t)i + 1;
    }
    return true;
}

bool bf_vocabulary_from_lexicon(const bf_lexicon *lexicon, bf_arena *arena,
                                bf_vocabulary *vocabulary, bf_error *error)
{
    *vocabulary = (bf_vocabulary){0};
    for (size_t i = 0; i < lexicon->count; i++) {
        const bf_entry *entry = &lexicon->items[i];
        bf_names *names = names_of(vocabulary, entry->class);
        if (!names)
            continue;
        bf_name *items = bf_arena_grow(arena, names->items, names->count,
                                       &names->capacity, sizeof *items, error);
        if (!items)
            return false;
        names->items = items;
        bf_name *added = &items[names->count++];
        *added = (bf_name){.slug = entry->term, .label = entry->value};
        bf_entry_flag(entry, BF_TEXT("within"), &added->within);
        bf_entry_flag(entry, BF_TEXT("authority"), &added->authority);
        bf_entry_flag(entry, BF_TEXT("note"), &added->note);
        bf_entry_flag(entry, BF_TEXT("from"), &added->from);
        bf_entry_flag(entry, BF_TEXT("to"), &added->to);
        bf_entry_flag(entry, BF_TEXT("only"), &added->only);
    }
    return index_names(&vocabulary->measures, arena, error) &&
           index_names(&vocabulary->places, arena, error) &&
           index_names(&vocabulary->agencies, arena, error) &&
           index_names(&vocabulary->populations, arena, error) &&
           index_names(&vocabulary->sources, arena, error);
}

const bf_name *bf_names_lookup(const bf_names *names, bf_text slug)
{
    if (names->slot_count == 0)
        return NULL;
    uint32_t number = names->slots[slot_of(names, names->slots, slug)];
    return number ? &names->items[number - 1] : NULL;
}

bf_text bf_names_nearest(const bf_names *names, bf_text word)
{
    bf_text best = {0};
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < names->count; i++) {
        size_t edits = bf_edit_distance(names->items[i].slug, word);
        if (edits < least && bf_is_slip(edits, word.length)) {
            least = edits;
            best = names->items[i].slug;
        }
    }
    return best;
}

bf_text bf_names_label(const bf_names *names, bf_text slug)
{
    const bf_name *name = bf_names_lookup(names, slug);
    return name ? name->label : slug;
}

const bf_name *bf_source_lookup(const bf_vocabulary *vocabulary, bf_text source)
{
    const bf_names *sources = &vocabulary->sources;
    const bf_name *best = NULL;
    for (size_t i = 0; i < sources->count; i++) {
        const bf_name *name = &sources->items[i];
        if (bf_text_starts(source, name->slug) &&
            (!best || name->slug.length > best->slug.length))
            best = name;
    }
    return best;
}

bool bf_place_within(const bf_vocabulary *vocabulary, bf_text inner,
                     bf_text outer)
{
    enum { DEEPEST = 8 };
    for (int i = 0; i < DEEPEST && inner.length; i++) {
        if (bf_text_equal(inner, outer))
            return true;
        const bf_name *place = bf_names_lookup(&vocabulary->places, inner);
        inner = place ? place->within : (bf_text){0};
    }
    return false;
}
