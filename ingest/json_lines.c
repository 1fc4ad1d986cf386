#include "ingest/collection.h"

#include "data/base/file.h"
#include "data/base/json.h"
#include "data/base/lines.h"
#include "data/base/nearest.h"

enum {
    /* Escaped as \uXXXX, a text takes six times its size. */
    LINE_MOST = 6 * BF_ARTICLE_SIZE + 1024 * 1024,
    NAME_MOST = 8192,
    FIGURES_LEFT = 1024 * 1024 /* bytes, below which there is no room */
};

static const char *const names[] = {"id",   "published", "language", "title",
                                    "text", "html",      NULL};

/* The walk over one file. */
struct walk {
    bf_collection *collection;
    const char *path;
    bf_buffer name; /* "news.jsonl:12" with a NUL, for messages */
    bf_buffer id;   /* one that is made */
    size_t lines;
    size_t rejected;
    size_t skipped;
    size_t first_skipped; /* the line of the first of these */
    bool slip_said;
};

/* An absent or null member leaves *value as it is. */
static bool read_string(const struct walk *walk, const bf_json *article,
                        const char *name, bf_text *value, bf_error *error)
{
    const bf_json *member = bf_json_member(article, name);
    if (!member || bf_json_is_null(member) || bf_json_string(member, value))
        return true;
    return bf_fail(error, BF_DATA, "%s: \"%s\" is not a text", walk->name.bytes,
                   name);
}

static bool is_known(bf_text name)
{
    for (size_t i = 0; names[i]; i++) {
        if (bf_text_equal(name, bf_text_from(names[i])))
            return true;
    }
    return false;
}

/* Other people's lines say more than we read, but a slip would cost a date. */
static void note_slip(struct walk *walk, const bf_json *article)
{
    const bf_json *member = bf_json_first(article);
    for (; member && !walk->slip_said; member = bf_json_next(member)) {
        bf_text name = bf_json_name(member);
        const char *nearest = is_known(name) ? NULL : bf_nearest(name, names);
        if (!nearest)
            continue;
        bf_notes_add(&walk->collection->into->notes,
                     "%s: %s is not read here; was \"%s\" meant?",
                     walk->name.bytes, bf_text_quoted(name).bytes, nearest);
        walk->slip_said = true;
    }
}

/* A text or a whole number; without one "news-12", by file and line. */
static bool read_id(struct walk *walk, const bf_json *article, size_t line,
                    bf_text *id, bf_error *error)
{
    const bf_json *member = bf_json_member(article, "id");
    bool standard = bf_path_is_standard(walk->path);
    int64_t number = 0;
    bf_buffer_clear(&walk->id);
    if (member && bf_json_integer(member, &number)) {
        bf_buffer_integer(&walk->id, number);
    } else {
        if (!read_string(walk, article, "id", id, error) || id->length)
            return error->status == BF_OK;
        bf_buffer_add(&walk->id, standard
                                     ? BF_TEXT("stdin")
                                     : bf_path_stem(bf_text_from(walk->path)));
        bf_buffer_format(&walk->id, "-%zu", line);
    }
    *id = bf_buffer_text(&walk->id);
    return bf_buffer_ok(&walk->id, error);
}

/* "2024-03-09", or a time of that day: "2024-03-09T12:00:00Z". */
static bool read_day(const struct walk *walk, const bf_json *article,
                     bf_day *day, bf_error *error)
{
    enum { DAY = 10 };
    bf_text published = {0};
    if (!read_string(walk, article, "published", &published, error))
        return false;
    if (published.length == 0)
        return true;
    bf_text text = published;
    if (text.length > DAY && (text.bytes[DAY] == 'T' || text.bytes[DAY] == ' '))
        text.length = DAY;
    return bf_day_parse(text, day) ||
           bf_fail(error, BF_DATA,
                   "%s: \"published\" is no day such as 2024-03-09: %s",
                   walk->name.bytes, bf_text_quoted(published).bytes);
}

/* Only English has words yet; "en-US" is English. */
static bool is_english(bf_text language)
{
    bf_text start = bf_text_slice(language, 0, language.length < 2 ? 0 : 2);
    return language.length == 0 ||
           (bf_text_alike(start, BF_TEXT("en")) &&
            (language.length == 2 || language.bytes[2] == '-' ||
             language.bytes[2] == '_'));
}

