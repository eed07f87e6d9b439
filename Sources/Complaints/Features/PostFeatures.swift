/// Everything about a post that its scores depend on; a class, because it is handed from hand to hand.
final class PostFeatures: Sendable {
  let text: FoldedText
  let morphemes: Morphemes
  let units: [TextUnit]
  /// The features of each unit, and those of the post as a whole.
  let ofUnit: [[Feature]]
  let ofPost: [Feature]
  /// How many features the only unit and the post begin with alike; 0 where there are several units.
  let common: Int
  let firings: [CompiledCodebook.Firing]
  let firingsOfUnit: UnitFirings
  let services: [FacetFinder.Mention]
  let sectors: [FacetFinder.Mention]

  init(
    text: FoldedText, morphemes: Morphemes, units: [TextUnit] = [], ofUnit: [[Feature]] = [],
    ofPost: [Feature] = [],
    common: Int = 0, firings: [CompiledCodebook.Firing] = [],
    firingsOfUnit: UnitFirings = UnitFirings([], in: []), services: [FacetFinder.Mention],
    sectors: [FacetFinder.Mention]
  ) {
    self.text = text
    self.morphemes = morphemes
    self.units = units
    self.ofUnit = ofUnit
    self.ofPost = ofPost
    self.common = common
    self.firings = firings
    self.firingsOfUnit = firingsOfUnit
    self.services = services
    self.sectors = sectors
  }
}
