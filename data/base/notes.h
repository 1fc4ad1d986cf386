/*
 * notes.h - what must be said although nothing failed: a rejected row, a
 * label that was left out, releases that were mixed.  The command prints them
 * on standard error; nothing is lost silently.
 */
#ifndef BF_BASE_NOTES_H
#define BF_BASE_NOTES_H

#include "data/base/arena.h"

enum { BF_NOTES_KEPT = 20 };

typedef struct bf_notes {
    bf_arena arena;
    const char *lines[BF_NOTES_KEPT]; /* the first ones, each one line */
    size_t count;                     /* of all, kept or not */
} bf_notes;

void bf_notes_init(bf_notes *notes);
void bf_notes_release(bf_notes *notes);
/* Keeps a line "FILE:LINE: what"; data in it quoted with bf_text_quoted. */
void bf_notes_add(bf_notes *notes, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* How many lines are kept: at most BF_NOTES_KEPT. */
size_t bf_notes_kept(const bf_notes *notes);

#endif
