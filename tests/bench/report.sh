#!/bin/sh
# Times a whole report of the shipped articles: every kind of chart in every
# form, the tables and the page; and the list of all series, which reads the
# whole record.  usage: report.sh COMMAND
. "$(dirname "$0")/lib.sh"
report="$1 report data/articles/manifest.json --quiet -o $scratch/report"
$report
measure report 10 "$report" "$(find "$scratch/report" -name '*.svg' | wc -l) \
charts, $(find "$scratch/report" -type f | wc -l) files"
measure 'list series' 20 "$1 list series" ''
