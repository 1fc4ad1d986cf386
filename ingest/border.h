/*
 * border.h - the terms of US border tables: who met whom, where, under what.
 *
 * Agencies renamed them over the years; each has one code here.  0 stands for
 * a term that is not known.
 */
#ifndef BF_INGEST_BORDER_H
#define BF_INGEST_BORDER_H

#include "data/base/text.h"

typedef enum bf_border_agency {
    BF_AGENCY_UNKNOWN,
    BF_AGENCY_USBP,
    BF_AGENCY_OFO,
    BF_AGENCY_COUNT
} bf_border_agency;

typedef enum bf_border_region {
    BF_REGION_UNKNOWN,
    BF_REGION_SOUTHWEST,
    BF_REGION_NORTHERN,
    BF_REGION_OTHER, /* coasts, airports, the interior */
    BF_REGION_COUNT
} bf_border_region;

typedef enum bf_border_group {
    BF_GROUP_UNKNOWN,
    BF_GROUP_SINGLE_ADULTS,
    BF_GROUP_FAMILIES,
    BF_GROUP_UNACCOMPANIED,
    BF_GROUP_ACCOMPANIED,
    BF_GROUP_COUNT
} bf_border_group;

typedef enum bf_border_title {
    BF_TITLE_UNKNOWN,
    BF_TITLE_8,
    BF_TITLE_42,
    BF_TITLE_COUNT
} bf_border_title;

typedef enum bf_border_type {
    BF_TYPE_UNKNOWN,
    BF_TYPE_APPREHENSIONS,
    BF_TYPE_INADMISSIBLES,
    BF_TYPE_EXPULSIONS,
    BF_TYPE_COUNT
} bf_border_type;

/* The slugs of codes; "" for what has none. */
const char *bf_border_agency_slug(bf_border_agency agency);
const char *bf_border_region_slug(bf_border_region region);
const char *bf_border_group_slug(bf_border_group group);
/* The measure that a type of encounter is. */
const char *bf_border_type_slug(bf_border_type type);

/* The codes of terms, whatever their case. */
int bf_border_agency_read(bf_text term);
int bf_border_region_read(bf_text term);
int bf_border_group_read(bf_text term);
int bf_border_title_read(bf_text term);
int bf_border_type_read(bf_text term);

/* A sector of the Border Patrol or a field office of the ports of entry. */
typedef struct bf_border_area {
    const char *name; /* without "Sector", "Field Office", a state's letters */
    const char *slug; /* "" for an area off the southwest border */
    bf_border_agency agency;
    bf_border_region region;
} bf_border_area;

/*
 * The area of a name such as "Big Bend Sector", "Big Bend, TX", "Big Bend" (a
 * sector) or "Laredo Field Office".  One that is not known has no slug and no
 * agency, and lies in the region "other"; never NULL.
 */
const bf_border_area *bf_border_area_read(bf_text term);

#endif
