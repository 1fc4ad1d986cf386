/*
 * credit.h - the note and the source line of a chart.
 */
#ifndef BF_RENDER_CREDIT_H
#define BF_RENDER_CREDIT_H

#include "render/words.h"

/*
 * The readable name of a source: "sbo-encounters-fy22-fy25-aug" ->
 * "U.S. Customs and Border Protection, Southwest Land Border Encounters";
 * a name that is not known as it is.
 */
bf_text bf_credit_name(bf_text source);

/*
 * All the words of a chart: the author's, and made ones for the rest.  The
 * note speaks of gaps and of the last year only where the axis is of months.
 */
bf_words bf_words_make(const bf_canvas *canvas, const bf_wording *wording,
                       bf_span span);

#endif
