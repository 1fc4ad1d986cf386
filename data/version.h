/*
 * version.h - the one place that states the version.
 */
#ifndef BF_DATA_VERSION_H
#define BF_DATA_VERSION_H

#define BF_VERSION "0.1.0"

#endif
