#include "cli/data_form.h"

#include "cli/value.h"

static const char *const names[] = {[BF_RECORD_CSV] = "csv",
                                    [BF_RECORD_JSON] = "json",
                                    [BF_RECORD_JSON_LINES] = "jsonl",
                                    NULL};

bool bf_data_form_choose(const bf_arguments *arguments, const bf_option *option,
                         const char *path, bf_record_form *form,
                         bf_error *error)
{
    size_t index = BF_RECORD_CSV;
    bf_text extension = bf_path_extension(bf_text_from(path));
    for (size_t i = 0; names[i]; i++) {
        if (bf_text_alike(extension, bf_text_from(names[i])))
            index = i;
    }
    if (!bf_value_choice(arguments, option, names, &index, error))
        return false;
    *form = (bf_record_form)index;
    return true;
}
