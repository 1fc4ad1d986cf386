/*
 * revision_list.h - `borderfig list revisions`.
 */
#ifndef BF_CLI_REVISION_LIST_H
#define BF_CLI_REVISION_LIST_H

#include "cli/session.h"

#include "data/revision.h"

/*
 * Appends a line for every revision: what is counted, the month, the days of
 * the two releases, the two values, and the change in number and percent, in
 * columns under their names; nothing where there is no revision.
 */
void bf_revision_list(const bf_revisions *revisions, bf_buffer *buffer);

#endif
