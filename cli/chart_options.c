#include "cli/chart_options.h"

#include "cli/command.h"
#include "cli/value.h"

const bf_option bf_chart_options[] = {
    [BF_CHART_OUTPUT] =
        {'o', "output", "FILE,...",
         "where to write: .svg .png .pdf, .csv for the data drawn, "
         ".txt for the words; - for standard output"},
    [BF_CHART_QUOTED] =
        {'q', "quoted", "INPUT",
         "figures to draw as quoted: articles, a manifest.json or a "
         "table of figures; may be repeated"},
    [BF_CHART_DATA] =
        {'d', "data", "FILE",
         "official data instead of what comes with the program; may be "
         "repeated"},
    [BF_CHART_FROM] = {'\0', "from", "MONTH",
                       "the first month, such as 2021-10"},
    [BF_CHART_TO] = {'\0', "to", "MONTH", "the last month"},
    [BF_CHART_TITLE] = {'t', "title", "TEXT",
                        "instead of the title that is made"},
    [BF_CHART_SUBTITLE] = {'\0', "subtitle", "TEXT", "instead of the one made"},
    [BF_CHART_NOTE] = {'\0', "note", "TEXT", "instead of the one made"},
    [BF_CHART_SOURCE] = {'\0', "source", "TEXT", "instead of the one made"},
    [BF_CHART_EVENTS] = {'\0', "events", "LIST",
                         "policy events by name, joined by commas; or all (the "
                         "default) or none"},
    [BF_CHART_SIZE] = {'\0', "size", "a4|letter|half|slide|card|web",
                       "width, height and resolution for a place"},
    [BF_CHART_WIDTH] = {'\0', "width", "LENGTH",
                        "such as 160mm (the default) or 6.3in"},
    [BF_CHART_HEIGHT] = {'\0', "height", "LENGTH",
                         "such as 96mm (the default)"},
    [BF_CHART_DPI] = {'\0', "dpi", "NUMBER",
                      "dots per inch of a PNG (default: 300)"},
    [BF_CHART_THEME] =
        {'\0', "theme", "light|dark|auto|mono",
         "colours for white, for black, for the reader's own choice (an SVG "
         "follows it, PNG and PDF are light), or for print without colour "
         "(default: light)"},
    [BF_CHART_SVG_TEXT] =
        {'\0', "svg-text", "live|outline|embed",
         "text that can be searched (the default), shapes that look the same "
         "everywhere, or text with its font inside, for browsers"},
    [BF_CHART_FORMAT] = {'f', "format", "svg|png|pdf|csv|txt",
                         "of an output whose name does not tell"},
    [BF_CHART_SPEC] =
        {'\0', "spec", NULL,
         "draw nothing; print the SPEC.json that this line stands for"},
    BF_READING_OPTIONS,
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

bool bf_chart_options_spec(const bf_arguments *arguments, bf_spec *spec,
                           bf_error *error)
{
    static const char *const texts[] = {"live", "outline", "embed", NULL};
    static const char *const themes[] = {"light", "dark", "auto", "mono", NULL};
    enum { NO_SIZE = sizeof sizes / sizeof sizes[0] };
    size_t size = NO_SIZE;
    size_t text = BF_SVG_TEXT_LIVE;
    size_t theme = 0;
    bf_value_text(arguments, &bf_chart_options[BF_CHART_TITLE], &spec->title);
    bf_value_text(arguments, &bf_chart_options[BF_CHART_SUBTITLE],
                  &spec->subtitle);
    bf_value_text(arguments, &bf_chart_options[BF_CHART_NOTE], &spec->note);
    bf_value_text(arguments, &bf_chart_options[BF_CHART_SOURCE], &spec->source);
    if (!bf_value_choice(arguments, &bf_chart_options[BF_CHART_SIZE],
                         size_names, &size, error) ||
        !bf_value_choice(arguments, &bf_chart_options[BF_CHART_THEME], themes,
                         &theme, error) ||
        !bf_value_choice(arguments, &bf_chart_options[BF_CHART_SVG_TEXT], texts,
                         &text, error))
        return false;
    spec->theme = bf_text_from(themes[theme]);
    spec->svg_text = (bf_svg_text)text;
    if (size != NO_SIZE) {
        spec->width_mm = sizes[size].width_mm;
        spec->height_mm = sizes[size].height_mm;
        spec->dpi = sizes[size].dpi;
    }
    return bf_value_length(arguments, &bf_chart_options[BF_CHART_WIDTH],
                           &spec->width_mm, error) &&
           bf_value_length(arguments, &bf_chart_options[BF_CHART_HEIGHT],
                           &spec->height_mm, error) &&
           bf_value_number(arguments, &bf_chart_options[BF_CHART_DPI],
                           &spec->dpi, error);
}

bool bf_chart_options_window(const bf_arguments *arguments, bf_window *window,
                             bf_error *error)
{
    return bf_value_window(arguments, &bf_chart_options[BF_CHART_FROM],
                           &bf_chart_options[BF_CHART_TO], &window->from,
                           &window->to, error);
}
