/** Options such as `case=Ticket` as { case: 'Ticket' }. */
export function pairs(given: unknown): Record<string, string> {
  const texts = (given ?? []) as readonly string[]
  return Object.fromEntries(
    texts.map((text) => {
      const [name = '', ...rest] = text.split('=')
      if (rest.length === 0)
        throw new Error(`${text} names nothing: write two names with = between, case=Ticket for example`)
      return [name.trim(), rest.join('=').trim()]
    }),
  )
}
