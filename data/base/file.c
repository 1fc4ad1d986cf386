#include "data/base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE_SIZE = 256 * 1024, ATTEMPTS = 100 };

static bool is_standard(const char *path)
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
    if (is_standard(path))
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
    if (bf_file_stream(path, add_piece, &whole, error))
        content = bf_text_copy(bf_buffer_text(&buffer), arena, error);
    bf_buffer_release(&buffer);
    return content;
}

/* Writes all of it, whatever write(2) takes at a time. */
static bool write_all(int file, bf_text content)
{
    size_t at = 0;
    while (at < content.length) {
        ssize_t done = write(file, content.bytes + at, content.length - at);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return false;
        at += (size_t)done;
    }
    return true;
}

static bool sync_file(int file)
{
    int done = 0;
    do {
        done = fsync(file);
    } while (done != 0 && errno == EINTR);
    return done == 0;
}

/*
 * A new file beside the target, its name in `name`; -1 on failure.  The mode
 * is what the umask leaves of 666, as for any file a user makes.
 */
static int create_beside(const char *path, char *name, size_t size)
{
    for (int i = 0; i < ATTEMPTS; i++) {
        int length = snprintf(name, size, "%s.tmp-%06d", path,
                              (int)getpid() % 10000 * ATTEMPTS + i);
        if (length < 0 || (size_t)length >= size) {
            errno = ENAMETOOLONG;
            return -1;
        }
        int file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (file >= 0 || errno != EEXIST)
            return file;
    }
    return -1;
}

/* So that the rename itself survives a power cut; failure is harmless. */
static void sync_folder(const char *path)
{
    bf_text folder = bf_path_folder(bf_text_from(path));
    char name[PATH_MAX] = ".";
    if (folder.length >= sizeof name)
        return;
    if (folder.length) {
        memcpy(name, folder.bytes, folder.length);
        name[folder.length] = '\0';
    }
    int file = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return;
    sync_file(file);
    close(file);
}

static bool target_is_free(const char *path, bf_error *error)
{
    struct stat about;
    if (lstat(path, &about) != 0)
        return true;
    if (S_ISDIR(about.st_mode))
        return bf_fail(error, BF_CANNOT_CREATE, "%s: is a folder", path);
    if (S_ISLNK(about.st_mode) && stat(path, &about) != 0)
        return true;
    if (!S_ISREG(about.st_mode))
        return bf_fail(error, BF_CANNOT_CREATE,
                       "%s: exists and is not a regular file", path);
    return true;
}

static bool write_standard(bf_text content, bf_error *error)
{
    if (!write_all(STDOUT_FILENO, content))
        return bf_fail_system(error, BF_IO, "standard output", errno);
    return true;
}

bool bf_file_write(const char *path, bf_text content, bf_error *error)
{
    if (is_standard(path))
        return write_standard(content, error);
    if (!target_is_free(path, error))
        return false;
    char name[PATH_MAX];
    int file = create_beside(path, name, sizeof name);
    if (file < 0) {
        bool denied = errno == EACCES || errno == EPERM || errno == EROFS;
        bool full = errno == ENOSPC || errno == EDQUOT;
        bf_status other = full ? BF_IO : BF_CANNOT_CREATE;
        return bf_fail_system(error, denied ? BF_PERMISSION : other, path,
                              errno);
    }
    bool ok = write_all(file, content) && sync_file(file);
    int number = errno;
    if (close(file) != 0 && ok) {
        ok = false;
        number = errno;
    }
    if (ok && rename(name, path) != 0) {
        ok = false;
        number = errno;
    }
    if (!ok) {
        unlink(name);
        return bf_fail_system(error, BF_IO, path, number);
    }
    sync_folder(path);
    return true;
}

bool bf_folder_make(const char *path, bf_error *error)
{
    char name[PATH_MAX];
    size_t length = strlen(path);
    if (length == 0 || length >= sizeof name)
        return bf_fail(error, BF_CANNOT_CREATE, "%s: not a folder's name",
                       bf_text_quoted(bf_text_from(path)).bytes);
    memcpy(name, path, length + 1);
    for (size_t at = 1; at <= length; at++) {
        if (name[at] != '/' && name[at] != '\0')
            continue;
        char kept = name[at];
        name[at] = '\0';
        struct stat about;
        if (mkdir(name, 0777) != 0 &&
            (stat(name, &about) != 0 || !S_ISDIR(about.st_mode)))
            return bf_fail_system(
                error, errno == EACCES ? BF_PERMISSION : BF_CANNOT_CREATE, name,
                errno == ENOENT ? ENOTDIR : errno);
        name[at] = kept;
    }
    return true;
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
