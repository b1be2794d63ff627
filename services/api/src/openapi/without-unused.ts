interface Described {
  readonly components?: { readonly schemas?: object }
}

const reference = /"\$ref":"#\/components\/schemas\/([^"]+)"/g

/** The document with those components only that something in it refers to, directly or through another component. */
export function withoutUnused<T extends object>(document: T): T {
  const { components = {}, ...rest } = document as T & Described
  const { schemas = {}, ...others } = components
  const used = new Set<string>()
  const follow = (part: unknown) => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(reference)) {
      if (used.has(name)) continue
      used.add(name)
      follow((schemas as Record<string, unknown>)[name])
    }
  }
  follow(rest)
  const kept = Object.entries(schemas).filter(([name]) => used.has(name))
  return { ...document, components: { ...others, schemas: Object.fromEntries(kept) } }
}
