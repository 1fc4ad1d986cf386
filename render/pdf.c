#include "render/pdf.h"

#include <string.h>

void bf_pdf_mend_date(bf_buffer *buffer)
{
    /* As long as before, so that the table of offsets stays true. */
    const bf_text wrong = BF_TEXT("/CreationDate (20000101000000Z)");
    const bf_text right = BF_TEXT("/CreationDate (D:20000101)     ");
    bf_text all = bf_buffer_text(buffer);
    for (size_t at = all.length; at-- > 0;) {
        if (bf_text_starts(bf_text_slice(all, at, all.length), wrong)) {
            memcpy(buffer->bytes + at, right.bytes, right.length);
            return;
        }
    }
}
