//! x
#![allow(missing_docs)]
use ob3::*;
fn main(){ let now=Timestamp::parse("2026-11-24T00:00:00Z").unwrap(); for f in std::env::args().skip(1){ let b=std::fs::read(&f).unwrap(); let t=std::time::Instant::now(); let r=Verifier::new().at(now).verify(&b,&Bundle::new()); println!("{} {:?} {:?}",f.rsplit('/').next().unwrap(),r.verdict(),t.elapsed()); for x in r.findings(){println!("   {:?} {:?} {} {} {}",x.check,x.severity,x.code,x.path,x.message)} } }
