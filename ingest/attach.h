/*
 * attach.h - who, what, where and when of each number that may be a figure.
 *
 * Each role is taken from the nearest words that can give it, within the
 * clause first; what a sentence does not say is inherited from the figure
 * before.  Every role keeps the rule and the words that gave it.
 */
#ifndef BF_INGEST_ATTACH_H
#define BF_INGEST_ATTACH_H

#include "ingest/reading.h"
#include "ingest/sentence.h"

/* Why a role is what it is: a rule, and the words that it went by. */
typedef struct bf_reason {
    const char *rule; /* NULL: the role is empty */
    size_t first;     /* tokens; first == end where no words gave it */
    size_t end;
    int steps;
} bf_reason;

/* A number with all its roles.  Its texts are the lexicon's or the article's.
 */
typedef struct bf_finding {
    const bf_quantity *quantity;
    bf_figure figure;
    bf_period periods[BF_WHEN_PERIODS]; /* several with `each` */
    size_t period_count;
    const bf_when *base_when; /* from July to August: holds both periods */
    bool each;
    bool stock;    /* its measure counts people present */
    bool flights;  /* it counts flights, or a share or change of them */
    bool glance;   /* its time looks back from the topic's: a year ago */
    int direction; /* of a change */
    unsigned zone; /* the compared stretch it lies in; 0 for none */
    size_t sentence;
    size_t paragraph;
    bf_reason reasons[BF_ROLE_COUNT];
} bf_finding;

/* What a sentence without numbers says of those that follow it: "Arrests in
   the Yuma sector, by year:", "How many bodies were found?"  NULL and empty
   where it says nothing. */
typedef struct bf_opening {
    const bf_sense *measure;
    const bf_sense *people;
    const bf_sense *rate; /* of a question: what was the daily average? */
    bf_text authority;
    bf_text agency;
    bf_text place;
    size_t first; /* its first token */
    bool fiscal;  /* the years below it are fiscal */
    bool heading; /* holds for the next paragraph, and for a list */
    bool asks;    /* What about families? */
    bool folk;    /* some people are named, of a group or not */
    bool kin;     /* of them: the people of the figure before */
    size_t sentence;
    size_t paragraph;
} bf_opening;

enum { BF_COLUMNS = 8 };

/* The periods that a table's columns are headed with: "Sector | May | June".
 */
typedef struct bf_columns {
    bf_period periods[BF_COLUMNS];
    size_t count; /* 0: no table */
} bf_columns;

enum { BF_SPOKEN = 5 };

/* What was found so far in an article. */
typedef struct bf_context {
    const bf_vocabulary *vocabulary;
    bf_arena *arena;
    bf_error *error;
    bf_day published;
    bf_text authority; /* whose numbers the article mostly tells */
    bf_text agency;    /* of its headline, or empty */
    bf_text scene;     /* the country that its paragraph starts with */
    bf_text home;      /* the place of its dateline, or empty */
    bf_text spot;      /* the last sector or town that a paragraph began with */
    size_t spot_paragraph;
    bf_text region;   /* the other border, where it starts with that */
    bf_finding last;  /* quantity is NULL before the first figure */
    bf_finding lead;  /* the first figure of its sentence */
    bf_finding stock; /* the last one of people present */
    bf_finding base;  /* the last figure that was only compared with */
    bf_finding main;  /* the first one that is no change or share */
    bf_finding other; /* the last one of another country than `last` */
    bf_opening opening;
    bf_columns columns; /* of the table that the sentence is a row of */
    bf_period frame;    /* what a report with headings is about as a whole */
    size_t headings;    /* below its title */
    bf_period theme;    /* the first period of the last paragraph with one */
    bf_period before;   /* of the count before the last, in its paragraph */
    bf_period topic;    /* the period that the paragraph speaks of */
    bf_period spoken[BF_SPOKEN]; /* the topics before it, the latest first */
    size_t topic_paragraph;
    size_t sentence;
    size_t paragraph;
    bool list; /* the sentence is a row of a list or table */
    bool turn; /* the paragraph is what a speaker says in a talk */
} bf_context;

/*
 * Finds the roles of a quantity of a sentence; false, and quantity->kind
 * says why, when it is no figure after all.
 */
bool bf_attach(const bf_context *context, const bf_sentence *sentence,
               bf_quantity *quantity, bf_finding *finding);

/* The parts of bf_attach, in their order. */
void bf_attach_authority(const bf_context *context, const bf_sentence *sentence,
                         bf_finding *finding);
bool bf_attach_measure(const bf_context *context, const bf_sentence *sentence,
                       bf_quantity *quantity, bf_finding *finding);
bool bf_attach_kind(const bf_context *context, const bf_sentence *sentence,
                    bf_quantity *quantity, bf_finding *finding);
void bf_attach_period(const bf_context *context, const bf_sentence *sentence,
                      bf_finding *finding);
void bf_attach_place(const bf_context *context, const bf_sentence *sentence,
                     bf_finding *finding);
void bf_attach_population(const bf_context *context,
                          const bf_sentence *sentence, bf_finding *finding);
void bf_attach_attribution(const bf_context *context,
                           const bf_sentence *sentence, bf_finding *finding);

/* Notes why a role was taken. */
void bf_finding_reason(bf_finding *finding, bf_role role, const char *rule,
                       const bf_cue *cue);
/* Steps from a finding's quantity, its noun included, to a cue. */
int bf_finding_steps(const bf_sentence *sentence, const bf_finding *finding,
                     const bf_cue *cue);
/* 31 percent lower than: tells itself what it is compared with. */
bool bf_quantity_compares(const bf_sentence *sentence,
                          const bf_quantity *quantity);
/* What the last sentence without numbers says of this one; NULL where a
   figure has come between, or it is too far. */
const bf_opening *bf_context_opening(const bf_context *context);
/* The last figure, where it stands in the same sentence; else NULL. */
const bf_finding *bf_context_here(const bf_context *context);

#endif
