#include "ingest/lexicon.h"

#include <string.h>

/* A word of some term, and the term's tree that starts with it. */
struct word {
    bf_text key;
    uint32_t node; /* 0: no term starts with it */
    bool abbreviation;
};

/* The number of a word, 0 where the slot is free. */
struct slot {
    uint32_t hash;
    uint32_t word;
};

/* A place in the tree of terms; number 0 stands for none. */
struct node {
    uint32_t word;
    uint32_t child;
    uint32_t sibling;
    uint32_t sense;       /* first of its list */
    bf_senses written[2]; /* for a small first letter, and for a capital */
};

struct sense {
    bf_sense sense;
    uint32_t next;
};

struct bf_words {
    const bf_vocabulary *vocabulary;
    struct slot *slots; /* open addressing */
    size_t slot_count;
    struct word *items;
    size_t count;
    size_t capacity;
    struct node *nodes;
    size_t node_count;
    size_t node_capacity;
    struct sense *senses;
    size_t sense_count;
    size_t sense_capacity;
    bf_arena *arena;
};

static const char *const class_names[BF_CLASS_COUNT] = {
    [BF_CLASS_ABBREVIATION] = "abbreviation",
    [BF_CLASS_NUMBER] = "number",
    [BF_CLASS_SCALE] = "scale",
    [BF_CLASS_ORDINAL] = "ordinal",
    [BF_CLASS_FRACTION] = "fraction",
    [BF_CLASS_VAGUE] = "vague",
    [BF_CLASS_MONTH] = "month",
    [BF_CLASS_WEEKDAY] = "weekday",
    [BF_CLASS_TIME_UNIT] = "time-unit",
    [BF_CLASS_FISCAL] = "fiscal",
    [BF_CLASS_DEICTIC] = "deictic",
    [BF_CLASS_TIME_WORD] = "time-word",
    [BF_CLASS_WISHED] = "wished",
    [BF_CLASS_HEDGE] = "hedge",
    [BF_CLASS_SOFTENER] = "softener",
    [BF_CLASS_RANGE] = "range",
    [BF_CLASS_PERCENT] = "percent",
    [BF_CLASS_TIMES] = "times",
    [BF_CLASS_AS_MANY] = "as-many",
    [BF_CLASS_MULTIPLE] = "multiple",
    [BF_CLASS_CHANGE] = "change",
    [BF_CLASS_SHARE] = "share",
    [BF_CLASS_RATE] = "rate",
    [BF_CLASS_NOT_RATE] = "not-rate",
    [BF_CLASS_AVERAGE] = "average",
    [BF_CLASS_PERSON] = "person",
    [BF_CLASS_FLIGHT] = "flight",
    [BF_CLASS_ADJECTIVE] = "adjective",
    [BF_CLASS_COUNTS] = "counts",
    [BF_CLASS_THING] = "thing",
    [BF_CLASS_NAME_PREFIX] = "name-prefix",
    [BF_CLASS_NAME_SUFFIX] = "name-suffix",
    [BF_CLASS_NAME] = "name",
    [BF_CLASS_AGE_WORD] = "age-word",
    [BF_CLASS_CONDITION] = "condition",
    [BF_CLASS_PREFACE] = "preface",
    [BF_CLASS_FUNCTION] = "function",
    [BF_CLASS_CLAUSE] = "clause",
    [BF_CLASS_COMPARE] = "compare",
    [BF_CLASS_ANAPHOR] = "anaphor",
    [BF_CLASS_PARTIAL] = "partial",
    [BF_CLASS_SOME_TIME] = "some-time",
    [BF_CLASS_FUTURE] = "future",
    [BF_CLASS_SAYS] = "says",
    [BF_CLASS_ACCORDING] = "according",
    [BF_CLASS_AGENCY] = "agency-name",
    [BF_CLASS_ACTOR] = "actor",
    [BF_CLASS_PEOPLE] = "people",
    [BF_CLASS_NATION] = "nation",
    [BF_CLASS_PLACE] = "place-name",
};

