/*
 * player.h - what plays a scene: each writes one finished file.
 *
 * Every player paints the whole plate in the background's colour first.
 */
#ifndef BF_RENDER_PLAYER_H
#define BF_RENDER_PLAYER_H

#include "render/scene.h"
#include "render/spec.h"
#include "render/text.h"

/* A scene with all that goes into the file beside the drawing; borrowed. */
typedef struct bf_plate {
    const bf_scene *scene;
    const bf_fonts *fonts;
    bf_text title;
    bf_text description;
    bf_text source;
    bf_text prefix; /* of every id: a letter and a hash of spec and data */
    double width_mm;
    double height_mm;
    double dpi;
    const bf_theme *theme; /* NULL: light */
} bf_plate;

/* Live text, <title>, <desc>, role; no id without the plate's prefix. */
bool bf_plate_write_svg(const bf_plate *plate, bf_buffer *buffer,
                        bf_error *error);
/* The same with text as outlines: needs no fonts, looks alike everywhere. */
bool bf_plate_write_outlined_svg(const bf_plate *plate, bf_buffer *buffer,
                                 bf_error *error);
/* Live text with its font inside the file, as far as it is used. */
bool bf_plate_write_embedded_svg(const bf_plate *plate, bf_buffer *buffer,
                                 bf_error *error);
/* pHYs, sRGB, Title, Description, Source, Software; palette if exact enough. */
bool bf_plate_write_png(const bf_plate *plate, bf_buffer *buffer,
                        bf_error *error);
bool bf_plate_write_pdf(const bf_plate *plate, bf_buffer *buffer,
                        bf_error *error);

#endif
