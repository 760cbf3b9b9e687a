public import Foundation

/// The command as it was built together with the running tests.
public enum BuiltProgram {
  /// The folder that holds the built products: the test bundle lies in it, or is the running program.
  public static let products: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let program = bundle ?? URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return program.deletingLastPathComponent()
  }()

  /// `povertypaths` itself.
  public static let url = products.appending(path: "povertypaths")
}
