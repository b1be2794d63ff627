import openapiTs, { astToString } from 'openapi-typescript'
import { namedProperties } from './named-properties.ts'

interface Described {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

interface Operation {
  readonly responses: Readonly<Record<string, object>>
}

/** What the client knows of every route, as types alone, from the document that an API serves at `/openapi.json`. */
export async function pathsOf(document: Described): Promise<string> {
  const nodes = await openapiTs(namedProperties(withOneProblem(document)) as never, { alphabetize: true })
  return `// Generated from the contract by \`npm run docs\`; do not edit.\n${astToString(nodes)}`
}

/** Whatever is no success is one document everywhere; said once a route, the types are a third as long. */
function withOneProblem({ paths = {}, ...rest }: Described): object {
  const problem = { $ref: '#/components/schemas/Problem' }
  const failure = { description: 'Refused', content: { 'application/problem+json': { schema: problem } } }
  const slim = ({ responses, ...operation }: Operation) => ({
    ...operation,
    responses: {
      ...Object.fromEntries(Object.entries(responses).filter(([status]) => Number(status) < 400)),
      default: failure,
    },
  })
  const each = Object.entries(paths).map(([path, methods]) => [
    path,
    Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, slim(operation)])),
  ])
  return { ...rest, paths: Object.fromEntries(each) }
}
