internal import Complaints
internal import Posts

/// What is odd in an incident file and yet no fault, told to who gave the file.
enum IncidentWarnings {
  static func tell(_ incident: Incident) {
    for stranger in incident.strangers {
      Console.warn(
        Bilingual(
          ko: "\(stranger.location): 모르는 항목이어서 읽지 않았습니다. \(stranger.message.ko)",
          en: "\(stranger.location): unknown key, not read: \(stranger.message.en)"))
    }
  }
}
