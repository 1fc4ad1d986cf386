#include "render/plate.h"

#include <math.h>

static const double mm_per_inch = 25.4;

/* What cairo and the PDF format can hold: 1 to 14,400 points. */
static bool is_side(double points)
{
    const double shortest = 1, longest = 14400;
    return points >= shortest && points <= longest;
}

static bool is_side_in_mm(double mm)
{
    const double points_per_inch = 72;
    return is_side(mm / mm_per_inch * points_per_inch);
}

static bool check_words(bf_text words, bf_error *error)
{
    size_t offset = 0;
    return bf_text_is_utf8(words, &offset) ||
           bf_fail(error, BF_SPEC, "%s is not valid UTF-8",
                   bf_text_quoted(words).bytes);
}

/* A letter, then letters and digits: good in XML, CSS and URLs. */
static bool is_prefix(bf_text prefix)
{
    for (size_t i = 0; i < prefix.length; i++) {
        char byte = prefix.bytes[i];
        bool digit = byte >= '0' && byte <= '9' && i > 0;
        if (!digit && !(byte >= 'a' && byte <= 'z'))
            return false;
    }
    return prefix.length > 0;
}

bool bf_plate_check(const bf_plate *plate, bf_error *error)
{
    const bf_scene *scene = plate->scene;
    if (!is_side_in_mm(plate->width_mm) || !is_side_in_mm(plate->height_mm) ||
        !is_side(scene->width) || !is_side(scene->height))
        return bf_fail(error, BF_SPEC, "the size of the chart is out of range");
    if (!is_prefix(plate->prefix) || scene->depth > 0)
        return bf_fail(error, BF_INTERNAL, "the scene is not finished");
    return check_words(plate->title, error) &&
           check_words(plate->description, error) &&
           check_words(plate->source, error);
}

bool bf_plate_raster(const bf_plate *plate, bf_raster *raster, bf_error *error)
{
    const double longest = 32767, most = 100e6;
    double width = round(plate->width_mm / mm_per_inch * plate->dpi);
    double height = round(plate->height_mm / mm_per_inch * plate->dpi);
    if (!(width >= 1) || !(height >= 1))
        return bf_fail(error, BF_SPEC, "the resolution is out of range");
    if (!(width <= longest) || !(height <= longest) ||
        !(width * height <= most))
        return bf_fail(error, BF_LIMIT,
                       "the picture is larger than %d million pixels or "
                       "%d pixels a side",
                       (int)(most / 1e6), (int)longest);
    *raster = (bf_raster){.width = (int)width, .height = (int)height};
    return true;
}
