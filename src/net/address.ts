/** Which addresses are on the public internet. */
import ipaddr from "ipaddr.js";

/** All that was ever given out of IPv6 (RFC 4291 section 2.4); `unicast` alone would let `::127.0.0.1` and 64:ff9b:2::1 through. */
const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3");

/** False for everything that is not plainly public: private, loopback, link-local, reserved, multicast, tunnels, and what is no address. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address); // ::ffff:127.0.0.1 is 127.0.0.1
  return parsed.range() === "unicast" && (parsed.kind() === "ipv4" || parsed.match(GLOBAL_UNICAST as never));
}
