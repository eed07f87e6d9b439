internal import CRsvg

/// SVG drawings made into PNG pictures by librsvg and Cairo.
///
/// Words are set in the fonts of the machine: the same drawing gives the same bytes only where the same fonts are.
public enum Picture {
  /// Draws `svg` on white and writes it to a PNG file.
  ///
  /// - Parameters:
  ///   - width: of the drawing, in its own units.
  ///   - height: of the drawing, in its own units.
  ///   - scale: pixels for each unit.
  public static func write(
    _ svg: String, width: Double, height: Double, scale: Double, to path: String
  ) throws(PictureError) {
    precondition(width > 0 && height > 0 && scale > 0, "a picture has a size")
    let bytes = Array(svg.utf8)
    var fault: UnsafeMutablePointer<GError>?
    // Safe: librsvg reads `count` bytes during the call and keeps none of them.
    let made = unsafe bytes.withUnsafeBufferPointer {
      unsafe rsvg_handle_new_from_data($0.baseAddress, gsize($0.count), &fault)
    }
    guard let drawing = unsafe made else { throw PictureError(path: path, detail: unsafe take(fault)) }
    defer { unsafe g_object_unref(drawing) }
    let surface = unsafe cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32((width * scale).rounded(.up)), Int32((height * scale).rounded(.up)))
    // Safe: Cairo never returns NULL; a surface or context that failed says so in its status.
    let context = unsafe cairo_create(surface)
    defer {
      unsafe cairo_destroy(context)
      unsafe cairo_surface_destroy(surface)
    }
    unsafe cairo_set_source_rgb(context, 1, 1, 1)
    unsafe cairo_paint(context)
    var frame = RsvgRectangle(x: 0, y: 0, width: width * scale, height: height * scale)
    guard unsafe rsvg_handle_render_document(drawing, context, &frame, &fault) != 0 else {
      throw PictureError(path: path, detail: unsafe take(fault))
    }
    let status = unsafe cairo_surface_write_to_png(surface, path)
    guard status == CAIRO_STATUS_SUCCESS else {
      let words = unsafe cairo_status_to_string(status).map { unsafe String(cString: $0) }
      throw PictureError(path: path, detail: words ?? "\(status.rawValue)")
    }
  }

  /// Whether a font is installed that covers a language (`ko`).
  public static func hasFont(for language: String) -> Bool { unsafe meoktong_count_fonts(language) > 0 }

  /// The words of an error of GLib, which is freed.
  private static func take(_ fault: UnsafeMutablePointer<GError>?) -> String {
    guard let fault = unsafe fault else { return "librsvg refuses the drawing" }
    // Safe: GLib owns the error until it is freed below; its message ends with NUL.
    let words = unsafe fault.pointee.message.map { unsafe String(cString: $0) } ?? ""
    unsafe g_error_free(fault)
    return words
  }
}
