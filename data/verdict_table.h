/*
 * verdict_table.h - verdicts as CSV, JSON and JSON lines.
 *
 * Beside what the figure says of itself stand the series, the months, the
 * release and the document of the count that it is held against, the finding,
 * by how much the count is more than the words (in their unit, and in percent
 * of them), and the series and months whose count the words are instead.
 */
#ifndef BF_DATA_VERDICT_TABLE_H
#define BF_DATA_VERDICT_TABLE_H

#include "data/record.h"
#include "data/verdict.h"

void bf_verdicts_write(const bf_verdicts *verdicts, bf_record_form form,
                       bf_buffer *buffer);

/*
 * How much more the count is than the words, in thousandths of a percent of
 * them; false when nothing was counted, for percents, which differ by points,
 * and within a range.
 */
bool bf_verdict_percent(const bf_verdict *verdict, int64_t *percent);

#endif
