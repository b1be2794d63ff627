/** What both a Prisma schema and a database say about one table, each entry as one comparable line. */
export interface TableShape {
  /** `name type null|not null [default]` in order. */
  readonly columns: readonly string[]
  readonly primaryKey: string
  /** `columns -> table columns`. */
  readonly foreignKeys: readonly string[]
  /** `[unique] name columns`; partial ones are left out, for Prisma cannot say them. */
  readonly indexes: readonly string[]
}

interface Field {
  readonly name: string
  readonly type: string
  readonly list: boolean
  readonly optional: boolean
  readonly attributes: string
}

/** Reads as much of the Prisma schema language as schema.prisma uses. Throws on a type or attribute that it does not know. */
export function readPrismaSchema(text: string): Map<string, TableShape> {
  const blocks = [...text.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, model, body]) => ({
    model: String(model),
    lines: String(body)
      .split('\n')
      .map((line) => line.trim()),
  }))
  const tableOf = new Map(blocks.map(({ model, lines }) => [model, mapped(blockAttribute(lines, 'map')) ?? model]))
  return new Map(blocks.map(({ model, lines }) => [String(tableOf.get(model)), shapeOf(lines, blocks, tableOf)]))
}

function shapeOf(
  lines: string[],
  blocks: { model: string; lines: string[] }[],
  tableOf: Map<string, string>,
): TableShape {
  const fields = fieldsOf(lines)
  const scalars = fields.filter(({ type }) => !tableOf.has(type))
  const primary = blockAttribute(lines, 'id') ?? scalars.find(({ attributes }) => /@id\b/.test(attributes))?.name ?? ''
  return {
    columns: scalars.map(columnLine),
    primaryKey: columnList(fields, primary),
    foreignKeys: fields
      .filter(({ attributes }) => attributes.includes('fields: ['))
      .map((field) => {
        const target = blocks.find(({ model }) => model === field.type)
        const list = (name: string) => RegExp(`${name}: \\[([^\\]]*)\\]`).exec(field.attributes)?.[1] ?? ''
        const references = columnList(fieldsOf(target?.lines ?? []), list('references'))
        return `${columnList(fields, list('fields'))} -> ${tableOf.get(field.type)} ${references}`
      })
      .sort(),
    indexes: indexesOf(lines, fields, scalars),
  }
}

function indexesOf(lines: string[], fields: Field[], scalars: Field[]): string[] {
  const ofColumns = scalars.flatMap((field) => {
    const name = /@unique\(map: "(\w+)"\)/.exec(field.attributes)?.[1]
    return name === undefined ? [] : [`unique ${name} ${columnName(field)}`]
  })
  const ofBlock = lines.flatMap((line) => {
    const found = /^@@(index|unique)\(\[([^\]]*)\], map: "(\w+)"\)/.exec(line)
    return found === null
      ? []
      : [`${found[1] === 'unique' ? 'unique ' : ''}${found[3]} ${columnList(fields, String(found[2]))}`]
  })
  return [...ofColumns, ...ofBlock].sort()
}

function fieldsOf(lines: string[]): Field[] {
  return lines.flatMap((line) => {
    const found = /^(\w+)\s+(\w+)(\[\])?(\?)?(.*)$/.exec(line)
    return found === null
      ? []
      : [
          {
            name: String(found[1]),
            type: String(found[2]),
            list: found[3] !== undefined,
            optional: found[4] === '?',
            attributes: String(found[5]),
          },
        ]
  })
}

const blockAttribute = (lines: string[], name: string) =>
  lines.flatMap((line) => RegExp(`^@@${name}\\((.*)\\)$`).exec(line)?.[1] ?? [])[0]?.replace(/[[\]]/g, '')
const mapped = (attribute: string | undefined) => attribute?.replaceAll('"', '')
const columnName = ({ name, attributes }: Field) => /@map\("(\w+)"\)/.exec(attributes)?.[1] ?? name

function columnList(fields: Field[], names: string): string {
  const columns = names.split(',').map((name) => {
    const field = fields.find((one) => one.name === name.trim())
    if (field === undefined) throw new Error(`schema.prisma names a field ${name} that its model has not`)
    return columnName(field)
  })
  return columns.join(', ')
}

const databaseTypes: Record<string, string> = {
  'String @db.Uuid': 'uuid',
  String: 'text',
  Int: 'integer',
  'Int @db.SmallInt': 'smallint',
  BigInt: 'bigint',
  Bytes: 'bytea',
  Boolean: 'boolean',
  Float: 'double precision',
  'Json @db.Json': 'json',
  'DateTime @db.Timestamptz(3)': 'timestamp(3) with time zone',
  'DateTime @db.Date': 'date',
}

function columnLine(field: Field): string {
  const native = /@db\.\w+(\(\d+\))?/.exec(field.attributes)?.[0]
  const type = databaseTypes[native === undefined ? field.type : `${field.type} ${native}`]
  if (type === undefined)
    throw new Error(`schema.prisma uses a type that this reader does not know: ${field.type} ${native}`)
  const fallback = /@default\(((?:now|dbgenerated)\(\)|[^)]*)\)/.exec(field.attributes)?.[1]
  return [
    columnName(field),
    field.list ? `${type}[]` : type,
    field.optional ? 'null' : 'not null',
    ...(fallback === undefined ? [] : [fallback]),
  ].join(' ')
}
