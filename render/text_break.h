/*
 * text_break.h - where a line of plain text may end; private to text.
 *
 * Plain text is letters with or without accents, digits, blanks and the usual
 * punctuation, all of one script and written from the left.
 */
#ifndef BF_RENDER_TEXT_BREAK_H
#define BF_RENDER_TEXT_BREAK_H

#include "data/base/text.h"

/* True when all characters of valid UTF-8 are plain. */
bool bf_text_is_plain(bf_text text);

/*
 * Sets breaks[i] where a line may begin at byte i of a plain text, as Unicode
 * has it (UAX #14); one more than the text has bytes.  False when it begins
 * or ends with a blank, or has something that needs more of these rules than
 * are known here.
 */
bool bf_text_breaks(bf_text text, bool *breaks);

#endif
