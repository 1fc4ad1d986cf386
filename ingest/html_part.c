#include "ingest/html_part.h"

#include "ingest/html.h"

#include <string.h>

static bool is_one_of(const char *word, const char *const *words)
{
    for (; *words; words++) {
        if (strcmp(word, *words) == 0)
            return true;
    }
    return false;
}

bf_html_part bf_html_part_of(const char *element_name)
{
    static const char *const skipped[] = {
        "script", "style",    "noscript", "template", "nav",  "footer",
        "aside",  "form",     "button",   "select",   "svg",  "iframe",
        "object", "audio",    "video",    "canvas",   "menu", "dialog",
        "math",   "textarea", "head",     NULL};
    static const char *const inlines[] = {
        "a",    "abbr", "b",      "bdi",   "bdo", "big", "cite", "code", "del",
        "dfn",  "em",   "font",   "i",     "img", "ins", "kbd",  "q",    "mark",
        "s",    "samp", "span",   "small", "sub", "sup", "tt",   "time", "meta",
        "link", "data", "strong", "u",     "var", "wbr", NULL};
    static const char *const breaks[] = {"br", "tr", NULL};
    static const char *const cells[] = {"td", "th", NULL};
    if (is_one_of(element_name, skipped))
        return BF_HTML_SKIP;
    if (is_one_of(element_name, inlines))
        return BF_HTML_INLINE;
    if (is_one_of(element_name, breaks))
        return BF_HTML_BREAK;
    if (is_one_of(element_name, cells))
        return BF_HTML_CELL;
    return BF_HTML_BLOCK;
}

/* The value of an attribute, "" when it has none; NULL when absent. */
static const char *attribute(const bf_html_element *element, const char *name)
{
    const char *const *pair = element->attributes;
    for (; pair && pair[0]; pair += 2) {
        if (strcmp(pair[0], name) == 0)
            return pair[1] ? pair[1] : "";
    }
    return NULL;
}

static bool attribute_is(const bf_html_element *element, const char *name,
                         const char *value)
{
    const char *found = attribute(element, name);
    return found && strcmp(found, value) == 0;
}

static bool style_hides(const char *style)
{
    char packed[256];
    size_t length = 0;
    for (; *style && length + 1 < sizeof packed; style++) {
        if (*style != ' ' && *style != '\t' && *style != '\n')
            packed[length++] = bf_lower(*style);
    }
    packed[length] = '\0';
    return strstr(packed, "display:none") ||
           strstr(packed, "visibility:hidden");
}

static bool is_letter(char byte)
{
    byte = bf_lower(byte);
    return byte >= 'a' && byte <= 'z';
}

/*
 * Names that page builders give to what stands beside an article.  One must
 * be a whole word of a class or id: "related-links", not "correlated".
 */
static bool names_what_is_beside(const char *names)
{
    static const char *const marks[] = {
        "ad",     "ads",        "advert",      "advertisement",
        "banner", "breadcrumb", "comments",    "breadcrumbs",
        "cookie", "cookies",    "footer",      "menu",
        "modal",  "nav",        "newsletter",  "popup",
        "promo",  "recirc",     "recommended", "related",
        "share",  "sharing",    "sidebar",     "signup",
        "social", "sponsored",  "subscribe",   "trending",
        NULL};
    char word[32];
    size_t length = 0;
    for (;; names++) {
        if (is_letter(*names) && length + 1 < sizeof word) {
            word[length++] = bf_lower(*names);
            continue;
        }
        word[length] = '\0';
        length = 0;
        if (is_one_of(word, marks))
            return true;
        if (*names == '\0')
            return false;
    }
}

bool bf_html_is_beside(const bf_html_element *element)
{
    const char *style = attribute(element, "style");
    const char *class = attribute(element, "class");
    const char *id = attribute(element, "id");
    bool hidden = attribute(element, "hidden") ||
                  attribute_is(element, "aria-hidden", "true") ||
                  (style && style_hides(style));
    /* Builders mark the whole page too: "body.has-sidebar". */
    bool whole = strcmp(element->name, "body") == 0 ||
                 strcmp(element->name, "html") == 0;
    return hidden || attribute_is(element, "role", "navigation") ||
           attribute_is(element, "role", "complementary") ||
           (!whole && class && names_what_is_beside(class)) ||
           (!whole && id && names_what_is_beside(id));
}

/* "2024-03-26T05:01:00Z" -> its day. */
static bf_day leading_day(const char *value)
{
    enum { DAY = 10 };
    bf_day day = BF_NO_DAY;
    if (value && strlen(value) >= DAY)
        (void)bf_day_parse((bf_text){.bytes = value, .length = DAY}, &day);
    return day;
}

bf_day bf_html_published(const bf_html_element *element)
{
    static const char *const names[] = {"article:published_time",
                                        "datePublished",
                                        "date",
                                        "pubdate",
                                        "publish-date",
                                        "parsely-pub-date",
                                        "dc.date",
                                        "DC.date",
                                        NULL};
    static const char *const keys[] = {"property", "name", "itemprop", NULL};
    if (strcmp(element->name, "time") == 0)
        return leading_day(attribute(element, "datetime"));
    for (size_t i = 0; strcmp(element->name, "meta") == 0 && keys[i]; i++) {
        const char *name = attribute(element, keys[i]);
        if (name && is_one_of(name, names))
            return leading_day(attribute(element, "content"));
    }
    return BF_NO_DAY;
}

bool bf_html_is(bf_text page)
{
    enum { SIGHT = 1024 };
    static const char *const signs[] = {"<!doctype html", "<html",    "<head",
                                        "<body",          "<article", NULL};
    page = bf_text_trim(page);
    if (bf_text_starts(page, BF_TEXT("\xef\xbb\xbf")))
        page = bf_text_trim(bf_text_slice(page, 3, page.length));
    if (page.length > SIGHT)
        page = bf_text_slice(page, 0, SIGHT);
    for (size_t i = 0; signs[i]; i++) {
        bf_text sign = bf_text_from(signs[i]);
        if (page.length >= sign.length &&
            bf_text_alike(bf_text_slice(page, 0, sign.length), sign))
            return true;
    }
    return false;
}
