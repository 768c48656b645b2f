\\ w' = -(1/2)(1+w)(2(w+w^2/2)-1), w(0)=0, at 1: Taylor's method on coefficient vectors
step(w0,n) = {
  my(w=vector(n+1),u=vector(n+1),v=vector(n+1),r); \\ u=1+w, v=2w+w^2-1
  w[1]=w0;
  for(k=0,n-1,
    u[k+1]=w[k+1]+if(k==0,1,0);
    v[k+1]=2*w[k+1]+sum(i=0,k,w[i+1]*w[k-i+1])-if(k==0,1,0);
    r=-sum(i=0,k,u[i+1]*v[k-i+1])/2;
    w[k+2]=r/(k+1));
  w
}
solve1(d) = {
  my(n=ceil(d*1.15)+2,t=0.,w=0.,c,h,m);
  while(t<1,
    c=step(w,n);
    m=max(abs(w),abs(c[2]));
    h=min((m*10.^(-d-2)/abs(c[n]))^(1/(n-1)),(m*10.^(-d-2)/abs(c[n+1]))^(1/n));
    if(t+h>1,h=1-t);
    w=subst(Polrev(c),'x,h); t+=h);
  w
}
{foreach([30,50,100],d, localprec(d+10); my(s=gettime(),v); for(i=1,20,v=solve1(d)); printf("%d digits %.2f ms  %.40g\n",d,gettime()/20.,v))}
