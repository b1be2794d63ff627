import { type DeclaredRooms, withoutImplied } from './declared-rooms.ts'

interface Place {
  readonly column: number
  readonly row: number
  readonly kind: 'pure' | 'package' | 'service' | 'leaf'
  readonly says: string
}

/** Where each room stands, and what it is for. */
const places: Readonly<Record<string, Place>> = {
  cli: { column: 2, row: 0, kind: 'service', says: 'starts the others' },
  console: { column: 0, row: 1, kind: 'service', says: 'React, the board' },
  api: { column: 1, row: 1, kind: 'service', says: 'HTTP, live updates' },
  worker: { column: 2, row: 1, kind: 'service', says: 'answers events' },
  relay: { column: 3, row: 1, kind: 'service', says: 'ledger to queue' },
  timers: { column: 4, row: 1, kind: 'service', says: 'what falls due' },
  engine: { column: 1.5, row: 2, kind: 'package', says: 'the one way in' },
  channels: { column: 2.5, row: 2, kind: 'package', says: 'mail, chats, webhooks' },
  queue: { column: 3.5, row: 2, kind: 'package', says: 'jobs, disposable' },
  client: { column: 0, row: 3, kind: 'package', says: 'the API, typed' },
  db: { column: 2.2, row: 3, kind: 'package', says: 'Postgres, the ledger' },
  contract: { column: 1, row: 4, kind: 'pure', says: 'messages, in zod' },
  domain: { column: 1.5, row: 5, kind: 'pure', says: 'the rules, pure' },
  observe: { column: 3, row: 5, kind: 'leaf', says: 'logs, metrics' },
  provision: { column: 4, row: 5, kind: 'leaf', says: 'embedded Postgres' },
}

const box = { width: 148, height: 52 }
const step = { x: 176, y: 92 }
const margin = 16
const width = margin * 2 + step.x * 4 + box.width
const height = margin * 2 + step.y * 5 + box.height

/**
 * The house as an SVG: every room, and an arrow to what it needs, from the dependencies that the packages declare.
 * Leaves stand apart, because nearly everybody uses them. Follows the reader's light or dark setting.
 */
export function housePicture(rooms: DeclaredRooms): string {
  const drawn = Object.keys(rooms).sort()
  const missing = drawn.filter((name) => !(name in places))
  if (missing.length > 0) throw new Error(`The picture of the house has no place for ${missing.join(', ')}`)
  const arrows = Object.entries(withoutImplied(rooms)).flatMap(([from, needs]) =>
    needs.filter((to) => places[to]?.kind !== 'leaf').map((to) => arrow(from, to)),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">`,
    '<title id="title">The rooms of Understudy; each arrow points to what a room needs</title>',
    `<style>${style}</style>`,
    '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">',
    '<path class="head" d="M0 0 8 4 0 8Z"/></marker></defs>',
    `<rect class="paper" width="${width}" height="${height}" rx="12"/>`,
    ...arrows.sort(),
    ...drawn.map(room),
    '</svg>',
    '',
  ].join('\n')
}

function room(name: string): string {
  const { x, y } = cornerOf(name)
  const { kind, says } = places[name] as Place
  const middle = x + box.width / 2
  return [
    `<rect class="${kind}" x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="8"/>`,
    `<text class="name" x="${middle}" y="${y + 22}">${name}</text>`,
    `<text class="says" x="${middle}" y="${y + 40}">${says}</text>`,
  ].join('\n')
}

function arrow(from: string, to: string): string {
  const [start, end] = [cornerOf(from), cornerOf(to)]
  const [x1, y1] = [start.x + box.width / 2, start.y + box.height]
  const [x2, y2] = [end.x + box.width / 2 + shiftOf(from, to), end.y]
  // Straight down past the rooms between, and across only where there is none.
  const turn = y2 - (step.y - box.height)
  const middle = (turn + y2) / 2
  return `<path class="arrow" d="M${x1} ${y1}V${turn}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2 - 1}"/>`
}

/** Arrows that come from a side end on that side, so that they do not meet in one point. */
function shiftOf(from: string, to: string): number {
  const aside = (places[from] as Place).column - (places[to] as Place).column
  return Math.round(Math.max(-1, Math.min(1, aside)) * box.width * 0.3)
}

function cornerOf(name: string): { x: number; y: number } {
  const { column, row } = places[name] as Place
  return { x: margin + column * step.x, y: margin + row * step.y }
}

const style = [
  'text{font-family:system-ui,sans-serif;text-anchor:middle;fill:#1b1f24}',
  '.name{font-size:15px;font-weight:600}.says{font-size:12px}',
  '.paper{fill:#fff}.arrow{fill:none;stroke:#57606a;stroke-width:1.4;marker-end:url(#head)}.head{fill:#57606a}',
  'rect{stroke-width:1.4}.pure{fill:#dafbe1;stroke:#1a7f37}.package{fill:#ddf4ff;stroke:#0969da}',
  '.service{fill:#fff8c5;stroke:#9a6700}.leaf{fill:#f6f8fa;stroke:#6e7781}.paper{stroke:none}',
  '@media (prefers-color-scheme:dark){text{fill:#e6edf3}.paper{fill:#0d1117}.arrow{stroke:#8b949e}.head{fill:#8b949e}',
  '.pure{fill:#12261e;stroke:#3fb950}.package{fill:#0c2d6b;stroke:#58a6ff}.service{fill:#341a00;stroke:#d29922}',
  '.leaf{fill:#161b22;stroke:#8b949e}}',
].join('')
