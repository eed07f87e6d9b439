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
    out.textContent=n+' / '+posts.length;}
    form.addEventListener('input',show);
    form.addEventListener('submit',function(e){e.preventDefault();});
    form.elements.clear.addEventListener('click',function(){kind.value='';bin.value='';text.value='';show();});
    document.querySelectorAll('rect[data-b]').forEach(function(r){r.addEventListener('click',function(){
    kind.value=r.dataset.k==='any-complaint'?'':r.dataset.k;bin.value=r.dataset.b;text.value='';show();
    box.open=true;box.scrollIntoView();});});
    show();})();
    """
}
