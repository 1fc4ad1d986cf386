/*
 * events.h - policy events behind and between the data.
 */
#ifndef BF_RENDER_EVENTS_H
#define BF_RENDER_EVENTS_H

#include "render/canvas.h"
#include "render/scale.h"

/* Pale bands; first of all, since they lie behind everything. */
void bf_events_draw_bands(bf_canvas *canvas, const bf_timeline *timeline,
                          const bf_box *plot);
/* Dotted lines; before the data. */
void bf_events_draw_lines(bf_canvas *canvas, const bf_timeline *timeline,
                          const bf_box *plot);
/*
 * What and when, where there is room; what is left out is noted.  Returns what
 * the labels are worth.
 */
int bf_events_label(bf_canvas *canvas, const bf_timeline *timeline,
                    const bf_box *plot);

/* True when some of the event lies in the months shown. */
bool bf_event_is_shown(const bf_event *event, const bf_timeline *timeline);

#endif
