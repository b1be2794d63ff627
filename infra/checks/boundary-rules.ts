import type { IRegularForbiddenRuleType } from 'dependency-cruiser'
import { type Room, rooms } from './arrows.ts'

/** Tests, and what only tests use. */
const tests = '[.](test|arbitrary)[.]tsx?$|/src/test/'

/** dependency-cruiser's rules: one a room from the arrows, and those that hold everywhere. */
export function boundaryRules(): IRegularForbiddenRuleType[] {
  return [...rooms.flatMap(arrowRules), ...narrow, ...everywhere]
}

function arrowRules(room: Room): IRegularForbiddenRuleType[] {
  const from = { path: `^${room.folder}/` }
  const allowed = rooms.filter(({ name }) => name === room.name || room.mayImport.includes(name))
  // A test may also use what raises its database, the layers under the one that it tests, and the client of the API.
  const allowedInTests = [...allowed, ...rooms.filter(({ name }) => ['provision', 'db', 'client'].includes(name))]
  return [
    refuse(
      `${room.name}-imports`,
      room.instead,
      { ...from, pathNot: tests },
      { path: workspace, pathNot: inside(allowed) },
    ),
    refuse(
      `${room.name}-test-imports`,
      room.instead,
      { path: `^${room.folder}/.*(${tests})` },
      { path: workspace, pathNot: inside(allowedInTests) },
    ),
  ]
}

const workspace = '^(packages|services|test|infra|bin)/'

function inside(allowed: readonly Room[]): string {
  return `^(${allowed.map(({ folder }) => folder).join('|')})/`
}

function refuse(
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, comment, severity: 'error', from, to } as IRegularForbiddenRuleType
}

const browserSafe = '^(packages/(domain|contract|client)|services/console/src)/'

/** The edges that reach past the engine, and for what. */
const databaseIn = [
  {
    service: 'worker',
    files: 'src/(lane|projections|risk)/|src/start[.]ts$',
    purpose: 'lane cursors, projections and looks at risk',
  },
  { service: 'api', files: 'src/(sign-in|health)/|src/start[.]ts$', purpose: 'sign-in and health' },
]

const narrow = databaseIn.map(({ service, files, purpose }) =>
  refuse(
    `${service}-database`,
    `${service} opens the database only for ${purpose}; read and write through a verb of the engine`,
    { path: `^services/${service}/`, pathNot: `^services/${service}/(${files})|${tests}` },
    // What an outage looks like opens nothing, and a session for locks is opened from the pool that is there.
    { path: '^packages/db/', pathNot: '^packages/db/src/(outage|lock-session)[.]ts$' },
  ),
)

const everywhere: IRegularForbiddenRuleType[] = [
  refuse(
    'cycle',
    'two files that need each other are one thing, or hide a third',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  refuse(
    'by-path',
    'import another package by its name: @understudy/<package>/<file>',
    { path: '^(packages|services|test|infra)/([^/]+)/' },
    { path: '^(packages|services)/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
  ),
  refuse('unresolved', 'this import leads nowhere', { pathNot: 'generated/' }, { couldNotResolve: true }),
  refuse(
    'undeclared',
    'declare the dependency in the package.json of this package',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  refuse(
    'needs-the-machine',
    'this code also runs in the browser; Node is for the rooms that do input and output',
    { path: browserSafe, pathNot: tests },
    { dependencyTypes: ['core'] },
  ),
  refuse(
    'test-in-production',
    'production code does not import tests',
    { pathNot: `${tests}|^test/` },
    { path: `${tests}|^test/` },
  ),
  refuse(
    'dev-in-production',
    'move it from devDependencies to dependencies',
    { path: '^(packages|services)/[^/]+/src/', pathNot: tests },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm', 'npm-optional'] },
  ),
]
