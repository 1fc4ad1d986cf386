/*
 * words.h - the words that a chart makes for itself: neutral ones, never a
 * claim.
 */
#ifndef BF_RENDER_WORDS_H
#define BF_RENDER_WORDS_H

#include "render/facts.h"
#include "render/frame.h"

/* "Oct 2021"; "Oct 2021–Aug 2025", once when both are the same. */
void bf_write_month(bf_month month, bf_buffer *buffer);
void bf_write_span(bf_span span, bf_buffer *buffer);
bf_text bf_words_month(const bf_canvas *canvas, bf_month month);
/* A value in full, rounded to a whole: "249,740". */
void bf_write_value(int64_t thousandths, bf_buffer *buffer);
bf_text bf_words_value(const bf_canvas *canvas, int64_t thousandths);

/* "encounters", "encounters and deportations", in small letters. */
bf_text bf_words_measures(const bf_canvas *canvas);
/* The label of the place that all series have; empty when they differ. */
bf_text bf_words_place(const bf_canvas *canvas);
/*
 * "Southwest border encounters by month, Oct 2021–Aug 2025", with `how` being
 * "by month".
 */
bf_text bf_words_title(const bf_canvas *canvas, const char *how, bf_span span);
/* With its first letter large. */
bf_text bf_words_capital(const bf_canvas *canvas, bf_text text);

/* What a kind of chart says about itself, where its author does not. */
typedef struct bf_wording {
    const char *title;    /* "by month" */
    const char *subtitle; /* "Monthly" */
    const char *unit;     /* "thousands", or "" */
    const char *years;    /* about its years; NULL: what years the axis marks */
    const char *open; /* how it marks provisional months; NULL: it does not */
} bf_wording;

/* "Monthly encounters (Border Patrol), thousands. Axis marks ..." */
bf_text bf_words_subtitle(const bf_canvas *canvas, const bf_wording *wording);

#endif
