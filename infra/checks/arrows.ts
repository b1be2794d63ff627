/** One package or service, what it may import of the others, and what to do instead of anything else. */
export interface Room {
  readonly name: string
  readonly folder: string
  readonly mayImport: readonly string[]
  readonly instead: string
}

const everyEdge = ['contract', 'domain', 'db', 'engine', 'queue', 'channels', 'observe']
const startedByCli = ['api', 'relay', 'worker', 'timers']
const alone = 'this package stands alone; pass what it needs as an argument'
const service = 'services meet in the ledger, the queue and the contract; only cli starts them'

/** The arrows between packages, as the architecture draws them. Tests may import more: see `boundary-rules.ts`. */
export const rooms: readonly Room[] = [
  room(
    'packages',
    'domain',
    [],
    'the domain is pure: take facts as arguments, and do input and output in engine or a service',
  ),
  room('packages', 'contract', ['domain'], 'the contract only describes messages; put behaviour into domain or engine'),
  room('packages', 'provision', [], alone),
  room('packages', 'observe', [], alone),
  room(
    'packages',
    'db',
    ['contract', 'domain', 'observe'],
    'the database knows nothing of what is built on it; move it to engine',
  ),
  room(
    'packages',
    'queue',
    ['contract', 'domain', 'observe'],
    'the queue only carries jobs; their handlers live in services/worker',
  ),
  room('packages', 'channels', ['contract', 'domain', 'observe'], 'a channel only delivers a message it is given'),
  room('packages', 'client', ['contract'], 'the client speaks HTTP by the contract alone'),
  room(
    'packages',
    'engine',
    ['domain', 'contract', 'db', 'observe'],
    'the engine never enqueues or delivers: record an event in the ledger, and the relay sends it',
  ),
  ...startedByCli.map((name) => room('services', name, everyEdge, service)),
  room(
    'services',
    'console',
    ['contract', 'domain', 'client'],
    'the console sees only the contract and the pure domain; ask the API',
  ),
  room(
    'services',
    'cli',
    [...everyEdge, ...startedByCli, 'client', 'provision'],
    'cli starts services; it has no business with this',
  ),
]

function room(shelf: 'packages' | 'services', name: string, mayImport: readonly string[], instead: string): Room {
  return { name, folder: `${shelf}/${name}`, mayImport, instead }
}
