#include "data/record.h"

#include "data/base/json.h"

static bool is_csv(const bf_record_writer *writer)
{
    return writer->form == BF_RECORD_CSV;
}

/* What stands before a field's value. */
static void start_field(bf_record_writer *writer)
{
    const char *name = writer->names[writer->index];
    bool first = writer->index++ == 0;
    if (is_csv(writer)) {
        if (!first)
            bf_buffer_byte(writer->buffer, ',');
        return;
    }
    bf_buffer_puts(writer->buffer, first ? "\"" : ", \"");
    bf_buffer_puts(writer->buffer, name);
    bf_buffer_puts(writer->buffer, "\": ");
}

static void put_absent(bf_record_writer *writer)
{
    if (!is_csv(writer))
        bf_buffer_puts(writer->buffer, "null");
}

static void put_quote(bf_record_writer *writer)
{
    if (!is_csv(writer))
        bf_buffer_byte(writer->buffer, '"');
}

void bf_record_put_text(bf_record_writer *writer, bf_text text)
{
    start_field(writer);
    if (is_csv(writer))
        bf_csv_guarded_field(writer->buffer, true, text);
    else
        bf_json_write_string(writer->buffer, text);
}

void bf_record_put_name(bf_record_writer *writer, const char *name)
{
    start_field(writer);
    put_quote(writer);
    bf_buffer_puts(writer->buffer, name);
    put_quote(writer);
}

void bf_record_put_number(bf_record_writer *writer, bool present,
                          int64_t thousandths)
{
    start_field(writer);
    if (present)
        bf_buffer_thousandths(writer->buffer, thousandths);
    else
        put_absent(writer);
}

void bf_record_put_size(bf_record_writer *writer, size_t size)
{
    start_field(writer);
    bf_buffer_integer(writer->buffer, (int64_t)size);
}

void bf_record_put_day(bf_record_writer *writer, bf_day day)
{
    start_field(writer);
    if (!bf_day_is(day)) {
        put_absent(writer);
        return;
    }
    put_quote(writer);
    bf_day_format(day, writer->buffer);
    put_quote(writer);
}

void bf_record_put_month(bf_record_writer *writer, bf_month month)
{
    start_field(writer);
    if (!bf_month_is(month)) {
        put_absent(writer);
        return;
    }
    put_quote(writer);
    bf_month_format(month, writer->buffer);
    put_quote(writer);
}

void bf_record_put_flags(bf_record_writer *writer, unsigned flags,
                         const char *const *names)
{
    start_field(writer);
    bf_buffer_puts(writer->buffer, is_csv(writer) ? "" : "[");
    const char *separator = "";
    for (size_t i = 0; names[i]; i++) {
        if (!(flags & (1U << i)))
            continue;
        bf_buffer_puts(writer->buffer, separator);
        separator = is_csv(writer) ? ";" : ", ";
        put_quote(writer);
        bf_buffer_puts(writer->buffer, names[i]);
        put_quote(writer);
    }
    bf_buffer_puts(writer->buffer, is_csv(writer) ? "" : "]");
}

static void write_header(const bf_record_list *list, bf_buffer *buffer)
{
    for (size_t i = 0; list->names[i]; i++)
        bf_csv_field(buffer, i == 0, bf_text_from(list->names[i]));
    bf_buffer_byte(buffer, '\n');
}

void bf_records_begin(const bf_record_list *list, bf_record_form form,
                      bf_buffer *buffer)
{
    if (form == BF_RECORD_CSV)
        write_header(list, buffer);
    if (form == BF_RECORD_JSON)
        bf_buffer_byte(buffer, '[');
}

static void write_object(const bf_record_list *list, bf_record_writer *writer,
                         size_t index)
{
    bf_buffer_byte(writer->buffer, '{');
    list->put(writer, list->items, index);
    bf_buffer_byte(writer->buffer, '}');
}

void bf_records_go_on(const bf_record_list *list, bf_record_form form,
                      size_t *count, bf_buffer *buffer)
{
    bf_record_writer writer = {
        .buffer = buffer, .form = form, .names = list->names};
    for (size_t i = 0; i < list->count; i++, ++*count) {
        writer.index = 0;
        if (form == BF_RECORD_JSON)
            bf_buffer_puts(buffer, *count ? ",\n" : "\n");
        if (form == BF_RECORD_CSV)
            list->put(&writer, list->items, i);
        else
            write_object(list, &writer, i);
        if (form != BF_RECORD_JSON)
            bf_buffer_byte(buffer, '\n');
    }
}

void bf_records_end(bf_record_form form, size_t count, bf_buffer *buffer)
{
    if (form == BF_RECORD_JSON)
        bf_buffer_puts(buffer, count ? "\n]\n" : "]\n");
}

void bf_records_write(const bf_record_list *list, bf_record_form form,
                      bf_buffer *buffer)
{
    size_t count = 0;
    bf_records_begin(list, form, buffer);
    bf_records_go_on(list, form, &count, buffer);
    bf_records_end(form, count, buffer);
}
