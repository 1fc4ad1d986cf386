/*
 * observation_table.h - observations as CSV, JSON and JSON lines.
 *
 * The CSV is canonical: the fields of FIGURES.md section 6 in its order, a
 * row per observation, in the order of the list.
 */
#ifndef BF_DATA_OBSERVATION_TABLE_H
#define BF_DATA_OBSERVATION_TABLE_H

#include "data/observation.h"

void bf_observations_write_csv(const bf_observations *observations,
                               bf_buffer *buffer);
void bf_observations_write_json(const bf_observations *observations,
                                bf_buffer *buffer);
void bf_observations_write_json_lines(const bf_observations *observations,
                                      bf_buffer *buffer);

/* Adds the rows of canonical CSV; a wrong header or cell is BF_DATA. */
bool bf_observations_read_csv(const char *path, bf_observations *observations,
                              bf_error *error);

#endif
