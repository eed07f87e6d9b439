#pragma once
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>

// How many installed fonts cover a language (ISO 639). In C, because a C variadic cannot be written in Swift.
static inline int meoktong_count_fonts(const char *language) {
  FcPattern *pattern = FcPatternCreate();
  FcLangSet *languages = FcLangSetCreate();
  FcLangSetAdd(languages, (const FcChar8 *)language);
  FcPatternAddLangSet(pattern, FC_LANG, languages);
  FcObjectSet *wanted = FcObjectSetBuild(FC_FAMILY, (char *)0);
  FcFontSet *found = FcFontList(NULL, pattern, wanted);
  int count = found ? found->nfont : 0;
  if (found) FcFontSetDestroy(found);
  FcObjectSetDestroy(wanted);
  FcLangSetDestroy(languages);
  FcPatternDestroy(pattern);
  return count;
}
