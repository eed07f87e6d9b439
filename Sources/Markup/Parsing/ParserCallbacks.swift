internal import CLibXML2

// The functions that libxml2 calls. Each gets the context's user data, which is the context itself; the builder's
// address lies in `_private`.

/// Safety: a parser stores its builder's address in `_private` and keeps the builder alive while it parses.
@inline(__always)
func builder(of user: UnsafeMutableRawPointer?) -> (UnsafeMutablePointer<BuilderState>, Int)? {
  guard let context = unsafe user?.assumingMemoryBound(to: xmlParserCtxt.self),
    let address = unsafe context.pointee._private
  else { return nil }
  let builder = unsafe address.assumingMemoryBound(to: BuilderState.self)
  guard let input = unsafe context.pointee.input else { return unsafe (builder, 0) }
  let position = unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  guard unsafe builder.pointee.taken.isActive else { return unsafe (builder, position) }
  return unsafe (builder, builder.pointee.taken.written(position))
}

/// The bytes of a C string. Safety: valid only while the callback runs.
@inline(__always)
func letters(_ text: UnsafePointer<xmlChar>) -> UnsafeBufferPointer<UInt8> {
  unsafe UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
}

/// An element of HTML begins; `attributes` are pairs of name and value, ended by NULL.
func htmlStart(
  user: UnsafeMutableRawPointer?, name: UnsafePointer<xmlChar>?,
  attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let (builder, position) = unsafe builder(of: user), let name = unsafe name else { return }
  let number = unsafe builder.pointee.name(
    key: UInt(bitPattern: name), { unsafe String(decoding: letters(name), as: UTF8.self) }, isElement: true)
  let isOpen = unsafe builder.pointee.start(number, at: position)
  let taken = unsafe builder.pointee.taken.tag(endingAt: position)
  guard isOpen else { return }
  guard let taken else {
    var next = unsafe attributes
    while unsafe add(&next, to: builder) {}
    return
  }
  // Those that the parser was left to read stand between those that were taken out.
  var next = unsafe attributes
  for index in taken {
    if unsafe !builder.pointee.taken.attributes[index].isLeft {
      unsafe builder.pointee.restoreAttribute(index)
    } else if unsafe !add(&next, to: builder) {
      unsafe builder.pointee.taken.noteForgery()
    }
  }
  if unsafe next?.pointee != nil { unsafe builder.pointee.taken.noteForgery() }
}

/// Adds the attribute at `pair` to the element that was opened last, and goes on to the next; `false` behind the last.
@inline(__always)
private func add(
  _ pair: inout UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, to builder: UnsafeMutablePointer<BuilderState>
) -> Bool {
  guard let fields = unsafe pair, let key = unsafe fields[0] else { return false }
  let name = unsafe builder.pointee.name(
    key: UInt(bitPattern: key), { unsafe String(decoding: letters(key), as: UTF8.self) }, isElement: false)
  if let value = unsafe fields[1] {
    unsafe builder.pointee.attribute(name, letters(value))
  } else {
    unsafe builder.pointee.attribute(name, UnsafeBufferPointer(start: nil, count: 0))
  }
  unsafe pair = fields + 2
  return true
}

/// An element of HTML ends.
func htmlEnd(user: UnsafeMutableRawPointer?, name: UnsafePointer<xmlChar>?) {
  guard let (builder, position) = unsafe builder(of: user) else { return }
  unsafe builder.pointee.end(at: position)
}

/// Text of HTML and XML.
func characters(user: UnsafeMutableRawPointer?, text: UnsafePointer<xmlChar>?, count: Int32) {
  guard let (builder, position) = unsafe builder(of: user), let text = unsafe text, count > 0 else { return }
  unsafe builder.pointee.characters(UnsafeBufferPointer(start: text, count: Int(count)), at: position)
}

/// An element of XML begins; each attribute is five pointers: name, prefix, namespace, value, end of value.
func xmlStart(
  user: UnsafeMutableRawPointer?, name: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?,
  uri: UnsafePointer<xmlChar>?, namespaceCount: Int32,
  namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
  attributeCount: Int32, defaulted: Int32, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let (builder, position) = unsafe builder(of: user), let name = unsafe name else { return }
  let number = unsafe qualified(name, prefix, uri, builder, isElement: true)
  guard unsafe builder.pointee.start(number, at: position), let attributes = unsafe attributes else { return }
  for index in 0..<Int(attributeCount) {
    let fields = unsafe attributes + 5 * index
    guard let key = unsafe fields[0], let from = unsafe fields[3], let to = unsafe fields[4] else { continue }
    let attribute = unsafe qualified(key, fields[1], fields[2], builder, isElement: false)
    unsafe builder.pointee.attribute(
      attribute, UnsafeBufferPointer(start: from, count: max(0, to - from)), keepsReferences: true)
  }
}

/// An element of XML ends.
func xmlEnd(
  user: UnsafeMutableRawPointer?, name: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?,
  uri: UnsafePointer<xmlChar>?
) {
  guard let (builder, position) = unsafe builder(of: user) else { return }
  unsafe builder.pointee.end(at: position)
}

/// `prefix:name` with the usual prefix of the namespace, whatever prefix the document gave it.
private func qualified(
  _ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
  _ builder: UnsafeMutablePointer<BuilderState>, isElement: Bool
) -> Int32 {
  // libxml2 keeps names, prefixes and namespaces in one dictionary: equal strings have equal addresses.
  var key = UInt(bitPattern: name)
  key = key &* 31 &+ (UInt(bitPattern: uri))
  key = key &* 31 &+ (UInt(bitPattern: prefix))
  return unsafe builder.pointee.name(
    key: key == 0 ? 1 : key,
    {
      let local = unsafe String(decoding: letters(name), as: UTF8.self)
      if let uri = unsafe uri {
        let address = unsafe String(decoding: letters(uri), as: UTF8.self)
        if let usual = Namespaces.usualPrefix(of: address) {
          return usual.isEmpty ? local : "\(usual):\(local)"
        }
      }
      guard let prefix = unsafe prefix else { return local }
      return unsafe String(decoding: letters(prefix), as: UTF8.self) + ":" + local
    }, isElement: isElement)
}
