#include "render/text_break.h"

/* What a character is when lines are broken. */
enum {
    LETTER = 1 << 0,
    DIGIT = 1 << 1,
    SYMBOL = 1 << 2,
    AFFIX = 1 << 3, /* belongs to the number beside it */
    BLANK = 1 << 4,
    INFIX = 1 << 5, /* within numbers, or at the end of a clause */
    MARK = 1 << 6,  /* at the end of a sentence */
    SLASH = 1 << 7,
    QUOTE = 1 << 8, /* at either end of what it quotes */
    OPEN = 1 << 9,
    CLOSE = 1 << 10,
    HYPHEN = 1 << 11,
    DASH = 1 << 12,
    LONG_DASH = 1 << 13,
    ANY = (1 << 14) - 1
};

enum { ACCENTS_FROM = 0xc0, ACCENTS_TO = 0x24f, TIMES = 0xd7, DIVIDED = 0xf7 };

static unsigned kind_of_ascii(char byte)
{
    static const struct {
        const char *bytes;
        unsigned kind;
    } kinds[] = {{" ", BLANK},         {".,:;", INFIX}, {"'\"", QUOTE},
                 {"-", HYPHEN},        {"([", OPEN},    {")]", CLOSE},
                 {"/", SLASH},         {"$%+", AFFIX},  {"!?", MARK},
                 {"&#*=@_~<>", SYMBOL}};
    const char lower = bf_lower(byte);
    if (lower >= 'a' && lower <= 'z')
        return LETTER;
    if (byte >= '0' && byte <= '9')
        return DIGIT;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (byte && strchr(kinds[i].bytes, byte))
            return kinds[i].kind;
    }
    return 0;
}

/* 0 for a character that is not plain. */
static unsigned kind_of(int32_t code_point)
{
    if (code_point < 0x80)
        return kind_of_ascii((char)code_point);
    if (code_point >= ACCENTS_FROM && code_point <= ACCENTS_TO)
        return code_point == TIMES || code_point == DIVIDED ? 0 : LETTER;
    switch (code_point) {
    case 0xb7: /* middle dot */
        return SYMBOL;
    case 0x2013:
        return DASH;
    case 0x2014:
        return LONG_DASH;
    case 0x2018:
    case 0x2019:
    case 0x201c:
    case 0x201d:
        return QUOTE;
    case 0x20ac: /* euro */
    case 0x2212: /* minus */
        return AFFIX;
    default:
        return 0;
    }
}

bool bf_text_is_plain(bf_text text)
{
    for (size_t at = 0; at < text.length;) {
        int32_t code_point = 0;
        at += bf_text_code_point(bf_text_slice(text, at, text.length),
                                 &code_point);
        if (!kind_of(code_point))
            return false;
    }
    return true;
}

typedef enum answer { NO, YES, UNKNOWN } answer;

/* Between two characters with blanks between them. */
static answer behind_blanks(unsigned a, unsigned b)
{
    if (b & (INFIX | MARK | SLASH | CLOSE) || a & OPEN)
        return NO;
    if ((a & QUOTE && b & OPEN) || a & b & LONG_DASH)
        return NO;
    return YES;
}

/* Of two characters side by side; the first rule that fits holds. */
static const struct {
    unsigned before; /* what stands before a; 0: anything */
    unsigned a;
    unsigned b;
    answer answer;
} rules[] = {
    {0, ANY, BLANK | INFIX | MARK | SLASH | CLOSE | QUOTE | HYPHEN | DASH, NO},
    {0, QUOTE | OPEN, ANY, NO},
    {0, LONG_DASH, LONG_DASH, NO},
    {0, ANY, LONG_DASH, YES},
    {0, HYPHEN, DIGIT, NO},
    {0, HYPHEN | DASH | LONG_DASH | MARK, LETTER | DIGIT | OPEN, YES},
    {0, SLASH, LETTER | OPEN, YES},
    {0, CLOSE | INFIX, OPEN, YES},
    {0, LETTER | DIGIT | SYMBOL, ANY, NO},
    {0, CLOSE | AFFIX, LETTER | DIGIT, NO},
    {0, INFIX, LETTER, NO},
    {DIGIT, INFIX, DIGIT, NO},
};

static answer side_by_side(unsigned before, unsigned a, unsigned b)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        if (a & rules[i].a && b & rules[i].b &&
            (!rules[i].before || before & rules[i].before))
            return rules[i].answer;
    }
    return UNKNOWN;
}

/* What stands before the next character. */
struct place {
    unsigned before; /* the one before the last */
    unsigned last;   /* the last one that is no blank */
    bool blank;      /* behind it */
};

/* Goes on by a character and says whether a line may begin with it. */
static answer step(struct place *place, unsigned kind)
{
    answer found = NO;
    if (kind & BLANK) {
        place->blank = true;
        return place->last ? NO : UNKNOWN;
    }
    if (place->last)
        found = place->blank ? behind_blanks(place->last, kind)
                             : side_by_side(place->before, place->last, kind);
    *place = (struct place){.before = place->blank ? BLANK : place->last,
                            .last = kind};
    return kind ? found : UNKNOWN;
}

bool bf_text_breaks(bf_text text, bool *breaks)
{
    struct place place = {0};
    memset(breaks, 0, text.length + 1);
    for (size_t at = 0; at < text.length;) {
        int32_t code_point = 0;
        size_t length = bf_text_code_point(bf_text_slice(text, at, text.length),
                                           &code_point);
        answer found = step(&place, kind_of(code_point));
        if (found == UNKNOWN)
            return false;
        breaks[at] = found == YES;
        at += length;
    }
    return !place.blank;
}
