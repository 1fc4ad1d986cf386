#include "cli/chart_choice.h"
#include "cli/command.h"
#include "cli/event_choice.h"
#include "cli/form.h"
#include "cli/material.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/value.h"

enum {
    OUTPUT,
    QUOTED,
    DATA,
    MAP,
    FROM,
    TO,
    TITLE,
    SUBTITLE,
    NOTE,
    SOURCE,
    EVENTS,
    SIZE,
    WIDTH,
    HEIGHT,
    DPI,
    THEME,
    SVG_TEXT,
    FORMAT,
};

static const bf_option options[] = {
    [OUTPUT] = {'o', "output", "FILE,...",
                "where to write: .svg .png .pdf, .csv for the data drawn, "
                ".txt for the words; - for standard output"},
    [QUOTED] = {'q', "quoted", "INPUT",
                "figures to draw as quoted: articles, a manifest.json or a "
                "table of figures; may be repeated"},
    [DATA] = {'d', "data", "FILE",
              "official data instead of what comes with the program; may be "
              "repeated"},
    [MAP] = {'m', "map", "FILE",
             "JSON that says which columns of your own tables are what"},
    [FROM] = {'\0', "from", "MONTH", "the first month, such as 2021-10"},
    [TO] = {'\0', "to", "MONTH", "the last month"},
    [TITLE] = {'t', "title", "TEXT", "instead of the title that is made"},
    [SUBTITLE] = {'\0', "subtitle", "TEXT", "instead of the one made"},
    [NOTE] = {'\0', "note", "TEXT", "instead of the one made"},
    [SOURCE] = {'\0', "source", "TEXT", "instead of the one made"},
    [EVENTS] = {'\0', "events", "LIST",
                "policy events by name, joined by commas; or all (the "
                "default) or none"},
    [SIZE] = {'\0', "size", "a4|letter|half|slide|card|web",
              "width, height and resolution for a place"},
    [WIDTH] = {'\0', "width", "LENGTH", "such as 160mm (the default) or 6.3in"},
    [HEIGHT] = {'\0', "height", "LENGTH", "such as 96mm (the default)"},
    [DPI] = {'\0', "dpi", "NUMBER", "dots per inch of a PNG (default: 300)"},
    [THEME] = {'\0', "theme", "light|dark|mono",
               "colours for white, for black, or for print without colour "
               "(default: light)"},
    [SVG_TEXT] = {'\0', "svg-text", "live|outline",
                  "text that can be searched, or shapes that look the same "
                  "everywhere (default: live)"},
    [FORMAT] = {'f', "format", "svg|png|pdf|csv|txt",
                "of an output whose name does not tell"},
    BF_COMMON_OPTIONS};

static const char *const size_names[] = {"a4",   "letter", "half", "slide",
                                         "card", "web",    NULL};
static const struct {
    double width_mm;
    double height_mm;
    double dpi;
} sizes[] = {
    {160, 96, 300},          /* an A4 page with margins of 25 mm */
    {165.1, 99, 300},        /* a letter page with margins of an inch */
    {77.5, 62, 300},         /* one of two columns */
    {254, 142.875, 192},     /* 1920 x 1080 */
    {158.75, 83.34375, 192}, /* 1200 x 630 */
    {190.5, 127, 192},       /* 720 x 480 at twice the pixels */
};

static bool read_spec(const bf_arguments *arguments, bf_spec *spec,
                      bf_error *error)
{
    static const char *const texts[] = {"live", "outline", NULL};
    static const char *const themes[] = {"light", "dark", "mono", NULL};
    enum { NO_SIZE = sizeof sizes / sizeof sizes[0] };
    size_t size = NO_SIZE;
    size_t text = BF_SVG_TEXT_LIVE;
    size_t theme = 0;
    bf_value_text(arguments, &options[TITLE], &spec->title);
    bf_value_text(arguments, &options[SUBTITLE], &spec->subtitle);
    bf_value_text(arguments, &options[NOTE], &spec->note);
    bf_value_text(arguments, &options[SOURCE], &spec->source);
    if (!bf_value_choice(arguments, &options[SIZE], size_names, &size, error) ||
        !bf_value_choice(arguments, &options[THEME], themes, &theme, error) ||
        !bf_value_choice(arguments, &options[SVG_TEXT], texts, &text, error))
        return false;
    spec->theme = bf_text_from(themes[theme]);
    spec->svg_text = (bf_svg_text)text;
    if (size != NO_SIZE) {
        spec->width_mm = sizes[size].width_mm;
        spec->height_mm = sizes[size].height_mm;
        spec->dpi = sizes[size].dpi;
    }
    return bf_value_length(arguments, &options[WIDTH], &spec->width_mm,
                           error) &&
           bf_value_length(arguments, &options[HEIGHT], &spec->height_mm,
                           error) &&
           bf_value_number(arguments, &options[DPI], &spec->dpi, error);
}

/* The form of an output, by its name or --format. */
static bool choose_form(const bf_arguments *arguments, const char *path,
                        bf_form *form, bf_error *error)
{
    size_t index = BF_FORM_SVG;
    bool asked = bf_arguments_has(arguments, &options[FORMAT]);
    if (!bf_value_choice(arguments, &options[FORMAT], bf_form_names(), &index,
                         error))
        return false;
    *form = (bf_form)index;
    if (bf_form_of_path(path, form) || asked || bf_path_is_standard(path))
        return true;
    return bf_fail(error, BF_USAGE,
                   "%s: the name must end in .svg, .png, .pdf, .csv or .txt, "
                   "or --format say what it is",
                   path);
}

