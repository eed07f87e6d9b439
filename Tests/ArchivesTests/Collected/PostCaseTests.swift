import Foundation
import Posts
import Testing

@testable import Archives

/// Collected cases of microformats, ActivityStreams, RSS and JSON Feed: which posts they hold, read by a person.
///
/// The manifest names a file of expectations for 78 of them; none of those files is in the collection.
/// Cards of people, follows, invitations without words and notes without text are no posts.
@Suite struct PostCaseTests {
  /// The beginning of each post's text.
  static let posts: [String: [String]] = [
    "mf2/microformats-v1/hnews/all.html": ["Last week the microformats.org community"],
    "mf2/microformats-v1/hnews/minimum.html": ["Last week the microformats.org community"],
    "mf2/microformats-v1/hentry/summarycontent.html": ["Last week the microformats.org community"],
    "mf2/microformats-v2/h-feed/implied-title.html": ["Last week the microformats.org community"],
    "mf2/microformats-v2/h-entry/encoding.html": ["x<y AT&T <b>NotBold</b> Bold"],
    "mf2/microformats-v2/h-entry/impliedname.html": [
      "This should imply a p-name", "This should not imply a p-name since it has an p-*",
      "This should not imply a p-name since it has an e-*",
    ],
    "mf2/microformats-v2/h-entry/urlincontent.html": ["Should not change: http://www.w3.org/"],
    "mf2/microformats-v2/h-entry/summarycontent.html": ["Last week the microformats.org community"],
    "mf2/microformats-v2/h-entry/justaname.html": ["microformats.org at 7"],
    "mf2/microformats-v2/h-entry/impliedvalue-nested.html": [],
    "mf2/microformats-mixed/h-entry/mixedroots.html": ["Did you play @playmapattackat"],
    "social/granary/activity_with_person_tag.as.mf2.html": [], "social/granary/actor.mf2.html": [],
    "social/granary/article_escape_html_in_content.mf2.html": ["The \"Let's use client-side JavaScript"],
    "social/granary/article_with_likes.mf2.html": ["foo bar"],
    "social/granary/article_with_photo_with_alt.mf2.html": ["foo bar"],
    "social/granary/in_reply_to_with_h_cite.mf2-from-as.html": ["This is the main content."],
    "social/granary/nested_author.mf2.html": [], "social/granary/note.mf2.html": ["A note. link too"],
    "social/granary/note_with_cite.mf2.html": ["i hereby quote"],
    "social/granary/note_with_hashtag.mf2.html": [],
    "social/granary/repost_of_with_h_cite.mf2.html": ["This is the main content."],
    "social/granary/accept_follow.as2.json": [], "social/granary/actor.as2.json": [],
    "social/granary/article_with_audio_video.as2.json": ["something"],
    "social/granary/article_with_image_attachment_with_alt.as2.json": ["foo bar"],
    "social/granary/article_with_photo.as2.json": ["foo bar"],
    "social/granary/comment_inreplyto_id.as2.json": ["foo bar baz"],
    "social/granary/comment_multiple_in_reply_to.as2.json": ["foo bar baz"],
    "social/granary/like_of_object.as2.json": ["Interesting unintended consequence of federation"],
    "social/granary/like.as2.json": [], "social/granary/note_unlisted.as2.json": ["some stuff"],
    "social/granary/note_mastodon_with_video.as2.json": ["foo"],
    "social/granary/note_mastodon_with_video.as2-from-as.json": ["foo"],
    "social/granary/note_with_hashtag.as2.json": [],
    "social/granary/note_with_image_document_attachment.as2.json": ["i hereby attach an article"],
    "social/granary/question_multiple_choice.as2.json": ["foo?"],
    "social/granary/quote.as2.json": ["I hereby quote"],
    "social/granary/repost.as2.json": ["The original post"],
    "social/granary/undo_repost.as2.json": [], "social/granary/unfollow.as2.json": [],
    "social/granary/feed_with_audio_video.rss.xml": ["some HTML", "i'm ready to perform"],
    "social/granary/feed_with_authors.rss.xml": ["foo", "bar"],
    "social/granary/feed_with_note.rss.xml": ["something i have to say. and just long enough"],
    "social/granary/attachments.feed.json": [],
    "social/granary/activity_with_actor.as2.json": [], "social/granary/activity_with_person_tag.as2.json": [],
    "social/granary/actor_with_icon.as2.json": [],
    "social/granary/actor_with_nickname_numeric_id.mf2-from-as.html": [],
    "social/granary/article_with_reposts.mf2.html": [], "social/granary/follow.mf2.html": [],
    "social/granary/invite.as2.json": [], "social/granary/like_with_string_object_actor.as2.json": [],
    "social/granary/nested_author.mf2-from-as.html": [],
    "social/granary/repost_of_with_h_cite.mf2-from-as.html": ["This is the main content."],
    "social/granary/repost_of_with_h_cite.mf2-from-json.html": ["This is the main content."],
    "social/granary/rsvp_multiple_events.as2.json": [], "social/granary/tag_of.mf2.html": [],
    "social/granary/undo_object_id.as2.json": [], "social/granary/unfollow_multiple_urls.as2.json": [],
    "social/granary/video.as2.json": [],
    "social/granary/facebook.m.timeline.html": ["Checking another side project", "Oh hi, Jeeves"],
    "social/granary/facebook.mbasic.photo_post.html": ["Cérémonie d’enfermement", "Testing foo bar"],
    "social/granary/facebook.mbasic.post.html": ["Oh hi, Jeeves"],
    "social/granary/facebook.mbasic.about.html": [],
    "mf2/microformats-v1/includes/table.html": [], "mf2/microformats-v2/mixed/id.html": [],
    "mf2/microformats-v2/mixed/vendorprefixproperty.html": [], "mf2/microformats-v2/h-card/hcard.html": [],
    "mf2/microformats-v2/h-card/childimplied.html": [], "mf2/microformats-v2/h-card/impliedname.html": [],
    "mf2/microformats-v2/h-card/hyperlinkedphoto.html": [], "mf2/microformats-v2/h-card/impliedurl.html": [],
    "mf2/microformats-v2/h-card/impliedurlempty.html": [], "mf2/microformats-v2/h-card/p-property.html": [],
    "mf2/microformats-v2/h-card/relativeurlsempty.html": [], "mhtml/missing_headers.mhtml": [],
    // A list of links of a news site is no post; an encyclopedia's page is one.
    "mhtml/hn.mhtml": [], "mhtml/missing_boundary.mhtml": [], "mhtml/unexpected_eof.mhtml": [],
    "mhtml/wikipedia.mhtml": ["This article relies too much on references"],
  ]

