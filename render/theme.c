#include "render/theme.h"

/* The light palette: every text ink has 4.5:1 on white, every mark 3:1. */
static const struct {
    const char *name;
    bf_colour colour;
} inks[BF_INK_COUNT] = {
    [BF_INK_NONE] = {"none", {0x00, 0x00, 0x00}},
    [BF_INK_BACKGROUND] = {"background", {0xff, 0xff, 0xff}},
    [BF_INK_TEXT] = {"text", {0x1b, 0x1f, 0x24}},
    [BF_INK_MUTED] = {"muted", {0x57, 0x60, 0x6a}},
    [BF_INK_GRID] = {"grid", {0xd0, 0xd7, 0xde}},
    [BF_INK_LEADER] = {"leader", {0x8c, 0x95, 0x9f}},
    [BF_INK_BAND] = {"band", {0xed, 0xf1, 0xf6}},
    [BF_INK_HATCH] = {"hatch", {0x8c, 0x95, 0x9f}},
    [BF_INK_SERIES_1] = {"series-1", {0x1c, 0x47, 0x77}},
    [BF_INK_SERIES_2] = {"series-2", {0xb7, 0x5e, 0x1a}},
    [BF_INK_SERIES_3] = {"series-3", {0x37, 0x7e, 0x6a}},
    [BF_INK_SERIES_4] = {"series-4", {0x6b, 0x51, 0x19}},
    [BF_INK_SERIES_5] = {"series-5", {0x61, 0x71, 0x7f}},
    [BF_INK_QUOTED] = {"quoted", {0x77, 0x05, 0x3c}},
};

bf_colour bf_ink_colour(bf_ink ink)
{
    return inks[ink].colour;
}

const char *bf_ink_name(bf_ink ink)
{
    return inks[ink].name;
}

bf_ink bf_ink_series(size_t index)
{
    enum { SERIES = BF_INK_SERIES_5 - BF_INK_SERIES_1 + 1 };
    return (bf_ink)(BF_INK_SERIES_1 + index % SERIES);
}
