#include "ingest/html.h"

#include "data/base/library.h"

#include "ingest/html_check.h"
#include "ingest/html_part.h"

#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

/* The functions of libxml2 that are called here. */
struct libxml2 {
    __typeof__(&htmlCreateMemoryParserCtxt) create;
    __typeof__(&htmlCtxtUseOptions) set_options;
    __typeof__(&xmlSwitchEncoding) set_encoding;
    __typeof__(&htmlParseDocument) parse;
    __typeof__(&xmlStopParser) stop;
    __typeof__(&htmlFreeParserCtxt) release;
};

/* Levels of elements; a page by a person stays far below. */
enum { DEEPEST = 512 };

/* Where text may stand; the innermost of these that has enough is taken. */
enum place { PLACE_TITLE, PLACE_PAGE, PLACE_MAIN, PLACE_ARTICLE, PLACE_COUNT };

struct gathered {
    bf_buffer text;
    bf_html_run *runs;
    size_t count;
    size_t capacity;
    bool headed; /* it has an <h1> of its own */
};

struct level {
    bf_html_part part;
    enum place place;
    bool skipped;
};

struct walk {
    bf_text page;
    const char *name;
    bf_arena *arena;
    bf_error *error;
    struct libxml2 libxml2;
    xmlParserCtxt *parser;
    struct gathered places[PLACE_COUNT];
    struct level levels[DEEPEST];
    size_t depth;
    bf_day published;
};

static struct level top(const struct walk *walk)
{
    if (walk->depth == 0)
        return (struct level){.part = BF_HTML_BLOCK, .place = PLACE_PAGE};
    return walk->levels[walk->depth - 1];
}

/* Ends what stands before a part, unless it has ended already. */
static void put_break(bf_buffer *text, bf_html_part part)
{
    static const char *const breaks[] = {
        [BF_HTML_INLINE] = "", [BF_HTML_BLOCK] = "\n\n", [BF_HTML_BREAK] = "\n",
        [BF_HTML_CELL] = "\t", [BF_HTML_SKIP] = "",
    };
    bool ends_cell = text->length && text->bytes[text->length - 1] == '\t';
    bool ends_line = text->length && text->bytes[text->length - 1] == '\n';
    if (part == BF_HTML_CELL && ends_line)
        return;
    if (ends_cell && (part == BF_HTML_BLOCK || part == BF_HTML_BREAK))
        text->length--;
    if (text->length &&
        !bf_text_ends(bf_buffer_text(text), bf_text_from(breaks[part])))
        bf_buffer_puts(text, breaks[part]);
}

static struct level level_of(const bf_html_element *element, struct level outer)
{
    struct level level = {.part = bf_html_part_of(element->name),
                          .place = outer.place};
    level.skipped = outer.skipped || level.part == BF_HTML_SKIP ||
                    bf_html_is_beside(element);
    if (strcmp(element->name, "title") == 0) {
        /* The one thing in <head> that people read. */
        level.place = PLACE_TITLE;
        level.skipped = false;
    } else if (strcmp(element->name, "article") == 0) {
        level.place = PLACE_ARTICLE;
    } else if (strcmp(element->name, "main") == 0 &&
               outer.place == PLACE_PAGE) {
        level.place = PLACE_MAIN;
    }
    return level;
}

static void start_element(void *context, const xmlChar *name,
                          const xmlChar **attributes)
{
    struct walk *walk = context;
    if (walk->error->status != BF_OK)
        return;
    if (walk->depth == DEEPEST) {
        bf_fail(walk->error, BF_LIMIT, "%s: nested deeper than %d elements",
                walk->name, DEEPEST);
        walk->libxml2.stop(walk->parser);
        return;
    }
    const bf_html_element element = {.name = (const char *)name,
                                     .attributes =
                                         (const char *const *)attributes};
    struct level level = level_of(&element, top(walk));
    walk->levels[walk->depth++] = level;
    if (!bf_day_is(walk->published))
        walk->published = bf_html_published(&element);
    if (level.skipped)
        return;
    put_break(&walk->places[level.place].text, level.part);
    if (strcmp(element.name, "h1") == 0)
        walk->places[level.place].headed = true;
}

static void end_element(void *context, const xmlChar *name)
{
    struct walk *walk = context;
    (void)name;
    if (walk->error->status != BF_OK || walk->depth == 0)
        return;
    struct level level = top(walk);
    walk->depth--;
    if (!level.skipped)
        put_break(&walk->places[level.place].text, level.part);
}

/*
 * The bytes of the page that the parser read a piece from.  It stands behind
 * them, at most a few bytes ahead; a reference such as "&amp;" is not found
 * as it is, and then begins at the last "&".
 */
static bf_html_run find_in_page(const struct walk *walk, bf_text piece)
{
    enum { AHEAD = 8, LONGEST_REFERENCE = 32 };
    const xmlParserInput *input = walk->parser->input;
    size_t at = (size_t)(input->cur - input->base) + input->consumed;
    if (at > walk->page.length)
        at = walk->page.length;
    for (size_t back = 0; back <= AHEAD && at >= back + piece.length; back++) {
        size_t start = at - back - piece.length;
        if (memcmp(walk->page.bytes + start, piece.bytes, piece.length) == 0)
            return (bf_html_run){.page = start, .size = piece.length};
    }
    size_t start = at;
    while (start && at - start < LONGEST_REFERENCE &&
           walk->page.bytes[start - 1] != '&')
        start--;
    start -= start > 0;
    return (bf_html_run){.page = start, .size = at - start};
}

