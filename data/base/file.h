/*
 * file.h - whole files in, whole files out.
 */
#ifndef BF_BASE_FILE_H
#define BF_BASE_FILE_H

#include "data/base/buffer.h"

/*
 * Reads a regular file, or standard input for "-", into the arena with a NUL
 * behind it.  bytes is NULL on failure: BF_NO_INPUT (missing, a directory),
 * BF_PERMISSION, BF_IO, or BF_LIMIT above `limit` bytes.
 */
bf_text bf_file_read(const char *path, size_t limit, bf_arena *arena,
                     bf_error *error);

/* Hands out a file piece by piece; false stops the reading. */
typedef bool bf_piece_function(void *context, bf_text piece, bf_error *error);

/* Streams a file ("-": standard input) in pieces of at most 256 KiB. */
bool bf_file_stream(const char *path, bf_piece_function *on_piece,
                    void *context, bf_error *error);

/*
 * Writes a whole file beside its target, syncs it and renames it over the
 * target, so that the target is the old file or the whole new one; "-" is
 * standard output.  A target that exists and is no regular file is refused
 * (BF_CANNOT_CREATE); a full disk is BF_IO and leaves nothing behind.
 */
bool bf_file_write(const char *path, bf_text content, bf_error *error);

/* Makes a folder and its parents; one that exists is fine. */
bool bf_folder_make(const char *path, bf_error *error);

/* True for "-", which stands for standard input or output. */
bool bf_path_is_standard(const char *path);
/* "articles/a.txt" -> "a.txt"; and -> "a" (without the last extension). */
bf_text bf_path_name(bf_text path);
bf_text bf_path_stem(bf_text path);
/* The folder of a path with its slash, "" when there is none. */
bf_text bf_path_folder(bf_text path);

#endif
