import Foundation

/// Gives each different text a number, 0, 1, 2 … in the order of their first appearance.
///
/// A hash table with open addressing over one store of bytes: no object for each name, so that a million households
/// cost little more than their letters.
struct NameTable {
  private var letters: [UInt8] = []
  private var ends: [Int] = [0]
  /// Name number + 1; 0 is a free place. The count is a power of two.
  private var slots = [Int32](repeating: 0, count: 64)
  private var last: Int32 = -1

  var count: Int { ends.count - 1 }

  func name(_ code: Int) -> String { String(decoding: letters[ends[code]..<ends[code + 1]], as: UTF8.self) }

  /// The number of the name with these bytes.
  mutating func code(_ name: UnsafeBufferPointer<UInt8>) -> Int32 {
    // In most files the rows of a household stand together.
    if last >= 0, isName(last, name) { return last }
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] != 0 {
      if isName(slots[slot] - 1, name) {
        last = slots[slot] - 1
        return last
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    last = Int32(count)
    slots[slot] = last + 1
    letters.append(contentsOf: name)
    ends.append(letters.count)
    if count > slots.count / 2 { grow() }
    return last
  }

  /// The numbers here of all names of `other`, in its order; names not yet here are added.
  mutating func codes(of other: NameTable) -> [Int32] {
    other.letters.withUnsafeBufferPointer { letters in
      (0..<other.count).map { code(UnsafeBufferPointer(rebasing: letters[other.ends[$0]..<other.ends[$0 + 1]])) }
    }
  }

  private func isName(_ code: Int32, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[Int(code)]
    guard ends[Int(code) + 1] - start == name.count else { return false }
    return letters.withUnsafeBufferPointer { letters in
      for index in 0..<name.count where letters[start + index] != name[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 4)
    letters.withUnsafeBufferPointer { letters in
      for code in 0..<count {
        var slot = Self.hash(UnsafeBufferPointer(rebasing: letters[ends[code]..<ends[code + 1]])) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(code) + 1
      }
    }
  }

  /// FNV-1a (Fowler, Noll & Vo), with its high bits folded in because the low ones choose the place.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
  }
}
