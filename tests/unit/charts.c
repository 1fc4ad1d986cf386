#include "tests/unit/charts.h"

#include "tests/unit/fonts.h"
#include "tests/unit/layout.h"
#include "tests/unit/unit.h"

#include "data/base/file.h"

#include <stdio.h>

enum { SCENE_MAXIMUM = 16 * 1024 * 1024 };

void made_chart_init(struct made_chart *made)
{
    *made = (struct made_chart){.error = BF_ERROR_NONE};
    bf_arena_init(&made->arena, SCENE_MAXIMUM);
    bf_notes_init(&made->notes);
    made->spec = bf_spec_default();
    made->fonts = bf_fonts_new(fonts_folder(), &made->error);
    assert_true(bf_lexicon_parse(bf_lexicon_english(), "en", &made->arena,
                                 &made->lexicon, &made->error));
    assert_true(bf_vocabulary_from_lexicon(&made->lexicon, &made->arena,
                                           &made->vocabulary, &made->error));
    made->chart = (bf_chart){.spec = &made->spec,
                             .vocabulary = &made->vocabulary,
                             .series = made->series,
                             .marks = made->marks,
                             .events = made->events};
}

void made_chart_release(struct made_chart *made)
{
    bf_fonts_free(made->fonts);
    bf_notes_release(&made->notes);
    bf_arena_release(&made->arena);
}

bf_series *made_chart_series(struct made_chart *made, const char *label,
                             bf_month first, size_t count)
{
    bf_series *series = &made->series[made->chart.series_count++];
    *series =
        (bf_series){.of = {.measure = BF_TEXT("encounters"),
                           .agency = BF_TEXT(""),
                           .place = BF_TEXT("us-southwest-border"),
                           .population = BF_TEXT(""),
                           .part = BF_TEXT("")},
                    .authority = BF_TEXT("US"),
                    .label = bf_text_from(label),
                    .as_of = bf_day_of(2025, 9, 16),
                    .first = first,
                    .count = count,
                    .points = bf_arena_take(
                        &made->arena, count * sizeof(bf_point), &made->error)};
    assert_non_null(series->points);
    return series;
}

void made_series_set(bf_series *series, size_t index, int64_t value)
{
    series->points[index] =
        (bf_point){.present = true,
                   .value = value * BF_ONE,
                   .as_of = bf_day_of(2025, 9, 16),
                   .source = BF_TEXT("sbo-encounters-fy22-fy25-aug")};
}

void made_series_wave(bf_series *series, int number)
{
    for (size_t i = 0; i < series->count; i++) {
        int64_t step = (int64_t)i + number * 7;
        int64_t slow = step % 60 < 30 ? step % 60 : 60 - step % 60;
        int64_t fast = step % 12 < 6 ? step % 12 : 12 - step % 12;
        made_series_set(series, i, 5000 + slow * 5000 + fast * 9000);
    }
}

bf_mark *made_chart_mark(struct made_chart *made, bf_month month,
                         bf_bound bound, int64_t value, const char *quote)
{
    bf_mark *mark = &made->marks[made->chart.mark_count++];
    bool upper = bound == BF_BOUND_UNDER || bound == BF_BOUND_AT_MOST;
    bool lower = bound == BF_BOUND_OVER || bound == BF_BOUND_AT_LEAST;
    *mark = (bf_mark){.from = month,
                      .to = month,
                      .value = {.low = value * BF_ONE,
                                .high = value * BF_ONE,
                                .has_low = !upper,
                                .has_high = !lower},
                      .bound = bound,
                      .basis = BF_BASIS_QUOTED,
                      .measure = BF_TEXT("encounters"),
                      .quote = bf_text_from(quote),
                      .attribution = BF_TEXT("Mexico"),
                      .published = bf_day_of(2023, 12, 27),
                      .source = BF_TEXT("ap-2023-12-27"),
                      .figure = BF_TEXT("ap-2023-12-27#1")};
    return mark;
}

void made_chart_event(struct made_chart *made, bf_day from, bf_day to,
                      const char *label)
{
    made->events[made->chart.event_count++] =
        (bf_event){.from = from, .to = to, .label = bf_text_from(label)};
}

void made_chart_marks(struct made_chart *made)
{
    const bf_series *series = &made->series[0];
    static const char *const quotes[] = {
        "120,000",           "about 110,000",    "nearly 100,000",
        "more than 90,000",  "at least 80,000",  "fewer than 70,000",
        "as many as 60,000", "30,000 to 50,000", "tens of thousands"};
    for (int i = 0; i <= BF_BOUND_ORDER; i++) {
        bf_month month = series->first;
        month.index += (int)series->count * i / (BF_BOUND_ORDER + 1);
        bf_mark *mark = made_chart_mark(made, month, (bf_bound)i,
                                        120000 - i * 10000, quotes[i]);
        if (i >= BF_BOUND_BETWEEN)
            mark->value.high += 20000 * BF_ONE;
    }
    bf_mark *average = made_chart_mark(made, series->first, BF_BOUND_OVER,
                                       75000, "more than two million");
    average->to.index = series->first.index + (int)series->count / 2;
    average->basis = BF_BASIS_AVERAGE;
    bf_mark *beyond = made_chart_mark(made, series->first, BF_BOUND_EXACT,
                                      9000000, "9 million");
    beyond->basis = BF_BASIS_DAILY_RATE;
    beyond->per = BF_PER_DAY;
}

