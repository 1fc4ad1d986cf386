/*
 * material.h - what charts are made of: the official record, what was quoted,
 * events and fonts.
 */
#ifndef BF_CLI_MATERIAL_H
#define BF_CLI_MATERIAL_H

#include "cli/session.h"

typedef struct bf_material {
    bf_session *session;
    bf_sieve wanted;        /* of the record that comes with the program */
    bf_ingested official;   /* the record, and official tables of the input */
    bf_ingested input;      /* figures of the input */
    bf_observations quoted; /* the months of these figures */
    size_t drawn;           /* figures of the input in the last picture */
    bf_month first;         /* its first month */
    bf_events events;       /* all that come with the program */
    bf_fonts *fonts;
    bf_notes notes; /* of drawing */
} bf_material;

void bf_material_init(bf_material *material, bf_session *session);
void bf_material_release(bf_material *material);

/* Wants what selectors select, a NULL-ended list; BF_USAGE for a wrong one. */
bool bf_material_want(bf_material *material, const char *const *selectors,
                      bf_error *error);

/*
 * Reads the input, and what is wanted of the official record (see
 * bf_session_official); both lists end with NULL.
 */
bool bf_material_read(bf_material *material, const char *const *official,
                      const char *const *input,
                      const bf_ingest_options *options, bf_error *error);

/* Which months a chart shows; BF_NO_MONTH for all there are. */
typedef struct bf_window {
    bf_month from;
    bf_month to;
} bf_window;

/* What a chart shows besides its spec. */
typedef struct bf_subject {
    const char *const *selectors; /* NULL-ended; wanted before */
    bf_window window;
    bool plain;  /* without quoted figures */
    bool common; /* without a first month: the first that all series have */
    const bf_event *events;
    size_t event_count;
} bf_subject;

/*
 * Lays out a chart, which lives no longer than the material; free it with
 * bf_picture_free.  NULL on failure, with BF_USAGE for a wrong selector.
 */
bf_picture *bf_material_draw(bf_material *material, const bf_spec *spec,
                             const bf_subject *subject, bf_error *error);

#endif
