// swift-tools-version: 6.2
import PackageDescription

/// The map of the project: a target may import what its line names and nothing else.
/// `swift build --explicit-target-dependency-import-check error` holds everybody to it.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A C library of the system, found through pkg-config.
func system(_ name: String, _ pkgConfig: String, apt: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// A module in `Sources`, from its first import to its last.
func module(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: strict)
}

func program(_ name: String, _ imports: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: imports, swiftSettings: strict)
}

/// A folder of data that programs find as a resource bundle; its one Swift file says where it is.
func data(_ name: String, path: String, folders: [String]) -> Target {
  .target(
    name: name, path: path, exclude: ["README.md"], sources: ["\(name).swift"],
    resources: folders.map { .copy($0) }, swiftSettings: strict)
}

func tests(of name: String, _ more: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + more,
    swiftSettings: strict)
}

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")
let sqlite = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "meoktong",
  defaultLocalization: "en",
  products: [
    .executable(name: "meoktong", targets: ["meoktong"]),
    .library(name: "Meoktong", targets: ["Archives", "Morphology", "Complaints", "Trends"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // What every module may import.
    module("Posts"),

    // The fences: one C library (or one memory layout) each, and the only code that says `unsafe`.
    system("CLibXML2", "libxml-2.0", apt: "libxml2-dev"),
    system("CLibArchive", "libarchive", apt: "libarchive-dev"),
    system("CXlsxWriter", "xlsxwriter", apt: "libxlsxwriter-dev"),
    system("CCrypto", "libcrypto", apt: "libssl-dev"),
    system("CZlib", "zlib", apt: "zlib1g-dev"),
    system("CBrotli", "libbrotlidec", apt: "libbrotli-dev"),
    .systemLibrary(name: "CMalloc", path: "Sources/System/CMalloc"),
    module("Markup", ["CLibXML2"]),
    module("Containers", ["CLibArchive", "CZlib", "CBrotli"]),
    module("Workbook", ["CXlsxWriter"]),
    module("Digests", ["CCrypto"]),
    module("DoubleArray"),

    // Files that memory leans on.
    module("Scratch", ["Posts", "Containers"]),

    // The stages, from first to last.
    module("Archives", ["Posts", "Scratch", "Markup", "Containers", "Digests", yaml]),
    module("Morphology", ["Posts", "DoubleArray", "Digests"]),
    module("Complaints", ["Posts", "Morphology", "Digests", yaml]),
    module("Casebook", ["Posts", "Complaints", "Digests", sqlite]),
    module("Trends", ["Posts", "Scratch", "Complaints"]),
    module("Pictures"),
    module(
      "Reports",
      [
        "Posts", "Scratch", "Complaints", "Morphology", "Trends", "Casebook", "Workbook", "Pictures",
        "Digests",
      ]),

    // The programs.
    program(
      "meoktong",
      [
        "Posts", "Scratch", "Archives", "Morphology", "Complaints", "Casebook", "Trends", "Reports",
        "Digests", "Lexicons", "CMalloc", arguments,
      ]),
    program("meoktong-train", ["Posts", "Morphology", "DoubleArray", "Digests", arguments]),
    program(
      "meoktong-bench",
      [
        "Posts", "Archives", "Markup", "Containers", "Digests", "Morphology", "Complaints", "Lexicons",
        "Corpora", arguments,
      ]),

    // Data.
    data("Lexicons", path: "lexicons", folders: ["words", "model", "codebooks", "incidents", "platforms"]),
    data("Corpora", path: "corpora", folders: ["kakao-2022-10", "labelled", "scale", "floors.tsv"]),

    // Tests.
    tests(of: "Posts"),
    tests(of: "Scratch"),
    tests(of: "Digests"),
    tests(of: "DoubleArray"),
    tests(of: "Markup"),
    tests(of: "Containers", ["Digests"]),
    tests(of: "Workbook"),
    tests(of: "Pictures"),
    tests(of: "Archives", ["Posts", "Markup", "Containers", "Digests", "Lexicons", "Corpora"]),
    tests(of: "Morphology", ["Posts", "DoubleArray", "Digests", "Lexicons", "Corpora"]),
    tests(of: "Complaints", ["Posts", "Morphology", "Digests", "Lexicons", "Corpora"]),
    tests(of: "Casebook", ["Posts", "Complaints", sqlite]),
    tests(of: "Trends", ["Posts", "Complaints"]),
    tests(
      of: "Reports",
      ["Posts", "Scratch", "Casebook", "Complaints", "Morphology", "Trends", "Lexicons", "Corpora"]),
    .testTarget(
      name: "CommandTests", dependencies: ["Posts", "meoktong", "Corpora"], swiftSettings: strict),
  ]
)
