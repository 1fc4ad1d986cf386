#include "data/base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* So small that its memory is soon there and stays in the cache. */
enum { PIECE_SIZE = 64 * 1024 };

bool bf_path_is_standard(const char *path)
{
    return path[0] == '-' && path[1] == '\0';
}

static bf_status status_of_open(int number)
{
    if (number == EACCES || number == EPERM)
        return BF_PERMISSION;
    return number == EMFILE || number == ENFILE ? BF_NO_MEMORY : BF_NO_INPUT;
}

/* Opens for reading; -1 on failure.  A folder is refused here. */
static int open_input(const char *path, bf_error *error)
{
    if (bf_path_is_standard(path))
        return STDIN_FILENO;
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (file < 0) {
        bf_fail_system(error, status_of_open(errno), path, errno);
        return -1;
    }
    struct stat about;
    if (fstat(file, &about) == 0 && S_ISDIR(about.st_mode)) {
        bf_fail(error, BF_NO_INPUT, "%s: is a folder, not a file", path);
        close(file);
        return -1;
    }
    return file;
}

static void close_input(int file)
{
    if (file != STDIN_FILENO)
        close(file);
}

/* Fills as much of the piece as there is; 0 at the end, -1 on failure. */
static ssize_t read_piece(int file, char *bytes, size_t size)
{
    size_t length = 0;
    while (length < size) {
        ssize_t got = read(file, bytes + length, size - length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        length += (size_t)got;
    }
    return (ssize_t)length;
}

static bool stream(int file, const char *path, bf_piece_function *on_piece,
                   void *context, bf_error *error)
{
    char *bytes = malloc(PIECE_SIZE);
    if (!bytes)
        return bf_fail(error, BF_NO_MEMORY, "%s: out of memory", path);
    bool going = true;
    while (going) {
        ssize_t length = read_piece(file, bytes, PIECE_SIZE);
        if (length < 0)
            bf_fail_system(error, BF_IO, path, errno);
        if (length <= 0)
            break;
        bf_text piece = {.bytes = bytes, .length = (size_t)length};
        going = on_piece(context, piece, error);
    }
    free(bytes);
    return error->status == BF_OK;
}

bool bf_file_stream(const char *path, bf_piece_function *on_piece,
                    void *context, bf_error *error)
{
    int file = open_input(path, error);
    if (file < 0)
        return false;
    bool ok = stream(file, path, on_piece, context, error);
    close_input(file);
    return ok;
}

/* Fills a piece from a place in the file; false when there is less. */
static bool read_at(int file, char *bytes, bf_file_part part)
{
    while (part.length) {
        ssize_t got = pread(file, bytes, part.length, (off_t)part.start);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        bytes += got;
        part.start += (size_t)got;
        part.length -= (size_t)got;
    }
    return true;
}

/* Hands out one part; false when that fails. */
static bool stream_part(int file, bf_file_part part, char *bytes,
                        bf_piece_function *on_piece, void *context,
                        bf_error *error)
{
    while (part.length) {
        bf_file_part piece = part;
        if (piece.length > PIECE_SIZE)
            piece.length = PIECE_SIZE;
        const bf_text text = {.bytes = bytes, .length = piece.length};
        if (!read_at(file, bytes, piece) || !on_piece(context, text, error))
            return false;
        part.start += piece.length;
        part.length -= piece.length;
    }
    return true;
}

bool bf_file_stream_parts(const char *path, const bf_file_parts *parts,
                          bf_piece_function *on_piece, void *context,
                          bf_error *error)
{
    int file = open_input(path, error);
    if (file < 0)
        return false;
    char *bytes = malloc(PIECE_SIZE);
    bool ok = bytes || bf_fail(error, BF_NO_MEMORY, "%s: out of memory", path);
    for (size_t i = 0; ok && i < parts->count; i++)
        ok =
            stream_part(file, parts->items[i], bytes, on_piece, context, error);
    free(bytes);
    close_input(file);
    return ok || bf_fail(error, BF_IO, "%s: a part of it is missing", path);
}

size_t bf_file_size(const char *path)
{
    struct stat about;
    bool regular = stat(path, &about) == 0 && S_ISREG(about.st_mode);
    return regular ? (size_t)about.st_size : 0;
}

struct whole {
    const char *path;
    bf_buffer *buffer;
    size_t limit;
};

static bool add_piece(void *context, bf_text piece, bf_error *error)
{
    const struct whole *whole = context;
    bf_buffer_add(whole->buffer, piece);
    if (whole->buffer->status == BF_LIMIT)
        return bf_fail(error, BF_LIMIT, "%s: is larger than %zu bytes",
                       whole->path, whole->limit);
    return bf_buffer_ok(whole->buffer, error);
}

bf_text bf_file_read(const char *path, size_t limit, bf_arena *arena,
                     bf_error *error)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, limit + 1);
    struct whole whole = {.path = path, .buffer = &buffer, .limit = limit};
    bf_text content = {0};
    const size_t size = bf_file_size(path);
    /* At once, where the size is known: growing would copy it. */
    if (size && size <= limit)
        (void)bf_buffer_reserve(&buffer, size);
    if (bf_file_stream(path, add_piece, &whole, error))
        content = bf_text_copy(bf_buffer_text(&buffer), arena, error);
    bf_buffer_release(&buffer);
    return content;
}

bf_text bf_path_name(bf_text path)
{
    size_t start = path.length;
    while (start && path.bytes[start - 1] != '/')
        start--;
    return bf_text_slice(path, start, path.length);
}

bf_text bf_path_stem(bf_text path)
{
    bf_text name = bf_path_name(path);
    size_t end = name.length;
    while (end > 1 && name.bytes[end - 1] != '.')
        end--;
    return end > 1 ? bf_text_slice(name, 0, end - 1) : name;
}

bf_text bf_path_folder(bf_text path)
{
    return bf_text_slice(path, 0, path.length - bf_path_name(path).length);
}
