/// GB 18030, in which Chinese programs often write tables: one byte of ASCII, two bytes, or four.
enum ChineseEncoding {
  /// Whether bytes that are no UTF-8 can be read as GB 18030.
  static func fits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(lead), index + 1 < bytes.count else { return false }
      let next = bytes[index + 1]
      if (0x40...0xFE).contains(next), next != 0x7F {
        index += 2
      } else if (0x30...0x39).contains(next), index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
        (0x30...0x39).contains(bytes[index + 3])
      {
        index += 4
      } else {
        return false
      }
    }
    return true
  }
}