  @Test(.enabled(if: CollectedCases.areThere, "no ../shared/data beside this checkout"))
  func `collected pages, notes and feeds give the posts that stand in them`() throws {
    for (file, texts) in PostCaseTests.posts {
      let found = try PostCaseTests.read(file)
      #expect(found.count == texts.count, "\(file): \(found.map(\.text))")
      for (post, text) in zip(found, texts) { #expect(post.text.hasPrefix(text), "\(file): \(post.text)") }
    }
  }

  @Test(.enabled(if: CollectedCases.areThere, "no ../shared/data beside this checkout"))
  func `facts of collected posts are read`() throws {
    let note = try #require(try PostCaseTests.read("social/granary/note.mf2.html").first)
    #expect(note.author?.name == "Ryan Barrett" && note.permalink == "http://example.com/blog-post-123")
    #expect(note.published?.written.hasPrefix("2012-02-22T20:26:41") ?? false)
    let reply = try #require(try PostCaseTests.read("social/granary/comment_inreplyto_id.as2.json").first)
    #expect(reply.parent != nil && reply.published?.instant == "2012-12-05T00:58:26Z")
    let news = try #require(try PostCaseTests.read("mf2/microformats-v1/hnews/all.html").first)
    #expect(news.title == "microformats.org at 7" && news.author?.name == "Tantek")
  }

  private static func read(_ file: String) throws -> [Post] {
    try LedgerTests.posts(
      Array(try Data(contentsOf: CollectedCases.folder.appending(path: file))), file)
  }
}
