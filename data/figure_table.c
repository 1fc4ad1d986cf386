#include "data/figure_table.h"

static const char *const names[] = {
    "id",      "source", "published",  "start_byte",  "end_byte", "quote",
    "measure", "kind",   "low",        "high",        "bound",    "unit",
    "per",     "from",   "to",         "base_from",   "base_to",  "authority",
    "agency",  "place",  "population", "attribution", "flags",    NULL};

/* In the order of the bits of bf_figure_flags. */
static const char *const flag_names[] = {
    "forecast", "each", "revised", "derived", "suspect", "undated", NULL};

static void put_words(bf_record_writer *writer, const bf_figure *figure)
{
    bf_record_put_text(writer, figure->id);
    bf_record_put_text(writer, figure->source);
    bf_record_put_day(writer, figure->published);
    bf_record_put_size(writer, figure->start_byte);
    bf_record_put_size(writer, figure->end_byte);
    bf_record_put_text(writer, figure->quote);
}

void bf_figure_put_number(bf_record_writer *writer, const bf_figure *figure)
{
    const bf_interval *value = &figure->value;
    bf_record_put_text(writer, figure->measure);
    bf_record_put_name(writer, bf_kind_name(figure->kind));
    bf_record_put_number(writer, value->has_low, value->low);
    bf_record_put_number(writer, value->has_high, value->high);
    bf_record_put_name(writer, bf_bound_name(figure->bound));
    bf_record_put_name(writer, bf_unit_name(figure->unit));
    bf_record_put_name(writer, bf_per_name(figure->per));
}

static void put_figure(bf_record_writer *writer, const void *items,
                       size_t index)
{
    const bf_figure *figure = (const bf_figure *)items + index;
    put_words(writer, figure);
    bf_figure_put_number(writer, figure);
    bf_record_put_day(writer, figure->period.from);
    bf_record_put_day(writer, figure->period.to);
    bf_record_put_day(writer, figure->base.from);
    bf_record_put_day(writer, figure->base.to);
    bf_record_put_text(writer, figure->authority);
    bf_record_put_text(writer, figure->agency);
    bf_record_put_text(writer, figure->place);
    bf_record_put_text(writer, figure->population);
    bf_record_put_text(writer, figure->attribution);
    bf_record_put_flags(writer, figure->flags, flag_names);
}

static bf_record_list list_of(const bf_figures *figures)
{
    return (bf_record_list){.names = names,
                            .put = put_figure,
                            .items = figures->items,
                            .count = figures->count};
}

void bf_figures_stream(bf_figure_stream *stream, const bf_figures *figures)
{
    const bf_record_list list = list_of(figures);
    if (!stream->begun)
        bf_records_begin(&list, stream->form, stream->buffer);
    stream->begun = true;
    bf_records_go_on(&list, stream->form, &stream->count, stream->buffer);
}

void bf_figures_end(bf_figure_stream *stream)
{
    const bf_figures none = {0};
    bf_figures_stream(stream, &none);
    bf_records_end(stream->form, stream->count, stream->buffer);
}

void bf_figures_write_csv(const bf_figures *figures, bf_buffer *buffer)
{
    const bf_record_list list = list_of(figures);
    bf_records_write(&list, BF_RECORD_CSV, buffer);
}

void bf_figures_write_json(const bf_figures *figures, bf_buffer *buffer)
{
    const bf_record_list list = list_of(figures);
    bf_records_write(&list, BF_RECORD_JSON, buffer);
}

void bf_figures_write_json_lines(const bf_figures *figures, bf_buffer *buffer)
{
    const bf_record_list list = list_of(figures);
    bf_records_write(&list, BF_RECORD_JSON_LINES, buffer);
}

static void take_words(bf_record_reader *reader, bf_figure *figure)
{
    figure->id = bf_record_take_text(reader);
    figure->source = bf_record_take_text(reader);
    figure->published = bf_record_take_day(reader);
    figure->start_byte = bf_record_take_size(reader);
    figure->end_byte = bf_record_take_size(reader);
    bf_record_expect(reader, figure->start_byte <= figure->end_byte,
                     "at or behind start_byte");
    figure->quote = bf_record_take_text(reader);
}

static void take_number(bf_record_reader *reader, bf_figure *figure)
{
    figure->measure = bf_record_take_text(reader);
    bf_record_expect(reader, figure->measure.length > 0, "a measure");
    bf_text kind = bf_record_take_text(reader);
    bf_record_expect(reader, bf_kind_parse(kind, &figure->kind), "a kind");
    bf_record_take_interval(reader, &figure->value);
    bf_text bound = bf_record_take_text(reader);
    bf_record_expect(reader, bf_bound_parse(bound, &figure->bound), "a bound");
    bf_text unit = bf_record_take_text(reader);
    bf_record_expect(reader, bf_unit_parse(unit, &figure->unit), "a unit");
    bf_text per = bf_record_take_text(reader);
    bf_record_expect(reader, bf_per_parse(per, &figure->per),
                     "day, week, month, year or empty");
}

static bool take_figure(bf_record_reader *reader, bf_figure *figure)
{
    take_words(reader, figure);
    take_number(reader, figure);
    figure->period = bf_record_take_period(reader);
    figure->base = bf_record_take_period(reader);
    figure->authority = bf_record_take_text(reader);
    figure->agency = bf_record_take_text(reader);
    figure->place = bf_record_take_text(reader);
    figure->population = bf_record_take_text(reader);
    figure->attribution = bf_record_take_text(reader);
    figure->flags = bf_record_take_flags(reader, flag_names);
    return reader->error->status == BF_OK;
}

bool bf_figures_take_row(void *figures, const bf_csv_row *row, bf_error *error)
{
    if (row->number == 1)
        return bf_record_check_header(row, names, error);
    bf_record_reader reader = {.row = row, .error = error};
    bf_figure figure = {0};
    if (row->count &&
        bf_figures_has(figures, bf_csv_unguarded(row->fields[0]), error))
        return bf_csv_reject(row, 0, "an id that another figure has", error);
    return take_figure(&reader, &figure) &&
           bf_figures_add(figures, &figure, error);
}
