#include "ingest/lexicon_tree.h"

#include "ingest/kind.h"

#include <string.h>

/* The classes that data/vocabulary.h reads. */
static const char *const naming_classes[] = {"measure", "agency", "population",
                                             "source",  "place",  "break"};

/* Room for one more item; items[0] is nobody. */
static uint32_t add_word(bf_words *words, bf_text word, bf_error *error)
{
    bf_word_key folded = bf_word_fold(word);
    bf_text text = {.bytes = folded.bytes, .length = folded.length};
    struct key key = bf_word_key_of(text);
    size_t slot = bf_words_slot(words, text, key);
    if (words->slots[slot].word)
        return words->slots[slot].word;
    /* A free slot must be left, or looking a word up would not end. */
    if (words->count * 2 > words->slot_count) {
        bf_fail(error, BF_LIMIT, "the lexicon's terms have too many words");
        return 0;
    }
    struct word *items = bf_arena_grow(words->arena, words->items, words->count,
                                       &words->capacity, sizeof *items, error);
    if (!items)
        return 0;
    words->items = items;
    bf_text copy = bf_text_copy(text, words->arena, error);
    if (!copy.bytes)
        return 0;
    items[words->count] = (struct word){.key = copy};
    words->slots[slot] =
        (struct slot){.key = key, .word = (uint32_t)words->count};
    return (uint32_t)words->count++;
}

/* Where the children of a node are listed: a word's own list at the top. */
static uint32_t *children_of(bf_words *words, uint32_t node, uint32_t word)
{
    return node ? &words->nodes[node].child : &words->items[word].node;
}

static uint32_t add_node(bf_words *words, uint32_t parent, uint32_t word,
                         bf_error *error)
{
    uint32_t first = *children_of(words, parent, word);
    uint32_t found = bf_words_child(words, first, word);
    if (found)
        return found;
    struct node *nodes =
        bf_arena_grow(words->arena, words->nodes, words->node_count,
                      &words->node_capacity, sizeof *nodes, error);
    if (!nodes)
        return 0;
    words->nodes = nodes;
    uint32_t number = (uint32_t)words->node_count++;
    nodes[number] = (struct node){.word = word,
                                  .depth = nodes[parent].depth + 1,
                                  .parent = parent,
                                  .sibling = first};
    *children_of(words, parent, word) = number;
    if (parent)
        nodes[parent].children |= UINT64_C(1) << (word % 64);
    return number;
}

/* The bits of all flags: "a=1;b". */
static uint32_t flag_bits(bf_text flags)
{
    uint32_t bits = 0;
    while (flags.length) {
        bf_text flag = bf_text_cut(flags, ';', &flags);
        bf_text value;
        bits |= bf_flag_bit(bf_text_cut(flag, '=', &value));
    }
    return bits;
}

static bool add_sense(bf_words *words, uint32_t node, const bf_sense *sense,
                      bf_error *error)
{
    struct sense *senses =
        bf_arena_grow(words->arena, words->senses, words->sense_count,
                      &words->sense_capacity, sizeof *senses, error);
    if (!senses)
        return false;
    words->senses = senses;
    struct node *end = &words->nodes[node];
    bf_text value = {0};
    senses[words->sense_count] =
        (struct sense){.sense = *sense,
                       .next = end->sense,
                       .capital = bf_sense_flag(sense, "capital", &value)};
    end->sense = (uint32_t)words->sense_count++;
    return true;
}

/* The next word of a term: cut at blanks and hyphens. */
static bf_text cut_word(bf_text *rest)
{
    size_t length = strcspn(rest->bytes, " -\t\n");
    if (length > rest->length)
        length = rest->length;
    bf_text word = bf_text_slice(*rest, 0, length);
    size_t skip = length < rest->length ? length + 1 : length;
    *rest = bf_text_slice(*rest, skip, rest->length);
    return word;
}

/* A name's number in its list, from 1; 0 when it is not there. */
static int64_t number_of_name(const bf_names *names, bf_text slug)
{
    const bf_name *name = bf_names_lookup(names, slug);
    return name ? name - names->items + 1 : 0;
}

/* Of a word of things: their kind, BF_NUMBER_THING where it has no name. */
static int64_t kind_of_name(bf_text name)
{
    bf_number_kind kind = BF_NUMBER_THING;
    bf_number_kind_parse(name, &kind);
    return (int64_t)kind;
}

