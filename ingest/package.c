#include "ingest/package.h"

#include "data/base/library.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <zip.h>

enum { PIECE_SIZE = 64 * 1024, ATTRIBUTES_MOST = 64 };

/* The functions of libzip and libxml2 that are called here. */
struct libraries {
    __typeof__(&zip_open) open;
    __typeof__(&zip_discard) discard;
    __typeof__(&zip_fopen) open_file;
    __typeof__(&zip_fread) read_file;
    __typeof__(&zip_fclose) close_file;
    __typeof__(&xmlCreatePushParserCtxt) create;
    __typeof__(&xmlCtxtUseOptions) set_options;
    __typeof__(&xmlParseChunk) parse;
    __typeof__(&xmlStopParser) stop;
    __typeof__(&xmlFreeDoc) free_document;
    __typeof__(&xmlFreeParserCtxt) release;
};

struct bf_package {
    const char *path;
    zip_t *archive;
    struct libraries call;
};

/* The walk through one part. */
struct walk {
    const bf_part_handler *handler;
    const char *path;
    const char *part;
    bf_error *error;
    const struct libraries *call;
    xmlParserCtxt *parser;
    size_t size; /* bytes so far */
    size_t tag;  /* bytes of the tag that is open, 0 outside of tags */
    char quote;  /* the mark that an attribute's value began with */
};

static bool load(struct libraries *call, bf_error *error)
{
    const bf_import zip[] = {
        {"zip_open", &call->open},         {"zip_discard", &call->discard},
        {"zip_fopen", &call->open_file},   {"zip_fread", &call->read_file},
        {"zip_fclose", &call->close_file}, {NULL, NULL}};
    const bf_import xml[] = {{"xmlCreatePushParserCtxt", &call->create},
                             {"xmlCtxtUseOptions", &call->set_options},
                             {"xmlParseChunk", &call->parse},
                             {"xmlStopParser", &call->stop},
                             {"xmlFreeDoc", &call->free_document},
                             {"xmlFreeParserCtxt", &call->release},
                             {NULL, NULL}};
    return bf_library_load("libzip.so.4", zip, error) &&
           bf_library_load("libxml2.so.2", xml, error);
}

bf_package *bf_package_open(const char *path, bf_error *error)
{
    bf_package *package = calloc(1, sizeof *package);
    if (!package) {
        bf_fail(error, BF_NO_MEMORY, "%s: out of memory", path);
        return NULL;
    }
    int number = 0;
    package->path = path;
    if (!load(&package->call, error)) {
        free(package);
        return NULL;
    }
    package->archive = package->call.open(path, ZIP_RDONLY, &number);
    if (package->archive)
        return package;
    if (number == ZIP_ER_NOENT)
        bf_fail_system(error, BF_NO_INPUT, path, ENOENT);
    else
        bf_fail(error, number == ZIP_ER_MEMORY ? BF_NO_MEMORY : BF_DATA,
                "%s: is not a workbook (a ZIP of XML)", path);
    free(package);
    return NULL;
}

void bf_package_close(bf_package *package)
{
    if (!package)
        return;
    package->call.discard(package->archive);
    free(package);
}

bf_text bf_element_value(const bf_element *element, const char *name)
{
    for (size_t i = 0; i < element->count; i++) {
        if (bf_text_equal(element->attributes[i].name, bf_text_from(name)))
            return element->attributes[i].value;
    }
    return (bf_text){0};
}

/* libxml2 goes on after a failure of ours until it is told to stop. */
static void stop_unless(struct walk *walk, bool going)
{
    if (!going)
        walk->call->stop(walk->parser);
}

/* A name without its prefix: "r:id" is "id". */
static bf_text local_name(const xmlChar *name)
{
    bf_text rest = {0};
    bf_text first = bf_text_cut(bf_text_from((const char *)name), ':', &rest);
    return rest.length ? rest : first;
}

/* The attributes are names and values in turn, NULL at the end. */
static void on_start(void *context, const xmlChar *name,
                     const xmlChar **attributes)
{
    struct walk *walk = context;
    bf_attribute list[ATTRIBUTES_MOST];
    bf_element element = {.name = local_name(name), .attributes = list};
    if (walk->error->status != BF_OK)
        return;
    for (; attributes && attributes[0] && element.count < ATTRIBUTES_MOST;
         attributes += 2)
        list[element.count++] =
            (bf_attribute){.name = local_name(attributes[0]),
                           .value = bf_text_from((const char *)attributes[1])};
    stop_unless(walk, walk->handler->start(walk->handler->context, &element,
                                           walk->error));
}

