import Storage
import Testing

@Suite struct SHA256Tests {
  // FIPS 180-2, appendix B, and the digest of nothing (NIST CAVP, SHA256ShortMsg, length 0).
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func knownDigests(text: String, digest: String) throws {
    #expect(SHA256.digest(of: text) == digest)
    let folder = try ScratchFolder()
    let ofFile = try SHA256.digest(ofFile: folder.write(text, to: "f"))
    #expect(ofFile.sha256 == digest)
    #expect(ofFile.bytes == text.utf8.count)
  }
}
