/*
 * note.h - what has to be known of the counts of a chart.
 */
#ifndef BF_RENDER_NOTE_H
#define BF_RENDER_NOTE_H

#include "render/words.h"

/*
 * Adds the sentences of the note, the weightiest first: what is counted, what
 * is provisional, quoted or missing, and what changed on the way.
 */
void bf_note_say(const bf_canvas *canvas, const bf_wording *wording,
                 bf_span span, bf_words *words);

#endif
