/// The little script of the report: filters the list of posts. Nothing depends on it.
enum PageScript {
  static let text = """
    (function(){
    var box=document.getElementById('posts'),form=document.getElementById('filter');
    if(!box||!form)return;
    form.hidden=false;
    var kind=form.elements.kind,bin=form.elements.bin,text=form.elements.text,out=document.getElementById('shown');
    var posts=Array.prototype.slice.call(box.querySelectorAll('.post'));
    function show(){
    var n=0,q=text.value.trim();
    posts.forEach(function(p){
    var ok=(!kind.value||(' '+p.dataset.k+' ').indexOf(' '+kind.value+' ')>=0)&&(!bin.value||p.dataset.b===bin.value)&&(!q||p.textContent.indexOf(q)>=0);
    p.hidden=!ok;if(ok)n++;});
    var all=q?0:count();out.textContent=all?n+' / '+all+(n<all?out.dataset.rest:''):n+' / '+posts.length;}
    function count(){
    if(kind.value&&bin.value){var r=document.querySelector('rect[data-k="'+kind.value+'"][data-b="'+bin.value+'"]');return r?+r.dataset.n:0;}
    var o=kind.value?kind.selectedOptions[0]:bin.value?bin.selectedOptions[0]:null;return +(o?o.dataset.n:out.dataset.all);}
    function isListed(r){return posts.some(function(p){return p.dataset.b===r.dataset.b&&(r.dataset.k==='any-complaint'||(' '+p.dataset.k+' ').indexOf(' '+r.dataset.k+' ')>=0);});}
    form.addEventListener('input',show);
    form.addEventListener('submit',function(e){e.preventDefault();});
    form.elements.clear.addEventListener('click',function(){kind.value='';bin.value='';text.value='';show();});
    document.querySelectorAll('rect[data-b]').forEach(function(r){if(!isListed(r))return;r.style.cursor='pointer';r.addEventListener('click',function(){
    kind.value=r.dataset.k==='any-complaint'?'':r.dataset.k;bin.value=r.dataset.b;text.value='';show();
    box.open=true;box.scrollIntoView();});});
    show();})();
    """
}
