#include "cli/chart_choice.h"
#include "cli/chart_options.h"
#include "cli/chart_spec.h"
#include "cli/command.h"
#include "cli/event_choice.h"
#include "cli/form.h"
#include "cli/message.h"
#include "cli/output.h"

/* What the picture could not show stands in the file beside it as well. */
static void add_notes(const bf_notes *notes, bf_buffer *buffer)
{
    size_t kept = bf_notes_kept(notes);
    bf_buffer_puts(buffer, kept ? "\n\nNoted while drawing:" : "");
    for (size_t i = 0; i < kept; i++)
        bf_buffer_format(buffer, "\n- %s", notes->lines[i]);
    if (notes->count > kept)
        bf_buffer_format(buffer, "\n- and %zu more like these",
                         notes->count - kept);
    bf_buffer_puts(buffer, kept ? "\n" : "");
}

static bool write_picture(const bf_arguments *arguments,
                          const bf_picture *picture, const bf_notes *notes,
                          bf_outputs *outputs, bf_error *error)
{
    for (size_t i = 0; i < outputs->count; i++) {
        bf_form form = BF_FORM_SVG;
        if (!bf_form_choose(arguments, &bf_chart_options[BF_CHART_FORMAT],
                            outputs->items[i].path, &form, error) ||
            !bf_form_write(form, picture, &outputs->items[i].content, error))
            return false;
        if (form == BF_FORM_TXT)
            add_notes(notes, &outputs->items[i].content);
    }
    return bf_outputs_write(outputs, error);
}

/* A chart on its way from the command line to the outputs. */
struct drawing {
    bf_material material;
    bf_arguments line; /* what a spec says included */
    bf_spec_origin origin;
    const bf_chart_choice *kind;
    bf_spec spec;
    bf_subject subject;
    bf_outputs outputs;
    bf_error *error;
};

static bool find_kind(struct drawing *drawing)
{
    bf_error wrong = BF_ERROR_NONE;
    const bf_arguments *line = &drawing->line;
    drawing->kind = bf_chart_choice_find(line->words[0], &wrong);
    if (!drawing->kind)
        return bf_fail_given(drawing->origin.kind, &wrong, drawing->error);
    drawing->spec = bf_spec_default();
    drawing->spec.kind = bf_text_from(drawing->kind->name);
    drawing->subject = (bf_subject){.selectors = line->word_count > 1
                                                     ? line->words + 1
                                                     : drawing->kind->selectors,
                                    .window = {BF_NO_MONTH, BF_NO_MONTH},
                                    .common = line->word_count == 1};
    return true;
}

/* Everything that is wrong with the command line is said before reading. */
static bool check_line(struct drawing *drawing)
{
    bf_error wrong = BF_ERROR_NONE;
    const bf_arguments *line = &drawing->line;
    if (!find_kind(drawing) ||
        !bf_chart_options_spec(line, &drawing->spec, drawing->error) ||
        !bf_chart_options_window(line, &drawing->subject.window,
                                 drawing->error))
        return false;
    for (size_t i = 0; i < drawing->outputs.count; i++) {
        bf_form form = BF_FORM_SVG;
        if (!bf_form_choose(line, &bf_chart_options[BF_CHART_FORMAT],
                            drawing->outputs.items[i].path, &form,
                            drawing->error))
            return false;
    }
    return bf_material_want(&drawing->material, drawing->subject.selectors,
                            &wrong) ||
           bf_fail_given(drawing->origin.series, &wrong, drawing->error);
}

static bool choose_events(struct drawing *drawing)
{
    const bf_given *given =
        bf_arguments_given(&drawing->line, &bf_chart_options[BF_CHART_EVENTS]);
    bf_error wrong = BF_ERROR_NONE;
    bf_events chosen = {0};
    if (!bf_events_choose(&drawing->material.events,
                          given ? given->value : NULL,
                          &drawing->material.session->arena, &chosen, &wrong))
        return bf_fail_given(given ? given->where : NULL, &wrong,
                             drawing->error);
    drawing->subject.events = chosen.items;
    drawing->subject.event_count = chosen.count;
    return true;
}

/* What the picture leaves out of what was given. */
static void say_drawn(const bf_material *material)
{
    size_t given = material->input.figures.count;
    if (given)
        bf_say("%zu of %zu figure%s on the chart%s", material->drawn, given,
               given == 1 ? "" : "s",
               material->drawn < given
                   ? ": the rest is of something else, or another time"
                   : "");
    bf_say_notes(&material->notes);
}

