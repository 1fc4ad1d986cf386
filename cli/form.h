/*
 * form.h - the forms in which a picture can be written.
 */
#ifndef BF_CLI_FORM_H
#define BF_CLI_FORM_H

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
bool bf_form_write(bf_form form, const bf_picture *picture, bf_buffer *buffer,
                   bf_error *error);

#endif
