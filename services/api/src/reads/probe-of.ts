import type { CommandRoute } from '@understudy/contract/http/command-route'
import { z } from 'zod'

interface Shape {
  readonly type?: string
  readonly const?: unknown
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly minimum?: number
  readonly minLength?: number
  readonly minItems?: number
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
}

const known = new Map<string, object>()

/** An input of the command's shape and of no meaning: enough to ask whether roles and states would let it through. */
export function probeOf({ command, input }: CommandRoute): object {
  const before = known.get(command)
  if (before !== undefined) return before
  const shape = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape
  const read = input.safeParse(sampleOf(shape))
  const probe = read.success ? read.data : (sampleOf(shape) as object)
  known.set(command, probe)
  return probe
}

const formats: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-7000-8000-000000000000',
  date: '2030-01-02',
  'date-time': '2030-01-02T00:00:00Z',
  email: 'nobody@example.org',
  uri: 'https://example.org/',
}

function sampleOf(shape: Shape): unknown {
  if (shape.default !== undefined) return shape.default
  if (shape.const !== undefined) return shape.const
  const [first] = shape.enum ?? []
  if (first !== undefined) return first
  const [either] = shape.anyOf ?? shape.oneOf ?? []
  if (either !== undefined) return sampleOf(either)
  switch (shape.type) {
    case 'string':
      return formats[shape.format ?? ''] ?? 'x'.repeat(Math.max(1, shape.minLength ?? 1))
    case 'integer':
    case 'number':
      return shape.minimum ?? 1
    case 'boolean':
      return false
    case 'array':
      return Array.from({ length: shape.minItems ?? 0 }, () => sampleOf(shape.items ?? {}))
    case 'object':
      return Object.fromEntries((shape.required ?? []).map((name) => [name, sampleOf(shape.properties?.[name] ?? {})]))
    default:
      return null
  }
}