static void skip(struct walk *walk, size_t line)
{
    if (walk->skipped++ == 0)
        walk->first_skipped = line;
    walk->collection->into->account.lines_skipped++;
}

static bool read_article(struct walk *walk, const bf_json *article, size_t line,
                         bf_error *error)
{
    bf_article about = {.published = walk->collection->options->published};
    bf_text language = {0};
    bf_text text = {0};
    bf_text page = {0};
    bf_text title = {0};
    if (!read_string(walk, article, "language", &language, error) ||
        !read_id(walk, article, line, &about.id, error) ||
        !read_day(walk, article, &about.published, error) ||
        !read_string(walk, article, "title", &title, error) ||
        !read_string(walk, article, "text", &text, error) ||
        !read_string(walk, article, "html", &page, error))
        return false;
    if (!text.bytes && !page.bytes)
        return bf_fail(error, BF_DATA, "%s: has neither \"text\" nor \"html\"",
                       walk->name.bytes);
    note_slip(walk, article);
    if (!is_english(language)) {
        skip(walk, line);
        return true;
    }
    about.text = text.bytes ? text : page;
    return bf_collection_text(walk->collection, walk->name.bytes, &about,
                              !text.bytes, error);
}

static bool read_line(struct walk *walk, const bf_line *line, bf_text text,
                      bf_error *error)
{
    const char *name = walk->name.bytes;
    if (!line->whole)
        return bf_fail(error, BF_LIMIT, "%s: longer than %d bytes", name,
                       LINE_MOST);
    bf_json *article = bf_json_parse_line(text, name, error);
    if (!article)
        return false;
    bool ok = bf_json_is_object(article)
                  ? read_article(walk, article, line->number, error)
                  : bf_fail(error, BF_DATA, "%s: is no object", name);
    bf_json_free(article);
    return ok;
}

/* True when the line is to blame, and not the machine. */
static bool is_rejection(const struct walk *walk, const bf_error *wrong)
{
    const bf_arena *room = &walk->collection->into->figures.arena;
    return wrong->status == BF_DATA ||
           (wrong->status == BF_LIMIT &&
            room->maximum - room->taken > FIGURES_LEFT);
}

static bool on_line(void *context, const bf_line *line, bf_error *error)
{
    struct walk *walk = context;
    bf_ingested *into = walk->collection->into;
    bf_text text = bf_text_trim(line->text);
    bf_error wrong = BF_ERROR_NONE;
    if (text.length == 0)
        return true;
    bf_buffer_clear(&walk->name);
    bf_buffer_format(&walk->name, "%s:%zu", walk->path, line->number);
    bf_buffer_byte(&walk->name, '\0');
    if (!bf_buffer_ok(&walk->name, error))
        return false;
    walk->lines++;
    into->account.lines++;
    if (read_line(walk, line, line->text, &wrong))
        return true;
    if (!is_rejection(walk, &wrong))
        return bf_fail(error, wrong.status, "%s", wrong.message);
    walk->rejected++;
    into->account.lines_rejected++;
    bf_notes_add(&into->notes, "%s; this line is rejected", wrong.message);
    return true;
}

static bool finish(const struct walk *walk, bf_error *error)
{
    if (walk->skipped)
        bf_notes_add(&walk->collection->into->notes,
                     "%s: %zu line%s not read, for the language is not "
                     "English; the first is line %zu",
                     walk->path, walk->skipped, walk->skipped == 1 ? "" : "s",
                     walk->first_skipped);
    return walk->rejected == 0 || walk->rejected < walk->lines ||
           bf_fail(error, BF_DATA, "%s: none of its %zu lines is an article",
                   walk->path, walk->lines);
}

bool bf_json_lines_read(bf_collection *collection, const char *path,
                        bf_error *error)
{
    struct walk walk = {.collection = collection, .path = path};
    bf_buffer_init(&walk.name, NAME_MOST);
    bf_buffer_init(&walk.id, NAME_MOST);
    bool ok = bf_lines_stream(path, LINE_MOST, on_line, &walk, error) &&
              finish(&walk, error);
    bf_buffer_release(&walk.id);
    bf_buffer_release(&walk.name);
    return ok;
}
