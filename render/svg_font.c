#include "render/svg_font.h"

#include "render/subset.h"
#include "render/woff.h"

enum { MOST_BYTES = 4 << 20 };

/* Three bytes as four letters; the last ones are filled up with "=". */
static void add_base64(bf_buffer *buffer, bf_text bytes)
{
    enum { FILLER = 64 };
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "abcdefghijklmnopqrstuvwxyz0123456789+/=";
    for (size_t at = 0; at < bytes.length; at += 3) {
        uint32_t bits = 0;
        for (size_t i = at; i < at + 3; i++) {
            unsigned char byte = 0;
            if (i < bytes.length)
                byte = (unsigned char)bytes.bytes[i];
            bits = bits << 8 | byte;
        }
        for (unsigned i = 0; i < 4; i++) {
            bool full = at + i <= bytes.length;
            uint32_t letter = full ? bits >> (18 - 6 * i) & 63 : FILLER;
            bf_buffer_byte(buffer, letters[letter]);
        }
    }
}

static bool add_text(bf_characters *characters, bf_text text, bf_arena *arena,
                     bf_error *error)
{
    for (size_t at = 0; at < text.length;) {
        int32_t *items =
            bf_arena_grow(arena, characters->items, characters->count,
                          &characters->capacity, sizeof *items, error);
        if (!items)
            return false;
        characters->items = items;
        at += bf_text_code_point(bf_text_slice(text, at, text.length),
                                 &items[characters->count++]);
    }
    return true;
}

/* The characters of all labels of one weight. */
static bool collect(const bf_scene *scene, bool semibold,
                    bf_characters *characters, bf_arena *arena, bf_error *error)
{
    for (size_t i = 0; i < scene->count; i++) {
        const bf_element *element = &scene->items[i];
        if (element->kind == BF_ELEMENT_LABEL &&
            element->label.type.semibold == semibold &&
            !add_text(characters, element->label.text, arena, error))
            return false;
    }
    return true;
}

/* One @font-face rule. */
static bool add_face(const bf_plate *plate, bool semibold,
                     const bf_characters *characters, bf_buffer *buffer,
                     bf_error *error)
{
    bf_buffer font, packed;
    bf_buffer_init(&font, MOST_BYTES);
    bf_buffer_init(&packed, MOST_BYTES);
    const char *file = bf_fonts_file(plate->fonts, semibold);
    bool ok = bf_subset_write(file, characters, &font, error) &&
              bf_woff_write(bf_buffer_text(&font), &packed, error);
    if (ok) {
        bf_buffer_format(buffer,
                         "@font-face{font-family:%.*s_font;font-weight:%d;"
                         "src:url(data:font/woff;base64,",
                         BF_SHOW(plate->prefix), semibold ? 600 : 400);
        add_base64(buffer, bf_buffer_text(&packed));
        bf_buffer_puts(buffer, ")format(\"woff\")}\n");
    }
    bf_buffer_release(&font);
    bf_buffer_release(&packed);
    return ok;
}

bool bf_svg_font_write(const bf_plate *plate, bf_buffer *buffer,
                       bf_error *error)
{
    bf_arena arena;
    bf_arena_init(&arena, MOST_BYTES);
    bool ok = true;
    bf_buffer_puts(buffer, "<style>\n");
    for (int semibold = 0; semibold < 2 && ok; semibold++) {
        bf_characters characters = {0};
        ok = collect(plate->scene, semibold, &characters, &arena, error) &&
             (characters.count == 0 ||
              add_face(plate, semibold, &characters, buffer, error));
    }
    bf_buffer_puts(buffer, "</style>\n");
    bf_arena_release(&arena);
    return ok && bf_buffer_ok(buffer, error);
}
