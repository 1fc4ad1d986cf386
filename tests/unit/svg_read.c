#include "tests/unit/svg_read.h"

#include "tests/unit/unit.h"

#include <math.h>
#include <stdio.h>

enum { MOST_DEPTH = 8 };

#define CAP_HEIGHT 0.727 /* of the size of axis numbers */

static bool find(bf_text text, const char *words, size_t *at)
{
    size_t length = strlen(words);
    for (size_t i = 0; i + length <= text.length; i++) {
        if (memcmp(text.bytes + i, words, length) == 0) {
            *at = i;
            return true;
        }
    }
    return false;
}

/* What stands between two strings; empty when they do not occur. */
static bf_text between(bf_text text, const char *before, const char *after)
{
    size_t start = 0;
    size_t length = 0;
    if (!find(text, before, &start))
        return BF_TEXT("");
    bf_text rest = bf_text_slice(text, start + strlen(before), text.length);
    return find(rest, after, &length) ? bf_text_slice(rest, 0, length)
                                      : BF_TEXT("");
}

/* "-12.5", "\u2212240,986". */
bool svg_number(bf_text text, double *value)
{
    const bf_text minus = BF_TEXT("\u2212");
    bool negative =
        bf_text_starts(text, minus) || bf_text_starts(text, BF_TEXT("-"));
    size_t start = bf_text_starts(text, minus) ? minus.length : negative;
    double whole = 0;
    double scale = 0; /* of the decimals; 0 before the point */
    for (size_t i = start; i < text.length; i++) {
        char byte = text.bytes[i];
        if (byte == '.' && scale == 0) {
            scale = 1;
        } else if (byte >= '0' && byte <= '9') {
            whole = whole * 10 + (byte - '0');
            scale *= 10;
        } else if (byte != ',') {
            return false;
        }
    }
    *value = (negative ? -whole : whole) / (scale > 0 ? scale : 1);
    return text.length > start;
}

static double number_of(bf_text text)
{
    double value = 0;
    (void)svg_number(text, &value);
    return value;
}

static double attribute(bf_text line, const char *name)
{
    char before[32];
    snprintf(before, sizeof before, " %s=\"", name);
    return number_of(between(line, before, "\""));
}

/* "M10 20L30 40 50 60": the start, and the way to the end. */
static void read_path(bf_text line, read_item *item)
{
    bf_text rest = between(line, " d=\"", "\"");
    double numbers[2][2] = {{0}};
    size_t count = 0;
    for (size_t i = 0; i < rest.length; i++) {
        char byte = rest.bytes[i];
        bool starts = (byte >= '0' && byte <= '9') || byte == '-';
        if (!starts)
            continue;
        size_t start = i;
        while (i < rest.length && rest.bytes[i] != ' ' &&
               rest.bytes[i] != 'L' && rest.bytes[i] != 'Z')
            i++;
        numbers[count > 1][count % 2] =
            number_of(bf_text_slice(rest, start, i));
        count++;
    }
    item->x = numbers[0][0];
    item->y = numbers[0][1];
    item->width = numbers[1][0] - numbers[0][0];
    item->height = numbers[1][1] - numbers[0][1];
}

static bool read_shape(bf_text line, read_item *item)
{
    if (bf_text_starts(line, BF_TEXT("<circle"))) {
        *item = (read_item){.kind = READ_CIRCLE,
                            .x = attribute(line, "cx"),
                            .y = attribute(line, "cy"),
                            .width = attribute(line, "r")};
    } else if (bf_text_starts(line, BF_TEXT("<rect"))) {
        *item = (read_item){.kind = READ_RECT,
                            .x = attribute(line, "x"),
                            .y = attribute(line, "y"),
                            .width = attribute(line, "width"),
                            .height = attribute(line, "height"),
                            .opacity = attribute(line, "fill-opacity")};
    } else if (bf_text_starts(line, BF_TEXT("<path"))) {
        *item = (read_item){.kind = READ_PATH};
        read_path(line, item);
    } else if (bf_text_starts(line, BF_TEXT("<text"))) {
        *item = (read_item){.kind = READ_TEXT,
                            .x = attribute(line, "x"),
                            .y = attribute(line, "y"),
                            .height = attribute(line, "font-size"),
                            .text = between(line, ">", "</text>")};
    } else {
        return false;
    }
    item->line = line;
    item->title = between(line, "<title>", "</title>");
    item->own = item->title.length > 0;
    return true;
}

void svg_read(bf_text svg, read_svg *read)
{
    bf_text titles[MOST_DEPTH] = {{0}};
    size_t depth = 0;
    read->count = 0;
    while (svg.length) {
        bf_text line = bf_text_cut(svg, '\n', &svg);
        read_item item;
        if (bf_text_starts(line, BF_TEXT("<g"))) {
            assert_true(depth + 1 < MOST_DEPTH);
            titles[++depth] = between(line, "<title>", "</title>");
        } else if (bf_text_starts(line, BF_TEXT("</g>"))) {
            depth--;
        } else if (read_shape(line, &item)) {
            if (!item.own)
                item.title = titles[depth];
            assert_true(read->count < MOST_READ);
            read->items[read->count++] = item;
        }
    }
}

double svg_unit(const read_svg *read)
{
    size_t at = 0;
    for (size_t i = 0; i < read->count; i++) {
        if (read->items[i].kind != READ_TEXT)
            continue;
        if (find(read->items[i].text, ", thousands", &at))
            return 1000;
        if (find(read->items[i].text, ", millions", &at))
            return 1000000;
    }
    return 1;
}

double svg_position(const read_axis *axis, double value)
{
    return axis->origin + axis->factor * value;
}

/* The first and the last tick of an axis set it; all others must fit. */
static read_axis fit(const double *values, const double *places, size_t count)
{
    read_axis axis = {.ticks = count};
    assert_true(count >= 2);
    axis.factor =
        (places[count - 1] - places[0]) / (values[count - 1] - values[0]);
    axis.origin = places[0] - axis.factor * values[0];
    for (size_t i = 0; i < count; i++) {
        assert_true(fabs(svg_position(&axis, values[i]) - places[i]) < 0.02);
        axis.zero = axis.zero || values[i] == 0;
    }
    return axis;
}

static bool is_rule(const read_item *item, bool level)
{
    double along = level ? item->width : item->height;
    double across = level ? item->height : item->width;
    return item->kind == READ_PATH && fabs(across) < 0.001 && fabs(along) > 12;
}

static read_axis axis(const read_svg *read, double unit, bool level)
{
    double values[32] = {0};
    double places[32] = {0};
    size_t count = 0;
    for (size_t i = 0; i < read->count; i++) {
        const read_item *text = &read->items[i];
        double value = 0;
        if (text->kind != READ_TEXT || !svg_number(text->text, &value))
            continue;
        for (size_t j = 0; j < read->count; j++) {
            const read_item *rule = &read->items[j];
            double middle = text->y - text->height * CAP_HEIGHT / 2;
            double off = level ? rule->y - middle : rule->x - text->x;
            if (!is_rule(rule, level) || fabs(off) > 0.02 || count == 32)
                continue;
            values[count] = value * unit;
            places[count++] = level ? rule->y : rule->x;
            break;
        }
    }
    return fit(values, places, count);
}

read_axis svg_axis_up(const read_svg *read, double unit)
{
    return axis(read, unit, true);
}

read_axis svg_axis_across(const read_svg *read, double unit)
{
    return axis(read, unit, false);
}
