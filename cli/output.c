#include "cli/output.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void bf_outputs_init(bf_outputs *outputs)
{
    outputs->count = 0;
}

void bf_outputs_release(bf_outputs *outputs)
{
    for (size_t i = 0; i < outputs->count; i++) {
        bf_buffer_release(&outputs->items[i].content);
        bf_spool_release(&outputs->items[i].start);
    }
    outputs->count = 0;
}

bf_buffer *bf_outputs_add(bf_outputs *outputs, const char *path,
                          bf_error *error)
{
    for (size_t i = 0; i < outputs->count; i++) {
        if (strcmp(outputs->items[i].path, path) != 0)
            continue;
        bf_fail(error, BF_USAGE, "%s: is to be written twice", path);
        return NULL;
    }
    if (outputs->count == BF_OUTPUTS) {
        bf_fail(error, BF_LIMIT, "more than %d outputs", BF_OUTPUTS);
        return NULL;
    }
    bf_output *output = &outputs->items[outputs->count++];
    *output = (bf_output){.path = path};
    bf_buffer_init(&output->content, BF_OUTPUT_SIZE);
    return &output->content;
}

bool bf_outputs_add_list(bf_outputs *outputs, const char *list, bf_arena *arena,
                         bf_error *error)
{
    bf_text rest = bf_text_from(list);
    do {
        bool more = memchr(rest.bytes, ',', rest.length) != NULL;
        bf_text name = bf_text_cut(rest, ',', &rest);
        if (name.length == 0 || (more && rest.length == 0))
            return bf_fail(error, BF_USAGE, "%s: an output has no name",
                           bf_text_quoted(bf_text_from(list)).bytes);
        name = bf_text_copy(name, arena, error);
        if (!name.bytes || !bf_outputs_add(outputs, name.bytes, error))
            return false;
    } while (rest.length);
    return true;
}

bool bf_outputs_relieve(bf_outputs *outputs, bf_error *error)
{
    enum { MUCH = 16 * 1024 * 1024 };
    for (size_t i = 0; i < outputs->count; i++) {
        bf_output *output = &outputs->items[i];
        bf_text content = bf_buffer_text(&output->content);
        if (content.length < MUCH)
            continue;
        if (!bf_buffer_ok(&output->content, error) ||
            !bf_spool_add(&output->start, content, error))
            return false;
        bf_buffer_clear(&output->content);
    }
    return true;
}

/* Takes back what was written before another output failed. */
static void remove_fresh(const bf_outputs *outputs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (outputs->items[i].fresh)
            unlink(outputs->items[i].path);
    }
}

/* Files of one folder mostly follow each other. */
static void sync_folders(const bf_outputs *outputs)
{
    bf_text last = {0};
    for (size_t i = 0; i < outputs->count; i++) {
        const char *path = outputs->items[i].path;
        bf_text folder = bf_path_folder(bf_text_from(path));
        if (i == 0 || !bf_text_equal(folder, last))
            bf_file_sync_folder(path);
        last = folder;
    }
}

bool bf_outputs_write(bf_outputs *outputs, bf_error *error)
{
    for (size_t i = 0; i < outputs->count; i++) {
        if (!bf_buffer_ok(&outputs->items[i].content, error))
            return false;
    }
    for (size_t i = 0; i < outputs->count; i++) {
        bf_output *output = &outputs->items[i];
        struct stat about;
        output->fresh = !bf_path_is_standard(output->path) &&
                        lstat(output->path, &about) != 0;
        if (!bf_file_write_behind(output->path, &output->start,
                                  bf_buffer_text(&output->content), error)) {
            remove_fresh(outputs, i);
            return false;
        }
    }
    sync_folders(outputs);
    return true;
}
