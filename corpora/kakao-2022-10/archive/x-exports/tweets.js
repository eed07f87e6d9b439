window.YTD.tweets.part0 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1581209559104070097"
          ],
          "editableUntil": "2022-10-15T09:05:11.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "38"
      ],
      "favorite_count": "0",
      "id_str": "1581209559104070097",
      "truncated": false,
      "retweet_count": "0",
      "id": "1581209559104070097",
      "created_at": "Sat Oct 15 09:05:11 +0000 2022",
      "favorited": false,
      "full_text": "약국에서 결제 앱이 먹통이라 약을 못 받고 돌아섰다. 열은 38도인데",
      "lang": "ko"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1581513432235418826"
          ],
          "editableUntil": "2022-10-16T05:12:40.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "35"
      ],
      "favorite_count": "0",
      "id_str": "1581513432235418826",
      "truncated": false,
      "retweet_count": "0",
      "id": "1581513432235418826",
      "created_at": "Sun Oct 16 05:12:40 +0000 2022",
      "favorited": false,
      "full_text": "이틀 만에 책 한 권을 다 읽었다. 나에게 이런 능력이 있었다니",
      "lang": "ko"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1582406185645801592"
          ],
          "editableUntil": "2022-10-18T16:20:09.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "30"
      ],
      "favorite_count": "0",
      "id_str": "1582406185645801592",
      "truncated": false,
      "retweet_count": "0",
      "id": "1582406185645801592",
      "created_at": "Tue Oct 18 16:20:09 +0000 2022",
      "favorited": false,
      "full_text": "자정을 넘겼으니 이제 닷새째, 메일은 여전히 접속 불가",
      "lang": "ko"
    }
  }
]