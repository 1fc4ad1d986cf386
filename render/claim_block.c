#include "render/claim.h"

#include "render/words.h"

/* Adds a line if there is room for it. */
static void add_line(const bf_canvas *canvas, bf_text text, double width,
                     double height, bf_block *block)
{
    bf_block full = *block;
    const bf_run run = {
        .text = text, .role = BF_ROLE_ANNOTATION, .ink = BF_INK_MUTED};
    if (text.length && bf_block_wrap(canvas, &full, run, width) &&
        full.height <= height)
        *block = full;
}

bool bf_claim_set_quote(const bf_canvas *canvas, const bf_claim *claim,
                        double width, double height, bf_block *block)
{
    *block = (bf_block){.role = BF_ROLE_ANNOTATION};
    if (!bf_quoted_set_words(canvas, claim->mark, width, block) ||
        block->height > height || block->width > width)
        return false;
    add_line(canvas, bf_quoted_equivalent(canvas, claim->mark), width, height,
             block);
    add_line(canvas, bf_quoted_whom(canvas, claim->mark), width, height, block);
    return true;
}

bf_block bf_claim_set_count(const bf_canvas *canvas, const bf_claim *claim,
                            double width, double height)
{
    bf_block block = {.role = BF_ROLE_ANNOTATION};
    bf_run run = {.text = bf_words_value(canvas, claim->counted),
                  .role = BF_ROLE_STRONG,
                  .ink = bf_ink_series(0)};
    bf_block_add(canvas, &block, run);
    run = (bf_run){.text = bf_claim_months(canvas, claim),
                   .role = BF_ROLE_ANNOTATION,
                   .ink = BF_INK_MUTED};
    bf_block joined = block;
    bf_block_join(canvas, &joined, run);
    if (joined.width <= width)
        block = joined;
    add_line(canvas, bf_claim_verdict(canvas, claim), width, height, &block);
    return block;
}
