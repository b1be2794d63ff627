import type { AnyStateMachine } from 'xstate'

interface Move {
  readonly from: string
  readonly to: string
  readonly label: string
}

interface State {
  readonly key: string
  readonly transitions: ReadonlyMap<string, readonly Transition[]>
}

interface Transition {
  readonly target?: readonly { readonly key: string }[] | undefined
  readonly guard?: unknown
}

const mark = 'Generated from the machine by `npm run docs`; do not edit.'

/** A page with the machine as a Mermaid state diagram and as a table of what each state accepts. */
export function machinePage(machine: AnyStateMachine, title: string, source: string): string {
  const states = Object.values(machine.states) as unknown as State[]
  const moves = states.flatMap(movesOf)
  const ends = states.filter(({ transitions }) => transitions.size === 0).map(({ key }) => key)
  const initial = machine.root.initial.target?.[0]?.key ?? ''
  return [
    `# ${title}`,
    '',
    `Version ${machine.version}, from [${source.split('/').at(-2)}/machine.ts](../../${source}). ${mark}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${initial}`,
    ...joined(moves).map(({ from, to, label }) => `  ${from} --> ${to}: ${label}`),
    ...ends.map((state) => `  ${state} --> [*]`),
    '```',
    '',
    '| in | accepts |',
    '| --- | --- |',
    ...states.map((state) => `| \`${state.key}\` | ${acceptedBy(state)} |`),
    '',
  ].join('\n')
}

function movesOf({ key, transitions }: State): Move[] {
  return [...transitions].flatMap(([event, list]) =>
    list.map(({ target, guard }) => ({
      from: key,
      to: target?.[0]?.key ?? key,
      label: guard === undefined ? event : `${event} [${nameOf(guard)}]`,
    })),
  )
}

/** One arrow for all the events between the same two states. */
function joined(moves: readonly Move[]): Move[] {
  const byEnds = Map.groupBy(moves, ({ from, to }) => `${from} ${to}`)
  return [...byEnds.values()].map((list) => ({
    ...(list[0] as Move),
    label: list.map(({ label }) => label).join(', '),
  }))
}

function acceptedBy({ transitions }: State): string {
  const events = [...transitions.keys()]
  return events.length === 0 ? 'nothing: it is an end' : events.map((event) => `\`${event}\``).join(', ')
}

function nameOf(guard: unknown): string {
  const name = typeof guard === 'string' ? guard : String((guard as { type?: string }).type)
  return name
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
}
