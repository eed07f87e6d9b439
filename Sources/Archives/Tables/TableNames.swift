/// The headings of columns, and keys of objects, by which tools and people call the fields of a post, those that are
/// tried first in front.
enum TableNames {
  static let known: [PlatformRule.Field: [String]] = [
    .text: texts, .time: times,
    .title: ["제목", "글제목", "기사제목", "게시글제목", "title", "subject", "headline"],
    .name: names, .handle: handles, .permalink: addresses,
    .parent: ["parent", "parent_url", "in_reply_to_url", "원글"],
  ]

  private static let texts = [
    "text", "본문", "본문내용", "내용", "글내용", "글", "게시글", "게시글내용", "게시물", "댓글", "댓글내용", "리뷰", "리뷰내용", "후기",
    "메시지", "full_text", "rawcontent", "renderedcontent", "content", "contents", "body", "message", "tweet",
    "caption", "comment", "review", "selftext",
    "tweet_text", "tweettext", "tweetcontent", "post_text", "posttext", "post_message", "post_content",
    "comment_text", "commenttext", "textoriginal", "textdisplay", "reviewtext", "review_text", "reviewbody",
    "review_content", "content_text", "fulltext", "hitsentence",
    "리뷰본문", "리뷰텍스트", "댓글텍스트", "댓글본문", "텍스트", "트윗", "트윗내용", "게시물내용", "포스트", "기사본문", "기사내용",
    "뉴스본문", "원문내용", "전문", "의견", "openingtext", "snippet",
  ]

  private static let times = [
    "unix_timestamp", "작성일시", "작성일자", "작성일", "작성시간", "작성시각", "등록일시", "등록일자", "등록일", "게시일시", "게시일자", "게시일",
    "게시시간", "입력일시", "입력일", "업로드날짜", "업로드일", "일시", "일자", "날짜", "시간", "created_at", "createdat", "published",
    "published_at", "publishedat", "date_published", "datepublished", "publishdate", "date_time",
    "datetime", "date",
    "time", "timestamp", "created_utc", "created", "posted_at", "postedat", "pubdate", "regdate",
    "reg_date", "postcreated", "postcreateddate",
    "created_time", "create_time", "createtime", "createtimeiso", "created_date", "createddate",
    "publisheddate", "publishtime", "publish_time", "pub_date", "post_date", "postdate", "comment_date",
    "commentdate", "review_date", "reviewdate", "tweet_date", "tweet_created_at", "taken_at", "timestamp_ms",
    "regtime", "reg_dt", "write_date", "writedate", "commentcreatetimestamp", "댓글작성타임스탬프",
    "리뷰작성일", "댓글작성일", "댓글작성시간", "등록시간", "작성날짜", "게시날짜", "발행일", "발행일시", "입력시간", "기사입력시간",
    "보도일", "updated_at", "updatedat", "at",
  ]

  private static let names = [
    "작성자명", "작성자", "닉네임", "글쓴이", "이름", "author_fullname", "author_name", "displayname", "nickname", "name",
    "fullname", "author", "writer", "user", "ownerfullname", "influencer", "pagename", "groupname",
    "작성자닉네임", "댓글작성자", "필명", "닉", "블로거", "블로그명", "채널명", "기자명", "기자", "사용자", "유저", "리뷰어", "회원명", "보낸사람", "발신자",
    "authordisplayname", "display_name", "profile_name", "profilename", "from_name", "commenter", "reviewer",
    "nick", "account", "sender",
  ]

  private static let handles = [
    "아이디", "handle", "screen_name", "username", "user.username", "author_handle", "author", "ownerusername",
    "작성자id", "작성자아이디", "user_name", "author_username", "author.username", "user.screen_name",
    "screenname", "userscreenname",
  ]

  private static let addresses = [
    "url", "link", "permalink", "주소", "링크", "원문", "원문주소", "tweet_url", "post_url",
    "posturl", "tweeturl", "commenturl", "comment_url", "article_url", "source_url", "permalink_url",
    "full_link",
    "기사url", "기사링크", "원문링크", "게시글url", "글주소", "originallink", "네이버링크",
  ]
}
