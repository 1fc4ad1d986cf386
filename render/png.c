#include "render/png.h"

#include "data/version.h"
#include "render/pack.h"

#include <math.h>
#include <setjmp.h>
#include <string.h>

#include <png.h>

enum { CHANNELS = 3, MOST_MORE = 16 << 20 };

/* Everything that one picture needs, so that a jump loses nothing. */
typedef struct encoding {
    const bf_runs *runs;
    bf_buffer *buffer;
    bf_error *error;
    bf_arena arena;
    bf_palette *palette; /* NULL: pictures of true colour */
    bf_text packed;      /* all rows */
    png_struct *png;
    png_info *info;
} encoding;

static void on_error(png_struct *png, const char *message)
{
    encoding *encoder = png_get_error_ptr(png);
    bf_fail(encoder->error, BF_INTERNAL, "libpng: %s", message);
    png_longjmp(png, 1);
}

static void on_warning(png_struct *png, const char *message)
{
    (void)png;
    (void)message;
}

static void on_bytes(png_struct *png, png_byte *bytes, size_t length)
{
    encoding *encoder = png_get_io_ptr(png);
    bf_buffer_add(encoder->buffer,
                  (bf_text){.bytes = (const char *)bytes, .length = length});
}

/* The buffer is in memory: there is nothing to flush. */
static void on_flush(png_struct *png)
{
    (void)png;
}

static void put_header(const encoding *encoder, double dpi)
{
    const double inches_per_metre = 1 / 0.0254;
    int type = encoder->palette ? PNG_COLOR_TYPE_PALETTE : PNG_COLOR_TYPE_RGB;
    png_set_IHDR(encoder->png, encoder->info, encoder->runs->width,
                 encoder->runs->height, 8, type, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(encoder->png, encoder->info, PNG_sRGB_INTENT_PERCEPTUAL);
    png_uint_32 density = (png_uint_32)lround(dpi * inches_per_metre);
    png_set_pHYs(encoder->png, encoder->info, density, density,
                 PNG_RESOLUTION_METER);
}

static void put_palette(const encoding *encoder)
{
    png_color colours[BF_PALETTE_SIZE];
    for (size_t i = 0; i < encoder->palette->count; i++) {
        uint32_t colour = encoder->palette->colours[i];
        colours[i] = (png_color){.red = (png_byte)(colour >> 16),
                                 .green = (png_byte)(colour >> 8),
                                 .blue = (png_byte)colour};
    }
    png_set_PLTE(encoder->png, encoder->info, colours,
                 (int)encoder->palette->count);
}

static bool is_ascii(const char *string)
{
    for (; *string; string++) {
        if ((unsigned char)*string >= 0x80)
            return false;
    }
    return true;
}

/* A string of its own, for libpng takes no const ones; NULL on failure. */
static char *copy(encoding *encoder, bf_text text)
{
    char *string =
        bf_arena_take(&encoder->arena, text.length + 1, encoder->error);
    if (string)
        memcpy(string, text.bytes, text.length);
    return string;
}

/* One text chunk; an empty text is none. */
static bool put_word(encoding *encoder, const char *key, bf_text text)
{
    if (text.length == 0)
        return true;
    png_text chunk = {.key = copy(encoder, bf_text_from(key)),
                      .text = copy(encoder, text),
                      .text_length = text.length};
    if (!chunk.key || !chunk.text)
        return false;
    chunk.compression = is_ascii(chunk.text) ? PNG_TEXT_COMPRESSION_NONE
                                             : PNG_ITXT_COMPRESSION_NONE;
    png_set_text(encoder->png, encoder->info, &chunk, 1);
    return true;
}

static bool put_words(encoding *encoder, const bf_png_words *words)
{
    return put_word(encoder, "Title", words->title) &&
           put_word(encoder, "Description", words->description) &&
           put_word(encoder, "Source", words->source) &&
           put_word(encoder, "Software", BF_TEXT("borderfig " BF_VERSION));
}

static void put_chunk(const encoding *encoder, const char *name, bf_text bytes)
{
    png_write_chunk(encoder->png, (png_const_bytep)name,
                    (png_const_bytep)bytes.bytes, bytes.length);
}

/* Comes back here from on_error, wherever libpng was. */
static bool encode(encoding *encoder, const bf_png_words *words)
{
    if (setjmp(png_jmpbuf(encoder->png)))
        return false;
    png_set_write_fn(encoder->png, encoder, on_bytes, on_flush);
    put_header(encoder, words->dpi);
    if (encoder->palette)
        put_palette(encoder);
    if (!put_words(encoder, words))
        return false;
    png_write_info(encoder->png, encoder->info);
    /* Packed by a library that takes half the time of libpng's. */
    put_chunk(encoder, "IDAT", encoder->packed);
    put_chunk(encoder, "IEND", (bf_text){.bytes = NULL});
    return true;
}

static bool open_png(encoding *encoder)
{
    encoder->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, encoder,
                                           on_error, on_warning);
    if (encoder->png)
        encoder->info = png_create_info_struct(encoder->png);
    return encoder->info ||
           bf_fail(encoder->error, BF_NO_MEMORY, "cannot start libpng");
}

static const bf_run *spell_row(const bf_run *run, size_t width, uint8_t *bytes)
{
    for (size_t x = 0; x < width; run++) {
        for (size_t end = x + run->length; x < end; x++) {
            *bytes++ = (uint8_t)(run->colour >> 16);
            *bytes++ = (uint8_t)(run->colour >> 8);
            *bytes++ = (uint8_t)run->colour;
        }
    }
    return run;
}

/* All rows one after the other, each behind a zero: no filter, for filters
 * make flat pictures larger and slower. */
static bool pack_rows(encoding *encoder)
{
    const bf_runs *runs = encoder->runs;
    size_t stride = 1 + (encoder->palette ? 1 : CHANNELS) * (size_t)runs->width;
    size_t size = stride * runs->height;
    uint8_t *bytes = bf_arena_take(&encoder->arena, size, encoder->error);
    const bf_run *run = runs->items;
    for (uint8_t *row = bytes; bytes && row < bytes + size; row += stride)
        run = encoder->palette ? bf_palette_index(encoder->palette, run,
                                                  runs->width, row + 1)
                               : spell_row(run, runs->width, row + 1);
    bf_text plain = {.bytes = (const char *)bytes, .length = size};
    return bytes && bf_pack(plain, BF_PACK_QUICK, &encoder->arena,
                            &encoder->packed, encoder->error);
}

static bool prepare(encoding *encoder, const bf_inks *inks)
{
    bf_palette *palette =
        bf_arena_take(&encoder->arena, sizeof *palette, encoder->error);
    if (!palette)
        return false;
    if (bf_palette_find(palette, encoder->runs, inks))
        encoder->palette = palette;
    return pack_rows(encoder);
}

bool bf_png_write(const bf_runs *runs, const bf_inks *inks,
                  const bf_png_words *words, bf_buffer *buffer, bf_error *error)
{
    /* All rows in true colour, as much again to pack them, and the words. */
    const size_t most = (1 + CHANNELS * (size_t)runs->width) * runs->height;
    encoding encoder = {.runs = runs, .buffer = buffer, .error = error};
    bf_arena_init(&encoder.arena, 2 * most + MOST_MORE);
    bool ok = prepare(&encoder, inks) && open_png(&encoder) &&
              encode(&encoder, words) && bf_buffer_ok(buffer, error);
    png_destroy_write_struct(&encoder.png, &encoder.info);
    bf_arena_release(&encoder.arena);
    return ok;
}
