// swift-tools-version: 6.1
import PackageDescription

/// Numeric code is compiled optimised in debug builds too, or the tests crawl.
let numeric: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "hearsay",
  products: [],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .target(name: "Claims"),
    .testTarget(name: "ClaimsTests", dependencies: ["Claims"]),
  ],
  swiftLanguageModes: [.v6]
)
