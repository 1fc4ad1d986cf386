/*
 * release.h - the day of release that agencies put into the names of files.
 */
#ifndef BF_INGEST_RELEASE_H
#define BF_INGEST_RELEASE_H

#include "data/month.h"

/*
 * The last whole date in a file's name: 2024-12-06, 2024_1206, 20241206,
 * 12222025 (US order) or march_10_2023.  BF_NO_DAY when there is none; a
 * month without a day is none.
 */
bf_day bf_release_day(bf_text name);

#endif
