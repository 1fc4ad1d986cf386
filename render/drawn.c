#include "render/drawn.h"

#include "data/record.h"

static const char *const names[] = {"series", "period",      "status", "low",
                                    "high",   "bound",       "unit",   "basis",
                                    "quote",  "attribution", "source", NULL};

bool bf_drawn_add(bf_drawn *drawn, const bf_drawn_point *point, bf_arena *arena,
                  bf_error *error)
{
    bf_drawn_point *items =
        bf_arena_grow(arena, drawn->items, drawn->count, &drawn->capacity,
                      sizeof *items, error);
    if (!items)
        return false;
    drawn->items = items;
    drawn->items[drawn->count++] = *point;
    return true;
}

static void put_point(bf_record_writer *writer, const void *items, size_t index)
{
    const bf_drawn_point *point = (const bf_drawn_point *)items + index;
    bf_record_put_text(writer, point->series);
    bf_record_put_text(writer, point->period);
    bf_record_put_name(writer, bf_standing_name(point->status));
    bf_record_put_number(writer, point->value.has_low, point->value.low);
    bf_record_put_number(writer, point->value.has_high, point->value.high);
    bf_record_put_name(writer, bf_bound_name(point->bound));
    bf_record_put_name(writer, bf_unit_name(point->unit));
    bf_record_put_name(writer, bf_basis_name(point->basis));
    bf_record_put_text(writer, point->quote);
    bf_record_put_text(writer, point->attribution);
    bf_record_put_text(writer, point->source);
}

void bf_drawn_write(const bf_drawn *drawn, bf_buffer *buffer)
{
    const bf_record_list list = {.names = names,
                                 .put = put_point,
                                 .items = drawn->items,
                                 .count = drawn->count};
    bf_records_write(&list, BF_RECORD_CSV, buffer);
}
