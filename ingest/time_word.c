#include "ingest/time_word.h"

const bf_sense *bf_time_unit_at(const bf_tokens *tokens, size_t at, bool many)
{
    const bf_sense *unit = bf_token_sense(tokens, at, BF_CLASS_TIME_UNIT);
    bf_text value = {0};
    bool plural = unit && bf_sense_flag(unit, "plural", &value);
    return plural && !many ? NULL : unit;
}

int bf_word_flag(const bf_tokens *tokens, size_t at, bf_text name)
{
    const bf_sense *sense = bf_token_sense(tokens, at, BF_CLASS_TIME_WORD);
    bf_text text = {0};
    int64_t value = 0;
    if (sense && bf_entry_flag(sense->entry, name, &text) &&
        bf_integer_parse(text, &value) && value > 0 && value <= 31)
        return (int)value;
    return 0;
}
