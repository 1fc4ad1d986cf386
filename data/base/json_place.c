#include "data/base/json.h"

/* Where the walk is; it is over valid JSON, and loses itself in no other. */
struct walk {
    bf_text text;
    size_t at;
    int depth;
};

static char byte_at(const struct walk *walk, size_t at)
{
    if (at >= walk->text.length)
        return '\0';
    return walk->text.bytes[at];
}

/* What stands between the quotes at walk->at, which moves past them. */
static bf_text take_string(struct walk *walk)
{
    size_t start = ++walk->at;
    while (walk->at < walk->text.length && byte_at(walk, walk->at) != '"')
        walk->at += byte_at(walk, walk->at) == '\\' ? 2 : 1;
    if (walk->at > walk->text.length)
        walk->at = walk->text.length;
    return bf_text_slice(walk->text, start, walk->at++);
}

/* True when a string that has just ended is a name. */
static bool is_name(const struct walk *walk)
{
    size_t at = walk->at;
    while (byte_at(walk, at) == ' ' || byte_at(walk, at) == '\t' ||
           byte_at(walk, at) == '\r' || byte_at(walk, at) == '\n')
        at++;
    return byte_at(walk, at) == ':';
}

static bool find(struct walk *walk, bf_text name, size_t *start)
{
    while (walk->at < walk->text.length) {
        char byte = byte_at(walk, walk->at);
        if (byte == '"') {
            *start = walk->at;
            bf_text string = take_string(walk);
            if (walk->depth == 1 && bf_text_equal(string, name) &&
                is_name(walk))
                return true;
            continue;
        }
        walk->depth += (byte == '{' || byte == '[');
        walk->depth -= (byte == '}' || byte == ']');
        walk->at++;
    }
    return false;
}

bool bf_json_member_place(bf_text text, bf_text name, size_t *line,
                          size_t *column)
{
    struct walk walk = {.text = text};
    size_t start = 0;
    if (!find(&walk, name, &start))
        return false;
    *line = 1;
    *column = 1;
    for (size_t i = 0; i < start; i++) {
        bool ends = text.bytes[i] == '\n';
        *line += ends;
        *column = ends ? 1 : *column + 1;
    }
    return true;
}
