#include "ingest/article_part.h"

/* Bytes that a byte of an article mostly takes, for its tokens above all. */
enum { MEMORY_A_BYTE = 14 };

/* One article on its way into figures. */
struct reading {
    const bf_article *article;
    bf_figures *figures;
    bf_reading *account; /* NULL unless someone asks */
    bf_error *error;
    bf_arena *arena;
    bf_tokens tokens;
    bf_whens whens;
    size_t when; /* the first that is not behind us */
    bf_quantity quantities[BF_SENTENCE_QUANTITIES];
    bf_sentence sentence;
    bf_context context;
    size_t count;       /* figures so far */
    bf_buffer id;       /* of the last one */
    size_t name_length; /* of its part up to the "#" */
    bool known; /* there are figures of that name: two may have one id */
};

static void start_ids(struct reading *reading)
{
    bf_text name = reading->article->id;
    reading->known = bf_figures_has_name(reading->figures, name);
    bf_buffer_init(&reading->id, reading->arena->maximum);
    bf_buffer_add(&reading->id, name);
    bf_buffer_byte(&reading->id, '#');
    reading->name_length = reading->id.length;
}

static bool start(struct reading *reading, const bf_words *words)
{
    const bf_article *article = reading->article;
    if (!bf_tokens_read(article->text, words, reading->arena, &reading->tokens,
                        reading->error) ||
        !bf_whens_read(&reading->tokens, reading->arena, &reading->whens,
                       reading->error))
        return false;
    bf_day published = article->published;
    if (!bf_day_is(published))
        published = bf_dateline_day(&reading->tokens, &reading->whens);
    const bf_vocabulary *vocabulary = bf_words_vocabulary(words);
    bf_text home = bf_article_home(&reading->tokens);
    reading->context = (bf_context){
        .vocabulary = vocabulary,
        .arena = reading->arena,
        .error = reading->error,
        .published = published,
        .authority = bf_article_authority(&reading->tokens, vocabulary, home),
        .agency = bf_article_agency(&reading->tokens),
        .home = home,
        .frame = BF_NO_PERIOD,
        .theme = BF_NO_PERIOD,
        .topic = BF_NO_PERIOD};
    for (size_t i = 0; i < BF_SPOKEN; i++)
        reading->context.spoken[i] = BF_NO_PERIOD;
    reading->sentence.caravan = bf_article_has_caravan(&reading->tokens);
    reading->sentence.tokens = &reading->tokens;
    reading->sentence.quantities = reading->quantities;
    return true;
}

/* "ap-2023-12-27#3", with what is before the number written already. */
static bf_text next_id(struct reading *reading)
{
    reading->id.length = reading->name_length;
    bf_buffer_integer(&reading->id, (int64_t)++reading->count);
    return bf_buffer_text(&reading->id);
}

static bool write_figure(struct reading *reading, const bf_finding *finding,
                         bf_period period)
{
    const bf_article *article = reading->article;
    const bf_token *items = reading->tokens.items;
    bf_figure figure = finding->figure;
    figure.id = next_id(reading);
    figure.source = article->id;
    figure.start_byte = items[finding->quantity->first].start;
    figure.end_byte = items[finding->quantity->end - 1].end;
    figure.quote =
        bf_text_slice(article->text, figure.start_byte, figure.end_byte);
    figure.period = period;
    return bf_buffer_ok(&reading->id, reading->error) &&
           (reading->known ? bf_figures_add : bf_figures_append)(
               reading->figures, &figure, reading->error);
}

static bool write_finding(struct reading *reading, const bf_finding *finding)
{
    if (!finding->each)
        return write_figure(reading, finding, finding->figure.period);
    for (size_t i = 0; i < finding->period_count; i++)
        if (!write_figure(reading, finding, finding->periods[i]))
            return false;
    return true;
}

/* Adds a number, NULL for none more, and the times before it. */
static bool account_for(struct reading *reading, const bf_quantity *quantity,
                        size_t *when)
{
    const bf_sentence *sentence = &reading->sentence;
    if (!reading->account)
        return true;
    bf_span due = {.start = *when, .end = *when};
    while (due.end < sentence->when_count &&
           (!quantity || sentence->whens[due.end].end <= quantity->core))
        due.end++;
    *when = due.end;
    return bf_account_for_times(reading->account, sentence, due,
                                reading->error) &&
           (!quantity || bf_account_for_number(reading->account, sentence,
                                               quantity, reading->error));
}

