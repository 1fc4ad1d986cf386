/*
 * reading.h - a text cut into tokens with the words of the English lexicon.
 */
#ifndef BF_TESTS_READING_H
#define BF_TESTS_READING_H

#include "tests/unit/unit.h"

#include "ingest/token.h"

enum { ROOM = 256 * 1024 * 1024 };

struct reading {
    bf_arena arena;
    bf_lexicon lexicon;
    bf_vocabulary vocabulary;
    bf_words *words;
    bf_tokens tokens;
};

static inline void reading_start(struct reading *reading)
{
    bf_error error = BF_ERROR_NONE;
    *reading = (struct reading){0};
    bf_arena_init(&reading->arena, ROOM);
    bool ready = bf_lexicon_parse(bf_lexicon_english(), "en", &reading->arena,
                                  &reading->lexicon, &error) &&
                 bf_vocabulary_from_lexicon(&reading->lexicon, &reading->arena,
                                            &reading->vocabulary, &error);
    reading->words = bf_words_from_lexicon(
        &reading->lexicon, &reading->vocabulary, &reading->arena, &error);
    if (!ready || !reading->words)
        fail_msg("%s", error.message);
}

static inline void reading_take(struct reading *reading, bf_text text)
{
    bf_error error = BF_ERROR_NONE;
    if (!bf_tokens_read(text, reading->words, &reading->arena, &reading->tokens,
                        &error))
        fail_msg("%s", error.message);
}

static inline void reading_end(struct reading *reading)
{
    bf_arena_release(&reading->arena);
}

/* A text of so many copies of a piece, in the arena of the reading. */
static inline bf_text reading_repeat(struct reading *reading, const char *piece,
                                     size_t times)
{
    bf_error error = BF_ERROR_NONE;
    size_t length = strlen(piece);
    char *bytes = bf_arena_take(&reading->arena, length * times, &error);
    assert_non_null(bytes);
    for (size_t i = 0; i < times; i++)
        memcpy(bytes + i * length, piece, length);
    return (bf_text){.bytes = bytes, .length = length * times};
}

#endif
