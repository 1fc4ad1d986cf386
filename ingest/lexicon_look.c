#include "ingest/lexicon_tree.h"

/* FNV-1a, its upper half mixed in. */
#define HASH_START 2166136261U
#define HASH_STEP  16777619U
#define HASH_MIX   15

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
    [BF_CLASS_LAW] = "law",
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

const char *bf_class_name(bf_class class)
{
    return class_names[class];
}

uint32_t bf_word_hash(bf_text key)
{
    uint32_t hash = HASH_START;
    for (size_t i = 0; i < key.length; i++)
        hash = (hash ^ (unsigned char)key.bytes[i]) * HASH_STEP;
    return hash ^ (hash >> HASH_MIX);
}

/* The slot of a key whose hash is known. */
static size_t slot_of(const bf_words *words, bf_text key, uint32_t hash)
{
    size_t mask = words->slot_count - 1;
    size_t slot = hash & mask;
    /* The hash is in the slot, so that few words are compared. */
    while (words->slots[slot].word &&
           (words->slots[slot].hash != hash ||
            !bf_text_equal(words->items[words->slots[slot].word].key, key)))
        slot = (slot + 1) & mask;
    return slot;
}

size_t bf_words_slot(const bf_words *words, bf_text key)
{
    return slot_of(words, key, bf_word_hash(key));
}

/* Folds and hashes plain letters at once; false where there are others. */
static bool fold_letters(bf_text word, char *bytes, uint32_t *hash)
{
    uint32_t value = HASH_START;
    if (word.length > BF_WORD_SIZE)
        return false;
    for (size_t i = 0; i < word.length; i++) {
        char letter = (char)(word.bytes[i] | ('a' - 'A'));
        if (letter < 'a' || letter > 'z')
            return false;
        bytes[i] = letter;
        value = (value ^ (unsigned char)letter) * HASH_STEP;
    }
    *hash = value ^ (value >> HASH_MIX);
    return true;
}

uint32_t bf_words_number(const bf_words *words, bf_text word)
{
    char bytes[BF_WORD_SIZE];
    uint32_t hash = 0;
    if (fold_letters(word, bytes, &hash)) {
        bf_text folded = {.bytes = bytes, .length = word.length};
        return words->slots[slot_of(words, folded, hash)].word;
    }
    bf_word_key key = bf_word_fold(word);
    bf_text text = {.bytes = key.bytes, .length = key.length};
    return key.length ? words->slots[bf_words_slot(words, text)].word : 0;
}

bool bf_words_abbreviated(const bf_words *words, uint32_t number)
{
    return words->items[number].abbreviation;
}

const bf_vocabulary *bf_words_vocabulary(const bf_words *words)
{
    return words->vocabulary;
}

uint32_t bf_words_child(const bf_words *words, uint32_t first, uint32_t word)
{
    while (first && words->nodes[first].word != word)
        first = words->nodes[first].sibling;
    return first;
}

size_t bf_words_edge(const bf_words *words, uint32_t parent, uint32_t word)
{
    enum { SHIFT = 7 };
    size_t mask = words->edge_count - 1;
    uint32_t hash = (parent * HASH_START) ^ (word * HASH_STEP);
    size_t edge = (hash ^ (hash >> SHIFT) ^ (hash >> HASH_MIX)) & mask;
    while (words->edges[edge].node && (words->edges[edge].parent != parent ||
                                       words->edges[edge].word != word))
        edge = (edge + 1) & mask;
    return edge;
}

bool bf_terms_step(bf_terms *terms, uint32_t word)
{
    const bf_words *words = terms->words;
    terms->node =
        terms->node ? words->edges[bf_words_edge(words, terms->node, word)].node
                    : words->items[word].node;
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
