import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'

/** An address that a name led to and that a message may be sent to. */
export interface CheckedAddress {
  readonly address: string
  readonly family: 4 | 6
  /** Of a range that the operator allows, where plain HTTP will do. */
  readonly isAllowedRange: boolean
}

export class AddressRefused extends Error {}

/** Names resolved anew at each call, and every address behind them looked at (escalation, rule 32). */
export interface AddressGuard {
  /** @throws AddressRefused where any address of the host is private, link-local, of a metadata service or reserved. */
  check(host: string): Promise<CheckedAddress>
}

export type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>

const resolveAll: Resolve = (host) => lookup(host, { all: true, verbatim: true })

/**
 * `allowed` are networks such as 10.20.0.0/16 that the operator permits. Only global unicast addresses pass otherwise;
 * what embeds another address (IPv4-mapped, IPv4-compatible, NAT64, 6to4) is none. One refused address of a name refuses the name: a
 * resolver that answers both kinds is asking for the wrong one to be taken.
 */
export function openAddressGuard(allowed: readonly string[], resolve: Resolve = resolveAll): AddressGuard {
  const ranges = allowed.map((range) => ipaddr.parseCIDR(range))
  return {
    async check(host) {
      const name = host.replace(/^\[|\]$/g, '')
      const found = ipaddr.isValid(name) ? [{ address: name }] : await resolve(name)
      const checked = found.map(({ address }) => checkedAddress(address, ranges))
      const [first] = checked
      if (first === undefined) throw new AddressRefused('The name leads nowhere')
      return first
    },
  }
}

type Range = ReturnType<typeof ipaddr.parseCIDR>

function checkedAddress(text: string, ranges: readonly Range[]): CheckedAddress {
  const address = ipaddr.process(text)
  const family = address.kind() === 'ipv4' ? 4 : 6
  const isAllowedRange = ranges.some(
    ([network, bits]) => network.kind() === address.kind() && address.match([network, bits] as never),
  )
  const refusal = isAllowedRange ? undefined : whatElse(address)
  if (refusal !== undefined) throw new AddressRefused(`The address is ${refusal} and not allowed here`)
  return { address: address.toString(), family, isAllowedRange }
}

/** Of all IPv6, only this block is given out for the internet (RFC 4291, section 2.4). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
/** Metadata services behind addresses that look like anybody's: Azure's. */
const metadata: ReadonlySet<string> = new Set(['168.63.129.16'])

/** What an address is that is not one of the internet. */
function whatElse(address: ReturnType<typeof ipaddr.process>): string | undefined {
  if (address.range() !== 'unicast') return wordsOf(address.range())
  if (metadata.has(address.toString())) return 'of a metadata service'
  return address instanceof ipaddr.IPv6 && !address.match(globalUnicast) ? 'reserved' : undefined
}

function wordsOf(range: string): string {
  return range.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
