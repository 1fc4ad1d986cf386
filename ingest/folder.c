#include "ingest/collection.h"

#include "data/base/file.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

/* The names of a folder's files. */
struct names {
    bf_text *items;
    size_t count;
    size_t capacity;
};

static const char manifest_name[] = "manifest.json";

static bool add_name(struct names *names, const char *name, bf_arena *arena,
                     bf_error *error)
{
    if (names->count == BF_COLLECTION_FILES)
        return bf_fail(error, BF_LIMIT, "more than %d files in a folder",
                       BF_COLLECTION_FILES);
    bf_text *items = bf_arena_grow(arena, names->items, names->count,
                                   &names->capacity, sizeof *items, error);
    if (!items)
        return false;
    names->items = items;
    items[names->count] = bf_text_copy(bf_text_from(name), arena, error);
    return items[names->count++].bytes != NULL;
}

static bool list_open(DIR *folder, struct names *names, bf_arena *arena,
                      bf_error *error)
{
    for (;;) {
        errno = 0;
        const struct dirent *entry = readdir(folder);
        if (!entry)
            return errno == 0 ||
                   bf_fail_system(error, BF_IO, "reading a folder", errno);
        if (entry->d_name[0] != '.' &&
            !add_name(names, entry->d_name, arena, error))
            return false;
    }
}

static bool list(const char *path, struct names *names, bf_arena *arena,
                 bf_error *error)
{
    DIR *folder = opendir(path);
    if (!folder)
        return bf_fail_system(
            error, errno == EACCES ? BF_PERMISSION : BF_NO_INPUT, path, errno);
    bool ok = list_open(folder, names, arena, error);
    closedir(folder);
    return ok;
}

static int compare(const void *left, const void *right)
{
    return bf_text_compare(*(const bf_text *)left, *(const bf_text *)right);
}

static bool has_manifest(const struct names *names)
{
    for (size_t i = 0; i < names->count; i++) {
        if (bf_text_equal(names->items[i], bf_text_from(manifest_name)))
            return true;
    }
    return false;
}

static bool is_input(const char *path)
{
    struct stat about;
    bf_file_kind kind = bf_file_kind_of(bf_text_from(path));
    return (kind == BF_FILE_ARTICLE || kind == BF_FILE_TABLE ||
            kind == BF_FILE_LINES) &&
           stat(path, &about) == 0 && S_ISREG(about.st_mode);
}

static bool read_files(bf_collection *collection, const char *folder,
                       const struct names *names, bf_error *error)
{
    size_t read = 0;
    for (size_t i = 0; i < names->count; i++) {
        bf_text path = bf_text_join(collection->arena, error, folder, "/",
                                    names->items[i].bytes, (char *)NULL);
        if (!path.bytes)
            return false;
        if (!is_input(path.bytes)) {
            bf_notes_add(&collection->into->notes,
                         "%s: not read: neither an article (.txt) nor a table "
                         "(.csv)",
                         bf_text_quoted(path).bytes);
            continue;
        }
        if (!bf_collection_file(collection, path.bytes, error))
            return false;
        read++;
    }
    return read ||
           bf_fail(error, BF_NO_INPUT,
                   "%s: no article (.txt) or table (.csv) in it", folder);
}

bool bf_folder_read(bf_collection *collection, const char *path,
                    bf_error *error)
{
    bf_text folder = bf_text_from(path);
    while (folder.length > 1 && folder.bytes[folder.length - 1] == '/')
        folder.length--;
    folder = bf_text_copy(folder, collection->arena, error);
    struct names names = {0};
    if (!folder.bytes || !list(folder.bytes, &names, collection->arena, error))
        return false;
    if (has_manifest(&names)) {
        bf_text manifest = bf_text_join(collection->arena, error, folder.bytes,
                                        "/", manifest_name, (char *)NULL);
        return manifest.bytes &&
               bf_manifest_read(collection, manifest.bytes, error);
    }
    if (names.count)
        qsort(names.items, names.count, sizeof *names.items, compare);
    return read_files(collection, folder.bytes, &names, error);
}
