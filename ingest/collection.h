/*
 * collection.h - the files of one input, read one after another.
 */
#ifndef BF_INGEST_COLLECTION_H
#define BF_INGEST_COLLECTION_H

#include "ingest/article.h"
#include "ingest/ingest.h"

enum {
    BF_COLLECTION_FILES = 100000,             /* most files of a folder */
    BF_MANIFEST_SIZE = 16 * 1024 * 1024,      /* most bytes of a manifest */
    BF_COLLECTION_MEMORY = 256 * 1024 * 1024, /* most for names and words */
};

typedef struct bf_collection {
    const bf_ingest_options *options;
    bf_ingested *into;
    bf_arena *arena;
    const bf_words *words; /* NULL before the first article */
    bf_arena text;         /* of the article at hand */
    bf_arena room;         /* for the reading of it */
} bf_collection;

/* What a file is read as, by its extension alone. */
typedef enum bf_file_kind {
    BF_FILE_OTHER,
    BF_FILE_ARTICLE, /* .txt .html */
    BF_FILE_TABLE,   /* .csv .psv .xlsx */
    BF_FILE_LINES,   /* .jsonl .ndjson: an article a line */
    BF_FILE_MANIFEST /* .json */
} bf_file_kind;

bf_file_kind bf_file_kind_of(bf_text path);

/* Reads one article; of what is known of it the text is filled in here. */
bool bf_collection_article(bf_collection *collection, const char *path,
                           bf_article about, bf_error *error);
/*
 * Reads an article whose text is at hand, or whose page, for web; name: for
 * messages.  Its figures are kept only when all of it could be read.
 */
bool bf_collection_text(bf_collection *collection, const char *name,
                        const bf_article *about, bool web, bf_error *error);
/* Reads one file of articles or one table of which only the path is known. */
bool bf_collection_file(bf_collection *collection, const char *path,
                        bf_error *error);

/*
 * Reads articles from JSON lines, in constant memory:
 *
 *     {"id", "published", "language", "title", "text" or "html"}
 *
 * Only "text" or "html" must be there, and byte ranges count within it.  A
 * line that is no article is noted and rejected, one in another language than
 * English skipped; BF_DATA when all are rejected.
 */
bool bf_json_lines_read(bf_collection *collection, const char *path,
                        bf_error *error);

/*
 * Reads the articles that a manifest names:
 *
 *     {"articles": [{"id", "file", "published", "language"}, ...]}
 *
 * Only "file" must be there.  BF_SPEC with the nearest right name for names
 * that are not known, for a file outside the manifest's folder, and for an
 * id or file that comes twice.
 */
bool bf_manifest_read(bf_collection *collection, const char *path,
                      bf_error *error);

/*
 * Reads the articles and tables of a folder in the order of their names, or
 * what its manifest.json names.  Other files are noted, not read; hidden
 * ones are neither.  BF_NO_INPUT when there is nothing to read.
 */
bool bf_folder_read(bf_collection *collection, const char *path,
                    bf_error *error);

#endif
