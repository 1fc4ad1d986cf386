#include "ingest/lexer.h"

/* The rules below only name the type of what they found. */
#define FOUND(kind)              \
    do {                         \
        lexeme->type = (kind);   \
        lexeme->start = (size_t)(start - lexer->start); \
        lexeme->end = (size_t)(cursor - lexer->start); \
        lexer->cursor = cursor;  \
        return true;             \
    } while (0)

static void widen(bf_lexeme *lexeme, bf_gap gap)
{
    if (gap > lexeme->gap)
        lexeme->gap = gap;
    if (gap == BF_GAP_LINE)
        lexeme->lines++;
}

bool bf_lexer_next(bf_lexer *lexer, bf_lexeme *lexeme)
{
    const unsigned char *cursor = lexer->cursor;
    const unsigned char *marker = cursor;
    *lexeme = (bf_lexeme){.gap = BF_GAP_NONE};
    for (;;) {
        const unsigned char *start = cursor;
        /*!re2c
        re2c:define:YYCTYPE = "unsigned char";
        re2c:define:YYCURSOR = cursor;
        re2c:define:YYMARKER = marker;
        re2c:define:YYLIMIT = lexer->limit;
        re2c:yyfill:enable = 0;
        re2c:eof = 0;
        re2c:flags:utf-8 = 1;

        digit = [0-9];
        narrow = [\u00a0\u2007\u2009\u202f];
        blank = [ \t\f\v\u00a0\u00ad\u1680\u2000-\u200f\u202f\u205f\u2060]
              | [\u3000\ufeff];
        letter = [A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6]
               | [\u00f8-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff];
        apostrophe = ['\u2019];
        group = digit{1,3} (narrow digit{3})+;
        hyphen = [\-\u2010\u2011];
        dash = [\u2012-\u2015] | "-"{2,3};

        $ { lexer->cursor = cursor; return false; }
        blank+ { widen(lexeme, BF_GAP_BLANK); continue; }
        "\r\n" | [\n\r\u0085\u2028\u2029] {
            widen(lexeme, BF_GAP_LINE); continue;
        }
        letter+ (apostrophe letter+)* { FOUND(BF_TOKEN_WORD); }
        letter ("." letter)+ "."? { FOUND(BF_TOKEN_WORD); }
        (digit+ | group) ([,.] digit+)* { FOUND(BF_TOKEN_NUMBER); }
        [%\u2030\uff05] { FOUND(BF_TOKEN_PERCENT); }
        [$\u00a3\u00a5\u20a0-\u20bf] { FOUND(BF_TOKEN_CURRENCY); }
        "," { FOUND(BF_TOKEN_COMMA); }
        [.?!] | [?!]{2,8} { FOUND(BF_TOKEN_STOP); }
        ":" { FOUND(BF_TOKEN_COLON); }
        ";" { FOUND(BF_TOKEN_SEMICOLON); }
        hyphen { FOUND(BF_TOKEN_HYPHEN); }
        dash { FOUND(BF_TOKEN_DASH); }
        ["\u201c-\u201f\u00ab\u00bb] { FOUND(BF_TOKEN_QUOTE); }
        "(" | "[" { FOUND(BF_TOKEN_OPEN); }
        ")" | "]" { FOUND(BF_TOKEN_CLOSE); }
        "/" { FOUND(BF_TOKEN_SLASH); }
        "+" { FOUND(BF_TOKEN_PLUS); }
        [\u2212] { FOUND(BF_TOKEN_MINUS); }
        [.]{2,} | [^] { FOUND(BF_TOKEN_OTHER); }
        * { FOUND(BF_TOKEN_OTHER); }
        */
    }
}
