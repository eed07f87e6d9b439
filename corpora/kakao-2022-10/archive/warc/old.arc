filedesc://old.arc 0.0.0.0 20221018030000 text/plain 68
1 0 Crawler
URL IP-address Archive-date Content-type Archive-length

http://www.gaon-journal.example/news/2022/10/18/fax 192.0.2.7 20221018030000 text/html 1206
HTTP/1.1 200 OK
Date: Tue, 18 Oct 2022 03:00:00 GMT
Content-Type: text/html; charset=utf-8
Content-Length: 1088

<!DOCTYPE html>
<html lang="ko"><head><meta charset="utf-8"><title>메일 멈춘 나흘, 회사마다 팩스 꺼냈다 | 가온저널</title><link rel="canonical" href="http://www.gaon-journal.example/news/2022/10/18/fax"><meta property="og:type" content="article"><meta property="og:url" content="http://www.gaon-journal.example/news/2022/10/18/fax"><meta property="og:title" content="메일 멈춘 나흘, 회사마다 팩스 꺼냈다"><meta property="article:published_time" content="2022-10-18T11:05:00+09:00"></head>
<body><header><a href="/">가온저널</a><a href="/economy">경제</a></header><article><h1>메일 멈춘 나흘, 회사마다 팩스 꺼냈다</h1><p class="byline">이든 기자</p><div class="article-body"><p>메일이 나흘째 열리지 않으면서 거래 서류를 팩스로 보내는 회사가 늘었다.</p><p>카카오는 전용 장비를 고치는 데 시간이 걸린다고 설명했다.</p></div></article><aside><h2>많이 본 기사</h2><a href="/1">복구 언제쯤? 전문가에게 물었다</a></aside><footer>가온저널</footer></body></html>

