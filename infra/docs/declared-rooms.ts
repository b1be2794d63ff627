import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What each package and service declares to need of the others: room by room, their names. */
export type DeclaredRooms = Readonly<Record<string, readonly string[]>>

const scope = '@understudy/'

export function declaredRooms(root: string): DeclaredRooms {
  const folders = ['packages', 'services'].flatMap((shelf) =>
    readdirSync(join(root, shelf)).map((name) => [name, join(root, shelf, name, 'package.json')] as const),
  )
  return Object.fromEntries(folders.map(([name, file]) => [name, declaredIn(file)]))
}

function declaredIn(file: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies?: Record<string, string> }
  const names = Object.keys(dependencies).filter((name) => name.startsWith(scope))
  return names.map((name) => name.slice(scope.length)).sort()
}

/** Without the arrows that others imply: of `cli → api → engine` and `cli → engine` only the first two stay. */
export function withoutImplied(rooms: DeclaredRooms): DeclaredRooms {
  const beneath = (name: string): string[] => (rooms[name] ?? []).flatMap((next) => [next, ...beneath(next)])
  return Object.fromEntries(
    Object.entries(rooms).map(([name, needs]) => {
      const implied = new Set(needs.flatMap(beneath))
      return [name, needs.filter((next) => !implied.has(next))]
    }),
  )
}
