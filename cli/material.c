#include "cli/material.h"

enum { QUOTED_SIZE = 256 * 1024 * 1024 };

void bf_material_init(bf_material *material, bf_session *session)
{
    *material = (bf_material){.session = session};
    bf_ingested_init(&material->official);
    bf_ingested_init(&material->input);
    bf_observations_init(&material->quoted, QUOTED_SIZE);
    bf_notes_init(&material->notes);
}

void bf_material_release(bf_material *material)
{
    bf_fonts_free(material->fonts);
    bf_notes_release(&material->notes);
    bf_observations_release(&material->quoted);
    bf_ingested_release(&material->input);
    bf_ingested_release(&material->official);
}

/* Tables of the input join what they are like, and so do quoted rows among
   the official data. */
static bool sort_tables(bf_material *material, bf_error *error)
{
    const bf_observations *official = &material->official.observations;
    const bf_observations *read = &material->input.observations;
    for (size_t i = 0; i < official->count; i++) {
        if (official->items[i].status == BF_QUOTED &&
            !bf_observations_add(&material->quoted, &official->items[i], error))
            return false;
    }
    for (size_t i = 0; i < read->count; i++) {
        bf_observations *list = read->items[i].status == BF_QUOTED
                                    ? &material->quoted
                                    : &material->official.observations;
        if (!bf_observations_add(list, &read->items[i], error))
            return false;
    }
    return true;
}

bool bf_material_want(bf_material *material, const char *const *selectors,
                      bf_error *error)
{
    bf_session *session = material->session;
    for (; *selectors; selectors++) {
        bf_selector parsed;
        if (!bf_selector_parse(bf_text_from(*selectors), &session->vocabulary,
                               &parsed, error))
            return false;
        const bf_wanted wanted = {.measure = parsed.measure,
                                  .agency = parsed.agency,
                                  .place = parsed.place,
                                  .population = parsed.population};
        if (!bf_sieve_add(&material->wanted, wanted, &session->arena, error))
            return false;
    }
    return true;
}

bool bf_material_read(bf_material *material, const char *const *official,
                      const char *const *input,
                      const bf_ingest_options *options, bf_error *error)
{
    bf_session *session = material->session;
    return bf_session_read(session, input, options, &material->input, error) &&
           bf_sieve_add_bases(&material->wanted, &material->input.figures,
                              &session->arena, error) &&
           bf_session_official(session, official, &material->wanted,
                               &material->official, error) &&
           sort_tables(material, error) &&
           bf_session_months(session, &material->input.figures,
                             &material->official.observations,
                             &material->quoted, error) &&
           bf_session_events(session, &material->events, error);
}

static bool select_one(bf_material *material, const char *selector,
                       bf_window window, bf_series *series, bf_error *error)
{
    bf_session *session = material->session;
    const bf_selection selection = {.observations =
                                        &material->official.observations,
                                    .vocabulary = &session->vocabulary,
                                    .from = window.from,
                                    .to = window.to};
    bf_selector parsed;
    return bf_selector_parse(bf_text_from(selector), &session->vocabulary,
                             &parsed, error) &&
           bf_series_select(&selection, &parsed, &session->arena, series,
                            error);
}

static bool select_window(bf_material *material, const bf_subject *subject,
                          bf_window window, bf_series *series, bf_error *error)
{
    for (size_t i = 0; subject->selectors[i]; i++) {
        if (!select_one(material, subject->selectors[i], window, &series[i],
                        error))
            return false;
    }
    return true;
}

/* The first month of the series that begins last, or first. */
static bf_month begin(const bf_series *series, size_t count, bool last)
{
    bf_month month = count ? series[0].first : BF_NO_MONTH;
    for (size_t i = 1; i < count; i++) {
        if (last == (series[i].first.index > month.index))
            month = series[i].first;
    }
    return month;
}

static bf_series *select_all(bf_material *material, const bf_subject *subject,
                             size_t *count, bf_error *error)
{
    bf_arena *arena = &material->session->arena;
    bf_window window = subject->window;
    *count = 0;
    while (subject->selectors[*count])
        (*count)++;
    bf_series *series =
        bf_arena_take(arena, (*count + 1) * sizeof *series, error);
    if (!series || !select_window(material, subject, window, series, error))
        return NULL;
    if (subject->common && !bf_month_is(window.from)) {
        window.from = begin(series, *count, true);
        if (!select_window(material, subject, window, series, error))
            return NULL;
    }
    material->first = begin(series, *count, false);
    return bf_series_label(series, *count, &material->session->vocabulary,
                           arena, error)
               ? series
               : NULL;
}

/* What the chart holds; it lives in the arena as the picture may look back. */
static bf_chart *make_chart(bf_material *material, const bf_subject *subject,
                            bf_error *error)
{
    bf_arena *arena = &material->session->arena;
    bf_chart *chart = bf_arena_take(arena, sizeof *chart, error);
    size_t count = 0;
    bf_series *series = select_all(material, subject, &count, error);
    bf_marks marks = {0};
    bool ok = chart && series;
    for (size_t i = 0; ok && !subject->plain && i < count; i++)
        ok = bf_marks_select(&material->quoted, &material->input.figures,
                             &series[i], arena, &marks, error);
    if (!ok)
        return NULL;
    material->drawn = 0;
    for (size_t i = 0; i < marks.count; i++)
        material->drawn += marks.items[i].from_figure;
    *chart = (bf_chart){.vocabulary = &material->session->vocabulary,
                        .series = series,
                        .series_count = count,
                        .marks = marks.items,
                        .mark_count = marks.count,
                        .events = subject->events,
                        .event_count = subject->event_count};
    return chart;
}

bf_picture *bf_material_draw(bf_material *material, const bf_spec *spec,
                             const bf_subject *subject, bf_error *error)
{
    if (!material->fonts)
        material->fonts = bf_session_fonts(material->session, error);
    if (!material->fonts)
        return NULL;
    bf_chart *chart = make_chart(material, subject, error);
    if (!chart)
        return NULL;
    chart->spec = spec;
    return bf_picture_new(chart, material->fonts, &material->notes, error);
}
