#include "render/embed.h"

#include <math.h>
#include <string.h>

/* A picture being read; what is left of it is `rest`. */
struct scan {
    bf_text rest;
    bf_arena *arena;
    bf_embedded *embedded;
    bf_error *error;
};

static bool skip(struct scan *scan, bf_text expected)
{
    if (!bf_text_starts(scan->rest, expected))
        return false;
    scan->rest = bf_text_slice(scan->rest, expected.length, scan->rest.length);
    return true;
}

/* What stands before `end`, which is passed; false when it never comes. */
static bool take(struct scan *scan, bf_text end, bf_text *taken)
{
    bf_text rest = scan->rest;
    for (size_t at = 0; at + end.length <= rest.length; at++) {
        if (memcmp(rest.bytes + at, end.bytes, end.length) != 0)
            continue;
        *taken = bf_text_slice(rest, 0, at);
        scan->rest = bf_text_slice(rest, at + end.length, rest.length);
        return true;
    }
    return false;
}

/* "160" or "158.75", as the writer prints it. */
static bool read_length(bf_text text, double *value)
{
    enum { MOST_DIGITS = 4, MOST_DECIMALS = 2 };
    bf_text decimals;
    bf_text whole = bf_text_cut(text, '.', &decimals);
    int64_t number = 0;
    int64_t part = 0;
    if (whole.length > MOST_DIGITS || decimals.length > MOST_DECIMALS ||
        !bf_integer_parse(whole, &number) || number <= 0 ||
        (decimals.length && !bf_integer_parse(decimals, &part)) || part < 0)
        return false;
    double scale = decimals.length == 2 ? 100 : 10;
    *value = (double)number + (double)part / scale;
    return true;
}

/* The one byte that a reference stands for; its length, 0 for none of ours. */
static size_t read_reference(bf_text text, char *byte)
{
    static const struct {
        const char *name;
        char byte;
    } references[] = {{"&amp;", '&'},  {"&lt;", '<'},   {"&gt;", '>'},
                      {"&quot;", '"'}, {"&#39;", '\''}, {"&#13;", '\r'}};
    for (size_t i = 0; i < sizeof references / sizeof references[0]; i++) {
        bf_text name = bf_text_from(references[i].name);
        if (!bf_text_starts(text, name))
            continue;
        *byte = references[i].byte;
        return name.length;
    }
    return 0;
}

static bool unescape(const struct scan *scan, bf_text text, bf_text *plain)
{
    char *bytes = bf_arena_take(scan->arena, text.length + 1, scan->error);
    size_t length = 0;
    if (!bytes)
        return false;
    for (size_t at = 0; at < text.length;) {
        size_t size = 1;
        bytes[length] = text.bytes[at];
        if (text.bytes[at] == '&')
            size = read_reference(bf_text_slice(text, at, text.length),
                                  &bytes[length]);
        if (size == 0 || text.bytes[at] == '<')
            return false;
        at += size;
        length++;
    }
    *plain = (bf_text){.bytes = bytes, .length = length};
    return true;
}

/* "<title id="PREFIX_title">WORDS</title>" */
static bool read_words(struct scan *scan, bf_text start, bf_text name,
                       bf_text end, bf_text *words)
{
    bf_text prefix;
    bf_text escaped;
    return skip(scan, start) && take(scan, name, &prefix) &&
           take(scan, end, &escaped) && unescape(scan, escaped, words);
}

/* Just as svg.c writes it: another SVG may say something else by this. */
static bool read_svg(struct scan *scan)
{
    bf_embedded *embedded = scan->embedded;
    bf_text width;
    bf_text height;
    bf_text attributes;
    return skip(scan, BF_TEXT("<svg xmlns=\"http://www.w3.org/2000/svg\" "
                              "width=\"")) &&
           take(scan, BF_TEXT("mm\" height=\""), &width) &&
           take(scan, BF_TEXT("mm\" viewBox=\""), &height) &&
           read_length(width, &embedded->width_mm) &&
           read_length(height, &embedded->height_mm) &&
           take(scan, BF_TEXT(">\n"), &attributes) &&
           read_words(scan, BF_TEXT("<title id=\""), BF_TEXT("_title\">"),
                      BF_TEXT("</title>\n"), &embedded->title) &&
           read_words(scan, BF_TEXT("<desc id=\""), BF_TEXT("_desc\">"),
                      BF_TEXT("</desc>\n"), &embedded->alt);
}

static uint32_t number_at(bf_text text, size_t at)
{
    uint32_t number = 0;
    for (size_t i = 0; i < 4; i++)
        number = number << 8 | (unsigned char)text.bytes[at + i];
    return number;
}

