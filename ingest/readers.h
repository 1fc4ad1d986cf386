/*
 * readers.h - the readers of tables that table.c chooses from.
 */
#ifndef BF_INGEST_READERS_H
#define BF_INGEST_READERS_H

#include "ingest/table.h"

/* What borderfig writes itself; a wrong cell ends the reading. */
extern const bf_table_reader bf_reader_figures;
extern const bf_table_reader bf_reader_observations;

/* CBP encounters, a row per month and group of people. */
extern const bf_table_reader bf_reader_cbp_southwest;
extern const bf_table_reader bf_reader_cbp_state;
extern const bf_table_reader bf_reader_cbp_nationwide; /* also by area */
extern const bf_table_reader bf_reader_cbp_gdidata;
extern const bf_table_reader bf_reader_cbp_sectors;
extern const bf_table_reader bf_reader_cbp_dashboard;
extern const bf_table_reader bf_reader_cbp_current; /* of one year */

/* The Border Patrol's months by sector: a page of the PDF, and all of it. */
extern const bf_table_reader bf_reader_usbp_year;
extern const bf_table_reader bf_reader_usbp_months;

/* Its years by citizenship and sector. */
extern const bf_table_reader bf_reader_usbp_nations;

/* The Border Patrol in the OHSS Key Homeland Security Metrics. */
extern const bf_table_reader bf_reader_key_regions;
extern const bf_table_reader bf_reader_key_sectors;

/* What the charts of the OHSS monthly tables draw from. */
extern const bf_table_reader bf_reader_ohss_chart;

/* A sheet of those tables, saved as CSV. */
extern const bf_table_reader bf_reader_ohss_sheet;

/* The sheet of ICE's detention statistics that has months. */
extern const bf_table_reader bf_reader_ice_detention;

/* Mexico, Panama and Honduras as the IOM's gdidata keeps them. */
enum { BF_READERS_IOM = 6 };
extern const bf_table_reader bf_readers_iom[BF_READERS_IOM];
extern const bf_table_reader bf_reader_guatemala;

#endif
