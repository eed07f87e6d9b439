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
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

// `xmlFree` is a mutable global function pointer, which Swift 6 refuses to read.
static inline void meoktong_xml_free(void *pointer) {
  if (pointer) xmlFree(pointer);
}

// libxml2 makes each value of an attribute in a hundred bytes, finds them too few at its second letter, and asks for
// twice as many: moving them costs more than the parsing. So the hundred are two hundred from the first.
static void *meoktong_xml_malloc(size_t size) { return malloc(size == 100 ? 200 : size); }

static void *meoktong_xml_realloc(void *block, size_t size) {
  return block && size == 200 && malloc_usable_size(block) >= size ? block : realloc(block, size);
}

// Before any other call of libxml2.
static inline int meoktong_xml_memory(void) {
  return xmlMemSetup(free, meoktong_xml_malloc, meoktong_xml_realloc, strdup);
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
