/*
 * plate.h - a small plate with every kind of element, for the players' tests.
 */
#ifndef BF_TESTS_PLATE_H
#define BF_TESTS_PLATE_H

#include "tests/unit/fonts.h"

#include "render/player.h"

typedef struct sample_plate {
    bf_scene scene;
    bf_fonts *fonts;
    bf_plate plate;
} sample_plate;

/* Adds a label of 8.5 points in the first series' ink. */
static inline void sample_label(sample_plate *sample, bf_spot at, bf_text text,
                                bf_error *error)
{
    bf_scene_label(&sample->scene,
                   &(bf_label){.x = at.x,
                               .y = at.y,
                               .type = {.size_pt = 8.5, .semibold = true},
                               .ink = BF_INK_SERIES_1,
                               .halo = BF_INK_BACKGROUND,
                               .text = text},
                   error);
}

static inline void sample_shapes(bf_scene *scene, bf_error *error)
{
    const bf_spot spots[] = {{20, 80}, {60, 20.333}, {100, 60}, {140, 50}};
    const bf_spot area[] = {{20, 90}, {60, 70}, {100, 90}};
    const bf_style thick = {
        .stroke = BF_INK_SERIES_1, .stroke_pt = 1.75, .round = true};
    const bf_style dots = {
        .stroke = BF_INK_MUTED, .stroke_pt = 0.6, .dash = BF_DASH_DOTS};
    const bf_style ring = {
        .fill = BF_INK_BACKGROUND, .stroke = BF_INK_QUOTED, .stroke_pt = 1.25};
    bf_scene_box(scene, (bf_spot){40, 10}, (bf_spot){80, 90}, 3,
                 &(bf_style){.fill = BF_INK_BAND}, error);
    bf_scene_path(scene,
                  &(bf_outline){.spots = area, .count = 3, .closed = true},
                  &(bf_style){.fill = BF_INK_SERIES_2, .opacity = 0.35}, error);
    bf_scene_line(scene, (bf_spot){110, 10}, (bf_spot){110, 90}, &dots, error);
    bf_scene_group(scene, BF_TEXT("line-1"), BF_TEXT("Patrol & <ports>"),
                   error);
    bf_scene_path(scene, &(bf_outline){.spots = spots, .count = 4}, &thick,
                  error);
    bf_scene_circle(scene, (bf_spot){60, 20}, 2.5, &ring, error);
    bf_scene_end(scene, error);
}

/* 60 x 36 mm, to be closed with sample_close; what fails is in *error. */
static inline void sample_open(sample_plate *sample, bf_error *error)
{
    const double width_pt = 60 / 25.4 * 72, height_pt = 36 / 25.4 * 72;
    sample->fonts = bf_fonts_new(fonts_folder(), error);
    bf_scene_init(&sample->scene, width_pt, height_pt);
    sample->plate = (bf_plate){.scene = &sample->scene,
                               .fonts = sample->fonts,
                               .title = BF_TEXT("Encounters & more"),
                               .description = BF_TEXT("\xe2\x80\x9cQuoted"
                                                      "\xe2\x80\x9d <figures>"),
                               .source = BF_TEXT("CBP"),
                               .prefix = BF_TEXT("b7c"),
                               .width_mm = 60,
                               .height_mm = 36,
                               .dpi = 127};
    sample_shapes(&sample->scene, error);
    sample_label(sample, (bf_spot){62, 18}, BF_TEXT("249,740"), error);
}

static inline void sample_close(sample_plate *sample)
{
    bf_scene_release(&sample->scene);
    bf_fonts_free(sample->fonts);
}

#endif
