#include "render/woff.h"

#include "render/pack.h"

/* Sizes in bytes, see https://www.w3.org/TR/WOFF/. */
enum {
    FONT_HEADER = 12,
    FONT_ENTRY = 16,
    WOFF_HEADER = 44,
    WOFF_ENTRY = 20,
    MOST_TABLES = 64,
    MOST_BYTES = 1 << 20
};

/* One table of the font, packed unless that makes it longer. */
typedef struct font_table {
    uint32_t tag;
    uint32_t checksum;
    bf_text plain;
    bf_text packed;
} font_table;

static uint32_t number_at(bf_text font, size_t offset)
{
    uint32_t number = 0;
    for (size_t i = 0; i < 4; i++)
        number = number << 8 | (unsigned char)font.bytes[offset + i];
    return number;
}

static void put_short(bf_buffer *buffer, size_t number)
{
    bf_buffer_byte(buffer, (char)(number >> 8));
    bf_buffer_byte(buffer, (char)number);
}

static void put_number(bf_buffer *buffer, size_t number)
{
    put_short(buffer, number >> 16);
    put_short(buffer, number & 0xffff);
}

/* Tables start at multiples of four. */
static size_t padded(size_t length)
{
    return (length + 3) / 4 * 4;
}

static bool pack(font_table *table, bf_arena *arena, bf_error *error)
{
    if (!bf_pack(table->plain, BF_PACK_SMALL, arena, &table->packed, error))
        return false;
    if (table->packed.length >= table->plain.length)
        table->packed = table->plain;
    return true;
}

/* The tables in the order of their tags, as the font has them. */
static bool read_tables(bf_text font, font_table *tables, size_t count,
                        bf_arena *arena, bf_error *error)
{
    for (size_t i = 0; i < count; i++) {
        size_t entry = FONT_HEADER + i * FONT_ENTRY;
        size_t offset = number_at(font, entry + 8);
        size_t length = number_at(font, entry + 12);
        if (offset > font.length || length > font.length - offset)
            return bf_fail(error, BF_INTERNAL, "a cut font is damaged");
        tables[i] =
            (font_table){.tag = number_at(font, entry),
                         .checksum = number_at(font, entry + 4),
                         .plain = bf_text_slice(font, offset, offset + length)};
        if (!pack(&tables[i], arena, error))
            return false;
    }
    return true;
}

static void put_header(bf_text font, const font_table *tables, size_t count,
                       bf_buffer *buffer)
{
    size_t plain = FONT_HEADER + count * FONT_ENTRY;
    size_t packed = WOFF_HEADER + count * WOFF_ENTRY;
    for (size_t i = 0; i < count; i++) {
        plain += padded(tables[i].plain.length);
        packed += padded(tables[i].packed.length);
    }
    bf_buffer_puts(buffer, "wOFF");
    put_number(buffer, number_at(font, 0));
    put_number(buffer, packed);
    put_short(buffer, count);
    put_short(buffer, 0);
    put_number(buffer, plain);
    put_number(buffer, 1 << 16);   /* version 1.0 */
    const size_t nothing_more = 5; /* no metadata, no private data */
    for (size_t i = 0; i < nothing_more; i++)
        put_number(buffer, 0);
}

static void put_tables(const font_table *tables, size_t count,
                       bf_buffer *buffer)
{
    size_t offset = WOFF_HEADER + count * WOFF_ENTRY;
    for (size_t i = 0; i < count; i++) {
        put_number(buffer, tables[i].tag);
        put_number(buffer, offset);
        put_number(buffer, tables[i].packed.length);
        put_number(buffer, tables[i].plain.length);
        put_number(buffer, tables[i].checksum);
        offset += padded(tables[i].packed.length);
    }
    for (size_t i = 0; i < count; i++) {
        size_t length = tables[i].packed.length;
        bf_buffer_add(buffer, tables[i].packed);
        for (; length % 4; length++)
            bf_buffer_byte(buffer, '\0');
    }
}

bool bf_woff_write(bf_text font, bf_buffer *buffer, bf_error *error)
{
    font_table tables[MOST_TABLES] = {0};
    size_t count = font.length < FONT_HEADER ? 0 : number_at(font, 4) >> 16;
    if (count == 0 || count > MOST_TABLES ||
        font.length < FONT_HEADER + count * FONT_ENTRY)
        return bf_fail(error, BF_INTERNAL, "a cut font is damaged");
    bf_arena arena;
    bf_arena_init(&arena, MOST_BYTES);
    bool ok = read_tables(font, tables, count, &arena, error);
    if (ok) {
        put_header(font, tables, count, buffer);
        put_tables(tables, count, buffer);
    }
    bf_arena_release(&arena);
    return ok && bf_buffer_ok(buffer, error);
}
