/// Names of months and weekdays in the languages of feeds.
enum MonthNames {
  /// 1 to 12; English names by their first three letters or in full, Greek and Hungarian as blogs write them.
  static func number(of word: String) -> Int? { months[word] }

  /// 0 for Monday to 6 for Sunday.
  static func weekday(_ word: String) -> Int? {
    weekdays[word.hasSuffix("요일") ? String(word.dropLast(2)) : word]
  }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    let lists: [[String]] = [
      [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november",
        "december",
      ],
      ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
      ["", "", "", "", "", "", "", "", "sept"],
      ["ιαν", "φεβ", "μάώ", "απρ", "μάι", "ιούν", "ιούλ", "αύγ", "σεπ", "οκτ", "νοέ", "δεκ"],
      ["", "", "μαρ", "", "μαϊ", "ιον", "ιολ", "αυγ", "", "", "νοε", ""],
      [
        "január", "februári", "március", "április", "május", "június", "július", "augusztus", "szeptember",
        "október",
        "november", "december",
      ],
      ["", "február", "", "", "máujus"],
    ]
    for list in lists {
      for (index, name) in list.enumerated() where !name.isEmpty { months[name] = index + 1 }
    }
    return months
  }()

  private static let weekdays: [String: Int] = {
    var weekdays: [String: Int] = [:]
    for list in [
      ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], ["", "tues", "wednes", "thur"],
      ["", "", "", "thurs"],
      ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
      ["월", "화", "수", "목", "금", "토", "일"], ["δευ", "τρι", "τετ", "πεμ", "παρ", "σαβ", "κυρ"],
    ] {
      for (number, name) in list.enumerated() where !name.isEmpty { weekdays[name] = number }
    }
    return weekdays
  }()
}

/// Names of time zones in feeds, in minutes east of UTC.
enum ZoneNames {
  static func offset(of word: String) -> Int? { zones[word] }

  private static let zones: [String: Int] = [
    "z": 0, "gmt": 0, "ut": 0, "utc": 0, "kst": 540, "jst": 540, "est": -300, "edt": -240, "et": -300,
    "cst": -360,
    "cdt": -300, "ct": -360, "mst": -420, "mdt": -360, "mt": -420, "pst": -480, "pdt": -420, "pt": -480,
    "at": -240,
    "ast": -240, "adt": -180, "cet": 60, "cest": 120, "met": 60, "mest": 120, "bst": 60, "wet": 0, "west": 60,
    "eet": 120, "eest": 180, "msk": 180, "ist": 330, "hst": -600, "akst": -540, "akdt": -480, "sgt": 480,
    "hkt": 480,
    "표준시": 0,
  ]
}
