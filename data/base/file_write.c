#include "data/base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ATTEMPTS = 100, PIECE_SIZE = 64 * 1024 };

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

void bf_file_sync_folder(const char *path)
{
    if (bf_path_is_standard(path))
        return;
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

/* A file that others may not read stays so when it is written again. */
static bool keep_mode(int file, const char *path)
{
    struct stat about;
    return stat(path, &about) != 0 || fchmod(file, about.st_mode & 0777) == 0;
}

bool bf_spool_add(bf_spool *spool, bf_text content, bf_error *error)
{
    if (!spool->file)
        spool->file = tmpfile();
    if (!spool->file || !write_all(fileno(spool->file), content))
        return bf_fail_system(error, BF_IO, "a temporary file", errno);
    return true;
}

void bf_spool_release(bf_spool *spool)
{
    if (spool->file)
        (void)fclose(spool->file);
    *spool = (bf_spool){0};
}

/* Copies what was put aside. */
static bool write_spool(int file, const bf_spool *spool)
{
    char piece[PIECE_SIZE];
    int from = spool->file ? fileno(spool->file) : -1;
    for (off_t at = 0; from >= 0;) {
        ssize_t got = pread(from, piece, sizeof piece, at);
        if (got < 0 && errno == EINTR)
            continue;
        bf_text text = {.bytes = piece, .length = got > 0 ? (size_t)got : 0};
        if (got < 0 || !write_all(file, text))
            return false;
        if (got == 0)
            break;
        at += got;
    }
    return true;
}

static bool write_both(int file, const bf_spool *spool, bf_text content)
{
    return write_spool(file, spool) && write_all(file, content);
}

static bool write_standard(const bf_spool *spool, bf_text content,
                           bf_error *error)
{
    if (!write_both(STDOUT_FILENO, spool, content))
        return bf_fail_system(error, BF_IO, "standard output", errno);
    return true;
}

bool bf_file_write_behind(const char *path, const bf_spool *spool,
                          bf_text content, bf_error *error)
{
    if (bf_path_is_standard(path))
        return write_standard(spool, content, error);
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
    bool ok = keep_mode(file, path) && write_both(file, spool, content) &&
              sync_file(file);
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
    return true;
}

bool bf_file_write(const char *path, bf_text content, bf_error *error)
{
    const bf_spool none = {0};
    bool ok = bf_file_write_behind(path, &none, content, error);
    if (ok)
        bf_file_sync_folder(path);
    return ok;
}

static bool make_one_folder(const char *path, bf_error *error)
{
    if (mkdir(path, 0777) == 0)
        return true;
    int number = errno;
    struct stat about;
    if (stat(path, &about) == 0 && S_ISDIR(about.st_mode))
        return true;
    bool denied = number == EACCES || number == EPERM;
    return bf_fail_system(error, denied ? BF_PERMISSION : BF_CANNOT_CREATE,
                          path, number);
}

bool bf_folder_make(const char *path, bf_error *error)
{
    char name[PATH_MAX];
    size_t length = strlen(path);
    if (length == 0 || length >= sizeof name)
        return bf_fail(error, BF_CANNOT_CREATE, "%s: not a folder's name",
                       bf_text_quoted(bf_text_from(path)).bytes);
    memcpy(name, path, length + 1);
    for (size_t at = 1; at < length; at++) {
        if (name[at] != '/')
            continue;
        name[at] = '\0';
        if (!make_one_folder(name, error))
            return false;
        name[at] = '/';
    }
    return make_one_folder(name, error);
}