static bool write_picture(const bf_arguments *arguments,
                          const bf_picture *picture, bf_outputs *outputs,
                          bf_error *error)
{
    for (size_t i = 0; i < outputs->count; i++) {
        bf_form form = BF_FORM_SVG;
        if (!choose_form(arguments, outputs->items[i].path, &form, error) ||
            !bf_form_write(form, picture, &outputs->items[i].content, error))
            return false;
    }
    return bf_outputs_write(outputs, error);
}

/* Everything that is wrong with the command line is said before reading. */
static bool check_line(const bf_arguments *arguments, bf_spec *spec,
                       bf_window *window, const bf_outputs *outputs,
                       bf_error *error)
{
    if (!read_spec(arguments, spec, error) ||
        !bf_value_month(arguments, &options[FROM], &window->from, error) ||
        !bf_value_month(arguments, &options[TO], &window->to, error))
        return false;
    if (bf_month_is(window->from) && bf_month_is(window->to) &&
        window->from.index > window->to.index)
        return bf_fail(error, BF_USAGE, "--from is later than --to");
    for (size_t i = 0; i < outputs->count; i++) {
        bf_form form = BF_FORM_SVG;
        if (!choose_form(arguments, outputs->items[i].path, &form, error))
            return false;
    }
    return true;
}

/* What the picture leaves out of what was given. */
static void say_drawn(const bf_material *material)
{
    size_t given = material->input.figures.count;
    if (given)
        bf_say("%zu of %zu figures on the chart: the others count something "
               "else, or another time",
               material->drawn, given);
    bf_say_notes(&material->notes);
}

static bool draw(bf_material *material, const bf_arguments *arguments,
                 const bf_chart_choice *kind, bf_outputs *outputs,
                 bf_error *error)
{
    bf_session *session = material->session;
    if (!bf_session_map(session, arguments, &options[MAP], error))
        return false;
    const bf_ingest_options reading = bf_session_options(session);
    const char *const *official =
        bf_session_values(session, arguments, &options[DATA], error);
    const char *const *quoted =
        bf_session_values(session, arguments, &options[QUOTED], error);
    bf_spec spec = bf_spec_default();
    bf_subject subject = {.selectors = kind->selectors,
                          .window = {BF_NO_MONTH, BF_NO_MONTH}};
    bf_events chosen = {0};
    spec.kind = bf_text_from(kind->name);
    subject.common = arguments->word_count == 1;
    if (!subject.common)
        subject.selectors = arguments->words + 1;
    if (!official || !quoted ||
        !check_line(arguments, &spec, &subject.window, outputs, error) ||
        !bf_material_want(material, subject.selectors, error) ||
        !bf_material_read(material, official, quoted, &reading, error) ||
        !bf_events_choose(&material->events,
                          bf_arguments_value(arguments, &options[EVENTS]),
                          &session->arena, &chosen, error))
        return false;
    subject.events = chosen.items;
    subject.event_count = chosen.count;
    bf_picture *picture = bf_material_draw(material, &spec, &subject, error);
    if (!picture)
        return false;
    if (!session->quiet)
        say_drawn(material);
    bool ok = write_picture(arguments, picture, outputs, error);
    bf_picture_free(picture);
    return ok;
}

static bool add_outputs(bf_session *session, const bf_arguments *arguments,
                        bf_outputs *outputs, bf_error *error)
{
    const char *const *lists =
        bf_session_values(session, arguments, &options[OUTPUT], error);
    if (!lists)
        return false;
    if (!*lists)
        return bf_fail(error, BF_USAGE,
                       "chart needs an output: -o chart.svg, or several as "
                       "-o chart.svg,chart.png");
    for (; *lists; lists++) {
        if (!bf_outputs_add_list(outputs, *lists, &session->arena, error))
            return false;
    }
    return true;
}

static bool run(bf_session *session, const bf_arguments *arguments,
                bf_error *error)
{
    if (arguments->word_count == 0)
        return bf_fail(error, BF_USAGE,
                       "chart needs a kind, such as trend; `borderfig list "
                       "charts` shows them");
    const bf_chart_choice *kind =
        bf_chart_choice_find(arguments->words[0], error);
    bf_outputs outputs;
    bf_outputs_init(&outputs);
    bf_material material;
    bf_material_init(&material, session);
    bool ok = kind && add_outputs(session, arguments, &outputs, error) &&
              draw(&material, arguments, kind, &outputs, error);
    bf_material_release(&material);
    bf_outputs_release(&outputs);
    return ok;
}

const bf_command bf_command_chart = {
    .name = "chart",
    .operands = "KIND [SERIES...] -o FILE,... [options]",
    .summary = "one chart as SVG, PNG or PDF",
    .details =
        "Draws one chart. KIND is one of `borderfig list charts`; without "
        "SERIES it shows its usual ones.\n"
        "SERIES is MEASURE[:AGENCY][@PLACE][/POPULATION][#PART], such as "
        "encounters, encounters:USBP, encounters:OFO/families, "
        "deportations@us#removals; `borderfig list series` shows what there "
        "is.",
    .options = options,
    .run = run};
