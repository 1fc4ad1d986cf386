#include "render/page_table.h"
#include "render/xml.h"

/* Readable without the pictures, without a script, in light and dark. */
static const char style[] =
    ":root{color-scheme:light dark;--ink:#1b1f24;--muted:#57606a;"
    "--rule:#d0d7de;--paper:#fff;--link:#0067a6}\n"
    "@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--muted:#9da7b3;"
    "--rule:#30363d;--paper:#0d1117;--link:#7cace0}}\n"
    "*{box-sizing:border-box}\n"
    "body{margin:0;background:var(--paper);color:var(--ink);"
    "font:16px/1.5 Inter,'Helvetica Neue',Arial,'Liberation Sans',"
    "'Noto Sans',sans-serif}\n"
    "main{max-width:920px;margin:0 auto;padding:40px 20px 64px}\n"
    "h1{font-size:30px;line-height:1.2;margin:0 0 4px;text-wrap:balance}\n"
    "h2{font-size:20px;line-height:1.3;margin:56px 0 12px}\n"
    ".lead,figcaption p,summary{color:var(--muted)}\n"
    ".lead{margin:0 0 32px}\n"
    "a{color:var(--link);text-underline-offset:3px}\n"
    "figure{margin:0 0 48px}\n"
    "figure>a{display:block;background:#fff;border:1px solid var(--rule);"
    "border-radius:8px;padding:12px;overflow:hidden}\n"
    "img{display:block;width:100%;height:auto}\n"
    "figcaption{margin-top:12px;font-size:14px}\n"
    "figcaption h2{font-size:16px;margin:0 0 4px}\n"
    "figcaption p{margin:0 0 8px;max-width:72ch}\n"
    ".files{display:flex;gap:16px}\n"
    "details{margin-top:8px;font-size:14px}\n"
    "summary{cursor:pointer}\n"
    ".scroll{overflow-x:auto;max-height:70vh;border:1px solid var(--rule);"
    "border-radius:8px;margin-top:8px}\n"
    "table{border-collapse:collapse;width:100%;font-size:14px;"
    "font-variant-numeric:tabular-nums}\n"
    "caption{text-align:left;font-weight:600;padding:8px 12px}\n"
    "th,td{text-align:left;vertical-align:top;padding:6px 12px;"
    "border-bottom:1px solid var(--rule)}\n"
    "thead th{position:sticky;top:0;background:var(--paper);"
    "white-space:nowrap;font-weight:600}\n"
    "tbody th{font-weight:400;white-space:nowrap}\n"
    "tbody tr:last-child>*{border-bottom:0}\n"
    ".number{text-align:right}\n"
    ".quote{font-weight:600;min-width:14ch}\n"
    "td p{margin:0;color:var(--muted);font-weight:400;font-size:13px}\n"
    ".verdict{min-width:22ch}\n"
    ".differs{font-weight:600}\n"
    ".cannot-be-checked{color:var(--muted)}\n"
    "#figures~.scroll td{min-width:8ch}\n"
    "@media print{main{max-width:none;padding:0}"
    "figure{break-inside:avoid}.scroll{max-height:none;overflow:visible}}\n";

/* A relative file name as a link; nothing in it can name a scheme. */
static void add_link(bf_buffer *buffer, bf_text name)
{
    static const char digits[] = "0123456789ABCDEF";
    for (size_t i = 0; i < name.length; i++) {
        unsigned char byte = (unsigned char)name.bytes[i];
        char lower = bf_lower((char)byte);
        bool plain = (lower >= 'a' && lower <= 'z') ||
                     (byte >= '0' && byte <= '9') || byte == '-' ||
                     byte == '_' || byte == '.' || byte == '/';
        if (plain) {
            bf_buffer_byte(buffer, (char)byte);
            continue;
        }
        bf_buffer_byte(buffer, '%');
        bf_buffer_byte(buffer, digits[byte >> 4]);
        bf_buffer_byte(buffer, digits[byte & 15]);
    }
}

static void write_file(bf_buffer *buffer, bf_text name, const char *words)
{
    if (name.length == 0)
        return;
    bf_buffer_puts(buffer, "<a href=\"");
    add_link(buffer, name);
    bf_buffer_format(buffer, "\">%s</a>\n", words);
}

