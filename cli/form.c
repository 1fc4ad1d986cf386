#include "cli/form.h"

#include "cli/value.h"

#include "data/base/file.h"

static const char *const names[] = {
    [BF_FORM_SVG] = "svg", [BF_FORM_PNG] = "png", [BF_FORM_PDF] = "pdf",
    [BF_FORM_CSV] = "csv", [BF_FORM_TXT] = "txt", NULL};

const char *const *bf_form_names(void)
{
    return names;
}

bool bf_form_of_path(const char *path, bf_form *form)
{
    bf_text extension = bf_path_extension(bf_text_from(path));
    for (size_t i = 0; names[i]; i++) {
        if (bf_text_alike(extension, bf_text_from(names[i]))) {
            *form = (bf_form)i;
            return true;
        }
    }
    return false;
}

bool bf_form_choose(const bf_arguments *arguments, const bf_option *format,
                    const char *path, bf_form *form, bf_error *error)
{
    size_t index = BF_FORM_SVG;
    bool asked = bf_arguments_has(arguments, format);
    if (!bf_value_choice(arguments, format, names, &index, error))
        return false;
    *form = (bf_form)index;
    if (bf_form_of_path(path, form) || asked || bf_path_is_standard(path))
        return true;
    return bf_fail(error, BF_USAGE,
                   "%s: the name must end in .svg, .png, .pdf, .csv or .txt, "
                   "or --format say what it is",
                   path);
}

static void write_words(const bf_picture *picture, bf_buffer *buffer)
{
    bf_buffer_add(buffer, bf_picture_title(picture));
    bf_buffer_puts(buffer, "\n\n");
    bf_buffer_add(buffer, bf_picture_alt(picture));
    bf_buffer_puts(buffer, "\n\n");
    bf_buffer_add(buffer, bf_picture_description(picture));
    bf_buffer_byte(buffer, '\n');
}

bool bf_form_write(bf_form form, const bf_picture *picture, bf_buffer *buffer,
                   bf_error *error)
{
    switch (form) {
    case BF_FORM_SVG:
        return bf_picture_write(picture, BF_SVG, buffer, error);
    case BF_FORM_PNG:
        return bf_picture_write(picture, BF_PNG, buffer, error);
    case BF_FORM_PDF:
        return bf_picture_write(picture, BF_PDF, buffer, error);
    case BF_FORM_CSV:
        bf_picture_write_data(picture, buffer);
        return true;
    case BF_FORM_TXT:
        write_words(picture, buffer);
        return true;
    }
    return false;
}