/* The classes that data/vocabulary.h reads. */
static const char *const naming_classes[] = {"measure", "agency", "population",
                                             "source", "place"};

const char *bf_class_name(bf_class class)
{
    return class_names[class];
}

/* --- Folding ---------------------------------------------------------------
 */

/* U+00C0 to U+00FF without their accents; '*' where there is no such. */
static const char latin[] = "aaaaaa*ceeeeiiii*nooooo*ouuuuy**"
                            "aaaaaa*ceeeeiiii*nooooo*ouuuuy*y";

/* Folds what starts at `at`; returns how many bytes that was. */
static size_t fold_one(bf_text word, size_t at, bf_word_key *key)
{
    const unsigned char *bytes = (const unsigned char *)word.bytes + at;
    size_t left = word.length - at;
    char folded = bf_lower(word.bytes[at]);
    size_t taken = 1;
    if (bytes[0] == 0xc3 && left > 1 && latin[bytes[1] & 0x3f] != '*') {
        folded = latin[bytes[1] & 0x3f];
        taken = 2;
    } else if (bytes[0] == 0xe2 && left > 2 && bytes[1] == 0x80 &&
               bytes[2] == 0x99) {
        folded = '\'';
        taken = 3;
    }
    key->bytes[key->length++] = folded;
    return taken;
}

bf_word_key bf_word_fold(bf_text word)
{
    bf_word_key key;
    key.length = 0;
    for (size_t at = 0; at < word.length;) {
        if (key.length == BF_WORD_SIZE) {
            key.length = 0;
            return key;
        }
        at += fold_one(word, at, &key);
    }
    const char *end = key.bytes + key.length;
    if (key.length > 2 && end[-1] == 's' && end[-2] == '\'')
        key.length -= 2;
    else if (key.length > 1 && (end[-1] == '\'' || end[-1] == '.'))
        key.length -= 1;
    return key;
}

/* --- Words -----------------------------------------------------------------
 */

static uint32_t hash_of(bf_text key)
{
    uint32_t hash = 2166136261U; /* FNV-1a */
    for (size_t i = 0; i < key.length; i++)
        hash = (hash ^ (unsigned char)key.bytes[i]) * 16777619U;
    return hash ^ (hash >> 15);
}

static size_t slot_of(const bf_words *words, bf_text key)
{
    uint32_t hash = hash_of(key);
    size_t mask = words->slot_count - 1;
    size_t slot = hash & mask;
    /* The hash is in the slot, so that few words are compared. */
    while (words->slots[slot].word &&
           (words->slots[slot].hash != hash ||
            !bf_text_equal(words->items[words->slots[slot].word].key, key)))
        slot = (slot + 1) & mask;
    return slot;
}

static bool is_folded(bf_text word)
{
    for (size_t i = 0; i < word.length; i++)
        if (word.bytes[i] < 'a' || word.bytes[i] > 'z')
            return false;
    return word.length <= BF_WORD_SIZE;
}

uint32_t bf_words_number(const bf_words *words, bf_text word)
{
    if (is_folded(word))
        return words->slots[slot_of(words, word)].word;
    bf_word_key key = bf_word_fold(word);
    bf_text text = {.bytes = key.bytes, .length = key.length};
    return key.length ? words->slots[slot_of(words, text)].word : 0;
}

bool bf_words_abbreviated(const bf_words *words, uint32_t number)
{
    return words->items[number].abbreviation;
}

const bf_vocabulary *bf_words_vocabulary(const bf_words *words)
{
    return words->vocabulary;
}

