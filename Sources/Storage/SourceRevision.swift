import Foundation

/// The commit of the checkout that a program was built in, as far as its files tell.
public enum SourceRevision {
  /// The commit that HEAD names in the nearest `.git` above `path`; `nil` outside a checkout.
  public static func near(_ path: String) -> String? {
    var folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let git = folder.appendingPathComponent(".git")
      if FileManager.default.fileExists(atPath: git.path) { return head(of: git) }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  private static func head(of git: URL) -> String? {
    guard let head = text(git.appendingPathComponent("HEAD")) else { return nil }
    guard head.hasPrefix("ref: ") else { return head }
    let reference = String(head.dropFirst(5))
    if let commit = text(git.appendingPathComponent(reference)) { return commit }
    let packed = text(git.appendingPathComponent("packed-refs"))?.split(separator: "\n") ?? []
    return packed.first { $0.hasSuffix(" " + reference) }.map { String($0.prefix(40)) }
  }

  private static func text(_ file: URL) -> String? {
    (try? String(contentsOf: file, encoding: .utf8))?.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
