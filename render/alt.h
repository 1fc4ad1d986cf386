/*
 * alt.h - a chart in words, for those who do not see it.
 */
#ifndef BF_RENDER_ALT_H
#define BF_RENDER_ALT_H

#include "render/chart.h"

enum { BF_DESCRIPTION_LENGTH = 700 }; /* bytes that a description aims at */

/* One sentence: what is shown, when, and how each line ends. */
bf_text bf_alt_sentence(bf_canvas *canvas, const bf_chart_kind *kind);
/*
 * Type, measure and period; of each series first, last, highest and lowest
 * value and the largest change, as far as there is room; events; quotes.
 */
bf_text bf_alt_description(bf_canvas *canvas, const bf_chart_kind *kind);

#endif
