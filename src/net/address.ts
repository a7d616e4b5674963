/** Which addresses are on the public internet. */
import ipaddr from "ipaddr.js";

/** Beside `unicast`, an IPv4-compatible address (`::127.0.0.1`) is one too, and must not be. */
const IPV4_COMPATIBLE = ipaddr.parseCIDR("::/96");

/** False for everything that is not plainly public: private, loopback, link-local, reserved, multicast, tunnels, and what is no address. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address); // ::ffff:127.0.0.1 is 127.0.0.1
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || !parsed.match(IPV4_COMPATIBLE as never);
}
