// swift-tools-version: 6.3
import PackageDescription

/// Numeric code and byte scanners are compiled optimised in debug builds too, or the tests crawl.
let numeric: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]
let numericC: [CSetting] = [.unsafeFlags(["-O3"], .when(configuration: .debug))]

let package = Package(
  name: "hearsay",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
  ],
  targets: [
    .target(
      name: "Claims",
      resources: [
        .embedInCode("Data/legal-forms.txt"), .embedInCode("Data/name-edges.txt"), .embedInCode("Data/generic-names.txt"),
        .embedInCode("Data/generic-references.txt"), .embedInCode("Data/maker-ends.txt"), .embedInCode("Data/description-words.txt"),
        .embedInCode("Data/person-titles.txt"),
      ]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "Intake", dependencies: ["Claims", "CZlib", "CLibXML2"], swiftSettings: numeric),
    .target(name: "CKernels", cSettings: numericC),
    .target(name: "Encoder", dependencies: ["CKernels"], swiftSettings: numeric),
    .target(
      name: "Reader", dependencies: ["Claims", "Encoder"],
      resources: [
        .embedInCode("Data/filler-edges.txt"), .embedInCode("Data/list-joins.txt"), .embedInCode("Data/source-cues.txt"),
        .embedInCode("Data/standing-cues.txt"), .embedInCode("Data/position-words.txt"), .embedInCode("Data/clause-joins.txt"),
        .embedInCode("Data/share-words.txt"), .embedInCode("Data/stamp-words.txt"), .embedInCode("Data/begin-words.txt"),
        .embedInCode("Data/part-joins.txt"),
        .embedInCode("Data/confidence-weights.txt"),
      ],
      swiftSettings: numeric),
    .target(
      name: "Ledger",
      dependencies: ["Claims", .product(name: "Crypto", package: "swift-crypto"), .product(name: "GRDB", package: "GRDB.swift")],
      resources: [.embedInCode("Data/agencies.txt"), .embedInCode("Data/known-names.txt")]),
    .target(
      name: "Exchange", dependencies: ["Claims", "Ledger"],
      resources: [.embedInCode("Data/wikidata-properties.txt"), .embedInCode("Data/wikidata-positions.txt")]),
    .target(
      name: "Watch",
      dependencies: [
        "Claims", "Intake", .product(name: "AsyncHTTPClient", package: "async-http-client"), .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "Alerts",
      dependencies: [
        "Claims", "Intake", "Ledger", "Presentation", "Watch",
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ]),
    .target(
      name: "Desk",
      dependencies: [
        "Alerts", "Claims", "Exchange", "Intake", "Ledger", "Presentation", "Watch",
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"), .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      resources: [
        .embedInCode("Assets/desk.css"),
        .embedInCode("Assets/desk.js"),
        .embedInCode("Assets/icon.svg"),
        .embedInCode("Data/interface.txt"),
        .embedInCode("Templates/article.mustache"),
        .embedInCode("Templates/articles.mustache"),
        .embedInCode("Templates/changes.mustache"),
        .embedInCode("Templates/claim.mustache"),
        .embedInCode("Templates/company-head.mustache"),
        .embedInCode("Templates/company.mustache"),
        .embedInCode("Templates/drawing.mustache"),
        .embedInCode("Templates/frame.mustache"),
        .embedInCode("Templates/problem.mustache"),
        .embedInCode("Templates/read.mustache"),
        .embedInCode("Templates/relationship-page.mustache"),
        .embedInCode("Templates/relationship.mustache"),
        .embedInCode("Templates/review.mustache"),
        .embedInCode("Templates/search.mustache"),
        .embedInCode("Templates/sign-in.mustache"),
        .embedInCode("Templates/start.mustache"),
        .embedInCode("Templates/text.mustache"),
        .embedInCode("Templates/watch.mustache"),
      ]),
    .target(name: "Presentation", dependencies: ["Claims", "Ledger"], resources: [.embedInCode("Data/wording.txt")]),
    .executableTarget(
      name: "hearsay",
      dependencies: [
        "Claims", "Intake", "Reader", "Ledger", "Exchange", "Presentation", "Watch", "Alerts", "Desk",
        .product(name: "ArgumentParser", package: "swift-argument-parser"), .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(name: "ledger-bench", dependencies: ["Ledger", "Claims"], path: "Benchmarks/LedgerBench"),
    .executableTarget(name: "encoder-bench", dependencies: ["Encoder"], path: "Benchmarks/EncoderBench", swiftSettings: numeric),
    .testTarget(name: "CKernelsTests", dependencies: ["CKernels"], swiftSettings: numeric),
    .testTarget(name: "EncoderTests", dependencies: ["Encoder"], exclude: ["Golden"], swiftSettings: numeric),
    .testTarget(name: "ClaimsTests", dependencies: ["Claims"]),
    .testTarget(name: "IntakeTests", dependencies: ["Intake", "Claims", "CZlib"], exclude: ["Layouts"]),
    .target(name: "Stories", dependencies: ["Ledger", "Claims"], path: "Tests/Stories"),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger", "Claims", "Stories"], exclude: ["Scored"]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "Ledger", "Claims", "Stories"]),
    .testTarget(name: "PresentationTests", dependencies: ["Presentation"]),
    .target(name: "Loopback", dependencies: ["Watch"], path: "Tests/Loopback"),
    .testTarget(name: "WatchTests", dependencies: ["Watch", "Intake", "Claims", "Loopback"]),
    .testTarget(name: "AlertsTests", dependencies: ["Alerts", "Watch", "Intake", "Ledger", "Claims", "Stories", "Loopback"]),
    .testTarget(
      name: "DeskTests",
      dependencies: ["Desk", "Ledger", "Claims", "Stories", .product(name: "HummingbirdTesting", package: "hummingbird")]),
    .testTarget(name: "CommandTests", dependencies: ["hearsay", "Loopback", .product(name: "Logging", package: "swift-log")]),
    .testTarget(name: "ReaderTests", dependencies: ["Reader", "Claims"], exclude: ["Golden", "Scored"]),
  ],
  swiftLanguageModes: [.v6]
)