/* The next chunk; false at the end, and when it is cut off. */
static bool take_chunk(struct scan *scan, bf_text *type, bf_text *content)
{
    enum { HEAD = 8, CHECKSUM = 4 };
    bf_text rest = scan->rest;
    if (rest.length < HEAD + CHECKSUM)
        return false;
    size_t length = number_at(rest, 0);
    if (length > rest.length - HEAD - CHECKSUM)
        return false;
    *type = bf_text_slice(rest, 4, HEAD);
    *content = bf_text_slice(rest, HEAD, HEAD + length);
    scan->rest = bf_text_slice(rest, HEAD + length + CHECKSUM, rest.length);
    return true;
}

/* The words of a chunk with that key, as png.c writes it. */
static bool read_key(bf_text type, bf_text content, bf_text key, bf_text *words)
{
    /* Not compressed, no language, no translated key. */
    static const char plain[] = {0, 0, 0, 0};
    bf_text rest;
    bool international = bf_text_equal(type, BF_TEXT("iTXt"));
    if (!international && !bf_text_equal(type, BF_TEXT("tEXt")))
        return false;
    if (!bf_text_equal(bf_text_cut(content, '\0', &rest), key))
        return false;
    const bf_text head = {.bytes = plain, .length = sizeof plain};
    if (international && !bf_text_starts(rest, head))
        return false;
    *words = bf_text_slice(rest, international ? head.length : 0, rest.length);
    return true;
}

/* Pixels, and how many there are to a metre. */
struct pixels {
    uint32_t width;
    uint32_t height;
    uint32_t density;
    bool ours;
};

static void read_chunk(struct scan *scan, bf_text type, bf_text content,
                       struct pixels *pixels)
{
    enum { DENSITY_SIZE = 9 };
    bf_text software = {0};
    if (bf_text_equal(type, BF_TEXT("IHDR")) && content.length >= 8) {
        pixels->width = number_at(content, 0);
        pixels->height = number_at(content, 4);
    }
    if (bf_text_equal(type, BF_TEXT("pHYs")) &&
        content.length == DENSITY_SIZE && content.bytes[8] == 1)
        pixels->density = number_at(content, 0);
    read_key(type, content, BF_TEXT("Title"), &scan->embedded->title);
    read_key(type, content, BF_TEXT("Description"), &scan->embedded->alt);
    if (read_key(type, content, BF_TEXT("Software"), &software))
        pixels->ours = bf_text_starts(software, BF_TEXT("borderfig "));
}

/* To a tenth, for the width asked for was rounded to whole pixels. */
static double millimetres_of(uint32_t pixels, uint32_t density)
{
    const double tenths = 10000; /* of a millimetre in a metre */
    return round(pixels * tenths / density) / 10;
}

static bool read_png(struct scan *scan)
{
    const double most = 100000;
    bf_embedded *embedded = scan->embedded;
    struct pixels pixels = {0};
    bf_text type;
    bf_text content;
    while (take_chunk(scan, &type, &content))
        read_chunk(scan, type, content, &pixels);
    if (!pixels.ours || pixels.density == 0 || pixels.width > most ||
        pixels.height > most || embedded->title.length == 0)
        return false;
    embedded->width_mm = millimetres_of(pixels.width, pixels.density);
    embedded->height_mm = millimetres_of(pixels.height, pixels.density);
    return true;
}

/* One line without what only a reader of the whole file understands. */
static bool tidy(const struct scan *scan, bf_text *text)
{
    const bf_text table = BF_TEXT(" A data table follows.");
    size_t bad = 0;
    if (!bf_text_is_utf8(*text, &bad))
        return false;
    if (bf_text_ends(*text, table))
        text->length -= table.length;
    bf_text copy = bf_text_trim(*text);
    char *bytes = bf_arena_take(scan->arena, copy.length + 1, scan->error);
    if (!bytes)
        return false;
    for (size_t i = 0; i < copy.length; i++) {
        unsigned char byte = (unsigned char)copy.bytes[i];
        bool control = byte < ' ' || byte == 0x7f;
        bytes[i] = ' ';
        if (!control)
            bytes[i] = copy.bytes[i];
    }
    *text = (bf_text){.bytes = bytes, .length = copy.length};
    return true;
}

bool bf_embedded_read(bf_text file, const char *name, bf_arena *arena,
                      bf_embedded *embedded, bf_error *error)
{
    struct scan scan = {
        .rest = file, .arena = arena, .embedded = embedded, .error = error};
    *embedded = (bf_embedded){0};
    bool ok = skip(&scan, BF_TEXT("\x89PNG\r\n\x1a\n")) ? read_png(&scan)
                                                        : read_svg(&scan);
    if (ok && tidy(&scan, &embedded->title) && tidy(&scan, &embedded->alt))
        return true;
    return bf_fail(error, BF_DATA,
                   "%s: is no SVG or PNG that borderfig has written, and says "
                   "neither its title nor its size as those do",
                   name);
}
