/*
 * pdf.h - what is put right in a finished PDF.
 */
#ifndef BF_RENDER_PDF_H
#define BF_RENDER_PDF_H

#include "data/base/buffer.h"

/* The creation date of every PDF, as cairo takes it. */
#define BF_PDF_DATE "2000-01-01T00:00:00Z"

/* Gives that date the form of the standard, which cairo 1.16 does not. */
void bf_pdf_mend_date(bf_buffer *buffer);

#endif
