/*
 * quoted.h - quoted figures on a chart: which, where, and with which words.
 */
#ifndef BF_RENDER_QUOTED_H
#define BF_RENDER_QUOTED_H

#include "data/weigh.h"
#include "render/block.h"
#include "render/facts.h"
#include "render/frame.h"
#include "render/glyph.h"
#include "render/scale.h"

/* One mark on the page; equal figures of several articles share it. */
typedef struct bf_quotation {
    const bf_mark *mark;
    size_t repeats; /* articles more that say the same */
    bf_glyph glyph;
    bf_box box;
} bf_quotation;

/* The most telling ones first. */
typedef struct bf_quoted {
    bf_quotation *items;
    size_t count;
    bool spots; /* they stand in the middle of their months, not all along */
} bf_quoted;

/*
 * Takes the chart's marks that lie within the timeline, in the order of their
 * weight; others are noted.
 */
bool bf_quoted_choose(const bf_canvas *canvas, bf_span span, bf_quoted *quoted);

/* The form of a mark, and the value at which it stands. */
bf_glyph_form bf_quoted_form(const bf_mark *mark);
int64_t bf_quoted_anchor(const bf_mark *mark);
/* Adds a chart's quoted figure to what was drawn. */
void bf_quoted_record(bf_canvas *canvas, const bf_mark *mark);

/*
 * Draws a chart's words (bf_frame_draw) with a key of the marks below the
 * subtitle, if there are any; *room is what both leave.
 */
bool bf_quoted_frame_draw(bf_canvas *canvas, const bf_quoted *quoted,
                          bf_words *words, bf_box *room);

/* The room of a level bar without the stem in its middle. */
bf_box bf_quoted_bar(const bf_glyph *glyph);
/* Draws the marks over the data and keeps labels off them. */
void bf_quoted_draw(bf_canvas *canvas, bf_quoted *quoted, const bf_scale *scale,
                    const bf_timeline *timeline);
/*
 * Labels as many as there is room for; how many have none is noted.  Returns
 * what the labels are worth, to compare one arrangement with another.
 */
int bf_quoted_label(bf_canvas *canvas, const bf_quoted *quoted);

/* “more than 10,000” a day, or the month's value, without such marks, where
 * the words are lost. */
bf_text bf_quoted_words(const bf_canvas *canvas, const bf_mark *mark);
/*
 * The words as a label, the hedge plain and the number semibold, in lines of
 * at most this width; false when they are too long for a label.
 */
bool bf_quoted_set_words(const bf_canvas *canvas, const bf_mark *mark,
                         double width, bf_block *block);
/* What a rate or a longer total comes to in a month: "= 310,000 a month";
   empty where the words give the month. */
bf_text bf_quoted_equivalent(const bf_canvas *canvas, const bf_mark *mark);
/* The same; also where the words hold no digits. */
bf_text bf_quoted_beyond(const bf_canvas *canvas, const bf_mark *mark);
/* All of it on one line, for who points at the mark: words, months, value of
   each month, who says so, and where. */
bf_text bf_quoted_title(const bf_canvas *canvas, const bf_mark *mark);
/* "Mexico, Dec 2023". */
bf_text bf_quoted_whom(const bf_canvas *canvas, const bf_mark *mark);

#endif
