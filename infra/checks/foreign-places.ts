import type { Finding } from './finding.ts'

/** Written in pieces, so that this file does not complain of itself. */
const machineFolders = ['work', 'tmp', 'root', 'home'].join('|')
const machinePath = new RegExp(`(?:^|[\\s'"\`(=:])/(?:${machineFolders})/[\\w.-]`)
const registry = new RegExp(['registry[.]npmjs', 'registry[.]yarnpkg', 'deb[.]debian', 'archive[.]ubuntu'].join('|'))

const places = [
  { sign: machinePath, say: 'a path of one machine; others have none like it' },
  { sign: registry, say: 'a host of a package registry; everyone uses their own' },
]

/** Paths of somebody's machine and registry hosts do not belong into the repository. */
export function checkForeignPlaces(file: string, text: string): Finding[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      places.filter(({ sign }) => sign.test(line)).map(({ say }) => ({ where: `${file}:${index + 1}`, say })),
    )
}
