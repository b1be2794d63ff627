const list = new Intl.ListFormat('en', { type: 'conjunction' })
const either = new Intl.ListFormat('en', { type: 'disjunction' })

/** "by e-mail, Slack and in the console"; nothing where there is none. */
export const listText = (words: readonly string[]): string => list.format(words)

/** "light or standard". */
export const eitherText = (words: readonly string[]): string => either.format(words)
