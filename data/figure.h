/*
 * figure.h - one number, as quoted in an article.
 *
 * The fields are those of FIGURES.md section 1; names() there and the texts
 * that the functions below read and write are the same.
 */
#ifndef BF_DATA_FIGURE_H
#define BF_DATA_FIGURE_H

#include "data/month.h"

#include "data/base/map.h"

typedef enum bf_kind {
    BF_KIND_COUNT,
    BF_KIND_RATE,
    BF_KIND_STOCK,
    BF_KIND_CHANGE,
    BF_KIND_SHARE
} bf_kind;

typedef enum bf_bound {
    BF_BOUND_EXACT,
    BF_BOUND_ABOUT,
    BF_BOUND_NEARLY,
    BF_BOUND_OVER,
    BF_BOUND_AT_LEAST,
    BF_BOUND_UNDER,
    BF_BOUND_AT_MOST,
    BF_BOUND_BETWEEN,
    BF_BOUND_ORDER
} bf_bound;

typedef enum bf_unit {
    BF_UNIT_PERSONS,
    BF_UNIT_FLIGHTS,
    BF_UNIT_PERCENT,
    BF_UNIT_TIMES
} bf_unit;

typedef enum bf_per {
    BF_PER_NONE,
    BF_PER_DAY,
    BF_PER_WEEK,
    BF_PER_MONTH,
    BF_PER_YEAR
} bf_per;

typedef enum bf_figure_flags {
    BF_FLAG_FORECAST = 1 << 0, /* expected, planned, could */
    BF_FLAG_EACH = 1 << 1,     /* one of several equal periods */
    BF_FLAG_REVISED = 1 << 2,
    BF_FLAG_DERIVED = 1 << 3,
    BF_FLAG_SUSPECT = 1 << 4, /* a mangled number, digits as far as sensible */
    BF_FLAG_UNDATED = 1 << 5  /* a relative period without a date to hold */
} bf_figure_flags;

/* What the words allow, in thousandths of the unit; an end may be open. */
typedef struct bf_interval {
    int64_t low;
    int64_t high;
    bool has_low;
    bool has_high;
} bf_interval;

enum { BF_ONE = 1000 }; /* one whole, in thousandths */

/* Larger values, in thousandths, are nobody's count of people: none is read. */
#define BF_VALUE_MOST ((int64_t)1000 * 1000 * 1000 * 1000 * 1000)

typedef struct bf_figure {
    bf_text id;     /* "ap-2023-12-27#3" */
    bf_text source; /* the document's name */
    bf_day published;
    size_t start_byte; /* half-open range of quote in the document as given */
    size_t end_byte;
    bf_text quote;
    bf_text measure; /* a slug of the vocabulary */
    bf_kind kind;
    bf_interval value;
    bf_bound bound;
    bf_unit unit;
    bf_per per;
    bf_period period;
    bf_period base; /* of a change: the period compared with */
    bf_text authority;
    bf_text agency;
    bf_text place;
    bf_text population;
    bf_text attribution;
    unsigned flags; /* bf_figure_flags */
} bf_figure;

/* A growing list that owns its texts.  Init with a limit in bytes. */
typedef struct bf_figures {
    bf_arena arena;
    bf_figure *items;
    size_t count;
    size_t capacity;
    bf_map ids;     /* to indexes in items, of those before `indexed` */
    size_t indexed; /* the others are indexed when somebody asks */
    bf_map names;   /* what ids start with, before their "#" */
    bf_map gone;    /* of those taken off: how many there were of a name */
    bf_arena kept;  /* for these */
} bf_figures;

void bf_figures_init(bf_figures *figures, size_t maximum);
void bf_figures_release(bf_figures *figures);
/*
 * Takes all figures off, whose ids are "NAME#1", "NAME#2" and so on; their
 * texts are gone, but no other figure may have these ids.
 */
bool bf_figures_empty(bf_figures *figures, bf_text name, bf_error *error);
/* True when there is, or was, a figure of that id, which is not empty. */
bool bf_figures_has(bf_figures *figures, bf_text id, bf_error *error);
/* Adds a copy of *figure, its texts included; BF_DATA for an id twice. */
bool bf_figures_add(bf_figures *figures, const bf_figure *figure,
                    bf_error *error);
/* False when no id of the form "NAME#1" has been added. */
bool bf_figures_has_name(const bf_figures *figures, bf_text name);
/* As bf_figures_add, for a figure whose id is known to be new. */
bool bf_figures_append(bf_figures *figures, const bf_figure *figure,
                       bf_error *error);

const char *bf_kind_name(bf_kind kind);
const char *bf_bound_name(bf_bound bound);
const char *bf_unit_name(bf_unit unit);
const char *bf_per_name(bf_per per);
/* The reverse; false for a name that is not one. */
bool bf_kind_parse(bf_text name, bf_kind *kind);
bool bf_bound_parse(bf_text name, bf_bound *bound);
bool bf_unit_parse(bf_text name, bf_unit *unit);
bool bf_per_parse(bf_text name, bf_per *per);

#endif