static void on_text(void *context, const xmlChar *bytes, int length)
{
    struct walk *walk = context;
    const bf_text text = {.bytes = (const char *)bytes,
                          .length = (size_t)length};
    if (walk->error->status == BF_OK)
        stop_unless(walk, walk->handler->text(walk->handler->context, text,
                                              walk->error));
}

static void on_end(void *context, const xmlChar *name)
{
    struct walk *walk = context;
    if (walk->error->status == BF_OK)
        stop_unless(walk, walk->handler->end(walk->handler->context,
                                             local_name(name), walk->error));
}

/* Entities that grow without end are declared in one; no workbook has it. */
static void on_type(void *context, const xmlChar *name, const xmlChar *public,
                    const xmlChar *system)
{
    struct walk *walk = context;
    (void)name;
    (void)public;
    (void)system;
    stop_unless(walk,
                bf_fail(walk->error, BF_DATA, "%s: %s has a document type",
                        walk->path, walk->part));
}

/* Follows one byte of a part: where a tag begins and ends. */
static void follow(struct walk *walk, char byte)
{
    if (walk->tag == 0) {
        walk->tag = byte == '<';
        return;
    }
    walk->tag++;
    if (walk->quote) {
        if (byte == walk->quote)
            walk->quote = '\0';
    } else if (byte == '"' || byte == '\'') {
        walk->quote = byte;
    } else if (byte == '>') {
        walk->tag = 0;
    }
}

/* A tag of many attributes would take libxml2 the square of their number. */
static bool check_size(struct walk *walk, const char *bytes, size_t length)
{
    walk->size += length;
    for (size_t i = 0; i < length && walk->tag <= BF_TAG_SIZE; i++)
        follow(walk, bytes[i]);
    if (walk->size <= BF_PART_SIZE && walk->tag <= BF_TAG_SIZE)
        return true;
    return bf_fail(walk->error, BF_LIMIT,
                   "%s: %s is larger than borderfig "
                   "accepts",
                   walk->path, walk->part);
}

static bool feed(struct walk *walk, const char *bytes, size_t length, bool last)
{
    if (!check_size(walk, bytes, length))
        return false;
    int wrong = walk->call->parse(walk->parser, bytes, (int)length, last);
    if (walk->error->status != BF_OK)
        return false;
    if (wrong == XML_ERR_NO_MEMORY)
        return bf_fail(walk->error, BF_NO_MEMORY, "%s: out of memory",
                       walk->path);
    return wrong == XML_ERR_OK ||
           bf_fail(walk->error, BF_DATA, "%s: %s is not well-formed",
                   walk->path, walk->part);
}

static bool feed_file(struct walk *walk, zip_file_t *file)
{
    static const char nothing[1] = "";
    char *bytes = malloc(PIECE_SIZE);
    if (!bytes)
        return bf_fail(walk->error, BF_NO_MEMORY, "%s: out of memory",
                       walk->path);
    bool ok = true;
    while (ok) {
        zip_int64_t length = walk->call->read_file(file, bytes, PIECE_SIZE);
        if (length < 0)
            ok = bf_fail(walk->error, BF_DATA, "%s: %s is damaged", walk->path,
                         walk->part);
        if (length <= 0)
            break;
        ok = feed(walk, bytes, (size_t)length, false);
    }
    free(bytes);
    return ok && feed(walk, nothing, 0, true);
}

static bool parse_file(struct walk *walk, zip_file_t *file)
{
    xmlSAXHandler handler = {.internalSubset = on_type,
                             .startElement = on_start,
                             .endElement = on_end,
                             .characters = on_text,
                             .cdataBlock = on_text};
    walk->parser = walk->call->create(&handler, walk, NULL, 0, NULL);
    if (!walk->parser)
        return bf_fail(walk->error, BF_NO_MEMORY, "%s: out of memory",
                       walk->path);
    walk->call->set_options(walk->parser, XML_PARSE_NONET | XML_PARSE_NOERROR |
                                              XML_PARSE_NOWARNING);
    bool ok = feed_file(walk, file);
    walk->call->free_document(walk->parser->myDoc);
    walk->call->release(walk->parser);
    return ok;
}

bool bf_package_read(bf_package *package, const char *part,
                     const bf_part_handler *handler, bf_error *error)
{
    struct walk walk = {.handler = handler,
                        .path = package->path,
                        .part = part,
                        .error = error,
                        .call = &package->call};
    zip_file_t *file = package->call.open_file(package->archive, part, 0);
    if (!file)
        return bf_fail(error, BF_DATA, "%s: has no part %s", package->path,
                       bf_text_quoted(bf_text_from(part)).bytes);
    bool ok = parse_file(&walk, file);
    package->call.close_file(file);
    return ok;
}