static bool add_run(struct walk *walk, struct gathered *to, bf_html_run run)
{
    bf_html_run *runs = bf_arena_grow(walk->arena, to->runs, to->count,
                                      &to->capacity, sizeof *runs, walk->error);
    if (!runs)
        return false;
    to->runs = runs;
    runs[to->count++] = run;
    return true;
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/* The lines of a page's source mean nothing: a blank is a space. */
static void take_characters(void *context, const xmlChar *bytes, int length)
{
    struct walk *walk = context;
    struct level level = top(walk);
    if (walk->error->status != BF_OK || level.skipped || length <= 0)
        return;
    struct gathered *to = &walk->places[level.place];
    bf_text piece = {.bytes = (const char *)bytes, .length = (size_t)length};
    bool after_blank =
        to->text.length == 0 || is_blank(to->text.bytes[to->text.length - 1]);
    if (after_blank && bf_text_trim(piece).length == 0)
        return;
    bf_html_run run = find_in_page(walk, piece);
    run.text = to->text.length;
    run.length = piece.length;
    if (!add_run(walk, to, run))
        return;
    for (size_t i = 0; i < piece.length; i++) {
        char byte = piece.bytes[i];
        if (is_blank(byte))
            byte = ' ';
        bf_buffer_byte(&to->text, byte);
    }
}

static bool load(struct libxml2 *libxml2, bf_error *error)
{
    const bf_import imports[] = {
        {"htmlCreateMemoryParserCtxt", &libxml2->create},
        {"htmlCtxtUseOptions", &libxml2->set_options},
        {"xmlSwitchEncoding", &libxml2->set_encoding},
        {"htmlParseDocument", &libxml2->parse},
        {"xmlStopParser", &libxml2->stop},
        {"htmlFreeParserCtxt", &libxml2->release},
        {NULL, NULL}};
    return bf_library_load("libxml2.so.2", imports, error);
}

static void parse(struct walk *walk)
{
    htmlSAXHandler handler = {.startElement = start_element,
                              .endElement = end_element,
                              .characters = take_characters,
                              .ignorableWhitespace = take_characters};
    const struct libxml2 *libxml2 = &walk->libxml2;
    walk->parser = libxml2->create(walk->page.bytes, (int)walk->page.length);
    if (!walk->parser) {
        bf_fail(walk->error, BF_NO_MEMORY, "%s: out of memory", walk->name);
        return;
    }
    htmlSAXHandler *own = walk->parser->sax;
    walk->parser->sax = &handler;
    walk->parser->userData = walk;
    (void)libxml2->set_options(
        walk->parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                          HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
    (void)libxml2->set_encoding(walk->parser, XML_CHAR_ENCODING_UTF8);
    (void)libxml2->parse(walk->parser);
    walk->parser->sax = own;
    libxml2->release(walk->parser);
}

/* The article, unless it is a stub beside a longer page. */
static enum place choose(const struct walk *walk)
{
    enum { ENOUGH = 200 };
    enum place place = PLACE_ARTICLE;
    while (place > PLACE_PAGE && walk->places[place].text.length < ENOUGH &&
           walk->places[place].text.length <=
               walk->places[PLACE_PAGE].text.length)
        place--;
    return place;
}

/* The title goes before a text that has no headline of its own. */
static bool compose(struct walk *walk, bf_html *html)
{
    struct gathered *body = &walk->places[choose(walk)];
    struct gathered *whole = &walk->places[PLACE_TITLE];
    if (body->headed) {
        whole->count = 0;
        bf_buffer_clear(&whole->text);
    }
    put_break(&whole->text, BF_HTML_BLOCK);
    size_t shift = whole->text.length;
    bf_buffer_add(&whole->text, bf_buffer_text(&body->text));
    for (size_t i = 0; i < body->count; i++) {
        body->runs[i].text += shift;
        if (!add_run(walk, whole, body->runs[i]))
            return false;
    }
    if (!bf_buffer_ok(&whole->text, walk->error))
        return false;
    *html = (bf_html){.published = walk->published,
                      .runs = whole->runs,
                      .run_count = whole->count};
    html->text =
        bf_text_copy(bf_buffer_text(&whole->text), walk->arena, walk->error);
    return html->text.bytes != NULL;
}

bool bf_html_read(bf_text page, const char *name, bf_arena *arena,
                  bf_html *html, bf_error *error)
{
    struct libxml2 libxml2 = {0};
    if (!bf_html_check(page, name, error) || !load(&libxml2, error))
        return false;
    struct walk walk = {.page = page,
                        .name = name,
                        .arena = arena,
                        .error = error,
                        .libxml2 = libxml2,
                        .published = BF_NO_DAY};
    for (size_t i = 0; i < PLACE_COUNT; i++)
        bf_buffer_init(&walk.places[i].text, 2 * page.length + 1024);
    parse(&walk);
    bool ok = error->status == BF_OK && compose(&walk, html);
    for (size_t i = 0; i < PLACE_COUNT; i++)
        bf_buffer_release(&walk.places[i].text);
    return ok;
}
