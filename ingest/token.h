/*
 * token.h - an article as words, numbers and marks, with what each may mean.
 */
#ifndef BF_INGEST_TOKEN_H
#define BF_INGEST_TOKEN_H

#include "ingest/lexicon.h"

typedef enum bf_token_type {
    BF_TOKEN_WORD,   /* letters; "don't" and "Sept." are one word, "two-week"
                        is word, hyphen, word */
    BF_TOKEN_NUMBER, /* digits with their grouping and decimals: "200,000" */
    BF_TOKEN_PERCENT,
    BF_TOKEN_CURRENCY, /* $, € and the like */
    BF_TOKEN_COMMA,
    BF_TOKEN_STOP, /* . ? ! where a sentence ends */
    BF_TOKEN_COLON,
    BF_TOKEN_SEMICOLON,
    BF_TOKEN_HYPHEN, /* glued on both sides */
    BF_TOKEN_DASH,   /* en or em dash, or a hyphen between blanks */
    BF_TOKEN_QUOTE,  /* any double quotation mark */
    BF_TOKEN_OPEN,   /* ( or [ */
    BF_TOKEN_CLOSE,
    BF_TOKEN_SLASH,
    BF_TOKEN_PLUS,
    BF_TOKEN_MINUS,
    BF_TOKEN_OTHER
} bf_token_type;

typedef enum bf_token_flags {
    BF_TOKEN_CAPITAL = 1 << 0,   /* starts with a capital letter */
    BF_TOKEN_GLUED = 1 << 1,     /* no blank before it */
    BF_TOKEN_SENTENCE = 1 << 2,  /* first of a sentence */
    BF_TOKEN_PARAGRAPH = 1 << 3, /* first of a paragraph */
    BF_TOKEN_LINE = 1 << 4,      /* first of a line */
    BF_TOKEN_SUSPECT = 1 << 5    /* a number with mangled groups: "276,00" */
} bf_token_flags;

typedef struct bf_token {
    uint32_t start; /* half-open byte range in the article */
    uint32_t end;
    uint8_t type;  /* bf_token_type */
    uint8_t flags; /* bf_token_flags */
    uint16_t sense_count;
    uint32_t word;          /* bf_words_number of it */
    const bf_sense *senses; /* of the terms that start here, longer ones last */
    int64_t value;          /* of a number, in thousandths */
    uint64_t classes;       /* BF_CLASS_BIT of each sense */
} bf_token;

/* One article cut up; everything lives in the arena it was made with. */
typedef struct bf_tokens {
    bf_text text;
    bf_token *items;
    size_t count;
    size_t capacity;
    uint32_t *openers; /* the tokens that a number or a time may start at */
    size_t opener_count;
} bf_tokens;

/* Digits and words of these classes are openers. */
#define BF_OPENER_CLASSES                                               \
    (BF_CLASS_BIT(BF_CLASS_NUMBER) | BF_CLASS_BIT(BF_CLASS_SCALE) |     \
     BF_CLASS_BIT(BF_CLASS_ORDINAL) | BF_CLASS_BIT(BF_CLASS_FRACTION) | \
     BF_CLASS_BIT(BF_CLASS_VAGUE) | BF_CLASS_BIT(BF_CLASS_MULTIPLE) |   \
     BF_CLASS_BIT(BF_CLASS_MONTH) | BF_CLASS_BIT(BF_CLASS_WEEKDAY) |    \
     BF_CLASS_BIT(BF_CLASS_FISCAL) | BF_CLASS_BIT(BF_CLASS_DEICTIC) |   \
     BF_CLASS_BIT(BF_CLASS_TIME_WORD))

/* Cuts valid UTF-8 and looks every word up; linear in the text's length. */
bool bf_tokens_read(bf_text text, const bf_words *words, bf_arena *arena,
                    bf_tokens *tokens, bf_error *error);

/* Past the end there are tokens of type BF_TOKEN_OTHER without senses. */
static inline bf_token_type bf_token_type_at(const bf_tokens *tokens, size_t at)
{
    return at < tokens->count ? (bf_token_type)tokens->items[at].type
                              : BF_TOKEN_OTHER;
}

static inline bool bf_token_has(const bf_tokens *tokens, size_t at,
                                bf_token_flags flag)
{
    return at < tokens->count &&
           (tokens->items[at].flags & (unsigned)flag) != 0;
}

/* True when a token has a sense of one of the classes of the bits. */
static inline bool bf_token_any(const bf_tokens *tokens, size_t at,
                                uint64_t classes)
{
    return at < tokens->count && (tokens->items[at].classes & classes) != 0;
}

/* The words of a token; empty past the end. */
static inline bf_text bf_token_text(const bf_tokens *tokens, size_t at)
{
    if (at >= tokens->count)
        return (bf_text){0};
    const bf_token *token = &tokens->items[at];
    return (bf_text){.bytes = tokens->text.bytes + token->start,
                     .length = token->end - token->start};
}

/* The longest sense of a class that starts at a token; NULL when none. */
static inline const bf_sense *bf_token_sense(const bf_tokens *tokens, size_t at,
                                             bf_class class)
{
    if (!bf_token_any(tokens, at, BF_CLASS_BIT(class)))
        return NULL;
    const bf_token *token = &tokens->items[at];
    /* Longer terms come later. */
    for (size_t i = token->sense_count; i > 0; i--)
        if (token->senses[i - 1].class == class)
            return &token->senses[i - 1];
    return NULL;
}

/* How many tokens that sense covers; 0 when there is none. */
static inline size_t bf_token_length(const bf_tokens *tokens, size_t at,
                                     bf_class class)
{
    const bf_sense *sense = bf_token_sense(tokens, at, class);
    return sense ? sense->length : 0;
}

/* The sentence around a token: its first token, and the one after its end. */
size_t bf_sentence_start(const bf_tokens *tokens, size_t at);
size_t bf_sentence_end(const bf_tokens *tokens, size_t at);

#endif
