#include "ingest/readers.h"

#include "data/figure_table.h"
#include "data/observation_table.h"

static const char *const figure_columns[] = {
    "id",   "source", "start_byte", "end_byte", "quote", "measure",
    "kind", "low",    "high",       "bound",    NULL};
static const char *const observation_columns[] = {
    "month", "measure", "unit",   "authority", "low", "high",
    "bound", "basis",   "status", "as_of",     NULL};

static void *start_figures(const bf_csv_row *header, bf_table_reading *reading,
                           bf_error *error)
{
    bf_figures *figures = &reading->into->figures;
    return bf_figures_take_row(figures, header, error) ? reading : NULL;
}

static bool take_figure(void *state, const bf_csv_row *row, bf_error *error)
{
    const bf_table_reading *reading = state;
    return bf_figures_take_row(&reading->into->figures, row, error) &&
           bf_table_accept(reading);
}

static void *start_observations(const bf_csv_row *header,
                                bf_table_reading *reading, bf_error *error)
{
    bf_observations *observations = &reading->into->observations;
    return bf_observations_take_row(observations, header, error) ? reading
                                                                 : NULL;
}

static bool take_observation(void *state, const bf_csv_row *row,
                             bf_error *error)
{
    const bf_table_reading *reading = state;
    return bf_observations_take_row(&reading->into->observations, row, error) &&
           bf_table_accept(reading);
}

/* Every row is added as it comes. */
static bool finish(void *state, bf_error *error)
{
    (void)state;
    return error->status == BF_OK;
}

const bf_table_reader bf_reader_figures = {.name = "figures",
                                           .columns = figure_columns,
                                           .start = start_figures,
                                           .take = take_figure,
                                           .finish = finish};

const bf_table_reader bf_reader_observations = {.name = "observations",
                                                .columns = observation_columns,
                                                .start = start_observations,
                                                .take = take_observation,
                                                .finish = finish};
