/*
 * message.h - what the command says to people.
 */
#ifndef BF_CLI_MESSAGE_H
#define BF_CLI_MESSAGE_H

#include "data/base/buffer.h"
#include "data/base/notes.h"

/*
 * Prints "borderfig: " and one line; bytes that a terminal would act on are
 * shown as \xNN, since file names and data come from anywhere.
 */
void bf_say(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Prints the notes, and how many more there were than are kept. */
void bf_say_notes(const bf_notes *notes);

/* Appends "1 figure", "1,200 figures". */
void bf_say_count(bf_buffer *line, size_t count, const char *one);

#endif
