#include "ingest/collection.h"

#include "data/base/file.h"

#include "ingest/html.h"
#include "ingest/table.h"
#include "ingest/table_array.h"
#include "ingest/web.h"

#include <sys/stat.h>

bf_file_kind bf_file_kind_of(bf_text path)
{
    static const struct {
        const char *ending;
        bf_file_kind kind;
    } endings[] = {
        {".txt", BF_FILE_ARTICLE},   {".html", BF_FILE_ARTICLE},
        {".htm", BF_FILE_ARTICLE},   {".csv", BF_FILE_TABLE},
        {".psv", BF_FILE_TABLE},     {".xlsx", BF_FILE_TABLE},
        {".json", BF_FILE_MANIFEST}, {".jsonl", BF_FILE_LINES},
        {".ndjson", BF_FILE_LINES},
    };
    bf_text name = bf_path_name(path);
    bf_text stem = bf_path_stem(path);
    bf_text ending = bf_text_slice(name, stem.length, name.length);
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        if (bf_text_alike(ending, bf_text_from(endings[i].ending)))
            return endings[i].kind;
    }
    return BF_FILE_OTHER;
}

/* Makes the words of articles when the first one comes. */
static bool have_words(bf_collection *collection, bf_error *error)
{
    const bf_ingest_options *options = collection->options;
    const bf_lexicon *lexicon = options->lexicon;
    bf_lexicon english = {0};
    if (collection->words)
        return true;
    if (!lexicon) {
        lexicon = &english;
        if (!bf_lexicon_parse(bf_lexicon_english(), "lexicon",
                              collection->arena, &english, error))
            return false;
    }
    collection->words = bf_words_from_lexicon(lexicon, options->vocabulary,
                                              collection->arena, error);
    return collection->words != NULL;
}

/* Hands the figures of an article on, where the list holds no others. */
static bool hand_on(bf_collection *collection, bf_text name, size_t before,
                    bf_error *error)
{
    const bf_ingest_options *options = collection->options;
    bf_ingested *into = collection->into;
    const size_t count = into->figures.count;
    if (!options->take || before || count == 0)
        return true;
    into->account.figures_taken += count;
    return options->take(options->taker, &into->figures, error) &&
           bf_figures_empty(&into->figures, name, error);
}

bool bf_collection_text(bf_collection *collection, const char *name,
                        const bf_article *about, bool web, bf_error *error)
{
    if (!have_words(collection, error))
        return false;
    bf_ingested *into = collection->into;
    const size_t before = into->figures.count;
    const bf_ingest_options *options = collection->options;
    bf_article article = *about;
    article.room = &collection->room;
    article.explain = (bf_explaining){
        .figures = options->explain ? &into->explained : NULL,
        .skipped = options->explain_skipped ? &into->skipped : NULL};
    bool ok = (web ? bf_web_read : bf_article_read)(
        &article, name, collection->words, &into->figures, &into->notes, error);
    if (!ok) {
        into->figures.count = before;
        return false;
    }
    into->account.articles++;
    return hand_on(collection, article.id, before, error);
}

bool bf_collection_article(bf_collection *collection, const char *path,
                           bf_article about, bf_error *error)
{
    about.text = bf_file_read(path, BF_ARTICLE_SIZE, &collection->text, error);
    bool ok = about.text.bytes != NULL &&
              bf_collection_text(collection, path, &about,
                                 bf_html_is(about.text), error);
    bf_arena_reset(&collection->text);
    return ok;
}

/* By its name, else as the options say. */
static bf_file_kind kind_of(const bf_collection *collection, const char *path)
{
    static const bf_file_kind kinds[] = {[BF_INPUT_ARTICLE] = BF_FILE_ARTICLE,
                                         [BF_INPUT_TABLE] = BF_FILE_TABLE,
                                         [BF_INPUT_JSON_LINES] = BF_FILE_LINES};
    bf_file_kind kind = bf_file_kind_of(bf_text_from(path));
    return kind == BF_FILE_OTHER ? kinds[collection->options->kind] : kind;
}

bool bf_collection_file(bf_collection *collection, const char *path,
                        bf_error *error)
{
    const bf_file_kind kind = kind_of(collection, path);
    if (kind == BF_FILE_TABLE || kind == BF_FILE_MANIFEST)
        return bf_table_read(path, collection->options, collection->into,
                             error);
    if (kind == BF_FILE_LINES)
        return bf_json_lines_read(collection, path, error);
    bool standard = bf_path_is_standard(path);
    const bf_article about = {.id = standard ? BF_TEXT("stdin")
                                             : bf_path_stem(bf_text_from(path)),
                              .published = collection->options->published};
    return bf_collection_article(collection, path, about, error);
}

static bool is_folder(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

/* False when there is such a file, but of a kind that nobody reads. */
static bool is_readable_kind(const char *path)
{
    struct stat about;
    return bf_file_kind_of(bf_text_from(path)) != BF_FILE_OTHER ||
           stat(path, &about) != 0;
}

/* With a map, a JSON file may be a table: an array, no manifest. */
static bool is_array(const bf_collection *collection, const char *path,
                     bf_error *error)
{
    bf_arena arena;
    if (!collection->options->map)
        return false;
    bf_arena_init(&arena, BF_MANIFEST_SIZE + 1);
    bf_text text = bf_file_read(path, BF_MANIFEST_SIZE, &arena, error);
    bool array = text.bytes && bf_table_array_is(text);
    bf_arena_release(&arena);
    return array;
}

static bool read_input(bf_collection *collection, const char *path,
                       bf_error *error)
{
    if (bf_path_is_standard(path))
        return bf_collection_file(collection, path, error);
    if (is_folder(path))
        return bf_folder_read(collection, path, error);
    if (!collection->options->kind_is_chosen && !is_readable_kind(path))
        return bf_fail(error, BF_DATA,
                       "%s: is no article (.txt .html .jsonl), table (.csv "
                       ".xlsx), manifest (.json) or folder",
                       path);
    if (bf_file_kind_of(bf_text_from(path)) == BF_FILE_MANIFEST &&
        !is_array(collection, path, error))
        return error->status == BF_OK &&
               bf_manifest_read(collection, path, error);
    return bf_collection_file(collection, path, error);
}

bool bf_ingest(const char *path, const bf_ingest_options *options,
               bf_ingested *ingested, bf_error *error)
{
    bf_arena arena;
    bf_arena_init(&arena, BF_COLLECTION_MEMORY);
    bf_collection collection = {
        .options = options, .into = ingested, .arena = &arena};
    bf_arena_init(&collection.text, BF_ARTICLE_SIZE + 1);
    bf_arena_init(&collection.room, BF_ARTICLE_MEMORY);
    bool ok = read_input(&collection, path, error);
    bf_arena_release(&collection.room);
    bf_arena_release(&collection.text);
    bf_arena_release(&arena);
    return ok;
}
