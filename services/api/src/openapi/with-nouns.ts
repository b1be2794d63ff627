interface Document {
  readonly paths?: object
}

/** The document with its nouns listed. */
export function withNouns<T extends object>(document: T): T {
  const { paths = {} } = document as Document
  const operations = Object.values(paths).flatMap((methods) =>
    Object.values(methods as Record<string, { tags?: string[] }>),
  )
  const names = [...new Set(operations.flatMap(({ tags = [] }) => tags))].sort()
  return { ...document, tags: names.map((name) => ({ name })) }
}
