#include "render/theme.h"

static const char *const ink_names[BF_INK_COUNT] = {
    [BF_INK_NONE] = "none",         [BF_INK_BACKGROUND] = "background",
    [BF_INK_TEXT] = "text",         [BF_INK_MUTED] = "muted",
    [BF_INK_GRID] = "grid",         [BF_INK_LEADER] = "leader",
    [BF_INK_BAND] = "band",         [BF_INK_HATCH] = "hatch",
    [BF_INK_SERIES_1] = "series-1", [BF_INK_SERIES_2] = "series-2",
    [BF_INK_SERIES_3] = "series-3", [BF_INK_SERIES_4] = "series-4",
    [BF_INK_SERIES_5] = "series-5", [BF_INK_QUOTED] = "quoted",
};

/*
 * In every theme text and series have a contrast of 4.5:1 to the background
 * and to bands, leaders and hatches one of 3:1; two series stay apart for
 * those who do not see all colours.  The tests compute both.
 */
static const bf_colour light_colours[BF_INK_COUNT] = {
    [BF_INK_BACKGROUND] = {0xff, 0xff, 0xff},
    [BF_INK_TEXT] = {0x1b, 0x1f, 0x24},
    [BF_INK_MUTED] = {0x57, 0x60, 0x6a},
    [BF_INK_GRID] = {0xd0, 0xd7, 0xde},
    [BF_INK_LEADER] = {0x8c, 0x95, 0x9f},
    [BF_INK_BAND] = {0xed, 0xf1, 0xf6},
    [BF_INK_HATCH] = {0x8c, 0x95, 0x9f},
    [BF_INK_SERIES_1] = {0x1c, 0x47, 0x77}, /* navy */
    [BF_INK_SERIES_2] = {0xb7, 0x5e, 0x1a}, /* rust */
    [BF_INK_SERIES_3] = {0x37, 0x7e, 0x6a}, /* green */
    [BF_INK_SERIES_4] = {0x6b, 0x51, 0x19}, /* umber */
    [BF_INK_SERIES_5] = {0x61, 0x71, 0x7f}, /* slate */
    [BF_INK_QUOTED] = {0x77, 0x05, 0x3c},   /* burgundy */
};

static const bf_colour dark_colours[BF_INK_COUNT] = {
    [BF_INK_BACKGROUND] = {0x0d, 0x11, 0x17},
    [BF_INK_TEXT] = {0xe6, 0xed, 0xf3},
    [BF_INK_MUTED] = {0x9d, 0xa7, 0xb3},
    [BF_INK_GRID] = {0x30, 0x36, 0x3d},
    [BF_INK_LEADER] = {0x6e, 0x76, 0x81},
    [BF_INK_BAND] = {0x1b, 0x22, 0x2c},
    [BF_INK_HATCH] = {0x6e, 0x76, 0x81},
    [BF_INK_SERIES_1] = {0x37, 0x9c, 0xf7}, /* blue */
    [BF_INK_SERIES_2] = {0xec, 0x95, 0x3f}, /* orange */
    [BF_INK_SERIES_3] = {0x14, 0xe9, 0xda}, /* turquoise */
    [BF_INK_SERIES_4] = {0xef, 0xe1, 0x52}, /* yellow */
    [BF_INK_SERIES_5] = {0xa0, 0xa6, 0xab}, /* grey */
    [BF_INK_QUOTED] = {0xb9, 0x78, 0xaf},   /* mauve */
};

static const bf_colour mono_colours[BF_INK_COUNT] = {
    [BF_INK_BACKGROUND] = {0xff, 0xff, 0xff},
    [BF_INK_TEXT] = {0x11, 0x11, 0x11},
    [BF_INK_MUTED] = {0x59, 0x59, 0x59},
    [BF_INK_GRID] = {0xd4, 0xd4, 0xd4},
    [BF_INK_LEADER] = {0x8f, 0x8f, 0x8f},
    [BF_INK_BAND] = {0xf1, 0xf1, 0xf1},
    [BF_INK_HATCH] = {0x8f, 0x8f, 0x8f},
    [BF_INK_SERIES_1] = {0x11, 0x11, 0x11},
    [BF_INK_SERIES_2] = {0x75, 0x75, 0x75},
    [BF_INK_SERIES_3] = {0x5a, 0x5a, 0x5a},
    [BF_INK_SERIES_4] = {0x40, 0x40, 0x40},
    [BF_INK_SERIES_5] = {0x28, 0x28, 0x28},
    [BF_INK_QUOTED] = {0x00, 0x00, 0x00},
};

static const bf_dash mono_dashes[BF_INK_COUNT] = {
    [BF_INK_SERIES_3] = BF_DASH_SHORT,
    [BF_INK_SERIES_4] = BF_DASH_DOTS,
    [BF_INK_SERIES_5] = BF_DASH_SHORT,
};

struct bf_theme {
    const char *name;
    const bf_colour *colours;
    const bf_dash *dashes;   /* NULL: none */
    const bf_theme *on_dark; /* NULL: the same for every reader */
};

static const bf_theme light = {.name = "light", .colours = light_colours};
static const bf_theme dark = {.name = "dark", .colours = dark_colours};
static const bf_theme mono = {
    .name = "mono", .colours = mono_colours, .dashes = mono_dashes};
static const bf_theme automatic = {
    .name = "auto", .colours = light_colours, .on_dark = &dark};

static const bf_theme *const themes[] = {&light, &dark, &mono, &automatic};

static const bf_theme *or_light(const bf_theme *theme)
{
    return theme ? theme : &light;
}

const bf_theme *bf_theme_lookup(bf_text name)
{
    if (name.length == 0)
        return or_light(NULL);
    for (size_t i = 0; i < sizeof themes / sizeof themes[0]; i++) {
        if (bf_text_equal(name, bf_text_from(themes[i]->name)))
            return themes[i];
    }
    return NULL;
}

bf_colour bf_theme_colour(const bf_theme *theme, bf_ink ink)
{
    return or_light(theme)->colours[ink];
}

bf_dash bf_theme_dash(const bf_theme *theme, bf_ink ink)
{
    const bf_dash *dashes = or_light(theme)->dashes;
    return dashes ? dashes[ink] : BF_DASH_NONE;
}

const bf_theme *bf_theme_on_dark(const bf_theme *theme)
{
    return or_light(theme)->on_dark;
}

size_t bf_dash_lengths(bf_dash dash, double lengths[static 2])
{
    switch (dash) {
    case BF_DASH_NONE:
        return 0;
    case BF_DASH_DOTS:
        lengths[0] = 1.5;
        lengths[1] = 2;
        return 2;
    case BF_DASH_SHORT:
        lengths[0] = 4;
        lengths[1] = 2;
        return 2;
    }
    return 0;
}

const char *bf_ink_name(bf_ink ink)
{
    return ink_names[ink];
}

bf_ink bf_ink_series(size_t index)
{
    enum { SERIES = BF_INK_SERIES_5 - BF_INK_SERIES_1 + 1 };
    return (bf_ink)(BF_INK_SERIES_1 + index % SERIES);
}
