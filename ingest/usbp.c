#include "ingest/usbp.h"

#include "ingest/border.h"

#include <string.h>

bool bf_usbp_init(bf_usbp *usbp, const bf_table_reading *reading,
                  bf_error *error)
{
    if (!bf_tally_init(&usbp->tally, reading, "US", error))
        return false;
    usbp->apprehensions =
        bf_tally_slug(&usbp->tally, BF_TEXT("apprehensions"), error);
    usbp->encounters =
        bf_tally_slug(&usbp->tally, BF_TEXT("encounters"), error);
    usbp->agency = bf_tally_slug(&usbp->tally, BF_TEXT("USBP"), error);
    return error->status == BF_OK;
}

/* The borders and the country, as against the sectors. */
static bool is_wide(const char *place)
{
    return strcmp(place, "us") == 0 || strncmp(place, "us-", 3) == 0;
}

bool bf_usbp_add(bf_usbp *usbp, bf_month month, const char *place,
                 const bf_cell *count, bf_error *error)
{
    bool before = month.index < bf_month_of(2020, 3).index;
    bf_tally_key key = {
        .month = month,
        .measure = before ? usbp->apprehensions : usbp->encounters,
        .agency = usbp->agency,
        .place = bf_tally_slug(&usbp->tally, bf_text_from(place), error)};
    if (error->status != BF_OK ||
        !bf_tally_add(&usbp->tally, &key, count, error))
        return false;
    if (!before || !is_wide(place))
        return true;
    key.measure = usbp->encounters;
    return bf_tally_add(&usbp->tally, &key, count, error);
}

const char *bf_usbp_place(bf_text name)
{
    static const struct {
        const char *name;
        const char *slug;
    } places[] = {
        {"Southwest Border", "us-southwest-border"},
        {"Southwest Land Border", "us-southwest-border"},
        {"Northern Border", "us-northern-border"},
        {"Northern Land Border", "us-northern-border"},
        {"Monthly Total", "us"},
    };
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        if (bf_table_is_same(name, bf_text_from(places[i].name)))
            return places[i].slug;
    }
    const char *slug = bf_border_area_read(name)->slug;
    return slug[0] ? slug : NULL;
}
