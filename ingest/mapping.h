/*
 * mapping.h - how to read a table of somebody's own, as a small JSON file.
 *
 *     {
 *       "columns": {"month": "Period", "count": "People", "place": "Where"},
 *       "constants": {"measure": "encounters", "authority": "US"},
 *       "values": {"place": {"TCA": "tucson"}},
 *       "keep": {"Status": ["final"]},
 *       "totals": {"Where": ["All"]},
 *       "absent": ["n/a"],
 *       "fiscal_year": false, "sum": false, "rounded": false,
 *       "sheet": "Data", "source": "my-log", "as_of": "2024-05-01"
 *     }
 */
#ifndef BF_INGEST_MAPPING_H
#define BF_INGEST_MAPPING_H

#include "ingest/table.h"

/* What a column may be. */
typedef enum bf_mapping_role {
    BF_MAPPING_MEASURE,
    BF_MAPPING_AGENCY,
    BF_MAPPING_PLACE,
    BF_MAPPING_POPULATION,
    BF_MAPPING_PART,
    BF_MAPPING_WORDS, /* how many of them hold words */
    BF_MAPPING_YEAR = BF_MAPPING_WORDS,
    BF_MAPPING_MONTH,
    BF_MAPPING_COUNT,
    BF_MAPPING_ROLES
} bf_mapping_role;

/* Cells of a column. */
typedef struct bf_mapping_rule {
    bf_text column; /* with a NUL behind it */
    bf_text *cells;
    size_t cell_count;
} bf_mapping_rule;

typedef struct bf_mapping_rules {
    bf_mapping_rule *items;
    size_t count;
    size_t capacity;
} bf_mapping_rules;

/* What a cell of a column of words stands for. */
typedef struct bf_mapping_value {
    bf_mapping_role role;
    bf_text cell;
    bf_text word; /* empty: all of them */
} bf_mapping_value;

struct bf_mapping {
    const char *path;
    const bf_vocabulary *vocabulary;
    bf_table_reader reader; /* its columns are all that the map names */
    bf_text columns[BF_MAPPING_ROLES]; /* as in a rule; empty: none */
    bf_text constants[BF_MAPPING_WORDS];
    bf_text authority;
    bf_unit unit;
    bf_mapping_value *values;
    size_t value_count;
    size_t value_capacity;
    bf_mapping_rules keep;   /* every column must hold one of its cells */
    bf_mapping_rules totals; /* no column may hold one of its cells */
    bf_text *absent;         /* what stands where there is no value */
    size_t absent_count;
    bf_text sheet;    /* of a workbook; empty: all that have the columns */
    bf_text source;   /* empty: the name of the file */
    bf_day as_of;     /* BF_NO_DAY: as for every table */
    bool fiscal_year; /* the years are fiscal ones */
    bool sum;         /* rows that are mapped alike are added up */
    bool rounded;     /* by the publisher */
};

/* bf_mapping_read from memory; path is for messages. */
const bf_mapping *bf_mapping_parse(bf_text text, const char *path,
                                   const bf_vocabulary *vocabulary,
                                   bf_arena *arena, bf_error *error);

/*
 * The slug of a word in a column or constant of that role, which must be one
 * of the vocabulary's; BF_SPEC with the nearest right one.
 */
bool bf_mapping_word(const bf_mapping *map, bf_mapping_role role, bf_text word,
                     bf_text *slug, bf_arena *arena, bf_error *error);

/*
 * The word that a cell of a column stands for: what the map says of it, else
 * a word of the vocabulary, its label, or a name that the agencies use; empty
 * for all of them.  False when it is none of these.
 */
bool bf_mapping_cell(const bf_mapping *mapping, bf_mapping_role role,
                     bf_text cell, bf_text *word, bf_arena *arena);

/* Fails with BF_DATA: a header lacks a column that the map names. */
bool bf_mapping_fail_header(const bf_mapping *map, const bf_csv_row *header,
                            bf_error *error);

/*
 * The month of a cell that says its year, as people and spreadsheets write
 * it: "2024-03", "2024-03-15", "March 2024", "3/2024", "202403", and in a
 * workbook the number of a day.  BF_NO_MONTH for all else.
 */
bf_month bf_mapping_month(bf_text cell, bool in_workbook);

/*
 * The year of a cell that names a whole one: "2019", or its first day as
 * spreadsheets write it, "2019-01-01"; 0 for all else, and for "2025 (FYTD)".
 */
int bf_mapping_year(bf_text cell);

/* Makes the reader that knows tables by the columns that the map names. */
bool bf_mapping_make_reader(bf_mapping *map, bf_arena *arena, bf_error *error);

#endif
