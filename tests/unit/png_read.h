/*
 * png_read.h - reads back PNGs of 8 bits a channel without interlace, which
 * is all that the tests meet; apart from the library that wrote them.
 */
#ifndef BF_TESTS_PNG_READ_H
#define BF_TESTS_PNG_READ_H

#include "tests/unit/unit.h"

#include <stdlib.h>

#include <zlib.h>

typedef struct png_chunk {
    const uint8_t *bytes;
    size_t length;
    bool found;
} png_chunk;

/* RGB, to be freed. */
typedef struct png_picture {
    uint8_t *bytes;
    size_t width;
    size_t height;
} png_picture;

static inline uint32_t png_number(const uint8_t *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
           (uint32_t)bytes[2] << 8 | bytes[3];
}

/* The index-th chunk of a type; some zeros when there is none. */
static inline png_chunk png_find(const uint8_t *png, size_t length,
                                 const char *type, size_t index)
{
    static const uint8_t none[16] = {0};
    for (size_t at = 8; at + 12 <= length;) {
        size_t size = png_number(png + at);
        assert_true(size <= length - at - 12);
        assert_int_equal(
            crc32(crc32(0, NULL, 0), png + at + 4, (uInt)(size + 4)),
            png_number(png + at + 8 + size));
        if (memcmp(png + at + 4, type, 4) == 0 && index-- == 0)
            return (png_chunk){png + at + 8, size, true};
        at += size + 12;
    }
    return (png_chunk){none, 0, false};
}

static inline int png_paeth(int left, int up, int corner)
{
    int guess = left + up - corner;
    int a = abs(guess - left), b = abs(guess - up), c = abs(guess - corner);
    return a <= b && a <= c ? left : b <= c ? up : corner;
}

/* Undoes the filter of a row whose predecessor is whole. */
static inline void png_unfilter(uint8_t *row, const uint8_t *above, size_t size,
                                size_t step)
{
    for (size_t i = 1; i < size; i++) {
        int left = i > step ? row[i - step] : 0;
        int up = above ? above[i] : 0;
        int corner = above && i > step ? above[i - step] : 0;
        const int guesses[] = {0, left, up, (left + up) / 2,
                               png_paeth(left, up, corner)};
        row[i] = (uint8_t)(row[i] + guesses[row[0]]);
    }
}

/* All IDAT chunks, unpacked into rows that start with their filter. */
static inline uint8_t *png_unpack(const uint8_t *png, size_t length,
                                  size_t size)
{
    uint8_t *packed = malloc(length), *rows = malloc(size);
    size_t count = 0;
    for (size_t i = 0;; i++) {
        png_chunk data = png_find(png, length, "IDAT", i);
        if (!data.found)
            break;
        memcpy(packed + count, data.bytes, data.length);
        count += data.length;
    }
    uLongf unpacked = size;
    assert_int_equal(uncompress(rows, &unpacked, packed, count), Z_OK);
    assert_int_equal(unpacked, size);
    free(packed);
    return rows;
}

static inline png_picture png_read(const uint8_t *png, size_t length)
{
    png_chunk header = png_find(png, length, "IHDR", 0);
    png_chunk palette = png_find(png, length, "PLTE", 0);
    png_picture picture = {.width = png_number(header.bytes),
                           .height = png_number(header.bytes + 4)};
    size_t step = header.bytes[9] == 3 ? 1 : header.bytes[9] == 2 ? 3 : 4;
    size_t stride = picture.width * step + 1;
    uint8_t *rows = png_unpack(png, length, stride * picture.height);
    uint8_t *out = picture.bytes = malloc(picture.width * picture.height * 3);
    for (size_t y = 0; y < picture.height; y++) {
        uint8_t *row = rows + y * stride;
        png_unfilter(row, y ? row - stride : NULL, stride, step);
        for (size_t x = 0; x < picture.width; x++, out += 3) {
            const uint8_t *pixel = row + 1 + x * step;
            memcpy(out, step == 1 ? palette.bytes + *pixel * 3 : pixel, 3);
        }
    }
    free(rows);
    return picture;
}

#endif
