import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkClassNames } from './class-names.ts'
import { checkCommands } from './doc-commands.ts'
import { checkReferences } from './doc-references.ts'
import type { Finding } from './finding.ts'
import { checkForeignNames } from './foreign-names.ts'
import { checkForeignPlaces } from './foreign-places.ts'
import { checkInlineWords } from './inline-words.ts'
import { knownCommands } from './known-commands.ts'
import { checkName } from './names.ts'
import { checkPurity } from './purity.ts'
import { checkSecrets } from './secrets.ts'
import { checkSize } from './sizes.ts'
import { root, trackedFiles } from './tracked-files.ts'

const notText = /[.](png|jpe?g|gif|ico|woff2?|gz|zip)$/

export function checkCode(): Finding[] {
  const sheets = trackedFiles()
    .filter((file) => file.endsWith('.css'))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
  return [
    ...eachText((file, text) => [
      ...checkSize(file, text),
      ...checkName(file),
      ...checkPurity(file, text),
      ...checkInlineWords(file, text),
    ]),
    ...checkClassNames(sheets),
  ]
}

export function checkDocuments(): Finding[] {
  const exists = (path: string) => existsSync(join(root, path))
  const commands = knownCommands(root)
  return eachText((file, text) => [...checkReferences(file, text, exists), ...checkCommands(file, text, commands)])
}

export function checkWhatDoesNotBelong(): Finding[] {
  return eachText((file, text) => [
    ...checkForeignPlaces(file, text),
    ...checkForeignNames(file, text),
    ...checkSecrets(file, text),
  ])
}

function eachText(check: (file: string, text: string) => Finding[]): Finding[] {
  const files = trackedFiles().filter((file) => !notText.test(file))
  return files.flatMap((file) => check(file, readFileSync(join(root, file), 'utf8')))
}
