/*
 * escape.h - text and paths as the markup of documents takes them.
 */
#ifndef BF_RENDER_ESCAPE_H
#define BF_RENDER_ESCAPE_H

#include "data/base/buffer.h"

/* True for one of the characters of a string, never for NUL. */
bool bf_byte_is_in(char byte, const char *set);

/* Appends a text with a backslash before each byte of a set. */
void bf_escape_slashed(bf_buffer *buffer, bf_text text, const char *set);

/* A path as part of an address: safe in HTML, in srcset and in Markdown. */
void bf_escape_address(bf_buffer *buffer, bf_text path);

/* Valid UTF-8 as words in LaTeX, whatever its engine and font encoding. */
void bf_escape_latex(bf_buffer *buffer, bf_text text);

#endif