/* Room for one more item; items[0] is nobody. */
static uint32_t add_word(bf_words *words, bf_text word, bf_error *error)
{
    bf_word_key key = bf_word_fold(word);
    size_t slot =
        slot_of(words, (bf_text){.bytes = key.bytes, .length = key.length});
    if (words->slots[slot].word)
        return words->slots[slot].word;
    struct word *items = bf_arena_grow(words->arena, words->items, words->count,
                                       &words->capacity, sizeof *items, error);
    if (!items)
        return 0;
    words->items = items;
    bf_text copy =
        bf_text_copy((bf_text){.bytes = key.bytes, .length = key.length},
                     words->arena, error);
    if (!copy.bytes)
        return 0;
    items[words->count] = (struct word){.key = copy};
    words->slots[slot] =
        (struct slot){.hash = hash_of(copy), .word = (uint32_t)words->count};
    return (uint32_t)words->count++;
}

/* --- Terms -----------------------------------------------------------------
 */

/* Where the children of a node are listed: a word's own list at the top. */
static uint32_t *children_of(bf_words *words, uint32_t node, uint32_t word)
{
    return node ? &words->nodes[node].child : &words->items[word].node;
}

static uint32_t find_child(const bf_words *words, uint32_t first, uint32_t word)
{
    while (first && words->nodes[first].word != word)
        first = words->nodes[first].sibling;
    return first;
}

bool bf_terms_step(bf_terms *terms, uint32_t word)
{
    const bf_words *words = terms->words;
    uint32_t first =
        terms->node ? words->nodes[terms->node].child : words->items[word].node;
    terms->node = find_child(words, first, word);
    return terms->node != 0;
}

bool bf_terms_go_on(const bf_terms *terms)
{
    return terms->words->nodes[terms->node].child != 0;
}

bf_senses bf_terms_senses(const bf_terms *terms, bool capital)
{
    return terms->words->nodes[terms->node].written[capital];
}

static uint32_t add_node(bf_words *words, uint32_t parent, uint32_t word,
                         bf_error *error)
{
    uint32_t first = *children_of(words, parent, word);
    uint32_t found = find_child(words, first, word);
    if (found)
        return found;
    struct node *nodes =
        bf_arena_grow(words->arena, words->nodes, words->node_count,
                      &words->node_capacity, sizeof *nodes, error);
    if (!nodes)
        return 0;
    words->nodes = nodes;
    uint32_t number = (uint32_t)words->node_count++;
    nodes[number] = (struct node){.word = word, .sibling = first};
    *children_of(words, parent, word) = number;
    return number;
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
    senses[words->sense_count] =
        (struct sense){.sense = *sense, .next = end->sense};
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

static bool add_term(bf_words *words, const bf_entry *entry, bf_class class,
                     bf_error *error)
{
    bf_sense sense = {.class = (uint16_t) class, .entry = entry};
    bf_text flag = {0};
    bf_integer_parse(entry->value, &sense.number);
    sense.capital = bf_entry_flag(entry, BF_TEXT("capital"), &flag);
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
        if (bf_text_equal(entry->class, bf_text_from(class_names[class])))
            return add_term(words, entry, (bf_class) class, error);
    if (is_naming(entry->class))
        return true;
    return bf_fail(error, BF_SPEC, "lexicon:%zu:1: no such class: %s",
                   entry->line, bf_text_quoted(entry->class).bytes);
}

/* Lays the senses of a node side by side. */
static bool write_senses(bf_words *words, struct node *node, bool capital,
                         bf_error *error)
{
    size_t count = 0;
    for (uint32_t i = node->sense; i; i = words->senses[i].next)
        count += capital || !words->senses[i].sense.capital;
    bf_sense *items =
        bf_arena_take(words->arena, (count + 1) * sizeof *items, error);
    if (!items)
        return false;
    bf_senses *written = &node->written[capital];
    written->items = items;
    for (uint32_t i = node->sense; i; i = words->senses[i].next) {
        if (!capital && words->senses[i].sense.capital)
            continue;
        items[written->count] = words->senses[i].sense;
        items[written->count++].length = 1;
        written->classes |= BF_CLASS_BIT(words->senses[i].sense.class);
    }
    return true;
}

/* At most half of the slots are taken: a term has few words of its own. */
static bool start(bf_words *words, size_t entries, bf_error *error)
{
    enum { WORDS_PER_TERM = 8 };
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
    return words;
}
