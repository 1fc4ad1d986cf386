/*
 * session.h - what every command works with: the words, the files that come
 * with the program, and whether to be quiet.
 */
#ifndef BF_CLI_SESSION_H
#define BF_CLI_SESSION_H

#include "cli/options.h"

#include "data/base/file.h"
#include "data/event.h"
#include "data/sieve.h"
#include "ingest/ingest.h"
#include "render/render.h"

typedef struct bf_session {
    bf_arena arena;     /* lives as long as the command */
    bf_lexicon lexicon; /* with words of the user's; empty: the program's */
    bf_vocabulary vocabulary;
    const bf_mapping *map; /* of tables; NULL: none */
    bf_day as_of;          /* later releases are left out; BF_NO_DAY: none */
    bool strict;
    bool quiet; /* errors only */
} bf_session;

bool bf_session_start(bf_session *session, bf_error *error);
void bf_session_end(bf_session *session);

/* The options of reading, without the day of articles. */
bf_ingest_options bf_session_options(const bf_session *session);

/*
 * The path of a file or folder that comes with the program: in share/ beside
 * it, or in ../share/borderfig/.  It is never looked for in the current
 * folder or by the environment.  NULL with BF_NO_INPUT when it is missing.
 */
const char *bf_session_share(bf_session *session, const char *name,
                             bf_error *error);

/* The fonts that come with the program; bf_fonts_free. */
bf_fonts *bf_session_fonts(bf_session *session, bf_error *error);
/* The events that come with the program, in the session's arena. */
bool bf_session_events(bf_session *session, bf_events *events, bf_error *error);

/* Takes what was given of BF_READING_OPTIONS, for all tables to come. */
bool bf_session_take(bf_session *session, const bf_arguments *arguments,
                     bf_error *error);

/*
 * Reads paths into `ingested` with bf_ingest, and says what was noted and how
 * the reading went.  Paths end with NULL.
 */
bool bf_session_read(bf_session *session, const char *const *paths,
                     const bf_ingest_options *options, bf_ingested *ingested,
                     bf_error *error);

/*
 * Reads the official observations: the files given with -d, or with none what
 * is wanted of the record that comes with the program (NULL: all of it).
 */
bool bf_session_official(bf_session *session, const char *const *paths,
                         const bf_sieve *wanted, bf_ingested *official,
                         bf_error *error);

/*
 * Adds the months that figures stand for (see bf_monthly_add), and says how
 * many figures stand for none.
 */
bool bf_session_months(const bf_session *session, const bf_figures *figures,
                       const bf_observations *official, bf_observations *months,
                       bf_error *error);

/* The values given for an option, NULL-ended, in the session's arena. */
const char *const *bf_session_values(bf_session *session,
                                     const bf_arguments *arguments,
                                     const bf_option *option, bf_error *error);

#endif
