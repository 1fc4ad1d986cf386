/*
 * form.h - the forms in which a picture can be written.
 */
#ifndef BF_CLI_FORM_H
#define BF_CLI_FORM_H

#include "cli/options.h"

#include "render/render.h"

typedef enum bf_form {
    BF_FORM_SVG,
    BF_FORM_PNG,
    BF_FORM_PDF,
    BF_FORM_CSV, /* the points drawn */
    BF_FORM_TXT  /* title, alt text and description */
} bf_form;

/* "svg", "png", ..., NULL-ended, in the order of bf_form. */
const char *const *bf_form_names(void);
/* The form that a path's ending names; false when it names none. */
bool bf_form_of_path(const char *path, bf_form *form);
/*
 * The form of an output, by its name or else by the option; SVG where neither
 * says it and it is standard output.  BF_USAGE for a name that does not tell.
 */
bool bf_form_choose(const bf_arguments *arguments, const bf_option *format,
                    const char *path, bf_form *form, bf_error *error);
bool bf_form_write(bf_form form, const bf_picture *picture, bf_buffer *buffer,
                   bf_error *error);

#endif
