import type { Operation } from '../access/access-table.ts'

interface Document {
  readonly paths?: Readonly<
    Record<string, Readonly<Record<string, { operationId?: string; security?: readonly object[] }>>>
  >
}

/** Every operation of the API's own description, with the colons of our routes in its paths. */
export function operationsOf({ paths = {} }: Document): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId = '', security }]) => ({
      ...{ operationId, method: method.toUpperCase(), path: path.replaceAll(/\{(\w+)\}/g, ':$1') },
      isOpen: security?.length === 0 || !path.startsWith('/v1/'),
    })),
  )
}
