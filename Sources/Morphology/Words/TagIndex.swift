extension Tag {
  /// How many tags there are.
  @inlinable package static var count: Int { 50 }

  /// The place of the tag in the order of the tag set. Cost: nothing worth naming; a table would have to be searched.
  @inlinable package var index: Int {
    switch self {
    case .NNG: 0
    case .NNP: 1
    case .NNB: 2
    case .NR: 3
    case .NP: 4
    case .VV: 5
    case .VA: 6
    case .VX: 7
    case .VCP: 8
    case .VCN: 9
    case .MM: 10
    case .MAG: 11
    case .MAJ: 12
    case .IC: 13
    case .JKS: 14
    case .JKC: 15
    case .JKG: 16
    case .JKO: 17
    case .JKB: 18
    case .JKV: 19
    case .JKQ: 20
    case .JX: 21
    case .JC: 22
    case .EP: 23
    case .EF: 24
    case .EC: 25
    case .ETN: 26
    case .ETM: 27
    case .XPN: 28
    case .XSN: 29
    case .XSV: 30
    case .XSA: 31
    case .XSM: 32
    case .XR: 33
    case .SF: 34
    case .SP: 35
    case .SS: 36
    case .SE: 37
    case .SO: 38
    case .SW: 39
    case .SL: 40
    case .SH: 41
    case .SN: 42
    case .W_URL: 43
    case .W_EMAIL: 44
    case .W_MENTION: 45
    case .W_HASHTAG: 46
    case .W_SERIAL: 47
    case .W_EMOJI: 48
    case .UN: 49
    }
  }
}
