#include "cli/command.h"
#include "cli/form.h"
#include "cli/value.h"

#include <unistd.h>

enum { PICTURE_SIZE = 64 * 1024 * 1024, SNIPPET_SIZE = 1024 * 1024 };

enum { AS };
static const bf_option options[] = {[AS] = {'\0', "as",
                                            "html|markdown|latex|typst|rst",
                                            "what the document is written in"},
                                    BF_COMMON_OPTIONS};

/* A picture and what stands beside it. */
struct pictures {
    bf_session *session;
    bf_text stem; /* its path without the ending */
    bf_form form; /* of the picture that was named */
    bf_error *error;
};

/* "STEM" + "-dark.svg" where there is such a file, else NULL. */
static const char *beside(const struct pictures *pictures, const char *ending)
{
    bf_text path = bf_text_join(&pictures->session->arena, pictures->error,
                                pictures->stem.bytes, ending, NULL);
    return path.bytes && access(path.bytes, R_OK) == 0 ? path.bytes : NULL;
}

static bool start(struct pictures *pictures, const char *path)
{
    bf_text text = bf_text_from(path);
    if (!bf_form_of_path(path, &pictures->form) || pictures->form > BF_FORM_PDF)
        return bf_fail(pictures->error, BF_USAGE,
                       "%s: is no picture by its name: .svg, .png or .pdf",
                       path);
    text.length -= bf_path_extension(text).length + 1;
    pictures->stem =
        bf_text_copy(text, &pictures->session->arena, pictures->error);
    return pictures->stem.bytes != NULL;
}

/* The file that says what is drawn: a PDF's is the SVG or PNG beside it. */
static const char *find_told(const struct pictures *pictures, const char *path)
{
    if (pictures->form != BF_FORM_PDF)
        return path;
    const char *told = beside(pictures, ".svg");
    if (!told)
        told = beside(pictures, ".png");
    if (!told)
        bf_fail(pictures->error, BF_NO_INPUT,
                "%s: what it shows is read from the .svg or .png of the same "
                "name, and there is none beside it",
                path);
    return told;
}

/* LaTeX takes the PDF or PNG, everything else what is no PDF. */
static const char *find_shown(const struct pictures *pictures, bf_markup markup,
                              const char *path, const char *told)
{
    if (markup != BF_MARKUP_LATEX)
        return told;
    if (pictures->form == BF_FORM_PDF)
        return path;
    const char *shown = beside(pictures, ".pdf");
    if (!shown)
        shown = beside(pictures, ".png");
    if (!shown)
        bf_fail(pictures->error, BF_NO_INPUT,
                "%s: LaTeX shows no SVG, and there is no .pdf of the same "
                "name beside it; `borderfig chart` writes both by -o "
                "f.svg,f.pdf",
                path);
    return shown;
}

static bool print(bf_snippet *snippet, bf_markup markup, bf_error *error)
{
    bf_buffer buffer;
    bf_buffer_init(&buffer, SNIPPET_SIZE);
    bool ok = bf_snippet_write(snippet, markup, &buffer, error) &&
              bf_file_write("-", bf_buffer_text(&buffer), error);
    bf_buffer_release(&buffer);
    return ok;
}

static bool embed(struct pictures *pictures, bf_markup markup, const char *path)
{
    bf_arena *arena = &pictures->session->arena;
    bf_error *error = pictures->error;
    const char *told = find_told(pictures, path);
    const char *shown = told ? find_shown(pictures, markup, path, told) : NULL;
    if (!shown)
        return false;
    bf_text file = bf_file_read(told, PICTURE_SIZE, arena, error);
    bf_embedded about;
    if (!file.bytes || !bf_embedded_read(file, told, arena, &about, error))
        return false;
    bool svg = bf_text_ends(bf_text_from(shown), BF_TEXT("svg"));
    const char *dark = beside(pictures, svg ? "-dark.svg" : "-dark.png");
    const char *data = beside(pictures, ".csv");
    bf_snippet snippet = {.about = &about,
                          .path = bf_text_from(shown),
                          .dark = bf_text_from(dark ? dark : ""),
                          .data = bf_text_from(data ? data : "")};
    return print(&snippet, markup, error);
}

static bool run(bf_session *session, const bf_arguments *arguments,
                bf_error *error)
{
    size_t markup = 0;
    struct pictures pictures = {.session = session, .error = error};
    if (arguments->word_count != 1)
        return bf_fail(error, BF_USAGE,
                       "embed needs one picture: a .svg, .png or .pdf that "
                       "borderfig has written");
    if (!bf_arguments_has(arguments, &options[AS]))
        return bf_fail(error, BF_USAGE, "embed needs to know for what: --as %s",
                       options[AS].argument);
    return bf_value_choice(arguments, &options[AS], bf_markup_names(), &markup,
                           error) &&
           start(&pictures, arguments->words[0]) &&
           embed(&pictures, (bf_markup)markup, arguments->words[0]);
}

const bf_command bf_command_embed = {
    .name = "embed",
    .operands = "PICTURE --as html|markdown|latex|typst|rst",
    .summary = "the snippet that shows a picture in a document",
    .details =
        "Prints what to paste into a document: the picture by its path as "
        "given, its size, its title as the caption and what it shows for "
        "those who do not see it, escaped.\n"
        "All that is read from PICTURE, which borderfig has written. For "
        "LaTeX the .pdf beside it is named. Where f-dark.svg stands beside "
        "f.svg, HTML and Markdown show the one that suits the reader's page.",
    .options = options,
    .run = run};
