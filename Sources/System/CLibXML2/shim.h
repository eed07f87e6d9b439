#pragma once
#include <libxml/xmlversion.h>
// encoding.h would include ICU's headers, which collide with the ICU inside Foundation.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// `xmlFree` is a mutable global function pointer, which Swift 6 refuses to read.
static inline void meoktong_xml_free(void *pointer) {
  if (pointer) xmlFree(pointer);
}

static inline int meoktong_sax2_magic(void) { return (int)XML_SAX2_MAGIC; }

// A C variadic cannot be written in Swift.
static void meoktong_xml_silent(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static inline void meoktong_xml_silence(void) {
  xmlSetGenericErrorFunc(NULL, meoktong_xml_silent);
}
