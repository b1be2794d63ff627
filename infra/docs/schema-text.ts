/** The part of JSON Schema that zod writes for the contract. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly items?: Schema | false
  readonly prefixItems?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly description?: string
}

const formats: Readonly<Record<string, string>> = { uuid: 'uuid', 'date-time': 'instant', date: 'date', uri: 'link' }
const longest = 100

/** A schema in the notation of TypeScript, on one line where it fits. */
export function schemaText(schema: Schema, indent = ''): string {
  const { $ref, anyOf, oneOf, allOf, enum: values, prefixItems } = schema
  if ($ref !== undefined) return $ref.split('/').at(-1) as string
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ')
  const choices = anyOf ?? oneOf
  if (choices !== undefined) return [...new Set(choices.map((one) => schemaText(one, indent)))].join(' | ')
  if (allOf !== undefined) return allOf.map((one) => schemaText(one, indent)).join(' & ')
  if (prefixItems !== undefined) return `[${prefixItems.map((one) => schemaText(one, indent)).join(', ')}]`
  if (schema.type === 'array') return listText(schema, indent)
  if (schema.type === 'object') return objectText(schema, indent)
  return plainText(schema)
}

function plainText({ type, format }: Schema): string {
  const types = [type ?? 'unknown'].flat().map((one) => (one === 'string' ? (formats[format ?? ''] ?? one) : one))
  return types.join(' | ')
}

function listText({ items }: Schema, indent: string): string {
  const text = items === undefined || items === false ? 'unknown' : schemaText(items, indent)
  return text.includes(' | ') && !text.startsWith('{') ? `(${text})[]` : `${text}[]`
}

function objectText({ properties = {}, required = [], additionalProperties }: Schema, indent: string): string {
  const inner = `${indent}  `
  const fields = Object.entries(properties).map(([name, schema]) => {
    const text = `${name}${required.includes(name) ? '' : '?'}: ${schemaText(schema, inner)}`
    return { text, says: schema.format === 'date-time' ? undefined : schema.description }
  })
  if (fields.length === 0) {
    const values = typeof additionalProperties === 'object' ? schemaText(additionalProperties, indent) : 'unknown'
    return `{ [name]: ${values} }`
  }
  const line = `{ ${fields.map(({ text }) => text).join(', ')} }`
  if (indent.length + line.length <= longest && !line.includes('\n')) return line
  const lines = fields.map(({ text, says }) => `${inner}${text}${says === undefined ? '' : `  // ${says}`}`)
  return `{\n${lines.join('\n')}\n${indent}}`
}
