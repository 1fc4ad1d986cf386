/*
 * output.h - files to write: all made before the first is written, in memory
 * but for tables that are long.
 */
#ifndef BF_CLI_OUTPUT_H
#define BF_CLI_OUTPUT_H

#include "data/base/buffer.h"
#include "data/base/file.h"

enum { BF_OUTPUT_SIZE = 1024 * 1024 * 1024, BF_OUTPUTS = 64 };

typedef struct bf_output {
    const char *path;  /* "-": standard output */
    bf_spool start;    /* what to write first */
    bf_buffer content; /* and then */
    bool fresh;        /* there was no such file before */
} bf_output;

typedef struct bf_outputs {
    bf_output items[BF_OUTPUTS];
    size_t count;
} bf_outputs;

void bf_outputs_init(bf_outputs *outputs);
void bf_outputs_release(bf_outputs *outputs);

/*
 * An empty output for a path, which must outlive it.  NULL with BF_USAGE for
 * a path given twice, with BF_LIMIT for more than BF_OUTPUTS.
 */
bf_buffer *bf_outputs_add(bf_outputs *outputs, const char *path,
                          bf_error *error);

/*
 * Adds the outputs of a list, "x.svg,x.png"; the texts live in the arena.
 * BF_USAGE for an empty name.
 */
bool bf_outputs_add_list(bf_outputs *outputs, const char *list, bf_arena *arena,
                         bf_error *error);

/* Puts much content aside into temporary files, and goes on with none. */
bool bf_outputs_relieve(bf_outputs *outputs, bf_error *error);

/*
 * Writes all of them, or none: what was written before one failed is removed
 * again, unless it took the place of an older file.
 */
bool bf_outputs_write(bf_outputs *outputs, bf_error *error);

#endif
