/*
 * step.h - a month against the same one a year before.
 */
#ifndef BF_RENDER_STEP_H
#define BF_RENDER_STEP_H

#include "render/facts.h"

typedef struct bf_step {
    bool present;  /* both months have a value */
    int64_t value; /* what it has more */
    int64_t base;  /* of which */
} bf_step;

bf_step bf_step_at(const bf_series *series, bf_month month);
/* "+12,345", "−98,765 (−89%)" */
void bf_step_write(const bf_step *step, bool percent, bf_buffer *buffer);

#endif
