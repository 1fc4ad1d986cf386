#include "ingest/border.h"

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

struct term {
    const char *name;
    int code;
};

static const struct term agencies[] = {
    {"U.S. Border Patrol", BF_AGENCY_USBP},
    {"Office of Field Operations", BF_AGENCY_OFO},
    {"USBP", BF_AGENCY_USBP},
    {"OFO", BF_AGENCY_OFO},
};

static const struct term regions[] = {
    {"Southwest Land Border", BF_REGION_SOUTHWEST},
    {"Northern Land Border", BF_REGION_NORTHERN},
    {"Other", BF_REGION_OTHER},
    {"Coastal Border", BF_REGION_OTHER},
};

static const struct term groups[] = {
    {"Single Adults", BF_GROUP_SINGLE_ADULTS},
    {"FMUA", BF_GROUP_FAMILIES},
    {"UAC", BF_GROUP_UNACCOMPANIED},
    {"UC / Single Minors", BF_GROUP_UNACCOMPANIED},
    {"Accompanied Minors", BF_GROUP_ACCOMPANIED},
};

static const struct term titles[] = {
    {"Title 8", BF_TITLE_8},
    {"Title 42", BF_TITLE_42},
};

static const struct term types[] = {
    {"Apprehensions", BF_TYPE_APPREHENSIONS},
    {"Inadmissibles", BF_TYPE_INADMISSIBLES},
    {"Expulsions", BF_TYPE_EXPULSIONS},
};

static const bf_border_area areas[] = {
    {"Big Bend", "big-bend", BF_AGENCY_USBP, BF_REGION_SOUTHWEST},
    {"Del Rio", "del-rio", BF_AGENCY_USBP, BF_REGION_SOUTHWEST},
    {"El Centro", "el-centro", BF_AGENCY_USBP, BF_REGION_SOUTHWEST},
    {"El Paso", "el-paso", BF_AGENCY_USBP, BF_REGION_SOUTHWEST},
    {"Laredo", "laredo", BF_AGENCY_USBP, BF_REGION_SOUTHWEST},
    {"Rio Grande Valley", "rio-grande-valley", BF_AGENCY_USBP,
     BF_REGION_SOUTHWEST},
    {"San Diego", "san-diego", BF_AGENCY_USBP, BF_REGION_SOUTHWEST},
    {"Tucson", "tucson", BF_AGENCY_USBP, BF_REGION_SOUTHWEST},
    {"Yuma", "yuma", BF_AGENCY_USBP, BF_REGION_SOUTHWEST},
    {"Blaine", "", BF_AGENCY_USBP, BF_REGION_NORTHERN},
    {"Buffalo", "", BF_AGENCY_USBP, BF_REGION_NORTHERN},
    {"Detroit", "", BF_AGENCY_USBP, BF_REGION_NORTHERN},
    {"Grand Forks", "", BF_AGENCY_USBP, BF_REGION_NORTHERN},
    {"Havre", "", BF_AGENCY_USBP, BF_REGION_NORTHERN},
    {"Houlton", "", BF_AGENCY_USBP, BF_REGION_NORTHERN},
    {"Spokane", "", BF_AGENCY_USBP, BF_REGION_NORTHERN},
    {"Swanton", "", BF_AGENCY_USBP, BF_REGION_NORTHERN},
    {"Livermore", "", BF_AGENCY_USBP, BF_REGION_OTHER},
    {"Miami", "", BF_AGENCY_USBP, BF_REGION_OTHER},
    {"New Orleans", "", BF_AGENCY_USBP, BF_REGION_OTHER},
    {"Ramey", "", BF_AGENCY_USBP, BF_REGION_OTHER},
    {"El Paso", "el-paso", BF_AGENCY_OFO, BF_REGION_SOUTHWEST},
    {"Laredo", "laredo", BF_AGENCY_OFO, BF_REGION_SOUTHWEST},
    {"San Diego", "san-diego", BF_AGENCY_OFO, BF_REGION_SOUTHWEST},
    {"Tucson", "tucson", BF_AGENCY_OFO, BF_REGION_SOUTHWEST},
    {"Boston", "", BF_AGENCY_OFO, BF_REGION_NORTHERN},
    {"Buffalo", "", BF_AGENCY_OFO, BF_REGION_NORTHERN},
    {"Detroit", "", BF_AGENCY_OFO, BF_REGION_NORTHERN},
    {"Seattle", "", BF_AGENCY_OFO, BF_REGION_NORTHERN},
};

static int find(bf_text term, const struct term *terms, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (bf_text_alike(term, bf_text_from(terms[i].name)))
            return terms[i].code;
    }
    return 0;
}

int bf_border_agency_read(bf_text term)
{
    return find(term, agencies, COUNT_OF(agencies));
}

int bf_border_region_read(bf_text term)
{
    return find(term, regions, COUNT_OF(regions));
}

int bf_border_group_read(bf_text term)
{
    return find(term, groups, COUNT_OF(groups));
}

int bf_border_title_read(bf_text term)
{
    return find(term, titles, COUNT_OF(titles));
}

int bf_border_type_read(bf_text term)
{
    return find(term, types, COUNT_OF(types));
}

const char *bf_border_agency_slug(bf_border_agency agency)
{
    static const char *const slugs[BF_AGENCY_COUNT] = {"", "USBP", "OFO"};
    return slugs[agency];
}

const char *bf_border_region_slug(bf_border_region region)
{
    static const char *const slugs[BF_REGION_COUNT] = {
        "", "us-southwest-border", "us-northern-border", ""};
    return slugs[region];
}

const char *bf_border_group_slug(bf_border_group group)
{
    static const char *const slugs[BF_GROUP_COUNT] = {
        "", "single-adults", "families", "unaccompanied-children",
        "accompanied-minors"};
    return slugs[group];
}

const char *bf_border_type_slug(bf_border_type type)
{
    static const char *const slugs[BF_TYPE_COUNT] = {
        "", "apprehensions", "inadmissibles", "expulsions"};
    return slugs[type];
}

/* Takes an ending off, whatever its case; false when there is none. */
static bool cut_ending(bf_text *term, bf_text ending)
{
    if (term->length < ending.length)
        return false;
    size_t start = term->length - ending.length;
    if (!bf_text_alike(bf_text_slice(*term, start, term->length), ending))
        return false;
    *term = bf_text_slice(*term, 0, start);
    return true;
}

/* Alike, with "_" for a blank: "big_bend". */
static bool is_alike(bf_text term, const char *name)
{
    size_t at = 0;
    for (; at < term.length && name[at]; at++) {
        char byte = term.bytes[at];
        if (bf_lower(byte) != bf_lower(name[at]) &&
            !(byte == '_' && name[at] == ' '))
            return false;
    }
    return at == term.length && !name[at];
}

const bf_border_area *bf_border_area_read(bf_text term)
{
    static const bf_border_area elsewhere = {"", "", BF_AGENCY_UNKNOWN,
                                             BF_REGION_OTHER};
    bf_text state = {0};
    bf_border_agency agency = cut_ending(&term, BF_TEXT(" Field Office"))
                                  ? BF_AGENCY_OFO
                                  : BF_AGENCY_USBP;
    cut_ending(&term, BF_TEXT(" Sector"));
    term = bf_text_cut(term, ',', &state);
    for (size_t i = 0; i < COUNT_OF(areas); i++) {
        if (areas[i].agency == agency && is_alike(term, areas[i].name))
            return &areas[i];
    }
    return &elsewhere;
}
