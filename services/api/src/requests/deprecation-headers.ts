import type { Deprecated } from '@understudy/contract/http/command-route'

/** What every answer of a route says that is to go: since when, until when (RFC 9745, RFC 8594), and what to use instead. */
export function deprecationHeaders({ since, sunset, instead }: Deprecated): Record<string, string> {
  return {
    deprecation: `@${Date.parse(since) / 1000}`,
    sunset: new Date(sunset).toUTCString(),
    link: `<${instead}>; rel="successor-version"`,
  }
}
