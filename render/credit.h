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

/* Fills in the note and the source, where the spec has none of its own. */
void bf_credit_write(const bf_canvas *canvas, bf_span span, bf_words *words);

/* What a kind of chart says about itself, where its author does not. */
typedef struct bf_wording {
    const char *title;    /* "by month": see bf_words_title */
    const char *subtitle; /* "Monthly": see bf_words_subtitle */
    const char *unit;
    bool timed;
} bf_wording;

/* All the words of a chart: the author's, and made ones for the rest. */
bf_words bf_words_make(const bf_canvas *canvas, const bf_wording *wording,
                       bf_span span);

#endif
