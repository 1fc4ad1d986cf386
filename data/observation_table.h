/*
 * observation_table.h - observations as CSV, JSON and JSON lines.
 *
 * The CSV is canonical: the fields of FIGURES.md section 6 in its order, a
 * row per observation, in the order of the list.
 */
#ifndef BF_DATA_OBSERVATION_TABLE_H
#define BF_DATA_OBSERVATION_TABLE_H

#include "data/observation.h"

#include "data/base/csv.h"

void bf_observations_write_csv(const bf_observations *observations,
                               bf_buffer *buffer);
void bf_observations_write_json(const bf_observations *observations,
                                bf_buffer *buffer);
void bf_observations_write_json_lines(const bf_observations *observations,
                                      bf_buffer *buffer);

/* The names of the columns, NULL-ended. */
const char *const *bf_observation_columns(void);

/*
 * Adds the rows of canonical CSV; a wrong header or cell is BF_DATA with its
 * place, and then nothing is added.  Writing what was read gives the same
 * bytes, if they were written here.
 */
bool bf_observations_read_csv(const char *path, bf_observations *observations,
                              bf_error *error);

/* The same row by row, a bf_csv_function; context is a bf_observations. */
bool bf_observations_take_row(void *observations, const bf_csv_row *row,
                              bf_error *error);

#endif
