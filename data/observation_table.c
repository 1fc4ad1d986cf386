#include "data/observation_table.h"

#include "data/record.h"

static const char *const names[] = {
    "month",      "measure", "unit",   "authority", "agency", "place",
    "population", "low",     "high",   "bound",     "basis",  "status",
    "as_of",      "source",  "figure", NULL};

static void put_observation(bf_record_writer *writer, const void *items,
                            size_t index)
{
    const bf_observation *observation = (const bf_observation *)items + index;
    const bf_interval *value = &observation->value;
    bf_record_put_month(writer, observation->month);
    bf_record_put_text(writer, observation->measure);
    bf_record_put_name(writer, bf_unit_name(observation->unit));
    bf_record_put_text(writer, observation->authority);
    bf_record_put_text(writer, observation->agency);
    bf_record_put_text(writer, observation->place);
    bf_record_put_text(writer, observation->population);
    bf_record_put_number(writer, value->has_low, value->low);
    bf_record_put_number(writer, value->has_high, value->high);
    bf_record_put_name(writer, bf_bound_name(observation->bound));
    bf_record_put_name(writer, bf_basis_name(observation->basis));
    bf_record_put_name(writer, bf_standing_name(observation->status));
    bf_record_put_day(writer, observation->as_of);
    bf_record_put_text(writer, observation->source);
    bf_record_put_text(writer, observation->figure);
}

static void write_as(const bf_observations *observations, bf_record_form form,
                     bf_buffer *buffer)
{
    const bf_record_list list = {.names = names,
                                 .put = put_observation,
                                 .items = observations->items,
                                 .count = observations->count};
    bf_records_write(&list, form, buffer);
}

void bf_observations_write_csv(const bf_observations *observations,
                               bf_buffer *buffer)
{
    write_as(observations, BF_RECORD_CSV, buffer);
}

void bf_observations_write_json(const bf_observations *observations,
                                bf_buffer *buffer)
{
    write_as(observations, BF_RECORD_JSON, buffer);
}

void bf_observations_write_json_lines(const bf_observations *observations,
                                      bf_buffer *buffer)
{
    write_as(observations, BF_RECORD_JSON_LINES, buffer);
}

static void take_what(bf_record_reader *reader, bf_observation *observation)
{
    observation->month = bf_record_take_month(reader);
    bf_record_expect(reader, bf_month_is(observation->month),
                     "a month such as 2024-03");
    observation->measure = bf_record_take_text(reader);
    bf_record_expect(reader, observation->measure.length > 0, "a measure");
    bf_text unit = bf_record_take_text(reader);
    bf_record_expect(reader, bf_unit_parse(unit, &observation->unit), "a unit");
    observation->authority = bf_record_take_text(reader);
    observation->agency = bf_record_take_text(reader);
    observation->place = bf_record_take_text(reader);
    observation->population = bf_record_take_text(reader);
}

static void take_value(bf_record_reader *reader, bf_observation *observation)
{
    bf_record_take_interval(reader, &observation->value);
    bf_text bound = bf_record_take_text(reader);
    bf_record_expect(reader, bf_bound_parse(bound, &observation->bound),
                     "a bound");
    bf_text basis = bf_record_take_text(reader);
    bf_record_expect(reader, bf_basis_parse(basis, &observation->basis),
                     "a basis");
    bf_text status = bf_record_take_text(reader);
    bf_record_expect(reader, bf_standing_parse(status, &observation->status),
                     "official or quoted");
}

const char *const *bf_observation_columns(void)
{
    return names;
}

bool bf_observations_take_row(void *observations, const bf_csv_row *row,
                              bf_error *error)
{
    if (row->number == 1)
        return bf_record_check_header(row, names, error);
    bf_record_reader reader = {.row = row, .error = error};
    bf_observation observation = {0};
    take_what(&reader, &observation);
    take_value(&reader, &observation);
    observation.as_of = bf_record_take_day(&reader);
    observation.source = bf_record_take_text(&reader);
    observation.figure = bf_record_take_text(&reader);
    return error->status == BF_OK &&
           bf_observations_add(observations, &observation, error);
}

bool bf_observations_read_csv(const char *path, bf_observations *observations,
                              bf_error *error)
{
    enum { ROW = 128, MOST = 1 << 17 };
    size_t before = observations->count;
    size_t rows = bf_file_size(path) / ROW;
    if (bf_observations_reserve(observations, rows < MOST ? rows : MOST,
                                error) &&
        bf_csv_read(path, bf_observations_take_row, observations, error))
        return true;
    observations->count = before;
    return false;
}
