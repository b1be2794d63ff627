const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/** What the engine says, which names members by their ids, with their names. */
export const namedIn = (message: string, nameOf: (id: string) => string): string => message.replaceAll(ids, nameOf)
