/** What is taken along by a press. */
export const copyWords = {
  address: 'Copy address',
  codes: 'Copy codes',
  key: 'Copy key',
  link: 'Copy link',
  request: 'Copy request',
  secret: 'Copy secret',
  text: 'Copy text',
} as const

export const copiedWord = 'Copied'
