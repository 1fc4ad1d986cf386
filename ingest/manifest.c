#include "ingest/collection.h"

#include "data/base/file.h"
#include "data/base/json.h"

static const char *const manifest_names[] = {"articles", NULL};
static const char *const article_names[] = {"id", "file", "published",
                                            "language", NULL};

/* The walk over one manifest. */
struct walk {
    bf_collection *collection;
    const char *path;
    bf_text folder; /* of the manifest, with its slash */
    size_t number;  /* of the article, from 1 */
    bf_map ids;
    bf_map files;
};

static bool fail(const struct walk *walk, const char *what, bf_error *error)
{
    return bf_fail(error, BF_SPEC, "%s: article %zu: %s", walk->path,
                   walk->number, what);
}

/* A member that is a string; absent ones leave *value as it is. */
static bool read_string(const struct walk *walk, const bf_json *article,
                        const char *name, bf_text *value, bf_error *error)
{
    const bf_json *member = bf_json_member(article, name);
    if (!member || bf_json_string(member, value))
        return true;
    return bf_fail(error, BF_SPEC, "%s: article %zu: \"%s\" is not a string",
                   walk->path, walk->number, name);
}

/* True for a path that stays in its folder: no root, no "..". */
static bool is_inside(bf_text path)
{
    if (path.length == 0 || path.bytes[0] == '/')
        return false;
    while (path.length) {
        if (bf_text_equal(bf_text_cut(path, '/', &path), BF_TEXT("..")))
            return false;
    }
    return true;
}

/* Adds a name that must not be there yet. */
static bool add_once(const struct walk *walk, bf_map *map, bf_text name,
                     const char *complaint, bf_error *error)
{
    if (bf_map_lookup(map, name.bytes, name.length))
        return fail(walk, complaint, error);
    const bf_map_entry entry = {.key = name.bytes, .length = name.length};
    return bf_map_add(map, &entry, walk->collection->arena, error);
}

static bool read_fields(struct walk *walk, const bf_json *article,
                        bf_article *about, bf_text *file, bf_error *error)
{
    bf_text published = {0};
    if (!read_string(walk, article, "file", file, error) ||
        !read_string(walk, article, "id", &about->id, error) ||
        !read_string(walk, article, "published", &published, error))
        return false;
    if (!is_inside(*file))
        return fail(walk, "\"file\" is no path within the manifest's folder",
                    error);
    if (published.length && !bf_day_parse(published, &about->published))
        return fail(walk, "\"published\" is no day such as 2024-03-09", error);
    if (about->id.length == 0)
        about->id = bf_path_stem(*file);
    return add_once(walk, &walk->ids, about->id, "its \"id\" comes twice",
                    error) &&
           add_once(walk, &walk->files, *file, "its \"file\" comes twice",
                    error);
}

/* Only English has words yet; an article of another language is noted. */
static bool is_english(const struct walk *walk, bf_text language)
{
    if (language.length == 0 || bf_text_alike(language, BF_TEXT("en")))
        return true;
    bf_notes_add(&walk->collection->into->notes,
                 "%s: article %zu: not read: its language is %s", walk->path,
                 walk->number, bf_text_quoted(language).bytes);
    return false;
}

static bool read_article(struct walk *walk, const bf_json *article,
                         bf_error *error)
{
    bf_collection *collection = walk->collection;
    bf_article about = {.published = collection->options->published};
    bf_text file = {0};
    bf_text language = {0};
    if (!bf_json_is_object(article))
        return fail(walk, "is not an object", error);
    if (!bf_json_known(article, article_names, walk->path, BF_SPEC, error) ||
        !read_fields(walk, article, &about, &file, error) ||
        !read_string(walk, article, "language", &language, error))
        return false;
    if (!is_english(walk, language))
        return true;
    bf_text path = bf_text_join(collection->arena, error, walk->folder.bytes,
                                file.bytes, (char *)NULL);
    return path.bytes &&
           bf_collection_article(collection, path.bytes, about, error);
}

static bool read_articles(struct walk *walk, const bf_json *manifest,
                          bf_error *error)
{
    if (!bf_json_is_object(manifest))
        return bf_fail(
            error, BF_SPEC, "%s: is not {\"articles\": [...]}%s", walk->path,
            bf_json_is_array(manifest) ? "; a table is read by a map, --map"
                                       : "");
    /* Any other JSON comes here, too. */
    bf_text where = bf_text_join(walk->collection->arena, error, walk->path,
                                 ": as a manifest", NULL);
    if (!where.bytes ||
        !bf_json_known(manifest, manifest_names, where.bytes, BF_SPEC, error))
        return false;
    const bf_json *articles = bf_json_member(manifest, "articles");
    if (!articles || !bf_json_is_array(articles))
        return bf_fail(error, BF_SPEC, "%s: has no list \"articles\"",
                       walk->path);
    const bf_json *article = bf_json_first(articles);
    for (; article; article = bf_json_next(article)) {
        walk->number++;
        if (!read_article(walk, article, error))
            return false;
    }
    return walk->number ||
           bf_fail(error, BF_NO_INPUT, "%s: names no article", walk->path);
}

bool bf_manifest_read(bf_collection *collection, const char *path,
                      bf_error *error)
{
    bf_arena *arena = collection->arena;
    bf_text folder = bf_path_folder(bf_text_from(path));
    struct walk walk = {.collection = collection,
                        .path = path,
                        .folder = bf_text_copy(folder, arena, error)};
    bf_text text = bf_file_read(path, BF_MANIFEST_SIZE, arena, error);
    bf_json *manifest = text.bytes ? bf_json_parse(text, path, error) : NULL;
    bool ok =
        manifest && walk.folder.bytes && read_articles(&walk, manifest, error);
    bf_json_free(manifest);
    bf_map_release(&walk.ids);
    bf_map_release(&walk.files);
    return ok;
}