static bool read_material(struct drawing *drawing)
{
    bf_material *material = &drawing->material;
    const bf_ingest_options reading = bf_session_options(material->session);
    const char *const *official =
        bf_session_values(material->session, &drawing->line,
                          &bf_chart_options[BF_CHART_DATA], drawing->error);
    const char *const *quoted =
        bf_session_values(material->session, &drawing->line,
                          &bf_chart_options[BF_CHART_QUOTED], drawing->error);
    return official && quoted &&
           bf_material_read(material, official, quoted, &reading,
                            drawing->error);
}

static bool draw(struct drawing *drawing)
{
    bf_material *material = &drawing->material;
    bf_error wrong = BF_ERROR_NONE;
    if (!read_material(drawing) || !choose_events(drawing))
        return false;
    bf_picture *picture =
        bf_material_draw(material, &drawing->spec, &drawing->subject, &wrong);
    if (!picture)
        return bf_fail_given(wrong.status == BF_SPEC ? drawing->origin.file
                                                     : NULL,
                             &wrong, drawing->error);
    if (!material->session->quiet)
        say_drawn(material);
    bool ok = write_picture(&drawing->line, picture, &drawing->material.notes,
                            &drawing->outputs, drawing->error);
    bf_picture_free(picture);
    return ok;
}

/* Prints the spec of a line that could be drawn. */
static bool print_spec(struct drawing *drawing)
{
    return bf_session_events(drawing->material.session,
                             &drawing->material.events, drawing->error) &&
           choose_events(drawing) &&
           bf_chart_spec_print(bf_chart_options, &drawing->line,
                               drawing->error);
}

static bool add_outputs(bf_session *session, const bf_arguments *arguments,
                        bf_outputs *outputs, bf_error *error)
{
    const char *const *lists = bf_session_values(
        session, arguments, &bf_chart_options[BF_CHART_OUTPUT], error);
    bool print = bf_arguments_has(arguments, &bf_chart_options[BF_CHART_SPEC]);
    if (!lists)
        return false;
    if (*lists && print)
        return bf_fail(error, BF_USAGE,
                       "--spec draws nothing, so it takes no --output");
    if (!*lists && !print)
        return bf_fail(error, BF_USAGE,
                       "chart needs an output: -o chart.svg, or several as "
                       "-o chart.svg,chart.png");
    for (; *lists; lists++) {
        if (!bf_outputs_add_list(outputs, *lists, &session->arena, error))
            return false;
    }
    return true;
}

static bool run_drawing(struct drawing *drawing, bf_session *session)
{
    bf_arguments *line = &drawing->line;
    if (bf_chart_spec_is(line->words[0]) &&
        !bf_chart_spec_read(session, bf_chart_options, line, &drawing->origin,
                            drawing->error))
        return false;
    if (!bf_session_take(session, line, drawing->error) ||
        !add_outputs(session, line, &drawing->outputs, drawing->error) ||
        !check_line(drawing))
        return false;
    return bf_arguments_has(line, &bf_chart_options[BF_CHART_SPEC])
               ? print_spec(drawing)
               : draw(drawing);
}

static bool run(bf_session *session, const bf_arguments *arguments,
                bf_error *error)
{
    if (arguments->word_count == 0)
        return bf_fail(error, BF_USAGE,
                       "chart needs a kind, such as trend; `borderfig list "
                       "charts` shows them");
    struct drawing drawing = {.line = *arguments, .error = error};
    bf_outputs_init(&drawing.outputs);
    bf_material_init(&drawing.material, session);
    bool ok = run_drawing(&drawing, session);
    bf_material_release(&drawing.material);
    bf_outputs_release(&drawing.outputs);
    return ok;
}

const bf_command bf_command_chart = {
    .name = "chart",
    .operands = "KIND|SPEC.json [SERIES...] -o FILE,... [options]",
    .summary = "one chart as SVG, PNG or PDF",
    .details =
        "Draws one chart. KIND is one of `borderfig list charts`; without "
        "SERIES it shows its usual ones.\n"
        "SERIES is MEASURE[:AGENCY][@PLACE][/POPULATION][#PART], such as "
        "encounters, encounters:USBP, encounters:OFO/families, "
        "deportations@us#removals; `borderfig list series` shows what there "
        "is.\n"
        "SPEC.json says the same as a file: \"kind\", \"series\" and the "
        "options below under their names; what stands on the line goes "
        "before it.",
    .options = bf_chart_options,
    .run = run};
