import Foundation
import PovertyPaths

/// Standard output, which carries results only, and standard error, which carries everything else.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes `text` as far as somebody reads it.
  func write(_ text: String) { _ = written(text) }

  /// Writes a result; a reader that went away is no fault, a full disk behind `>` is one.
  func print(_ text: String) throws(Fault) {
    let number = written(text.utf8.last == 0x0A ? text : text + "\n")
    if number != 0, number != EPIPE {
      throw CommandFaults.outputFailed(["reason": String(cString: strerror(number))])
    }
  }

  /// The number of the system's error, 0 for none.
  private func written(_ text: String) -> Int32 {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(rawValue, $0.baseAddress, $0.count) }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        usleep(1000)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
