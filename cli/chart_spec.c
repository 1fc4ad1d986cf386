#include "cli/chart_spec.h"

#include "cli/spec_value.h"

#include <string.h>

enum { SPEC_SIZE = 1024 * 1024 };

/* A spec on its way into a command line. */
struct reading {
    const bf_option *options;
    bf_arguments *line; /* as given: it goes before what the spec says */
    bf_spec_origin *origin;
    bf_arena *arena;
    bf_error *error;
    bf_text text;
    bf_text folder; /* of the spec, with its slash */
    const char *kind;
    const char **series; /* NULL: the spec lists none */
    bf_given *given;     /* by the spec */
    size_t given_count;
    size_t given_capacity;
};

bool bf_chart_spec_is(const char *word)
{
    return bf_path_is_standard(word) ||
           bf_text_ends(bf_text_from(word), BF_TEXT(".json"));
}

/* "chart.json:3:5", or only the file where a name is written oddly. */
static const char *place(const struct reading *reading, bf_text name)
{
    enum { LONGEST = 8192 };
    const char *file = reading->origin->file;
    size_t line = 0;
    size_t column = 0;
    if (!bf_json_member_place(reading->text, name, &line, &column))
        return file;
    bf_buffer buffer;
    bf_buffer_init(&buffer, LONGEST);
    bf_buffer_format(&buffer, "%s:%zu:%zu", file, line, column);
    bf_text copy = {0};
    if (bf_buffer_ok(&buffer, reading->error))
        copy = bf_text_copy(bf_buffer_text(&buffer), reading->arena,
                            reading->error);
    bf_buffer_release(&buffer);
    return copy.bytes;
}

static bool is_settled(const struct reading *reading, const bf_option *option)
{
    for (size_t i = 0; i < reading->line->given_count; i++) {
        if (bf_key_settled_by(option, reading->line->given[i].option))
            return true;
    }
    return false;
}

static bool give(struct reading *reading, const bf_given *one)
{
    bf_given *given =
        bf_arena_grow(reading->arena, reading->given, reading->given_count,
                      &reading->given_capacity, sizeof *given, reading->error);
    if (!given)
        return false;
    reading->given = given;
    given[reading->given_count++] = *one;
    return true;
}

static bool read_option(struct reading *reading, const bf_option *option,
                        const bf_spec_value *value)
{
    const char **list = bf_spec_value_given(value, bf_key_type_of(option));
    if (!list)
        return false;
    for (; *list && !is_settled(reading, option); list++) {
        const bf_given given = {
            .option = option, .value = *list, .where = value->where};
        if (!give(reading, &given))
            return false;
    }
    return true;
}

static bool read_kind(struct reading *reading, const bf_spec_value *value)
{
    bf_text kind = {0};
    if (!bf_json_string(value->json, &kind))
        return bf_spec_value_fail(value, "the name of a kind of chart");
    reading->kind = bf_text_copy(kind, reading->arena, reading->error).bytes;
    reading->origin->kind = value->where;
    return reading->kind != NULL;
}

static bool read_series(struct reading *reading, const bf_spec_value *value)
{
    reading->series =
        bf_spec_value_list(value, "a list of series such as \"encounters\"");
    reading->origin->series = value->where;
    return reading->series != NULL;
}

static bool read_value(struct reading *reading, const bf_spec_value *value,
                       const char *where)
{
    bf_text name = bf_json_name(value->json);
    const bf_option *option = bf_key_option(reading->options, name);
    if (bf_text_equal(name, BF_TEXT("$schema")))
        return true;
    if (bf_text_equal(name, BF_TEXT("kind")))
        return read_kind(reading, value);
    if (bf_text_equal(name, BF_TEXT("series")))
        return read_series(reading, value);
    return option ? read_option(reading, option, value)
                  : bf_key_fail_unknown(reading->options, where, name,
                                        reading->error);
}

static bool read_member(struct reading *reading, const bf_json *member)
{
    bf_text name = bf_json_name(member);
    const char *where = place(reading, name);
    if (!where)
        return false;
    const bf_spec_value value = {
        .json = member,
        .where = bf_text_join(reading->arena, reading->error, where, ": ",
                              bf_text_quoted(name).bytes, NULL)
                     .bytes,
        .folder = reading->folder.bytes,
        .arena = reading->arena,
        .error = reading->error};
    return value.where && read_value(reading, &value, where);
}

static bool read_members(struct reading *reading, const bf_json *spec)
{
    const char *file = reading->origin->file;
    if (!bf_json_is_object(spec))
        return bf_fail(reading->error, BF_SPEC,
                       "%s: is not a spec such as {\"kind\": \"trend\"}", file);
    const bf_json *member = bf_json_first(spec);
    for (; member; member = bf_json_next(member)) {
        if (!read_member(reading, member))
            return false;
    }
    return reading->kind ||
           bf_fail(reading->error, BF_SPEC, "%s: has no \"kind\"", file);
}

static bool read_file(struct reading *reading)
{
    const char *file = reading->origin->file;
    bf_error wrong = BF_ERROR_NONE;
    reading->text =
        bf_file_read(file, SPEC_SIZE, reading->arena, reading->error);
    reading->folder = bf_text_copy(bf_path_folder(bf_text_from(file)),
                                   reading->arena, reading->error);
    if (!reading->text.bytes || !reading->folder.bytes)
        return false;
    bf_json *spec = bf_json_parse(reading->text, file, &wrong);
    if (!spec)
        return bf_fail(reading->error,
                       wrong.status == BF_DATA ? BF_SPEC : wrong.status, "%s",
                       wrong.message);
    bool ok = read_members(reading, spec);
    bf_json_free(spec);
    return ok;
}

/* The kind, and the series of the line or else of the spec. */
static bool join_words(struct reading *reading)
{
    bf_arguments *line = reading->line;
    size_t most = line->word_count + BF_SPEC_LIST + 1;
    const char **words =
        bf_arena_take(reading->arena, most * sizeof *words, reading->error);
    const char **series = line->word_count > 1 ? line->words + 1 : NULL;
    if (!words)
        return false;
    if (series)
        reading->origin->series = NULL;
    else
        series = reading->series;
    line->words = words;
    line->word_count = 1;
    words[0] = reading->kind;
    for (; series && *series; series++)
        words[line->word_count++] = *series;
    return true;
}

static bool join_given(struct reading *reading)
{
    bf_arguments *line = reading->line;
    for (size_t i = 0; i < line->given_count; i++) {
        if (!give(reading, &line->given[i]))
            return false;
    }
    line->given = reading->given;
    line->given_count = reading->given_count;
    return true;
}

bool bf_chart_spec_read(bf_session *session, const bf_option *options,
                        bf_arguments *arguments, bf_spec_origin *origin,
                        bf_error *error)
{
    struct reading reading = {.options = options,
                              .line = arguments,
                              .origin = origin,
                              .arena = &session->arena,
                              .error = error};
    *origin = (bf_spec_origin){.file = arguments->words[0]};
    return read_file(&reading) && join_words(&reading) && join_given(&reading);
}
