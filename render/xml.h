/*
 * xml.h - any bytes as the text of an XML or HTML document.
 */
#ifndef BF_RENDER_XML_H
#define BF_RENDER_XML_H

#include "data/base/buffer.h"

/*
 * Safe between tags and inside a quoted attribute.  What XML cannot hold
 * (invalid UTF-8, control characters, U+FFFE) becomes U+FFFD.
 */
void bf_xml_add(bf_buffer *buffer, bf_text text);

#endif
