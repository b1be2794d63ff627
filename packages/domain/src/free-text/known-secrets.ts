import { rules } from '@secretlint/secretlint-rule-preset-recommend'
import type { Sensitive } from './sensitive.ts'

/** Not for prose: one reads files by their path, the other lets a text switch the rules off. */
const leftOut = ['@secretlint/secretlint-rule-gcp', '@secretlint/secretlint-rule-filter-comments']

const found: Sensitive[] = []

const handlers = rules
  .filter(({ meta }) => !leftOut.includes(meta.id))
  .map((rule) => {
    const vendor = rule.meta.id.replace('@secretlint/secretlint-rule-', '')
    const context = {
      createTranslator: () => (messageId: string) => ({ messageId, message: messageId }),
      report: ({ range: [start, end] }: { readonly range: readonly [number, number] }) => {
        found.push({ kind: 'secret', sort: sorts[vendor] ?? `an access key (${vendor})`, start, end })
      },
    }
    return rule.create(context, { enableIDScanRule: true })
  })

const sorts: Readonly<Record<string, string>> = {
  privatekey: 'a private key',
  basicauth: 'an address with a password',
  'database-connection-string': 'the address of a database with a password',
}

/** Keys and tokens of known makers, by the rules that secretlint keeps (MIT). They are synchronous and touch no file. */
export function knownSecrets(text: string): Sensitive[] {
  // Every one of them has a run of signs without a blank; most prose has none, and is spared the thirty patterns.
  if (!/\S{16}/.test(text)) return []
  found.length = 0
  const source = { content: text, filePath: undefined, ext: '', contentType: 'text' } as const
  for (const handler of handlers) handler.file?.(source)
  return [...found]
}
