internal import COpenSSL
public import Declarations

/// SHA-256 (FIPS 180-4) through libcrypto.
public struct SHA256: ~Copyable {
  private let context: OpaquePointer

  public init() {
    // libcrypto fails here only without memory, where Swift ends the program too.
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      fatalError("libcrypto has no SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  public mutating func update(_ bytes: ArraySlice<UInt8>) {
    let done = bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    precondition(done == 1)
  }

  /// The digest of all bytes given, as 64 lower-case hexadecimal digits.
  public consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let done = EVP_DigestFinal_ex(context, &digest, nil)
    precondition(done == 1)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  public static func digest(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes[...])
    return hash.finish()
  }

  public static func digest(of text: String) -> String { digest(of: Array(text.utf8)) }

  /// The digest and the length of the file at `path`.
  public static func digest(ofFile path: String) throws(Fault) -> (sha256: String, bytes: Int) {
    let file = try InputFile(path)
    var hash = SHA256()
    var total = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try file.read(into: &buffer)
      if count == 0 { return (hash.finish(), total) }
      hash.update(buffer[..<count])
      total += count
    }
  }
}
