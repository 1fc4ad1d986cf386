/*
 * class.h - the classes of the words of articles: the lexicon's second
 * column.  Their names are in lexicon_look.c.
 */
#ifndef BF_INGEST_CLASS_H
#define BF_INGEST_CLASS_H

typedef enum bf_class {
    BF_CLASS_ABBREVIATION, /* its dot ends no sentence */
    /* Numbers.  value: the number. */
    BF_CLASS_NUMBER,   /* two, twelve, ninety */
    BF_CLASS_SCALE,    /* hundred, thousand, K, dozen: what it multiplies by */
    BF_CLASS_ORDINAL,  /* first, second, 3rd */
    BF_CLASS_FRACTION, /* half, third, quarter: what it divides by */
    BF_CLASS_VAGUE,    /* hundreds, dozens, several: the least allowed */
    /* Times. */
    BF_CLASS_MONTH,     /* september, sept: 1 to 12 */
    BF_CLASS_WEEKDAY,   /* tuesday: 0 Sunday to 6 */
    BF_CLASS_TIME_UNIT, /* day week weekend month quarter half year decade */
    BF_CLASS_FISCAL,    /* fiscal, fy, budget (before year) */
    BF_CLASS_DEICTIC,   /* last this next past previous current same */
    BF_CLASS_TIME_WORD, /* today yesterday now ago since until by between
                           through early mid late so-far year-to-date each */
    BF_CLASS_WISHED,    /* they: "May they" is no month */
    /* Quantities. */
    BF_CLASS_HEDGE,    /* more than, about: the bound; after: stands behind */
    BF_CLASS_SOFTENER, /* slightly, well: before a hedge */
    BF_CLASS_RANGE,    /* between, from, to, and, or: which of these */
    BF_CLASS_PERCENT,
    BF_CLASS_TIMES,    /* times: three times as many */
    BF_CLASS_AS_MANY,  /* as many, more, the number of */
    BF_CLASS_MULTIPLE, /* doubled, threefold: the factor in thousandths */
    BF_CLASS_CHANGE,   /* fell, increase: up or down */
    BF_CLASS_SHARE,    /* accounted for, made up */
    BF_CLASS_RATE,     /* a day, weekly: the unit of time */
    BF_CLASS_NOT_RATE, /* a day earlier */
    BF_CLASS_AVERAGE,
    /* What is counted, or not. */
    BF_CLASS_PERSON, /* people, migrants */
    BF_CLASS_FLIGHT,
    BF_CLASS_ADJECTIVE, /* other, irregular: before any noun */
    BF_CLASS_COUNTS,    /* encountered, arrests: the measure; noun, weak, only=,
                           kind= */
    BF_CLASS_THING,     /* buses, miles, agents: the bf_number_kind's name */
    BF_CLASS_NAME_PREFIX, /* Title, Section */
    BF_CLASS_NAME_SUFFIX, /* Street, U.S.C. */
    BF_CLASS_NAME,        /* 60 Minutes */
    BF_CLASS_AGE_WORD,    /* aged, turned */
    BF_CLASS_CONDITION,   /* reach: a threshold, behind when or if */
    BF_CLASS_LAW,         /* shut the border: a rate beside it is a threshold */
    BF_CLASS_PREFACE,     /* room for, a group of: the kind of what follows */
    /* The frame of a sentence. */
    BF_CLASS_FUNCTION,  /* of, were: no noun of a number */
    BF_CLASS_CLAUSE,    /* that, while, and: how far it sets apart */
    BF_CLASS_COMPARE,   /* than, against, compared with */
    BF_CLASS_ANAPHOR,   /* of them, of those */
    BF_CLASS_PARTIAL,   /* mostly, many of them: restricts nobody */
    BF_CLASS_SOME_TIME, /* at one point: no period that could be named */
    BF_CLASS_FUTURE,    /* will, expected */
    /* Who and where. */
    BF_CLASS_SAYS,      /* said, reported */
    BF_CLASS_ACCORDING, /* according to */
    BF_CLASS_AGENCY,    /* Border Patrol: its slug */
    BF_CLASS_ACTOR,     /* Mexican authorities: their country */
    BF_CLASS_PEOPLE,    /* unaccompanied children: the population */
    BF_CLASS_NATION,    /* Cuba, Cuban, Cubans: country, adjective, people */
    BF_CLASS_PLACE,     /* Eagle Pass: the slug of its place */
    BF_CLASS_COUNT
} bf_class;

#endif
