internal import Posts

extension Judgement {
  /// What is found in `post`, of which this is the judgement.
  func finding(in post: borrowing PostFeatures, by classifier: Classifier, _ memory: inout Memory) -> Finding
  {
    Finding(
      isComplaint: !kinds.isEmpty, complaintScore: scores[0, 0],
      labels: labels(post, classifier, &memory), services: services(post, classifier),
      sector: Judgement.sector(post, classifier))
  }

  /// Services that are named, unless the model is sure they are not meant; and those that the model is sure of though
  /// nobody names them (길드전 is of a game).
  private func services(_ post: borrowing PostFeatures, _ classifier: Classifier) -> [Facet.ID] {
    let model = classifier.model
    let outputs = classifier.serviceOutputs
    let named = post.services.span
    var services: [Facet.ID] = []
    // Mentions come in the order of the facets.
    var next = 0
    for facet in outputs.indices {
      let isNamed = next < named.count && named[next].facet == facet
      while next < named.count, named[next].facet == facet { next += 1 }
      let margin = outputs[facet].map { scores[0, $0] - model.thresholds[$0] }
      let isMeant = isNamed ? (margin ?? 0) > -model.namedMargin : (margin ?? -1) > 0
      if isMeant { services.append(classifier.extractor.services.facets[facet].id) }
    }
    return services
  }

  /// The trade named most often, the first of those named equally often.
  private static func sector(_ post: borrowing PostFeatures, _ classifier: Classifier) -> Facet.ID {
    let named = post.sectors.span
    var best: (facet: Int, count: Int)?
    // Mentions come in the order of the facets.
    var first = 0
    while first < named.count {
      var next = first + 1
      while next < named.count, named[next].facet == named[first].facet { next += 1 }
      if next - first > best?.count ?? 0 { best = (named[first].facet, next - first) }
      first = next
    }
    return best.map { classifier.extractor.sectors.facets[$0.facet].id } ?? .unknown
  }
}
