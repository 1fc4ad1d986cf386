/*
 * attach_what.h - what the words around a number say that it counts; private.
 */
#ifndef BF_INGEST_ATTACH_WHAT_H
#define BF_INGEST_ATTACH_WHAT_H

#include "ingest/attach.h"

/* apprehended or found inadmissible: the two together are encounters. */
bool bf_cue_is_one_of_two(const bf_sentence *sentence, const bf_cue *cue);
/* flew 119 people from Asia to Panama, put them on buses to Honduras. */
bool bf_cue_leads_abroad(const bf_sentence *sentence, const bf_cue *cue);

/* bring thousands to the border; not "May brought 13,000". */
bool bf_cue_leads_toward(const bf_sentence *sentence, const bf_cue *cue);

/* encounters at ports of entry: found inadmissible. */
bool bf_cue_is_at_ports(const bf_sentence *sentence, const bf_cue *cue);

#endif
