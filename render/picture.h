/*
 * picture.h - what a page, or a test, takes from a picture beside its words.
 */
#ifndef BF_RENDER_PICTURE_H
#define BF_RENDER_PICTURE_H

#include "render/drawn.h"
#include "render/render.h"
#include "render/scene.h"

/* The points drawn; live as long as the picture. */
const bf_drawn *bf_picture_drawn(const bf_picture *picture);
/* The drawing; lives as long as the picture. */
const bf_scene *bf_picture_scene(const bf_picture *picture);
/* Its printed size. */
double bf_picture_width_mm(const bf_picture *picture);
double bf_picture_height_mm(const bf_picture *picture);

#endif