static void write_image(const bf_page_chart *chart, bf_buffer *buffer)
{
    const double pixels_per_mm = 96 / 25.4;
    const bf_picture *picture = chart->picture;
    bf_buffer_puts(buffer, "<a href=\"");
    add_link(buffer, chart->svg_name);
    bf_buffer_puts(buffer, "\"><img src=\"");
    add_link(buffer, chart->svg_name);
    bf_buffer_puts(buffer, "\" width=\"");
    bf_buffer_decimal(buffer, bf_picture_width_mm(picture) * pixels_per_mm, 0);
    bf_buffer_puts(buffer, "\" height=\"");
    bf_buffer_decimal(buffer, bf_picture_height_mm(picture) * pixels_per_mm, 0);
    bf_buffer_puts(buffer, "\" alt=\"");
    bf_xml_add(buffer, bf_picture_alt(picture));
    bf_buffer_puts(buffer, "\"></a>\n");
}

static bool write_chart(const bf_page_chart *chart, size_t number,
                        bf_buffer *buffer, bf_error *error)
{
    bf_buffer_format(buffer, "<figure id=\"chart-%zu\">\n", number);
    write_image(chart, buffer);
    bf_buffer_puts(buffer, "<figcaption>\n<h2>");
    bf_xml_add(buffer, bf_picture_title(chart->picture));
    bf_buffer_puts(buffer, "</h2>\n<p>");
    bf_xml_add(buffer, bf_picture_description(chart->picture));
    bf_buffer_puts(buffer, "</p>\n<div class=\"files\">\n");
    write_file(buffer, chart->svg_name, "SVG");
    write_file(buffer, chart->png_name, "PNG");
    write_file(buffer, chart->pdf_name, "PDF");
    write_file(buffer, chart->csv_name, "Data (CSV)");
    bf_buffer_puts(buffer, "</div>\n</figcaption>\n<details>\n"
                           "<summary>Data table</summary>\n"
                           "<div class=\"scroll\">\n");
    bool ok = bf_page_write_points(chart->picture, buffer, error);
    bf_buffer_puts(buffer, "</div>\n</details>\n</figure>\n");
    return ok;
}

static void write_head(const bf_page *page, bf_buffer *buffer)
{
    bf_buffer_puts(buffer, "<!doctype html>\n<html lang=\"en\">\n<head>\n"
                           "<meta charset=\"utf-8\">\n"
                           "<meta http-equiv=\"Content-Security-Policy\" "
                           "content=\"default-src 'none'; img-src 'self' "
                           "data:; style-src 'unsafe-inline'\">\n"
                           "<meta name=\"viewport\" "
                           "content=\"width=device-width,initial-scale=1\">\n"
                           "<title>");
    bf_xml_add(buffer, page->title);
    bf_buffer_puts(buffer, "</title>\n<style>\n");
    bf_buffer_puts(buffer, style);
    bf_buffer_puts(buffer, "</style>\n</head>\n<body>\n<main>\n<h1>");
    bf_xml_add(buffer, page->title);
    bf_buffer_puts(buffer, "</h1>\n");
}

static void write_lead(const bf_page *page, bf_buffer *buffer)
{
    size_t figures = page->figures ? page->figures->count : 0;
    bf_buffer_format(buffer, "<p class=\"lead\">%zu chart%s", page->chart_count,
                     page->chart_count == 1 ? "" : "s");
    if (figures)
        bf_buffer_format(buffer,
                         " and <a href=\"#figures\">%zu quoted figure%s</a>",
                         figures, figures == 1 ? "" : "s");
    bf_buffer_puts(buffer, "</p>\n");
}

bool bf_page_write(const bf_page *page, bf_buffer *buffer, bf_error *error)
{
    write_head(page, buffer);
    write_lead(page, buffer);
    for (size_t i = 0; i < page->chart_count; i++) {
        if (!write_chart(&page->charts[i], i + 1, buffer, error))
            return false;
    }
    if (page->figures && page->figures->count) {
        bf_buffer_puts(buffer,
                       "<h2 id=\"figures\">Figures found in articles</h2>\n");
        bf_page_write_figures(page, buffer);
    }
    bf_buffer_puts(buffer, "</main>\n</body>\n</html>\n");
    return bf_buffer_ok(buffer, error);
}
