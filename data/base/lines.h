/*
 * lines.h - a file line by line, in constant memory.
 */
#ifndef BF_BASE_LINES_H
#define BF_BASE_LINES_H

#include "data/base/text.h"

typedef struct bf_line {
    bf_text text;  /* without its line end; gone after the call */
    size_t number; /* from 1 */
    bool whole;    /* false: longer than allowed, and text is a part of it */
} bf_line;

/* Takes one line; false stops the reading. */
typedef bool bf_line_function(void *context, const bf_line *line,
                              bf_error *error);

/*
 * Hands out the lines of a file ("-": standard input), the last one also when
 * nothing ends it; of longer lines than `longest` bytes only a part.
 */
bool bf_lines_stream(const char *path, size_t longest,
                     bf_line_function *on_line, void *context, bf_error *error);

#endif
