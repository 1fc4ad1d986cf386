#include "cli/options.h"

#include "data/base/nearest.h"

#include <string.h>

/* What bf_options_parse works on. */
struct parsing {
    const char *const *words; /* what is still to be read */
    const bf_option *options;
    bf_arguments *arguments;
    bf_error *error;
};

static const bf_option *find_name(const bf_option *options, bf_text name)
{
    for (; options->name; options++) {
        if (bf_text_equal(bf_text_from(options->name), name))
            return options;
    }
    return NULL;
}

static const bf_option *find_letter(const bf_option *options, char letter)
{
    for (; options->name; options++) {
        if (options->letter == letter)
            return options;
    }
    return NULL;
}

static void give(struct parsing *parsing, const bf_option *option,
                 const char *value)
{
    bf_arguments *arguments = parsing->arguments;
    arguments->given[arguments->given_count++] =
        (bf_given){.option = option, .value = value};
}

/* Gives an option the next word as its value. */
static bool give_next(struct parsing *parsing, const bf_option *option)
{
    const char *value = *parsing->words;
    if (!value)
        return bf_fail(parsing->error, BF_USAGE, "--%s needs a value: %s",
                       option->name, option->argument);
    parsing->words++;
    give(parsing, option, value);
    return true;
}

/* The name follows its two dashes. */
static bool fail_unknown(const struct parsing *parsing, bf_text name)
{
    const char *best = NULL;
    size_t least = SIZE_MAX;
    for (const bf_option *row = parsing->options; row->name; row++) {
        size_t edits = bf_edit_distance(name, bf_text_from(row->name));
        if (edits < least && bf_is_slip(edits, name.length)) {
            least = edits;
            best = row->name;
        }
    }
    bf_quoted_text quoted = bf_text_quoted(
        (bf_text){.bytes = name.bytes - 2, .length = name.length + 2});
    if (best)
        return bf_fail(parsing->error, BF_USAGE,
                       "unknown option %s; did you mean --%s?", quoted.bytes,
                       best);
    return bf_fail(parsing->error, BF_USAGE, "unknown option %s", quoted.bytes);
}

static bool fail_unknown_letter(const struct parsing *parsing, char letter)
{
    const char word[] = {'-', letter};
    bf_quoted_text quoted =
        bf_text_quoted((bf_text){.bytes = word, .length = sizeof word});
    return bf_fail(parsing->error, BF_USAGE, "unknown option %s", quoted.bytes);
}

/* "name" or "name=value", behind the two dashes. */
static bool parse_long(struct parsing *parsing, const char *word)
{
    const char *sign = strchr(word, '=');
    bf_text name = bf_text_from(word);
    if (sign)
        name.length = (size_t)(sign - word);
    const bf_option *option = find_name(parsing->options, name);
    if (!option)
        return fail_unknown(parsing, name);
    if (option->argument && !sign)
        return give_next(parsing, option);
    if (!option->argument && sign)
        return bf_fail(parsing->error, BF_USAGE, "--%s takes no value",
                       option->name);
    give(parsing, option, sign ? sign + 1 : "");
    return true;
}

/* Letters behind one dash; the first that takes a value takes the rest. */
static bool parse_letters(struct parsing *parsing, const char *letters)
{
    for (; *letters; letters++) {
        const bf_option *option = find_letter(parsing->options, *letters);
        if (!option)
            return fail_unknown_letter(parsing, *letters);
        if (option->argument && letters[1] == '\0')
            return give_next(parsing, option);
        if (option->argument) {
            give(parsing, option, letters + 1);
            return true;
        }
        give(parsing, option, "");
    }
    return true;
}

static bool parse_word(struct parsing *parsing, bool *only_words)
{
    const char *word = *parsing->words++;
    bf_arguments *arguments = parsing->arguments;
    if (*only_words || word[0] != '-' || word[1] == '\0')
        arguments->words[arguments->word_count++] = word;
    else if (strcmp(word, "--") == 0)
        *only_words = true;
    else if (word[1] == '-')
        return parse_long(parsing, word + 2);
    else
        return parse_letters(parsing, word + 1);
    return true;
}

bool bf_options_parse(const char *const *words, const bf_option *options,
                      bf_arena *arena, bf_arguments *arguments, bf_error *error)
{
    struct parsing parsing = {.words = words,
                              .options = options,
                              .arguments = arguments,
                              .error = error};
    size_t count = 0;
    size_t letters = 0;
    for (; words[count]; count++)
        letters += strlen(words[count]);
    *arguments = (bf_arguments){0};
    arguments->words =
        bf_arena_take(arena, (count + 1) * sizeof(const char *), error);
    /* No word gives more options than it has letters. */
    arguments->given =
        bf_arena_take(arena, (letters + 1) * sizeof(bf_given), error);
    if (!arguments->words || !arguments->given)
        return false;
    bool only_words = false;
    while (*parsing.words) {
        if (!parse_word(&parsing, &only_words))
            return false;
    }
    return true;
}

const bf_given *bf_arguments_given(const bf_arguments *arguments,
                                   const bf_option *option)
{
    for (size_t i = arguments->given_count; i > 0; i--) {
        if (arguments->given[i - 1].option == option)
            return &arguments->given[i - 1];
    }
    return NULL;
}

const char *bf_arguments_value(const bf_arguments *arguments,
                               const bf_option *option)
{
    const bf_given *given = bf_arguments_given(arguments, option);
    return given ? given->value : NULL;
}

bool bf_arguments_has(const bf_arguments *arguments, const bf_option *option)
{
    return bf_arguments_value(arguments, option) != NULL;
}

bool bf_arguments_has_name(const bf_arguments *arguments, const char *name)
{
    for (size_t i = 0; i < arguments->given_count; i++) {
        if (strcmp(arguments->given[i].option->name, name) == 0)
            return true;
    }
    return false;
}

bool bf_fail_given(const char *where, const bf_error *wrong, bf_error *error)
{
    if (where)
        return bf_fail(error, BF_SPEC, "%s: %s", where, wrong->message);
    return bf_fail(error, wrong->status, "%s", wrong->message);
}