static bool add_term(bf_words *words, const bf_entry *entry, bf_class class,
                     bf_error *error)
{
    bf_sense sense = {.class = (uint16_t) class,
                      .flags = flag_bits(entry->flags),
                      .entry = entry};
    bf_integer_parse(entry->value, &sense.number);
    if (class == BF_CLASS_THING || class == BF_CLASS_PREFACE)
        sense.number = kind_of_name(entry->value);
    if (class == BF_CLASS_PLACE)
        sense.number = number_of_name(&words->vocabulary->places, entry->value);
    if (class == BF_CLASS_AGENCY)
        sense.number =
            number_of_name(&words->vocabulary->agencies, entry->value);
    bf_text rest = entry->term;
    uint32_t node = 0;
    while (rest.length) {
        uint32_t word = add_word(words, cut_word(&rest), error);
        node = word ? add_node(words, node, word, error) : 0;
        if (!node)
            return false;
        if (class == BF_CLASS_ABBREVIATION)
            words->items[word].abbreviation = true;
    }
    return add_sense(words, node, &sense, error);
}

static bool is_naming(bf_text class)
{
    for (size_t i = 0; i < sizeof naming_classes / sizeof *naming_classes; i++)
        if (bf_text_equal(class, bf_text_from(naming_classes[i])))
            return true;
    return false;
}

static bool add_entry(bf_words *words, const bf_entry *entry, bf_error *error)
{
    for (size_t class = 0; class < BF_CLASS_COUNT; class ++)
        if (bf_text_equal(entry->class,
                          bf_text_from(bf_class_name((bf_class) class))))
            return add_term(words, entry, (bf_class) class, error);
    if (is_naming(entry->class))
        return true;
    return bf_fail(error, BF_SPEC, "lexicon:%zu:1: no such class: %s",
                   entry->line, bf_text_quoted(entry->class).bytes);
}

/* Lays the senses on the way to a node side by side, after its parent's. */
static bool write_senses(bf_words *words, struct node *node, bool capital,
                         bf_error *error)
{
    bf_senses written = words->nodes[node->parent].written[capital];
    size_t count = 0;
    for (uint32_t i = node->sense; i; i = words->senses[i].next)
        count += capital || !words->senses[i].capital;
    size_t size = (written.count + count) * sizeof *written.items;
    bf_sense *items = bf_arena_take(words->arena, count ? size : 0, error);
    if (!items)
        return false;
    if (count && written.count)
        memcpy(items, written.items, written.count * sizeof *items);
    if (count)
        written.items = items;
    for (uint32_t i = node->sense; i; i = words->senses[i].next) {
        if (!capital && words->senses[i].capital)
            continue;
        items[written.count] = words->senses[i].sense;
        items[written.count++].length = (uint16_t)node->depth;
        written.classes |= BF_CLASS_BIT(words->senses[i].sense.class);
    }
    node->written[capital] = written;
    return true;
}

/* Makes the edges of all nodes but the first ones of terms. */
static bool write_edges(bf_words *words, bf_error *error)
{
    words->edge_count = 2;
    while (words->edge_count < 2 * words->node_count)
        words->edge_count *= 2;
    words->edges = bf_arena_take(
        words->arena, words->edge_count * sizeof *words->edges, error);
    if (!words->edges)
        return false;
    for (uint32_t parent = 1; parent < words->node_count; parent++) {
        uint32_t node = words->nodes[parent].child;
        for (; node; node = words->nodes[node].sibling) {
            uint32_t word = words->nodes[node].word;
            words->edges[bf_words_edge(words, parent, word)] =
                (struct edge){.parent = parent, .word = word, .node = node};
        }
    }
    return true;
}

/* Terms share their words: more slots than this would only miss the cache. */
static bool start(bf_words *words, size_t entries, bf_error *error)
{
    enum { WORDS_PER_TERM = 2 };
    words->slot_count = 1024;
    while (words->slot_count < entries * WORDS_PER_TERM)
        words->slot_count *= 2;
    words->slots = bf_arena_take(
        words->arena, words->slot_count * sizeof *words->slots, error);
    words->items = bf_arena_grow(words->arena, NULL, 0, &words->capacity,
                                 sizeof *words->items, error);
    words->nodes = bf_arena_grow(words->arena, NULL, 0, &words->node_capacity,
                                 sizeof *words->nodes, error);
    words->senses = bf_arena_grow(words->arena, NULL, 0, &words->sense_capacity,
                                  sizeof *words->senses, error);
    words->count = words->node_count = words->sense_count = 1;
    return words->slots && words->items && words->nodes && words->senses;
}

bf_words *bf_words_from_lexicon(const bf_lexicon *lexicon,
                                const bf_vocabulary *vocabulary,
                                bf_arena *arena, bf_error *error)
{
    bf_words *words = bf_arena_take(arena, sizeof *words, error);
    if (!words)
        return NULL;
    words->vocabulary = vocabulary;
    words->arena = arena;
    if (!start(words, lexicon->count, error))
        return NULL;
    for (size_t i = 0; i < lexicon->count; i++)
        if (!add_entry(words, &lexicon->items[i], error))
            return NULL;
    for (size_t i = 1; i < words->node_count; i++)
        if (!write_senses(words, &words->nodes[i], false, error) ||
            !write_senses(words, &words->nodes[i], true, error))
            return NULL;
    return write_edges(words, error) ? words : NULL;
}
