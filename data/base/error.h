/*
 * error.h - how functions say that they failed.
 *
 * What can fail takes a bf_error last and returns bool or a pointer.  The
 * first failure is kept, later ones are ignored, so a caller may go on and
 * look once.  Nothing here allocates, prints or exits.
 */
#ifndef BF_BASE_ERROR_H
#define BF_BASE_ERROR_H

#include <stdbool.h>
#include <stddef.h>

/* The value of a status is the exit code of the command (see sysexits.h). */
typedef enum bf_status {
    BF_OK = 0,
    BF_USAGE = 64,         /* the command line is wrong */
    BF_DATA = 65,          /* the input is not what it should be */
    BF_NO_INPUT = 66,      /* the input is missing or cannot be read */
    BF_INTERNAL = 70,      /* a bug, or a library that broke its promise */
    BF_NO_MEMORY = 71,     /* memory or another resource ran out */
    BF_CANNOT_CREATE = 73, /* the output cannot be made */
    BF_IO = 74,            /* reading or writing failed on the way */
    BF_LIMIT = 75,         /* the input is larger than borderfig accepts */
    BF_PERMISSION = 77,    /* the system does not allow it */
    BF_SPEC = 78           /* a specification or lexicon is wrong */
} bf_status;

enum { BF_MESSAGE_SIZE = 1024 };

typedef struct bf_error {
    bf_status status;
    char message[BF_MESSAGE_SIZE];
} bf_error;

#define BF_ERROR_NONE ((bf_error){.status = BF_OK})

/*
 * Records a failure unless one is recorded already; a longer message is cut.
 * Messages read "FILE:LINE:COLUMN: what is wrong" without the program's name.
 * Always returns false, so that failing is one line: return bf_fail(...).
 */
bool bf_fail(bf_error *error, bf_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same for a failed system call: adds what errno number means. */
bool bf_fail_system(bf_error *error, bf_status status, const char *what,
                    int number);

#endif
