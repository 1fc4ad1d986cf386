#include "ingest/ingest.h"

#include "data/base/nearest.h"
#include "ingest/lexicon_add.h"

#include <string.h>

enum {
    WORDS_MOST = 6, /* of a term; lexicon.c makes room for so many */
    NAMING = 5      /* classes that data/vocabulary.h reads */
};

static const char *const naming[NAMING] = {"measure", "place", "agency",
                                           "population", "source"};

bool bf_adding_fail(const bf_adding *adding, const bf_entry *entry,
                    bf_text part, const char *what, bf_text nearest)
{
    size_t column = 1;
    for (const char *at = part.bytes; at > adding->text.bytes && at[-1] != '\n';
         at--)
        column++;
    bf_quoted_text quoted = bf_text_quoted(part);
    if (nearest.length)
        return bf_fail(adding->error, BF_SPEC,
                       "%s:%zu:%zu: %s %s; did you mean \"%.*s\"?",
                       adding->name, entry->line, column, quoted.bytes, what,
                       BF_SHOW(nearest));
    return bf_fail(adding->error, BF_SPEC, "%s:%zu:%zu: %s %s", adding->name,
                   entry->line, column, quoted.bytes, what);
}

static bool is_class(bf_text class)
{
    for (size_t i = 0; i < NAMING; i++) {
        if (bf_text_equal(class, bf_text_from(naming[i])))
            return true;
    }
    for (size_t i = 0; i < BF_CLASS_COUNT; i++) {
        if (bf_text_equal(class, bf_text_from(bf_class_name((bf_class)i))))
            return true;
    }
    return false;
}

static bool check_class(const bf_adding *adding, const bf_entry *entry)
{
    const char *names[BF_CLASS_COUNT + NAMING + 1] = {NULL};
    if (is_class(entry->class))
        return true;
    for (size_t i = 0; i < NAMING; i++)
        names[i] = naming[i];
    for (size_t i = 0; i < BF_CLASS_COUNT; i++)
        names[NAMING + i] = bf_class_name((bf_class)i);
    const char *nearest = bf_nearest(entry->class, names);
    return bf_adding_fail(adding, entry, entry->class, "is no class of words",
                          bf_text_from(nearest ? nearest : ""));
}

/* Words that the lexer can tell apart: single blanks, none too long. */
static bool check_term(const bf_adding *adding, const bf_entry *entry)
{
    bf_text rest = entry->term;
    size_t count = 0;
    while (rest.length) {
        size_t length = strcspn(rest.bytes, " -\t");
        if (length > rest.length)
            length = rest.length;
        bf_text word = bf_text_slice(rest, 0, length);
        if (bf_word_fold(word).length == 0)
            return bf_adding_fail(adding, entry, entry->term,
                                  "has a word that is empty or too long",
                                  (bf_text){0});
        size_t skip = length < rest.length ? length + 1 : length;
        rest = bf_text_slice(rest, skip, rest.length);
        count++;
    }
    return count <= WORDS_MOST ||
           bf_adding_fail(adding, entry, entry->term, "has more than six words",
                          (bf_text){0});
}

/* Small letters, digits and hyphens: what a series can be asked for by. */
static bool check_slug(const bf_adding *adding, const bf_entry *entry)
{
    for (size_t i = 0; i < entry->term.length; i++) {
        char byte = bf_lower(entry->term.bytes[i]);
        bool letter = byte >= 'a' && byte <= 'z';
        if (!letter && !(byte >= '0' && byte <= '9') && byte != '-')
            return bf_adding_fail(adding, entry, entry->term,
                                  "is no name of letters, digits and hyphens",
                                  (bf_text){0});
    }
    return true;
}

/* A second entry for a name would never be looked at. */
static bool check_new(const bf_adding *adding, const bf_entry *entry)
{
    for (const bf_entry *other = adding->lexicon->items; other < entry;
         other++) {
        if (bf_text_equal(other->class, entry->class) &&
            bf_text_alike(other->term, entry->term))
            return bf_adding_fail(adding, entry, entry->term,
                                  "is a name of this class already",
                                  (bf_text){0});
    }
    return true;
}

static bool is_naming(bf_text class)
{
    for (size_t i = 0; i < NAMING; i++) {
        if (bf_text_equal(class, bf_text_from(naming[i])))
            return true;
    }
    return false;
}

static bool check_entry(const bf_adding *adding, const bf_entry *entry)
{
    if (!check_class(adding, entry) || !bf_adding_check_flags(adding, entry))
        return false;
    if (is_naming(entry->class))
        return check_new(adding, entry) &&
               (bf_text_equal(entry->class, BF_TEXT("source")) ||
                check_slug(adding, entry));
    return check_term(adding, entry) && bf_adding_check_value(adding, entry);
}

bool bf_lexicon_add(bf_lexicon *lexicon, bf_vocabulary *vocabulary,
                    bf_text text, const char *name, bf_arena *arena,
                    bf_error *error)
{
    const bf_adding adding = {.lexicon = lexicon,
                              .own = lexicon->count,
                              .vocabulary = vocabulary,
                              .text = text,
                              .name = name,
                              .error = error};
    if (!bf_lexicon_parse(text, name, arena, lexicon, error) ||
        !bf_vocabulary_from_lexicon(lexicon, arena, vocabulary, error))
        return false;
    for (size_t i = adding.own; i < lexicon->count; i++) {
        if (!check_entry(&adding, &lexicon->items[i]))
            return false;
    }
    return true;
}
