/*
 * colour.h - how far colours are apart for eyes of several kinds.
 */
#ifndef BF_TESTS_COLOUR_H
#define BF_TESTS_COLOUR_H

#include "render/theme.h"

#include <math.h>

/* Three numbers: linear RGB, XYZ or Lab. */
typedef struct colour_triple {
    double items[3];
} colour_triple;

typedef struct colour_matrix {
    double rows[3][3];
} colour_matrix;

static const double colour_degree = 3.14159265358979323846 / 180;

static inline colour_triple colour_multiply(const colour_matrix *matrix,
                                            colour_triple triple)
{
    colour_triple product = {{0}};
    for (int row = 0; row < 3; row++) {
        for (int i = 0; i < 3; i++)
            product.items[row] += matrix->rows[row][i] * triple.items[i];
    }
    return product;
}

static inline double colour_linear(uint8_t channel)
{
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static inline colour_triple colour_to_linear(bf_colour colour)
{
    return (colour_triple){{colour_linear(colour.red),
                            colour_linear(colour.green),
                            colour_linear(colour.blue)}};
}

/* WCAG 2: from 1 to 21. */
static inline double colour_contrast(bf_colour a, bf_colour b)
{
    const colour_matrix luminance = {{{0.2126, 0.7152, 0.0722}}};
    double first =
        colour_multiply(&luminance, colour_to_linear(a)).items[0] + 0.05;
    double second =
        colour_multiply(&luminance, colour_to_linear(b)).items[0] + 0.05;
    return first > second ? first / second : second / first;
}

static inline double colour_curve(double value)
{
    const double bend = 216.0 / 24389;
    return value > bend ? cbrt(value) : (24389.0 / 27 * value + 16) / 116;
}

/* CIE Lab under D65 of a linear RGB. */
static inline colour_triple colour_to_lab(colour_triple linear)
{
    const colour_matrix to_xyz = {{{0.4124564, 0.3575761, 0.1804375},
                                   {0.2126729, 0.7151522, 0.0721750},
                                   {0.0193339, 0.1191920, 0.9503041}}};
    colour_triple xyz = colour_multiply(&to_xyz, linear);
    double x = colour_curve(xyz.items[0] / 0.95047);
    double y = colour_curve(xyz.items[1]);
    double z = colour_curve(xyz.items[2] / 1.08883);
    return (colour_triple){{116 * y - 16, 500 * (x - y), 200 * (y - z)}};
}

/* The hue angle in degrees, 0 to 360; 0 for greys. */
static inline double colour_hue(double a, double b)
{
    double angle = a == 0 && b == 0 ? 0 : atan2(b, a) / colour_degree;
    return angle < 0 ? angle + 360 : angle;
}

/* The mean of two hues on the circle. */
static inline double colour_mean_hue(double first, double second)
{
    double sum = first + second;
    if (fabs(first - second) <= 180)
        return sum / 2;
    return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

static inline double colour_turn(double first, double second)
{
    double turn = second - first;
    return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
}

static inline double colour_cosine(double degrees)
{
    return cos(degrees * colour_degree);
}

/* x to the seventh, over itself and 25 to the seventh, under a root. */
static inline double colour_seventh(double x)
{
    return sqrt(pow(x, 7) / (pow(x, 7) + pow(25, 7)));
}

/* CIEDE2000 (Sharma, Wu and Dalal 2005, equations 2 to 22). */
static inline double colour_distance(colour_triple p, colour_triple q)
{
    const double *one = p.items, *two = q.items;
    double mean_chroma = (hypot(one[1], one[2]) + hypot(two[1], two[2])) / 2;
    double stretch = 1 + 0.5 * (1 - colour_seventh(mean_chroma));
    double chroma1 = hypot(one[1] * stretch, one[2]);
    double chroma2 = hypot(two[1] * stretch, two[2]);
    double hue1 = colour_hue(one[1] * stretch, one[2]);
    double hue2 = colour_hue(two[1] * stretch, two[2]);
    bool grey = chroma1 * chroma2 == 0;
    double turn = grey ? 0 : colour_turn(hue1, hue2);
    double hue = grey ? hue1 + hue2 : colour_mean_hue(hue1, hue2);
    double chroma = (chroma1 + chroma2) / 2;
    double light = pow((one[0] + two[0]) / 2 - 50, 2);
    double t =
        1 - 0.17 * colour_cosine(hue - 30) + 0.24 * colour_cosine(2 * hue) +
        0.32 * colour_cosine(3 * hue + 6) - 0.20 * colour_cosine(4 * hue - 63);
    double dl = (two[0] - one[0]) / (1 + 0.015 * light / sqrt(20 + light));
    double dc = (chroma2 - chroma1) / (1 + 0.045 * chroma);
    double dh = 2 * sqrt(chroma1 * chroma2) * sin(turn / 2 * colour_degree) /
                (1 + 0.015 * chroma * t);
    double bend = 60 * exp(-pow((hue - 275) / 25, 2));
    double rotation = -2 * colour_seventh(chroma) * sin(bend * colour_degree);
    return sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}

/* Machado, Oliveira and Fernandes 2009, severity 1; first: no change. */
static const colour_matrix colour_eyes[] = {
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779},
      {-0.078411, 0.930809, 0.147602},
      {0.004733, 0.691367, 0.303900}}},
};

/* What one of those eyes sees, as Lab. */
static inline colour_triple colour_seen(bf_colour colour,
                                        const colour_matrix *eye)
{
    colour_triple seen = colour_multiply(eye, colour_to_linear(colour));
    for (int i = 0; i < 3; i++)
        seen.items[i] = fmin(fmax(seen.items[i], 0), 1);
    return colour_to_lab(seen);
}

#endif
