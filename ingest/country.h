/*
 * country.h - countries as official tables name them.
 */
#ifndef BF_INGEST_COUNTRY_H
#define BF_INGEST_COUNTRY_H

#include "data/base/text.h"

/*
 * The ISO 3166 alpha-2 code of a country's alpha-3 code, or of its English
 * name as US agencies write it, in any case: "HND", "EL SALVADOR", "China,
 * People's Republic".  Empty for all else, such as "Other".
 */
bf_text bf_country_code(bf_text name);

#endif