/* Reads one number of the sentence; *found: it gave figures. */
static bool read_number(struct reading *reading, bf_quantity *quantity,
                        size_t *when, bool *found)
{
    const bf_sentence *sentence = &reading->sentence;
    bf_context *context = &reading->context;
    size_t first = reading->figures->count;
    bf_finding finding;
    bool figure = quantity->kind == BF_NUMBER_FIGURE &&
                  bf_attach(context, sentence, quantity, &finding);
    if (!account_for(reading, quantity, when))
        return false;
    if (!figure)
        return true;
    if (!write_finding(reading, &finding))
        return false;
    if (reading->account)
        bf_account_for_figure(reading->account, &reading->tokens, &finding,
                              first, reading->figures->count - first);
    bf_context_remember(context, &finding);
    *found = true;
    return true;
}

static bool read_figures(struct reading *reading)
{
    bf_sentence *sentence = &reading->sentence;
    bf_context *context = &reading->context;
    size_t when = 0;
    bool found = false;
    if (bf_sentence_may_have_figures(sentence))
        bf_sentence_read(sentence);
    for (size_t i = 0; i < sentence->quantity_count; i++)
        if (!read_number(reading, &sentence->quantities[i], &when, &found))
            return false;
    if (sentence->quantity_count == 0)
        bf_context_take_topic(context, sentence);
    /* An age, a year, nine sectors: no figure, but words about the next. */
    if (!found && sentence->quantity_count)
        bf_context_take_opening(context, sentence);
    return account_for(reading, NULL, &when);
}

static bool read_sentence(struct reading *reading)
{
    bf_sentence *sentence = &reading->sentence;
    bf_context *context = &reading->context;
    context->sentence++;
    if (bf_token_has(&reading->tokens, sentence->first, BF_TOKEN_PARAGRAPH)) {
        bool turn = bf_is_turn(&reading->tokens, sentence->first);
        context->paragraph += !(turn && context->turn);
        context->turn = turn;
        context->scene = (bf_text){0};
    }
    bf_sentence_take_whens(sentence, &reading->whens, &reading->when);
    bf_sentence_take_quantities(sentence);
    if (sentence->quantity_count == 0 &&
        bf_token_has(&reading->tokens, sentence->first, BF_TOKEN_PARAGRAPH))
        context->scene = bf_paragraph_scene(&reading->tokens, sentence->first);
    if (sentence->quantity_count == 0) {
        bf_context_take_opening(context, sentence);
        bf_context_keep_asking(context, sentence);
    }
    if (sentence->quantity_count == 0 && sentence->when_count == 0)
        return true;
    context->list =
        bf_is_list_row(&reading->tokens, sentence->first, sentence->end);
    bf_context_take_columns(context, sentence);
    return read_figures(reading);
}

static bool read_sentences(struct reading *reading)
{
    bf_sentence *sentence = &reading->sentence;
    while (sentence->end < reading->tokens.count) {
        sentence->first = sentence->end;
        sentence->end = bf_sentence_end(&reading->tokens, sentence->first);
        if (sentence->end - sentence->first > BF_SENTENCE_TOKENS)
            sentence->end = sentence->first + BF_SENTENCE_TOKENS;
        size_t first = reading->account ? reading->account->count : 0;
        if (!read_sentence(reading) ||
            (reading->account &&
             !bf_account_for_rest(reading->account, first, sentence,
                                  reading->error)))
            return false;
    }
    return reading->error->status == BF_OK;
}

bool bf_article_account(const bf_article *article, const char *name,
                        const bf_words *words, bf_figures *figures,
                        bf_reading *account, bf_error *error)
{
    if (!bf_article_check(article, name, error))
        return false;
    bf_arena own;
    bf_arena_init(&own, BF_ARTICLE_MEMORY);
    bf_arena *arena = article->room ? article->room : &own;
    bf_arena_expect(arena, sizeof(struct reading) +
                               article->text.length * MEMORY_A_BYTE);
    struct reading *reading = bf_arena_take(arena, sizeof *reading, error);
    bool ok = reading != NULL;
    if (ok) {
        reading->article = article;
        reading->figures = figures;
        reading->account = account;
        reading->error = error;
        reading->arena = arena;
        start_ids(reading);
        ok = start(reading, words) && read_sentences(reading);
        bf_buffer_release(&reading->id);
    }
    bf_arena_reset(arena);
    bf_arena_release(&own);
    return ok;
}
