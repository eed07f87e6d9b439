internal import Posts

/// What is said where only a part of the archive was read: its numbers look like those of the whole.
enum ShardWords {
  /// A warning for the head of what people read; `nil` for a whole archive.
  static func warning(_ context: ReportContext) -> Bilingual? {
    context.manifest.shard.map { shard in
      Bilingual(
        ko: "[나눈 조각 \(shard)만 센 것입니다. meoktong merge로 합치기 전에는 인용하지 마세요.]",
        en: "[This is one part of the archive only, shard \(shard): do not quote it before meoktong merge.]")
    }
  }
}
