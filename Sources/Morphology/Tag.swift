/// A part of speech of the Sejong tag set, with the tags that web text adds.
public enum Tag: String, Sendable, CaseIterable, Codable {
  case NNG, NNP, NNB, NR, NP
  case VV, VA, VX, VCP, VCN
  case MM, MAG, MAJ, IC
  case JKS, JKC, JKG, JKO, JKB, JKV, JKQ, JX, JC
  case EP, EF, EC, ETN, ETM
  case XPN, XSN, XSV, XSA, XSM, XR
  case SF, SP, SS, SE, SO, SW, SL, SH, SN
  /// Web text: addresses, accounts, mentions, hashtags, serial numbers, emoji.
  case W_URL, W_EMAIL, W_MENTION, W_HASHTAG, W_SERIAL, W_EMOJI
  /// What nothing else fits.
  case UN
}
