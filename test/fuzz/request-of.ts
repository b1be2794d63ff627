import fc from 'fast-check'
import { arbitraryOf, idOf } from './arbitrary-of.ts'
import { nastyBodies, nastyParts, nastyValues } from './nasty-values.ts'
import type { Operation } from './shape.ts'
import { spoil, spoilers } from './spoil.ts'

export const askers = ['owner', 'ops_lead', 'reviewer', 'assistant', 'client_contact', 'stranger'] as const
export const nobodies = ['none', 'garbage', 'expired', 'revoked'] as const
export type Asker = (typeof askers)[number] | (typeof nobodies)[number]

export interface FuzzRequest {
  readonly operationId: string
  readonly asker: Asker
  readonly method: string
  /** With `{{own.taskId}}` and the like where ids go, as in the body. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer | undefined
}

const askersOf = fc.oneof(
  { weight: 10, arbitrary: fc.constant<Asker>('owner') },
  { weight: 8, arbitrary: fc.constantFrom<Asker>(...askers) },
  { weight: 2, arbitrary: fc.constantFrom<Asker>(...nobodies) },
)

/** Requests of one operation: some as the contract says, most with something in them that it does not say. */
export function requestOf(operation: Operation, sample: object | undefined): fc.Arbitrary<FuzzRequest> {
  const { operationId, method } = operation
  return fc
    .record({
      asker: askersOf,
      path: pathOf(operation),
      query: queryOf(operation),
      headers,
      body: bodyOf(operation, sample),
    })
    .map(({ asker, path, query, headers: said, body }) => ({
      ...{ operationId, asker, method, body, path: query === '' ? path : `${path}?${query}` },
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...said },
    }))
}

function pathOf({ path }: Operation): fc.Arbitrary<string> {
  const parts = path.split('/').map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    if (name === undefined) return fc.constant(part)
    return fc.oneof({ weight: 9, arbitrary: idOf(name) }, { weight: 1, arbitrary: nastyParts })
  })
  return fc.tuple(...parts).map((all) => all.join('/'))
}

const written = (value: unknown) => encodeURIComponent(String(value).toWellFormed())

function queryOf({ parameters }: Operation): fc.Arbitrary<string> {
  const named = parameters.filter((one) => one.in === 'query')
  const pairs = named.map(({ name, required, schema }) => {
    const right = arbitraryOf(schema, name).map(
      (value) => `${name}=${String(value).startsWith('{{') ? value : written(value)}`,
    )
    const wrong = fc.oneof(
      nastyParts.map((part) => `${name}=${part}`),
      fc.constantFrom(`${name}`, `${name}=1&${name}=2`, `${name}[]=1`, `${name}[__proto__]=1`, '__proto__=1'),
    )
    const sent = fc.oneof({ weight: 5, arbitrary: right }, { weight: 2, arbitrary: wrong })
    return required ? sent : fc.oneof(fc.constant(''), sent)
  })
  return fc.tuple(...pairs).map((all) => all.filter((pair) => pair !== '').join('&'))
}

const headerText = nastyValues.map((value) =>
  String(JSON.stringify(value))
    .replaceAll(/[^\x20-\x7e]/g, '?')
    .slice(0, 2_000),
)
const headers = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Record<string, string>>({}) },
  {
    weight: 2,
    arbitrary: fc.oneof(
      headerText.map((text) => ({ 'idempotency-key': text })),
      fc.constantFrom('"1"', '"0"', '*', 'W/"1"', '"99999999999999999999"', '1').map((tag) => ({ 'if-match': tag })),
      headerText.map((text) => ({ 'if-match': text })),
      fc
        .constantFrom('text/plain', 'application/xml', 'application/json; charset=utf-16', 'x')
        .map((type) => ({ 'content-type': type })),
      fc.constantFrom('gzip', 'br', 'x').map((coding) => ({ 'content-encoding': coding })),
      headerText.map((text) => ({
        'last-event-id': text,
        'webhook-id': text,
        'webhook-timestamp': text,
        cookie: text,
      })),
    ),
  },
)

function bodyOf({ body, method }: Operation, sample: object | undefined): fc.Arbitrary<string | Buffer | undefined> {
  const nothing = fc.constant(undefined)
  if (method === 'GET') return nothing
  const right = sample === undefined ? arbitraryOf(body ?? { type: 'object', properties: {} }) : fc.constant(sample)
  const other = body === undefined ? right : fc.oneof({ weight: 2, arbitrary: right }, arbitraryOf(body))
  const text = (value: unknown) => JSON.stringify(value) ?? ''
  return fc.oneof(
    { weight: 6, arbitrary: other.map(text) },
    { weight: 10, arbitrary: fc.tuple(other, spoilers).map(([value, all]) => text(spoil(value, all))) },
    { weight: 2, arbitrary: nastyBodies },
    { weight: 1, arbitrary: nothing },
  )
}
