import type { FastifyRequest } from 'fastify'

/** Whatever is neither the API nor about the process is the console's. */
export function isPage(request: Pick<FastifyRequest, 'routeOptions' | 'url'>): boolean {
  return !/^\/(v1|health|metrics|openapi\.json)(?=\/|$)/.test(placeOf(request))
}

/**
 * What was asked for: the route that was found, for an address may be written in many ways. Where none was, or that of
 * every file of the console, it is the address as the router reads it.
 */
export function placeOf({ routeOptions, url }: Pick<FastifyRequest, 'routeOptions' | 'url'>): string {
  const { url: route } = routeOptions
  return route === undefined || route === '/*' ? pathOf(url) : route
}

function pathOf(url: string): string {
  const [path = ''] = url.split(/[?#]/)
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
