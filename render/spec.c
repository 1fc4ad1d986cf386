#include "render/spec.h"

#include "render/theme.h"

bf_spec bf_spec_default(void)
{
    return (bf_spec){.kind = BF_TEXT("trend"),
                     .width_mm = 160,
                     .height_mm = 96,
                     .dpi = 300,
                     .svg_text = BF_SVG_TEXT_LIVE,
                     .theme = BF_TEXT("light")};
}

/* Between two sizes; false also for what is no number. */
static bool is_between(double value, double low, double high)
{
    return value >= low && value <= high;
}

bool bf_spec_check(const bf_spec *spec, bf_error *error)
{
    const bf_text words[] = {spec->title, spec->subtitle, spec->note,
                             spec->source};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t offset = 0;
        if (words[i].length && !bf_text_is_utf8(words[i], &offset))
            return bf_fail(error, BF_SPEC,
                           "the words of a chart must be UTF-8");
    }
    if (!bf_theme_lookup(spec->theme))
        return bf_fail(error, BF_SPEC,
                       "there is no theme %s; there are light, dark, auto "
                       "and mono",
                       bf_text_quoted(spec->theme).bytes);
    if (!is_between(spec->width_mm, BF_WIDTH_LEAST, BF_SIZE_MOST))
        return bf_fail(error, BF_SPEC, "a chart is %d to %d mm wide",
                       BF_WIDTH_LEAST, BF_SIZE_MOST);
    if (!is_between(spec->height_mm, BF_HEIGHT_LEAST, BF_SIZE_MOST))
        return bf_fail(error, BF_SPEC, "a chart is %d to %d mm high",
                       BF_HEIGHT_LEAST, BF_SIZE_MOST);
    if (!is_between(spec->dpi, BF_DPI_LEAST, BF_DPI_MOST))
        return bf_fail(error, BF_SPEC, "the resolution is %d to %d dpi",
                       BF_DPI_LEAST, BF_DPI_MOST);
    return true;
}
