/*
 * credit.h - the note and the source line of a chart.
 */
#ifndef BF_RENDER_CREDIT_H
#define BF_RENDER_CREDIT_H

#include "render/words.h"

/*
 * All the words of a chart: the author's, and made ones for the rest.  The
 * note speaks of gaps and of the last year only where the axis is of months.
 */
bf_words bf_words_make(const bf_canvas *canvas, const bf_wording *wording,
                       bf_span span);

#endif
