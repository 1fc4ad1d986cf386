/*
 * lexicon_tree.h - how the words of a lexicon lie in memory: for those that
 * look up each word of an article.
 */
#ifndef BF_INGEST_LEXICON_TREE_H
#define BF_INGEST_LEXICON_TREE_H

#include "ingest/lexicon.h"

#include <string.h>

/* A word of some term, and the term's tree that starts with it. */
struct word {
    bf_text key;
    uint32_t node; /* 0: no term starts with it */
    bool abbreviation;
};

enum { BF_WORD_PADDING = 16 };

/* Up to 16 bytes of a word; of a longer one its hash and its length. */
struct key {
    uint64_t start;
    uint64_t end;
};

/* The number of a word, 0 where the slot is free. */
struct slot {
    struct key key;
    uint32_t word;
};

/* A place in the tree of terms; number 0 stands for none. */
struct node {
    uint32_t word;
    uint32_t depth; /* in words */
    uint32_t parent;
    uint32_t child;
    uint32_t sibling;
    uint32_t sense;    /* first of its list */
    uint64_t children; /* a bit for each child's word, modulo 64 */
    /* The senses of the terms that end on the way here, each as long as it is
       deep: for a small first letter, and for a capital. */
    bf_senses written[2];
};

/* From a node to the one that a further word leads to. */
struct edge {
    uint32_t parent;
    uint32_t word;
    uint32_t node; /* 0 where the place is free */
};

struct sense {
    bf_sense sense;
    uint32_t next;
    bool capital; /* only where it starts with a capital letter */
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
    struct edge *edges; /* open addressing */
    size_t edge_count;
    struct sense *senses;
    size_t sense_count;
    size_t sense_capacity;
    bf_arena *arena;
};

/* Where the search for a key begins. */
static inline size_t bf_words_first_slot(const bf_words *words, struct key key)
{
    enum { HALF = 32 };
    const uint64_t odd = 0x9e3779b97f4a7c15U;
    uint64_t mixed = (key.start ^ (key.end * odd)) * odd;
    return (size_t)(mixed >> HALF) & (words->slot_count - 1);
}

/* The slot of a folded word, or the free one where it would go. */
size_t bf_words_slot(const bf_words *words, bf_text folded, struct key key);
struct key bf_word_key_of(bf_text folded);

/*
 * As bf_words_number, for ASCII letters that lie in a text with
 * BF_WORD_PADDING more bytes behind it, whatever they are.
 */
static inline uint32_t bf_words_number_plain(const bf_words *words,
                                             bf_text word)
{
    /* Read from the middle on, these keep some bytes and clear the rest. */
    static const unsigned char kept[2 * BF_WORD_PADDING] = {
        255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255};
    const uint64_t lower = 0x2020202020202020U;
    struct key key;
    struct key mask;
    if (word.length > sizeof key)
        return bf_words_number(words, word);
    memcpy(&key, word.bytes, sizeof key);
    memcpy(&mask, kept + sizeof key - word.length, sizeof key);
    key.start = (key.start | lower) & mask.start;
    key.end = (key.end | lower) & mask.end;
    const struct slot *slots = words->slots;
    size_t slot = bf_words_first_slot(words, key);
    while (slots[slot].word && (slots[slot].key.start != key.start ||
                                slots[slot].key.end != key.end))
        slot = (slot + 1) & (words->slot_count - 1);
    return slots[slot].word;
}

/* The edge from a node by a word, or the free place where it would go. */
static inline size_t bf_words_edge(const bf_words *words, uint32_t parent,
                                   uint32_t word)
{
    enum { SHIFT = 7, FAR_SHIFT = 15 };
    size_t mask = words->edge_count - 1;
    uint32_t hash = (parent * 2166136261U) ^ (word * 16777619U);
    size_t edge = (hash ^ (hash >> SHIFT) ^ (hash >> FAR_SHIFT)) & mask;
    while (words->edges[edge].node && (words->edges[edge].parent != parent ||
                                       words->edges[edge].word != word))
        edge = (edge + 1) & mask;
    return edge;
}

/* The node that a further word leads to; 0 when no term goes on so. */
static inline uint32_t bf_words_step(const bf_words *words, uint32_t node,
                                     uint32_t word)
{
    enum { BITS = 64 };
    uint64_t bit = UINT64_C(1) << (word % BITS);
    return words->nodes[node].children & bit
               ? words->edges[bf_words_edge(words, node, word)].node
               : 0;
}

/* The node of a word in a list of siblings; 0 when it is not there. */
uint32_t bf_words_child(const bf_words *words, uint32_t first, uint32_t word);

#endif
