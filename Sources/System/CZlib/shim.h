#pragma once
#include <zlib.h>
/* inflateInit2 is a macro that passes its own version and size, which Swift cannot see. */
static inline int meoktong_inflate_init(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}
