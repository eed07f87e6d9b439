<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE Channel SYSTEM "http://www.w3c.org/Channel.dtd">
<CHANNEL HREF="http://dabang-norae.example/index.html">
<TITLE>다방 노래 일지</TITLE>
<ABSTRACT>틀어 둔 노래와 오간 말을 적습니다.</ABSTRACT>
<SCHEDULE><INTERVALTIME DAY="1"/></SCHEDULE>
<ITEM HREF="http://dabang-norae.example/2022/1017.html" LASTMOD="2022-10-17T14:00+0900">
<TITLE>노래가 끊긴 카페</TITLE>
<ABSTRACT>멜론이 사흘째 재생이 안 돼서 카페가 조용하다. 손님이 오늘은 왜 노래가 없느냐고 물었다.</ABSTRACT>
</ITEM>
<ITEM HREF="http://dabang-norae.example/2022/1018.html" LASTMOD="2022-10-18T10:30+0900">
<TITLE>라디오를 꺼냈다</TITLE>
<ABSTRACT>창고에서 라디오를 꺼내 틀었더니 손님들이 더 좋아한다.</ABSTRACT>
</ITEM>
</CHANNEL>
