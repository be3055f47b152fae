//! The guard: which machines are connected to, judged by their addresses at the moment of connecting.

use std::fmt;

use ob3::Reach;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{ConnectionDetails, Connector, NextTimeout, Transport};

/// An address is not public.
#[derive(Debug)]
pub(crate) struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name leads into a private network, and is not asked")
    }
}

impl std::error::Error for Refused {}

/// A resolver, of whose answers each address must be one that may be asked.
#[derive(Debug)]
pub(crate) struct Guarded<R> {
    pub(crate) resolver: R,
    pub(crate) reach: Reach,
}

impl<R: Resolver> Resolver for Guarded<R> {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let addresses = self.resolver.resolve(uri, config, timeout)?;
        judge(&addresses, self.reach)?;
        Ok(addresses)
    }
}

/// The first part of a connection: looks once more at the addresses that the next part connects to, whoever found them.
/// Public for tests.
#[doc(hidden)]
#[derive(Debug)]
#[allow(clippy::exhaustive_structs)]
pub struct Gate(pub Reach);

impl<In: Transport> Connector<In> for Gate {
    type Out = In;

    fn connect(&self, details: &ConnectionDetails<'_>, chained: Option<In>) -> Result<Option<Self::Out>, ureq::Error> {
        judge(&details.addrs, self.0)?;
        Ok(chained)
    }
}

/// A name with one private address among public ones is refused whole: it is no honest name.
fn judge(addresses: &ResolvedSocketAddrs, reach: Reach) -> Result<(), ureq::Error> {
    if addresses.iter().all(|address| reach.allows(address.ip())) {
        return Ok(());
    }
    Err(ureq::Error::Other(Box::new(Refused)))
}
