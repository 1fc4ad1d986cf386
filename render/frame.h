/*
 * frame.h - what stands around a plot: title and subtitle above, note and
 * source below, all flush left.
 */
#ifndef BF_RENDER_FRAME_H
#define BF_RENDER_FRAME_H

#include "render/canvas.h"

enum { BF_NOTE_SENTENCES = 8 };

/* The words of a chart. */
typedef struct bf_words {
    bf_text title;
    bf_text subtitle;
    bf_text note; /* the author's; else these sentences, the first weigh most */
    bf_text notes[BF_NOTE_SENTENCES];
    size_t note_count;
    bf_text source;
    bf_text short_source; /* where that takes many lines; may be empty */
    double key_height;    /* that a key below the subtitle takes */
} bf_words;

/* Adds a sentence to the note, unless the author wrote one. */
void bf_words_say(bf_words *words, bf_text sentence);

/* The page without its margins. */
bf_box bf_frame_room(const bf_canvas *canvas);
/*
 * Draws the words.  *room is what is left between them, without the spaces
 * next to them.  A title wraps to two lines, then shrinks to 90 %, and then
 * fails with BF_SPEC, as does whatever leaves less than a third of the
 * picture.  Of a note that was not asked for, the last sentences are left out,
 * and noted, where it takes more than its share.
 */
bool bf_frame_draw(bf_canvas *canvas, const bf_words *words, bf_box *room);

#endif
