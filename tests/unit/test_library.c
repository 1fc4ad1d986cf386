#include "tests/unit/unit.h"

#include "data/base/library.h"

static void functions_of_a_library_are_found(void **state)
{
    (void)state;
    double (*cosine)(double) = NULL;
    bf_error error = BF_ERROR_NONE;
    const bf_import imports[] = {{"cos", &cosine}, {NULL, NULL}};
    assert_true(bf_library_load("libm.so.6", imports, &error));
    assert_true(cosine(0) > 0.99);
}

static void what_is_missing_is_named(void **state)
{
    (void)state;
    double (*cosine)(double) = NULL;
    const bf_import imports[] = {{"no_such_function", &cosine}, {NULL, NULL}};
    bf_error error = BF_ERROR_NONE;
    assert_false(bf_library_load("libm.so.6", imports, &error));
    assert_int_equal(error.status, BF_INTERNAL);
    assert_string_equal(error.message,
                        "the library libm.so.6 has no no_such_function");
    error = BF_ERROR_NONE;
    assert_false(bf_library_load("libnone.so.1", imports, &error));
    assert_string_equal(error.message, "the library libnone.so.1 is missing");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(functions_of_a_library_are_found),
        cmocka_unit_test(what_is_missing_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
