/// A word of a lexicon file.
package struct Word: Hashable, Sendable {
  /// As it is written in dictionaries, without 다; white space inside is allowed.
  package let form: String
  package let tag: Tag
  /// For stems that could be either: whether it changes before vowels (걷/VV-I walks, 걷/VV-R lifts).
  package let irregular: Bool
  /// How often it was seen in the texts the model was made from.
  package let count: Int
  /// The order of magnitude of its rank in the dictionary it came from (1 = among the first 2), 0 = not there.
  package let tier: Int
  /// What the user adds to its score, in the user's units; `nil` for words of the base lexicon.
  package let priority: Int?

  package init(
    form: String, tag: Tag, irregular: Bool = false, count: Int = 0, tier: Int = 0, priority: Int? = nil
  ) {
    self.form = form
    self.tag = tag
    self.irregular = irregular
    self.count = count
    self.tier = tier
    self.priority = priority
  }

  /// Form and tag as analyses write them: `하/VV`.
  package var key: String { form + "/" + tag.rawValue }
}
