internal import Complaints
public import FoundationEssentials
internal import Posts
internal import Trends

/// Which kinds occur together in one post: `cooccurrence.gexf` (GEXF 1.3) for Gephi.
public struct NetworkFormat: ReportFormat {
  /// As in `--format gexf`.
  public let id = "gexf"

  /// The network of kinds.
  public init() {}

  /// Writes `cooccurrence.gexf`.
  public func write(_ run: RunView, into folder: URL, notes: inout ExportNotes) throws(ReportError) {
    let pairs = run.pairs.all
    let kinds = run.context.codebook.types.map(\.id)
    let nodes = kinds.map { kind in
      "      <node id=\"\(HTML.escape(kind.rawValue))\" label=\"\(HTML.escape(run.context.title(of: kind)[run.context.language]))\"><attvalues><attvalue for=\"posts\" value=\"\(run.trend.posts(.kind(kind)))\"/></attvalues></node>"
    }
    let edges = pairs.enumerated().map { index, pair in
      "      <edge id=\"\(index)\" source=\"\(HTML.escape(pair.first))\" target=\"\(HTML.escape(pair.second))\" weight=\"\(pair.posts)\"/>"
    }
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <graph mode="static" defaultedgetype="undirected">
          <attributes class="node"><attribute id="posts" title="posts" type="integer"/></attributes>
          <nodes>
      \(nodes.joined(separator: "\n"))
          </nodes>
          <edges>
      \(edges.joined(separator: "\n"))
          </edges>
        </graph>
      </gexf>

      """
    try FileOutput.write(text, to: folder.appending(path: "cooccurrence.gexf"))
    notes.add(file: "cooccurrence.gexf")
  }
}