void made_chart_events(struct made_chart *made)
{
    made_chart_event(made, bf_day_of(2020, 3, 21), bf_day_of(2023, 5, 11),
                     "Title 42 expulsions");
    made_chart_event(made, bf_day_of(2024, 6, 5), BF_NO_DAY, "Asylum limits");
    made_chart_event(made, bf_day_of(2025, 1, 20), BF_NO_DAY, "Border orders");
}

bf_picture *made_chart_draw(struct made_chart *made)
{
    return bf_picture_new(&made->chart, made->fonts, &made->notes,
                          &made->error);
}

/* --- Layout ----------------------------------------------------------------*/

size_t picture_collisions(const struct made_chart *made,
                          const bf_picture *picture)
{
    struct layout_count count = {0};
    return layout_defects(picture, made->fonts, &count);
}

size_t picture_count(const bf_picture *picture, const char *text)
{
    size_t count = 0;
    bf_buffer buffer;
    bf_buffer_init(&buffer, SCENE_MAXIMUM);
    assert_true(bf_picture_write_scene(picture, &buffer));
    bf_buffer_byte(&buffer, '\0');
    for (const char *at = buffer.bytes; (at = strstr(at, text)); at++)
        count++;
    bf_buffer_release(&buffer);
    return count;
}

/* --- Every size, span and number of series ---------------------------------*/

struct shape {
    const char *kind;
    double width_mm;
    double height_mm;
    size_t months;
    size_t series;
    bool events;
    bool marks;
};

static void check_shape(const struct shape *shape)
{
    static const char *const labels[] = {
        "Rio Grande Valley",
        "El Paso",
        "Tucson",
        "Unaccompanied children from elsewhere",
        "San Diego",
        "Laredo"};
    struct made_chart made;
    made_chart_init(&made);
    made.spec.kind = bf_text_from(shape->kind);
    made.spec.width_mm = shape->width_mm;
    made.spec.height_mm = shape->height_mm;
    bf_month first = {bf_month_of(2025, 9).index - (int)shape->months};
    for (size_t i = 0; i < shape->series; i++) {
        const char *label = labels[i % COUNT_OF(labels)];
        bf_series *series =
            made_chart_series(&made, label, first, shape->months);
        series->of.part = bf_text_from(label);
        made_series_wave(series, (int)(i % 3)); /* some are equal */
    }
    if (shape->events)
        made_chart_events(&made);
    if (shape->marks)
        made_chart_marks(&made);
    bf_picture *picture = made_chart_draw(&made);
    size_t collisions = picture ? picture_collisions(&made, picture) : 1;
    if (collisions)
        print_message("%s: %s in %d x %d mm, %zu months, %zu series, %s%s\n",
                      made.error.message, shape->kind, (int)shape->width_mm,
                      (int)shape->height_mm, shape->months, shape->series,
                      shape->events ? "events " : "",
                      shape->marks ? "marks" : "");
    assert_int_equal(collisions, 0);
    bf_picture_free(picture);
    made_chart_release(&made);
}

void assert_layout(const char *kind, size_t most_series, size_t most_months,
                   bool marks)
{
    static const double sizes[][2] = {
        {77.5, 62}, {105, 70}, {160, 96}, {165.1, 99}, {254, 142.9}};
    static const size_t months[] = {1, 2, 3, 7, 14, 19, 47, 120, 320};
    static const size_t series[] = {1, 2, 3, 6};
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        for (size_t j = 0; j < COUNT_OF(months) * COUNT_OF(series); j++) {
            struct shape shape = {.kind = kind,
                                  .width_mm = sizes[i][0],
                                  .height_mm = sizes[i][1],
                                  .months = months[j % COUNT_OF(months)],
                                  .series = series[j / COUNT_OF(months)]};
            if (shape.series > most_series || shape.months > most_months)
                continue;
            check_shape(&shape);
            shape.events = true;
            shape.marks = marks;
            check_shape(&shape);
        }
    }
}

/* --- Golden scenes ---------------------------------------------------------*/

void assert_golden(const bf_picture *picture, const char *name)
{
    char path[256];
    const char *mode = getenv("GOLDEN");
    bf_error error = BF_ERROR_NONE;
    bf_arena arena;
    bf_buffer buffer;
    bf_buffer_init(&buffer, SCENE_MAXIMUM);
    assert_true(bf_picture_write_scene(picture, &buffer));
    assert_true(snprintf(path, sizeof path, "tests/golden/%s.scene", name) > 0);
    if (mode && strcmp(mode, "write") == 0)
        assert_true(bf_file_write(path, bf_buffer_text(&buffer), &error));
    bf_arena_init(&arena, SCENE_MAXIMUM);
    bf_text golden = bf_file_read(path, SCENE_MAXIMUM / 2, &arena, &error);
    assert_int_equal(error.status, BF_OK);
    bf_buffer_byte(&buffer, '\0');
    assert_string_equal(buffer.bytes, golden.bytes);
    bf_arena_release(&arena);
    bf_buffer_release(&buffer);
}
