import { type Schema, schemaText } from './schema-text.ts'

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
  readonly description?: string
}

interface Operation {
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
  readonly security?: readonly object[]
}

export interface ApiDocument {
  readonly info: { readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

interface Route {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

/** The reference of the API by noun, from the document that it serves at `/openapi.json`. */
export function apiPage({ info, paths, components }: ApiDocument): string {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
  const byNoun = [...Map.groupBy(routes, ({ operation }) => operation.tags[0] ?? 'others')].sort()
  return [
    '# The API',
    '',
    'Generated from the contract by `npm run docs`; do not edit. A running installation serves the same as OpenAPI 3.1 at',
    '`/openapi.json`.',
    '',
    info.description,
    '',
    'Send a key as `Authorization: Bearer us_…`, or sign a browser in with `POST /v1/session`. In what follows, `instant` is',
    'ISO 8601 in UTC, a question mark marks what may be left out, and a list answers `next: null` on its last page.',
    '',
    ...failures(routes),
    ...byNoun.flatMap(([noun, list]) => ['', `## ${capital(noun)}`, ...list.flatMap(routeText)]),
    '',
    '## Types',
    // By name: their own order is that in which a process happened to load them.
    ...Object.entries(components.schemas)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([name, schema]) => ['', `### ${name}`, '', ...block(schema)]),
    '',
  ].join('\n')
}

/** What an answer that is no success means: the same everywhere, so said once. */
function failures(routes: readonly Route[]): string[] {
  const said = new Map<string, string>()
  for (const { path, operation } of routes)
    for (const [status, { description = '' }] of Object.entries(operation.responses))
      if (Number(status) >= 400 && path.startsWith('/v1/') && !said.has(status)) said.set(status, description)
  const rows = [...said].sort().map(([status, description]) => `| ${status} | ${description} |`)
  return ['| status | means |', '| --- | --- |', ...rows]
}

function routeText({ method, path, operation }: Route): string[] {
  const { summary, description, parameters = [], requestBody, responses, security } = operation
  const query = parameters.filter((one) => one.in === 'query')
  const body = schemaOf(requestBody)
  return [
    '',
    `### \`${method} ${path}\``,
    '',
    [summary, description, security?.length === 0 ? 'Needs no key' : undefined].filter(Boolean).join('. ').concat('.'),
    ...(query.length === 0 ? [] : ['', 'Query:', '', ...query.map(parameterText)]),
    ...(body === undefined ? [] : ['', 'Body:', '', ...block(body)]),
    ...Object.entries(responses).flatMap(answerText),
  ]
}

function parameterText({ name, required, schema }: { name: string; required?: boolean; schema: Schema }): string {
  return `- \`${name}${required ? '' : '?'}: ${schemaText(schema)}\``
}

function answerText([status, response]: [string, Content]): string[] {
  if (Number(status) >= 400) return []
  const schema = schemaOf(response)
  if (schema === undefined) return ['', `Answers ${status}.`]
  if (schema.$ref !== undefined) return ['', `Answers ${status} with \`${schemaText(schema)}\`.`]
  return ['', `Answers ${status}:`, '', ...block(schema)]
}

function schemaOf(content: Content | undefined): Schema | undefined {
  return Object.values(content?.content ?? {})[0]?.schema
}

function block(schema: Schema): string[] {
  return ['```ts', schemaText(schema), '```']
}

function capital(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1)
}
