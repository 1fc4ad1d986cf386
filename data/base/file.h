/*
 * file.h - whole files in, whole files out.
 */
#ifndef BF_BASE_FILE_H
#define BF_BASE_FILE_H

#include "data/base/buffer.h"

#include <stdio.h>

/*
 * Reads a regular file, or standard input for "-", into the arena with a NUL
 * behind it.  bytes is NULL on failure: BF_NO_INPUT (missing, a directory),
 * BF_PERMISSION, BF_IO, or BF_LIMIT above `limit` bytes.
 */
bf_text bf_file_read(const char *path, size_t limit, bf_arena *arena,
                     bf_error *error);

/* Hands out a file piece by piece; false stops the reading. */
typedef bool bf_piece_function(void *context, bf_text piece, bf_error *error);

/* Streams a file ("-": standard input) in pieces of at most 64 KiB. */
bool bf_file_stream(const char *path, bf_piece_function *on_piece,
                    void *context, bf_error *error);

/* Some of a file: where it starts, and how many bytes it has. */
typedef struct bf_file_part {
    size_t start;
    size_t length;
} bf_file_part;

/* Empty when all zero. */
typedef struct bf_file_parts {
    bf_file_part *items;
    size_t count;
    size_t capacity;
} bf_file_parts;

/*
 * Streams parts of a regular file, one behind the other, and touches nothing
 * else of it.  BF_IO when the file ends before a part does.
 */
bool bf_file_stream_parts(const char *path, const bf_file_parts *parts,
                          bf_piece_function *on_piece, void *context,
                          bf_error *error);
/* The bytes of a regular file; 0 when there is none. */
size_t bf_file_size(const char *path);

/*
 * Writes a whole file beside its target, syncs it and renames it over the
 * target, so that the target is the old file or the whole new one; "-" is
 * standard output.  A target that exists and is no regular file is refused
 * (BF_CANNOT_CREATE); a full disk is BF_IO and leaves nothing behind.
 */
bool bf_file_write(const char *path, bf_text content, bf_error *error);
/* Syncs the folder of a path; what cannot be synced is passed over. */
void bf_file_sync_folder(const char *path);

/* Content that is put aside into a file of no name; empty when all zero. */
typedef struct bf_spool {
    FILE *file;
} bf_spool;

/* BF_IO when the folder for temporary files takes no more. */
bool bf_spool_add(bf_spool *spool, bf_text content, bf_error *error);
void bf_spool_release(bf_spool *spool);
/*
 * As bf_file_write, with what was put aside before the content; but that the
 * name, too, survives a power cut is for bf_file_sync_folder, once behind the
 * last file of a folder.
 */
bool bf_file_write_behind(const char *path, const bf_spool *spool,
                          bf_text content, bf_error *error);

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
