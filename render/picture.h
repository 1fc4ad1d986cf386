/*
 * picture.h - what a page takes from a picture beside its words.
 */
#ifndef BF_RENDER_PICTURE_H
#define BF_RENDER_PICTURE_H

#include "render/drawn.h"
#include "render/render.h"

/* The points drawn; live as long as the picture. */
const bf_drawn *bf_picture_drawn(const bf_picture *picture);
/* Its printed size. */
double bf_picture_width_mm(const bf_picture *picture);
double bf_picture_height_mm(const bf_picture *picture);

#endif
