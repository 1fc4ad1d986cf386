#include "data/base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool bf_fail(bf_error *error, bf_status status, const char *format, ...)
{
    if (error->status != BF_OK)
        return false;
    error->status = status;
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    return false;
}

bool bf_fail_system(bf_error *error, bf_status status, const char *what,
                    int number)
{
    char reason[128] = "unknown error";
    (void)strerror_r(number, reason, sizeof reason);
    return bf_fail(error, status, "%s: %s", what, reason);
}
