/// The one style sheet of the report. Sizes follow one scale: 13, 16, 20, 25, 31 pixels.
enum PageStyle {
  static let text = """
    :root{--ink:\(Palette.ink);--faint:\(Palette.faint);--grid:\(Palette.grid);--strong:\(Palette.strong);--mark:\(Palette.mark)}
    *{box-sizing:border-box}
    body{margin:0;background:#fff;color:var(--ink);font:16px/1.65 \(Palette.fonts);word-break:keep-all;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
    main,header,footer{max-width:1080px;margin:0 auto;padding:0 20px}
    header{padding-top:40px}
    h1{font-size:31px;line-height:1.3;margin:0 0 4px;letter-spacing:-.01em}
    h2{font-size:25px;line-height:1.35;margin:64px 0 8px;padding-top:16px;border-top:2px solid var(--ink)}
    h3{font-size:20px;line-height:1.4;margin:32px 0 6px}
    p{margin:0 0 12px;max-width:46em}
    .lead{font-size:20px;line-height:1.6;max-width:42em;margin:20px 0}
    .faint,.meta,figcaption,caption,footer{color:var(--faint);font-size:13px}
    .figures{display:flex;flex-wrap:wrap;gap:8px 40px;margin:24px 0 0;padding:0}
    .figures div{display:flex;flex-direction:column-reverse}
    .figures dt{font-size:13px;color:var(--faint)}
    .figures dd{margin:0;font-size:25px;font-weight:700;line-height:1.2}
    figure{margin:16px 0}
    figure svg{display:block;width:100%;height:auto}
    .narrow{display:none}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.5;margin:8px 0 16px}
    caption{text-align:left;padding:4px 0}
    th,td{padding:5px 8px;text-align:right;border-bottom:1px solid var(--grid);white-space:nowrap;vertical-align:baseline}
    thead th{border-bottom:1px solid var(--ink);font-weight:700}
    th[scope=row],td.w,th.w{text-align:left}
    td.long{white-space:normal;min-width:14em}
    th[scope=row]{font-weight:400}
    tr.sum th,tr.sum td{font-weight:700;border-top:1px solid var(--ink)}
    td.zero{color:#6b757e}
    td svg{vertical-align:middle}
    td .faint{font-size:inherit}
    table.wraps thead th{white-space:normal;min-width:6em}
    .note{border-left:3px solid var(--mark);padding-left:14px}
    .milestones{columns:3;column-gap:28px;font-size:13px;padding:0;margin:8px 0;list-style:none;line-height:1.5}
    .milestones li{break-inside:avoid;padding:2px 0 2px 28px;text-indent:-28px}
    .milestones b{display:inline-block;width:22px;margin-right:6px;text-align:right;text-indent:0;color:var(--mark)}
    .post{border-left:3px solid var(--grid);padding:2px 0 2px 14px;margin:14px 0;max-width:46em;break-inside:avoid}
    .post p{margin:0;white-space:pre-line}
    mark{background:#fff1c2;color:inherit;border-bottom:2px solid var(--mark);padding:0 1px}
    .voices{display:grid;grid-template-columns:1fr 1fr;gap:0 40px}
    .words{display:grid;grid-template-columns:1fr 1fr;gap:4px 40px;margin:8px 0}
    .words dt{font-weight:700;padding-top:8px}
    .words div{break-inside:avoid}
    .words dd{margin:0}
    details{margin:8px 0}
    summary{cursor:pointer;color:var(--strong);padding:6px 0}
    .filter{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;margin:12px 0;font-size:13px}
    .filter[hidden]{display:none}
    .filter select,.filter input,.filter button{font:inherit;padding:6px 8px;border:1px solid var(--faint);border-radius:3px;background:#fff;color:inherit;min-height:36px}
    :focus-visible{outline:3px solid var(--strong);outline-offset:2px}
    footer{padding:40px 20px 64px}
    code{font-size:13px;word-break:break-all}
    @media(max-width:700px){
    h1{font-size:25px}h2{font-size:20px;margin-top:44px}h3{font-size:16px}.lead{font-size:16px}
    .wide{display:none}.narrow{display:block}.milestones{columns:1}
    .voices,.words{grid-template-columns:1fr}.figures{gap:12px 28px}.figures dd{font-size:20px}
    }
    @media print{
    @page{size:A4;margin:16mm 14mm}
    body{font-size:10.5pt;line-height:1.5}main,header,footer{padding:0;max-width:none}
    h1{font-size:20pt}h2{font-size:15pt;margin-top:22pt;break-after:avoid}h3{font-size:12pt;break-after:avoid}.lead{font-size:12.5pt}
    .figures dd{font-size:15pt}table{font-size:8pt}th,td{padding:2pt 4pt}
    .wide{display:block}.narrow,.filter,details:not([open]){display:none}
    .post,figure,tr{break-inside:avoid}figure{margin:8pt 0}
    .scroll{overflow:visible;break-inside:avoid}
    thead{display:table-header-group}caption{break-after:avoid}#list{display:none}
    .voices{display:block;columns:2;column-gap:9mm}.voices .faint{break-after:avoid;break-inside:avoid}.voices h3{margin-top:12pt}
    #voices>.faint{break-after:avoid}
    mark,svg,rect{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    }
    """
}
